/* What is left in a draft that gives something away: names of two words, machines and numbers that no list knows. */
(function () {
  "use strict";
  const A = agentops.anonymity;
  const K = A.knowledge;
  const V = A.validators;
  const { folded, pattern } = A;
  const has = (name, word) => A.lists[name].has(word);
  const big = (word) => A.isUpper(word[0]);

  const STANDARDS = new Set(["CVE", "CWE", "DIN", "IEC", "ISO", "RFC"]);
  V.left_machine = (found) => {
    const parts = found[1].split(/[0-9-]+/).filter(Boolean);
    if (parts.some((part) => has("public", part) || has("placeholder_people", part))) return false;
    const odd = parts.some((part) => part.length >= 4 && K.strange(part) && !K.joined(part));
    const oneOf = /(?:-[a-z]?[0-9]{1,3}|[a-z]{2}[0-9]{2}|-[a-z])$/.test(found[1]);
    const role = (part) => has("machine_roles", part) || has("boxes", part);
    return (odd && (oneOf || role(parts.at(-1)) || role(parts[0]))) ||
      (oneOf && !has("estate", parts[0]) && parts.slice(1).some(role));
  };
  V.left_number = (found) => {
    const [prefix, number] = found[1].split("-");
    const known = has("prefixes", prefix) || has("public", folded(prefix));
    return (!known && Number(number) > 0) || (number.length >= 5 && !STANDARDS.has(prefix));
  };
  V.left_address = (found) => Boolean(A.inUse(found)) && !/^(?:255|0)[.]/.test(found[0]) && parseInt(found[0], 10) > 9;
  V.left_capitals = (found) => {
    const plain = folded(found[1]);
    return K.strange(plain) && !K.joined(plain) && !has("prefixes", found[1]);
  };

  const NO_GIFT = new Set(["ANON030", "ANON031", "ANON032"]);
  A.givesAway = (found) => found.some(({ level, code }) => level === "error" && !NO_GIFT.has(code));

  const LINK = "(?:(?:de|del|della|di|du|des|da|do|dos|van|von|der|la|le|les|al|y|e|et|and|&)[ ]|d['’])?";
  const OPENS = pattern("(?:^|[.!?:;|>\"“«(\\[\\]*_–—-])[ \"'“«(*_`]*$");
  let phrase = null; /* made when the data is there */
  const phrases = () => {
    const { A: any, W: word } = A.filled;
    phrase ||= pattern(
      `(?<![${any}0-9_@/\\\\.#$\`'-])${word}(?:[ ]${LINK}${word}){1,4}(?![${any}0-9_]|[-\`/@=(][^ ]|[.][a-z0-9])`, "g");
    return phrase;
  };
  const odd = (word) => {
    const plain = folded(word);
    return word.length >= 4 && !A.isUpper(word) && K.strange(word) && !(K.joined(plain) && K.technical(plain));
  };
  const known = (word) => K.isPublic(word) || has("placeholder_people", word);
  A.left = function* (text, block, tongue) {
    if (block.cited || !["prose", "cell"].includes(block.kind) || (tongue === "de" && block.kind === "prose")) return;
    for (const found of A.every(phrases(), text)) {
      const all = found[0].split(" ").filter(Boolean);
      const words = all.map((word) => folded(A.without(word.replaceAll("’", "'"), "'s")));
      let names = all.filter(big);
      let start = found.index;
      const end = start + found[0].length;
      if (OPENS.test(text.slice(Math.max(0, start - 12), start)) && (has("articles", words[0]) || has("every_words", words[0]))) {
        start += names[0].length + 1;
        names = names.slice(1);
      }
      if (names.length < 2 || !names.some(odd) || A.cited(text, end, names) || words.some(known)) continue;
      yield [start, end - 2 * /['’]s$/.test(text.slice(start, end))];
    }
  };
})();
