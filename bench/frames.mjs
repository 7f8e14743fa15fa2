// Load frames into a page that holds nothing else, the way a deck does; count what they ask for, and when they paint.
//
//   node frames.mjs plan.json
//
// plan: {site, rounds, rows: {name: [address]}, networks: {name: null | {latency, kilobits}}}; the site is a copy that
// may be written to. Output: {versions, counts: {name: [{address, requests, raw, gzip}]},
// paints: {network: {name: [{address, first, content}]}}}, in milliseconds since the frame began to load.
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { serve } from "../tests/browser/serve.mjs";

const require = createRequire(new URL("../tests/browser/run.mjs", import.meta.url));
const { chromium } = require("playwright-core");
const LONGEST = 30_000;

const plan = JSON.parse(await readFile(process.argv[2], "utf-8"));
const named = Object.entries(plan.rows).flatMap(([name, addresses]) => addresses.map((address, at) => ({ name, address, at })));
// the rows take turns, so that what slows the machine down slows all of them
const turns = named.sort((one, other) => one.at - other.at);

const host = ({ name, at }) => `bench-host-${Object.keys(plan.rows).indexOf(name)}-${at}.html`;

async function around(turn) {
  const frame = `<iframe src="${turn.address}" width="960" height="540" title="frame"></iframe>`;
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>deck</title><body>${frame}`;
  await writeFile(join(plan.site, host(turn)), html);
}

// A context of its own has a cache of its own, which is empty.
async function alone(browser, act) {
  const context = await browser.newContext({ serviceWorkers: "block", viewport: { width: 1280, height: 720 } });
  context.setDefaultTimeout(LONGEST);
  try {
    return await act(await context.newPage(), context);
  } finally {
    await context.close();
  }
}

function counted(browser, home, turn) {
  return alone(browser, async (page) => {
    const asked = [];
    page.on("request", (request) => request.frame() !== page.mainFrame() && asked.push(request));
    await page.goto(home + host(turn), { waitUntil: "networkidle" });
    let raw = 0, gzip = 0;
    for (const request of asked) {
      const answer = await request.response();
      if (!answer?.ok()) throw new Error(`${turn.address}: ${answer?.status() ?? "no answer"} for ${request.url()}`);
      raw += (await answer.body()).length;
      gzip += (await request.sizes()).responseBodySize;
    }
    return { address: turn.address, requests: asked.length, raw, gzip };
  });
}

function painted(browser, home, turn, network) {
  return alone(browser, async (page, context) => {
    if (network) {
      const session = await context.newCDPSession(page);
      await session.send("Network.enable");
      const speed = (network.kilobits * 1000) / 8;
      await session.send("Network.emulateNetworkConditions", {
        offline: false, latency: network.latency, downloadThroughput: speed, uploadThroughput: speed,
      });
    }
    await page.goto(home + host(turn));
    // asked through the page around it, which stays, while the frame may still be changing what it holds
    const entries = await page.evaluate(([address, longest]) => new Promise((done, fail) => {
      const began = performance.now();
      const look = () => {
        const { location, performance: inside } = document.querySelector("iframe").contentWindow;
        const found = Object.fromEntries(inside.getEntriesByType("paint").map((each) => [each.name, each.startTime]));
        if (location.pathname === address && "first-contentful-paint" in found) done(found);
        else if (performance.now() - began > longest) fail(new Error(`${address}: nothing was painted`));
        else setTimeout(look, 20);
      };
      look();
    }), [turn.address, LONGEST]);
    return { address: turn.address, first: entries["first-paint"], content: entries["first-contentful-paint"] };
  });
}

const empty = () => Object.fromEntries(Object.keys(plan.rows).map((name) => [name, []]));
const site = await serve(plan.site, "/", { packed: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"],
});
try {
  for (const turn of turns) await around(turn);
  const counts = empty(), paints = {};
  for (const turn of turns) counts[turn.name].push(await counted(browser, site.home, turn));
  for (const [network, limits] of Object.entries(plan.networks)) {
    paints[network] = empty();
    for (let round = 0; round < plan.rounds; round++) {
      for (const turn of turns) paints[network][turn.name].push(await painted(browser, site.home, turn, limits));
    }
  }
  const versions = { chromium: browser.version(), node: process.versions.node, "playwright-core": require("playwright-core/package.json").version };
  process.stdout.write(JSON.stringify({ versions, counts, paints }));
} finally {
  await browser.close();
  await site.close();
}
