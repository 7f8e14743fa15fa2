/* A name in other letters found once is looked for everywhere: in any case of its language, and in Latin letters. */
(function () {
  "use strict";
  const A = agentops.anonymity;
  const { everyday, isPublic, joined } = A.knowledge;
  const KINDS = new Set(["person-name", "org-name", "customer-name", "product-name", "codename"]);
  const HOSTED = new Set(["ANON007", "ANON012", "ANON015", "ANON017", "ANON018", "ANON019", "ANON020"]);
  const LATIN = /[A-Z]?[a-z]{4,30}(?![a-z])|[A-Z]{5,30}(?![a-z])/g;
  const MOST = 80;
  const bones = (script) => script === "hebr" || script === "arab";

  const SOUNDS = new Map();
  for (const [letters, sounds] of [
    ["абвгдежзиклмнопрстуфхцчшщъыьэюяієґђјљњћџқғңөұүһә",
      "a b v g d e z z i k l m n o p r s t u f h c c s sc a i - e iu ia i e g d i l n c z k g n o u u h a"],
    ["αβγδεζηθικλμνξοπρσςτυφχψω", "a v g d e z i t i k l m n ks o p r s s t i f h ps o"],
    ["აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ", "a b g d e v z t i k l m n o p z r s t u f k g k s c c z c c h i h"],
    ["աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև", "a b g d e z e i t z i l h c k h z g c m i n s o c p i r s v t r c v f k o f ev"],
    ["אבגדהוזחטיכךלמםנןסעפףצץקרשת", "- b g d h - z h t - k k l m m n n s - f f c c k r s t"],
    ["ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیءٹڈڑں", "- b f t t j c h h d dh r z j s s s d t z - g f k k g l m n - h - - t d r n"],
  ]) {
    const each = sounds.split(" ");
    [...letters].forEach((letter, n) => SOUNDS.set(letter, each[n] === "-" ? "" : each[n]));
  }
  const TWO = [["ου", "у"], ["μπ", "b"], ["ντ", "d"], ["γκ", "g"], ["γγ", "g"], ["αυ", "αv"], ["ευ", "εv"], ["дж", "z"]];
  const SPELT = [["sh", "s"], ["zh", "z"], ["kh", "h"], ["ch", "c"], ["ts", "c"], ["tz", "c"], ["dz", "z"], ["th", "t"],
    ["ph", "f"], ["gh", "g"], ["ck", "k"], ["ou", "u"], ["w", "v"], ["q", "k"], ["x", "ks"], ["y", "i"], ["j", "i"]];
  const BONES = [["sh", "s"], ["zh", "j"], ["kh", "h"], ["ch", "c"], ["ts", "c"], ["tz", "c"], ["th", "t"],
    ["ph", "f"], ["gh", "g"], ["q", "k"], ["x", "ks"], ["p", "f"], ["v", "b"]];
  const once = (text) => text.replace(/([a-z])\1+/g, "$1");
  const sounded = (text) => once(text.replaceAll("g", "h").replace(/i?[ea]i|oi|ie|ii/g, "i"));
  const boned = (text) => once(text.slice(0, -1) + text.slice(-1).replace("h", ""));
  const replaced = (text, pairs) => pairs.reduce((out, [two, one]) => out.replaceAll(two, one), text);
  const sound = (word, script) => {
    const out = [...replaced(word, TWO)].map((char) => SOUNDS.get(char) ?? (A.isAscii(char) ? char : "")).join("");
    return bones(script) ? boned(out) : sounded(out);
  };
  const latin = (word, script) => {
    const text = replaced(word.toLowerCase(), bones(script) ? BONES : SPELT);
    return bones(script) ? boned(text.replace(/[aeiouyw]/g, "")) : sounded(text);
  };

  const COMMON = ["titles", "kinds", "forms", "forms_after", "people", "after"];
  const common = (word) => A.idle(word) || COMMON.some((kind) => A.cue(word, kind)) || word.plain.length < 3;
  function* termsOf(each, spoken) {
    const own = A.nativeWords(each.text).filter((word) => !common(word));
    if (!own.length) return;
    const { kind } = each;
    const person = kind === "person-name";
    if (!person && own.length > 1) yield { words: own.slice(0, 3).map((word) => word.plain), script: own[0].script, kind };
    for (const word of own) {
      const { length } = word.plain;
      const kept = word.cased
        ? word.big && length >= (person ? 3 : 5) && (person || !A.saidSmall(word, spoken))
        : length >= 3 && (person || (own.length === 1 && length >= 4));
      if (kept) yield { words: [word.plain], script: word.script, kind };
    }
  }
  A.nativeTerms = (found, spoken) => {
    const kept = new Map();
    for (const each of found.filter(({ sure, kind }) => sure && KINDS.has(kind)))
      for (const term of termsOf(each, spoken)) if (!kept.has(term.words.join(" "))) kept.set(term.words.join(" "), term);
    return [...kept.values()].slice(0, MOST);
  };

  const is = (term, word) => {
    if (bones(word.script)) return A.bareForms(word).includes(term) || (term.length > 3 && term.startsWith("ال") && word.plain === term.slice(2));
    let same = 0;
    while (same < term.length && term[same] === word.plain[same]) same++;
    const cut = term.length < 6 ? 1 : term.length < 9 ? 2 : 3;
    return same >= Math.max(3, term.length - cut) && word.plain.length - same <= 4;
  };
  const spells = (token, term, whole) => {
    if (term.words.length > 1 && !bones(term.script)) return false;
    let own = term.words.map((word) => sound(word, term.script)).join("");
    const spelt = latin(token, term.script);
    if (bones(term.script)) return own.length >= 4 && (spelt === own || (own.length >= 5 && !whole && spelt.startsWith(own)));
    if (whole) return own.length >= 5 && spelt === own;
    own = own.length > 5 ? own.replace(/[aeiou]+$/, "") : own;
    return own.length >= 5 && spelt.startsWith(own) && spelt.length - own.length <= 8;
  };
  const JOINED = /[A-Za-z]{2,30}(?:[_-][A-Za-z]{2,30}){1,4}/g;
  const runsLike = (run, { words, script }) => {
    const own = words.map((word) => sound(word, script)).join("");
    const spelt = latin(run, script);
    return spelt.length >= 5 && own.startsWith(spelt) && own.length - spelt.length <= 2;
  };
  function* inPieces(terms, text) {
    for (const token of terms.length ? text.matchAll(JOINED) : []) {
      const parts = token[0].split(/[_-]/);
      const runs = [2, 3].flatMap((size) => parts.slice(size - 1).map((_, at) => parts.slice(at, at + size).join("")));
      const term = terms.find((each) => runs.some((run) => runsLike(run, each)));
      if (term) yield [token.index, token.index + token[0].length, term.kind];
    }
  }
  A.nativePlaces = function* (terms, text) {
    if (!terms.length) return;
    const found = A.nativeWords(text);
    for (const { words, kind } of terms)
      for (let at = 0; at + words.length <= found.length; at++) {
        const run = found.slice(at, at + words.length);
        if (words.every((one, n) => is(one, run[n])) && (run[0].big || !run[0].cased)) yield [run[0].start, run.at(-1).end, kind];
      }
    yield* inPieces(terms.filter(({ words }) => words.length > 1), text);
    for (const token of text.matchAll(LATIN)) {
      const low = token[0].toLowerCase();
      if (everyday(low) || isPublic(low)) continue;
      const whole = joined(low);
      const term = terms.find((each) => spells(low, each, whole));
      if (term) yield [token.index, token.index + token[0].length, term.kind];
    }
  };

  A.hostOwners = (found) => {
    const labels = new Set();
    for (const each of found) {
      const host = HOSTED.has(each.code) ? A.after(each.text.toLowerCase(), "@").replace(/^[a-z0-9+]{2,12}:\/\/(?:[^@/]*@)?/, "") : "";
      for (const label of host.split(/[/?#:]/)[0].split(".").slice(0, -1)) {
        const parts = label.split("-");
        for (const part of [...parts, parts.join("")])
          if (part.length >= 5 && A.isAlpha(part) && !everyday(part) && !isPublic(part)) labels.add(part);
      }
    }
    return [...labels].filter((label) => !A.lists.services.has(label)).slice(0, MOST);
  };
  const withoutArticle = ({ plain, script }) => {
    if (script === "arab" && plain.startsWith("ال") && plain.length > 4) return plain.slice(2);
    return script === "hebr" && plain.startsWith("ה") && plain.length > 3 ? plain.slice(1) : plain;
  };
  const owns = (label, spelt, run) => {
    const { script } = run[0];
    const heard = latin(label, script);
    if (bones(script)) {
      const enough = heard.length >= 4 || (heard.length === 3 && run.length > 1 && label.length >= 8);
      return enough && (spelt === heard || (heard.length >= 4 && spelt.slice(1) === heard && run.length === 1));
    }
    if (heard.length < 5 || spelt.length < 5) return false;
    const alike = run.length === 1 && spelt.slice(0, 5) === heard.slice(0, 5) && Math.abs(spelt.length - heard.length) <= 3;
    return spelt === heard || (alike && (spelt.startsWith(heard.slice(0, -1)) || heard.startsWith(spelt.slice(0, -1))));
  };
  A.hostOwned = function* (labels, text) {
    const found = labels.length ? A.nativeWords(text) : [];
    for (let at = 0; at < found.length; at++) {
      let spelt = "";
      for (let size = 1; size <= 3; size++) {
        const run = found.slice(at, at + size);
        if (run.length < size || (size > 1 && ![" ", "-", "־"].includes(run.at(-1).gap)) || (run[0].cased && !run[0].big)) break;
        spelt += sound(withoutArticle(run.at(-1)), run.at(-1).script);
        if (labels.some((label) => owns(label, spelt, run))) yield [run[0].start, run.at(-1).end];
      }
    }
  };
})();
