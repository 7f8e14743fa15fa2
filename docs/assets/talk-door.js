/* "Use in a talk" opens where the reader is; everything for it is loaded when it is pressed. */
(function () {
  "use strict";
  let dialog = null;

  const make = async (link) => {
    const found = new Promise((done) => (agentops.talkFound = done));
    const parts = [agentops.style("talk.css"), agentops.load("talk.js"), agentops.load(`../${link.dataset.aoTalk}`)];
    await Promise.all(parts);
    const title = agentops.element("h2", { id: "ao-talk-title", tabindex: "-1" }, "Use in a talk");
    const close = agentops.element("button", { type: "button", class: "ao-button" }, "Close");
    const page = agentops.element("a", { href: link.href }, "As a page");
    const head = agentops.element("div", { class: "ao-talk-head" }, title, page, close);
    const body = agentops.element("div", { class: "ao-talk-body" });
    body.innerHTML = await found;
    dialog = agentops.element("dialog", { class: "ao-talk-dialog", "aria-labelledby": title.id }, head, body);
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
    dialog.addEventListener("close", () => link.focus());
    document.body.append(dialog);
    agentops.talk(body.querySelector("[data-ao-talk-tool]"));
  };

  document.addEventListener("click", async (event) => {
    const link = event.target.closest("a[data-ao-talk]");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    try {
      if (!dialog) await make(link);
      dialog.showModal();
      dialog.querySelector("h2").focus();
      agentops.say("");
    } catch (error) {
      location.assign(link.href);
    }
  });
})();
