/* Two studies side by side: the choice stands in the fragment (#a=..&b=..), the figures come when two are chosen. */
(function () {
  "use strict";
  const key = (metric) => [metric.name.toLowerCase(), metric.unit, metric.direction].join("|");
  const list = (words) => (words.length > 1 ? `${words.slice(0, -1).join(", ")} and ${words.at(-1)}` : words[0] || "");

  /* What speaks against setting two studies against each other; `shared` are the metrics that both have. */
  const verdict = (one, other) => {
    const known = new Set(other.metrics.map(key));
    const shared = one.metrics.filter((each) => known.has(key(each)));
    const against = [];
    if (!one.metrics.length || !other.metrics.length) against.push("One of them has no metric.");
    else if (!shared.length) {
      const [first, second] = [one, other].map((each) => `“${each.metrics[0].name}”`);
      against.push(`They share no metric: one counted ${first} first, the other ${second}.`);
    }
    if (one.grade !== other.grade)
      against.push(`Their grades differ, ${one.grade} and ${other.grade}; a gap between them may be one of care.`);
    const doubts = one.design === other.design ? [] : ["Their designs differ."];
    return { shared, against, doubts };
  };
  agentops.studyVerdict = verdict;

  const box = document.querySelector("[data-ao-compare]");
  if (!box) return;
  const { element } = agentops;
  const form = box.querySelector("form");
  const fields = [form.elements.a, form.elements.b];
  const status = box.querySelector("[role=status]");
  const answer = box.querySelector("[data-ao-answer]");
  const paragraphs = (words) => words.map((each) => element("p", {}, each));
  let loading = null;

  const said = (one, other) => {
    if (one === other) return [element("p", {}, element("b", {}, "This is one study twice. Choose another."))];
    const { shared, against, doubts } = verdict(one, other);
    const names = list(shared.map((each) => `“${each.name}”`));
    const first = against.length
      ? "Do not compare the figures of these two." : `Comparable in ${names}, as far as the definitions agree.`;
    return [element("p", {}, element("b", {}, first)), ...paragraphs(against.concat(doubts))];
  };

  const row = (name, cells) =>
    element("tr", {}, element("th", { scope: "row" }, name),
      ...cells.map((cell) => element("td", {}, ...[cell].flat())));
  const bullets = (words) => element("ul", {}, ...words.map((each) => element("li", {}, each)));
  const side = (name, [value, small]) =>
    element("p", {}, `${name}: ${value}`, element("br"), element("span", { class: "ao-soft" }, small));
  const figures = (metric) => (metric ? [
    side("Before", metric.sides[0]), side("After", metric.sides[1]), element("p", {}, element("b", {}, metric.outcome)),
    element("p", { class: "ao-soft" }, [metric.definition, metric.says].filter(Boolean).join(" ")),
  ] : "not measured");

  const table = (pair) => {
    const names = new Map(pair.flatMap((each) => each.metrics.map((metric) => [key(metric), metric.name])));
    const link = (each) => element("th", { scope: "col" }, element("a", { href: each.href }, each.title));
    const grade = (each) => [element("span", { class: "ao-study-mark" }, each.grade), ` ${each.means}; ${each.label}`];
    const facts = pair[0].facts.map(([name], at) => row(name, pair.map((each) => each.facts[at][1])));
    const metrics = [...names].map(([id, name]) =>
      row(name, pair.map((each) => figures(each.metrics.find((metric) => key(metric) === id)))));
    return element("div", { class: "ao-table ao-study-pair", tabindex: "0", role: "region", "aria-label": "Both studies" },
      element("table", {}, element("thead", {}, element("tr", {}, element("td"), ...pair.map(link))),
        element("tbody", {}, row("Grade", pair.map(grade)), row("Limits", pair.map((each) => bullets(each.limits))),
          row("Design", pair.map((each) => each.design || "not stated")), ...facts,
          row("What did not work", pair.map((each) => bullets(each.failed))), ...metrics)));
  };
  const show = async () => {
    const wanted = new URLSearchParams(location.hash.slice(1));
    for (const field of fields) {
      field.value = wanted.get(field.name) || "";
      if (field.selectedIndex < 0) field.value = "";
    }
    const odd = fields.filter((each) => wanted.get(each.name) && !each.value).map((each) => wanted.get(each.name));
    answer.replaceChildren();
    status.replaceChildren(...paragraphs(odd.length ? [`There is no study “${odd[0]}”.`] : []));
    if (!fields.every((each) => each.value)) return;
    const asked = location.hash;
    loading = loading || agentops.load(new URL(box.dataset.aoCompare, location.href).href);
    try {
      await loading;
    } catch (error) {
      loading = null;
      status.replaceChildren(...paragraphs(["The figures could not be loaded. The table below has the first metrics."]));
      return;
    }
    if (asked !== location.hash) return;
    const pair = fields.map((field) => agentops.studies.find((each) => each.slug === field.value));
    status.replaceChildren(...said(...pair));
    answer.replaceChildren(table(pair));
  };

  for (const line of document.querySelectorAll("tr[data-slug]"))
    for (const field of fields)
      field.append(element("option", { value: line.dataset.slug }, line.querySelector("a").textContent));
  const choose = (values) => {
    const state = new URLSearchParams();
    fields.forEach((field, at) => values[at] && state.set(field.name, values[at]));
    history.replaceState(null, "", `#${state}`);
    show();
  };
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", () => choose(fields.map((each) => each.value)));
  box.querySelector("[data-ao-swap]").addEventListener("click", () => choose(fields.map((each) => each.value).reverse()));
  addEventListener("hashchange", show);
  box.hidden = fields[0].length < 3;
  show();
})();
