// Look at one page as a reader meets it: no noise, nothing foreign, nothing sideways, no barrier, no need of scripts.
import { broken, settled, watched } from "./watch.mjs";

const NARROW = 320;
const LEAST_TEXT = 120;
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

async function barriers(page) {
  const found = await page.evaluate(
    (values) => window.axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"] }),
    RULES,
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

export async function look(browser, { home, origin, target, scheme, width, axe }) {
  const name = `${target.kind} ${target.address || "/"} (${scheme}, ${width})`;
  const state = await watched(browser, { colorScheme: scheme, viewport: { width, height: 900 } }, origin);
  state.expects404 = target.missing === true;
  try {
    if (axe) await state.context.addInitScript({ path: axe });
    const page = await state.context.newPage();
    await page.goto(home + target.address);
    await settled(page);
    const said = [...(await dressed(page))];
    const wide = await sideways(page);
    if (wide) said.push(`scrolls sideways: ${wide}`);
    if (axe) said.push(...(await barriers(page)));
    if (width < 500) {
      await page.setViewportSize({ width: NARROW, height: 700 });
      const narrow = await sideways(page);
      if (narrow) said.push(`scrolls sideways: ${narrow}`);
    }
    said.push(...(await broken(page)).map((each) => `policy: ${each}`));
    return { said: [...state.said, ...said].map((each) => `${name}: ${each}`), requests: state.requests };
  } catch (error) {
    return { said: [...state.said, error.message.split("\n")[0]].map((each) => `${name}: ${each}`), requests: [] };
  } finally {
    await state.context.close();
  }
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
