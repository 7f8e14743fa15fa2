/* Names in Cyrillic, Greek, Armenian, Georgian, Hebrew and Arabic letters: by titles, trades, keys, quotation marks and first names. */
(function () {
  "use strict";
  const A = agentops.anonymity;
  const SCRIPTS = {
    cyrl: "\u0400-\u052f", grek: "\u0370-\u0377\u037b-\u03ff\u1f00-\u1fff", armn: "\u0531-\u0556\u0561-\u0587",
    geor: "\u10d0-\u10ff", hebr: "\u05d0-\u05ea", arab: "\u0620-\u065f\u066e-\u06d3\u06d5-\u06dc\u06fa-\u06ff",
  };
  const NAMES = Object.keys(SCRIPTS);
  const CASED = new Set(["cyrl", "grek", "armn"]);
  const UNSEEN = "\u00ad\u200b-\u200d\u2060";
  const INSIDE = { cyrl: "'’ʼ", hebr: "'\"׳״" };
  const WORD = new RegExp(Object.entries(SCRIPTS).map(([name, letters]) =>
    `([${letters}](?:[${INSIDE[name] || ""}${UNSEEN}]{0,3}[${letters}])*${name === "hebr" ? "[׳']?(?![a-zA-Z0-9]))" : ")"}`).join("|"), "g");
  const LEFT_OUT = /[\u00ad\u200b-\u200d\u2060\u0640\u064b-\u065f\u0670'’ʼ"׳״]/g;
  const ALIKE = new Map([..."ىيےكةہھۃە"].map((char, n) => [char, "یییکههههه"[n]]));
  const plain = A.plain = A.remembered((text) => A.folded(text).replace(LEFT_OUT, "").replace(/[ىيےكةہھۃە]/g, (char) => ALIKE.get(char)));

  const cues = (text) => {
    const all = text.split(" ").map(plain);
    const whole = new Set(all.filter((word) => !word.endsWith("*")));
    const stems = all.filter((word) => word.endsWith("*")).map((word) => word.slice(0, -1));
    return {
      has: (word) => whole.has(word) || stems.some((stem) => word.startsWith(stem)),
      ends: (word) => [...whole].some((end) => word.endsWith(end) && word.length - end.length >= 2),
      whole,
    };
  };
  let CUES = null;
  const table = (script) => {
    CUES = CUES || Object.fromEntries(Object.entries(A.nativeLists).map(([name, each]) =>
      [name, Object.fromEntries(Object.entries(each).map(([key, text]) => [key, cues(text)]))]));
    return CUES[script];
  };
  const PREFIXES = {
    hebr: ["ו", "ל", "ב", "מ", "ה", "ש", "כ", "ול", "וב", "וה", "של", "מה", "לה", "שה", "וש", "ומ"],
    arab: ["و", "ف", "ب", "ل", "ک", "ال", "لل", "وال", "بال", "فال", "ول", "وب", "ولل", "کال"],
  };
  A.nativeWords = (text) => {
    let before = 0;
    return [...text.matchAll(WORD)].map((match) => {
      const end = match.index + match[0].length;
      const script = NAMES[match.slice(1).findIndex((each) => each !== undefined)];
      const gap = text.slice(before, match.index);
      before = end;
      return { start: match.index, end, plain: plain(A.rstrip(match[0], "'׳")), script, big: A.isUpper(match[0][0]), gap, cased: CASED.has(script) };
    });
  };
  const bare = A.bareForms = (word, least = 3) => [word.plain, ...(PREFIXES[word.script] || [])
    .filter((before) => word.plain.startsWith(before) && word.plain.length - before.length >= least)
    .map((before) => word.plain.slice(before.length))];
  const cue = A.cue = (word, kind) => bare(word).some((each) => table(word.script)[kind].has(each));

  const CASES = ("а у ом ем е ы и ои ою еи ею я ю ові еві єм єві ію іі ия ию ии ієм о").split(" ");
  const NOMINATIVE = ["", "а", "я", "и", "іи", "ии", "о", "ія", "ия"];
  const SLAVIC = /(?:[ое]в|[иі]н)(?:а|у|ым|им|ом|ем|ои|ою|е|ых|ы|і|ові)?$/;
  const GREEK = [["ου", "ος"], ["ο", "ος"], ["η", "ης"], ["α", "ας"], ["ας", "α"], ["ης", "η"], ["ε", "ος"]];
  const given = (word) => {
    const names = table(word.script).given;
    if (bare(word, 4).some(names.has)) return true;
    const stem = (end) => A.without(word.plain, end);
    const ends = (end) => word.plain.endsWith(end);
    if (word.script === "cyrl")
      return CASES.filter(ends).map(stem).some((each) => each.length >= 3 && NOMINATIVE.some((end) => names.whole.has(each + end)));
    if (word.script === "geor") return ["მ", "ს", "სი", "ი", "მა"].some((end) => ends(end) && names.whole.has(stem(end)));
    return word.script === "grek" && GREEK.some(([end, instead]) => ends(end) && names.whole.has(stem(end) + instead));
  };
  const family = (word) => {
    const own = table(word.script);
    if (word.script === "hebr" || word.script === "arab")
      return bare(word).some((each) => own.families.whole.has(each)) || (word.plain.length >= 5 && own.family_ends.ends(word.plain));
    if (word.script === "cyrl" && word.plain.length >= 6 && SLAVIC.test(word.plain)) return true;
    return word.plain.length >= 5 && own.families.ends(word.plain);
  };
  const idle = A.idle = (word) => word.plain.length < 2 || table(word.script).plain.has(word.plain);

  const CLOSE = [..."»“”\"״’"];
  const QUOTED = /[«„“"״”‘][ ]?$/;
  const ENDS = A.pattern("[.!?…;:•*|>—–؟۔։-][*_ ]*$");
  const JOINS = new Set([" ", "-", "־", "\u200c", "'", "’", "–"]);
  const SPACE = new Set([" "]);
  const OF_KIN = new Set(["بن", "بنت", "ابن", "ابو", "عبد", "ام"].map(plain));
  const PARENTS = new Set(["ابو", "ام"]);
  const SPELT = new Set(["اے", "بی", "سی", "ڈی", "ای", "جی", "جے", "کے", "او", "پی", "ٹی", "یو", "وی", "آر"].map(plain));
  const AND = new Set(["и", "та", "і", "й", "και", "և", "და", "ו", "و", "اور", "а"].map(plain));
  const COUNTING = new Set("אבגדהוזםاموبج");
  const LATIN_KEYS = new Set("lead owner author reviewer interviewee interviewer contact editor manager by".split(" "));
  const BEFORE_FORM = new Set([" ", ", ", "» ", "“ ", "” ", "\" ", " ("]);
  const LETTERED = /[A-Za-z0-9]/;

  A.small = (blocks) => {
    const found = new Set();
    for (const block of blocks)
      for (const word of block.kind === "code" ? [] : A.nativeWords(block.text)) {
        if (!word.cased || word.big) continue;
        found.add(word.plain);
        for (let size = 4; size < word.plain.length; size++) found.add(word.plain.slice(0, size));
      }
    return found;
  };
  const said = A.saidSmall = (word, spoken) =>
    word.cased && (spoken.has(word.plain) || spoken.has(word.plain.slice(0, Math.max(4, word.plain.length - 3))));

  A.native = (text, block, spoken) => {
    const words = A.nativeWords(text);
    if (!words.length) return [];
    const out = [];
    const put = (first, last, kind, keyed = false) => out.push({ start: words[first].start, end: words[last].end, kind, sure: true, keyed });
    const near = (n, signs = JOINS) => n > 0 && n < words.length && signs.has(words[n].gap);
    const opens = (n) => (n === 0 && !LETTERED.test(words[0].gap)) || ENDS.test(words[n].gap);
    const free = (n) => !idle(words[n]) && !cue(words[n], "speech") && !cue(words[n], "kinds");
    const heard = (n) => said(words[n], spoken);
    const run = (n, most = 4) => {
      let end = n;
      for (; end < words.length && end - n < most && (end === n || near(end)); end++) {
        const word = words[end];
        if ((word.cased && !word.big) || idle(word) || (!word.cased && cue(word, "speech"))) break;
      }
      return end;
    };
    const people = (n, most) => {
      const end = run(n, most);
      if (end === n || A.isUpper(text.slice(words[n].start, words[n].end)) || (end === n + 1 && heard(n))) return;
      put(n, end - 1, "person-name");
      if (end + 1 < words.length && AND.has(words[end].plain) && near(end) && near(end + 1)) people(end + 1, most);
    };
    const kin = (start) => {
      let end = start;
      while (near(end) && near(end + 1) && OF_KIN.has(words[end].plain)) end += 2;
      return end;
    };
    const afterTitle = (n) => {
      const [word, { gap }] = [words[n], words[n + 1]];
      if (word.plain.length === 1 && !word.cased) return gap === ". " && !opens(n);
      const dotted = word.plain.length < 3 && word.script === "cyrl";
      return gap === ". " || gap === "." || ((gap === " " || gap === "-") && !dotted);
    };
    const ofATrade = (title, word) =>
      (!title.plain.startsWith("ال") || ["مهند", "استا"].includes(title.plain.slice(2, 6))) && title.script === "arab" && word.plain.startsWith("ال");
    const called = (n) => {
      if (cue(words[n], "people") && words[n].gap !== "") return true;
      return near(n) && table(words[n].script).people.has(`${words[n - 1].plain}_${words[n].plain}`);
    };
    const nisba = (word) => word.script === "arab" && /^ال[^\n]{2,8}یه?$/.test(word.plain);
    const surname = (n) => (words[n].cased ? words[n].big && !idle(words[n]) : !idle(words[n]) && (family(words[n]) || nisba(words[n])));
    const firstName = (n, word) => {
      if ((word.cased && !word.big) || idle(word) || !given(word) || heard(n)) return;
      if (block.kind === "heading" && word.cased && opens(n)) return;
      const after = kin(n + 1);
      put(n, near(after) && surname(after) ? after : after - 1, "person-name");
    };
    const kinship = (n, word) => {
      const after = n + 1;
      if (!OF_KIN.has(word.plain) || !near(after)) return;
      const child = words[after];
      if (child.plain.length < 3 || idle(child)) return;
      if (PARENTS.has(word.plain)) {
        if (!child.plain.startsWith("ال")) put(n, after, "person-name");
      } else if (n && near(n) && free(n - 1)) put(n - 1, after, "person-name");
    };
    const lead = (n) => idle(words[n]) || heard(n) || cue(words[n], "kinds") || words[n].plain.length < 3;
    const shaped = (n, word) => {
      if (word.script === "arab") return kinship(n, word);
      if (!family(word) || idle(word) || heard(n) || word.script === "hebr") return;
      if (word.script === "geor") {
        if (word.plain.length >= 7) put(near(n) && !idle(words[n - 1]) ? n - 1 : n, n, "person-name");
      } else if (word.big && near(n, SPACE) && words[n - 1].big && !lead(n - 1)) put(n - 1, n, "person-name");
      else if (word.big && near(n + 1) && cue(words[n + 1], "speech") && block.kind === "prose") put(n, n, "person-name");
    };
    const dotted = (n) =>
      [". ", ".", "۔ "].includes(words[n].gap) || (words[n].gap === " " && ["׳", "'"].includes(text[words[n - 1].end - 1]));
    const initial = (n) => {
      const word = words[n];
      const spelt = SPELT.has(word.plain) && text[word.end] === "۔";
      return (word.plain.length === 1 || spelt) && (word.big || !word.cased);
    };
    const initials = (n, word) => {
      if (word.plain.length < 3 || word.script === "cyrl") return;
      let first = n;
      while (first && initial(first - 1) && dotted(first)) first--;
      if (first < n && (word.big || !word.cased) && !idle(word) && !cue(word, "speech")) {
        const counted = (first === 0 && opens(first)) || COUNTING.has(words[first].plain);
        if (word.cased || n - first > 1 || !counted) put(first, n, "person-name");
      }
      const after = n + 1;
      const behind = word.big && near(after, SPACE) && initial(after) && !idle(word);
      if (behind && text[words[after].end] === "." && !heard(n)) put(n, after, "person-name");
    };
    const person = (n, word) => {
      const after = n + 1;
      if (after < words.length && cue(word, "titles") && afterTitle(n)) {
        const end = run(after, word.cased ? 3 : 2);
        if (end > after && !ofATrade(word, words[after])) put(after, kin(end) - 1, "person-name");
      }
      if (word.cased && near(after) && called(n)) people(after, 2);
      if (after < words.length && !word.cased && near(n) && cue(word, "after") && free(n - 1))
        put(n > 1 && near(n - 1) && free(n - 2) ? n - 2 : n - 1, n - 1, "person-name");
      firstName(n, word);
      shaped(n, word);
      initials(n, word);
    };
    const closes = (gap) => CLOSE.some((sign) => gap.includes(sign));
    const quoted = (n) => {
      if (!QUOTED.test(words[n].gap)) return n;
      let end = n + 1;
      while (end < words.length && end - n < 6 && !closes(words[end].gap)) end++;
      const closed = end < words.length ? words[end].gap : text.slice(words[end - 1].end);
      return end - n < 6 && closes(closed.slice(0, 16)) ? end : n;
    };
    const kindOf = (n, after) => {
      const word = words[n];
      const end = run(after, 3);
      if (word.cased) {
        if (end > after && !heard(after)) put(word.big ? n : after, end - 1, "org-name");
        return;
      }
      if (end === after || word.plain.startsWith("ال") || block.kind === "heading") return;
      if (word.script === "arab" && !(end - after > 1 || words[after].plain.startsWith("ال"))) return;
      if (!cue(words[after], "customer_columns")) put(n, end - 1, "org-name");
    };
    const inQuotes = (n, word) => {
      const end = quoted(n);
      if (end === n || n === 0 || !word.big || !word.cased || heard(n) || idle(word)) return;
      const before = words[n - 1];
      const led = table(word.script).before.has(before.plain) && word.gap.length <= 3 && before.script === word.script;
      if (led && !cue(word, "fields") && !(n > 1 && cue(words[n - 2], "fields"))) put(n, end - 1, "org-name");
    };
    const dottedForm = (n) => {
      let letters = words[n].plain;
      let after = n + 1;
      while (letters.length === after - n && after < words.length && words[after].gap === ".") letters += words[after++].plain;
      return after > n + 1 && table(words[n].script).forms_after.has(letters);
    };
    const beforeForm = (n, word) => {
      let first = n;
      if (!n || !BEFORE_FORM.has(word.gap) || !(cue(word, "forms_after") || dottedForm(n))) return n;
      while (first && n - first < 4 && (first === n || near(first))) {
        const before = words[first - 1];
        if (idle(before) || (before.cased && !before.big)) break;
        first--;
      }
      return first;
    };
    const house = (n, word) => {
      const after = n + 1;
      if (after < words.length && (cue(word, "kinds") || cue(word, "forms"))) {
        const end = quoted(after);
        if (end > after && words[after].gap.length <= 3 && !(word.cased && !words[after].big)) put(after, end - 1, "org-name");
        else if (cue(word, "kinds") && words[after].gap === " ") kindOf(n, after);
      }
      if (word.script === "arab" && near(after) && cue(word, "customer_columns") && word.plain.startsWith("ال")) {
        const end = run(after, 4);
        if (words.slice(after + 1, end).some((each) => each.plain.startsWith("لل"))) put(after, end - 1, "customer-name");
      }
      const first = beforeForm(n, word);
      if (first < n) put(first, n, "org-name");
      inQuotes(n, word);
    };
    const baptised = (n, told) => {
      const [last, after] = [words[n - 1], n + 1];
      if (!free(n) || cue(words[n], "project") || told === n) return false;
      const behind = near(n) && table(last.script).called.has(last.plain) && (told < n - 1 || last.cased);
      return behind || (near(after) && table(words[after].script).called_after.has(words[after].plain));
    };
    const work = (n, word) => {
      const end = quoted(n);
      const before = [...words.keys()].slice(Math.max(0, n - 5), n);
      if (before.some((each) => cue(words[each], "fields"))) return;
      const stops = (each) => words.slice(each + 1, n + 1).some(({ gap }) => /[.!?;؟۔]/.test(gap));
      const told = before.filter((each) => cue(words[each], "project") && !stops(each));
      if (!told.length || heard(n)) return;
      if (end > n) put(n, end - 1, "product-name");
      else if ((!word.cased || word.big) && baptised(n, told[0])) put(n, n, "product-name");
    };
    const front = () => {
      const key = plain(A.strip(block.name).toLowerCase().replace(/[ -]/g, "_"));
      const own = table(words[0].script);
      const isPerson = own.person_keys.has(key) || LATIN_KEYS.has(A.after(key, "_"));
      const kind = isPerson ? "person-name" : own.org_keys.has(key) ? "org-name" : "";
      const trade = isPerson && words.slice(1).some((word) => cue(word, "people") && !cue(word, "titles"));
      if (!kind || words.length > 5 || /[0-9@/]/.test(text) || trade) return;
      const content = [...words.keys()].filter((n) => !idle(words[n]) && !cue(words[n], "titles"));
      const big = !words[0].cased || content.some((n) => words[n].big);
      const alone = content.length === 1 && cue(words[content[0]], "people");
      if (content.length && big && !alone && !(content.length === 1 && heard(content[0]))) put(content[0], content.at(-1), kind, true);
    };
    const proper = (content) => {
      if (!words[content[0]].cased)
        return !content.every((n) => cue(words[n], "customer_columns") || cue(words[n], "kinds"));
      return content.some((n, at) => words[n].big && (at || !heard(n)));
    };
    const cell = () => {
      const head = A.nativeWords(block.name);
      if (!head.length || /[0-9]{3}|[@/_`]/.test(text) || words.length > 6) return;
      const content = [...words.keys()].filter((n) => !idle(words[n]) && words[n].plain.length > 2);
      if (!content.length || content[0] >= 2 || LETTERED.test(A.strip(text).slice(0, 1))) return;
      if (head.slice(0, 2).some((word) => cue(word, "customer_columns")) && proper(content)) put(0, words.length - 1, "customer-name");
    };
    if (block.kind === "front") front();
    else if (block.kind === "cell") cell();
    words.forEach((word, n) => {
      person(n, word);
      if (block.kind === "heading") return;
      house(n, word);
      work(n, word);
    });
    return out;
  };
})();
