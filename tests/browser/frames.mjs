// Look at frames as a hall does: what is too small, cut off or one over the other, at every size and in both schemes;
// and use them as decks do: in a sandbox, by key, by message, on paper, without scripts.
import { barriers } from "./visit.mjs";
import { step, until } from "./steps.mjs";
import { settled, watched } from "./watch.mjs";

const SMALLEST = 0.025;

// Run in the page: every visible text with the boxes of its lines, and every mark that no text may touch.
function measured(smallest) {
  const said = [], boxes = [];
  const { innerWidth: width, innerHeight: height } = window;
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const words = node.data.trim();
    if (!words || !node.parentElement.checkVisibility({ visibilityProperty: true })) continue;
    const size = parseFloat(getComputedStyle(node.parentElement).fontSize);
    if (size < smallest * height - 0.01) said.push(`'${words}' is ${((size / height) * 100).toFixed(2)} % of the height`);
    const range = document.createRange();
    range.selectNodeContents(node);
    const owner = node.parentElement.closest("p, li, h1, figcaption") ?? node.parentElement;
    for (const line of range.getClientRects()) {
      const trim = Math.max(0, (line.height - size * 0.72) / 2); // letters, without the room above and below them
      boxes.push({ owner, words, left: line.left, right: line.right, top: line.top + trim, bottom: line.bottom - trim });
    }
  }
  for (const mark of document.querySelectorAll("svg.code, .flow i")) {
    if (!mark.checkVisibility({ visibilityProperty: true })) continue;
    const { left, right, top, bottom } = mark.getBoundingClientRect();
    boxes.push({ owner: mark.closest("li") ?? mark, words: mark.matches("svg") ? "the square code" : "a station", left, right, top, bottom });
  }
  for (const box of boxes) {
    if (box.left < -0.5 || box.top < -0.5 || box.right > width + 0.5 || box.bottom > height + 0.5) said.push(`'${box.words}' is cut off`);
  }
  boxes.forEach((one, at) => {
    for (const other of boxes.slice(at + 1)) {
      if (one.owner === other.owner) continue;
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (across > 0.5 && down > 0.5) said.push(`'${one.words}' and '${other.words}' lie one over the other`);
    }
  });
  const foot = document.querySelector("footer").getBoundingClientRect();
  if (height <= width && foot.bottom > height + 0.5) said.push("the foot is below the edge");
  for (const box of document.querySelectorAll("figure, .text")) {
    if (box.checkVisibility() && box.scrollHeight > box.clientHeight + Math.max(2, height / 100)) {
      said.push(`${box.tagName.toLowerCase()} holds ${box.scrollHeight} px in ${box.clientHeight}`);
    }
  }
  return [...new Set(said)];
}

// Every address at every size in every scheme: {addresses, sizes: [[width, height]], schemes, fonts?}
export async function frames(browser, { home, origin, addresses, sizes, schemes, axe, style }) {
  const said = [];
  const state = await watched(browser, { reducedMotion: "reduce" }, origin);
  try {
    if (axe) await state.context.addInitScript({ path: axe });
    const page = await state.context.newPage();
    for (const address of addresses) {
      const before = state.requests.length;
      await page.goto(home + address);
      if (style) await page.evaluate(faces, style);
      const asked = state.requests.slice(before + 1);
      if (asked.length) said.push(`${address}: asks for ${asked}`);
      for (const scheme of schemes) {
        await page.emulateMedia({ colorScheme: scheme });
        for (const [width, height] of sizes) {
          await page.setViewportSize({ width, height });
          const found = await page.evaluate(measured, SMALLEST);
          said.push(...found.map((each) => `${address} (${scheme}, ${width}x${height}): ${each}`));
        }
        if (axe) said.push(...(await barriers(page)).map((each) => `${address} (${scheme}): ${each}`));
      }
    }
    const broken = await page.evaluate(() => window.aoBroken ?? []);
    said.push(...broken.map((each) => `policy: ${each}`));
  } catch (error) {
    said.push(error.message.split("\n")[0]);
  } finally {
    await state.context.close();
  }
  return [...state.said, ...said];
}

// Other faces than the machine's own, put in by the style object, which no policy forbids.
function faces({ serif, sans }) {
  const sheet = document.styleSheets[0];
  sheet.insertRule(`body{font-family:${sans}!important}`, sheet.cssRules.length);
  sheet.insertRule(`.n,h1,.line,.words{font-family:${serif}!important}`, sheet.cssRules.length);
}

const DECK = `<!doctype html><html lang="en"><title>deck</title><body><p id="slide">a slide</p>
<script>window.heard = []; window.keys = [];
addEventListener("message", (event) => heard.push({ data: event.data, origin: event.origin, frame: event.source === document.querySelector("iframe")?.contentWindow }));
addEventListener("keydown", (event) => keys.push(event.key));</script>`;

