/* The questions of a study as a form, made from its schema and its sheet; longer than most scripts, since it knows
   every kind of question. Nothing here stores or sends an answer. */
(function () {
  "use strict";
  const { element } = agentops;
  const NEEDS = { always: "needed", review: "before review", fresh: "before review", public: "", no: "optional" };
  const ONE_LINE = 110;
  let serial = 0;

  const said = (answer) => answer !== "" && answer !== false && !(Array.isArray(answer) && !answer.length);
  const clean = (text) => text.replace(/[\s\x00-\x1f\x7f-\x9f\ufeff]+/g, " ").trim();
  const rows = (text) => text.split("\n").map(clean).filter(Boolean);
  const attributes = (path) => ({ id: `study-${++serial}`, name: path, autocomplete: "off", spellcheck: "false" });

  /* What a question looks like and how its answer is read, by kind. */
  const box = (field, facts, path) => {
    const long = (facts.maxLength || 0) > ONE_LINE;
    const input = element(long ? "textarea" : "input", { ...attributes(path), ...(long ? { rows: "3" } : { type: "text" }) });
    if (facts.maxLength) input.maxLength = facts.maxLength;
    return { controls: [input], read: () => clean(input.value) };
  };
  const plain = (text) => (/^-?[0-9]{1,3}(?:,[0-9]{3})+$/.test(text) ? text.replaceAll(",", "") : text.replace(",", "."));
  const numeric = (field, facts, path) => {
    const input = element("input", { ...attributes(path), type: "text", inputmode: "decimal" });
    return { controls: [input], read: () => plain(input.value.trim()) };
  };
  const pair = (field, facts, path) => {
    const input = element("input", { ...attributes(path), type: "text", inputmode: "text", placeholder: "4 of 25" });
    return { controls: [input], read: () => input.value.match(/[0-9]+/g) || [] };
  };
  const choice = (field, facts, path) => {
    const select = element("select", attributes(path), element("option", { value: "" }, "not answered yet"));
    facts.enum.filter((each) => typeof each === "string").forEach((each, n) => {
      if (field.offer && !field.offer.includes(each)) return;
      const means = (facts.enumDescriptions || [])[n];
      select.append(element("option", { value: each }, means && means !== each ? `${each}: ${means}` : each));
    });
    return { controls: [select], read: () => select.value };
  };
  const flag = (field, facts, path) => {
    const input = element("input", { ...attributes(path), type: "checkbox" });
    return { controls: [input], boxes: true, read: () => input.checked };
  };
  const several = (field, facts, path) => {
    const { minimum, maximum } = facts.items;
    const known = facts.items.enum
      ? facts.items.enum.filter((each) => typeof each === "string")
      : Array.from({ length: maximum - minimum + 1 }, (_, n) => String(minimum + n));
    const controls = known.map((value) => element("input", { ...attributes(path), type: "checkbox", value }));
    return { controls, boxes: true, names: known, read: () => controls.filter((each) => each.checked).map((each) => each.value) };
  };
  const lines = (field, facts, path) => {
    const input = element("textarea", { ...attributes(path), rows: "3" });
    return { controls: [input], hint: "One on each line.", read: () => rows(input.value) };
  };
  const KINDS = {
    text: box, texts: lines, word: choice, words: several, whole: numeric, decimal: numeric, flag,
    wholes: (field, facts, path) => (facts.maxItems === 2 ? pair : several)(field, facts, path),
  };

  /* Whether an answer is one that the schema refuses. */
  const misfit = (facts, answer) => {
    const number = [facts.type].flat().find((each) => each === "integer" || each === "number");
    if (!said(answer) || answer === true) return false;
    if (facts.maxItems === 2) return answer.length !== 2 || Number(answer[0]) > Number(answer[1]);
    if (Array.isArray(answer)) return answer.some((each) => each.length > (facts.items.maxLength || Infinity));
    if (number === "integer") return !/^[0-9]+$/.test(answer) || answer < facts.minimum || answer > facts.maximum;
    if (number) return !/^-?[0-9]+(?:[.][0-9]+)?$/.test(answer);
    return Boolean(facts.pattern && !new RegExp(facts.pattern).test(answer)) || answer.length < (facts.minLength || 0);
  };

  /* A reason in place of an answer, for those whose author cannot be asked; `place` says where in the file, "" if gone. An answer outweighs it. */
  const gap = (form, place, title, answer) => {
    const input = element("input", { ...attributes("not_stated"), type: "text", maxlength: "300" });
    const label = element("label", { for: input.id, class: "ao-form-gap" }, "Not stated in the source, because", element("span", { class: "ao-visually-hidden" }, ` (${title})`));
    const row = element("div", { hidden: "" }, label, input);
    form.gaps.push({ place, row, input, read: () => (row.hidden || said(answer()) ? "" : clean(input.value)) });
    return row;
  };

  const question = (form, field, facts, path, place) => {
    const made = KINDS[field.kind](field, facts, path);
    const title = facts.title;
    const need = NEEDS[field.need];
    const helpId = `study-${++serial}`;
    const help = element("p", { id: helpId, class: "ao-form-help" }, facts.description, made.hint ? ` ${made.hint}` : "");
    for (const each of made.controls) each.setAttribute("aria-describedby", helpId);
    const mark = need ? element("span", { class: "ao-form-need" }, ` ${need}`) : "";
    const [first] = made.controls;
    if (field.need === "always") first.setAttribute("aria-required", "true");
    let row;
    if (made.names) {
      const options = made.controls.map((each, n) => element("label", {}, each, element("span", {}, made.names[n])));
      row = element("fieldset", { class: "ao-form-several" }, element("legend", {}, title, mark), help, element("div", {}, ...options));
    } else if (made.boxes) row = element("div", { class: "ao-form-row ao-form-flag" }, element("label", {}, first, element("span", {}, title)), help);
    else row = element("div", { class: "ao-form-row" }, element("label", { for: first.id }, title, mark), help, ...made.controls);
    const owed = ["review", "fresh", "always"].includes(field.need) && field.kind !== "flag";
    if (owed && !field.firm && form.closable.test(place())) row.append(gap(form, place, title, made.read));
    return { row, field, path, place, owed, title, controls: made.controls, read: made.read, misfit: () => misfit(facts, made.read()) };
  };

  /* A group as a fieldset; `out` collects its questions, `base` says where an entry stands in the file. */
  const build = (form, fields, facts, around, out, base = null) => {
    const made = [];
    for (const field of fields) {
      const path = around ? `${around}.${field.name}` : field.name;
      const place = () => (base ? base() && `${base()}.${path}` : path);
      if (field.ours || field.kind === "gaps" || (!around && field.name === "schema")) continue;
      const fact = facts[field.name];
      if (field.kind === "group") {
        const inside = build(form, field.inside, fact.properties, path, out, base);
        made.push(element("fieldset", { class: "ao-form-group" }, element("legend", {}, fact.title), element("p", { class: "ao-form-help" }, fact.description), ...inside));
      } else if (field.kind === "groups") made.push(repeated(form, field, fact, path, out));
      else {
        const one = question(form, field, fact, path, place);
        out.push(one);
        made.push(one.row);
      }
    }
    return made;
  };

  /* As many entries as the reader adds. */
  const repeated = (form, field, fact, path, out) => {
    const entries = [];
    const list = element("div", {});
    const noun = fact.title.toLowerCase();
    const renumber = () => entries.forEach((each, n) => {
      each.legend.textContent = `${fact.title}, entry ${n + 1}`;
      each.drop.textContent = `Remove entry ${n + 1}`;
    });
    const add = (focus) => {
      const entry = { questions: [], legend: element("legend", {}), drop: element("button", { type: "button", class: "ao-button" }) };
      entries.push(entry);
      const base = () => (entries.includes(entry) ? `${path}.${entries.indexOf(entry) + 1}` : "");
      const inside = build(form, field.inside, fact.items.properties, "", entry.questions, base);
      entry.box = element("fieldset", { class: "ao-form-group" }, entry.legend, ...inside, entry.drop);
      entry.drop.addEventListener("click", () => {
        entries.splice(entries.indexOf(entry), 1);
        entry.box.remove();
        renumber();
        agentops.say(`Removed. ${entries.length} left in ${noun}.`);
        more.focus();
      });
      list.append(entry.box);
      renumber();
      form.settle();
      if (focus) entry.questions[0].controls[0].focus();
    };
    const more = element("button", { type: "button", class: "ao-button" }, `Add to ${noun}`);
    more.addEventListener("click", () => add(true));
    if (path === "metrics") add(false);
    const read = () => entries.map((each) => agentops.studyAnswers(each.questions));
    out.push({ field, path, entries, controls: [more], read: () => read().filter((each) => Object.keys(each).length) });
    return element("fieldset", { class: "ao-form-group" }, element("legend", {}, fact.title), element("p", { class: "ao-form-help" }, fact.description), list, more);
  };

  agentops.studyAnswers = (questions) =>
    Object.fromEntries(questions.map((each) => [each.path, each.read()]).filter(([, answer]) => said(answer)));

  const texts = (headings) =>
    Object.entries(headings).map(([heading, prompt]) => {
      const input = element("textarea", { ...attributes(`## ${heading}`), rows: "5" });
      const help = element("p", { id: `${input.id}-help`, class: "ao-form-help" }, prompt.replaceAll("*", ""));
      input.setAttribute("aria-describedby", help.id);
      const row = element("div", { class: "ao-form-row" }, element("label", { for: input.id }, heading, element("span", { class: "ao-form-need" }, " before review")), help, input);
      return { path: `## ${heading}`, heading, title: heading, row, controls: [input], read: () => input.value.replace(/\r\n?/g, "\n").trim() };
    });

  /* The whole form: its parts for the page, and how to read it. */
  agentops.studyForm = ({ schema, sheet, parts, headings, patient }) => {
    const form = { gaps: [], settle: () => {}, closable: new RegExp(schema.not_stated.propertyNames.pattern), questions: [] };
    const heads = Object.keys(parts);
    const openers = heads.map((name) => sheet.findIndex((field) => field.name === name));
    form.parts = heads.map((name, n) => [parts[name], build(form, sheet.slice(openers[n], openers[n + 1]), schema, "", form.questions)]);
    form.texts = texts(headings);
    form.parts.push(["The text", form.texts.map((each) => each.row)]);
    const find = (path) => form.questions.find((each) => each.path === path);
    const set = (path, value) => (find(path).controls[0].value = value);
    set("status", "draft");
    set("provenance", "contributed");
    const provenance = find("provenance").controls[0];
    form.settle = () => {
      for (const each of form.gaps) each.row.hidden = !patient.includes(provenance.value);
    };
    provenance.addEventListener("change", form.settle);
    const [title, slug] = [find("title").controls[0], find("slug").controls[0]];
    title.addEventListener("input", () => { if (!slug.dataset.own) slug.value = agentops.studySlug(clean(title.value)); });
    slug.addEventListener("input", () => (slug.dataset.own = "yes"));
    form.slug = () => (/^[a-z0-9-]{3,60}$/.test(slug.value) ? slug.value : "study");
    form.read = () => {
      const reasons = Object.fromEntries(form.gaps.map((each) => [each.place(), each.read()]).filter(([path, reason]) => path && reason));
      const answers = agentops.studyAnswers(form.questions);
      if (Object.keys(reasons).length) answers.not_stated = reasons;
      return [answers, Object.fromEntries(form.texts.map((each) => [each.heading, each.read()]))];
    };

    /* The control that answers for a path of the file; entries count from 1. */
    form.control = (path) => {
      const text = form.texts.find((each) => each.path === path);
      if (text) return text.controls[0];
      if (path === "not_stated") return form.gaps.find((each) => each.read())?.input || form.questions[0].controls[0];
      let best = null;
      for (const each of form.questions) {
        if (path === each.path || path.startsWith(`${each.path}.`)) best = each;
        else if (!best && each.path.startsWith(`${path}.`)) best = each;
      }
      const [, number, inner] = (best && best.entries && /^[.]([0-9]+)[.](.+)$/.exec(path.slice(best.path.length))) || [];
      const entry = number && best.entries[number - 1];
      const deeper = entry && (entry.questions.find((each) => each.path === inner) || entry.questions.find((each) => each.path.startsWith(`${inner}.`)));
      return (deeper || best || form.questions[0]).controls[0];
    };

    /* What a review would ask for and nobody has answered, and what the schema would refuse. */
    const every = () => form.questions.flatMap((each) => (each.entries ? each.entries.flatMap((entry) => entry.questions) : [each]));
    form.open = ([answers, written]) => {
      const reasons = answers.not_stated || {};
      const gaps = every().filter((each) => each.owed && !said(each.read()) && !(each.place() in reasons));
      return [...gaps, ...form.texts.filter((each) => !written[each.heading])];
    };
    form.misfits = () => every().filter((each) => each.misfit());
    return form;
  };
})();
