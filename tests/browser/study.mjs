// Write a case study in the form as somebody without a mouse would, leak included, and watch the network meanwhile.
import { readFile } from "node:fs/promises";
import { patience, step, until } from "./steps.mjs";
import { barriers, sideways } from "./visit.mjs";
import { settled } from "./watch.mjs";

const READY = "[data-ao-form] form[data-ready]";

// Press Tab until the control is reached that `test` describes; give up after so many stops.
async function tabTo(page, test, most = 400) {
  for (let stop = 0; stop < most; stop += 1) {
    if (await page.evaluate(test, undefined)) return true;
    await page.keyboard.press("Tab");
  }
  return false;
}
const named = (name) => `document.activeElement?.name === ${JSON.stringify(name)}`;
const called = (words) => `document.activeElement?.tagName === "BUTTON" && document.activeElement.textContent.startsWith(${JSON.stringify(words)})`;

async function write(page, say, name, words) {
  if (!(await tabTo(page, named(name)))) return say(`Tab never reaches ${name}`);
  await page.keyboard.press("Control+a");
  await page.keyboard.type(words);
  return undefined;
}

async function press(page, say, words) {
  if (!(await tabTo(page, called(words)))) return say(`Tab never reaches the button '${words}'`);
  await page.keyboard.press("Enter");
  return undefined;
}

async function openByKeyboard(page, say) {
  if (!(await tabTo(page, called("Fill it in")))) return say("Tab never reaches the door of the form");
  await page.keyboard.press("Enter");
  if (!(await until(() => page.locator(READY).count(), 4 * patience.milliseconds))) return say("the check is not loaded");
  return true;
}

const verdict = (page) => page.locator(".ao-form-verdict").innerText();

async function verdictAfter(page, say, expected) {
  await press(page, say, "Look for leaks");
  if (!(await until(async () => expected.test(await verdict(page))))) say(`the verdict is '${await verdict(page)}', not ${expected}`);
}

export function studyForm(browser, { home, origin, address, title, leak, mended, deny, save }) {
  return step(browser, "the form of a case study", { allowed: origin, options: { acceptDownloads: true } }, async (page, say, state) => {
    await page.goto(home + address);
    await settled(page);
    if (state.requests.some((each) => /anonymity|study-questions/.test(each))) say("loads form or rules before anybody asks");
    if (!(await openByKeyboard(page, say))) return;
    const loaded = state.requests.length;
    await write(page, say, "title", title);
    await write(page, say, "summary", leak);
    if (!(await tabTo(page, `document.activeElement?.id === "study-deny"`))) say("Tab never reaches the private terms");
    await page.keyboard.type(deny.term);
    await verdictAfter(page, say, /error.* that must go/);
    const findings = await page.locator(".ao-form-finding").allInnerTexts();
    if (findings.some((each) => each.includes(deny.term))) say("a finding quotes the private term");
    for (const kind of deny.kinds) if (!findings.some((each) => each.includes(kind))) say(`finds no ${kind}: ${findings}`);
    await press(page, say, "Go to summary");
    if (!(await page.evaluate(named("summary")))) say("the button of a finding does not lead to its field");
    await page.keyboard.press("Control+a");
    await page.keyboard.type(mended);
    await verdictAfter(page, say, /found nothing/);
    const down = page.waitForEvent("download");
    await press(page, say, "Download the file");
    const file = await down;
    await file.saveAs(save);
    const text = await readFile(save, "utf8");
    if (!text.includes(JSON.stringify(mended))) say("the file does not hold the summary");
    if (text.includes(deny.term)) say("the file holds a private term");
    const late = state.requests.slice(loaded).filter((each) => !each.startsWith("blob:"));
    if (late.length) say(`sends or loads after it was ready: ${late}`);
    const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
    if (kept[1] || kept[2] || kept[0] > 1) say(`keeps something in the browser: ${kept}`);
  });
}

// Every part unfolded, a metric and an obstacle added, findings shown, and the reasons of an author who cannot be asked.
async function unfolded(page) {
  await page.locator("[data-ao-form] > p > button").first().click();
  await until(() => page.locator(READY).count(), 4 * patience.milliseconds);
  await page.evaluate(() => {
    for (const each of document.querySelectorAll("[data-ao-form] details")) each.open = true;
    const select = document.querySelector("[name=provenance]");
    select.value = "source-author";
    select.dispatchEvent(new Event("change"));
    document.querySelector("[name=summary]").value = "Anna Petrova wrote from anna.petrova@quillon-freight.de about db-prod-07.quillon.internal.";
  });
  for (const words of ["Add to metrics", "Add to obstacles", "Look for leaks"]) await page.getByRole("button", { name: words }).click();
  await until(async () => (await page.locator(".ao-form-finding").count()) > 0);
}

export function studyLooks(browser, { home, origin, address, axe, widths, schemes, fields }) {
  const options = { reducedMotion: "reduce", viewport: { width: widths[0], height: 900 } };
  return step(browser, "the open form", { allowed: origin, options }, async (page, say, state) => {
    if (axe) await state.context.addInitScript({ path: axe });
    await page.goto(home + address);
    await settled(page);
    await unfolded(page);
    const asked = await page.evaluate(() => [...document.querySelectorAll("[data-ao-form-here] [name]")].map((each) => each.name));
    for (const each of fields) if (!asked.includes(each)) say(`nothing asks for ${each}`);
    for (const each of new Set(asked)) if (!fields.includes(each)) say(`asks for ${each}, which is no field`);
    for (const width of widths) {
      for (const scheme of schemes) {
        await page.emulateMedia({ colorScheme: scheme });
        await page.setViewportSize({ width, height: 900 });
        const wide = await sideways(page);
        if (wide) say(`${width} px: scrolls sideways: ${wide}`);
        if (axe) for (const each of await barriers(page)) say(`${scheme} ${width}: ${each}`);
      }
    }
    page.on("dialog", (dialog) => dialog.accept());
  });
}

// The rules in a real browser find what Python found.
export function sameLeaks(browser, { home, origin, address, cases }) {
  return step(browser, "the check for leaks in the page", { allowed: origin }, async (page, say) => {
    await page.goto(home + address);
    await settled(page);
    await page.evaluate(() => agentops.load("study-leaks.js").then(() => agentops.leakCheck()));
    for (const { text, path, deny, expected } of JSON.parse(await readFile(cases, "utf8"))) {
      const found = await page.evaluate(([body, given]) => JSON.stringify(agentops.anonymity.check(body, given)), [text, { path, deny }]);
      if (found !== JSON.stringify(expected)) say(`${path}: the page found ${found}, Python ${JSON.stringify(expected)}`);
    }
  });
}
