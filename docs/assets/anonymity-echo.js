/* Private terms in any spelling, and names that were found once, looked for everywhere by the check for leaks. */
(function () {
  "use strict";
  const A = agentops.anonymity;
  const { given, strange, ambiguous, owned, estate } = A.knowledge;
  const { folded } = A;
  const has = (name, word) => A.lists[name].has(word);
  const big = (word) => A.isUpper(word[0]);
  const within = (text, at) => (at < 0 ? "" : text[at] || "");

  const turns = (before, char, after) =>
    A.isDigit(before) !== A.isDigit(char) || (A.isUpper(char) && (A.isLower(before) || (A.isUpper(before) && A.isLower(after))));

  /* Letters and digits only; letter n came from spots[n], and a word or a part of one begins at each cut. */
  A.squeezed = (text) => {
    const letters = [];
    const spots = [];
    const cuts = new Set([0]);
    let before = "";
    for (let at = 0; at < text.length; at++) {
      const char = text[at];
      if (A.isAlnum(char)) {
        if (!A.isAlnum(before) || turns(before, char, within(text, at + 1))) cuts.add(letters.length);
        for (const each of [...folded(char)].map((one) => SCRIPTS.get(one) ?? one).join("")) {
          if (!A.isAlnum(each)) continue;
          letters.push(each);
          spots.push(at);
        }
        before = char;
      } else if (!"'’\u0301".includes(char)) before = char;
    }
    cuts.add(letters.length);
    return { letters: letters.join(""), spots, cuts };
  };

  const CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ";
  const GREEK = "αβγδεζηθικλμνξοπρσςτυφχψω";
  const AS_LATIN = "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya i yi ye g " +
    "a v g d e z i th i k l m n x o p r s s t y f ch ps o";
  const SCRIPTS = new Map([...(CYRILLIC + GREEK)].map((char, n) => [char, AS_LATIN.split(" ")[n]]));
  const TWO = { ä: "ae", ö: "oe", ü: "ue", ø: "oe", å: "aa", ő: "oe", ű: "ue" };

  const SHORT = 5;
  const occurrences = function* (term, seen, anywhere) {
    for (let at = term ? seen.letters.indexOf(term) : -1; at >= 0; at = seen.letters.indexOf(term, at + 1)) {
      const end = at + term.length;
      const opens = seen.cuts.has(at);
      if (!(opens && seen.cuts.has(end)) && !(term.length === SHORT && opens) && !(term.length > SHORT && (anywhere || opens))) continue;
      const [first, last] = [seen.spots[at], seen.spots[end - 1] + 1];
      if (last - first <= 3 * term.length + 4) yield [first, last];
    }
  };

  /* A term on each line, # for remarks. */
  A.deny = (text) =>
    text.replace(/^\ufeff+/, "").split("\n").map((line) => A.strip(line)).filter((line) => line && !line.startsWith("#"))
      .map((line) => ({ term: A.squeezed(line).letters, literal: line.toLowerCase() }))
      .map((each) => ({ ...each, others: respelt(each.literal) })).filter(({ term }) => term.length >= 2);
  const respelt = (line) => {
    const plain = A.squeezed(line).letters;
    const spelt = new Set([A.squeezed([...line].map((char) => TWO[char] || char).join("")).letters]);
    for (const [two, one] of [["ae", "a"], ["oe", "o"], ["ue", "u"], ["aa", "a"]]) spelt.add(plain.replaceAll(two, one));
    return [...spelt].sort().filter((each) => each !== plain && each.length > SHORT);
  };
  A.denied = function* (deny, text, seen) {
    for (const [n, { term, literal }] of deny.entries())
      for (const [start, end] of occurrences(term, seen, true))
        if (term.length > 2 || text.slice(start, end).toLowerCase().includes(literal)) yield [n + 1, start, end];
    for (const [n, { others }] of deny.entries())
      for (const other of others) for (const [start, end] of occurrences(other, seen, true)) yield [n + 1, start, end];
  };

  const HOSTED = new Set(["ANON007", "ANON012", "ANON015", "ANON017", "ANON018", "ANON019", "ANON020"]);
  const ORGANISED = new Set(["org-name", "customer-name", "product-name"]);
  const made = (term, kind, more) => ({ term, kind, word: false, shy: false, tight: false, code: "ANON029", soft: false, ...more });
  A.house = (term) => made(term, "codename", { code: "ANON026" });
  /* What the entries of a deny list give away: the owner in a host, the odd words of a longer name. */
  A.private = function* (lines) {
    for (const line of lines) {
      const words = A.letters(line);
      if (line.includes(".") && !line.includes(" ")) for (const label of owners(line)) yield made(label, "org-name", { tight: label.length < 5 });
      else if (words.length > 1) {
        for (const word of words)
          if (word.length >= 6 && strange(word) && !A.trade(word)) yield made(A.squeezed(word).letters, "org-name");
        yield* ampersand(line.replace(/[a-z]+/g, (word) => word[0].toUpperCase() + word.slice(1)), "org-name");
      }
    }
  };
  /* A&B for Abel & Bole. */
  function* ampersand(text, kind) {
    const pair = /^([A-Z])[\p{L}\p{Nl}\p{No}]*[ ]&[ ]([A-Z])/u.exec(text);
    for (const sign of pair ? ["&", " & "] : []) yield made(`${pair[1]}${sign}${pair[2]}`, kind, { word: true });
  }
  A.organised = (findings) =>
    findings.filter(({ sure, kind, text }) => sure && text && big(text) && (ORGANISED.has(kind) || kind === "codename"))
      .map(({ text }) => text.replace(/['’]s(?![\p{L}\p{N}_])/gu, ""));

  A.sought = (findings) => {
    const found = new Map();
    for (const each of findings) {
      if (!each.sure) continue;
      for (const term of termsOf(each)) {
        const key = `${term.word} ${term.term}`;
        if (term.term.length <= 40 && !found.has(key)) found.set(key, term);
      }
    }
    return [...found.values()].slice(0, 200);
  };
  function* termsOf(finding) {
    const { code, kind, text } = finding;
    const bare = code === "ANON012" && !text.includes("."); /* the first part of a machine may be half a word */
    if (HOSTED.has(code))
      for (const label of [...owners(text)].filter((each) => !bare || each.length > 5)) yield made(label, "org-name", { tight: bare || label.length < 5, soft: text.includes("-") });
    else if (code === "ANON030" && text.length >= 5 && !A.knowledge.everyday(folded(text))) yield made(A.squeezed(text).letters, "org-name");
    else if (ORGANISED.has(kind)) yield* organisation(finding);
    else if (kind === "person-name") yield* person(text);
    else if (kind === "codename") {
      for (const word of A.letters(text)) if (word.length >= 5) yield made(word, kind, { word: true });
    } else if (kind === "handle") {
      yield made(A.squeezed(A.after(text, "/")).letters, kind, { tight: !text.includes("/") });
      yield* called(A.after(text, "/"));
    } else if (code === "ANON021") yield* called(text.replace(HOME, ""));
  }
  const HOME = /^[^\n]*(?:[/\\](?:[Uu]sers|home|Benutzer|Usuarios|Utilisateurs)[/\\])|[/\\][^\n]*$/g;
  /* The first name and the last in a login that is made of both. */
  function* called(login) {
    const parts = login.toLowerCase().split(/[._-]/);
    if (parts.length !== 2 || !parts.every((part) => part.length >= 3 && A.isAlpha(part)) || !given(parts[0])) return;
    for (const part of parts) yield made(part[0].toUpperCase() + part.slice(1), "person-name", { word: true, shy: ambiguous(part) });
  }
  const FIRMS = /株式会社|有限会社|合同会社|有限公司|有限责任公司|股份有限公司/g;
  function* organisation({ kind, text }) {
    const words = A.letters(text);
    for (const word of words) {
      if (word.length < 5 || !strange(word) || !big(word) || A.trade(word)) continue;
      yield made(A.squeezed(word).letters, kind, { soft: word !== words[0] });
      for (const other of respelt(word.toLowerCase())) yield made(other, kind);
    }
    const whole = A.squeezed(text).letters;
    if (words.length > 1 && whole.length >= 9 && big(text)) yield made(whole, kind);
    for (const word of text.replace(FIRMS, " ").match(/[㐀-鿿]{3,6}/g) || []) yield made(word, kind);
    yield* ampersand(text, kind);
    const short = /[(]([A-Z]{2,6})[)]/.exec(text);
    if (short) yield made(short[1], kind, { word: true });
  }
  function* person(text) {
    const bare = (word) => A.strip(word, ".,'’");
    const words = text.split(/[ ^]+/).map(bare).filter((word) => word.length > 1);
    let names = words.filter(big);
    if (names.length === 1 && words.length === 1 && names[0].length >= 5 && strange(names[0]) && !A.isUpper(names[0]))
      yield made(names[0], "person-name", { word: true });
    if (names.length < 2) return;
    if (text.includes(",")) names = [...names.slice(1), names[0]];
    for (const word of names)
      if (!has("months", folded(word)) && word.length > 2 && (given(word) || strange(word)))
        yield made(word, "person-name", { word: true, shy: ambiguous(word) });
    const first = taken(folded(names[0]));
    const end = names.at(-1);
    if (!first) return;
    if (first.length >= 4 && strange(first)) yield made(first, "person-name", { tight: true });
    for (const sign of [".", ". "]) yield made(`${names[0][0]}${sign}${end[0]}.`, "person-name", { word: true });
    for (const last of new Set([folded(end), folded(end.split("-")[0])])) yield* logins(first, taken(last));
  }
  const taken = (text) => (text.match(/[a-z0-9]+/g) || []).join("");
  /* The accounts that are made from a name, and the family name. */
  function* logins(first, last) {
    const login = (term) => made(term, "handle", { tight: true });
    if (last.length >= 3) {
      yield login(first[0] + last);
      yield login(last + first[0]);
    }
    if (first.length >= 4 && last) yield login(first + last[0]);
    if (first.length + last.length >= 8) {
      yield made(first + last, "person-name");
      yield made(last + first, "person-name");
    }
    for (let size = 5; size < last.length; size++) {
      yield login(last.slice(0, size) + first[0]);
      yield login(first[0] + last.slice(0, size));
    }
    if (last.length >= 5 && strange(last)) yield made(last, "person-name");
  }

  const FORGES = /github[.]com|gitlab[.]com|bitbucket[.]org|dev[.]azure[.]com|codeberg/;
  function* owners(text) {
    const host = (text.includes("@") ? A.after(text, "@") : text)
      .replace(/\[dot\]|\(dot\)| dot | punto /g, ".").replace(/^[a-z0-9+:]*\/\//, "");
    const head = host.split(/[/?#]/);
    const dotted = head[0].split(":")[0].split(".");
    let labels = dotted.length > 1 ? dotted.slice(0, -1) : dotted;
    if (FORGES.test(text) && head.length > 1) labels = [head[1]];
    else if (text.startsWith("arn:")) labels = [];
    const short = dotted.length > 1 && labels.length ? labels.at(-1).toLowerCase() : "";
    if (short.length >= 3 && short.length <= 4 && A.isAlpha(short) && estate(short) && !has("tlds", short)) yield short;
    for (const label of labels) {
      const low = label.toLowerCase();
      for (const part of low.split(/[-_ ]/)) {
        if (part.length < 5 || !A.isAlpha(part) || !(part.length >= 8 ? owned : estate)(part) || has("services", part)) continue;
        yield part;
        for (const noun of A.lists.nouns)
          if (part.endsWith(noun) && noun.length > 2 && part.length - noun.length >= 6) yield part.slice(0, -noun.length);
      }
      const plain = (low.match(/[a-z0-9]+/g) || []).join("");
      if (low.includes("-") && plain.length >= 8 && owned(low) && !/[0-9]/.test(plain)) yield plain;
    }
  }

  /* A word in small letters, with nothing but spaces and commas beside it. */
  const small = (text, start, end) =>
    A.isLower(text.slice(start, end)) && (!start || text[start - 1] === " ") && " ,;:!?".includes(text[end] || " ");
  A.places = function* (term, text, seen) {
    if (term.word) {
      yield* mentions(term, text);
      return;
    }
    for (const [start, end] of occurrences(term.term, seen, false)) {
      const more = /^[\p{L}\p{Nl}\p{No}]+/u.exec(text.slice(end, end + 24));
      if (more && A.knowledge.everyday(folded(text.slice(start, end) + more[0]))) continue;
      if (term.soft && small(text, start, end)) continue;
      const token = !/[ "'`(\[]/.test(text.slice(start, end));
      if (!term.tight || (token && !A.isAlpha(within(text, end)) && !A.isAlpha(within(text, start - 1)))) yield [start, end];
    }
  };
  function* mentions({ term, shy }, text) {
    for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) {
      const end = at + term.length;
      const alone = !A.isAlnum(within(text, at - 1)) && !A.isAlnum(within(text, end));
      if (alone && (!shy || acts(text.slice(end, end + 20)))) yield [at, end];
    }
  }
  const acts = (after) => {
    if (/^['’]s[ ]/.test(after)) return true;
    const verb = (/^[ ]([a-z]+)/.exec(after) || ["", ""])[1];
    return has("speech", verb) || verb.endsWith("ed") || ["was", "had", "has", "did"].includes(verb);
  };
})();
