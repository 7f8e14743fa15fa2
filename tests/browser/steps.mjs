// Do what a reader does: search, change the scheme, filter the list, copy a line, follow a link from disk.
import { broken, settled, watched } from "./watch.mjs";

const SEARCH_BOX = "dialog[open] input, [role=dialog]:not([hidden]) input";
const INDEX = /search-index/;
export const patience = { milliseconds: 4000 };

export function waitAtMost(milliseconds) {
  patience.milliseconds = milliseconds;
}

export async function step(browser, name, { allowed, options = {}, missing = false }, act) {
  const state = await watched(browser, { viewport: { width: 1280, height: 900 }, ...options }, allowed);
  state.expects404 = missing;
  const said = [];
  try {
    const page = await state.context.newPage();
    page.setDefaultTimeout(2 * patience.milliseconds);
    await act(page, (words) => said.push(words), state);
    said.push(...(await broken(page)).map((each) => `policy: ${each}`));
  } catch (error) {
    said.push(error.message.split("\n").slice(0, 2).join(" "));
  } finally {
    await state.context.close();
  }
  return [...state.said, ...said].map((each) => `${name}: ${each}`);
}

export async function until(test, milliseconds = patience.milliseconds) {
  for (const end = Date.now() + milliseconds; Date.now() < end; ) {
    if (await test()) return true;
    await new Promise((next) => setTimeout(next, 50));
  }
  return false;
}

const focus = (page) => page.evaluate(() => document.activeElement?.outerHTML.slice(0, 80));

