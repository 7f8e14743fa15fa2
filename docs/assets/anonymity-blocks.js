/* A document in blocks for the check for leaks, and each block in every reading: decoded, visible, in plain letters. */
(function () {
  "use strict";
  const A = agentops.anonymity;
  const { pattern } = A;

  A.LONGEST_LINE = 4000;
  const FENCE = pattern("^[ ]{0,8}(?:[-*+>][ ]+)?(`{3,}|~{3,})[ ]*\\{?\\.?([A-Za-z0-9+#-]{0,20})");
  const HEADING = pattern("^[ ]{0,3}#{1,6}[ ]+");
  const RULE_LINE = pattern("^[ ]{0,3}(?:={3,}|-{3,}|~{3,}|\\^{3,}|\\*{3,})[ ]*$");
  const CELL_RULE = pattern("^[ ]*\\|?[ ]*:?-+:?[ ]*(?:\\|[ ]*:?-*:?[ ]*){0,40}\\|?[ ]*$");
  const ITEM = pattern("^(?:([ ]{0,12})(?:[-*+]|[0-9]{1,3}[.)])[ ]+|[ ]{0,3}\\[\\^[^\\]]{1,20}\\]:[ ]+)");
  const LETTER = "A-Za-z_À-ɏͰ-ϿЀ-ӿ\\u0590-\\u06ff\\u0900-\\u0dff\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff぀-ヿ㐀-鿿가-힣";
  const KEY = pattern(`^([ ]{0,12})(?:-[ ]+)?["']?([${LETTER}][0-9${LETTER} .-]{0,39})["']?[ ]*[:：](?:[ ]+|$)`);
  const CONSOLE = pattern("^[A-Z][A-Z_]+(?:[ ]{1,60}[A-Z(][A-Z_()]+){2,12}[ ]*$");
  const REFERENCES = pattern(
    "^[#\\s]*(?:[0-9.]+\\s+)?(?:references|bibliography|further reading|related work|literature|literatur|referencias" +
    "|bibliographie|sources|références|riferimenti|kilder|källor|bronnen|referências|see also|quellen" +
    "|литература|источники|література|джерела|извори|πηγές|βιβλιογραφία|მასალები|წყაროები|ლიტერატურა|գրականություն" +
    "|מקורות|ביבליוגרפיה|المراجع|المصادر|منابع|مراجع|حوالہ جات" +
    "|(?:public )?(?:literature|sources|bibliography) and (?:notes|links)|notes and references)[\\s:#]*$", "i");

  const blank = (line) => !A.strip(line);
  const indented = (line) => line.startsWith("    ") || line.startsWith("\t");
  const spaced = (found, line) => " ".repeat(found[0].length) + line.slice(found[0].length);
  const unquoted = (line) => {
    const quote = /^[ ]{0,3}(?:>[ ]?){1,4}/.exec(line);
    return quote ? spaced(quote, line) : line;
  };
  const cells = (start, line) => {
    let parts = line.split(/(?<!\\)\|/);
    let at = start;
    if (blank(parts[0])) {
      at += parts[0].length + 1;
      parts = parts.slice(1);
    }
    return parts.map((text) => {
      const cell = [at, text];
      at += text.length + 1;
      return cell;
    });
  };
  const cut = (line) => line.slice(0, A.LONGEST_LINE);
  const block = (start, text, kind, name = "", cited = false) => ({ start, text, kind, name, cited });

  /* What stands at the head, then every block in order; `lines` are pairs of place and text. */
  A.blocks = (body) => {
    const out = [];
    const lines = [];
    let start = 0;
    for (const line of body.split("\n")) {
      lines.push([start, line]);
      start += line.length + 1;
    }
    let at = 0;
    const open = A.published(body);
    let released = ""; /* how the heading of a release is marked, as long as its notes go on */
    let opened = false;
    const isPublic = () => open.whole || Boolean(released);
    let cited = open.whole;
    const text = (n) => (n < lines.length ? lines[n][1] : "");
    const underlined = () => {
      const after = text(at + 1);
      return RULE_LINE.test(after) && A.strip(after).length >= 3 && !text(at).includes("|");
    };
    const opensTable = () => {
      const [line, after] = [text(at), text(at + 1)];
      return line.includes("|") && line.length <= A.LONGEST_LINE && after.includes("|") && CELL_RULE.test(after.slice(0, 400));
    };
    const afterBlank = () => {
      let before = at - 1;
      while (before >= 0 && indented(text(before))) before--;
      return before < 0 || blank(text(before));
    };
    const keyed = (inside) => {
      let name = "";
      for (const [from, line] of inside) {
        const key = KEY.exec(line);
        if (key) name = A.strip(key[2]);
        const value = key ? spaced(key, line) : line;
        if (!blank(value)) out.push(block(from, value, "front", name));
      }
    };
    const code = (inside, language) => {
      let columns = [];
      for (const [from, line] of inside) {
        if (blank(line)) {
          columns = [];
          continue;
        }
        out.push(block(from, line, "code", language));
        const words = line.length < 500 ? A.every(/[^ ]+/g, line) : [];
        if (CONSOLE.test(A.strip(line))) columns = words.map((word) => word[0]);
        else if (columns.length && words.length === columns.length)
          words.forEach((word, n) => out.push(block(from + word.index, word[0], "cell", columns[n])));
      }
    };
    const front = () => {
      if (A.rstrip(text(0)) !== "---") return;
      let end = 0;
      for (let n = 1; n < Math.min(lines.length, 400) && !end; n++) if (["---", "..."].includes(A.rstrip(text(n)))) end = n;
      at = end ? end + 1 : 0;
      keyed(lines.slice(1, end).map(([from, line]) => [from, cut(line)]));
    };
    const fenced = ([, mark, language]) => {
      const from = (at += 1);
      while (at < lines.length && !A.strip(text(at)).startsWith(mark)) at++;
      code(lines.slice(from, at).map(([start, line]) => [start, cut(line)]), language.toLowerCase());
      at += 1;
    };
    const tabled = () => {
      const head = cells(...lines[at]);
      for (const [from, cell] of head) out.push(block(from, cell, "heading"));
      at += 2;
      for (; at < lines.length && cut(text(at)).includes("|"); at++)
        cells(lines[at][0], cut(text(at))).forEach(([from, cell], n) => {
          if (!blank(cell)) out.push(block(from, cell, "cell", head[n] ? A.strip(head[n][1]) : "", cited));
        });
    };
    const paragraph = () => {
      const [from, first] = lines[at];
      const taken = [unquoted(first)];
      let length = taken[0].length;
      for (at += 1; at < lines.length && length < A.LONGEST_LINE; at++) {
        const line = text(at);
        if (line.length > A.LONGEST_LINE || blank(line) || FENCE.test(line) || HEADING.test(line) || ITEM.test(line)) break;
        if ((line.includes("|") && opensTable()) || RULE_LINE.test(line) || underlined()) break;
        taken.push(unquoted(line));
        length += taken.at(-1).length;
      }
      const all = taken.join(" ");
      out.push(block(from, all, "prose", "", cited || A.cites(all)));
    };

    const headed = (line) => {
      const sign = /^#*/.exec(line)[0] || text(at + 1).slice(0, 1);
      if (A.release(line, !opened, open.changelog)) {
        released = sign;
        open.whole ||= !(opened || open.changelog);
      } else if (released && (sign === released || (sign[0] === "#" && sign.length < released.length))) released = "";
      cited = REFERENCES.test(line) || (cited && !isPublic() && line.startsWith("####")) || isPublic();
      opened = true;
    };
    front();
    while (at < lines.length) {
      const [from, line] = lines[at];
      const fence = FENCE.exec(line);
      if (line.length > A.LONGEST_LINE) {
        at++;
        out.push(block(from, cut(line), "code", "", isPublic()));
      } else if (fence) fenced(fence);
      else if (blank(line) || RULE_LINE.test(line)) at++;
      else if (HEADING.test(line) || underlined()) {
        headed(line);
        at++;
        out.push(block(from, line, "heading", "", Boolean(released)));
      } else if (opensTable()) tabled();
      else if (indented(line) && afterBlank()) {
        out.push(block(from, line, "code", "", isPublic()));
        at++;
      } else paragraph();
    }
    return out;
  };

  /* Readings: spots[n] and ends[n] say which stretch of the document character n stands for. */
  const INVISIBLE = new Set("\u00ad\u180e\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\ufeff");
  const WRITTEN = pattern(
    "((?:%[0-9A-Fa-f]{2}){1,64})|((?:=[C-F][0-9A-F](?:=[89AB][0-9A-F]){1,3}){1,16})" +
    "|&#([0-9]{2,6});|&#[xX]([0-9A-Fa-f]{2,5});|&([A-Za-z]{2,8});" +
    "|\\\\u\\{?([0-9A-Fa-f]{4,5})\\}?|\\\\x([0-9A-Fa-f]{2})", "g");
  const BASE64 = pattern("(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{16,4000}={0,2}(?![A-Za-z0-9+/_-])", "g");
  const HEX = pattern("(?<![A-Za-z0-9])(?:[2-7][0-9a-fA-F]){6,200}(?![A-Za-z0-9])", "g");
  A.WORD = new RegExp(`[^${A.spaces}\\x00-\\x26\\x28-\\x2f:-@\\[-\\x60{-\\x7f\\u2010-\\u2015\\u2018-\\u201f\\u2212]+`, "g");

  A.span = (view, start, end) => [view.spots[start], view.ends[Math.max(start, end - 1)]];
  const printable = (text, more = "") => [...text].every((char) => (char >= " " && char <= "~") || char > "\x9f" || more.includes(char));
  const latin = (char) => (A.isAlnum(char) && char < "\u0250") || "@.-_&".includes(char) || A.lookalikes.has(char);

  const meant = (found) => {
    let chars;
    if (found[1] || found[2]) chars = A.utf8(A.hex((found[1] || found[2]).replace(/[%=]/g, "")));
    else if (found[5]) chars = A.entities.get(found[5]);
    else {
      const code = found[3] ? parseInt(found[3], 10) : parseInt(found[4] || found[6] || found[7], 16);
      if (code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return null;
      chars = A.compact(String.fromCodePoint(code));
    }
    return chars && printable(chars) ? chars : null;
  };
  const unescaped = (view) => {
    const view2 = { text: "", spots: [], ends: [], whole: false };
    let at = 0;
    const take = (end) => {
      view2.text += view.text.slice(at, end);
      for (; at < end; at++) {
        view2.spots.push(view.spots[at]);
        view2.ends.push(view.ends[at]);
      }
    };
    for (const found of view.text.matchAll(WRITTEN)) {
      const chars = meant(found);
      if (chars === null) continue;
      take(found.index);
      at = found.index + found[0].length;
      const [first, last] = A.span(view, found.index, at);
      const step = found[1] && chars.length * 3 === found[1].length ? 3 : 0;
      for (let n = 0; n < chars.length; n++) {
        view2.spots.push(step ? view.spots[found.index + n * 3] : first);
        view2.ends.push(step ? view.ends[found.index + n * 3 + 2] : last);
      }
      view2.text += chars;
    }
    if (!at) return view;
    take(view.text.length);
    return view2;
  };
  const visible = (view) => {
    const { text } = view;
    const seen = (n) => {
      if (!INVISIBLE.has(text[n])) return true;
      let [left, right] = [n - 1, n + 1];
      while (left >= 0 && INVISIBLE.has(text[left])) left--;
      while (right < text.length && INVISIBLE.has(text[right])) right++;
      return left < 0 || right >= text.length || !latin(text[left]) || !latin(text[right]);
    };
    if (![...text].some((char) => INVISIBLE.has(char))) return view;
    const kept = [...text].map((_, n) => n).filter(seen);
    const pick = (from) => kept.map((n) => from[n]);
    return { text: pick(text).join(""), spots: pick(view.spots), ends: pick(view.ends), whole: false };
  };
  const ZEROS = [ /* the digits of other scripts */
    0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040, 0x17e0,
    0x1810, 0xff10,
  ];
  const plainLetters = (view) => {
    const chars = [...view.text];
    for (const word of view.text.matchAll(A.WORD)) {
      const strange = [...word[0]].map((_, n) => word.index + n).filter((n) => A.lookalikes.has(chars[n]));
      const letters = [...word[0]].filter(A.isAlpha);
      if (strange.length && strange.length < letters.length && letters.every((char) => latin(char) || A.lookalikes.has(char)))
        for (const n of strange) chars[n] = A.lookalikes.get(chars[n]);
    }
    chars.forEach((char, n) => {
      if (char < "\u0250") return;
      const code = A.expand(char).codePointAt(0);
      if ((code >= 0xff01 && code <= 0xff5e) || (code >= 0x1d400 && code <= 0x1d7ff)) chars[n] = A.compact(A.expand(char).normalize("NFKC"));
      const zero = ZEROS.find((each) => code >= each && code <= each + 9);
      if (zero) chars[n] = String(code - zero);
    });
    return { ...view, text: chars.join("") };
  };
  const decoded = (token, hex) => {
    const bare = A.rstrip(token, "=").replaceAll("-", "+").replaceAll("_", "/");
    const text64 = bare.length % 4 === 1 ? bare.slice(0, -1) : bare;
    const bytes = hex ? A.hex(token) : A.base64(text64 + "=".repeat((4 - (text64.length % 4)) % 4));
    const text = bytes && A.utf8(bytes);
    return text && text.length >= 6 && printable(text, "\t\n\r") ? text : "";
  };
  const ALL_HEX = /^(?:[2-7][0-9a-fA-F]){6,200}$/;

  A.views = (text, start) => {
    const from = Array.from(text, (_, n) => start + n);
    const written = { text, spots: from, ends: from.map((n) => n + 1), whole: false };
    let plain = written;
    for (let n = 0; n < 2; n++) if (/[%&\\=]/.test(plain.text)) plain = unescaped(plain);
    if (!A.isAscii(plain.text)) plain = plainLetters(visible(plain));
    const found = plain.text === text ? [written] : [written, plain];
    if (A.foreign(plain.text)) found.push({ ...plain, text: A.mapped(plain.text) });
    for (const token of [...plain.text.matchAll(BASE64), ...plain.text.matchAll(HEX)]) {
      const said = decoded(token[0], ALL_HEX.test(token[0]));
      if (!said) continue;
      const [first, last] = A.span(plain, token.index, token.index + token[0].length);
      found.push({ text: said, spots: Array(said.length).fill(first), ends: Array(said.length).fill(last), whole: true });
    }
    return found;
  };

  /* Strings that code puts together from two pieces, and settings whose name and value stand apart. */
  const PIECE = "[\"'][^\"'\\n]{1,200}[\"']";
  const SIGN = "(?:[+.&~\\\\]|[|]{2}|&&|<>|[+]{2}|[.]{2}|&[ ]_)";
  const JOINT = pattern(
    "(?:([A-Za-z0-9_.-]{2,60})[\"']?\\]?[ ]{0,3}(?::=|=>|[:=])[ ]{0,3}[(]?[ \\t]{0,4}\\n?[ \\t]{0,60})?" +
    `(${PIECE}(?:(?:[ \\t]{0,4}${SIGN}?[ \\t]{0,4}\\n[ \\t]{0,60}${SIGN}?[ \\t]{0,4}|[ ]{0,4}${SIGN}[ ]{0,4}|[ ]{1,4})${PIECE}){1,8})`, "dg");
  const LISTED = pattern(
    `[\\[{][ \\t\\n]{0,40}((?:${PIECE},?[ \\t\\n]{0,40}){2,12})[\\]}][ ]?(?:[.](?:join|concat)[(])?` +
    `|(?:join|implode|concat)[(](?:[\"']{2},[ ]?)?[\\[(]?((?:${PIECE},?[ \\t\\n]{0,40}){2,12})`, "dg");
  const PARTS = pattern(
    `[A-Za-z_]{0,40}_?(?:1|a|A|ONE|one|HEAD|head|FIRST|first|LEFT|left)[ ]?=[ ]?(${PIECE});?[ \\t]{0,8}[\\n ]` +
    `[^\\n=]{0,8}[A-Za-z_]{0,40}_?(?:2|b|B|TWO|two|TAIL|tail|SECOND|second|RIGHT|right)[ ]?=[ ]?(${PIECE})`, "dg");
  const HELD = pattern(
    "(?:^|[\\n;{(]|&&)[ \\t]{0,20}(?:(?:set|SET|export|const|let|var|val|local|readonly|declare|final|String|string|my|auto|ENV)[ ]){0,2}" +
    "[$]?([A-Za-z_][A-Za-z0-9_]{0,40})(?:[ ]?:[ ]?[A-Za-z]{2,12})?[ ]{0,8}(:?[+.]?=|:)[ ]{0,4}" +
    `(?:(${PIECE}(?:[ ]{0,2}[+.]?[ ]{0,2}${PIECE}){0,6})|\`([^\`\\n]{2,200})\`|([` +
    "A-Za-z0-9+/_.=-]{4,200}))(?=[ \\t]{0,8}(?:[\\n;}#)]|&&|//|$))", "dg");
  const MADE = pattern(
    "(?:([A-Za-z0-9_.-]{2,60})[ ]{0,3}(?::?=|:)[ ]{0,4})?f?[\"'`(]{0,3}" +
    "((?:[$%]?[{]?[A-Za-z_][A-Za-z0-9_]{0,40}[}%]?(?:[ ]{0,2}(?:[+.&~]|[|]{2}|[.]{2})[ ]{0,2})?){2,6})", "dg");
  const TEXT = /["']([^"'\n]{1,200})["']/dg;
  const ENTRY = pattern(
    "[Nn]ame[\"']?[ ]?[:=][ ]{0,3}[\"']?([A-Za-z0-9_.-]{2,60})[\"']?,?[ \\t]{0,4}\\n?[ \\t]{0,40}" +
    "[\"']?[Vv]alue[\"']?[ ]?[:=][ ]{0,3}[\"']?([^\"'\\n]{4,200})", "dg");
  const ROW = pattern("\\n[ ]{0,3}\\|?[ ]{0,4}([^|\\n]{2,40})\\|[ ]{0,4}[`*\"']{0,3}([^|\\n]{4,200})", "dg");
  const NAMES =
    "(?<![A-Za-z])(?:PIN|Pin|pin)(?![A-Za-z])|[Cc]ode|[Pp]hone|[Tt]el(?:ef[a-zéó]{2,4})?(?![a-z])|[Mm]obile?(?![a-z])|[Ff]ax" +
    "|[Pp]ager|[Bb]adge|[Ss]taff|[Ee]mployee|[Mm]atric|[Pp]ersonal(?:nr|nummer)|[Hh]ost(?:name)?(?![a-z])|[Ss]erver(?![a-z])" +
    "|[Mm]achine(?![a-z])|[Nn]ode(?![a-z])|[Rr]echner|[Ww]i-?[Ff]i|[Ww][Ll][Aa][Nn]";
  let secret = null;
  const isSecret = (name) =>
    (secret = secret || pattern(`${A.filled.PN}|${A.filled.TN}|${NAMES}`)).test(name);
  const range = ([start, end]) => Array.from({ length: end - start }, (_, n) => start + n);
  const laid = (text, spots) => ({ text, spots, ends: spots.map((spot) => spot + 1), whole: false });
  const beside = (body, name, value, sign) =>
    laid(body.slice(...name) + sign + body.slice(...value), [...range(name), ...Array(sign.length).fill(value[0]), ...range(value)]);
  const texts = (body, [start, end]) =>
    [...body.slice(start, end).matchAll(TEXT)].map((each) => each.indices[1].map((at) => at + start));
  const titled = (body, name, spots) => {
    const text = spots.map((spot) => body[spot]).join("");
    return name && spots.length ? laid(`${body.slice(...name)}=${text}`, [...range(name), spots[0], ...spots]) : laid(text, spots);
  };
  const pieced = (body, span, name) => titled(body, name, texts(body, span).flatMap(range));
  const composed = function* (body) {
    const held = new Map();
    let made = 0; /* of at most 100, with 400 characters: the work stays in proportion */
    for (const { 1: name, 2: sign, indices } of body.matchAll(HELD)) {
      const found = (indices[3] ? texts(body, indices[3]) : [indices[4] || indices[5]]).flatMap(range);
      const more = (sign === "+=" || sign === ".=") && held.has(name);
      const spots = more ? [...held.get(name), ...found].slice(0, 400) : found;
      if (more && ++made > 100) return;
      if (more) yield titled(body, indices[1], spots);
      held.set(name, spots);
    }
    if (held.size < 2) return;
    for (const { 2: parts, indices } of body.matchAll(MADE)) {
      const names = parts.match(/[A-Za-z_][A-Za-z0-9_]{0,40}/g) || [];
      if (names.length < 2 || !names.every((name) => held.has(name))) continue;
      if (++made > 100) return;
      yield titled(body, indices[1], names.flatMap((name) => held.get(name)).slice(0, 400));
    }
  };
  A.joined = function* (body) {
    for (const { indices } of body.matchAll(ENTRY)) yield beside(body, indices[1], indices[2], "=");
    for (const { 1: name, indices } of body.matchAll(ROW)) if (isSecret(name)) yield beside(body, indices[1], indices[2], ": ");
    for (const { indices } of body.matchAll(JOINT)) yield pieced(body, indices[2], indices[1]);
    for (const { indices } of body.matchAll(LISTED)) yield pieced(body, indices[1] || indices[2]);
    for (const { indices } of body.matchAll(PARTS)) yield pieced(body, [indices[1][0], indices[2][1]]);
    yield* composed(body);
  };

  /* The value in front matter or in a cell with its name, where the name says that it is a secret. */
  A.labelled = function* ({ text, start, name }) {
    const value = A.strip(text, " *`_\"'|");
    if (name.length < 2 || name.length > 40 || value.length < 4 || !isSecret(name)) return;
    const at = start + text.indexOf(value);
    yield laid(`${name}: ${value}`, [...Array(name.length + 2).fill(at), ...range([at, at + value.length])]);
  };
})();
