// Use in a talk as somebody at a desk does: open it by key, choose, walk the tabs, copy, close; also from disk.
import { patience, step, until } from "./steps.mjs";
import { barriers, sideways } from "./visit.mjs";
import { settled } from "./watch.mjs";

const TOOLS = ["reveal.js", "Slidev", "Marp", "PowerPoint", "Google Slides", "Keynote"];
const DIALOG = "dialog.ao-talk-dialog[open]";
const active = (page, what) => page.evaluate((name) => document.activeElement?.[name] ?? "", what);

async function openByKey(page, say) {
  await page.locator("a[data-ao-talk]").focus();
  await page.keyboard.press("Enter");
  if (!(await until(() => page.locator(DIALOG).isVisible(), 2 * patience.milliseconds))) {
    say("Enter opens no dialog");
    return null;
  }
  return page.locator(DIALOG);
}

const shown = (box) => box.locator("iframe").getAttribute("src");
// The frame itself answered: its title is the one of the view that was chosen.
const framed = (page, box) => (words) =>
  until(async () => {
    const frame = await (await box.locator("iframe").elementHandle())?.contentFrame();
    return (await frame?.title().catch(() => ""))?.includes(words);
  }, 2 * patience.milliseconds);

async function walkTabs(page, box, say) {
  const tabs = box.getByRole("tab");
  const names = await tabs.allInnerTexts();
  if (names.join() !== TOOLS.join()) say(`the tabs are ${names}`);
  await tabs.first().focus();
  for (const tool of [...TOOLS.slice(1), TOOLS[0]]) {
    await page.keyboard.press("ArrowRight");
    if ((await active(page, "textContent")) !== tool) say(`the arrow leads to ${await active(page, "textContent")}, not to ${tool}`);
    const panel = box.getByRole("tabpanel", { name: tool });
    if (!(await panel.isVisible())) say(`no panel for ${tool}`);
    if ((await box.getByRole("tabpanel").count()) !== 1) say(`more than one panel beside ${tool}`);
    if ((await panel.locator("[data-ao-copy], a[download]").count()) !== 1) say(`not one thing to take for ${tool}`);
  }
  await page.keyboard.press("End");
  if ((await active(page, "textContent")) !== TOOLS.at(-1)) say("End does not lead to the last tab");
  await page.keyboard.press("Home");
  if ((await active(page, "textContent")) !== TOOLS[0]) say("Home does not lead to the first tab");
}

async function choose(page, box, say) {
  const answers = framed(page, box);
  if (!(await answers("in one card"))) say("the preview shows no card");
  await box.locator("input[name=view]:checked").focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  if (!(await until(async () => (await shown(box)).includes("/diagram/light/")))) say(`the preview stays at ${await shown(box)}`);
  if (!(await answers("as a picture"))) say("the preview does not show the diagram");
  await box.locator("input[name=theme]:checked").focus();
  await page.keyboard.press("ArrowRight");
  if (!(await until(async () => (await shown(box)).includes("/diagram/dark/")))) say(`the theme does not change: ${await shown(box)}`);
  await box.locator("input[name=size]:checked").focus();
  await page.keyboard.press("ArrowLeft"); // from the first to the last: the square
  const sides = await box.locator("iframe").boundingBox();
  if (Math.abs(sides.width - sides.height) > 2) say(`the square is ${sides.width} by ${sides.height}`);
  const code = await box.locator("#ao-talk-reveal code").innerText();
  for (const part of ["/diagram/dark/", "-diagram-1080x1080-dark.png"]) if (!code.includes(part)) say(`the code does not hold ${part}`);
}

async function copyAll(page, box, say) {
  for (const tool of ["reveal.js", "Slidev", "Marp", "Google Slides"]) {
    await box.getByRole("tab", { name: tool }).click();
    const panel = box.getByRole("tabpanel", { name: tool });
    const wanted = (await panel.locator("code").textContent()).trim();
    await panel.locator("[data-ao-copy]").focus();
    await page.keyboard.press("Enter");
    const held = () => page.evaluate(() => navigator.clipboard.readText());
    if (!(await until(async () => (await held()).trim() === wanted))) say(`copies something else for ${tool}: ${JSON.stringify((await held()).slice(0, 300))}`);
    const told = () => box.locator("[role=status]").allTextContents();
    if (!(await until(async () => (await told()).some((each) => /Copied/.test(each))))) say(`does not say in the dialog that ${tool} was copied`);
  }
}