async function findAndGo(page, say, search, end) {
  await page.keyboard.press("/");
  const box = page.locator(SEARCH_BOX).first();
  if (!(await until(() => box.isVisible()))) return say(`the key / opens no search; the focus is on ${await focus(page)}`);
  if (!(await box.evaluate((each) => each === document.activeElement))) say("the search box is not focused");
  await page.keyboard.type(search.words);
  const hit = page.locator(`dialog[open] a[href*="${search.address}"], [role=dialog] a[href*="${search.address}"]`).first();
  if (!(await until(() => hit.isVisible()))) return say(`'${search.words}' does not find ${search.address}`);
  await page.keyboard.press("Enter");
  if (!(await until(async () => page.url().split(/[?#]/)[0] === end))) return say(`Enter leads to ${page.url()}, not ${end}`);
  await settled(page);
  if (!(await page.locator("h1").first().isVisible())) say("the page found has no heading");
}

export function search(browser, { home, origin, target, search, end }) {
  const name = `search from ${target.address || "/"}`;
  return step(browser, name, { allowed: origin, missing: target.missing }, async (page, say, state) => {
    await page.goto(home + target.address);
    await settled(page);
    const early = state.requests.filter((each) => INDEX.test(each));
    if (early.length) say(`loads ${early[0]} before anybody asks`);
    await page.keyboard.press("/");
    const box = page.locator(SEARCH_BOX).first();
    if (!(await until(() => box.isVisible()))) return say("the key / opens no search");
    await page.keyboard.press("Escape");
    if (!(await until(async () => !(await box.isVisible())))) return say("Escape does not close the search");
    // under load the browser may deliver the end of Escape late; a reader is never this fast
    await page.waitForTimeout(300);
    await findAndGo(page, say, search, end);
    if (!state.requests.some((each) => INDEX.test(each))) say("found something without the index");
  });
}

export function searchByHand(browser, { home, origin, search }) {
  return step(browser, "search by its button", { allowed: origin }, async (page, say) => {
    await page.goto(home);
    await page.locator("[data-ao-search]:visible").first().click();
    const box = page.locator(SEARCH_BOX).first();
    if (!(await until(() => box.isVisible()))) return say("the button opens no search");
    await box.fill("zzqqxxyyzz");
    const empty = page.locator("dialog[open], [role=dialog]").first();
    if (!(await until(async () => /no|nothing|match/i.test(await empty.innerText())))) say("is silent when nothing matches");
    await box.fill(search.words);
    const hit = page.locator(`dialog[open] a[href*="${search.address}"], [role=dialog] a[href*="${search.address}"]`).first();
    if (!(await until(() => hit.isVisible()))) return say(`'${search.words}' does not find ${search.address}`);
    await hit.click();
    if (!(await until(async () => page.url().includes(search.address)))) say(`a click leads to ${page.url()}`);
  });
}

const paper = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor + getComputedStyle(document.body).color);

export function scheme(browser, { home, origin, next }) {
  return step(browser, "scheme", { allowed: origin, options: { colorScheme: "light" } }, async (page, say) => {
    await page.goto(home);
    await settled(page);
    const button = page.locator("[data-ao-scheme]:visible").first();
    const before = await paper(page);
    for (let click = 0; click < 2 && (await paper(page)) === before; click += 1) {
      await button.click();
      await until(async () => (await paper(page)) !== before, 500);
    }
    const after = await paper(page);
    if (after === before) return say("the button changes nothing");
    await page.reload();
    await settled(page);
    if ((await paper(page)) !== after) say("a reload forgets the choice");
    await page.goto(home + next);
    await settled(page);
    if ((await paper(page)) !== after) say("the next page forgets the choice");
  });
}

// Change one letter in the middle of a long word.
function misspelt(word) {
  const at = Math.floor(word.length / 2);
  return word.slice(0, at) + (word[at] === "x" ? "q" : "x") + word.slice(at + 1);
}

export function list(browser, { home, origin, address }) {
  return step(browser, `list ${address}`, { allowed: origin }, async (page, say) => {
    await page.goto(home + address);
    await settled(page);
    const box = page.locator("form[data-ao-list] input[type=search]");
    const rows = page.locator("[data-ao-rows] > li:visible");
    if (!(await until(() => box.isVisible()))) return say("there is nothing to filter with");
    const total = await rows.count();
    const names = await page.locator("[data-ao-rows] .ao-row-name a").allInnerTexts();
    const word = names.flatMap((each) => each.toLowerCase().split(/[^a-z]+/)).find((each) => each.length >= 9);
    if (!word) return say("no row has a name to look for");
    await box.focus();
    await page.keyboard.type(misspelt(word));
    const matching = page.locator("[data-ao-rows] > li:visible .ao-row-name").filter({ hasText: new RegExp(word, "i") });
    if (!(await until(async () => (await matching.count()) > 0 && (await rows.count()) < total))) {
      return say(`'${misspelt(word)}' shows ${await rows.count()} of ${total} rows, ${await matching.count()} with ${word}`);
    }
    const shown = await rows.count();
    if (!(await until(async () => page.url().includes(misspelt(word))))) say(`the address keeps no state: ${page.url()}`);
    const count = await page.locator("[data-ao-count]").innerText();
    if (!count.replace(/\D/g, "").startsWith(String(shown))) say(`counts '${count}' and shows ${shown}`);
    await page.reload();
    await settled(page);
    if (!(await until(async () => (await rows.count()) === shown))) say(`a reload shows ${await rows.count()} rows, not ${shown}`);
    if ((await box.inputValue()) !== misspelt(word)) say(`a reload writes '${await box.inputValue()}' into the box`);
    await box.fill("zzqqxxyyzz");
    if (!(await until(() => page.locator("[data-ao-empty]").isVisible()))) say("is silent when nothing matches");
    await page.locator("form[data-ao-list] [type=reset]").click();
    if (!(await until(async () => (await rows.count()) === total))) say(`clearing shows ${await rows.count()} of ${total} rows`);
  });
}

export function copy(browser, { home, origin, address }) {
  const options = { permissions: ["clipboard-read", "clipboard-write"] };
  return step(browser, `copy on ${address}`, { allowed: origin, options }, async (page, say) => {
    await page.goto(home + address);
    await settled(page);
    const button = page.locator("[data-ao-copy]:visible").first();
    if (!(await until(() => button.isVisible()))) return say("there is no button to copy with");
    const wanted = (await page.locator(".ao-install code").first().innerText()).trim();
    const word = await button.innerText();
    await button.focus();
    await page.keyboard.press("Enter");
    const held = () => page.evaluate(() => navigator.clipboard.readText());
    if (!(await until(async () => (await held()).trim() === wanted))) say(`copies '${await held()}', not '${wanted}'`);
    if (!(await until(async () => (await button.innerText()) !== word))) say("does not say that it copied");
  });
}

export function fromDisk(browser, { folder, search }) {
  const home = `file://${folder}/`;
  return step(browser, "copy on disk", { allowed: home }, async (page, say) => {
    await page.goto(`${home}index.html`);
    await settled(page);
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--ao-paper"));
    if (!(await paper()).trim()) say("opens without styles");
    await findAndGo(page, say, search, `${home}${search.address}index.html`);
    if (!(await paper()).trim()) say("the page found has no styles");
    const link = page.locator("main a[href$='.html']:visible, header nav a[href]:visible").first();
    const from = page.url();
    await link.click();
    await until(() => page.url() !== from);
    await settled(page);
    if (page.url().split(/[?#]/)[0] === from.split(/[?#]/)[0]) say("no link leads on");
    else if (!(await page.locator("h1").first().isVisible().catch(() => false))) say(`a link leads to ${page.url()}, which is no page`);
  });
}

/* Fill the sheet in with the keyboard alone, take the address elsewhere, and compare what it proposes with the engine's. */
export function selfCheck(browser, { home, origin, address, cases }) {
  return step(browser, "self-check", { allowed: origin }, async (page, say, state) => {
    await page.goto(home + address);
    await settled(page);
    const early = state.requests.length;
    await page.locator("form[data-ao-check] input").first().focus();
    const groups = await page.locator("form[data-ao-check] fieldset").count();
    for (let at = 0; at < groups; at++) {
      await page.keyboard.press("Space");
      for (let step = 0; step < at % 3; step++) await page.keyboard.press("ArrowRight");
      do await page.keyboard.press("Tab");
      while (at < groups - 1 && (await page.evaluate(() => document.activeElement?.tagName)) === "A");
    }
    const letters = Array.from({ length: groups }, (_, at) => "ynu"[at % 3]).join("");
    if (!page.url().endsWith(letters)) return say(`the keyboard leads to ${page.url()}, not to an address that ends in ${letters}`);
    const asked = state.requests.slice(early).filter((each) => !each.endsWith("/mark.svg")); // the icon, asked for again at each new address
    if (asked.length) say(`answers cause requests: ${asked}`);
    const first = page.locator("[data-ao-check-first] > li:visible");
    if ((await first.count()) !== 3) say(`${await first.count()} factors to begin with, not three`);
    if ((await page.locator(".ao-radar-yes").count()) !== groups / 3) say("the drawing does not show the answers");
    if (await page.evaluate(() => Object.keys(localStorage).some((key) => /check/i.test(key)))) say("stores answers");
    const kept = page.url();
    await page.goto(home);
    await page.goto(kept);
    await settled(page);
    if ((await page.locator("form[data-ao-check] input:checked").count()) !== groups) say("the address does not bring the answers back");
    await page.goto(kept.replace(/#[0-9.]+:/, "#0.1:"));
    if (!(await until(async () => /edition 0\.1/.test(await page.locator("[data-ao-check-status]").innerText())))) {
      say("is silent about an address of another edition");
    }
    const differs = await page.evaluate(
      (all) => all.filter(({ factors, first }) => agentops.beginWith(factors).map((each) => each.number).join() !== first.join()),
      cases,
    );
    if (differs.length) say(`proposes something else than the engine for ${differs.length} of ${cases.length}: ${JSON.stringify(differs[0])}`);
    await page.locator("[data-ao-check-clear]").click();
    if (page.url().includes("#")) say("clearing leaves the answers in the address");
  });
}

/* Set two studies side by side with the keyboard alone; the choice stands in the address and outlives a reload. */
export function pair(browser, { home, origin, address }) {
  return step(browser, "two studies", { allowed: origin }, async (page, say, state) => {
    await page.goto(home + address);
    await settled(page);
    if (state.requests.some((each) => each.endsWith("/studies.js"))) say("loads all studies before anybody asks");
    const [first, second] = [0, 1].map((at) => page.locator("[data-ao-compare] select").nth(at));
    await first.focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    const table = page.locator("[data-ao-answer] table");
    if (!(await until(() => table.isVisible()))) return say("shows no table for two studies");
    const verdict = page.locator("[data-ao-compare] [role=status]");
    if (!/compar/i.test(await verdict.innerText())) say(`does not say whether the two can be compared: ${await verdict.innerText()}`);
    const chosen = [await first.inputValue(), await second.inputValue()];
    if (!page.url().endsWith(`#a=${chosen[0]}&b=${chosen[1]}`)) say(`the address keeps no state: ${page.url()}`);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    if (!(await until(() => page.url().endsWith(`#a=${chosen[1]}&b=${chosen[0]}`)))) say("the button does not swap the two");
    await page.reload();
    await settled(page);
    if (!(await until(() => table.isVisible()))) say("a reload forgets the two");
    if ((await first.inputValue()) !== chosen[1]) say("a reload chooses other studies");
    await page.goto(`${home}${address}#a=${chosen[0]}&b=no-such-study`);
    if (!(await until(async () => /no-such-study/.test(await verdict.innerText())))) say("is silent about a study that is not there");
    await page.goto(`${home}${address}#a=${chosen[0]}&b=${chosen[0]}`);
    if (!(await until(async () => /twice/.test(await verdict.innerText())))) say("is silent about one study twice");
  });
}

/* On a phone the factors scroll under the keyboard, and the studies stay where they are. */
export function matrix(browser, { home, origin, address }) {
  return step(browser, "studies by factor", { allowed: origin, options: { viewport: { width: 390, height: 800 } } }, async (page, say) => {
    await page.goto(home + address);
    await settled(page);
    const box = page.locator(".ao-study-matrix");
    await box.focus();
    const left = () => box.locator("tbody th").first().evaluate((each) => Math.round(each.getBoundingClientRect().left));
    const before = await left();
    for (let press = 0; press < 8; press++) await page.keyboard.press("ArrowRight");
    if (!(await until(() => box.evaluate((each) => each.scrollLeft > 40)))) say("the arrow keys do not scroll the table");
    if ((await left()) !== before) say(`the first column moves from ${before} to ${await left()}`);
    if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) say("the page scrolls sideways");
  });
}
