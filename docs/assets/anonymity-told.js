/* Secrets that a sentence tells, for the check for leaks: a word for one, and near it a token that a person would choose. */
(function () {
  "use strict";
  const A = agentops.anonymity;
  const K = A.knowledge;
  const V = A.validators;
  const { folded, matched, pattern } = A;
  const has = (name, word) => A.lists[name].has(word);
  const count = (text, expression) => (text.match(expression) || []).length;
  const lazily = (make) => {
    let made = null;
    return () => (made = made || make());
  };

  /* What a person would choose. */
  const LETTERS = /[^ -@[-`{-~]+/g;
  const akin = lazily(() => pattern(
    `^(?:(?:${A.filled.AKIN}|tier|type|class|mode|option|grade|category|appendix|stufe|klasse|typ|teil|schritt|kapitel|fase|tipo|paso|nivel|question` +
    "|answer|variant|example|beispiel|method|way|reason|rule|point|attempt|try)s?$)"));
  const WORD = pattern("^([^ -@\\[-`{-~]{2,})([-_.]?)([0-9]{1,8})$");
  const GLUED = pattern("^[^ -@\\[-`{-~]{3,}(?:[-_.][^ -@\\[-`{-~]{3,})+[-_.]?[0-9]{2,6}$");
  const CODED = new RegExp(
    "^(?:[A-Z0-9_-]+|[0-9a-f]{7,64}|[0-9A-F]{7,64}|[0-9a-fA-F]{8}-[0-9a-fA-F-]{20,}|[0-9.,:%/x×~+-]+[A-Za-z%]{0,4}|[vV]?[0-9]+(?:[.][0-9A-Za-z-]+)+" +
    "|[0-9]+[-_]?[A-Za-z]+(?:-[A-Za-z]+)*|#[0-9]+|[A-Za-z]+(?:[-+][A-Za-z]+)+)$");
  const known = (word) => K.everyday(word) || K.isPublic(word);
  const isYear = (text) => /^(?:(?:19|20)[0-9]{2}$|([0-9])\1*$|12345?6?7?8?$|4321$|6?54321$)/.test(text);
  const numbered = ([, letters, sign, number], word) => {
    if (word.length < 3 || akin().test(word) || A.isUpper(letters)) return 0;
    if (["machine_roles", "boxes", "estate", "accounts"].some((name) => has(name, word))) return 0;
    if (sign === "-" || has("public", word) || number.length < 2) return Number(number.length >= 2 || (word.length >= 5 && !K.isPublic(word)));
    return !K.isPublic(word) || number.length > 2 ? 2 : 1;
  };
  const drawn = (text) => {
    const pieces = text.match(/[A-Z]?[a-z]+|[A-Z]+/g) || [];
    if (!/^[A-Za-z]{6,24}$/.test(text) || count(text, /[a-z][A-Z]/g) < 2 || text.length > 4 * pieces.length) return false;
    return !pieces.some((each) => each.length > 2 && known(each.toLowerCase()));
  };
  const strength = (text) => {
    if (text.length < 4 || text.length > 48 || !A.secretValue(text) || A.namedTrade(text) || CODED.test(text)) return 0;
    if (/^[-/~\\@$%]|:\/\/|=|[(){}\\]|[.]{2}|@[^@]*[.]/.test(text)) return 0;
    const words = (text.match(LETTERS) || []).map((word) => folded(word));
    const numbers = count(text, /[0-9]/g);
    if (!words.length || text.includes("/")) return 0;
    if (text.length < 7 && numbers >= 2 && pattern("^[^ -@\\[-`{-~]{2,4}[!@#$%*+^&~_][0-9]{2,3}$").test(text))
      return /[!@$*+^~]/.test(text.at(-3) + text.at(-4)) ? 2 : Number(!akin().test(words[0]));
    if (/[!#$%*+?@^&~][^\n]|[!$#%+^&~]$/.test(text) && text.length >= 7) return numbers ? 3 : Number(/[a-z][^a-z]*[A-Z]/.test(text));
    if (!numbers) return Number(drawn(text));
    const plain = WORD.exec(text);
    if (plain) return numbered(plain, words[0]);
    if (/^(?:[A-Z][a-z]{2,}){2,4}[-_]?[0-9]{2,6}$/.test(text) || A.lot(text)) return 3;
    if (GLUED.test(text)) return 2;
    const changes = count(text, /(?<=[A-Za-z])[0-9]|(?<=[0-9])[A-Za-z]/g);
    if (/^[A-Za-z0-9]{6,40}$/.test(text) && changes >= 3 && numbers >= 3 && /[a-z]/.test(text)) return 2;
    return Number(/^[A-Za-z]{3,12}[0-9]{1,4}[A-Za-z]{2,8}$/.test(text) && text !== text.toUpperCase() && !akin().test(words[0]));
  };
  V.chosen = (found) => strength(found[1]) > 1;
  V.keyed_hex = (found) => /^(?:(?:[0-9a-f]{2}){12,}|(?:[0-9A-F]{2}){12,})$/.test(found[1]) || A.lot(found[1]);
  V.no_lookup = (found) =>
    !A.lookedUp(found) && !/fingerprint|digest|checksum|identifier|hash/.test(found[0].toLowerCase());
  V.spelled = (found) => {
    const units = found[1].toLowerCase().match(/[^ ,.-]+/g) || [];
    return new Set(units).size > 2 && !/^(?:abc|123|onetwothree|xyz|qwe)/.test(units.join(""));
  };
  const ABOUT = new Set((
    "string random secret password passphrase phrase words word characters long short strong weak encrypted default user" +
    " private public empty correct wrong same different unique prompt policy value number letters digits manager please" +
    " should must will would could never always protected only must seed shared").split(" "));
  V.wordy = (found) => {
    const words = matched(found).split(/[ -]+/).filter(Boolean).map((each) => folded(each));
    if (words.some((word) => has("every_words", word) || A.everyStop.has(word))) return false;
    if (words.some((word) => has("technical", word) || has("estate", word) || ABOUT.has(word))) return false;
    const plain = words.join("-");
    if (has("values", plain) || pattern("(?:ed|ly|ing|tion|able|ible)$").test(words[0])) return words.length > 3 && !has("values", plain);
    return new Set(words).size > 1 && !words.some((word) => pattern("(?:[a-z]{3}ed|ly|ing|tion|able|ible)$").test(word));
  };
  const MINOR = (word) => akin().test(word) || ABOUT.has(word);
  V.paired = (found) => {
    const words = (found[1].match(LETTERS) || []).map((word) => folded(word));
    return A.secretValue(found[1]) && !words.some((word) => has("machine_roles", word) || MINOR(word));
  };
  V.characters = (found) => {
    const codes = (found[1].match(/0[xX][0-9a-fA-F]{2}|[0-9]{2,3}/g) || []).map(Number);
    while (codes.length && [0, 10, 13].includes(codes.at(-1))) codes.pop();
    const letters = codes.filter((each) => A.isAlpha(String.fromCharCode(each))).length;
    return codes.every((each) => each > 32 && each < 127) && letters >= 3 && new Set(codes).size > 3 &&
      codes.some((each, n) => n && each < codes[n - 1]);
  };
  const common = (word) => has("every_words", word) || A.everyStop.has(word) || has("technical", word);
  V.worded_name = (found) => {
    const bare = found[1].replace(/[0-9]+$/, "");
    const parts = bare.split(/[_-]|(?<=[a-z])(?=[A-Z])/).filter(Boolean).map((word) => folded(word));
    if (!parts.length || (parts.length < 2 && !/[0-9]{2}$/.test(found[1]))) return false;
    if (parts.some((word) => word.length < 3 || MINOR(word) || common(word))) return false;
    if (parts.some((word) => has("machine_roles", word) || has("public", word))) return false;
    return !parts.slice(0, Math.max(1, parts.length - 1)).some((word) => /(?:ed|ing|tion|able|ible|ity|ness|ly|ment|or|er|s)$/.test(word));
  };
  V.watchword = (found) => {
    const words = found[1].split(/[ -]+/).filter(Boolean).map((word) => folded(word));
    return !words.some((word) => common(word) || ABOUT.has(word)) && !has("values", words.join("-"));
  };
  V.untraded = (found) => !A.namedTrade(matched(found));
  V.grouped = (found) => {
    const groups = found[1].toLowerCase().split(/[ -]/);
    return groups.filter((each) => K.everyday(each)).length * 2 < groups.length && A.unlike(found[1].toLowerCase()) > 6;
  };
  const KEPT = pattern(
    "^(?:vault|safe|tresor|coffre|caja|manager|policy|see|ask|stored|kept|kommt|none|prompt|owner|never|same|always|onl" +
    "y|must|should|chang|rotat|written|known|lost|forgot|word|characters?|digit|letter|minimum|random|generat|too|n" +
    "ot|no|nicht|kein|pas|stand|liegt|wird|hinterlegt|geändert|wie|serve|used|shared|because|when|where|until|since" +
    "|after|before|per|to|by|still|now|also|already|set|sent|wrong|empty|required|asked|typed|given|found|read|für|" +
    "pour|para|per|for|guardad|hran|хран|спрос|сейф|pedir|voir|siehe|ver|zie|se|patrz|see|as|so|что|не|как" +
    "|boot|operator|it|neustart|ввод|вручн|attempt|user|server|disk|key|file|demand|connue|people|shell|chain)");
  const kept = (word) => {
    const [said] = KEPT.exec(word) || [""];
    return said && (said.length > 3 || said === word);
  };
  V.pictured = (found) => {
    const words = found[1].split(/[ ']+/).filter(Boolean).map((word) => folded(word));
    if (words.length < 4 || new Set(words).size < 4 || words.some(kept)) return false;
    if (words.some((word) => has("technical", word) || ABOUT.has(word))) return false;
    const plain = words.filter((word) => A.isAlpha(word) && !A.everyStop.has(word) && word.length > 2);
    return plain.length > 1 && !pattern("(?:ed|ing|ly)$").test(words[0]);
  };

  /* Where it stands. */
  const ABOUT_IT =
    "(?![_ -]?(?:[Pp]olic|POLIC|[Ll]ength|[Ss]trength|[Hh]ash|[Ff]ile|[Ff]ield|[Mm]in(?![a-z])|[Mm]ax(?![a-z])" +
    "|[Ee]ncoder|[Vv]alid))";
  const password = lazily(() => pattern(`(?<![$])(?<![$][{])${A.filled.PN}${ABOUT_IT}`, "g"));
  const login = lazily(() => pattern(A.filled.LOGIN, "g"));
  const code = lazily(() => pattern(A.filled.CODE, "g"));
  const door = lazily(() => pattern(A.filled.DOOR, "g"));
  const link = lazily(() => pattern(`(?:${A.filled.LINK})[^A-Za-z0-9]{0,6}$`));
  const linkAfter = lazily(() =>
    pattern(`^(?:[^A-Za-z0-9]{0,6}(?:${A.filled.LINK}|[ ](?:as|als|como|come|comme|som|jako|mint|olarak)[ ]))`));
  const END = pattern("(?<![ .(][A-Za-z])[.!?][\"'”»*_)]{0,3}(?=[ \\n]|$)|[。！？؟।։]", "g");
  const TOKEN = pattern("[^ \\t\\n\"'`“”„«»‘’「」『』()\\[\\]{}<>|,;:，。、（）：；！？՝]{4,400}", "g");
  const ASCII = /[!-~]{4,400}/g;
  const WIDE = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
  const KANA = pattern("^[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2,8}[0-9]{2,6}$");
  const SAID = pattern("[:：「『\"'`][ ]?$");
  const QUOTES = new Set("\"'`”“»」』");
  const MARKED = pattern("[\"'`“„«「『*(]{1,3}$");
  const ACCOUNT = pattern(
    "(?:[Uu]ser(?:name)?|[Aa]ccounts?|[Ll]ogin|[Hh]osts?|[Ss]ervers?|[Mm]achine|[Bb]enutzer|[Uu]suario|[Tt]icket|[Ii]ssue|[Bb]ranch" +
    "|[Vv]ersion|[Bb]uild|[Ff]iles?|(?<![A-Za-z])as)[ :]{1,2}[\"'`“„«*(]{0,3}$" +
    "|(?<![A-Za-z])(?:by|from|ask|von|de|på|for|see|siehe|on|at|in|to)[ ]$");
  const FROM = pattern("(?<![A-Za-z])(?:from|von|de|da|dalla?|van|ze?|från|fra|со?|од|з|od|από)[ ][\"'`“„«*]{0,3}$");
  const CHANGE = pattern(
    "chang|rotat|reset|went|geändert|ersetzt|modifi|passé|cambi|alterad|mudou|gewijzigd|смен|измен|змін|zmien|změní|změn|ändra|bytt|endr|byttet" +
    "|promijen|άλλαξ");
  const FREE = "(?<![A-Za-z0-9.,:/_+#@=-])(?<!:`)";
  const NUMBER = pattern(`${FREE}[0-9]{4,8}[#*]?[A-ZА-Я]?(?![A-Za-z0-9_/%:+]|[.,-][0-9]|[ ]?(?:ms|s|MB|GB|kB|%)(?![a-z]))`, "g");
  const LOCKED = pattern(`${FREE}[0-9]{1,6}[A-ZА-Я][0-9]{2,6}(?![A-Za-z0-9_/%:+])`, "g");
  const NEAR = 110;

  const cues = (find, text) => {
    const spans = [...text.matchAll(find)].map((each) => [each.index, each.index + each[0].length]);
    return {
      any: spans.length > 0,
      before: (at) => spans.findLast(([, end]) => end <= at)?.[1] ?? -1,
      after: (at) => spans.find(([start]) => start >= at)?.[0] ?? -1,
    };
  };
  const tokens = function* (text) {
    for (const found of text.matchAll(TOKEN)) {
      const before = text.slice(0, found.index).slice(-2);
      const wide = WIDE.test(found[0]) && !(KANA.test(found[0]) && SAID.test(before));
      for (const part of wide ? found[0].matchAll(ASCII) : [{ 0: found[0], index: 0 }]) {
        const start = found.index + part.index;
        const signs = QUOTES.has(text[start + part[0].length]) ? "*_~…—–" : "*_.:!?~…—–";
        const left = part[0].length - A.lstrip(part[0], "*_.:!?~=-…—–").length;
        const right = A.rstrip(part[0], signs).length;
        if (right - left >= 4) yield [start + left, start + right];
      }
    }
  };
  const ends = (text) => count(text, END);
  const changed = (text, start, end) => {
    const before = text.slice(Math.max(0, start - 80), start);
    const after = text.slice(end, end + 50);
    return FROM.test(before) && (CHANGE.test(before.split(END).at(-1)) || CHANGE.test(after.split(END)[0]));
  };
  const spokenOf = (text, start, end, strong, words, weak) => {
    const before = words.before(start);
    const after = words.after(end);
    const marked = MARKED.test(text.slice(Math.max(0, start - 3), start));
    if (before >= 0 && start - before < 50 && changed(text, start, end)) return true;
    if (strong < 3 && ACCOUNT.test(text.slice(Math.max(0, start - 24), start))) return false;
    if (before >= 0 && start - before <= NEAR) {
      const between = text.slice(before, start);
      const stops = ends(between);
      const linked = link().test(between.slice(-24));
      if (!stops && (strong >= 2 || linked || between.length < (marked ? 40 : 3))) return true;
      if (stops === 1 && (strong >= 3 || marked || linked)) return true;
      if (stops === 1 && strong === 2 && between.includes("?")) return true;
    }
    if (after >= 0 && after - end <= 80) {
      const between = text.slice(end, after);
      if (!ends(between)) return strong >= 2 || (linkAfter().test(between) && between.length < 40);
    }
    if (strong < 2) return false;
    const last = weak.before(start);
    const first = weak.after(end);
    if (last >= 0 && start - last <= 60 && !ends(text.slice(last, start))) return true;
    return first >= 0 && first - end <= 60 && !ends(text.slice(end, first));
  };
  const HOST = pattern("^@(?:localhost|[a-z0-9-]{1,40}(?:[.][a-z0-9-]{1,40}){1,5})(?::[0-9]{1,5})?(?:[/ \"'`]|$)");
  const passwords = function* (text) {
    const words = cues(password(), text);
    const weak = cues(login(), text);
    if (!words.any && !weak.any) return;
    for (const [start, end] of tokens(text)) {
      const strong = strength(text.slice(start, end));
      if (strong && !HOST.test(text.slice(start)) && spokenOf(text, start, end, strong, words, weak)) yield [start, end];
    }
  };
  const reach = (text, words, start, end) => {
    const before = words.before(start);
    if (before >= 0 && start - before <= 70 && !ends(text.slice(before, start))) return true;
    const after = words.after(end);
    return after >= 0 && after - end <= 60 && !ends(text.slice(end, after));
  };
  const codes = function* (text) {
    const words = cues(code(), text);
    if (!words.any) return;
    const doors = cues(door(), text);
    for (const found of [...text.matchAll(NUMBER), ...text.matchAll(LOCKED)]) {
      const [start, end] = [found.index, found.index + found[0].length];
      if (!isYear(found[0]) && reach(text, words, start, end) && reach(text, doors, start, end)) yield [start, end];
    }
  };

  A.told = function* (text, asked) {
    const whole = asked ? `${asked} ${text}` : text;
    const skip = whole.length - text.length;
    for (const [start, end] of [...passwords(whole), ...codes(whole)]) if (start >= skip) yield [start - skip, end - skip];
  };
  A.asking = (text) => {
    const last = A.rstrip(text, " *_\"'”»").slice(-100);
    return /[?:？：؟]$/.test(last) && last.search(password()) >= 0 ? last : "";
  };
})();
