// Paste what a page offers into the real tool, and look: on screen, by key, on paper.
//
//   node pasted.mjs plan.json
//
// plan: {site, tool: reveal|marp|slidev, address, siteUrl, work, modules, reveal}
// Output: {said: [...], shown: {screen, paper}} where the two are pictures in `work`.
import { execFile, spawn } from "node:child_process";
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { promisify } from "node:util";
import { serve } from "./serve.mjs";
import { until } from "./steps.mjs";

const { chromium } = createRequire(import.meta.url)("playwright-core");
const plan = JSON.parse(await readFile(process.argv[2], "utf-8"));
const executablePath = process.env.CHROMIUM || "/usr/bin/chromium";
const SIZE = { width: 1280, height: 720 };
const said = [];
const say = (words) => said.push(words);
const site = await serve(plan.site);
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost"] });
const open = async (address, viewport = SIZE) => {
  const page = await (await browser.newContext({ viewport })).newPage();
  page.on("pageerror", (error) => say(`script error: ${error.message}`));
  await page.goto(address);
  return page;
};

async function pieceOf(tool) {
  const page = await open(site.home + plan.address);
  const code = await page.locator(`#ao-talk-${tool} code`).textContent();
  await page.context().close();
  return code.replaceAll(plan.siteUrl, site.home); // the deck asks the site under test
}

const frameOf = (page) => until(async () => {
  const titles = await Promise.all(page.frames().slice(1).map((each) => each.title().catch(() => "")));
  return titles.some((each) => each.includes("in one card"));
}, 15000);

async function reveal() {
  const deck = `${plan.work}/reveal`;
  await mkdir(deck, { recursive: true });
  await cp(plan.reveal, `${deck}/dist`, { recursive: true });
  await writeFile(`${deck}/index.html`, `<!doctype html><html lang="en"><meta charset="utf-8"><title>Deck</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="dist/reset.css"><link rel="stylesheet" href="dist/reveal.css">
<div class="reveal"><div class="slides"><section><h2>Before</h2></section>
${await pieceOf("reveal")}
<section><h2>After</h2></section></div></div><script src="dist/reveal.js"></script><script>Reveal.initialize()</script></html>`);
  const host = await serve(deck);
  const page = await open(host.home);
  await page.keyboard.press("ArrowRight");
  if (!(await frameOf(page))) say("the frame does not show");
  await page.waitForTimeout(1000);
  await page.screenshot({ path: `${plan.work}/screen.png` });
  await page.mouse.click(640, 360);
  await page.keyboard.press("ArrowRight");
  if (!(await until(async () => (await page.evaluate(() => Reveal.getIndices().h)) === 2))) say("a click and the arrow do not lead to the next slide");
  await page.keyboard.press("ArrowLeft");
  if ((await page.evaluate(() => Reveal.getIndices().h)) !== 1) say("the arrow does not lead back");
  if (!(await page.evaluate(() => Reveal.getSlideNotes()))?.includes("Honest answer")) say("there are no notes");
  const paper = await open(`${host.home}?print-pdf`);
  await paper.waitForTimeout(2500);
  await paper.pdf({ path: `${plan.work}/paper.pdf`, preferCSSPageSize: true, printBackground: true });
  host.close();
}

async function marp() {
  const file = `${plan.work}/deck.md`;
  await writeFile(file, `---\nmarp: true\n---\n\n# Before\n\n${await pieceOf("marp")}\n\n---\n\n# After\n`);
  // the flag also lets the PDF show a picture of a host that is this machine
  const env = { ...process.env, CHROME_PATH: executablePath, CHROME_NO_SANDBOX: "1" };
  const to = (kind) => promisify(execFile)(process.execPath, [`${plan.modules}/@marp-team/marp-cli/marp-cli.js`, file, "-o", `${plan.work}/${kind}`, "--no-stdin", "--allow-local-files"], { env });
  await to("deck.html");
  await to("paper.pdf");
  const page = await open(`file://${plan.work}/deck.html#2`);
  await page.waitForTimeout(1500);
  await page.screenshot({ path: `${plan.work}/screen.png` });
  await page.keyboard.press("ArrowRight");
  if (!(await until(() => page.url().endsWith("#3")))) say(`the arrow leads to ${page.url()}`);
  if (!(await page.content()).includes("Honest answer")) say("there are no notes");
}

const freePort = () => new Promise((done) => {
  const held = createServer().listen(0, "127.0.0.1", () => {
    const { port } = held.address();
    held.close(() => done(port));
  });
});

async function slidev() {
  const head = "---\ntheme: none\nfonts: { provider: none }\n---\n\n# Before\n\n";
  await writeFile(`${plan.work}/slides.md`, `${head}${await pieceOf("slidev")}\n\n---\n\n# After\n`);
  const port = await freePort();
  const command = [`${plan.modules}/@slidev/cli/bin/slidev.mjs`, "slides.md", "--port", String(port), "--open", "false"];
  const tool = spawn(process.execPath, command, { cwd: plan.work, detached: true, stdio: "ignore" });
  try {
    const home = `http://localhost:${port}/`;
    if (!(await until(() => fetch(home).then((answer) => answer.ok, () => false), 60_000))) return say("Slidev does not start");
    const page = await open(`${home}2`);
    if (!(await frameOf(page))) say("the frame does not show");
    await page.waitForTimeout(1500);
    await page.screenshot({ path: `${plan.work}/screen.png` });
    await page.keyboard.press("ArrowRight");
    if (!(await until(() => page.url().endsWith("/3")))) say(`the arrow leads to ${page.url()}`);
    const paper = await open(`${home}2?print=true`, { width: 980, height: 552 });
    const picture = paper.locator("img[src*='-card-1920x1080-light.png']");
    if (!(await until(() => picture.evaluate((each) => each.complete && each.naturalWidth > 0).catch(() => false), 20_000))) say("no picture in print");
    if (await paper.locator("[data-slidev-no='2'] iframe, .slidev-page-2 iframe").count()) say("a frame in print");
    await paper.screenshot({ path: `${plan.work}/paper.png` });
  } finally {
    process.kill(-tool.pid);
  }
}

try {
  await { reveal, marp, slidev }[plan.tool]();
} catch (error) {
  say(error.message.split("\n").slice(0, 3).join(" "));
} finally {
  process.stdout.write(JSON.stringify({ said }));
  await Promise.race([browser.close(), new Promise((done) => setTimeout(done, 10_000))]);
  site.close();
  setTimeout(() => process.exit(), 100);
}
