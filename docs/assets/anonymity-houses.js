/* Names that a cue, an identifier, a script or a second place gives away, for the check for leaks. */
(function () {
  "use strict";
  const A = agentops.anonymity;
  const K = A.knowledge;
  const V = A.validators;
  const { folded, matched, pattern, squeezed } = A;
  const has = (name, word) => A.lists[name].has(word);
  const big = (word) => A.isUpper(word[0]);
  const split = (text) => text.split(pattern("\\s+")).filter(Boolean);
  const before = (found, count) => found.string.slice(Math.max(0, found.start - count), found.start);

  const NOT_NAMES = ["placeholder_people", "public", "months", "roles", "every_words", "nouns", "decorators", "accounts"];
  const listed = (word) => NOT_NAMES.some((name) => has(name, word));
  const nameable = (word) => {
    const plain = folded(word);
    if (plain.length < 3 || listed(plain) || !A.plainCase(word.replaceAll("'", "")) || K.everyday(plain)) return false;
    return K.strange(word) || K.given(word) || A.words.last.has(plain);
  };
  V.cue_name = (found) => {
    let words = split(found[1]).filter(big).map((word) => A.without(word.replaceAll("’", "'"), "'s"));
    while (words.length > 1 && (K.everyday(folded(words[0])) || has("every_words", folded(words[0])))) words = words.slice(1);
    if (!words.length) return false;
    const pair = `${folded(words[0])} ${folded(words.at(-1))}`;
    return !has("public_people", pair) && !has("placeholder_names", pair) && nameable(words[0]) && nameable(words.at(-1));
  };
  V.who_name = (found) => {
    const plain = folded(split(found[1]).at(-1));
    return V.cue_name(found) || (A.words.proper.has(plain) && !K.everyday(plain) && !listed(plain));
  };
  V.named_person = (found) => {
    const words = split(found[1]).map((word) => folded(A.without(word.replaceAll("’", "'"), "'s")));
    if (words.some((word) => has("nouns", word)) || A.isUpper(found[1]) || (K.joined(words[0]) && K.technical(words[0]))) return false;
    return words.length === 1 || K.given(words[0]) || words.every((word) => K.strange(word));
  };
  V.named_house = (found) => {
    const words = split(found[1]).map((word) => A.strip(folded(A.without(word.replaceAll("’", "'"), "'s")), "."));
    if (words.some((word) => has("placeholder_people", word) || has("public", word))) return false;
    if (["every_words", "roles", "followers", "months", "articles"].some((name) => has(name, words[0]))) return false;
    return words.some((word) => K.strange(word)) || (words.length > 1 && words.every((word) => word.length > 1));
  };
  const ACT = pattern(
    "(?:ung|heit|keit|schaft|ion|tät|ik|ie|ei|ur|anz|enz|nis|tum|ment|age|gabe|nahme|arbeit|zeit)(?:en|n|s)?\\Z");
  V.no_act = (found) => !ACT.test(split(found[1])[0].toLowerCase());

  /* What stands beside the name of a person, joined by a comma or a word for and, is one as well. */
  const AND = "(?:and|und|et|y|e|ed|en|i|og|och|ja|ve|și|és|as well as|sowie|oder|or|ou|of|lub|nebo)";
  const TO = "(?:(?:an|à|a|ad|al|ao|to|dla|til|till|also|auch|our|my|unsere[nr]?|meine[nr]?|Herrn|Frau)[ ]){0,2}";
  const NEXT = pattern(`^(?:,[ \n]|[ \n]${AND}[ \n]|[.;)]?\\Z|[.;)][ \n])`);
  let rows = null; /* made when the data is there */
  const inRows = () => {
    const { W, A: letter } = A.filled;
    const [name, joint] = [`(${W}(?:[ ]${W})?)`, `(?:,[ \n]{1,3}(?:${AND}[ \n])?|[ \n]${AND}[ \n])`];
    rows ||= {
      right: pattern(`^${joint}${TO}${name}(?![${letter}0-9_(]|[.][a-z])`, "d"),
      left: pattern(`(?<![${letter}0-9_@/.-])${name}${joint}${TO}\\Z`, "d"),
    };
    return rows;
  };
  const inRow = (match, tongue) => {
    const words = split(match[1]);
    const [word] = words;
    const plain = folded(word);
    const more = NEXT.test(match.input.slice(match.indices[1][1]));
    if (words.length === 1 && more && K.given(word) && word.length > 2 && !has("months", plain) && !K.isPublic(plain)) return true;
    if (words.length === 1 && ["de", "en"].includes(tongue) && !(K.given(word) && !K.ambiguous(word))) return false;
    return V.cue_name(match) && V.named_person(match);
  };
  A.beside = (body, found, tongue) => {
    const key = ([start, end]) => `${start} ${end}`;
    const known = found.filter(({ code, start, end, text }) => code === "ANON009" && body.slice(start, end) === text);
    const spans = new Map(known.map(({ start, end }) => [key([start, end]), [start, end]]));
    const waiting = [...spans.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    const out = [];
    const { right, left: before } = inRows();
    for (let steps = 0; waiting.length && steps < 60; steps++) {
      const [start, end] = waiting.pop();
      const left = Math.max(0, start - 60);
      for (const [at, match] of [[end, right.exec(body.slice(end, end + 60))], [left, before.exec(body.slice(left, start))]]) {
        if (!match) continue;
        const span = match.indices[1].map((each) => at + each);
        if (spans.has(key(span)) || !inRow(match, tongue)) continue;
        spans.set(key(span), span);
        waiting.push(span);
        out.push(span);
      }
    }
    return out;
  };

  V.surname_first = (found) => {
    const [last, first] = found[1].split(", ");
    return K.given(first) && K.strange(first) && !K.ambiguous(first) && K.strange(last) && !K.given(last) && nameable(last) &&
      !has("public_people", `${folded(first)} ${folded(last)}`);
  };
  V.snake_name = (found) => {
    const [first, last] = [found[1].toLowerCase(), found[2].toLowerCase()];
    const token = before(found, 80).split(/[^\p{L}\p{N}_./:@-]/u).at(-1);
    if (token.includes("://") || (token.includes("/") && !/^[/.~]/.test(token))) return false;
    const pair = `${first} ${last}`;
    return K.given(first) && !K.ambiguous(first) && K.strange(first) && K.strange(last) && !K.joined(last) && !K.technical(last) &&
      !listed(first) && !listed(last) && !has("public_people", pair) && !has("placeholder_names", pair);
  };
  V.hangul = (found) => has("families_ko", matched(found)[0]) && !/[자들팀생원님용트적분]$/.test(matched(found));
  const KOREAN = /^(?:중앙|지방|상업|국내|해외|일반|대형|온라인|모바일|정보|이동|전기|반도체|종합|시립|국립|이커머스)/;
  V.korean_house = (found) => !KOREAN.test(found[1]);
  V.han_name = (found) => {
    const name = matched(found);
    return has("families", name[0]) && ![...A.lists.han_words].some((each) => name.startsWith(each));
  };
  V.kanji_name = (found) => !pattern("[部課室者係班全員社定無各当該]$").test(matched(found)) && !/^(?:未|各|全|不|当|なし)/.test(matched(found));
  const KIN = /^(?:Sons?|Daughters?|Söhne|Sohn|Töchter|Fils|Filles|Figlie?|Hij[oa]s|Hnos|Filhos)$/;
  const CITES = /(?:Sources?|sources?|References?|references?|[Ss]ee|cf[.]?|[Qq]uellen?|[Ff]uentes?|[Ff]onti|[Pp]aper|[Bb]ook)[ :]/;
  V.partners = (found) => {
    const words = found[1].split(/[ ]+/).filter((word) => word && big(word));
    if (CITES.test(before(found, 120)) || A.cited(found.string, found.end, words)) return false;
    const plain = words.map((word) => folded(word));
    if (plain.some((word) => has("placeholder_people", word) || has("public", word) || has("roles", word))) return false;
    if (KIN.test(words.at(-1)) && found[1].includes("&")) return true;
    return words.some((word) => K.strange(word) && A.plainCase(word));
  };
  const SHORT_FORMS = new Set("as ag sa sl ab nv bv sas spa inc plc oy kg pty".split(" "));
  V.legal_name = (found) => {
    const parts = found[1].match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+/g).map((part) => part.toLowerCase());
    const form = parts.pop();
    const short = SHORT_FORMS.has(form) || form.length < 3;
    const named = (part) => part.length >= 4 + short && K.strange(part) && !K.joined(part) && !has("estate", part);
    return parts.some(named) && !parts.some((part) => has("public", part) || has("placeholder_people", part));
  };
  V.odd_name = (found) => {
    const plain = folded(found[1]);
    return !listed(plain) && !has("followers", plain) && K.strange(found[1]) && !K.joined(plain);
  };
  V.world_only = (found) => !split(folded(found[1]).replaceAll("'", " ")).slice(0, 4).some((word) => has("abstract", word));
  V.exact_size = (found) => {
    const count = found[1].split(/[ ][^0-9]/)[0].replace(/[^0-9]/g, "");
    return count.length >= 3 && count.length <= 8 && !count.endsWith("0".repeat(Math.floor(count.length / 4) + 1)) && !/^(?:19|20)[0-9]{2}$/.test(count);
  };

  /* Capitals that are there for a name, where nothing else says so. */
  const SOURCE = pattern(
    "(?:Sources?|sources?|References?|references?|[Ss]ee|cf[.]?|[Qq]uellen?|[Ff]uentes?|[Ff]onti|[Pp]aper|[Bb]ook)[ :][^.;]*$");
  const OFFICE = pattern("(?:afdeling|dział|oddělení|département|departamento|dipartimento|avdel(?:n)?ing(?:en)?|service|ufficio)[ ]$");
  const KINDRED = pattern("(?:genus|species|family|order|taxon|Gattung|Familie|género|genre|famille|genere)[ ][*_]?\\Z");
  const CODE_AFTER = /^(?:[`/@=-]|:[^ ]|[.][\p{L}\p{N}]|"|”)/u;
  const ofPublic = A.ofPublic = (plain) => {
    for (let size = Math.max(4, plain.length - 4); size < plain.length; size++) if (has("public", plain.slice(0, size))) return true;
    return false;
  };
  A.lone = (text, start, end, names, block, opens, tongue) => {
    if (!names.length || opens || tongue === "de" || block.kind !== "prose" || names.length > 3) return false;
    if (SOURCE.test(text.slice(Math.max(0, start - 160), start))) return false;
    if (!start || "[`'\"“„«&".includes(text[start - 1]) || CODE_AFTER.test(text.slice(end, end + 2))) return false;
    if (OFFICE.test(text.slice(Math.max(0, start - 20), start))) return false;
    if (KINDRED.test(text.slice(Math.max(0, start - 10), start))) return false;
    const first = names[0];
    if (first[0] > "\u036f" && has("months", folded(first))) return false;
    if (first[0] > "\u036f")
      return /(?:^|[ ])[ά-ώа-яёіїєґ]{2,20}[ ,]/.test(text.slice(0, start)) && first.length >= 4 && !["— ", "– "].includes(text.slice(Math.max(0, start - 2), start)) && !A.isUpper(first) && first[0] < "\u0530";
    const piece = (part) => part === first || (part.length > 2 && !K.everyday(folded(part)));
    return first.length >= 4 && first.split(/[-'’]/).every((part) => part.slice(1) === part.slice(1).toLowerCase() && piece(part)) &&
      K.strange(first) && !["every_words", "words_too", "nouns"].some((name) => has(name, folded(first))) &&
      !names.some((word) => K.isPublic(folded(word))) && !ofPublic(folded(first)) && !(K.joined(folded(first)) && K.technical(folded(first)));
  };
  A.label = (text, start, end, names) => {
    const edges = [start ? text[start - 1] : "", text[end] || ""];
    return edges.every((edge) => edge && "\"'()[]{}|".includes(edge)) &&
      names.every((word) => K.strange(word) && word.length >= 4 && !A.isUpper(word));
  };
  A.encoded = (text) => {
    const words = text.split(" ");
    if (words.length === 1 && (/^[a-z]{1,12}[._][a-z]{4,20}$/.test(text) || (text.length >= 6 && A.isUpper(text[0]) && A.isLower(text.slice(1)))))
      return K.strange(text) && !K.joined(folded(text));
    const titled = pattern(`^(?:${A.filled.W}|&)\\Z`);
    return words.length >= 2 && words.length <= 4 && words.every((word) => titled.test(word)) && words.some(K.strange);
  };

  /* Names in the forms that systems give them: without vowels, in pieces, by initials, in another case. */
  const PIECE = /[A-Z]+[a-z]+[0-9]{0,2}(?![\p{L}\p{Nl}\p{No}])|[\p{L}\p{Nl}\p{No}]+/gu;
  const bare = (text) => text.replace(/[aeiouy]/g, "");
  const bones = (word) => word[0] + bare(word.slice(1));
  A.forms = (names, tongue) => {
    const found = { bones: new Map(), pairs: new Set(), phrases: [], initials: new Set(), stems: [] };
    for (const name of [...new Set(names)].slice(0, 40)) {
      if (A.strip(name, ".").includes(".") && !name.includes(" ")) continue;
      const words = A.letters(name).map((word) => folded(word)).filter((word) => !has("every_words", word));
      for (const word of words)
        if (word.length >= 6 && (K.strange(word) || words.length === 1) && !found.bones.has(bones(word))) found.bones.set(bones(word), word);
      const two = words.length === 2 ? words : words.length === 1 ? halves(words[0]) : [];
      const pair = two.map((word) => word[0]).join("");
      if (pair && !has("short_words", pair)) found.pairs.add(pair);
      if (words.length >= 2 && words.length <= 5 && words.some(K.strange)) found.phrases.push(words);
      if (!["en", "de"].includes(tongue) && words.length && words.every((word) => word.length >= 5) && words.some(K.strange))
        found.stems.push(words.map(stem));
    }
    for (const words of found.phrases) {
      const initials = words.map((word) => word[0]).join("").toUpperCase();
      if (words.length >= 3 && !has("prefixes", initials)) found.initials.add(initials);
    }
    return found;
  };
  /* The two everyday words of which a name is made. */
  const halves = (word) => {
    for (let size = 3; size < word.length - 2; size++)
      if (K.everyday(word.slice(0, size)) && K.everyday(word.slice(size)) && !K.everyday(word)) return [word.slice(0, size), word.slice(size)];
    return [];
  };
  const stem = (word) => (word.length > 6 ? word.slice(0, Math.max(5, word.length - 3)) : word.slice(0, Math.max(4, word.length - 2)));
  A.formed = function* (forms, text) {
    if (!forms.bones.size && !forms.phrases.length && !forms.stems.length) return;
    const words = A.every(PIECE, text);
    for (const piece of words) {
      const [start, end] = [piece.index, piece.index + piece[0].length];
      const joint = ["_", "-"].includes(text[end]) && Boolean(A.strip(text[end + 1] || ""));
      const leads = joint && !A.strip(start ? text[start - 1] : "", "\"'`(/ ");
      if (short(forms, piece[0], leads) || (leads && forms.pairs.has(folded(piece[0])))) yield [start, end];
    }
    for (const stems of forms.stems)
      for (let at = 0; at + stems.length <= words.length; at++) {
        const run = words.slice(at, at + stems.length);
        const last = run.at(-1);
        if (run.every((word, n) => inflected(word[0], stems[n]))) yield [run[0].index, last.index + last[0].length];
      }
  };
  const short = (forms, piece, leads) => {
    const plain = folded(piece);
    if (forms.initials.has(piece)) return true;
    if ((A.isUpper(piece) || leads) && plain.length >= 3 && !has("prefixes", piece.toUpperCase()) && abbreviated(forms, plain)) return true;
    if (plain.length < 4 || plain.length > 20 || K.everyday(plain) || K.isPublic(plain) || K.joined(plain)) return false;
    const word = forms.bones.get(bones(plain)) || "";
    if (word && plain.length < word.length && bare(plain).length >= 4 && within(plain, word)) return true;
    return forms.phrases.some((words) => pieced(plain, words) && !words[0].startsWith(plain) && plain.length >= 2 + words.length);
  };
  /* A short token in capitals, or at the head of an identifier, that is left of a name. */
  const abbreviated = (forms, plain) => {
    if (K.everyday(plain) || K.isPublic(plain)) return false;
    if (plain.length === 3 && forms.phrases.some((words) => words.length === 2 && pieced(plain, words))) return true;
    return [...forms.bones].some(([rest, word]) =>
      (plain[0] === rest[0] && within(plain, rest) && 4 * plain.length >= 3 * rest.length) ||
      (plain.length >= 4 && plain.length <= word.length - 2 && word.startsWith(plain)));
  };
  const within = (plain, word) => {
    let at = 0;
    for (const char of plain) {
      at = word.indexOf(char, at) + 1;
      if (!at) return false;
    }
    return true;
  };
  const pieced = (plain, words) => {
    if (words.length === 1) return plain.length >= 1 && words[0].startsWith(plain);
    for (let size = 1; size < plain.length; size++) {
      if (!words[0].startsWith(plain.slice(0, size))) return false;
      if (pieced(plain.slice(size), words.slice(1))) return true;
    }
    return false;
  };
  const inflected = (word, start) => {
    const plain = folded(word);
    return big(word) && plain.startsWith(start) && plain.length - start.length <= 5 && !K.everyday(plain);
  };

  /* House names: words of no list, with a capital in the text and in a path, a schema or a setting as well. */
  const TOKEN = pattern("[^\\s\"'`,;(){}\\[\\]<>|«»“”„]+", "g");
  const PART = /[A-Z]?(?:(?![A-Z])[\p{L}\p{Nl}\p{No}])+|[A-Z]+(?![a-z])/gu;
  const MADE = /[A-Za-z0-9][_/.:@-][A-Za-z0-9]|[a-z][A-Z]|^[/~]/;
  const TAKEN_IN = pattern(
    "^[ \\t>$#-]*(?:import|from|use|using|require|include|#include|@import|pip3?|npm|npx|pnpm|yarn|uv|go[ ]get|FROM" +
    "|image:|uses:|apt|brew|cargo|gem|helm[ ]repo|docker[ ]pull|extern|load|library" +
    "|[A-Za-z@/-]{2,40}[\"']?[ ]?[:=]{1,2}[ ]?[\"']?[~^>=v]{0,2}[0-9])");
  const ENDS = pattern("[.!?:]\\s*[\"'(*_“„«]*$");
  const RUN = /[^aeiouy]{5}/;
  const LEVELS = new Set(["prod", "production", "staging", "preprod", "uat", "prd", "stg"]);
  const NO_HOUSE = ["decorators", "every_words", "placeholder_people", "stand_in_hosts"];
  const odd = (piece, plain) =>
    plain.length >= 5 && plain.length <= 20 && A.isAlpha(plain) && K.strange(piece) && !K.joined(plain) && !K.given(piece) &&
    !K.technical(plain) && !NO_HOUSE.some((name) => has(name, plain));
  const read = (seen, { kind, text: whole }) => {
    const taken = kind === "code" && TAKEN_IN.test(whole);
    for (const token of whole.matchAll(TOKEN)) {
      const text = token[0];
      const ticked = token.index > 0 && whole[token.index - 1] === "`";
      const made = MADE.test(text);
      const pieces = (text.match(PART) || []).map((piece) => [piece, squeezed(piece).letters]);
      const level = pieces.some(([, plain]) => LEVELS.has(plain));
      for (const [piece, plain] of pieces) {
        if (!odd(piece, plain)) continue;
        if (text.includes("://") || taken || text.startsWith("@") || text.startsWith("www.")) seen.open.add(plain);
        else if (made && (kind === "code" || ticked || /[_/]/.test(text))) {
          seen.parts.add(plain);
          seen.code.add(plain);
          if (level) seen.level.add(plain);
        } else if (kind === "code" || ticked) seen.code.add(plain);
        else if (!big(piece) || (A.isUpper(piece) && kind !== "front")) seen.small.add(plain);
        else if (!made && token.index && kind === "prose" && !ENDS.test(whole.slice(0, token.index))) seen.large.add(plain);
      }
    }
  };
  A.houses = function* (blocks, name, tongue) {
    const seen = { parts: new Set(), code: new Set(), level: new Set(), large: new Set(), small: new Set(), open: new Set() };
    for (const block of blocks) if (!block.cited) read(seen, block);
    const named = new Set(A.letters(name).map((word) => folded(word)));
    for (const word of [...new Set([...seen.parts, ...seen.large, ...seen.code])].sort()) {
      if (seen.open.has(word) || seen.small.has(word) || RUN.test(word)) continue;
      const known = tongue === "en"
        ? seen.level.has(word) || (seen.parts.has(word) && seen.large.has(word)) || (named.has(word) && seen.code.has(word))
        : seen.large.has(word) && (seen.level.has(word) || (named.has(word) && tongue !== "de"));
      if (known) yield word;
    }
  };
})();
