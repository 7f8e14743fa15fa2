/* Second looks for the check for leaks: addresses in words, numbers in pieces, ids of forms, machines by their place. */
(function () {
  "use strict";
  const A = agentops.anonymity;
  const K = A.knowledge;
  const V = A.validators;
  const { folded, matched } = A;
  const has = (name, word) => A.lists[name].has(word);

  const DOTTED =
    "[ _(<{\\[-](?:dot|punkt|punto|point|ponto|kropka|tecka|bodka|piste|prikk|punktum|nokta|pont|punt|точка|крапка" +
    "|점|닷|ドット|点|τελεια|tacka|punct)[ _)>}\\]-]";
  const dots = (text) => (text.match(new RegExp(DOTTED, "g")) || []).length;
  V.disguised = (found) => {
    const text = folded(matched(found));
    const parts = text.split(/[^a-z0-9-]+/).filter(Boolean);
    if (parts.some((part) => ["example", "test", "invalid", "localhost", "noreply"].includes(part)) || parts.length < 3) return false;
    const spelt = dots(text.replaceAll(" ", "  ")) > 1;
    if ((!has("tlds", parts.at(-1)) && !spelt) || (has("every_words", parts[0]) && !/[[(]/.test(text))) return false;
    if (/[@＠]/.test(text) && !/[[({<（【。．]/.test(text) && !dots(text)) return false;
    if (/[ ]at[ ][^\n]*[ ](?:point|punto?|piste)[ ]/.test(text)) return false; /* two languages in one address */
    return !/[ ](?:at|chez)[ ]/.test(text) || dots(text) > 0;
  };
  V.backwards = (found) => !A.reserved([...found[1].split("@")[0]].reverse().join(""));

  V.worded = (found) => {
    const words = found[1].match(/[^0-9 ,.-]+/g) || [];
    return words.length >= 3 && words.length + A.digitsIn(found[1]) >= 6 && new Set(found[1].split(/[ ,.-]+/)).size > 2;
  };
  V.near_phone = (found) =>
    /call|ring|phone|desk|extension|reach|dial|ask/.test(found.string.slice(Math.max(0, found.start - 60), found.start).toLowerCase());

  const digitsOf = (text) => text.replace(/[^0-9]/g, "");
  V.numbered_person = (found) => {
    const digits = digitsOf(found[1]);
    return digits.length >= 4 && !digits.includes("12345") && !/^(?:(?:19|20)[0-9]{2}(?:-[0-9]{2}){0,2}|([0-9])\1*)$/.test(found[1]);
  };
  const STANDARDS = new Set("ISO IEC RFC DIN EN IEEE ECMA CVE TCP UDP HTTP GB JIS BS ITU UTC".split(" "));
  V.filed = (found) => {
    const text = found[1];
    if (STANDARDS.has(text.split("/")[0])) return false;
    return A.digitsIn(text) >= 5 && !text.includes("12345") && !/^[A-Z]{1,3}\/[0-9]{1,2}\/[0-9]{4}$/.test(text);
  };
  V.scheme_number = (found) => {
    const digits = digitsOf(found[1]);
    return digits.length >= 5 && digits.length <= 20 && !digits.includes("123456") && A.unlike(digits) > 2 &&
      !has("documented", found[1].toLowerCase());
  };
  V.account_grouped = (found) => !has("documented", found[1].replaceAll("-", ""));

  const own = (part) =>
    !has("generic_parts", part) && !has("boxes", part) && !has("machine_roles", part) && !has("estate", part) && !K.isPublic(part);
  V.numbered_machine = (found) => {
    const text = found[1];
    const parts = text.match(/[a-z]+/g) || [];
    const number = text.match(/[0-9]+/g).at(-1);
    const last = parts.at(-1);
    if (parts.length < 2 || /(?:^|-)(?:us|eu|ap|sa|af|me|ca|gpt|claude|sha|utf|cve|rfc|iso|python|node|debian|ubuntu)-/.test(text)) return false;
    const owns = parts.slice(0, -1).filter((part) => part.length >= 2 && own(part));
    const joint = text.at(-number.length - 1) !== "-";
    if (!has("boxes", last))
      return last.length >= 4 && !K.everyday(last) && !K.isPublic(last) && joint && owns.length > 0 && !K.joined(last);
    return owns.length > 0 && (owns.some((part) => !K.everyday(part) && !K.joined(part)) || joint ||
      (number.length >= 2 && !["node", "runner", "wrk", "server"].includes(last)));
  };
  V.own_machine = (found) => {
    const text = found[1];
    if (has("estate", text) || has("machine_roles", text) || text.includes("example") || /^(?:localhost|ip-)/.test(text)) return false;
    return (text.match(/[a-z]+/g) || []).some((part) => part.length >= 3 && own(part) && !K.everyday(part) && !K.joined(part));
  };
  V.own_upper = (found) => {
    const head = found[1].split("-")[0];
    return !has("prefixes", head) && !has("public", folded(head)) && !K.everyday(folded(head));
  };

  V.endpoint = (found) => !/^(?:my|your|example|database-1|test|sample)/.test(found[1]) && !found[0].includes("example");
  V.serial = (found) => {
    const text = found[1];
    if (text.includes("123456") || text.toLowerCase().includes("example") || has("documented", text.toLowerCase())) return false;
    return (text.match(/[0-9]/g) || []).length >= 3 && A.unlike(text) > 5 && /[A-Za-z]/.test(text) && !/^[0-9a-f]{8,}$/.test(text);
  };
  V.network_name = (found) => K.estate(found[1].toLowerCase());
  V.own_served = (found) => {
    if (/^(?:localhost|server|host|example|fileserver|127|my|your|ldap$)/.test(found[1])) return false;
    return /[a-z][0-9]/.test(found[1]) || K.estate(found[1]);
  };
})();
