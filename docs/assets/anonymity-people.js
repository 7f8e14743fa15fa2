/* Second looks at a match for the check for leaks: secrets, people, and what follows a cue. Each is named in the data. */
(function () {
  "use strict";
  const A = agentops.anonymity;
  const K = A.knowledge;
  const V = A.validators;
  const { folded, matched, reserved } = A;
  const has = (name, word) => A.lists[name].has(word);
  const some = (name, test) => [...A.lists[name]].some(test);
  const big = (word) => A.isUpper(word[0]);
  const spaces = new RegExp(`[${A.spaces}]+`);
  const split = (text) => text.split(spaces).filter(Boolean);

  /* Secrets. */
  V.digits = (found) => /[0-9]/.test(matched(found));
  const stands = (word, text) =>
    text.includes(word) && (word.length > 4 || !A.isAlpha(word) || new RegExp(`(?<![a-z])${word}(?![a-z])`).test(text));
  V.not_example = (found) => {
    const text = matched(found);
    const low = text.toLowerCase();
    const known = some("placeholders", (each) => (text.length < 24 || each.length > 6) && stands(each, low)) ||
      /0123456|1234567|abcdef0|abcdefg/.test(low);
    return !has("documented", low) && !known && A.unlike(low) > 4 && !low.includes("eyjzdwiioiixmjm0nty3odkw");
  };
  const DIGESTS = new RegExp(
    "cache|public|foreign|primary|partition|sort|object|idempot|shard|commit|sha-?[0-9]|digest|checksum|etag|integrity" +
    "|fingerprint|trace|span|revision|md5|nonce|hash|(?:key|token)[ _-]?id|kid|jti|thumbprint|pubkey|ssh-|ecdsa|query[ _]|translation" +
    "|correlation|request[ _-]?id|content|blob|layer|image|version|message[ _]|dedup|lookup|cursor|page[ _-]|lock[ _-]|s3[ _]|redis|websocket-" +
    "|[\"'](?:n|e|x|y|x5[ct])[\"'][ ]?:[ ]?[\"']$");
  A.lookedUp = (found) => {
    const start = found.groups && found.indices[1] ? found.indices[1][0] : found.start;
    const before = found.string.slice(Math.max(0, found.start - 16), start).split(/[;&]/).at(-1); /* of the same setting */
    return DIGESTS.test(before.toLowerCase());
  };
  V.random = (found) => {
    const text = matched(found).replace(/^(?:Bearer |Token |Basic )/, "");
    const letters = [...text].filter(A.isAlpha).length;
    const numbers = A.digitsIn(text);
    if (letters < 4 || numbers < 3 || text.length < 16 || /^eyJ[A-Za-z0-9_-]+[.]eyJ/.test(text)) return false;
    if (/^[a-z]+(?:[-_./][a-z0-9]+)*$/.test(text) && numbers < 6) return false;
    if (/^(?:[0-9a-f]{40}\n?$|[0-9a-f]{64}\n?$)/.test(text) && !/[Tt]oken|[Kk]ey|[Ss]ecret|KEY|TOKEN/.test(found[0])) return false;
    return !text.includes("://") && text.split("/").length - 1 < 6 && !A.lookedUp(found);
  };
  const ODDLY = { 0: "o", 1: "i", 3: "e", 4: "a", 5: "s", 7: "t", $: "s", "@": "a", "!": "i" };
  const STAND_INS = new Set(["password", "passwort", "secret", "sekret", "sekrit", "private", "veryprivate", "letmein", "admin", "changeme"]);
  const secret = (A.secretValue = (value) => {
    const low = A.strip(value.toLowerCase(), "\"'`.,;");
    const plain = A.rstrip(low, "!?0123456789").replace(/[013457$@!]/g, (char) => ODDLY[char]);
    if (low.length < 3 || low.startsWith("@localhost") || STAND_INS.has(plain) || /^[A-Z][A-Z0-9_]*=$/.test(value) || has("values", low) || has("documented", low) || some("placeholders", (each) => stands(each, low))) return false;
    if ("%*#&!?".includes(low[0]) && !(/[a-z]/.test(value) && /[A-Z]/.test(value) && /[0-9]/.test(value))) return false;
    return A.unlike(low) > 2 && !"<${[(".includes(low[0]) && !/[}\])>[(]$/.test(low);
  });
  V.credential = (found) => {
    const value = found.groups ? found[found.groups] || "" : "";
    if (!secret(value) || /^[a-z]+(?:[_-][a-z]+)*[_-](?:key|secret|pass|password|token)$/.test(value)) return false;
    const host = found[0].includes("@") ? A.after(found[0], "@") : "";
    return !/^(?:localhost|127[.]|0[.]0[.]0[.]0|\[::1\]|host[.]docker)/.test(host);
  };
  V.basic = (found) => {
    if (has("documented", found[1].toLowerCase())) return false;
    const bytes = A.base64(found[1] + "=".repeat((4 - (found[1].length % 4)) % 4));
    const said = bytes && A.utf8(bytes);
    const at = said ? said.indexOf(":") : -1;
    return at > 0 && secret(said.slice(at + 1));
  };
  const ABOUT = A.pattern(
    "(?:policy|file|field|hash|hashers?|length|path|url|name|_id|ref|type|hint|prompt|min|max|count|rules?|encoder|algorithm" +
    "|strategy|mode|expires?|validators?|label|class)[\"'`]?[)\\]]?[ ]{0,3}(?::=|=>|[:=])[ ]{0,3}[\"'`]{0,2}$");
  const about = (found) => {
    const start = found.groups && found.indices[1] ? found.indices[1][0] : found.start;
    return ABOUT.test(found.string.slice(Math.max(0, start - 40), start).toLowerCase());
  };
  V.password = (found) => {
    const text = A.rstrip(matched(found), ".,;:!?");
    if (!secret(text) || has("every_words", folded(text)) || about(found)) return false;
    if (/^(?:sha(?:1|256|384|512)[:-]|[vV]?[0-9]+[.][0-9]+[.])/.test(text) || !/[A-Za-z0-9]/.test(text)) return false;
    if (A.isAlpha(text) && /secret|token|password|passwort|apikey/.test(text.toLowerCase())) return false;
    if (/^[a-z]+(?:1|2|3|12|123|1234)$/.test(text) && K.everyday(A.rstrip(text, "1234"))) return false;
    const after = found.groups && found.indices[1] ? found.string.slice(found.indices[1][1])[0] : "";
    if (":~".includes(text[0]) || text.includes("://") || (after === "(" && A.isAlpha(text[0])) || /^[a-z0-9]+[$]+$/.test(text)) return false;
    if (/^(?:[/~\\]|[.]{1,2}\/|--|[A-Za-z]+::|[A-Za-z]:[\\/])/.test(text)) return false;
    const mixed = /[0-9]/.test(text) + /[A-Z]/.test(text.slice(1)) + ![...text].every(A.isAlnum);
    if (/^[a-z_]+(?:[.][a-z_]+)+$/.test(text)) return false;
    if (/^[A-Za-z]+(?:[-_/ ][A-Za-z]+)*$/.test(text) && !mixed) return false;
    if (/^(?:[a-z]+(?:[-_/][a-z]+)*|[A-Z]+(?:_[A-Z]+)*)$/.test(text)) return false;
    return mixed >= 1 && !K.everyday(folded(text));
  };
  V.strong = (found) => {
    const text = A.rstrip(matched(found), ".,;:!?]");
    if (/^(?:sha[0-9]+:|OAuth|TLS|SSL|SHA|HTTP)/.test(text)) return false;
    if (text.length < 7 || !/[0-9]/.test(text) || (text.match(/[A-Za-z]/g) || []).length < 3 || !secret(text) || A.namedTrade(text)) return false;
    if (text.toLowerCase().startsWith("utf") || /@[^@]*[.]/.test(text) ||
        A.pattern("/|://|[.](?:md|py|ya?ml|json|txt|com|net|org|io|de|internal|corp|local)$").test(text)) return false;
    if (/^(?:[A-Za-z]*[0-9a-f]{8}-[0-9a-f-]{20,}|[vV]?[0-9]+(?:[.][0-9A-Za-z]+)+|[a-z0-9]+(?:[-_.][a-z0-9]+)*)$/.test(text))
      return /^[a-z]+(?:[.][a-z]+)+[.][0-9]{2,}$/.test(text);
    if (/^(?:[A-Z]{2,10}-[0-9]+|[A-Z0-9_-]+|[A-Z][a-z]+[0-9]{0,2})$/.test(text)) return false;
    return /[.#*!&_%+@$~^?=-]|[a-z][A-Z0-9]/.test(text);
  };
  V.element = (found) => secret(found[2]) && !K.everyday(folded(found[2]));
  V.not_year = (found) => !/^(?:(?:19|20)[0-9]{2}|([0-9])\1*|12345?6?|4321|6?54321)$/.test(A.strip(matched(found)));
  V.drawn = (found) => {
    const low = matched(found).toLowerCase();
    if (has("documented", low) || some("standing_in", (each) => low.includes(each))) return false;
    return A.unlike(low.slice(4)) > 6 && !/([^\n])\1{5}/.test(low);
  };
  const nonsense = (parts) => parts.some((part) => part.length >= 7 && A.isAlpha(part) && K.estate(part));
  const FILED = A.pattern("^[A-Z][A-Z0-9_]+$|^[./~\\\\-]|://|[.](?:[a-z]{2,4})$|[(]");
  V.password_quoted = (found) => {
    const text = A.rstrip(matched(found), ".,:!?");
    if (!secret(text) || FILED.test(text)) return false;
    if (/^[a-z]+(?:[-_][a-z0-9]+)+$/.test(text) && text.split(/[-_]/).every((part) => K.everyday(part) || A.isDigit(part))) return false;
    if (V.password(found) && /[0-9]|[^A-Za-z0-9_.-]/.test(text)) return true;
    const parts = folded(text).split(/[-_.]/).filter(Boolean);
    return parts.length > 1 && !/[._]/.test(text) && nonsense(parts);
  };
  V.hex_secret = (found) => {
    const text = found[1].slice(2).toLowerCase();
    return text.length >= 8 && A.unlike(text) > 4 && !["deadbeef", "cafebabe", "12345678", "baadf00d"].includes(text);
  };
  const REFERRED = A.pattern("^[A-Z][A-Z0-9_]+$|^[./~\\\\!*&-]|://|[.](?:[a-z]{2,4})$|^[A-Za-z]+[.][A-Za-z_.]+$|::");
  V.config_secret = (found) => {
    const text = matched(found);
    if (REFERRED.test(text) || !secret(text) || text.includes("`") || text.endsWith("*") || about(found)) return false;
    if (/^(?:[0-9/.,:-]*\/[0-9/.,:-]*|[a-z0-9-]+(?:[.][a-z]+)+\/[a-z0-9./-]+)$/.test(text)) return false;
    return V.password(found) || (/^[a-z-]+$/.test(text) && nonsense(text.split("-"))) ||
      (/^[a-z]+(?:-[a-z]+)+$/.test(text) && text.split("-").every(K.estate));
  };

  /* People. */
  V.mailbox = (found) => {
    const low = found[0].toLowerCase();
    const host = A.after(low, "@");
    const local = low.slice(0, -host.length - 1);
    if (["git", "hg", "svn"].includes(local) || local.includes("noreply") || local.includes("no-reply") || host.includes("noreply")) return false;
    if (A.pattern("[.](?:png|jpg|svg|gif|webp|js|css|service|target|timer|py|md)$").test(host)) return false;
    return !reserved(host) && !["placeholder", "your", "{", "xxx"].some((each) => local.includes(each));
  };
  V.spelt = (found) => {
    const text = matched(found).toLowerCase();
    const host = text.split(/[^a-z0-9-]+/);
    if (["example", "test", "invalid"].some((each) => host.includes(each))) return false;
    const signs = /[\[({<] ?(?:at|@|ät|arroba|chiocciola|arobase|snabel)/.test(text) || text.includes(" @ ");
    return signs || !text.includes(" at ") || text.includes(" dot ");
  };
  let invented = null;
  const isFiction = ({ string, start, end }) => {
    const made = () => A.patterns.find(({ rule, checks }) => rule === "ANON008" && checks.includes("fiction")).find;
    invented = invented || new RegExp(made().source, "g");
    invented.lastIndex = Math.max(0, start - 4);
    return invented.test(string.slice(0, end));
  };
  V.fiction = (found) => {
    const around = folded(found.string.slice(Math.max(0, found.start - 120), found.end + 60));
    return !A.pattern("[^0-9]0100$").test(found[0]) && !some("samples", (word) => around.includes(word));
  };
  const hinted = A.pattern("(?:placeholder|example|sample|pattern|hint)[\"']?[ ]?[=:][ ]?[\"'`]?$");
  const standIn = (found) => {
    const digits = matched(found).replace(/[^0-9]/g, "");
    const before = (count) => found.string.slice(Math.max(0, found.start - count), found.start);
    if (A.pattern("[A-Z0-9]{4} $").test(before(5)) && digits.startsWith("00")) return true;
    return /123456|234567|345678|456789|987654|876543|([0-9])\1{4}/.test(digits) || hinted.test(before(24).toLowerCase());
  };
  V.phone = (found) => {
    const text = matched(found);
    if (isFiction(found) || standIn(found)) return false;
    const count = A.digitsIn(text);
    if (count < 7 || count > 15 || /[0-9]{4}-[0-9]{2}-[0-9]{2}/.test(text)) return false;
    if (/^[+][0-9]+ -[0-9]+$/.test(text) || (text.startsWith("00") && count < 10)) return false;
    if (text[0] !== "+" && /[0-9]{1,3}(?:[.][0-9]{1,3}){3}/.test(text)) return false;
    const unlike = (signs) => A.unlike([...text].filter((char) => !signs.includes(char)));
    if (!"+(".includes(text[0]) && !text.startsWith("00") && !found.groups) {
      const groups = text.split(/[ /-]/);
      return count >= 9 && (groups.length >= 3 || groups.at(-1).length >= 5) && unlike(" /-") > 2;
    }
    return unlike(" ()./+-") > 2;
  };

  const nameLike = (text) => {
    const words = A.strip(text).split(/[ .^]+/).filter((word) => word.length > 1);
    const names = words.filter(big);
    if (!names.length || words.length > 6 || /[0-9@/_:=]/.test(text)) return false;
    if (names.some((word) => has("roles", folded(word)) || has("placeholder_people", folded(word)))) return false;
    const [first] = names;
    if (names.length === 1) return K.given(first) && (!K.ambiguous(first) || (words.length === 1 && K.strange(first)));
    return names.some((word) => K.strange(word) || K.given(word));
  };
  const plainPair = (text, whole) => {
    const words = split(text);
    const host = A.rstrip(A.after(whole, "@"), "> ");
    const people = words.filter((word) => big(word) && !has("roles", folded(word)));
    return words.length >= 2 && words.length <= 4 && people.length === words.length && !reserved(host) && !whole.includes("[bot]");
  };
  V.fullname = (found) => {
    const text = A.strip(matched(found), " \"'");
    return (nameLike(text) && !found[0].includes("[bot]") && !found[0].includes("noreply")) || plainPair(text, found[0]);
  };
  V.surname = (found) => {
    const words = found[1].split(/[ .]+/).filter((word) => word.length > 1 && big(word));
    if (!words.length || has("placeholder_people", folded(words.at(-1)))) return false;
    return words.some((word) => K.strange(word) || K.given(word) || A.words.last.has(folded(word)));
  };
  V.sure_surname = (found) => {
    const words = found[1].split(/[ .]+/).filter((word) => word.length > 1 && big(word));
    return words.length > 1 || (!K.ambiguous(words[0]) && !has("words_too", folded(words[0])));
  };
  V.named_word = (found) => !V.sure_surname(found) && !has("words_too", folded(split(found[1])[0]));
  V.apposed = (found) => {
    const words = split(found[1]);
    if (/^[ ][A-Z][.]/.test(found.string.slice(found.indices[1][1]))) return false;
    const pair = `${folded(words[0])} ${folded(words.at(-1))}`;
    if (has("public_people", pair) || has("placeholder_names", pair)) return false;
    return words.every((word) => K.strange(word) && A.isLower(word.slice(1)) && !has("placeholder_people", folded(word)));
  };
  V.given = (found) => split(found[1]).some((word) => K.given(word)) && !K.ambiguous(split(found[1])[0]);
  V.given_pair = (found) => {
    const words = found[1].split(/[ ]+/);
    return [words[0], words.at(-1)].every((word) => K.given(word) && !K.ambiguous(word));
  };
  V.hl7 = (found) => {
    const words = found[1].split("^").map((word) => folded(word));
    return !has("placeholder_people", words[0]) &&
      words.some((word) => A.words.first.has(word) || A.words.last.has(word) || K.strange(word));
  };
  const TRADES = ["经理", "總監", "总监", "主任", "工程师"];
  V.han = (found) => {
    if (/[的了是和與与跟]/.test(found[1]) || A.east.madeOfWords(found[1])) return false;
    if (found.groups > 1 && TRADES.includes(found[2]) && !has("families", found[1][0])) return false;
    return !has("polite", found[1]) && !/(?:お客|皆|仕|同|各|多|神|奥)$/.test(found[1]);
  };
  V.handle = (found) => {
    const text = matched(found);
    const [from, to] = found.indices[1] || [];
    if (A.pattern(":[ ]*[\"'`]?@?$").test(found.string.slice(0, from)) &&
        /^[ ][\p{L}\p{Nl}\p{No}]{2,}(?![=:])/u.test(found.string.slice(to))) return false;
    return (K.handle(text) && !/^[A-Z][A-Z_]+$/.test(text)) || (/^[A-Z]{4,12}$/.test(text) && K.handle(text));
  };
  V.not_word = (found) => !has("every_words", folded(matched(found)));
  V.mention = (found) => {
    const text = matched(found);
    if (A.pattern("^(?:my|your)-?[a-z]{2,10}$").test(text)) return false;
    const rest = A.strip(found.string.slice(found.start));
    if (!A.strip(found.string.slice(0, found.start)) && !rest.includes(" ")) return false;
    if (A.pattern("[.](?:xml|json|csv|txt|ya?ml|md|sql|bin|gz|zip|png|jpg|pdf|log|conf|ini|toml|pem|crt|html)$").test(text)) return false;
    if (text.includes(".") && has("tlds", A.after(text, "."))) return false;
    return !has("decorators", folded(text)) && !has("decorators", folded(text.split(".")[0]));
  };
  V.tagged = (found) => !/^(?:feat|fix|chore|docs|build|ci|test|refactor|perf|style|revert)/.test(found.string.slice(0, found.start));
  V.account_name = (found) => !has("accounts", found[1].toLowerCase()) && !A.after(found[0], "@").startsWith("localhost");
  V.talker = (found) =>
    !["http", "https", "error", "warning"].includes(found[1]) && !/^(?:- |#)/.test(A.lstrip(found.string));
  V.domain_user = (found) => {
    const at = found[1].indexOf("\\");
    const [domain, user] = at < 0 ? [found[1], ""] : [found[1].slice(0, at), found[1].slice(at + 1)];
    return (domain.length >= 2 && K.handle(user) && !"nrtbdws".includes(user[0])) || (user.length > 5 && K.handle(user));
  };

  /* What follows a cue. */
  const SUFFIXES = new Set("AS SE SA AB AG SIA PLC BV NV KG Limited Holding Holdings Co".split(" "));
  const opens = (word) => word && (big(word) || A.isDigit(word[0]));
  const plainCase = A.plainCase = (word) =>
    /^(?![a-z0-9])[\p{L}\p{N}_](?:(?![0-9])[\p{L}\p{N}])*(?:[-'’](?:(?![0-9])[\p{L}\p{N}])+)*$/u.test(word) &&
    !/[a-z][A-Z]/.test(word.replaceAll("Mc", "").replaceAll("Mac", ""));
  V.company = (found) => {
    const words = found[1].split(/[ ,]+/).filter(opens);
    const plain = words.map((word) => folded(word));
    if (!words.length || plain.some((word) => has("placeholder_people", word)) || has("public", plain.at(-1))) return false;
    const after = found[0].slice(found.indices[1][1] - found.start);
    if (after === ", PLC") return false; /* one thing of a list: the controller of a machine */
    const suffix = A.strip(after, " ,");
    if (SUFFIXES.has(suffix) || suffix.length < 3) return words.some((word) => K.strange(word));
    return plain.some((word) => !K.isPublic(word));
  };
  V.organisation = (found) => {
    const words = matched(found).split(/[ ]+/).filter(opens);
    return words.some((word) => K.strange(word) && plainCase(word)) &&
      !words.some((word) => has("placeholder_people", folded(word)) || has("public", folded(word)));
  };
  V.product = (found) => {
    const [word] = split(matched(found)).filter(big);
    return Boolean(word) && K.strange(word) && plainCase(word) && !/^(?:App|Title)/.test(found[0]);
  };
  V.single = (found) => {
    const [word] = split(matched(found));
    return K.strange(word) && plainCase(word);
  };
  V.house = (found) => V.single(found) && found[1].length >= 5 && !K.given(found[1]);
  V.single_caps = (found) => !has("public", folded(found[1])) && (K.strange(found[1]) || /^(?:called|known as|nicknamed|dubbed)/i.test(found[0]));
  V.numbered = (found) => split(found[1]).slice(1).some((word) => K.strange(word));
  V.reversed = (found) => {
    const parts = found[1].split(".");
    return !has("hosts", `${parts[1]}.${parts[0]}`) && !has("estate", parts[1]) && K.estate(parts[1]);
  };
  V.project = (found) => {
    const [word] = split(found[1]);
    const plain = folded(word);
    if (/(?:s|ing)$/.test(plain) && K.everyday(plain)) return false;
    if (["followers", "roles", "public", "every_words"].some((name) => has(name, plain))) return false;
    return plainCase(word) && plain.length >= 4;
  };
  V.exact = (found) => {
    const count = found[1].split(/[ ][^0-9]/)[0].replace(/[^0-9]/g, "");
    return count.length >= 2 && Number(count) >= 15;
  };
  V.not_plain = (found) => !/(?:options|ways|reasons|steps|values|types|kinds|things|forms)/.test(found[0]);
  V.place = (found) => split(found[1]).every(plainCase) && split(found[1]).some((word) => K.strange(word));
  V.house_phrase = (found) => {
    const words = split(found[1]);
    return words.some((word) => K.strange(word) && word.length >= 5) && words.every(plainCase) &&
      !words.some((word) => has("placeholder_people", folded(word)) || K.given(word));
  };
  V.cjk_house = (found) => found[1].length >= 4 && !/^(?:総合|大学|国立大|地方|当|某|各|那家|一家)/.test(found[1]);
  V.named_thing = (found) => {
    if (/[a-z](?:Exception|Error|Warning|Handler|Factory|Controller|Manager|Provider|Plugin|Mixin)$/.test(found[1])) return false;
    const plain = split(found[1]).map((word) => A.rstrip(folded(word), "0123456789"));
    if (plain.some((word) => has("public", word) || has("placeholder_people", word))) return false;
    if (["every_words", "roles", "followers"].some((name) => has(name, plain[0]))) return false;
    return plain[0].length >= 4 && (plain.length > 1 || plain.some((word) => K.strange(word)));
  };
  V.unknown_word = (found) => !K.everyday(found[1]) || !has("every_words", found[1]);
})();
