/* "I cited Factor V of 2026-02": the question stands in the fragment, the answers are entries of the page. */
(function () {
  "use strict";
  const ROMAN = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
  const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December"];

  /* The same as asked() and find() in lineage/lookup.py; a test holds the two together. */
  const asked = (text) => {
    const [, head, month] = /^(.*?)(?:[\s-]+([0-9]{4}-[0-9]{2}))?$/s.exec(text.trim());
    const word = head.toLowerCase().replace(/[^a-z0-9.]+/g, "-").replace(/^[-.]+|[-.]+$/g, "").replace(/^factor-/, "");
    const number = /^[0-9]{1,2}$/.test(word) ? Number(word) : Math.max(0, ROMAN.indexOf(word.toUpperCase() || "-"));
    return { number, name: number || /^[0-9]{1,2}$/.test(word) ? "" : word, month: month || "" };
  };
  const inUse = (entry, month) =>
    !month || (entry.first.slice(0, 7) <= month && (!entry.last || month <= entry.last.slice(0, 7)));
  const find = (entries, { number, name, month }) => {
    const named = entries.filter((each) => (number ? each.number === number : each.spelt.includes(name)));
    const then = named.filter((each) => inUse(each, month));
    if (then.length || !named.length) return then;
    const first = named.map((each) => each.first).sort()[0];
    return month < first.slice(0, 7) ? named.filter((each) => each.first === first) : named;
  };
  agentops.lineage = { asked, find };

  const box = document.querySelector("[data-ao-lookup]");
  if (!box) return;
  const { element, distance } = agentops;
  const form = box.querySelector("form");
  const said = box.querySelector("[role=status]");
  const answers = box.querySelector("[data-ao-answers]");
  const entries = [...document.querySelectorAll("li[data-number]")].map((item) => {
    const edition = item.closest("[data-first]");
    return {
      id: item.id, item, edition: edition.querySelector("h3").textContent, number: Number(item.dataset.number),
      spelt: item.dataset.spelt.split(" "), first: edition.dataset.first, last: edition.dataset.last,
    };
  });

  /* A copy without its id, with the edition above it and a way to the original. */
  const answer = (entry) => {
    const copy = entry.item.cloneNode(true);
    copy.removeAttribute("id");
    copy.querySelector(".ao-name").after(element("p", { class: "ao-caption" },
      element("a", { href: `#${entry.id}` }, entry.edition)));
    return copy;
  };

  const monthly = (month) => (MONTHS[month.slice(5) - 1] ? `${MONTHS[month.slice(5) - 1]} ${month.slice(0, 4)}` : month);
  const nearest = (name) => {
    const all = entries.flatMap((each) => each.spelt);
    return all.find((each) => name && each.includes(name)) ||
      all.map((each) => [distance(name, each, 4), each]).filter(([away]) => away < 5).sort((a, b) => a[0] - b[0]).map(([, each]) => each)[0];
  };

  const sentence = (question, found) => {
    const what = question.number ? `Factor ${ROMAN[question.number] || question.number}` : `“${question.name}”`;
    if (!found.length && question.number) return `${what} never existed: every set has twelve.`;
    if (!found.length) return `No factor was ever called ${what}.`;
    const when = question.month ? ` in ${monthly(question.month)}` : "";
    if (question.month && !found.some((each) => inUse(each, question.month)))
      return `Nothing shows ${what} in use${when}. The nearest we know:`;
    const names = new Set(found.map((each) => each.item.querySelector(".ao-name").textContent)).size;
    return found.length === 1 ? `${what}${when} was this:` : `${what}${when} stood in ${found.length} sets, under ${names === 1 ? "one name" : `${names} names`}:`;
  };

  const show = () => {
    const text = decodeURIComponent(location.hash.slice(1));
    if (!text || document.getElementById(text)) return;
    const question = asked(text);
    const found = find(entries, question);
    said.textContent = sentence(question, found);
    answers.replaceChildren(...found.map(answer));
    const other = found.length || question.number ? "" : nearest(question.name);
    if (other) said.append(" Did you mean ", element("a", { href: `#${other}` }, other.replaceAll("-", " ")), "?");
    form.elements.cited.value = question.number ? ROMAN[question.number] || question.number : question.name.replaceAll("-", " ");
    form.elements.month.value = question.month;
    box.scrollIntoView({ block: "nearest" });
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const { cited, month } = form.elements;
    const question = asked(month.value ? `${cited.value} ${month.value}` : cited.value);
    const head = question.number ? ROMAN[question.number] || question.number : question.name;
    const fragment = `#${head}${question.month ? `-${question.month}` : ""}`;
    if (location.hash === fragment) show();
    else location.hash = fragment;
  });
  addEventListener("hashchange", show);
  box.hidden = false;
  show();
})();
