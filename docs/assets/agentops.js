/* What every page has: scheme, menu, copy buttons, and the door to the search. */
var agentops = window.agentops || {};
window.agentops = agentops;

(function () {
  "use strict";
  const root = document.documentElement;
  const local = location.protocol === "file:";
  const assets = new URL(".", document.currentScript.src);

  agentops.site = new URL("..", assets);

  /* Opened from disk, a link to a folder would show a listing. */
  agentops.address = (path) => new URL(local && /(^|\/)$/.test(path) ? path + "index.html" : path, agentops.site).href;

  agentops.load = (name) =>
    new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = new URL(name, assets).href;
      script.onload = done;
      script.onerror = () => failed(new Error(name));
      document.head.append(script);
    });

  agentops.style = (name) =>
    new Promise((done) => {
      const sheet = document.createElement("link");
      sheet.rel = "stylesheet";
      sheet.href = new URL(name, assets).href;
      sheet.onload = sheet.onerror = done;
      document.head.append(sheet);
    });

  agentops.element = (name, attributes, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) made.setAttribute(key, value);
    made.append(...children);
    return made;
  };

  /* Said aloud by screen readers, shown to nobody. */
  let speaker = null;
  agentops.say = (words) => {
    const room = document.querySelector("dialog:modal") || document.querySelector(".ao-foot") || document.body;
    if (!speaker) speaker = agentops.element("p", { role: "status", class: "ao-visually-hidden" });
    if (speaker.parentElement !== room) room.append(speaker); // behind an open dialog nothing is said
    speaker.textContent = words;
  };

  const dark = () => {
    const chosen = root.dataset.scheme;
    return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  };
  const sayScheme = () => {
    for (const word of document.querySelectorAll("[data-ao-scheme-word]"))
      word.textContent = dark() ? "Use light colours" : "Use dark colours";
  };
  const changeScheme = () => {
    root.dataset.scheme = dark() ? "light" : "dark";
    try {
      localStorage.setItem("agentops-scheme", root.dataset.scheme);
    } catch (error) {
      /* Then the choice lasts for this page only. */
    }
    sayScheme();
  };

  const copied = (button, ok) => {
    const said = button.dataset.said || (button.dataset.said = button.textContent);
    button.textContent = ok ? "Copied" : "Select it";
    agentops.say(ok ? "Copied" : "Copying is not allowed here; the text is selected");
    setTimeout(() => (button.textContent = said), 2000);
  };
  const copy = async (button) => {
    const code = button.parentElement.querySelector("code");
    if (!code) return;
    try {
      await navigator.clipboard.writeText(code.textContent.trim());
      copied(button, true);
    } catch (error) {
      getSelection().selectAllChildren(code);
      copied(button, false);
    }
  };

  let search = null;
  agentops.openSearch = (words) => {
    if (!search) {
      const data = new Promise((done) => (agentops.searchData = done));
      const scripts = ["vendor/minisearch.js", "distance.js", "search.js"].map(agentops.load);
      const parts = [agentops.style("search.css"), ...scripts];
      search = Promise.all(parts).then(() => {
        const index = agentops.load("search-index.js").then(() => data);
        return agentops.makeSearch(index);
      });
      search.catch(() => {
        search = null;
        agentops.say("The search could not be loaded");
      });
    }
    return search.then((open) => open(words || ""), () => {});
  };

  /* "Use in a talk" opens where the reader is; the link leads to the same as a page. */
  let talk = null;
  const useInTalk = (link) => {
    talk = talk || agentops.load("talk.js");
    talk.then(() => agentops.openTalk(link)).catch(() => location.assign(link.href));
  };

  document.addEventListener("click", (event) => {
    const target = event.target.closest("a[href],[data-ao-search],[data-ao-scheme],[data-ao-copy]");
    for (const menu of document.querySelectorAll(".ao-menu[open]"))
      if (!menu.contains(event.target) || (target && target.matches("[data-ao-search]"))) menu.open = false;
    if (!target) return;
    if (target.matches("[data-ao-search]")) agentops.openSearch();
    else if (target.matches("[data-ao-scheme]")) changeScheme();
    else if (target.matches("[data-ao-copy]")) copy(target);
    else if (target.dataset.aoTalk && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) {
      event.preventDefault();
      useInTalk(target);
    }
    else if (local && target.protocol === "file:" && target.pathname.endsWith("/")) target.pathname += "index.html";
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      const menu = document.querySelector(".ao-menu[open]");
      if (menu) {
        menu.open = false;
        menu.querySelector("summary").focus();
      }
    }
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input,textarea,select,[contenteditable],dialog")) return;
    event.preventDefault();
    agentops.openSearch();
  });

  /* What scrolls sideways can be reached by keyboard and has a name. */
  for (const box of document.querySelectorAll("pre,.ao-install>code,.ao-text table")) {
    if (box.closest("[tabindex='0']") || box.scrollWidth <= box.clientWidth) continue;
    box.tabIndex = 0;
    if (box.matches("table")) continue;
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", "Code");
  }

  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", sayScheme);
  sayScheme();
})();
