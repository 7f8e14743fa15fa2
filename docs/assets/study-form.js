/* The door to the form of a case study; all that is behind it comes when somebody opens it. */
(function () {
  "use strict";
  const place = document.querySelector("[data-ao-form]");
  if (!place) return;
  const door = place.querySelector("button");
  const said = place.querySelector("[role=status]");
  door.addEventListener("click", async () => {
    door.disabled = true;
    said.textContent = "Loading the form.";
    try {
      await agentops.style("study-form.css");
      for (const name of ["questions", "sheet", "fields", "leaks", "desk"]) await agentops.load(`study-${name}.js`);
      agentops.studyOpen(place);
      door.parentElement.hidden = true;
      said.textContent = "The form is open. A draft lives in this page alone: close it, and the draft is gone.";
    } catch {
      door.disabled = false;
      said.textContent = "The form could not be loaded. The empty file at the end of this page asks the same.";
    }
  });
})();
