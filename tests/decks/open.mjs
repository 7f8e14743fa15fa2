// Open a deck without a network and do what a plan on stdin says; answer with what was seen, as JSON.
// A plan: {"url", "folder" for pictures, "steps": [{"go"|"press"|"click"|"focus"|"shot"|"pdf"|"see"|"read"|"rest": ...}]}.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const require = createRequire(new URL("../browser/package.json", import.meta.url));
const { chromium } = require("playwright-core");
const plan = JSON.parse(readFileSync(0, "utf8"));
const own = new URL(plan.url);
const seen = { asked: [], errors: [], answers: [], read: [] };

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox", "--disable-gpu"] });
const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, offline: own.protocol === "file:" });
const page = await context.newPage();
await context.route("**/*", (route) => {
  const url = new URL(route.request().url());
  if (["data:", "blob:"].includes(url.protocol) || url.origin === own.origin) return route.continue();
  seen.asked.push(url.href);
  return route.abort();
});
page.on("console", (message) => message.type() === "error" && seen.errors.push(message.text()));
page.on("pageerror", (error) => seen.errors.push(error.message));
page.on("requestfailed", (request) => seen.errors.push(`failed: ${request.url()}`));

const framed = () => page.frames().filter((each) => each.parentFrame() && /frame|frames\//.test(each.url()));
const does = {
  go: async (hash) => { await page.evaluate((each) => { location.hash = each; }, hash); },
  press: async (key) => { await page.keyboard.press(key); },
  click: async ([x, y]) => { await page.mouse.click(x, y); },
  focus: async (selector) => { await page.evaluate((each) => document.querySelector(each).focus(), selector); },
  shot: async (name) => { await page.screenshot({ path: `${plan.folder}/${name}.png` }); },
  pdf: async ({ name, url }) => {
    if (url) { await page.goto(url); await page.waitForTimeout(1500); }
    await page.pdf({ path: `${plan.folder}/${name}.pdf`, preferCSSPageSize: !!url, printBackground: true, width: "1280px", height: "720px" });
  },
  rest: async (milliseconds) => { await page.waitForTimeout(milliseconds); },
  read: async (selector) => { seen.read.push(await page.locator(selector).first().innerText({ timeout: 5000 })); },
  see: async (what) => {
    const active = await page.evaluate(() => document.activeElement && document.activeElement.tagName);
    const inside = await Promise.all(framed().map(async (each) => ({ url: each.url(), text: await each.evaluate(() => document.body.innerText).catch(() => "") })));
    seen.answers.push({ what, url: page.url(), active, inside });
  },
};
await page.goto(plan.url);
await page.waitForTimeout(plan.wait || 1000);
for (const step of plan.steps) {
  for (const [name, value] of Object.entries(step)) await does[name](value);
  await page.waitForTimeout(plan.pause || 250);
}
await browser.close();
console.log(JSON.stringify(seen));
