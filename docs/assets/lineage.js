/* "I cited Factor V of 2026-02": the question stands in the fragment, the answers are entries of the page. */
(function () {
  "use strict";
  const ROMAN = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
  const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December"];

  /* The same as asked() and find() in lineage/lookup.py; a test holds the two together. */
  const slug = (text) => text.toLowerCase().replace(/[^a-z0-9.]+/g, "-").replace(/^[-.]+|[-.]+$/g, "");
  const asked = (text) => {
    const [, head, month] = /^(.*?)(?:[\s-]+([0-9]{4}-[0-9]{2}))?$/s.exec(text.trim());
    const word = slug(head).replace(/^factor-/, "");
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
  const entries = [...document.querySelectorAll("[data-first] li[data-number]")].map((item) => {
    const edition = item.closest("[data-first]");
    const { first, last } = edition.dataset;
    const spelt = [...item.querySelectorAll(".ao-name b")].map((each) => slug(each.textContent));
    return { id: item.id, number: Number(item.dataset.number), spelt, first, last, item, edition };
  });

  /* A copy without its id, with the edition above it and a way to the original. */
  const answer = ({ id, item, edition }) => {
    const copy = item.cloneNode(true);
    copy.removeAttribute("id");
    const origin = element("a", { href: `#${id}` }, edition.querySelector("h3").textContent);
    const when = edition.querySelector("p > span").textContent;
    copy.querySelector(".ao-name").after(element("p", { class: "ao-caption" }, origin, `, ${when}`));
    return copy;
  };

  const nearest = (name) => {
    const known = entries.flatMap((each) => each.spelt);
    const limit = Math.floor(name.length / 3);
    const away = (each) => distance(name, each, limit);
    const close = known.filter((each) => away(each) <= limit).sort((one, other) => away(one) - away(other));
    return known.find((each) => name.length > 2 && each.includes(name)) || close[0];
  };

  const sentence = ({ number, name, month }, found) => {
    const what = number ? `Factor ${ROMAN[number] || number}` : `“${name.replaceAll("-", " ")}”`;
    const written = MONTHS[month.slice(5) - 1];
    const when = month ? ` in ${written ? `${written} ${month.slice(0, 4)}` : month}` : "";
    if (!found.length && number) return `There never was a ${what}: every set has twelve.`;
    if (!found.length) return `No factor was ever called ${what}.`;
    if (!found.some((each) => inUse(each, month))) return `Nothing shows ${what} in use${when}. The nearest we know:`;
    const names = new Set(found.map((each) => each.spelt[0])).size;
    if (found.length === 1) return `${what}${when} was this:`;
    return `${what}${when} stood in ${found.length} sets, under ${names === 1 ? "one name" : `${names} names`}:`;
  };

  const fragment = () => {
    try {
      return decodeURIComponent(location.hash.slice(1));
    } catch (error) {
      return location.hash.slice(1);
    }
  };

  const show = () => {
    const text = fragment();
    if (!text || document.getElementById(text)) {
      said.textContent = "";
      answers.replaceChildren();
      return;
    }
    const question = asked(text);
    const found = find(entries, question);
    said.textContent = sentence(question, found);
    answers.replaceChildren(...found.map(answer));
    const other = found.length || question.number ? "" : nearest(question.name);
    if (other) said.append(" Did you mean ", element("a", { href: `#${other}` }, other.replaceAll("-", " ")), "?");
    form.elements.cited.value = ROMAN[question.number] || question.number || question.name.replaceAll("-", " ");
    form.elements.month.value = question.month;
    box.scrollIntoView({ block: "nearest" });
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const { cited, month } = form.elements;
    const question = asked(month.value ? `${cited.value} ${month.value}` : cited.value);
    const head = question.number ? ROMAN[question.number] || question.number : question.name;
    const wanted = `#${head}${question.month ? `-${question.month}` : ""}`;
    if (location.hash === wanted) show();
    else location.hash = wanted;
  });
  addEventListener("hashchange", show);
  box.hidden = false;
  show();
})();
