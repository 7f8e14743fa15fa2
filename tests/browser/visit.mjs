// Look at one page as a reader meets it: no noise, nothing foreign, nothing sideways, no barrier, no need of scripts.
import { broken, settled, watched } from "./watch.mjs";

const NARROW = 320;
const LEAST_TEXT = 120;
// rows of a list come from one template, so the first of them speak for all
const REPEATED = ".ao-rows > li:nth-child(n+31)";
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export async function sideways(page) {
  return page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    if (document.scrollingElement.scrollWidth <= room) return null;
    const wide = [...document.body.querySelectorAll("*")].filter((each) => {
      if (each.getBoundingClientRect().right <= room + 1) return false;
      for (let at = each.parentElement; at && at !== document.body; at = at.parentElement) {
        if (getComputedStyle(at).overflowX !== "visible") return false;
      }
      return true;
    });
    const named = wide.slice(0, 3).map((each) => `${each.tagName.toLowerCase()}.${[...each.classList].join(".")}`);
    return `${document.scrollingElement.scrollWidth} px wide in ${room}: ${named.join(", ") || "nothing in the flow"}`;
  });
}

export async function barriers(page) {
  const found = await page.evaluate(
    ([values, repeated]) => {
      const exclude = document.querySelector(repeated) ? [[repeated]] : [];
      const options = { runOnly: { type: "tag", values }, resultTypes: ["violations"], preload: false };
      return window.axe.run({ include: [["html"]], exclude }, options);
    },
    [RULES, REPEATED],
  );
  return found.violations.map((each) => {
    const where = each.nodes.slice(0, 3).map((node) => `${node.target.join(" ")}${detail(node)}`);
    return `axe ${each.id} (${each.nodes.length}): ${each.help}: ${where.join("; ")}`;
  });
}

function detail(node) {
  const data = [...node.any, ...node.all].find((check) => check.data?.contrastRatio)?.data;
  return data ? ` ${data.fgColor} on ${data.bgColor} is ${data.contrastRatio}` : "";
}

async function dressed(page) {
  const bare = await page.evaluate(() => {
    const sheets = [...document.querySelectorAll("link[rel~=stylesheet]")];
    return !sheets.length || sheets.some((each) => !each.sheet) ||
      !getComputedStyle(document.documentElement).getPropertyValue("--ao-paper").trim();
  });
  return bare ? ["a style sheet did not arrive"] : [];
}

// One load shows every scheme and width of `views`: {scheme, width, axe}. The first is what the page starts in.
export async function look(browser, { home, origin, target, views, axe }) {
  const [first] = views;
  // without motion, so that a colour is its own as soon as the scheme changes
  const options = { colorScheme: first.scheme, reducedMotion: "reduce", viewport: { width: first.width, height: 900 } };
  const state = await watched(browser, options, origin);
  state.expects404 = target.missing === true;
  const said = [];
  let loads = [];
  try {
    if (axe && views.some((each) => each.axe)) await state.context.addInitScript({ path: axe });
    const page = await state.context.newPage();
    await page.goto(home + target.address);
    await settled(page);
    loads = [...state.requests];
    said.push(...(await dressed(page)).map((each) => named(target, first, each)));
    for (const view of views) {
      await page.emulateMedia({ colorScheme: view.scheme });
      await page.setViewportSize({ width: view.width, height: 900 });
      const wide = await sideways(page);
      if (wide) said.push(named(target, view, `scrolls sideways: ${wide}`));
      if (axe && view.axe) said.push(...(await barriers(page)).map((each) => named(target, view, each)));
    }
    if (views.some((each) => each.width < 500)) {
      const view = { scheme: first.scheme, width: NARROW };
      await page.setViewportSize({ width: NARROW, height: 700 });
      const narrow = await sideways(page);
      if (narrow) said.push(named(target, view, `scrolls sideways: ${narrow}`));
    }
    said.push(...(await broken(page)).map((each) => named(target, first, `policy: ${each}`)));
  } catch (error) {
    said.push(named(target, first, error.message.split("\n")[0]));
  } finally {
    await state.context.close();
  }
  return { said: [...state.said.map((each) => named(target, first, each)), ...said], loads, target };
}

function named(target, { scheme, width }, words) {
  return `${target.kind} ${target.address || "/"} (${scheme}, ${width}): ${words}`;
}

export async function readWithoutScript(browser, { home, origin, target }) {
  const name = `${target.kind} ${target.address || "/"} (no script)`;
  const options = { javaScriptEnabled: false, viewport: { width: 1440, height: 900 } };
  const state = await watched(browser, options, origin);
  state.expects404 = target.missing === true;
  const said = [];
  try {
    const page = await state.context.newPage();
    await page.goto(home + target.address);
    const text = (await page.locator("main").innerText()).replace(/\s+/g, " ");
    if (text.length < LEAST_TEXT) said.push(`shows ${text.length} characters`);
    const links = await page.locator("header nav a[href]").all();
    const shown = (await Promise.all(links.map((each) => each.isVisible()))).filter(Boolean).length;
    if (shown < 2) said.push(`shows ${shown} of ${links.length} places to go to`);
    const dead = page.locator("[data-ao-search], [data-ao-scheme], [data-ao-copy], form[data-ao-list]");
    for (const each of await dead.all()) {
      if (await each.isVisible()) said.push(`shows a control that does nothing: ${await each.innerText()}`);
    }
    await page.setViewportSize({ width: 390, height: 800 });
    const places = page.locator("header a[href]:visible, header summary:visible");
    if ((await places.count()) < 2) said.push("shows no way to the menu on a phone");
  } catch (error) {
    said.push(error.message.split("\n")[0]);
  } finally {
    await state.context.close();
  }
  return [...state.said, ...said].map((each) => `${name}: ${each}`);
}
