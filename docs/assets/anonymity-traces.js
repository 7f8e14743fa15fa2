/* What a house leaves in settings, comments and identifiers, and what only looks like a name, for the check for leaks. */
(function () {
  "use strict";
  const A = agentops.anonymity;
  const K = A.knowledge;
  const V = A.validators;
  const { folded, matched, pattern } = A;
  const has = (name, word) => A.lists[name].has(word);
  const any = (names, word) => names.some((name) => has(name, word));
  const small = (text) => text.match(/[a-z]+/g) || [];
  const split = (text) => text.split(pattern("\\s+")).filter(Boolean);

  /* Words for a kind of business, place or farm, and the identifiers that hold one beside a name. */
  const TOKEN = pattern("(?<![A-Za-zÀ-ɏ0-9_+-])[A-Za-zÀ-ɏ](?:[A-Za-zÀ-ɏ]|[_-](?=[A-Za-zÀ-ɏ])){5,59}(?![A-Za-zÀ-ɏ+=])", "g");
  const PIECE = /[A-ZÀ-Þ]?[a-zß-ÿĀ-ɏ]+|[A-ZÀ-Þ]+(?![a-z])/g;
  const UNSPEAKABLE = /[bcdfghjklmnpqrstvwxz]{5}/;
  A.trade = (word) => {
    const plain = folded(word);
    return has("nouns", plain) || has("kinds", plain) || [...A.lists.kind_endings].some((end) => plain.endsWith(end) && plain.length - end.length >= 3);
  };
  const odd = (plain) =>
    plain.length >= 5 && !UNSPEAKABLE.test(plain) && K.strange(plain) && !K.joined(plain) &&
    ![...A.lists.technical].some((each) => each.length > 3 && plain.startsWith(each)) &&
    !any(["estate", "services", "every_words", "decorators"], plain);
  const identifiers = (A.identifiers = function* (text) {
    for (const token of text.matchAll(TOKEN)) {
      const pieces = [...token[0].matchAll(PIECE)].map((each) => [each.index, each.index + each[0].length, folded(each[0])]);
      if (text.slice(Math.max(0, token.index - 200), token.index).split(" ").at(-1).includes("://")) continue;
      if (pieces.length < 2 || pieces.length > 8 || token[0].length > 48) continue;
      if (token[0].includes("-") && token[0] !== token[0].toLowerCase()) continue;
      const kinds = pieces.filter(([, , plain]) => plain.length > 3 && !has("software_trades", plain) && A.trade(plain));
      const names = pieces.filter((each) => !kinds.includes(each) && odd(each[2]));
      if (!kinds.length || !names.length) continue;
      const ends = [...kinds, ...names];
      yield [token.index + Math.min(...ends.map(([start]) => start)), token.index + Math.max(...ends.map(([, end]) => end)), names.map(([, , plain]) => plain)];
    }
  });

  /* Second looks at a match; each is named in the data. */
  V.third_level = (found) => {
    const labels = matched(found).toLowerCase().split(".");
    return labels.length > A.registered(labels.join(".")).split(".").length && !has("site_fronts", labels[0]);
  };
  V.bare_machine = (found) => {
    const text = matched(found);
    const parts = small(text.toLowerCase());
    if (/example|^ip-|^my-|^your-/.test(text.toLowerCase())) return false;
    const own = parts.filter((part) => !any(["estate", "services", "machine_roles", "short_words"], part) && !K.isPublic(part));
    if (/[0-9]$/.test(text) && parts.some((part) => A.words.proper.has(part))) return true;
    return own.some((part) => part.length >= 3 && !K.everyday(part) && !K.joined(part));
  };
  V.off_list = (found) => !any(["services", "machine_roles", "code_tops", "tlds", "titles"], matched(found));
  V.not_year_of = (found) => !/^(?:1[5-9]|20)[0-9]{2}$/.test(found[2]);
  V.lettered = (found) => split(found[1]).some((word) => word.length >= 4 && !A.isUpper(word));
  V.trade_pair = (found) => {
    const words = found[1].split(/[ &]+/).map(folded);
    if (words.some((word) => any(["placeholder_people", "public"], word))) return false;
    const trades = words.slice(0, 2).some((word) => any(["trades", "nouns", "abstract"], word));
    return has("nouns", words.at(-1)) && !trades;
  };
  V.institution = (found) => {
    const words = split(found[1]).map((word) => folded(A.without(word.replaceAll("’", "'"), "'s")));
    const own = words.slice(0, -1).filter((word) => !has("institution_words", word) && !has("nouns", word));
    if (has("public", words[0]) || words.some((word) => has("placeholder_people", word))) return false;
    return own.includes(words[0]) && !any(["every_words", "articles"], words[0]);
  };
  V.single_name = (found) => {
    const [word] = split(found[1]);
    const plain = folded(word);
    return (A.isLower(word.slice(1).replaceAll("-", "")) || word.includes("-")) &&
      !(K.joined(plain) || K.technical(plain) || any(["nouns", "kinds"], plain));
  };
  V.own_word = (found) => {
    const plain = folded(found[1]);
    return !any(["estate", "services", "machine_roles", "nouns", "kinds", "generic_parts", "service_names", "greetings"], plain) &&
      !K.technical(plain) && new Set(plain).size > 3;
  };
  V.two_plain = (found) => !split(found[1]).some((word) => has("public", folded(word)) || K.given(word) || A.isUpper(word));
  V.own_resource = (found) =>
    small(matched(found)).some((part) => part.length >= 5 && K.estate(part) && !K.joined(part) && !K.technical(part));

  /* What looks like a name and is none. */
  const EPONYM = pattern(
    "^['’]s[ ](?:[a-z-]{3,14}[ ])?(?:method|algorithm|law|theorem|rule|test|criterion|transform|distance|formula|equation" +
    "|constant|principle|lemma|conjecture|paradox|index|coefficient|inequality|filter|model|number|razor|notation|curve)(?![a-z])");
  const PART = pattern(
    "(?:afdeling|dział|oddělení|département|departamento|dipartimento|avdel(?:n)?ing(?:en)?|osasto|bölüm|odjel|service" +
    "|ufficio|[Rr]ubri(?:que|ek|k|ka|ca)|sección|sezione|seção|zakładk[aęi]|záložk[auy]|fliken|fanen)[ ][\"“„«'`]?\\Z");
  const LAST_WORD = pattern("([\\p{L}\\p{Nl}\\p{No}]+)['’ ][\\s\"“„«(*_]{0,3}$", "u");
  const stem = (word) => {
    for (let size = Math.max(4, word.length - 4); size < word.length; size++)
      if ((size > 4 || word.length < 7) && has("public", word.slice(0, size))) return true;
    return false;
  };
  const declined = (words) => {
    if (!words.length || (K.given(words[0]) && !K.isPublic(folded(words[0])))) return false;
    const plain = words.map(folded);
    const known = plain.map((word) => K.isPublic(word) || stem(word));
    return known.some(Boolean) && plain.every((word, n) => known[n] || K.everyday(word) || K.everyday(word.slice(0, -1)));
  };
  const wordHere = ({ start, end }, word, body, tongue) => {
    const before = A.rstrip(body.slice(Math.max(0, start - 3), start), " *_");
    const after = /^[ ]((?![A-Z])[\p{L}\p{Nl}\p{No}][\p{L}\p{Nl}\p{No}]{0,20})/u.exec(body.slice(end, end + 24));
    return has("opening_names", `${tongue}:${folded(word)}`) && (!before || ".!?:\n".includes(before.at(-1))) &&
      Boolean(after) && !has("speech", folded(after[1]));
  };
  const allSpoken = (text, spoken, said) => {
    const words = [...identifiers(text)].flatMap(([, , each]) => each);
    return words.length > 0 && words.every((word) => said(word.slice(0, Math.max(5, word.length - 2)), spoken));
  };
  A.harmless = (each, body, tongue, spoken, said) => {
    const { start, end, code, text } = each;
    if (each.level === "error") return false;
    if (code === "ANON010") return any(["months", "greetings"], folded(text));
    if (!["ANON009", "ANON023"].includes(code) || body.slice(start, end) !== text) return false;
    if (code === "ANON023" && !text.includes(" ") && allSpoken(text, spoken, said)) return true;
    const words = A.letters(text).filter((word) => word.length > 1);
    if (words.length === 1 && (has("greetings", folded(words[0])) || wordHere(each, words[0], body, tongue))) return true;
    if (code === "ANON023" && each.faint && PART.test(body.slice(Math.max(0, start - 20), start))) return true;
    if (EPONYM.test(body.slice(end, end + 48))) return true;
    if (/^[A-Z][.][ ]/.test(text) && /[°%Ωµ]/.test(body.slice(Math.max(0, start - 12), start))) return true;
    return !["en", "de"].includes(tongue) && declined(words);
  };
  A.wordsOfTheText = (found, body) => {
    const echoed = ({ code, kind, text }) => code === "ANON029" && kind !== "handle" && A.isLower(text) && A.isAlpha(text);
    const after = ({ named, start }) => {
      const before = LAST_WORD.exec(body.slice(Math.max(0, start - 24), start));
      return !named && before && has("definite", folded(before[1]));
    };
    const words = new Set(found.filter((each) => echoed(each) && after(each)).map(({ text }) => text));
    const account = ({ code, kind, text }) =>
      code === "ANON029" && kind === "handle" && text && A.isUpper(text[0]) && A.isLower(text.slice(1)) && K.everyday(folded(text));
    return found.filter((each) => !(echoed(each) && words.has(each.text)) && !account(each));
  };
})();
