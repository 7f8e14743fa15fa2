/* The check for leaks: every block in every reading, against the rules, the deny list and what was found before. */
(function () {
  "use strict";
  const A = agentops.anonymity;
  const { pattern, squeezed } = A;
  const SECRETS = new Set(["api-key", "jwt", "private-key", "connection-string", "basic-auth", "password"]);
  const ORDER = { error: 0, warning: 1, note: 2 };
  const CITED = new Set(["ANON009", "ANON010", "ANON020", "ANON023", "ANON024", "ANON025", "ANON026"]);
  const CODES = {
    "person-name": "ANON009", handle: "ANON010", "org-name": "ANON023", "customer-name": "ANON024",
    "product-name": "ANON025", "quasi-identifier": "ANON027",
  };
  const commas = (count) => count.toLocaleString("en-US");
  const finding = (start, end, code, text, shown, more) => {
    const { kind, level } = A.rules.get(code);
    return { start, end, code, kind, level, text, shown, named: false, sure: true, ...more };
  };

  const SPACE = new RegExp(`[${A.spaces}]+`, "g");
  A.masked = (kind, text) => {
    const flat = text.replace(SPACE, " ");
    if (SECRETS.has(kind)) return `[${flat.length} characters]`;
    const short = flat.replace(/[\p{L}\p{Nl}\p{No}]+/gu, (each) =>
      each.length <= 2 ? each : `${each.slice(0, 1 + (each.length > 4))}…`);
    const hidden = short.replace(/[0-9]/g, "#");
    return hidden.length <= 60 ? hidden : `${hidden.slice(0, 59)}…`;
  };

  /* How much is read; what is beyond is a finding. */
  const LONGEST_TEXT = 64000;
  const MOST_CHECKS = 10000;
  const unchecked = (at, said) => finding(at, at + 1, "ANON032", "", said, { sure: false });
  const readable = (body) => {
    const found = [];
    let start = 0;
    for (const line of body.split("\n")) {
      if (line.length > A.LONGEST_LINE)
        found.push(unchecked(start + A.LONGEST_LINE, `the rest of a line of ${commas(line.length)} characters`));
      start += line.length + 1;
    }
    if (body.length > LONGEST_TEXT) found.push(unchecked(LONGEST_TEXT, `the rest of ${commas(body.length)} characters`));
    return [body.slice(0, LONGEST_TEXT), found];
  };

  /* Allowances: one text of one kind, with a reason. */
  const COMMENT = pattern("<!--[ \\t]*leak-allow:?[ \\t]*([^\\n]{0,400}?)[ \\t]*-->", "g");
  const PARTS = pattern("^([a-z*-]{1,30})[ \\t]+\"([^\"]{0,200})\"[ \\t]*(.{0,200})$");
  const OUTSIDE = new Set(["allowance", "private-term", "unchecked", "hidden-text"]);
  const wrong = ({ kind, text, reason }, times) => {
    if (!kind) return "an allowance that cannot be read";
    if (SECRETS.has(kind)) return `an allowance for ${kind}, which is a secret`;
    if (OUTSIDE.has(kind) || ![...A.rules.values()].some((rule) => rule.kind === kind))
      return kind === "*" ? "an allowance for every kind" : "an allowance for an unknown kind";
    if (squeezed(text).letters.length < 3) return "an allowance that is too wide";
    if (reason.length < 8 || !reason.includes(" ")) return "an allowance without a reason";
    if (!times) return "an allowance that matches nothing";
    return times > 12 ? "an allowance that is used too often" : "";
  };
  const covers = (one, each) =>
    !["ANON028", "ANON030", "ANON032"].includes(each.code) && !SECRETS.has(each.kind) && !wrong(one, 1) &&
    one.kind === each.kind && squeezed(one.text).letters === squeezed(each.text).letters;
  const allowances = (body) =>
    A.every(COMMENT, body).map((comment) => {
      const [, kind, text, reason] = PARTS.exec(comment[1]) || ["", "", "", ""];
      return { start: comment.index, end: comment.index + comment[0].length, kind, text, reason: A.strip(reason, " .-"), times: 0 };
    });
  const applied = (allowed, findings) => {
    const left = findings.filter((each) => {
      const match = allowed.find((one) => covers(one, each));
      if (match && !(match.start <= each.start && each.start < match.end)) match.times += 1;
      return !match;
    });
    for (const one of allowed) {
      const says = wrong(one, one.times);
      if (says) left.push(finding(one.start, one.end, "ANON031", "", says, { sure: false }));
    }
    return left;
  };

  /* Words of the language go, lists become one finding, repeats are counted. */
  const PHRASED = new Set(["ANON009", "ANON023", "ANON024", "ANON025", "ANON026", "ANON027"]);
  const AFTER_A_CUE = new Set(["ANON024", "ANON025", "ANON026"]);
  const MOST = 25;
  const BETWEEN = pattern(
    "^(?:[\\s,;*|&+-]{0,12}(?:(?:and|und|y|et|e|og|och)\\s{1,4})?" +
    "|[^\\n.:]{0,40}\\n(?:[ ]{0,4}[*+-][ ][^\\n.:]{1,40}\\n){0,3}[ ]{0,4}[*+-][ ])\\Z");
  const ALONE = /(?<![\p{L}\p{N}_-])[\p{L}\p{Nl}\p{No}]+(?![\p{L}\p{N}_-])/gu;
  /* A title or a summary speaks as well. */
  const speaks = ({ kind, text }) =>
    ["prose", "cell"].includes(kind) || (kind === "front" && A.strip(text).split(" ").length > 3);
  const vocabulary = (blocks) => {
    const tokens = blocks.filter(speaks).flatMap(({ text }) => text.split(SPACE));
    const words = tokens.filter((token) => !/[`@/.]/.test(A.rstrip(token, ".,;:!?"))).flatMap((token) => token.match(ALONE) || []);
    return new Set(words.filter(A.isLower).map((word) => squeezed(word).letters));
  };
  const said = (term, spoken) =>
    spoken.has(term) || [...spoken].some((word) => word.startsWith(term) && word.length - term.length <= 6);
  /* What stands in an address or an account, and elsewhere with a capital, is a name. */
  const withoutAccounts = (spoken, found, body) => {
    const left = new Set(spoken);
    for (const each of found) {
      if (!["ANON007", "ANON010"].includes(each.code)) continue;
      for (const word of A.letters(each.text.split(/[@([{]| at /)[0]))
        if (body.includes(word[0].toUpperCase() + word.slice(1))) left.delete(squeezed(word).letters);
    }
    return left;
  };
  const common = (each, spoken, tongue) => {
    if (tongue === "de" && AFTER_A_CUE.has(each.code) && !each.text.includes(" ")) return true;
    if (!PHRASED.has(each.code) || each.level === "error" || (/[a-z][A-Z]/.test(each.text) && !each.text.includes(" "))) return false;
    let words = A.letters(each.text).filter((word) => word.length > 2 && A.knowledge.strange(word));
    if (each.code === "ANON027") words = words.filter((word) => A.isUpper(word[0]));
    if (each.code === "ANON023" && each.text[0] > "\u036f") {
      const parts = A.letters(each.text);
      const large = parts.filter((word) => A.isUpper(word[0]) && !A.isUpper(word));
      return (large.length ? large : parts).map((word) => squeezed(word).letters).some((word) => said(word.slice(0, Math.max(4, word.length - 3)), spoken));
    }
    if (each.code === "ANON023" && words.length === 1 && said(squeezed(words[0]).letters, spoken)) return true;
    return words.length > 0 && words.every((word) => spoken.has(squeezed(word).letters));
  };
  /* Capitals that nothing else speaks for go from a text where nothing else was found. */
  const CUE = pattern(
    "(?:[Cc]ustomers?|[Cc]lient[ei]?s?|[Kk]und(?:e|en|in)|[Kk]lant(?:en)?|[Ss]uppliers?|[Vv]endors?|[Ee]mployer|(?:[Ss]ell|[Ss]old|[Dd]eliver(?:ed)?)[ ]to" +
    "|(?:[Ww]ork|[Tt]raba[jl]h?[ao]|[Ll]avor|[Tt]ravaill|[Pp]racuj|[Ww]erk)[a-zà-ÿ]{0,6}[ ](?:for|para|per|pour|pro|dla|voor)" +
    "|(?:[Ss]ince|[Dd]epuis|[Dd]esde|[Dd]al|[Ss]inds|[Ss]edan|[Oo]d)[ ][a-zà-ÿ]{3,12},)[ ,][^.!?\\n]{0,30}$");
  const spokenFor = ({ start, end }, body) =>
    /^['’]s/.test(body.slice(end, end + 2)) || CUE.test(body.slice(Math.max(0, start - 60), start));
  const withoutFaint = (found, body) => {
    const hints = found.filter((each) => !each.faint);
    const told = hints.some(({ level }) => level === "error") || new Set(hints.map(({ text }) => text)).size > 1;
    return told ? found : found.filter((each) => !each.faint || each.code !== "ANON023" || each.text[0] > "\u036f" || spokenFor(each, body));
  };
  const withLists = (body, found) => {
    const isName = (each) => each.code === "ANON009" && each.level !== "error";
    const others = found.filter((each) => !isName(each));
    const runs = [];
    const last = (run) => Math.max(...run.map((one) => one.end));
    for (const each of found.filter(isName).sort((a, b) => a.start - b.start || a.end - b.end)) {
      const end = runs.length ? last(runs.at(-1)) : 0;
      if (runs.length && BETWEEN.test(body.slice(end, Math.max(each.start, end)))) runs.at(-1).push(each);
      else runs.push([each]);
    }
    for (const run of runs) {
      if (run.length < 3) others.push(...run);
      else others.push({ ...run[0], end: last(run), text: "", shown: `${run.length} names` });
    }
    return others;
  };
  const byWord = (one, other) => (one < other ? -1 : one > other ? 1 : 0);
  const RANK = { ANON028: 98, ANON029: 0, ANON009: 23.5 };
  const special = ({ code, kind }) => RANK[code] ?? (SECRETS.has(kind) ? 99 : Number(code.slice(4)));
  const graver = (a, b) => a.start - b.start || b.end - a.end || ORDER[a.level] - ORDER[b.level] || special(b) - special(a);
  const withoutOverlaps = (found) => {
    const grade = ({ level, kind }) => ORDER[level] - SECRETS.has(kind);
    const reach = new Map();
    const kept = [...found].sort(graver).filter((each) => {
      const { named: isName, end } = each;
      const inside = [-1, 0, 1, 2].some((order) => order <= grade(each) && reach.get(`${isName} ${order}`) >= end);
      if (!inside) reach.set(`${isName} ${grade(each)}`, end);
      return !inside;
    });
    return kept.sort((a, b) => b.named - a.named || a.start - b.start || a.end - b.end || byWord(a.code, b.code));
  };
  const capped = (found) => {
    const counts = new Map();
    const kept = found.filter((each) => {
      if (each.level === "error") return true;
      counts.set(each.code, (counts.get(each.code) || 0) + 1);
      return counts.get(each.code) <= MOST;
    });
    const last = new Map(kept.map((each, n) => [each.code, n]).filter(([, n]) => kept[n].level !== "error"));
    for (const [code, n] of last)
      if (counts.get(code) > MOST)
        kept[n] = { ...kept[n], shown: `${kept[n].shown}, and ${counts.get(code) - MOST} more of this rule in the file` };
    return kept;
  };

  /* One reading against rules, names and hidden letters. */
  const seen = (view, span, code, kind, level, sure = true, faint = false) => {
    const [start, end] = A.span(view, ...span);
    const text = view.text.slice(...span);
    return finding(start, end, code, text, A.masked(kind, text), { kind, level: level || A.rules.get(code).level, sure, faint });
  };
  let cueMade = null;
  const cue = () => (cueMade = cueMade || pattern(A.filled.PN));
  const told = (out, view, asked) => {
    for (const span of view.whole ? [] : A.told(view.text, asked))
      if (!A.innocent(view.text, ...span, "password")) out.push(seen(view, span, "ANON006", "password"));
  };
  const ruled = (out, block, view, written, work, patterns = A.patterns) => {
    const cued = view.text.search(cue()) >= 0;
    const reading = view.whole ? "base64" : written ? "written" : "plain";
    for (const each of patterns) {
      if (each.places.size && !each.places.has(block.kind) && !view.whole) continue;
      if ((each.views.size && !each.views.has(reading)) || (block.cited && CITED.has(each.rule))) continue;
      if (each.rule === "ANON013" && block.kind === "front" && block.name.toLowerCase().includes("version")) continue;
      if (each.cued && !cued) continue;
      if (each.needs.length && !each.needs.some((need) => view.text.includes(need))) continue;
      for (const match of view.text.matchAll(each.find)) {
        if (++work.checks > MOST_CHECKS) return;
        const [start, end] = match.indices[0];
        Object.assign(match, { start, end, string: view.text, groups: each.groups, source: each.source });
        if (!each.checks.every((name) => A.validators[name](match))) continue;
        const [from, to] = (each.group && match.indices[each.group]) || [start, end];
        const owned = CITED.has(each.rule) && /['’]s$/.test(view.text.slice(from, to));
        if (SECRETS.has(each.kind) && A.innocent(view.text, from, to, each.kind)) continue;
        out.push(seen(view, [from, to - 2 * owned], each.rule, each.kind, each.level));
      }
    }
  };
  const named = (out, block, view, tongue) => {
    if (block.cited) return;
    if (view.whole && A.encoded(view.text)) out.push(seen(view, [0, view.text.length], "ANON023", "org-name"));
    for (const name of view.whole ? [] : A.keyed(view.text, block)) {
      const front = block.kind === "front" && ["person-name", "org-name"].includes(name.kind);
      const level = front ? "error" : name.kind === "person-name" ? "warning" : "";
      out.push(seen(view, [name.start, name.end], CODES[name.kind], name.kind, level, name.sure));
    }
    for (const [start, end] of view.whole || block.kind === "heading" ? [] : A.identifiers(view.text))
      out.push(seen(view, [start, end], "ANON023", "org-name", "warning"));
    const sector = block.kind === "front" && A.lists.sectors.has(A.folded(block.name));
    for (const name of view.whole ? [] : A.east.names(view.text, block))
      out.push(seen(view, [name.start, name.end], CODES[name.kind], name.kind, "warning", name.sure));
    for (const name of A.names(view.text, block, tongue))
      if (!sector || name.kind !== "org-name")
        out.push(seen(view, [name.start, name.end], CODES[name.kind], name.kind, "warning", name.sure, name.faint));
  };
  /* Names in other letters than Latin ones, then those names wherever else they stand. */
  const nativeNames = (out, parts) => {
    const spoken = A.small(parts.map(([block]) => block));
    const views = parts.flatMap(([block, readings]) => (block.cited ? [] : readings.map((view) => [block, view])));
    for (const [block, view] of views)
      for (const name of A.native(view.text, block, spoken)) {
        const front = block.kind === "front" && ["person-name", "org-name"].includes(name.kind) && name.keyed;
        out.push(seen(view, [name.start, name.end], CODES[name.kind], name.kind, front ? "error" : "warning", name.sure));
      }
    const [terms, labels] = [A.nativeTerms(out, spoken), A.hostOwners(out)];
    for (const [, view] of views) {
      for (const span of A.hostOwned(labels, view.text)) out.push(seen(view, span, "ANON029", "org-name", "", false));
      for (const [start, end, kind] of A.nativePlaces(terms, view.text)) out.push(seen(view, [start, end], "ANON029", kind, "", false));
    }
  };
  const UNSEEN = /[A-Za-z\u00c0-\u024f][\u200b-\u200d\u2060-\u2064\ufeff][A-Za-z\u00c0-\u024f]/;
  const hidden = (out, block) => {
    if (A.isAscii(block.text)) return;
    for (const word of block.text.matchAll(A.WORD)) {
      const text = word[0];
      const imitated = [...text].some((char) => A.lookalikes.has(char) && char > "\u024f");
      const latin = [...text].filter((char) => A.isAlpha(char) && char < "\u0250").length;
      if (!(imitated && latin >= 2) && !UNSEEN.test(text)) continue;
      const other = A.views(text, 0).find((view) => view.text !== text);
      const start = block.start + word.index;
      out.push(finding(start, start + text.length, "ANON030", other ? other.text : text, "a word"));
    }
  };
  const KEY_HEAD = /^(?:-----BEGIN|PuTTY)/;
  const KEY_END = /-----END [A-Z0-9 ]{0,40}-----|Private-MAC: [0-9a-f]{4,128}/;
  const KEY_BODY = pattern(
    "^(?:[\\s>\"'\\\\nr,+]{0,12}(?:[A-Z][A-Za-z-]{2,20}: [^\\n]{1,80}[\\s>\"'\\\\]{1,12}|: [^\\n]{3,40}\\n){0,8}" +
    "(?:[A-Za-z0-9+/=_-]{16,4000}[\\s>\"'\\\\nr,+]{0,12}){1,200}(?:=[A-Za-z0-9+/]{4})?)");
  const toTheEnd = (each, body) => {
    if (each.code !== "ANON003" || !KEY_HEAD.test(each.text)) return each;
    const after = body.slice(each.end, each.end + 8000);
    const end = KEY_END.exec(after);
    const held = KEY_BODY.exec(body.slice(each.end));
    if (!held && !(end && /[A-Za-z0-9+/]{16}/.test(after.slice(0, end.index)))) return null;
    return { ...each, end: each.end + (end ? end.index + end[0].length : held[0].length) };
  };

  const denied = (number, start, end, isName) =>
    finding(start, end, "ANON028", "", `[deny list #${number}]`, { named: isName, sure: false });
  const again = (out, deny, terms, shapes, view) => {
    const letters = squeezed(view.text);
    for (const [number, start, end] of A.denied(deny, view.text, letters)) out.push(denied(number, ...A.span(view, start, end), false));
    for (const term of terms)
      for (const span of A.places(term, view.text, letters)) out.push(seen(view, span, term.code, term.kind, "", false));
    for (const span of A.formed(shapes, view.text)) out.push(seen(view, span, "ANON029", "org-name", "", false));
  };
  const fileName = (out, stem, terms, shapes, deny) => {
    const letters = squeezed(stem);
    for (const [number, start, end] of A.denied(deny, stem, letters)) out.push(denied(number, start, end, true));
    const put = (start, end, code, kind) => {
      const text = stem.slice(start, end);
      out.push(finding(start, end, code, text, A.masked(kind, text), { kind, named: true, sure: false }));
    };
    for (const [start, end] of A.formed(shapes, stem)) put(start, end, "ANON029", "org-name");
    for (const term of terms.filter(({ word }) => !word))
      for (const [start, end] of A.places(term, stem, letters)) put(start, end, term.code, term.kind);
  };

  /* What no list knows, where nothing else was found. */
  const leftOver = (before, parts, tongue, work) => {
    const out = [];
    for (const [block, [view]] of parts) {
      if (!block.cited) ruled(out, block, view, true, work, A.leftPatterns);
      for (const span of A.left(view.text, block, tongue)) out.push(seen(view, span, "ANON036", "unknown-name", "", false));
    }
    const held = before.filter((each) => !each.named);
    return out.filter((each) => !held.some(({ start, end }) => start < each.end && each.start < end));
  };

  const findings = (path, whole, deny) => {
    const [body, found] = readable(whole);
    const work = { checks: 0 };
    const tongue = A.language(body);
    const parts = A.blocks(body).map((block) => [block, A.views(block.text, block.start)]);
    let asked = "";
    for (const [block, readings] of parts) {
      readings.forEach((view, n) => {
        ruled(found, block, view, n === 0, work);
        told(found, view, asked);
        named(found, block, view, tongue);
      });
      if (["front", "cell"].includes(block.kind))
        for (const view of A.labelled(block)) ruled(found, { kind: "code", name: "", cited: false }, view, true, work);
      hidden(found, block);
      asked = A.asking(block.text);
    }
    for (const view of A.joined(body)) ruled(found, { kind: "code", name: "", cited: false }, view, true, work);
    if (work.checks > MOST_CHECKS) found.push(unchecked(0, `more than ${commas(MOST_CHECKS)} candidates in one file`));
    const ended = found.map((each) => toTheEnd(each, body)).filter(Boolean);
    const spoken = withoutAccounts(vocabulary(parts.map(([block]) => block)), ended, body);
    const names = ended.filter((each) => !common(each, spoken, tongue) && !A.harmless(each, body, tongue, spoken, said));
    const left = withoutFaint(names, body);
    for (const [start, end] of A.beside(body, left, tongue)) {
      const name = body.slice(start, end);
      left.push(finding(start, end, "ANON009", name, A.masked("person-name", name), { kind: "person-name", level: "warning" }));
    }
    for (const [start, end] of A.east.beside(body, left)) {
      const name = body.slice(start, end);
      left.push(finding(start, end, "ANON009", name, A.masked("person-name", name), { kind: "person-name", level: "warning" }));
    }
    nativeNames(left, parts);
    const allowed = allowances(body);
    const sources = left.filter((each) => !allowed.some((one) => covers(one, each)));
    const houses = [];
    const terms = [...A.sought(sources), ...A.private(deny.map(({ literal }) => literal))].filter((each) => each.word || !said(each.term, spoken));
    const name = A.without(A.after(path, "/"), ".md");
    for (const word of [...A.houses(parts.map(([block]) => block), name, tongue)])
      if (!spoken.has(word) && !terms.some((each) => !each.word && word.startsWith(each.term))) houses.push(A.house(word));
    terms.push(...houses);
    const shapes = A.forms([...deny.map(({ literal }) => literal), ...A.organised(sources)], tongue);
    const native = A.east.known(sources, body);
    for (const [, readings] of parts)
      for (const view of readings) {
        again(left, deny, terms, shapes, view);
        for (const [kind, start, end] of A.east.places(native, view.text)) left.push(seen(view, [start, end], "ANON029", kind, "", false));
      }
    fileName(left, name, terms, shapes, deny);
    const kept = A.wordsOfTheText(left, body);
    if (A.givesAway(sources)) kept.push(...leftOver(kept, parts, tongue, work));
    return withoutOverlaps(withLists(body, applied(allowed, kept)));
  };

  /* Returns what the command line prints as JSON, without the path; a finding about the name of the file stands on line 0. */
  A.check = (text, { path = "study.md", deny = "" } = {}) => {
    const body = A.open(text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n"));
    const starts = [0];
    for (let at = body.indexOf("\n"); at >= 0; at = body.indexOf("\n", at + 1)) starts.push(at + 1);
    const spot = (offset) => {
      let line = starts.findLastIndex((start) => start <= offset);
      return [line + 1, offset - starts[line] + 1];
    };
    return capped(findings(A.compact(path), body, A.deny(A.compact(deny)))).map((each) => {
      const { expected, fix } = A.rules.get(each.code);
      const [line, column] = each.named ? [0, each.start + 1] : spot(each.start);
      const [end_line, end_column] = each.named ? [0, each.end + 1] : spot(Math.max(each.start, each.end));
      const found = A.expand(`${each.kind} ${each.shown}`);
      return { line, column, end_line, end_column, code: each.code, kind: each.kind, level: each.level, found, expected, fix };
    });
  };
})();
