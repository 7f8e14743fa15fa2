/* The data of the check for leaks, and what a word is: everyday, public, a first name, or none of these. */
(function () {
  "use strict";
  const A = agentops.anonymity;
  const { folded, remembered } = A;

  const table = (found) => new Map(Object.entries(found));
  const sets = (found) => new Map(Object.entries(found).map(([name, words]) => [name, new Set(words)]));
  const lazily = (text) => {
    let words = null;
    return { has: (word) => (words = words || A.frontDecoded(text)).has(word) };
  };
  const compiled = (rule, each, filled) => {
    const find = A.pattern(filled(each.pattern), "dg");
    const groups = new RegExp(`${find.source}|`).exec("").length - 1;
    return {
      rule: rule.code, kind: rule.kind, level: each.level || rule.level, find, groups, source: each.pattern,
      needs: each.needs || [], checks: each.check || [], places: new Set(each.in), views: new Set(each.views),
      cued: /(?<![|])\{\{PN\}\}(?![|])/.test(each.pattern),
      group: each.group ?? (groups ? 1 : 0),
    };
  };

  /* Takes what the build made of the files that the command line reads. */
  agentops.anonymityData = ({ rules, lists, native, words }) => {
    let { macros } = rules;
    const fill = (text) => text.replace(/\{\{([A-Z]+)\}\}/g, (_, name) => macros[name]);
    const filled = (text) => fill(fill(text));
    A.filled = Object.fromEntries(Object.entries(macros).map(([name, text]) => [name, filled(text)]));
    A.lists = Object.fromEntries(
      Object.entries(lists).filter(([, each]) => Array.isArray(each)).map(([name, each]) => [name, new Set(each)]));
    A.stop = new Map(Object.entries(lists.stop).map(([name, text]) => [name, new Set(text.split(" "))]));
    A.everyStop = new Set([...A.stop.values()].flatMap((each) => [...each]));
    A.entities = table(lists.entities);
    A.lookalikes = table(lists.lookalikes);
    A.keys = sets(lists.keys);
    A.columns = sets(lists.columns);
    A.nativeLists = native;
    A.words = Object.fromEntries(Object.entries(words).map(([name, text]) => [name, lazily(text)]));
    const listed = A.words.first;
    A.words.first = { has: (word) => listed.has(word) || A.lists.given_names.has(word) };
    const all = rules.rules.flatMap((rule) => rule.patterns.map((each) => compiled(rule, each, filled)));
    A.patterns = all.filter(({ rule }) => rule !== "ANON036");
    A.leftPatterns = all.filter(({ rule }) => rule === "ANON036"); /* only in a draft that gives something away */
    A.rules = new Map(rules.rules.map(({ code, kind, level, title, expected, fix }) => [code, { code, kind, level, title, expected, fix }]));
    A.made();
  };

  const BEFORE = ["un", "re", "non", "pre", "sub", "over", "multi", "micro", "auto", "co", "de", "dis", "inter"];
  const parts = (text) => text.split(/[^a-z]+/);

  const bases = [0, 1, 2, 3].map((steps) => remembered((word) => {
    if (A.words.common.has(word)) return true;
    if (!steps) return false;
    for (const stem of A.stems(word)) if (bases[steps - 1](stem)) return true;
    return false;
  }));
  const base = bases[3];
  const K = (A.knowledge = {});
  const LONGEST = 40;
  K.everyday = remembered((word) =>
    word.length <= LONGEST && (A.everyStop.has(word) || base(word) ||
    BEFORE.some((before) => word.startsWith(before) && word.length - before.length >= 4 && base(word.slice(before.length)))));
  K.isPublic = remembered((word) =>
    A.lists.public.has(word) || A.words.proper.has(word) || A.lists.months.has(word) || A.lists.roles.has(word) ||
    (word.endsWith("s") && A.lists.public.has(word.slice(0, -1))));

  const piece = (word) => base(word) || A.lists.public.has(word) || word === "lib";
  K.joined = remembered((word) => {
    if (word.length < 6 || word.length > LONGEST) return false;
    for (let n = 3; n < word.length - 2; n++)
      if (piece(word.slice(0, n)) && (piece(word.slice(n)) || (word.length - n >= 9 && K.joined(word.slice(n))))) return true;
    return false;
  });
  const technical = K.technical = (word) => [...A.lists.technical].some((each) => word.startsWith(each) || word.endsWith(each));
  K.owned = (label) => {
    const plain = label.toLowerCase().replace(/[^a-z]/g, "");
    if ((plain.startsWith("my") || plain.startsWith("your")) &&
        (K.everyday(plain.slice(2)) || K.joined(plain.slice(2)) || K.everyday(plain.slice(4)))) return false;
    if (K.estate(label)) return true;
    return K.joined(plain) && !K.everyday(plain) && !K.isPublic(plain) && !technical(plain);
  };
  K.strange = remembered((word) =>
    parts(A.without(folded(word.replaceAll("’", "'")), "'s")).some((part) => part.length >= 3 && !K.everyday(part) && !K.isPublic(part)));
  K.given = remembered((word) => {
    const found = folded(word).replaceAll("'", "").split("-");
    if (found.length > 1 && A.isLower(word[word.indexOf("-") + 1] || "") && K.everyday(found[1])) return false;
    return A.words.first.has(found[0]) && found.every((part) => part.length >= 2);
  });
  K.ambiguous = (word) => {
    const plain = folded(word);
    return K.everyday(plain) || K.isPublic(plain) || A.lists.words_too.has(plain);
  };
  const unknown = (part) =>
    !K.everyday(part) && !A.lists.public.has(part) && !A.lists.roles.has(part) && !K.joined(part);
  K.handle = remembered((word) => {
    const plain = folded(word);
    if (A.lists.accounts.has(plain) || A.lists.roles.has(plain) || A.lists.public.has(plain)) return false;
    const found = parts(plain).filter(Boolean);
    return found.some((part) => part.length >= 3 && unknown(part)) && !found.some((part) => A.lists.estate.has(part));
  });
  K.estate = remembered((name) =>
    parts(folded(name)).some((part) =>
      part.length >= 3 && !A.lists.estate.has(part) && !K.isPublic(part) && !K.everyday(part) &&
      (!K.joined(part) || (part.length >= 8 && !technical(part)))));
})();
