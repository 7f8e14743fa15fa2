/* Use in a talk, as a page and as a dialog: choices change the preview and everything that can be taken, the tools
   become tabs. One script, because the page is what the dialog shows; so it is longer than 80 lines. */
(function () {
  "use strict";
  const local = location.protocol === "file:";
  const spelt = (address) => (local && address.endsWith("/") ? `${address}index.html` : address);
  const NOTES = {
    shot: "There are pictures of card and diagram. For this view, decks and pictures show the card.",
    "four-three": "No picture is 4:3. You get 16:9, with room above and below.",
  };

  /* Fill the names in braces of one text, as the build did with the first options. */
  const filled = (text, fills) => text.replace(/\{([a-z]+)\}/g, (whole, name) => (name in fills ? fills[name] : whole));

  const change = (tool, form) => {
    const chosen = [...form.elements].filter((each) => each.dataset.aoFills && (each.checked || each.type === "hidden"));
    const fills = Object.assign({}, ...chosen.map((each) => JSON.parse(each.dataset.aoFills)));
    for (const each of tool.querySelectorAll("[data-ao-fill]")) {
      const text = filled(each.dataset.aoFill, fills);
      if (each.matches("a")) each.href = spelt(text);
      else if (!each.matches("iframe")) each.textContent = text;
      else if (each.getAttribute("src") !== spelt(text)) each.src = spelt(text);
    }
    const size = form.elements.size.value;
    tool.querySelector(".ao-talk-shown").className = `ao-talk-shown ao-talk-${size}`;
    const notes = [fills.view === fills.shot ? "" : NOTES.shot, NOTES[size] || ""];
    form.querySelector("[data-ao-talk-said]").textContent = notes.filter(Boolean).join(" ");
  };

  const tabs = (box) => {
    const panels = [...box.querySelectorAll("[data-ao-tab]")];
    const list = agentops.element("div", { role: "tablist", "aria-label": "Your tool", class: "ao-tabs" });
    const buttons = panels.map((panel) => {
      const tab = agentops.element("button", { type: "button", role: "tab", id: `${panel.id}-tab`, "aria-controls": panel.id }, panel.dataset.aoTab);
      for (const [name, value] of [["role", "tabpanel"], ["aria-labelledby", tab.id]]) panel.setAttribute(name, value);
      return tab;
    });
    const show = (at) => {
      buttons.forEach((tab, each) => {
        tab.setAttribute("aria-selected", String(each === at));
        tab.tabIndex = each === at ? 0 : -1;
        panels[each].hidden = each !== at;
      });
    };
    list.addEventListener("click", (event) => buttons.includes(event.target) && show(buttons.indexOf(event.target)));
    list.addEventListener("keydown", (event) => {
      const here = buttons.indexOf(document.activeElement);
      const steps = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: buttons.length - 1 };
      if (!(event.key in steps) || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      const next = (steps[event.key] + buttons.length) % buttons.length;
      show(next);
      buttons[next].focus();
    });
    list.append(...buttons);
    box.prepend(list);
    show(0);
  };

  agentops.talk = (tool) => {
    const form = tool.querySelector(".ao-talk-choices");
    form.addEventListener("change", () => change(tool, form));
    form.addEventListener("submit", (event) => event.preventDefault());
    tabs(tool.querySelector("[data-ao-tabs]"));
    tool.dataset.ready = "";
    change(tool, form);
  };

  /* The dialog of the page it is on, made when it is asked for the first time. */
  let dialog = null;
  const made = async (link) => {
    const found = new Promise((done) => (agentops.talkFound = done));
    await Promise.all([agentops.style("talk.css"), agentops.load(`../${link.dataset.aoTalk}`)]);
    const title = agentops.element("h2", { id: "ao-talk-title", tabindex: "-1" }, "Use in a talk");
    const close = agentops.element("button", { type: "button", class: "ao-button" }, "Close");
    const page = agentops.element("a", { href: link.href }, "As a page");
    const head = agentops.element("div", { class: "ao-talk-head" }, title, page, close);
    const body = agentops.element("div", { class: "ao-talk-body" });
    body.innerHTML = await found;
    const box = agentops.element("dialog", { class: "ao-talk-dialog", "aria-labelledby": title.id }, head, body);
    close.addEventListener("click", () => box.close());
    box.addEventListener("click", (event) => event.target === box && box.close());
    box.addEventListener("close", () => link.focus());
    agentops.talk(body.querySelector("[data-ao-talk-tool]"));  // before it is shown, so that the frame is asked for once
    document.body.append(box);
    return box;
  };

  agentops.openTalk = async (link) => {
    dialog ||= made(link);
    const box = await dialog;
    if (box.open) return;
    box.showModal();
    box.querySelector("h2").focus();
    agentops.say("");
  };

  for (const tool of document.querySelectorAll("[data-ao-talk-tool]")) agentops.talk(tool);
})();
