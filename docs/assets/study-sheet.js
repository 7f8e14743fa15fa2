/* The file of a study from the answers to its form, line by line as `showcase case-study new` writes it.
   Answers stand by path: a text, a list, for repeated groups a list of answers by path inside the group. */
(function () {
  "use strict";
  const quoted = (text) => JSON.stringify(text);
  const AWKWARD = /^(?:yes|no|on|off|true|false|null|none|~)$/i;
  const word = (text) => (/^[A-Za-z0-9][A-Za-z0-9-]*$/.test(text) && !AWKWARD.test(text) && !/^[0-9]+-/.test(text) ? text : quoted(text));
  const number = (text) => (/^-?[0-9]{1,12}(?:[.][0-9]{1,9})?$/.test(text) ? text : quoted(text));
  const SPELT = {
    text: quoted, word, whole: number, decimal: number, flag: (given) => (given ? "true" : "false"),
    words: (list) => `[${list.map(word).join(", ")}]`, wholes: (list) => `[${list.map(String).map(number).join(", ")}]`,
  };
  const given = (answer) => answer !== undefined && answer !== "" && !(Array.isArray(answer) && !answer.length);

  const below = (answers, path) => Object.keys(answers).some((key) => given(answers[key]) && (key === path || key.startsWith(`${path}.`)));

  /* Yields lines as [text, path of the field]; `names` is the path in the file, `path` the one of the answers. */
  function* lines(field, around, indent, answers, quiet = false) {
    const path = around ? `${around}.${field.name}` : field.name;
    const answered = below(answers, path);
    if (!field.shown && !answered) return;
    const group = ["group", "groups"].includes(field.kind);
    if (group && !around && !quiet) yield ["", path];
    if (!quiet) for (const hint of field.hints) yield [`${indent}# ${hint}`, path];
    const key = `${indent}${field.name}:`;
    if (field.kind === "group") {
      yield [key, path];
      for (const each of field.inside) yield* lines(each, path, `${indent}  `, answers, quiet);
    } else if (field.kind === "groups") yield* entries(field, path, indent, answered ? answers[path] : []);
    else if (field.kind === "texts") {
      yield [key, path];
      if (answered) for (const each of answers[path]) yield [`${indent}- ${quoted(each)}`, path];
      else yield [`${indent}# - ""`, path];
    } else if (field.kind === "gaps") {
      yield [key, path];
      for (const [name, reason] of Object.entries(answers[path])) yield [`${indent}  ${name}: ${quoted(reason)}`, path];
    } else {
      const empty = field.kind === "flag" ? "false" : field.kind === "text" && field.need === "always" ? '""' : "";
      const says = answered ? SPELT[field.kind](answers[path]) : empty;
      yield [`${key} ${says}`.trimEnd(), path];
    }
  }

  function* entries(field, path, indent, list) {
    yield [`${indent}${field.name}:`, path];
    const metric = path === "metrics";
    if (!list.length && !metric) {
      for (const [n, each] of field.inside.entries()) yield [`${indent}# ${n ? "  " : "- "}${each.name}:${each.kind === "text" ? ' ""' : ""}`, path];
      return;
    }
    const deeper = `${indent}${metric ? "    " : "  "}`;
    for (const [n, answers] of (list.length ? list : [{}]).entries()) {
      const one = field.inside.flatMap((each) => [...lines(each, "", deeper, answers, !metric || n > 0)]);
      const rest = one.filter(([text]) => text);
      const first = rest.findIndex(([text]) => !text.trim().startsWith("#"));
      for (const [at, [text, inner]] of rest.entries())
        yield [at === first ? `${deeper.slice(2)}- ${text.trim()}` : text, `${path}.${n + 1}.${inner}`];
    }
  }

  /* `texts` are the parts below the head by heading; an open one keeps its question. */
  agentops.studyFile = ({ sheet, opening, headings }, answers, texts = {}) => {
    const known = { schema: "1", ...answers };
    const head = sheet.flatMap((field) => [...lines(field, "", "", known)]);
    const written = [["---", ""], ...opening.map((line) => [line, ""]), ...head, ["---", ""]];
    for (const [heading, prompt] of Object.entries(headings)) {
      const at = `## ${heading}`;
      const text = (texts[heading] || "").trim() || prompt;
      written.push(["", at], [at, at], ["", at], ...text.split("\n").map((line) => [line, at]));
    }
    return { text: written.map(([line]) => `${line}\n`).join(""), fields: written.map(([, path]) => path) };
  };

  /* The name of a file from a title: its words, as far as they fit. */
  agentops.studySlug = (title) => {
    const plain = title.normalize("NFKD").replace(/[^\x00-\x7f]/g, "").toLowerCase();
    const found = plain.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
    return found.length <= 60 ? found : found.slice(0, Math.max(0, found.slice(0, 61).lastIndexOf("-")));
  };
})();