// A page around frames, at an address of the site, that remembers what reaches it.
async function deck(page, home, body) {
  await page.route("**/deck.html", (route) => route.fulfill({ contentType: "text/html", body: DECK + body }));
  await page.goto(`${home}deck.html`);
  await settled(page);
}

const framed = (home, address, more = 'sandbox="allow-scripts"') =>
  `<iframe src="${home}${address}" width="640" height="360" title="frame" ${more}></iframe>`;
const heard = (page) => page.evaluate(() => heard.map((each) => ({ ...each, said: typeof each.data === "string" ? JSON.parse(each.data) : each.data })));
const keys = (page) => page.evaluate(() => keys);
const hello = (page, words) => page.evaluate((said) => frames[0].postMessage(said, "*"), words);

export function frameKeys(browser, { home, origin, address }) {
  return step(browser, "keys of a frame", { allowed: origin }, async (page, say) => {
    await deck(page, home, framed(home, address));
    await page.locator("iframe").click();
    for (const key of ["ArrowRight", "PageDown", "Escape"]) await page.keyboard.press(key);
    const reached = async () => [...(await heard(page)).map((each) => each.said.key), ...(await keys(page))];
    if (!(await until(async () => (await reached()).length >= 3))) say(`the deck hears ${await reached()}, not three keys`);

    await deck(page, home, framed(home, `${address}?build=1`));
    const inside = page.frames()[1];
    const open = () => inside.locator("[data-step]:not(.off)").count();
    const total = await inside.locator("[data-step]").count();
    if ((await open()) !== 0) say("building starts with a point shown");
    await page.locator("iframe").click();
    for (let at = 1; at <= total; at++) {
      await page.keyboard.press("ArrowRight");
      if (!(await until(async () => (await open()) === at))) say(`the key number ${at} shows ${await open()} points`);
    }
    if ((await heard(page)).length) say("a key that the frame uses reaches the deck");
    await page.keyboard.press("ArrowRight");
    if (!(await until(async () => (await heard(page)).some(({ said }) => said.type === "key" && said.method === "next")))) {
      say("at its end the frame keeps the key");
    }
    await page.keyboard.press("ArrowLeft");
    if (!(await until(async () => (await keys(page)).includes("ArrowLeft")))) say("at its end the frame keeps the focus");
    await page.locator("iframe").click();
    for (let at = 0; at < total; at++) await page.keyboard.press("ArrowLeft");
    if (!(await until(async () => (await open()) === 0))) say("the keys do not lead back");
    await page.keyboard.press("PageUp");
    if (!(await until(async () => (await heard(page)).some(({ said }) => said.method === "prev")))) say("at its start the frame keeps the key");
    const stars = (await heard(page)).filter(({ said }) => said.type !== "key");
    if (stars.length) say(`tells a page that said no hello: ${JSON.stringify(stars)}`);
  });
}

export function frameMessages(browser, { home, origin, address }) {
  return step(browser, "messages of a frame", { allowed: origin }, async (page, say) => {
    await deck(page, home, framed(home, `${address}#id=abc-1`));
    const heights = async () => (await heard(page)).filter(({ said }) => said.type === "height");
    for (const wrong of [{ source: "agentops", type: "hello", id: "other" }, { source: "else", type: "hello", id: "abc-1" }, "text", { source: "agentops", type: "hello", id: 5 }, null]) {
      await hello(page, wrong);
    }
    await page.waitForTimeout(200);
    if ((await heights()).length) say("a wrong hello gets an answer");
    await hello(page, { source: "agentops", type: "hello", id: "abc-1" });
    if (!(await until(async () => (await heights()).length === 1))) return say("a hello gets no height");
    const [{ said, origin: from, frame }] = await heights();
    if (said.source !== "agentops" || said.id !== "abc-1" || said.height !== 360 || from !== "null" || !frame) say(`says ${JSON.stringify(said)} from ${from}`);
    await page.evaluate(() => (document.querySelector("iframe").width = "400"));
    if (!(await until(async () => (await heights()).at(-1).said.height === 400))) say("a narrower frame tells no new height");

    // another window than the one around it is not heard
    const second = `<iframe name="b" srcdoc="<script>setInterval(() => parent.frames[0].postMessage({source:'agentops',type:'hello',id:'abc-1'},'*'), 40)</script>"></iframe>`;
    await deck(page, home, framed(home, `${address}#id=abc-1`) + second);
    await page.waitForTimeout(300);
    if ((await heights()).length) say("a stranger's hello gets an answer");
  });
}

