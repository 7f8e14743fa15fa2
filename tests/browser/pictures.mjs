// Take pictures of a built site for people to look at: node pictures.mjs SITE OUT
// Every page about the method, every workflow and study, and one page of every other kind, at phone and desk width,
// in both schemes; a sheet of small ones for each width and scheme; the first factor as it prints.
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { chromium } from "playwright-core";
import { serve } from "./serve.mjs";

const WIDTHS = [390, 1440];
const SCHEMES = ["light", "dark"];
const ALL_OF = new Set(["home", "factor", "law", "pillar", "pattern", "workflow", "study"]);
const TALLEST = 2400;
const COLUMNS = { 390: 9, 1440: 4 };

async function* files(folder) {
  for (const entry of (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const place = join(folder, entry.name);
    if (entry.isDirectory()) yield* files(place);
    else if (entry.name.endsWith(".html")) yield place;
  }
}

async function chosen(site) {
  const pages = [];
  const kinds = new Set();
  for await (const file of files(site)) {
    const kind = /class="ao-page ao-kind-([a-z-]+)/.exec(await readFile(file, "utf8"))?.[1] ?? "other";
    if (ALL_OF.has(kind) || !kinds.has(kind)) pages.push({ path: relative(site, file).replace(/index\.html$/, ""), kind });
    kinds.add(kind);
  }
  return pages;
}

async function take(browser, origin, out, pages, width, scheme) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme });
  const page = await context.newPage();
  const taken = [];
  for (const { path, kind } of pages) {
    await page.goto(`${origin}/${path}`, { waitUntil: "load" });
    await page.evaluate(() => document.fonts.ready);
    const height = Math.min(await page.evaluate(() => document.documentElement.scrollHeight), TALLEST);
    const name = `${(path || "home").replace(/[^a-z0-9]+/gi, "-").replace(/-$/, "")}-${width}-${scheme}.png`;
    await page.screenshot({ path: join(out, name), fullPage: true, clip: { x: 0, y: 0, width, height } });
    taken.push({ name, title: `${kind}: ${path || "/"}` });
  }
  await context.close();
  return taken;
}

async function sheet(browser, out, taken, width, scheme) {
  const cells = taken.map(({ name, title }) => `<figure><img src="${name}" alt=""><figcaption>${title}</figcaption></figure>`);
  const columns = COLUMNS[width];
  const style = `body{margin:8px;background:#777;color:#fff;font:12px sans-serif;display:grid;gap:8px;grid-template-columns:repeat(${columns},1fr);width:2400px}
    figure{margin:0}img{width:100%;display:block;max-height:${width === 390 ? 900 : 800}px;object-fit:cover;object-position:top}`;
  const file = join(out, `sheet-${width}-${scheme}.html`);
  await writeFile(file, `<!doctype html><meta charset="utf-8"><style>${style}</style>${cells.join("")}`);
  const page = await browser.newPage({ viewport: { width: 2416, height: 900 } });
  await page.goto(`file://${file}`, { waitUntil: "load" });
  await page.screenshot({ path: file.replace(/html$/, "png"), fullPage: true });
  await page.close();
}

const [site, out] = process.argv.slice(2);
if (!site || !out) {
  console.error("usage: node pictures.mjs SITE OUT");
  process.exit(2);
}
await mkdir(out, { recursive: true });
const server = await serve(site);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--allow-file-access-from-files"],
});
try {
  const pages = await chosen(site);
  for (const width of WIDTHS) {
    for (const scheme of SCHEMES) {
      await sheet(browser, out, await take(browser, server.origin, out, pages, width, scheme), width, scheme);
    }
  }
  const factor = pages.find(({ kind }) => kind === "factor");
  if (factor) {
    const context = await browser.newContext({ colorScheme: "dark" });
    const page = await context.newPage();
    await page.goto(`${server.origin}/${factor.path}`, { waitUntil: "load" });
    await page.pdf({ path: join(out, `${basename(factor.path)}.pdf`), format: "A4", printBackground: false });
    await context.close();
  }
  console.log(`${pages.length} pages, ${pages.length * WIDTHS.length * SCHEMES.length} pictures and ${WIDTHS.length * SCHEMES.length} sheets in ${out}`);
} finally {
  await browser.close();
  await server.close();
}
