/* Second looks for the check for leaks: values drawn by lot, and what stands beside the word password in a sentence. */
(function () {
  "use strict";
  const A = agentops.anonymity;
  const K = A.knowledge;
  const V = A.validators;
  const { folded, matched, pattern } = A;
  const has = (name, word) => A.lists[name].has(word);
  const standsIn = (low) => [...A.lists.standing_in].some((each) => low.includes(each));
  const pieces = (text) => text.match(/[A-Z]?[a-z]+|[A-Z]+|[0-9]+/g) || [];
  const count = (text, expression) => (text.match(expression) || []).length;

  const UNSPEAKABLE = /[bcdfghjklmnpqrstvwxz]{4}/;
  const LABELLED = pattern(
    "(?:sha[0-9]*|integrity|digest|checksum|etag|trace|span|request|commit|id|h1|data|base64|ssh-[a-z0-9]+|hash" +
    "|ecdsa[a-z0-9-]*|fingerprint|nonce|cid|cursor|revision|uuid|ref|version|file|image|tag|branch|blob|(?<![a-z0-9_])(?:n|x|y|e|x5c|x5t))" +
    "[\"']?[ :=,-]{0,3}[\"'`]?$");
  const NUMBERED = new RegExp(
    "^(?:req|msg|toolu|chatcmpl|run|thread|file|asst|evt|cus|pi|ch|in|sub|price|prod|txn|acct|call|resp|batch|session|conv" +
    "|srvtoolu|step|vs|ft|job|user|org|proj|wh|id|obj|doc|task|build|node|inv|seti|pm|cs_test|cs_live|ba|card|si|il|ii)[_-]");
  const TRADE = new RegExp(
    "^(?:sha|md|aes|rsa|oauth|utf|base|pbkdf|bcrypt|argon|scrypt|tls|ssl|https?|wpa|ipv|x|k8s|s|ed|hs|rs|es|ps|v|p|c|i" +
    "|h|web|ntlmv|saml|u|fido|ctap|rfc|iso|nist|pkcs|cve|pep|log|sec|min|char|latin|cp|windows|python|node|go|php)" +
    "-?[0-9]{1,4}[a-z]{0,2}[0-9]?(?:[-_.][0-9a-z]+)*$");
  const ADDRESS = pattern(
    "/|://|@[^@]*[.]|[.](?:md|py|rb|js|ts|go|rs|sh|php|ya?ml|json|toml|ini|env|txt|log|com|net|org|io|de|internal|corp|local)$");
  const COUNTED = new RegExp(
    "^(?:[0-9.,:%/x×~-]+[A-Za-z%]{0,3}|[0-9]+[-_]?[a-z]+(?:-[a-z]+)*|[vV]?[0-9]+(?:[.][0-9A-Za-z]+)+|[A-Z0-9_]+" +
    "|[A-Z]{2,10}-[0-9]+(?:-[0-9]+)*|[A-Z0-9]+(?:-[A-Z0-9]+)*|[A-Z][a-z]+[0-9]?|[a-z]+(?:[A-Z][a-z]+)+[0-9]?" +
    "|[0-9a-fA-F]{8}-[0-9a-fA-F-]{20,}|[0-9a-f]{7,64}|#[0-9]+)$");
  A.namedTrade = (text) => TRADE.test(text.toLowerCase()) || ADDRESS.test(text.toLowerCase());
  const counted = (text) =>
    COUNTED.test(text) && !/^(?=[0-9a-f]*[a-f][0-9a-f]*)(?=[0-9]*[a-f])[0-9a-f]{10,31}$/.test(text);

  const word = (piece) => piece.length > 2 && (K.everyday(piece.toLowerCase()) || K.isPublic(piece.toLowerCase()));
  const lot = (A.lot = (text) => {
    const all = pieces(text);
    const signs = all.join("").length;
    const numbers = all.filter(A.isDigit).join("").length;
    if (signs < 10 || all.length < 3 || signs === numbers || A.unlike(text.toLowerCase()) < 7) return false;
    if (all.some((piece) => piece.length >= 5 && K.everyday(piece.toLowerCase()))) return false;
    if (numbers >= 2 && signs <= (signs >= 20 ? 3.3 : 2.9) * all.length) return all.length > 3;
    if (numbers < 2 && (signs < 20 || text === text.toLowerCase() || text === text.toUpperCase())) return false;
    if (numbers < 2 && signs <= 2.4 * all.length) return true;
    const hard = UNSPEAKABLE.test(text.toLowerCase()) || (numbers >= 4 && all.length >= 6);
    return signs >= 16 && hard && !/[-_.]/.test(text) && !all.some(word);
  });

  V.lottery = (found) => {
    const text = matched(found).replace(/^(?:[Bb]earer|[Tt]oken|[Bb]asic) /, "");
    const low = text.toLowerCase();
    if (/^eyJ[A-Za-z0-9_-]+[.]eyJ/.test(text) || text.includes("://") || count(text, /\//g) > 5 || /^[.]{1,2}\//.test(text)) return false;
    if (standsIn(low) || has("documented", low)) return false;
    if (/codecov|badge|shields[.]io/.test(found.string.slice(Math.max(0, found.start - 120), found.start))) return false;
    const plain = text.replace(/%[0-9A-F]{2}/g, "");
    if (/^(?:[0-9.:TZ_+/-]+|[A-Za-z0-9._-]+[.][a-z]{2,5})$/.test(plain) && !/[A-Z]/.test(plain)) return false;
    return lot(plain) && !A.lookedUp(found);
  };
  const readable = (text) => {
    const bare = text.replace(/-/g, "+").replace(/_/g, "/");
    const bytes = A.base64(bare + "=".repeat((4 - (bare.length % 4)) % 4));
    const said = bytes && A.utf8(bytes);
    return said !== null && said !== false && /^[^\p{C}\p{Zl}\p{Zp}\p{Zs}]*$/u.test(said.replaceAll(" ", ""));
  };
  V.lone = (found) => {
    const text = matched(found);
    if (!/[a-z]/.test(text) || !/[A-Z]/.test(text) || count(text, /[0-9]/g) < 3) return false;
    if (/^(?:AAAA[BCE]|MII|Qm[1-9A-HJ-NP-Za-km-z]{44}$|eyJ)/.test(text) || NUMBERED.test(text)) return false;
    if (pieces(text).length * 2.5 < text.length || A.unlike(text) < 12 || !V.lottery(found) || readable(text)) return false;
    if (A.strip(found.string) === text && text.length >= 60) return false;
    return !LABELLED.test(found.string.slice(Math.max(0, found.start - 24), found.start).toLowerCase());
  };

  const told = (whole) => {
    const text = A.rstrip(whole, ".,:;!?»”]");
    const low = text.toLowerCase();
    if (text.length < 5 || !A.secretValue(text) || TRADE.test(low) || ADDRESS.test(low) || counted(text)) return false;
    if (":~".includes(text[0]) || low.includes("@sha") || pattern("[\\]:]:|[.]{2}|[~`]$").test(text)) return false;
    const parts = low.split(/[^a-z]+/).filter(Boolean);
    const numbers = count(text, /[0-9]/g);
    if (text.at(-1) === "_" && numbers < 2) return false;
    const inner = /[!#$%*+?@^&~=][^\n]/.test(text) || "#$%*+@^&~=".includes(text.at(-1));
    const all = pieces(text);
    if (!numbers && text.length >= 9 && text.length <= 2.4 * all.length)
      return !all.some((piece) => piece.length > 3 && K.everyday(piece.toLowerCase()));
    if (!numbers) return inner && low.length > 6 && parts.length > 1 && !/[$%&=]{2}|^[A-Za-z_]+=/.test(text);
    if (inner || lot(text) || (/[a-z][A-Z]/.test(text) && /[A-Za-z][0-9]|[0-9][A-Za-z]/.test(text)))
      return parts.length > 0 && !text.slice(0, -1).includes("=");
    if (/^[0-9]{2,}[A-Z][a-zß-ž]{2,}[-_]?$/.test(text)) return true;
    if (/^[A-Za-z]+[0-9]{1,8}$/.test(text))
      return numbers >= 2 && parts[0].length >= 3 && !K.isPublic(parts[0]) && text !== text.toUpperCase();
    return /^[A-Za-zß-ž]{2,}(?:[-_.][A-Za-zß-ž]{2,})*[-_.]?[0-9]{2,}[A-Za-zß-ž]*[-_]?$/.test(text) &&
      (!text.includes("_") || !parts.every((part) => K.everyday(part)));
  };
  V.spoken = (found) => told(matched(found));
  V.far = (found) => {
    const text = A.rstrip(matched(found), ".,:;!?»”]");
    if (text.length < 8 || !told(text) || pattern("(?:19|20)[0-9]{2}$").test(text)) return false;
    return (count(text, /[0-9]/g) > 2 && /[a-z]/.test(text)) || /[!#$%*+?@^&~][^\n]|[a-z][A-Z]/.test(text) || lot(text);
  };
  V.spoken_last = (found) => told(found[found.groups]);
  V.strong_sign = (found) => {
    const text = A.rstrip(matched(found), ".,:;!?»”");
    const sign = pattern("[!#$%*+?@^&~]|[-_]$|[A-Z][a-z]+[-_.]?[A-Z][a-z]+.*[0-9]{2}");
    return /[a-z]/.test(text) && (sign.test(text) || lot(text));
  };
  V.opened = (found) => {
    const value = found[1];
    if (/^[0-9]{1,5}$/.test(value) || (/^[a-z_-]+$/.test(value) && /docker|podman|chown|install/.test(found.string))) return false;
    return /^[ ]?(?:-u|--user|--creds|--proxy-user|-U)[ =]/.test(found[0]) || told(value);
  };
  const rim = (text) => A.strip(text, "<$%{[*#(&!?})>]");
  V.mixed = (found) => {
    const text = matched(found);
    if (standsIn(text.toLowerCase()) || !A.secretValue(rim(text))) return false;
    return lot(text) || (count(text, /[^A-Za-z0-9 _-]/g) >= 2 && count(text, /[0-9]/g) >= 2 &&
      !A.strip(text).slice(0, 4).includes(" ") && !text.includes("{{") && !text.includes("://"));
  };
  const FORMAT = pattern("%[A-Za-z(]|[.][*+?]|^[\\^]|[$]$|://|@[^@]*[.]|[$][A-Za-z{]|&[a-z]+=|=[^=]");
  V.signs = (found) => {
    const text = matched(found);
    if (!/[!#%*+?&@~^$][^\n]/.test(text) || !/[a-z]/.test(text) || !/[A-Z]/.test(text) || !lot(text)) return false;
    return !FORMAT.test(text) && A.secretValue(text);
  };
  V.phrase_words = (found) => {
    const words = matched(found).split(/[ ,-]+/).filter(Boolean).map((each) => folded(each));
    if (words.length < 3 || words.some((each) => has("every_words", each) || A.everyStop.has(each))) return false;
    if (has("values", words.join("-")) || !words.every(A.isAlnum) || new Set(words).size < words.length - 2) return false;
    if (words.length >= 11) return true;
    const before = found.string.slice(Math.max(0, found.indices[1][0] - 2), found.indices[1][0]);
    const phrased = /phrase|mnemonic|seed|frase|satz/.test(found[0].toLowerCase());
    return (/["'“„«`]/.test(before) || (phrased && /[:=]/.test(before))) && words.length >= (phrased ? 3 : 4);
  };
  V.door_code = (found) => {
    const said = found[0].slice(0, found.indices[1][0] - found.start).toLowerCase();
    const number = A.rstrip(found[1], "#*ABCDEF");
    if (/(?:exit|error|status|return|response|http|source|zip|postal|country|area|reason|result)[- ]?cod/.test(said)) return false;
    if (/^(?:(?:19|20)[0-9]{2}|([0-9])\1*|12345?6?)$/.test(number)) return false;
    return /kod|cod|pin|disarm|[çc]ódigo|şifre/.test(said) || found[1] !== number;
  };
})();