export function frameQuery(browser, { home, origin, kind }) {
  return step(browser, "queries of a frame", { allowed: origin }, async (page, say) => {
    const view = () => page.evaluate(() => document.body.dataset.view);
    const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
    const line = page.locator(".say");
    await page.goto(`${home}${kind}?view=points&theme=dark`);
    await until(async () => (await view()) === "points");
    if (!page.url().includes("/points/dark/")) say(`leads to ${page.url()}`);
    await page.goto(`${home}${kind}?theme=dark`);
    if ((await theme()) !== "dark" || (await line.isVisible())) say("does not take a theme");
    for (const query of ["view=slides", "theme=pink", "view=points&theme=pink", "view="]) {
      await page.goto(`${home}${kind}check/light/?${query}`);
      if (!(await until(async () => (await view()) === "card" && (await line.isVisible())))) {
        say(`${query} shows ${await view()} at ${page.url()} without a word`);
        continue;
      }
      const words = await line.innerText();
      if (!/card, points, diagram, check/.test(words) || !/light, dark, auto/.test(words)) say(`${query}: '${words}'`);
      for (const size of [[480, 270], [500, 500], [1280, 720]]) {
        await page.setViewportSize({ width: size[0], height: size[1] });
        said(await page.evaluate(measured, SMALLEST), `${query} at ${size}`, say);
      }
    }
  });
}

function said(found, where, say) {
  found.forEach((each) => say(`${where}: ${each}`));
}

export function frameAlone(browser, { home, origin, addresses }) {
  const options = { javaScriptEnabled: false };
  return step(browser, "frames without script, and on paper", { allowed: origin, options: {} }, async (page, say) => {
    for (const address of addresses) {
      await page.goto(home + address);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
      const pages = (pdf.match(/\/Type\s*\/Page\b/g) ?? []).length;
      if (pages !== 1) say(`${address} prints on ${pages} pages`);
      await page.emulateMedia({ media: "print", colorScheme: "dark" });
      const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const wanted = address.includes("/dark/") ? "rgb(18, 23, 22)" : "rgb(255, 255, 255)";
      if (paper !== wanted) say(`${address} prints on ${paper}`);
      await page.emulateMedia({ media: "screen", forcedColors: "active" });
      const code = await page.locator("svg.code path").evaluateAll(([paper, ink]) => [getComputedStyle(paper).fill, getComputedStyle(ink).stroke]);
      if (code.join() !== "rgb(255, 255, 255),rgb(0, 0, 0)") say(`${address} shows its code as ${code} in forced colours`);
      await page.emulateMedia({ media: null, forcedColors: null, colorScheme: null });
    }
    const silent = await browser.newContext(options);
    const quiet = await silent.newPage();
    for (const address of addresses) {
      await quiet.goto(`${home}${address}?build=1&view=nothing`);
      const words = (await quiet.locator("main").innerText()).length;
      if (words < 80) say(`${address} shows ${words} characters without a script`);
    }
    await silent.close();
  });
}

export function frameElement(browser, { home, origin, kind, n, edition }) {
  const inside = '<a href="#there"><img alt="a picture" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="640" height="360"></a>';
  const script = `<script src="${home}embed/v1/embed.js"></script>`;
  return step(browser, "the element", { allowed: origin }, async (page, say, state) => {
    const tag = (more) => `<agentops-embed kind="${kind}" n="${n}" ${more} style="width:640px">${inside}</agentops-embed>`;
    await deck(page, home, tag('view="points" theme="dark"') + '<div style="height:4000px"></div>' + tag('id="far"') + script);
    const first = page.locator("agentops-embed").first();
    const shown = (one) => one.locator("img").evaluate((each) => getComputedStyle(each).visibility);
    if (!(await until(async () => (await shown(first)) === "hidden"))) return say("the frame does not take the place of the picture");
    const frame = first.locator("iframe");
    const [sandbox, title, src] = await frame.evaluate((each) => [each.getAttribute("sandbox"), each.title, each.src]);
    if (/same-origin|top-navigation/.test(sandbox) || !sandbox.includes("allow-scripts")) say(`the sandbox allows ${sandbox}`);
    if (title !== "a picture") say(`the frame is called '${title}'`);
    if (!src.includes("/points/dark/")) say(`shows ${src}`);
    const ratio = await first.evaluate((each) => each.clientWidth / each.clientHeight);
    if (Math.abs(ratio - 16 / 9) > 0.02) say(`is ${ratio} wide for its height`);
    if (await page.locator("#far iframe").count()) say("a frame far below is loaded at once");
    const token = new URL(src).hash.slice(4);
    await page.evaluate((id) => {
      const far = document.querySelector("#far");
      far.addEventListener("agentops-height", () => (window.forged = true));
      document.querySelector("agentops-embed").addEventListener("agentops-height", () => (window.forged = true));
      postMessage(JSON.stringify({ source: "agentops", type: "height", id, height: 5 }), "*");
    }, token);
    await page.waitForTimeout(200);
    if (await page.evaluate(() => window.forged)) say("takes a height from another window");
    await frame.click();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    if (!(await until(async () => (await keys(page)).filter((each) => each === "ArrowRight").length === 2))) say(`two keys in the frame reach the page as ${await keys(page)}`);
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    if ((await shown(first)) !== "visible") say("the picture stays away on paper");
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await page.locator("#far").scrollIntoViewIfNeeded();
    if (!(await until(() => page.locator("#far iframe").isVisible()))) say("a frame that comes near is not loaded");
    if (edition) {
      await first.evaluate((each, number) => each.setAttribute("edition", number), edition);
      if (!(await frame.getAttribute("src")).includes(`/editions/${edition}/embed/v1/`)) say("does not pin an edition");
    }
    for (const [name, value] of [["view", "slides"], ["kind", "constructor"], ["n", "../../x"], ["n", "4/../../../evil"], ["edition", "1/../../x"]]) {
      await page.evaluate(([tagged, attribute, wrong]) => {
        const each = document.createElement("agentops-embed");
        each.innerHTML = tagged;
        each.setAttribute("n", "4");
        each.setAttribute(attribute, wrong);
        document.body.prepend(each);
      }, [inside, name, value]);
      const wrong = page.locator("agentops-embed").first();
      await page.evaluate(() => scrollTo(0, 0));
      await page.waitForTimeout(150);
      if (await wrong.locator("iframe").count()) say(`${name}="${value}" is loaded`);
      if (!(await wrong.locator("img").isVisible())) say(`${name}="${value}" shows nothing`);
      await wrong.evaluate((each) => each.remove());
    }
    state.said = state.said.filter((each) => !each.includes("agentops-embed: kind is one of"));
  });
}

