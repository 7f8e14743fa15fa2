// Run a plan in one browser and print what was found as JSON.
//
//   node run.mjs plan.json
//
// plan: {site, prefix, patience?, pages: [{kind, address, missing?}], axe?: bool, widths, schemes, scripts: bool,
//        steps: [{do: search|searchByHand|scheme|list|copy|fromDisk|selfCheck|pair|matrix|studyForm|
//        studyLooks|sameLeaks|talkDialog|talkLooks|talkFromDisk|talkSilent|frames|frameKeys|frameMessages|frameQuery|frameAlone|frameElement|frameInPage|framePictures|nowhere, ...}]}
// A step may name another `site` and `prefix`. Output: {findings: [...], steps: [[finding]], loads: {address: [url]},
// seconds}; what the steps say is part of the findings.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { serve } from "./serve.mjs";
import * as steps from "./steps.mjs";
import * as frames from "./frames.mjs";
import * as study from "./study.mjs";
import * as talk from "./talk.mjs";
import { look, readWithoutScript } from "./visit.mjs";

const AT_ONCE = 2;
const LONGEST = 90_000;
const { chromium } = createRequire(import.meta.url)("playwright-core");
const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

// A job that hangs becomes a finding, and the others go on.
async function bounded({ name, act }) {
  let timer;
  const late = new Promise((done) => {
    timer = setTimeout(() => done({ said: [`${name}: did not end in ${LONGEST / 1000} seconds`] }), LONGEST);
  });
  const result = await Promise.race([act(), late]);
  clearTimeout(timer);
  return result;
}

async function inTurn(jobs) {
  const results = [];
  const waiting = jobs.map((job, at) => ({ job, at }));
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const began = Date.now();
      results[next.at] = await bounded(next.job);
      if (process.env.AO_TRACE) process.stderr.write(`${Date.now() - began} ms ${next.job.name}\n`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}

// A page is loaded as on a phone and as on a desk, and both loads are seen in every scheme. Barriers are looked for
// at every width and in every scheme, but not in every pair: layout does not change with colours.
function viewsOf(plan) {
  return plan.widths.map((width, at) => {
    const schemes = at % 2 ? [...plan.schemes].reverse() : plan.schemes;
    return schemes.map((scheme) => ({ scheme, width, axe: at === plan.widths.length - 1 || scheme === schemes[0] }));
  });
}

function visits(browser, plan, host) {
  return plan.pages.flatMap((target) =>
    viewsOf(plan).map((views) => ({
      name: `${target.kind} ${target.address || "/"} from ${views[0].width}`,
      act: () => look(browser, { ...host, target, views, axe: plan.axe ? axe : null }),
    })),
  );
}

const plan = JSON.parse(await readFile(process.argv[2], "utf-8"));
if (plan.patience) steps.waitAtMost(plan.patience);
const doing = { ...steps, ...study, ...frames, ...talk };
const started = Date.now();
const hosts = new Map();
const hostOf = async (site, prefix) => {
  const key = `${site} ${prefix}`;
  if (!hosts.has(key)) hosts.set(key, await serve(site, prefix));
  return hosts.get(key);
};
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"],
});
try {
  const host = await hostOf(plan.site, plan.prefix);
  const seen = await inTurn(visits(browser, plan, host));
  const looked = (Date.now() - started) / 1000;
  const silent = plan.scripts ? plan.pages.map((target) => ({
    name: `${target.kind} ${target.address || "/"} without script`,
    act: async () => ({ said: await readWithoutScript(browser, { ...host, target }) }),
  })) : [];
  const acts = plan.steps.map((each) => ({
    name: `${each.do} ${each.prefix ?? ""}`,
    act: async () => {
      const own = each.site ? await hostOf(each.site, each.prefix ?? "/") : host;
      const end = each.search ? own.home + each.search.address : undefined;
      return { said: await doing[each.do](browser, { axe: plan.axe ? axe : null, ...own, ...each, end }) };
    },
  }));
  const rest = await inTurn([...silent, ...acts]);
  const loads = Object.fromEntries(
    seen.filter((each) => each.target).map(({ target, loads: urls }) => [target.address, urls.map((each) => each.replace(host.home, ""))]),
  );
  const findings = [...seen.flatMap((each) => each.said), ...rest.flatMap((each) => each.said)];
  const seconds = { looked, all: (Date.now() - started) / 1000, visits: seen.length };
  const said = rest.slice(silent.length).map((each) => each.said);
  process.stdout.write(JSON.stringify({ findings, steps: said, loads, seconds }, null, 1));
} finally {
  await Promise.race([browser.close(), new Promise((done) => setTimeout(done, 10_000))]);
  for (const each of hosts.values()) each.close();
  process.exitCode ||= 0;
  setTimeout(() => process.exit(), 100);
}
