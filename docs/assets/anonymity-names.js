/* Names for the check for leaks: capitalised words judged by what stands around them, and values that their key names. */
(function () {
  "use strict";
  const A = agentops.anonymity;
  const { given, ambiguous, strange, isPublic } = A.knowledge;
  const { folded, pattern } = A;
  const has = (name, word) => A.lists[name].has(word);
  const big = (word) => A.isUpper(word[0]);

  const LANGUAGES = ["en", "de", "fr", "es", "it", "pt", "nl", "nb", "sv", "da", "fi", "pl", "cs", "tr", "hu", "ro"];
  A.language = (text) => {
    const words = A.letters(text.slice(0, 20000).toLowerCase());
    const counts = new Map(LANGUAGES.map((name) => [name, words.filter((word) => A.stop.get(name).has(word)).length]));
    const best = LANGUAGES.reduce((one, other) => (counts.get(other) > counts.get(one) ? other : one));
    return counts.get(best) > counts.get("en") * 1.3 ? best : "en";
  };

  const PARTICLE = "(?:van|von|de|der|den|del|della|da|dos|di|du|la|le|bin|ibn|al|el|af|av|zu|ter|ten|y|i|e)";
  let phrase = null;
  A.made = () => {
    const { A: any, U: upper, W: word } = A.filled;
    phrase = pattern(
      `(?<![${any}0-9_@/\\\\.$#-])(?:[${upper}][.][ ]?){0,2}${word}` +
      `(?:[ ]{1,3}(?:(?:${PARTICLE}[ ]){0,2}|&[ ])(?:${word}|[${upper}][.](?![${any}]))){0,5}` +
      `(?![${any}0-9_])`, "g");
  };
  const SENTENCE = pattern("(?:^|[.!?:;|>\"“«(\\[\\]*_-])[ \"'“«(*_`]*$");
  const ARTICLES = new Set("der die das den dem ein eine einen im am zum zur vom beim".split(" "));
  const DRAWN = new Set(["mermaid", "plantuml", "puml", "dot", "graphviz", "d2"]);
  const BETWEEN = new Set(["der", "den", "ter", "ten", "bin", "ibn", "av", "af", "zu"]);
  const CODEWORD = /[a-z][A-Z]|[0-9_]/;
  const FOREIGN = /[^\x00-\x7fäöüÄÖÜß’]/;
  const INITIAL = /^[\p{L}\p{Nl}\p{No}][.]$/u;

  const ENDING = /^([\p{L}\p{Nl}\p{No}]{3,40})['’](?:(?![A-Z])[\p{L}\p{Nl}\p{No}]){1,6}$/u;
  const bareWord = (text) => {
    const word = A.rstrip(text, "'’-");
    const owned = ENDING.exec(word);
    return owned ? owned[1] : word;
  };
  A.names = function* (text, block, tongue) {
    for (const found of text.matchAll(phrase)) {
      let opens = SENTENCE.test(text.slice(Math.max(0, found.index - 12), found.index));
      const words = A.every(/[^ ]+/g, found[0])
        .filter((each) => each[0] !== "&")
        .map((each) => [found.index + each.index, bareWord(each[0])]);
      if (words.length > 1 && found.index && text[found.index - 1] === "(" && !["en", "de"].includes(tongue)) opens = false;
      const [rest, article] = withoutLead(words, opens);
      const still = opens && !(article && (tongue === "en" || rest.length === 1));
      if (rest.length) yield* judged(text, block, tongue, rest, still);
    }
  };

  const organised = (words) => words.length === 2 && has("nouns", folded(words[1][1]));
  const leads = (words, opens) => {
    const word = words[0][1];
    const plain = folded(word);
    const more = words.length > 1;
    return (
      (has("every_words", plain) && !(given(word) && more && !opens)) || has("titles", plain) || has("roles", plain) ||
      (has("months", plain) && !["may", "june", "april", "august"].includes(plain)) ||
      (more && !given(word) && !strange(word) && given(words[1][1]) && !ambiguous(words[1][1]))
    );
  };
  const withoutLead = (words, opens) => {
    const article = opens && words.length > 1 && has("articles", folded(words[0][1]));
    while (words.length) {
      const word = words[0][1];
      if (leads(words, opens)) words = words.slice(1);
      else if (opens && !given(word) && !strange(word) && words.length > 1 && !organised(words)) {
        words = words.slice(1);
        opens = false;
      } else break;
    }
    return [words, article];
  };

  function* judged(text, block, tongue, words, opens) {
    const start = words[0][0];
    let end = words.at(-1)[0] + words.at(-1)[1].length;
    while (end > start && "'’.-".includes(text[end - 1]) && !/ [\p{L}\p{Nl}\p{No}][.]$/u.test(text.slice(start, end))) end--;
    if (/['’]s$/.test(text.slice(start, end))) end -= 2;
    const bare = words.map(([, word]) => word);
    if (bare.some((word) => has("placeholder_people", folded(word))) || /^[({=\[_]/.test(text.slice(end, end + 1))) return;
    if (cited(text, end, bare)) return;
    const names = bare.filter((word) => big(word) && !INITIAL.test(word));
    const initials = names.length < bare.filter(big).length;
    if (block.kind === "heading" && !(names.length > 1 && given(names[0]) && strange(names.at(-1)))) return;
    if (names.some((word) => CODEWORD.test(word.replaceAll("Mc", "").replaceAll("Mac", "")))) return;
    const kind = kindOf(names, bare, initials, tongue, opens);
    const short = /^[ ][(][A-Z]{2,6}[)]/.exec(text.slice(end, end + 9));
    if (kind === "org-name" && short) end += short[0].length;
    const faint = kind === "org-name" && !names.some((word) => has("nouns", folded(word)));
    if (kind) yield { start, end, kind, sure: true, faint };
    else if (names.length === 1 && single(text, start, end, names[0], block, opens, tongue))
      yield { start, end, kind: "person-name", sure: true, faint: true };
    else if (DRAWN.has(block.name) && names.length === 2 && bare.length === 2 && tongue !== "de" && A.label(text, start, end, names))
      yield { start, end, kind: "org-name", sure: true, faint: true };
    else if (A.lone(text, start, end, names, block, opens, tongue))
      yield { start, end, kind: "org-name", sure: true, faint: true };
    else if (names.length > 1) {
      const at = later(words, opens, tongue);
      if (at) yield* judged(text, block, tongue, words.slice(at), false);
    }
  }
  /* Where a name begins after words that are none: a first name, or all but the first word of a sentence. */
  const later = (words, opens, tongue) => {
    const names = words.map(([, word]) => word);
    const at = names.findIndex((word, n) => n && given(word) && !ambiguous(word) && strange(word) && word.length > 2);
    if (at > 0) return at;
    const abroad = opens && !["en", "de"].includes(tongue) && words.length > 2;
    return abroad && names.slice(1).every((word) => long(word) && strange(word)) ? 1 : 0;
  };

  /* An author of public work, a person of history or one who stands for anybody. */
  const AFTER_A_SOURCE = pattern(
    "^(?:[ ,]{1,2}(?:&|and|und|et|y|e|og|och|en|i|[A-Z][.]|[A-Z][^ .,;:()]{1,20})[.,]?){0,6}" +
    "(?:,?[ ][(](?:[A-Z]{2,10}[ ])?(?:1[5-9]|20)[0-9]{2}[a-z]?[)]|,?[ ]et[ ]al[.]|[,:][ ][*_][A-Z])");
  const cited = A.cited = (text, end, words) => {
    const plain = words.map((word) => A.strip(A.without(folded(word).replaceAll("’", "'"), "'s"), ".'"));
    const pair = `${plain[0]} ${plain.at(-1)}`;
    if (has("public_people", pair) || has("placeholder_names", pair)) return true;
    if (plain.slice(1).some((word, n) => has("placeholder_names", `${plain[n]} ${word}`))) return true;
    return AFTER_A_SOURCE.test(text.slice(end, end + 100));
  };

  const givenLast = (word) => A.words.last.has(folded(word)) || has("families", folded(word)) || given(word);
  const long = (word) => word.length >= 4 && !A.isUpper(word);
  const double = (word) => {
    const at = word.indexOf("-");
    const right = at < 0 ? "" : word.slice(at + 1);
    return Boolean(right) && A.isUpper(right[0]) && A.isLower(right.slice(1)) && at > 2 && strange(word);
  };
  const endsName = (word) => {
    const plain = folded(word.replaceAll("’", "'"));
    return (strange(word) && !A.isUpper(word)) || A.words.last.has(plain) || (A.words.first.has(plain) && !ambiguous(word));
  };
  const meantBy = (first, last) => !ambiguous(first) || (strange(last) && (!isPublic(folded(first)) || long(last)));

  const kindOf = (names, bare, initials, tongue, opens) => {
    if (!names.length || names.every((word) => A.isUpper(word) && word.length > 1)) {
      const end = names.at(-1) || "";
      return names.length && initials && names.length <= 2 && end.length > 4 && strange(end) ? "person-name" : "";
    }
    const unknown = names.filter((word) => strange(word) && !(A.isUpper(word) && word.length < 7));
    const [first, last] = [names[0], names.at(-1)];
    const linked = names.length < bare.length && !bare.some((word) => /[&.]/.test(word));
    const wordsBoth = ambiguous(first) && ambiguous(last);
    if (linked && tongue !== "de" && !opens && unknown.length === 2 && names.length === 2 && bare.some((word) => BETWEEN.has(word)))
      return "person-name";
    if (linked && (wordsBoth || !given(first) || tongue !== "en"))
      return given(first) && (givenLast(last) || (strange(last) && long(last) && !ambiguous(first))) && !wordsBoth ? "person-name" : "";
    if (names.length >= 2 && given(first) && first.length > 2 && endsName(last) && meantBy(first, last)) return "person-name";
    if (initials && unknown.length && names.length <= 2) return last.length > 3 || given(first) ? "person-name" : "";
    if (initials && names.length === 1 && given(first) && !ambiguous(first)) return "person-name";
    if (names.length < 2 || !unknown.length) return "";
    if (names.some(A.trade)) return "org-name";
    if (double(last) && names.length <= 3 && tongue !== "de") return "person-name";
    const plain = unknown.every((word) => long(word) || has("families", folded(word)));
    const supported = givenLast(last) && (!ambiguous(last) || has("families", folded(last)));
    if (unknown.length === names.length && names.length <= 4 && plain && (tongue === "en" || (supported && tongue !== "de")))
      return "person-name";
    if (tongue === "en" && given(last) && unknown.length === names.length - 1 && !ambiguous(last)) return "person-name";
    return elsewhere(names, unknown, tongue, opens);
  };
  /* Letters of another language in English or German; in others, capitals in a sentence are for names. */
  const elsewhere = (names, unknown, tongue, opens) => {
    if (A.isUpper(names.at(-1))) return "";
    if (["en", "de"].includes(tongue)) return names.length <= 5 && names.some((word) => FOREIGN.test(word)) ? "person-name" : "";
    if (unknown.some((word) => isPublic(folded(word.split("-")[0])) || A.ofPublic(folded(word)))) return "";
    return !opens && unknown.every(long) ? "org-name" : "";
  };

  const SMALL = ["by", "with", "from", "and", "via", "see", "per", "von", "to", "an", "à"];
  const single = (text, start, end, word, block, opens, tongue) => {
    if (!given(word) || word.length < 3 || A.isUpper(word)) return false;
    const last = A.letters(text.slice(Math.max(0, start - 30), start).toLowerCase()).at(-1);
    const after = /^[ ]([\p{L}\p{Nl}\p{No}]+)/u.exec(text.slice(end, end + 24));
    const speaks = after && has("speech", folded(after[1]));
    const sign = start ? text[start - 1] : "";
    const called = last && has("titles", last) && sign === " ";
    const asked = last && has("before", last) && !SMALL.includes(last);
    if (ambiguous(word)) return false;
    const plain = ["prose", "cell"].includes(block.kind) && strange(word) && word.length >= 4;
    if (plain && tongue !== "de" && (!opens || /^(?:[ ](?:[a-z]|&|[(][a-z])|['’]s[ ]|,[ ][a-z])/.test(text.slice(end)))) return true;
    if (tongue === "de" && ARTICLES.has(last)) return false;
    const next = text[end] || "";
    const quoted = pattern(",[ ]$").test(text.slice(0, start)) && (!next || '"”»'.includes(next));
    return Boolean(speaks || called || asked || quoted) && sign !== "`";
  };

  /* Values that say by their key, or by their column, what they name. */
  const PAIR = pattern(
    "(?:^|[ ({\\[,;])[\"']?([A-Za-z_\\u00c0-\\u024f][A-Za-z_\\u00c0-\\u024f.-]{1,24})[\"']?[ ]{0,3}[=:][ ]{0,3}" +
    "(?:\"([^\"]{2,80})\"|'([^']{2,80})'|([A-Z\\u00c0-\\u00de][^,;={}\\[\\]|<>\"]{1,60}))", "dg");
  const CODE = pattern("[.][a-z]|[A-Za-z][(]|::|[a-z][A-Z]|[(]$");
  A.keyed = function* (text, block) {
    const edge = (side, chars) => text.length - A[side](text, chars).length;
    if (block.kind === "front") {
      yield* valued(text, edge("lstrip", " \"'-"), text.length - edge("rstrip", " \"'"), kindsOf(block.name, A.keys));
      return;
    }
    const marks = ' *`_"';
    if (block.kind === "cell") {
      const [start, end] = [edge("lstrip", marks), text.length - edge("rstrip", marks)];
      const head = folded(text.slice(start, end).split(" ")[0]);
      const kinds = head && head === folded(A.strip(block.name, " *_`")) ? [] : kindsOf(block.name, A.columns);
      yield* valued(text, start, end, kinds);
    }
    if (!["code", "prose"].includes(block.kind) || !/[=:]/.test(text)) return;
    for (const found of text.matchAll(PAIR)) {
      const number = found[2] ? 2 : found[3] ? 3 : 4;
      if (number === 4 && (block.kind === "prose" || block.name === "mermaid" || CODE.test(found[4]))) continue;
      yield* valued(text, ...found.indices[number], kindsOf(found[1], A.keys), found[1] === "name");
    }
  };
  const kindsOf = (key, table) => {
    const plain = A.strip(key, " *_`").toLowerCase().replace(/[ -]/g, "_");
    const tail = A.after(A.after(plain, "_"), ".");
    return [...table].filter(([, names]) => names.has(plain) || names.has(tail)).map(([kind]) => kind);
  };

  const EAST = /^[㐀-鿿]{1,3}[ 　]?[぀-ヿ㐀-鿿]{1,4}$/;
  /* Names in letters without a list: by their capitals, or by what families are called. */
  const BIG = "Α-ΩΆΈΉΊΌΎΏА-ЯЁІЇЄҐ";
  const LETTERS = "ά-ώа-яёіїєґ'’-";
  const CAPITALS = pattern(`^[${BIG}][${LETTERS}]{1,20}(?:[ ][${BIG}][.${LETTERS}]{0,20}){1,2}\\Z`);
  const UNCASED = pattern(
    "^(?:[\\u0900-\\u097f]{2,14}[ ][\\u0900-\\u097f]{2,14}|[\\u0620-\\u064a]{2,12}[ ][\\u0620-\\u064a]{2,14}" +
    "|[\\u05d0-\\u05ea]{2,10}[ ][\\u05d0-\\u05ea]{2,12})\\Z");
  const blockLetters = (value) => {
    const text = A.strip(value, " \"'");
    if (/^[가-힣]{3}$/.test(text)) return has("families_ko", text[0]) && !"자들팀생원님용트적부과실".includes(text[2]);
    return CAPITALS.test(text) || UNCASED.test(text);
  };
  const ROLE = /[ ]?(?:\((?![A-Z]{2,6}[)])|,[ ]|[ ]-[ ]|[ ]#|[ ]\/[ ])/;
  function* valued(text, start, end, kinds, alone = false) {
    let value = text.slice(start, end);
    if (!kinds.length || !A.strip(value) || value.length > 80 || /^[<${(]/.test(value)) return;
    const role = ROLE.exec(value);
    if (role && role.index > 2) {
      value = value.slice(0, role.index);
    }
    end = start + A.rstrip(value).length;
    const words = A.strip(value, "\"' ").split(/[ &]+/).filter(Boolean);
    const names = words.filter(big);
    if (words.some((word) => has("placeholder_people", folded(word))) || value.toLowerCase().includes("example")) return;
    if (cited(value, value.length, words.length ? words : [value])) return;
    for (const kind of kinds) {
      if (kind === "handle") {
        if (/^@?[A-Za-z][A-Za-z0-9._-]{2,30}$/.test(value) && A.knowledge.handle(A.lstrip(value, "@"))) {
          yield { start, end, kind, sure: false };
          return;
        }
      } else if (kind === "person-name") {
        if ((EAST.test(value) && !A.east.madeOfWords(value)) || blockLetters(value) || (person(words, names) && !(alone && words.length === 1))) {
          yield { start, end, kind, sure: true };
          return;
        }
      } else if (names.length && names.length * 2 >= words.length && names.some(odd) &&
          (/[a-z]|[A-Z]{2} /.test(value) || (kind !== "quasi-identifier" && /^[A-Z]{4,14}$/.test(value)))) {
        yield { start, end, kind, sure: true };
        return;
      }
    }
  }
  const odd = (word) => strange(A.strip(A.without(word.replaceAll("’", "'"), "'s"), "'\".,"));
  const person = (words, names) => {
    if (names.length < 1 || names.length > 5 || names.length < words.length - 2 || words.some((word) => /[0-9@:/_=\\]/.test(word))) return false;
    if (names.some((word) => has("roles", folded(word)) || has("public", folded(word)))) return false;
    const [first] = names;
    if (words.length === 1) return given(first) && !ambiguous(first) && !A.isUpper(first);
    return names.some(odd) || (given(first) && !ambiguous(first));
  };
})();