// Pictures of frames at the size of a slide: {shots: [{address, file}]}
export function framePictures(browser, { home, origin, shots }) {
  return step(browser, "pictures of frames", { allowed: origin, options: { viewport: { width: 1280, height: 720 } } }, async (page) => {
    for (const { address, file } of shots) {
      await page.goto(home + address);
      await page.screenshot({ path: file });
    }
  });
}

// The host's page for lost addresses, in the frame of somebody's slide.
export function nowhere(browser, { home, origin, address }) {
  const options = { viewport: { width: 480, height: 270 } };
  return step(browser, "a frame that is not there", { allowed: origin, options, missing: true }, async (page, say) => {
    await page.goto(home + address);
    await settled(page);
    const links = page.locator(".ao-nowhere a");
    if ((await links.count()) !== 12) say(`links ${await links.count()} factors, not twelve`);
    const seen = await links.evaluateAll((all) => all.filter((each) => {
      const { top, bottom, left, right } = each.getBoundingClientRect();
      return top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
    }).length);
    if (seen !== 12) say(`shows ${seen} of twelve links at once`);
    const size = await page.locator("h1").evaluate((each) => each.getBoundingClientRect().bottom);
    if (size > 120) say(`its title ends at ${size} px`);
    await links.first().click();
    await until(() => page.url().includes("/factors/01-"));
    if (!page.url().includes("/factors/01-")) say(`a link leads to ${page.url()}`);
  });
}

// The element in a page of somebody else's making, and what becomes of it when that page draws itself anew.
export function frameInPage(browser, { home, origin, address, next }) {
  return step(browser, `the element on ${address}`, { allowed: origin }, async (page, say, state) => {
    await page.addInitScript(() => {
      window.keys = [];
      addEventListener("keydown", (event) => keys.push(event.key));
    });
    await page.goto(home + address);
    await settled(page);
    const one = page.locator("agentops-embed");
    const view = async () => (await one.locator("iframe").getAttribute("src")) ?? "";
    const hidden = () => one.locator("img").evaluate((each) => getComputedStyle(each).visibility === "hidden");
    await one.scrollIntoViewIfNeeded();
    if (!(await until(() => hidden()))) return say("shows no frame");
    const box = await one.evaluate((each) => [each.clientWidth, each.clientHeight]);
    if (box[1] < 100 || Math.abs(box[0] / box[1] - (box[0] < 640 ? 1 : 16 / 9)) > 0.03) say(`is ${box} in size`);
    await one.locator("iframe").click();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    if (!(await until(async () => (await keys(page)).length === 2))) say(`hands back ${await keys(page)}`);
    if (next) {
      await page.locator(next).click();
      if (!(await until(async () => (await view()).includes("/diagram/dark/") && (await hidden())))) say(`a new view leads to ${await view()}`);
      if ((await one.locator("iframe").count()) !== 1) say("a new view leaves the old frame");
      await page.locator(next).click();
      if (!(await until(async () => (await one.count()) === 0))) say("stays after its page has let go");
    }
    state.said = state.said.filter((each) => !/console: .*(React DevTools|preload)/.test(each));
  });
}
