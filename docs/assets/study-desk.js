/* Put the form of a case study on its page, and fetch the check for leaks when the browser has nothing else to do. */
(function () {
  "use strict";
  const { element } = agentops;
  const idle = window.requestIdleCallback || ((act) => setTimeout(act, 500));
  const part = ([title, rows], n) => {
    const made = element("details", { class: "ao-form-part" }, element("summary", {}, title), ...rows);
    made.open = n === 0;
    return made;
  };

  agentops.studyOpen = (place) => {
    const data = agentops.studyData;
    const form = agentops.studyForm(data);
    const sheet = element("form", { class: "ao-form-sheet ao-ui", "aria-label": "A case study", novalidate: "", autocomplete: "off" },
      element("p", { class: "ao-form-help" }, "“needed” is asked even of a draft, “before review” may wait. Leave open what you do not know."),
      ...form.parts.map(part), agentops.studyDesk(form, data, place.dataset));
    let changed = false;
    sheet.addEventListener("submit", (event) => event.preventDefault());
    sheet.addEventListener("input", () => (changed = true));
    window.addEventListener("beforeunload", (event) => { if (changed) event.preventDefault(); });
    place.querySelector("[data-ao-form-here]").append(sheet);
    sheet.querySelector("summary").focus();
    idle(() => agentops.leakCheck().then(() => (sheet.dataset.ready = "yes"), () => {}));
  };
})();
