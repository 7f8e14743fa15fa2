/* The self-check: answers live in the fragment, the drawing and the table follow them; nothing is stored or sent. */
(function () {
  "use strict";
  const form = document.querySelector("[data-ao-check]");
  if (!form) return;
  const edition = form.dataset.aoCheck;
  const find = (name) => document.querySelector("[data-ao-" + name + "]");
  const status = find("check-status");
  const first = find("check-first");
  const clear = find("check-clear");
  const rows = [...document.querySelectorAll("[data-ao-row]")];
  const names = [...new Set([...form.elements].map((each) => each.name).filter(Boolean))];

  /* Answers as letters in the order of the questions, "-" for an open one. */
  const read = () => names.map((name) => form.elements[name].value || "-");

  const ours = /^#([0-9.]+):([ynux-]+)$/;
  const restore = () => {
    const [, from, letters] = ours.exec(location.hash) || [];
    if (!letters) return "";
    names.forEach((name, at) => {
      for (const input of form.elements[name]) input.checked = input.value === letters[at];
    });
    return from === edition ? "" : " The address was made with edition " + from + "; questions may have changed since.";
  };

  const per = 3;
  const count = (letters, letter) => [...letters].filter((each) => each === letter).length;

  /* Fewest yes first, equals by the order of the sheet; a factor without an open question is left out. */
  agentops.beginWith = (factors) =>
    factors
      .filter((each) => count(each.letters, "y") + count(each.letters, "x") < per)
      .sort((a, b) => count(a.letters, "y") - count(b.letters, "y") || a.rank - b.rank)
      .slice(0, 3);

  const draw = (factors) => {
    for (const factor of factors) {
      const spoke = document.querySelector('[data-ao-spoke="' + factor.number + '"]');
      const yes = count(factor.letters, "y");
      const unknown = count(factor.letters, "u");
      spoke.querySelectorAll("rect").forEach((square, at) => {
        square.classList.toggle("ao-radar-yes", at < yes);
        square.classList.toggle("ao-radar-unknown", at >= yes && at < yes + unknown);
        square.classList.toggle("ao-radar-out", at >= per - count(factor.letters, "x"));
      });
      spoke.querySelectorAll(".ao-radar-reach").forEach((line, at) => line.classList.toggle("ao-radar-on", at < yes));
      const cells = rows.find((row) => row.dataset.aoRow === factor.number);
      const answered = /[ynux]/.test(factor.letters);
      cells.querySelector("[data-ao-yes]").textContent = answered ? yes : "";
      cells.querySelector("[data-ao-unknown]").textContent = answered ? unknown : "";
    }
  };

  const propose = (factors) => {
    const whys = find("check-why").content;
    first.replaceChildren();
    for (const factor of agentops.beginWith(factors)) {
      const item = whys.querySelector('[data-factor="' + factor.number + '"]').cloneNode(true);
      item.querySelectorAll("li").forEach((question, at) => { if (/[yx]/.test(factor.letters[at])) question.remove(); });
      first.append(item);
    }
    return first.children.length;
  };

  const show = (note) => {
    const letters = read().join("");
    const left = count(letters, "-");
    const factors = rows.map((row, at) => ({
      number: row.dataset.aoRow, rank: Number(row.dataset.rank), letters: letters.slice(at * per, at * per + per),
    }));
    draw(factors);
    const some = propose(factors);
    const begun = left < letters.length;
    const done = !left;
    first.hidden = !done || !some;
    clear.hidden = !begun;
    status.textContent = !begun ? ""
      : (done ? (some ? "Begin with these, in this order. Read the first, try it for a month, come back."
        : "Everything that applies was observed. Ask a colleague to fill the sheet in without looking at yours.")
      : left + " of " + letters.length + " still open.") + note;
    const kept = begun ? "#" + edition + ":" + letters : ours.test(location.hash) ? location.pathname : "";
    if (kept && kept !== location.hash) history.replaceState(null, "", kept);
  };

  form.addEventListener("change", () => show(""));
  form.addEventListener("submit", (event) => event.preventDefault());
  clear.addEventListener("click", () => {
    form.reset();
    show("");
    form.querySelector("input").focus();
  });
  window.addEventListener("hashchange", () => { if (ours.test(location.hash)) show(restore()); });
  show(restore());
})();
