/* The search dialog: built on first use from an index that is loaded then. */
(function () {
  "use strict";
  const element = agentops.element;
  const LIMIT = 24;
  const PER_KIND = 6;
  const WEIGHT = { Factors: 2, Laws: 1.6, Pillars: 1.5, Patterns: 1.5, Workflows: 1.5, "Case studies": 1.4, Pages: 1.2, Rules: 0.4 };

  const build = (docs) => {
    const engine = new MiniSearch({
      fields: ["title", "keywords", "summary"],
      searchOptions: {
        boost: { title: 4, keywords: 1.5 },
        prefix: (term) => term.length > 1,
        fuzzy: (term) => (term.length > 3 ? 1 : false),
        combineWith: "AND",
        boostDocument: (id) => WEIGHT[docs[id][2]] || 1,
      },
    });
    engine.addAll(docs.map(([, title, , summary, keywords], id) => ({ id, title, summary, keywords })));
    return engine;
  };

  /* Best kind first, at most a handful of each, so that many plugins never push out one factor. */
  const grouped = (docs, found) => {
    const kinds = new Map();
    let total = 0;
    for (const { id } of found) {
      const kind = docs[id][2];
      if (!kinds.has(kind)) kinds.set(kind, []);
      const list = kinds.get(kind);
      if (list.length < PER_KIND && total < LIMIT) {
        list.push(docs[id]);
        total += 1;
      }
    }
    return [...kinds].filter(([, list]) => list.length);
  };

  /* The known words nearest to what was typed, when nothing was found; all of them, else those that find something. */
  const nearest = (docs, engine, words) => {
    const known = new Set();
    for (const [, title, , , keywords] of docs)
      for (const word of `${title} ${keywords}`.toLowerCase().split(/[^a-z0-9]+/)) if (word.length > 2) known.add(word);
    const better = words.toLowerCase().split(/\s+/).map((word) => {
      let best = known.has(word) ? word : "";
      let limit = Math.max(1, Math.floor(word.length / 3));
      for (const each of best ? [] : known) {
        const away = agentops.distance(word, each, limit);
        if (away <= limit) {
          best = each;
          limit = away - 1;
        }
      }
      return best;
    });
    const one = better.filter((word) => word && engine.search(word).length).slice(0, 1);
    const said = [better.filter(Boolean).join(" "), ...one].find((each) => each && engine.search(each).length);
    return said || "";
  };

  agentops.makeSearch = (index) => {
    const input = element("input", {
      id: "ao-search-input", type: "search", autocomplete: "off", spellcheck: "false", enterkeyhint: "go",
    });
    const status = element("p", { class: "ao-count", role: "status" });
    const results = element("div", { class: "ao-search-results" });
    const close = element("button", { class: "ao-button", type: "button" }, "Close");
    const dialog = element(
      "dialog", { class: "ao-search", "aria-labelledby": "ao-search-label" },
      element("div", { class: "ao-search-head" },
        element("label", { id: "ao-search-label", for: "ao-search-input" }, "Search the site"), input, close),
      status, results,
    );
    document.body.append(dialog);
    let engine = null;
    let docs = [];

    const links = () => [...results.querySelectorAll("a")];

    const nothing = (words) => {
      const box = element("div", { class: "ao-empty" }, element("p", {}, `Nothing matches “${words}”.`));
      const other = nearest(docs, engine, words);
      if (other) {
        const button = element("button", { class: "ao-search-other", type: "button" }, other);
        button.addEventListener("click", () => {
          input.value = other;
          input.focus();
          show();
        });
        box.append(element("p", {}, "Did you mean ", button, "?"));
      }
      results.replaceChildren(box);
      status.textContent = "No page matches.";
    };

    const show = () => {
      const words = input.value.trim();
      if (!engine || !words) {
        results.replaceChildren();
        status.textContent = engine ? `${docs.length.toLocaleString("en")} pages. Search forgives one wrong letter.` : "";
        return;
      }
      const found = engine.search(words);
      if (!found.length) {
        nothing(words);
        return;
      }
      status.textContent = found.length === 1 ? "1 page matches." : `${found.length.toLocaleString("en")} pages match.`;
      results.replaceChildren(...grouped(docs, found).map(([kind, list], at) =>
        element("section", { "aria-labelledby": `ao-search-${at}` },
          element("h2", { id: `ao-search-${at}` }, kind),
          element("ul", {}, ...list.map(([path, title, , summary]) =>
            element("li", {}, element("a", { href: agentops.address(path) },
              element("b", {}, title), " ", element("span", {}, summary)))))),
      ));
    };

    const move = (step) => {
      const all = links();
      const at = all.indexOf(document.activeElement) + step;
      if (at < 0) input.focus();
      else if (all[at]) all[at].focus();
    };

    input.addEventListener("input", show);
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog || event.target.closest(".ao-search-results a")) dialog.close();
    });
    dialog.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        move(event.key === "ArrowDown" ? 1 : -1);
      } else if (event.key === "Enter" && event.target === input && links()[0]) {
        event.preventDefault();
        links()[0].click();
      }
    });

    const waiting = setTimeout(() => (status.textContent = "Loading the index"), 300);
    index.then(
      (data) => {
        clearTimeout(waiting);
        docs = data.docs;
        engine = build(docs);
        show();
      },
      () => {
        clearTimeout(waiting);
        status.textContent = "The index could not be loaded. Reload the page to try again.";
      },
    );

    return (words) => {
      if (!dialog.open) dialog.showModal();
      if (words) input.value = words;
      input.select();
      show();
    };
  };
})();
