/* Letters and words for the check for leaks, by the definitions that the command line uses, so that both find the same.
   This and the other anonymity-*.js follow the modules of the same engine in Python, name by name. */
(function () {
  "use strict";
  const A = (agentops.anonymity = {});
  const SPACES = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
  const DIGITS = "\\p{Nd}\\xb2\\xb3\\xb9\\u1369-\\u1371\\u19da\\u2070\\u2074-\\u2079\\u2080-\\u2089\\u2460-\\u2468\\u2474-\\u247c" +
    "\\u2488-\\u2490\\u24ea\\u24f5-\\u24fd\\u24ff\\u2776-\\u277e\\u2780-\\u2788\\u278a-\\u2792";

  /* A pattern as the command line reads it: $ also before a last line end, \Z at the end, a dot for all but a line end. */
  A.pattern = (source, flags = "") => {
    let out = "";
    let inside = false;
    for (let at = 0; at < source.length; at++) {
      const char = source[at];
      if (char === "\\") {
        const next = source[++at];
        out += next === "Z" ? "$" : next !== "s" ? char + next : inside ? SPACES : `[${SPACES}]`;
      } else if (inside) {
        inside = char !== "]";
        out += char;
      } else if (char === "[") {
        const opens = /^\[\^?\]?/.exec(source.slice(at))[0];
        out += opens.replace(/\]$/, "\\]");
        at += opens.length - 1;
        inside = true;
      } else out += char === "$" ? "(?=\\n?$)" : char === "." ? "[^\\n]" : char;
    }
    return new RegExp(out, flags);
  };
  A.every = (expression, text) => [...text.matchAll(expression)];
  A.spaces = SPACES;

  /* One unit for one character: what needs two is lent a sign that the text does not use, so that places count characters. */
  const SIGNS_FOR = [ /* what is lent to digits, capitals, small letters, other letters, and all else */
    [/\p{Nd}/u, [[0x1946, 0x194f], [0x19d0, 0x19d9], [0x1a80, 0x1a89], [0x1a90, 0x1a99], [0x1b50, 0x1b59]]],
    [/\p{Uppercase}/u, [[0x210b, 0x210d], [0x2110, 0x2112], [0x2119, 0x211d], [0x212c, 0x212d], [0x2130, 0x2131], [0x213e, 0x213f]]],
    [/\p{Lowercase}/u, [[0x1d00, 0x1d2b], [0x1d6b, 0x1d77]]],
    [/[\p{L}\p{N}]/u, [[0xa000, 0xa48c]]],
    [/[^]/u, [[0xe000, 0xf8ff]]],
  ];
  const memories = new Set();
  let lent = new Map();
  let owners = new Map();
  let free = null;
  let whole = "";
  A.open = (text) => {
    if (lent.size) for (const each of memories) each.clear();
    [lent, owners, free, whole] = [new Map(), new Map(), null, text];
    return A.compact(text);
  };
  const signs = () => {
    const used = new Set(whole);
    const range = ([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => String.fromCharCode(first + at));
    return SIGNS_FOR.map(([, ranges]) => ranges.flatMap(range).filter((each) => !used.has(each) && !A.lookalikes.has(each)));
  };
  A.compact = (text) => {
    if (!/[\ud800-\udfff]/.test(text)) return text;
    free = free || signs();
    return text.replace(/[\u{10000}-\u{10ffff}]|[\ud800-\udfff]/gu, (char) => {
      if (char.length < 2) return "\ufffd";
      if (!lent.has(char)) {
        const kind = SIGNS_FOR.findIndex(([test]) => test.test(char));
        const sign = free[kind].pop() || (kind < 4 && free[3].pop()) || free[4].pop() || "\uffff";
        lent.set(char, sign);
        owners.set(sign, char);
      }
      return lent.get(char);
    });
  };
  A.expand = (text) => (owners.size ? text.replace(/[^\x00-\u1945]/g, (sign) => owners.get(sign) || sign) : text);

  A.remembered = (ask) => {
    const known = new Map();
    memories.add(known);
    return (word) => {
      let answer = known.get(word);
      if (answer === undefined) {
        answer = ask(word);
        if (known.size > 20000) known.clear();
        known.set(word, answer);
      }
      return answer;
    };
  };

  const test = (source) => (text) => new RegExp(source, "u").test(text);
  A.isAlpha = test("^\\p{L}+$");
  A.isAlnum = test("^[\\p{L}\\p{N}]+$");
  A.isDigit = test(`^[${DIGITS}]+$`);
  const lower = /\p{Lowercase}/u;
  const upper = /\p{Uppercase}/u;
  const title = /\p{Lt}/u;
  A.isUpper = (text) => upper.test(text) && !lower.test(text) && !title.test(text);
  A.isLower = (text) => lower.test(text) && !upper.test(text) && !title.test(text);
  A.isAscii = (text) => /^[\x00-\x7f]*$/.test(text);
  A.digitsIn = (text) => [...text].filter(A.isDigit).length;
  const letters = /[\p{L}\p{Nl}\p{No}]+/gu;
  A.letters = (text) => text.match(letters) || [];

  const group = (chars) => (chars === undefined ? `[${SPACES}]` : `[${chars.replace(/[\]\\^-]/g, "\\$&")}]`);
  A.lstrip = (text, chars) => text.replace(new RegExp(`^${group(chars)}+`), "");
  A.rstrip = (text, chars) => {
    const known = new RegExp(group(chars));
    let end = text.length;
    while (end && known.test(text[end - 1])) end--;
    return text.slice(0, end);
  };
  A.strip = (text, chars) => A.lstrip(A.rstrip(text, chars), chars);
  A.after = (text, sign) => text.split(sign).at(-1);
  A.without = (text, end) => (end && text.endsWith(end) ? text.slice(0, -end.length) : text);
  A.unlike = (text) => new Set(text).size;

  const PLAIN = { ł: "l", ø: "o", đ: "d", ð: "d", þ: "th", ß: "ss", æ: "ae", œ: "oe", ı: "i", ħ: "h", ə: "e" };
  /* A mark has a class of its own when order rules move it before another one. */
  const combining = A.remembered((mark) => mark === "\u0345" || `\u0345${mark}`.normalize("NFD") !== `\u0345${mark}`);
  A.folded = (text) => {
    const low = A.expand(text).toLowerCase();
    if (A.isAscii(low)) return low;
    const apart = low.normalize("NFKD").replace(/\p{M}/gu, (mark) => (combining(mark) ? "" : mark));
    return A.compact(apart.replace(/[łøđðþßæœıħə]/g, (char) => PLAIN[char]));
  };

  const ENDINGS = [
    ["'s", ""], ["ies", "y"], ["es", ""], ["s", ""], ["ied", "y"], ["ed", ""], ["ed", "e"], ["d", ""],
    ["ing", ""], ["ing", "e"], ["ers", ""], ["ers", "e"], ["er", ""], ["er", "e"], ["r", ""], ["est", ""],
    ["st", ""], ["ly", ""], ["ily", "y"], ["ness", ""], ["able", ""], ["able", "e"], ["less", ""], ["ful", ""],
    ["ment", ""], ["ity", ""], ["ity", "e"], ["ation", "e"], ["ation", "ate"], ["ion", "e"], ["ion", ""],
  ];
  const DOUBLING = new Set(["ed", "ing", "er", "ers"]);
  A.stems = function* (word) {
    for (const [ending, instead] of ENDINGS) {
      if (!word.endsWith(ending) || word.length - ending.length < 3) continue;
      const stem = word.slice(0, word.length - ending.length) + instead;
      yield stem;
      if (DOUBLING.has(ending) && !instead && stem.at(-1) === stem.at(-2)) yield stem.slice(0, -1);
    }
  };
  A.frontDecoded = (text) => {
    const words = new Set();
    let before = "";
    for (const line of text.split("\n")) {
      if (!line) continue;
      before = before.slice(0, parseInt(line[0], 36)) + line.slice(1);
      words.add(before);
    }
    return words;
  };

  /* Bytes as text, or null where they are none. */
  A.utf8 = (bytes) => {
    try {
      return A.compact(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes)));
    } catch {
      return null;
    }
  };
  const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  A.base64 = (text) => {
    const bytes = [];
    let held = 0;
    let count = 0;
    let pads = 0;
    for (const char of text) {
      if (char === "=") {
        if (count >= 2 && count + ++pads >= 4) return bytes;
        continue;
      }
      const value = SIGNS.indexOf(char);
      if (value < 0) continue;
      pads = 0;
      held = ((held << 6) | value) & 0xffffff;
      count += 1;
      if (count > 1) bytes.push((held >> (8 - 2 * count)) & 255);
      count %= 4;
    }
    return count ? null : bytes;
  };
  A.hex = (text) => (text.match(/../g) || []).map((each) => parseInt(each, 16));
})();
