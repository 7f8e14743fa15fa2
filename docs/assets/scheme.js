/* Runs before the first paint: the chosen colour scheme, and the sign that scripts run. */
(function () {
  "use strict";
  var root = document.documentElement;
  root.classList.remove("no-js");
  try {
    var chosen = localStorage.getItem("agentops-scheme");
    if (chosen === "dark" || chosen === "light") root.setAttribute("data-scheme", chosen);
  } catch (error) {
    /* Storage may be forbidden; then the system decides. */
  }
})();