async function close(page, box, say) {
  await page.keyboard.press("Escape");
  if (!(await until(async () => !(await box.isVisible())))) say("Escape does not close the dialog");
  if (!(await page.evaluate(() => document.activeElement?.matches("a[data-ao-talk]")))) say("the focus does not return to the link");
}

export function talkDialog(browser, { home, origin, address }) {
  const options = { permissions: ["clipboard-read", "clipboard-write"] };
  return step(browser, `use ${address} in a talk`, { allowed: origin, options }, async (page, say, state) => {
    await page.goto(home + address);
    await settled(page);
    if (state.requests.some((each) => /dialog\.js|talk\.(js|css)|embed\/v1/.test(each))) say("loads the dialog before anybody asks");
    const box = await openByKey(page, say);
    if (!box) return;
    await choose(page, box, say);
    await walkTabs(page, box, say);
    await copyAll(page, box, say);
    await close(page, box, say);
    const again = await openByKey(page, say);
    if (!again) return;
    if (!(await shown(again)).includes("/diagram/dark/")) say("forgets the choices while the page is open");
    await again.getByRole("button", { name: "Close" }).click();
    if (!(await page.evaluate(() => document.activeElement?.matches("a[data-ao-talk]")))) say("the button does not return the focus");
    await page.locator("a[data-ao-talk]").click({ modifiers: ["Shift"] }).catch(() => {});
    if (await page.locator(DIALOG).isVisible()) say("a click with a key held opens the dialog instead of a window");
  });
}

export function talkLooks(browser, { home, origin, address, axe, widths, schemes }) {
  const options = { reducedMotion: "reduce", viewport: { width: widths[0], height: 800 } };
  return step(browser, `the dialog of ${address}`, { allowed: origin, options }, async (page, say, state) => {
    if (axe) await state.context.addInitScript({ path: axe });
    await page.goto(home + address);
    await settled(page);
    const box = await openByKey(page, say);
    if (!box) return;
    for (const width of widths) {
      for (const scheme of schemes) {
        await page.emulateMedia({ colorScheme: scheme });
        await page.setViewportSize({ width, height: 800 });
        const wide = await sideways(page);
        if (wide) say(`${width} px: scrolls sideways: ${wide}`);
        const body = await box.locator(".ao-talk-body").evaluate((each) => each.scrollWidth - each.clientWidth);
        if (body > 0) say(`${width} px: the dialog scrolls sideways by ${body} px`);
        const fits = await box.evaluate((each) => each.getBoundingClientRect().bottom <= innerHeight && each.getBoundingClientRect().right <= innerWidth);
        if (!fits) say(`${width} px: the dialog leaves the window`);
        for (const each of await barriers(page)) say(`${scheme} ${width}: ${each}`);
      }
    }
  });
}

export function talkFromDisk(browser, { folder, address }) {
  const home = `file://${folder}/`;
  return step(browser, "use in a talk from disk", { allowed: home }, async (page, say) => {
    await page.goto(`${home}${address}index.html`);
    await settled(page);
    const box = await openByKey(page, say);
    if (!box) return;
    if (!/index\.html$/.test(await shown(box))) say(`the preview asks for a folder: ${await shown(box)}`);
    if (!(await framed(page, box)("in one card"))) say("the preview is empty");
    await box.locator("input[name=view]").nth(1).check();
    if (!(await framed(page, box)("in three points"))) say("the preview does not follow the view");
    await box.getByRole("link", { name: "As a page" }).click();
    await until(() => page.url().includes("/talks/"));
    await settled(page);
    if (!(await page.locator("h1").isVisible())) say(`the link leads to ${page.url()}`);
    if (!(await framed(page, page.locator("[data-ao-talk-tool]"))("in one card"))) say("the preview of the page is empty");
  });
}

// Without scripts the link leads to the page, which shows all tools and the words.
export function talkSilent(browser, { home, origin, address }) {
  const options = { javaScriptEnabled: false };
  return step(browser, "use in a talk without script", { allowed: origin, options }, async (page, say) => {
    await page.goto(home + address);
    await page.locator("a[data-ao-talk]").click();
    if (!page.url().includes("/talks/")) return say(`the link leads to ${page.url()}`);
    for (const tool of TOOLS) if (!(await page.getByRole("heading", { name: tool, exact: true }).isVisible())) say(`hides ${tool}`);
    for (const code of await page.locator(".ao-talk-code code").all()) if (!(await code.isVisible())) say("hides a piece of code");
    if (await page.locator(".ao-talk-choices").isVisible()) say("shows choices that do nothing");
    if (!(await page.getByText("The honest answer").isVisible())) say("hides the words to say");
  });
}
