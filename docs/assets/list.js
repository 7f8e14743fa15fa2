/* A list that is complete without this script: filters, order and search in place, the state in the address. */
(function () {
  "use strict";
  const form = document.querySelector("[data-ao-list]");
  const list = document.querySelector("[data-ao-rows]");
  if (!form || !list) return;
  const { element, distance } = agentops;
  const count = document.querySelector("[data-ao-count]");
  const empty = document.querySelector("[data-ao-empty]");
  const whole = count ? count.textContent : "";
  const query = form.elements.q;
  const order = form.elements.order;
  const facets = [...form.querySelectorAll("select")].filter((each) => each !== order);
  const words = (text) => (text || "").toLowerCase().split(/[^a-z0-9äöüéß]+/).filter(Boolean);

  const rows = [...list.children].map((row, at) => ({
    row, at,
    name: (row.dataset.name || "").toLowerCase(),
    cost: row.dataset.cost ? Number(row.dataset.cost) : Infinity,
  }));

  /* Word -> rows, with 3 where it is part of the name and 1 elsewhere. */
  const index = new Map();
  for (const entry of rows) {
    const note = (word, weight) => {
      if (!index.has(word)) index.set(word, new Map());
      const known = index.get(word);
      known.set(entry, Math.max(weight, known.get(entry) || 0));
    };
    for (const word of words(entry.row.dataset.text ?? entry.row.textContent)) note(word, 1);
    for (const word of words(entry.name)) note(word, 3);
  }

  /* 4: the word itself, 3: its beginning, 2: inside it, 1: one wrong letter. */
  const likeness = (asked, word) => {
    if (word === asked) return 4;
    if (word.startsWith(asked)) return 3;
    if (asked.length > 2 && word.includes(asked)) return 2;
    if (asked.length < 4) return 0;
    if (distance(asked, word, 1) < 2) return 1;
    return word.length > asked.length && distance(asked, word.slice(0, asked.length), 1) < 2 ? 1 : 0;
  };

  const scores = (text) => {
    let total = null;
    for (const asked of words(text)) {
      const found = new Map();
      for (const [word, entries] of index) {
        const like = likeness(asked, word);
        if (like)
          for (const [entry, weight] of entries)
            if (!total || total.has(entry)) found.set(entry, Math.max(found.get(entry) || 0, like * weight));
      }
      for (const entry of found.keys()) found.set(entry, found.get(entry) + ((total && total.get(entry)) || 0));
      total = found;
    }
    return total;
  };

  const holds = (entry, facet, value) => {
    if (!value) return true;
    if (facet === "cost") return entry.cost <= Number(value);
    return (entry.row.dataset[facet] || "").split("|").some((each) => each.trim() === value);
  };

  const matching = (state, scored, without) =>
    rows.filter((entry) =>
      (!scored || scored.has(entry)) &&
      facets.every(({ name }) => name === without || holds(entry, name, state[name])));

  const sorted = (found, scored, by) => {
    const value = {
      name: (one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0),
      cost: (one, other) => (one.cost === other.cost ? 0 : one.cost - other.cost),
      "-cost": (one, other) => {
        const [a, b] = [one.cost, other.cost].map((each) => (each === Infinity ? -1 : each));
        return b - a;
      },
    }[by];
    const best = (one, other) => (scored ? scored.get(other) - scored.get(one) : 0);
    return [...found].sort((one, other) => (value || best)(one, other) || one.at - other.at);
  };

  /* Each word, or the known one that needs the fewest changes; all of them, else the first that finds something. */
  const nearest = (text) => {
    const better = words(text).map((asked) => {
      let best = "";
      let limit = Math.max(1, Math.floor(asked.length / 3));
      for (const word of index.keys()) {
        if (likeness(asked, word) > 1) return asked;
        if (word.length < 3) continue;
        const away = distance(asked, word, limit);
        if (away <= limit) {
          best = word;
          limit = away - 1;
        }
      }
      return best;
    }).filter(Boolean);
    return [better.join(" "), ...better].find((each) => each && each !== text && scores(each).size) || "";
  };

  const offer = (said, action) => {
    const button = element("button", { class: "ao-offer", type: "button" }, said);
    button.addEventListener("click", () => {
      action();
      apply();
      query.focus();
    });
    return button;
  };

  const explain = (state, scored) => {
    const chosen = facets.filter(({ name }) => state[name]);
    const kept = chosen.map((each) => `${labelOf(each)} “${each.selectedOptions[0].textContent}”`);
    const asked = state.q ? `Nothing matches “${state.q}”` : "Nothing matches";
    empty.replaceChildren(element("p", {}, element("b", {}, asked + (kept.length ? ` with ${kept.join(", ")}` : "") + ".")));
    const other = state.q && nearest(state.q);
    if (other)
      empty.append(element("p", {}, "Did you mean ", offer(other, () => (query.value = other)), "?"));
    for (const facet of chosen) {
      const more = matching(state, scored, facet.name).length;
      if (more)
        empty.append(element("p", {}, `Without the ${labelOf(facet)} filter there ${more === 1 ? "is" : "are"} `, offer(String(more), () => (facet.value = "")), "."));
    }
  };

  const labelOf = (field) => (field.labels[0] ? field.labels[0].textContent.toLowerCase() : field.name);

  const remember = (state) => {
    const address = new URL(location.href);
    for (const [name, value] of Object.entries(state))
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    try {
      history.replaceState(null, "", address);
    } catch (error) {
      /* Then the address does not follow; the list does. */
    }
  };

  const apply = () => {
    const state = { q: query ? query.value.trim() : "" };
    for (const { name, value } of facets) state[name] = value;
    if (order) state.order = order.value;
    const scored = state.q ? scores(state.q) : null;
    const found = matching(state, scored);
    const shown = new Set(found);
    for (const entry of rows) entry.row.hidden = !shown.has(entry);
    list.append(...sorted(found, scored, state.order).map((entry) => entry.row));
    const active = state.q || facets.some(({ name }) => state[name]);
    if (count) {
      const said = found.length === 1 ? count.dataset.one || "matches" : count.dataset.many || "match";
      count.textContent = active
        ? `${found.length.toLocaleString("en")} ${said}.${state.q ? " Search forgives one wrong letter." : ""}` : whole;
    }
    if (empty) {
      empty.hidden = found.length > 0;
      if (!found.length) explain(state, scored);
    }
    remember(state);
  };

  const given = new URLSearchParams(location.search);
  for (const field of [query, order, ...facets]) if (field && given.has(field.name)) field.value = given.get(field.name);
  for (const field of facets.concat(order || [])) if (field.selectedIndex < 0) field.value = "";

  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", apply);
  form.addEventListener("reset", () => setTimeout(apply));
  if (given.size) apply();
})();
