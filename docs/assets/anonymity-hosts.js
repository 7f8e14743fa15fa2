/* Second looks at a match for the check for leaks: hosts, repositories, paths, numbers. Each is named in the data. */
(function () {
  "use strict";
  const A = agentops.anonymity;
  const K = A.knowledge;
  const { folded, pattern } = A;
  const V = (A.validators = {});

  const matched = (A.matched = (found) => found[found.groups ? 1 : 0] || "");
  const before = (found, count) => found.string.slice(Math.max(0, found.start - count), found.start);
  const after = (found, count) => found.string.slice(found.end, found.end + count);
  const has = (name, word) => A.lists[name].has(word);
  const words = (text) => text.split(/[-_.]/).filter(Boolean);

  /* The part of a host that somebody registered: two labels, or three below tops like co.jp. */
  const registered = (A.registered = (host) => {
    const parts = host.toLowerCase().split(".");
    const below = parts.length > 2 && parts.at(-1).length === 2 && has("second_levels", parts.at(-2));
    return parts.slice(below ? -3 : -2).join(".");
  });
  const ownerOf = (host) => registered(host).split(".")[0];
  const reserved = (A.reserved = (host) =>
    (host.includes(".") && has("stand_in_hosts", ownerOf(host))) || has("reserved", host) || [...A.lists.reserved].some((each) => host.endsWith(`.${each}`)));
  const knownHost = (host) => {
    const parts = host.toLowerCase().split(".");
    if (parts.slice(0, -1).some((_, n) => has("hosts", parts.slice(n).join(".")))) return true;
    return parts.length >= 2 && (has("public", ownerOf(host)) || (has("estate", parts.at(-2)) && parts.length === 2));
  };

  const STARTS = new Set(["chart-example", "example", "my", "self", "this", "os", "path", "system", "threading", "std", "java"]);
  const TOPS = new Set(["local", "private", "home", "office", "int", "ad", "internal", "intern", "corporate", "priv"]);
  V.private_host = (found) => {
    const host = found[0].toLowerCase();
    const parts = host.split(".");
    const [first, top] = [parts[0], parts.at(-1)];
    if ([".svc.cluster.local", ".cluster.local", "docker.internal", ".k8s.local"].some((end) => host.endsWith(end)) || reserved(host)) return false;
    if (!has("private_tops", top) && (parts.length < 3 || !has("private_tops", parts.at(-2)) || has("code_tops", top))) return false;
    if (STARTS.has(first)) return false;
    if (TOPS.has(top) && parts.length === 2 && !/[0-9-]/.test(first) && K.everyday(first)) return false;
    if (/[.](?:[a-z]+_|__)/.test(host) || (parts.length === 2 && (has("estate", first) || K.everyday(first)))) return false;
    return has("sure_tops", top) || parts.slice(0, -1).some((part) => /[0-9-]/.test(part) || K.owned(part));
  };

  V.intranet = (found) => {
    const host = found[1].toLowerCase();
    const parts = host.split(".");
    const top = parts.at(-1);
    if (reserved(host) || /^[0-9.]+$/.test(host) || has("estate", host) || host.startsWith("localhost")) return false;
    if (parts.length === 1) return /[0-9]/.test(host) && K.estate(host.replace(/[0-9]/g, "")) && !host.includes("xxx");
    if (["git", "html", "svg", "local", "php", "svc"].includes(top) || !A.isAlpha(top) || knownHost(host)) return false;
    return !has("tlds", top) && !K.everyday(top) && top.length > 3;
  };

  const OBJECTS = new Set(["self", "os", "this", "np", "pd", "app", "req", "res", "config", "settings"]);
  V.public_host = (found) => {
    const host = A.rstrip(matched(found).toLowerCase(), ".");
    const parts = host.split(".");
    const [top, name] = [parts.at(-1), ownerOf(host)];
    if (/^(?:localhost[.]|my|your)/.test(host) || !has("tlds", top) || reserved(host) || knownHost(host) || A.isDigit(name) || name.length < 3) return false;
    if (matched(found) !== host || (host.startsWith("www.") && parts.length < 3)) return false;
    const code = has("code_tops", top);
    if (code && !found.source.startsWith("[*]") && ((parts.length < 3 && !name.includes("-")) || parts.length < 2)) return false;
    if (OBJECTS.has(parts[0])) return false;
    const known = !code || parts.length > 2 || found.source.startsWith("^") ? K.owned : K.estate;
    return parts.slice(0, -1).some(known) && !/[.][0-9]+[.]/.test(`.${host}.`);
  };

  V.internal_url = (found) => {
    const host = found[1].split(/[:/?#]/)[0].toLowerCase();
    const parts = host.split(".");
    if (reserved(host) || /^[0-9.]+$/.test(host) || host.endsWith(".cluster.local") || host.includes("docker.internal")) return false;
    return has("private_tops", parts.at(-1)) && !/^(?:my|your)-/.test(parts[0]) && parts[0] !== "chart-example";
  };

  const bareEnd = pattern("(?:\\]\\(|<|href=[\"']|src=[\"']|://|\\]:[ ]?|`_|cn=[*][.])[^ )>]*$");
  V.bare = (found) => !bareEnd.test(before(found, 200));
  V.service_url = (found) => {
    const rest = found[1];
    const host = rest.split(/[:/?#]/)[0].toLowerCase();
    const parts = host.split(".");
    if (knownHost(host) || reserved(host) || /^[0-9.]+$/.test(host) || host.endsWith(".cluster.local")) return false;
    const first = [...parts[0].split("-").map((part) => part.replace(/[0-9]+$/, "")), parts[0]];
    const one = (name) => first.some((each) => has(name, each));
    const owned = () => parts.slice(0, -1).some(K.owned);
    if (parts.length >= 3 && (one("inside") || (one("services") && V.bare(found)))) return true;
    if (/^[^/?#]*:[0-9]{2,5}/.test(rest) && V.bare(found) && owned()) return true;
    return /[?&](?:editor|user|email|merchant|var-|next|tenant|customer|id|token|account)/.test(rest) && owned();
  };
  V.tenant_site = (found) => {
    const name = found[0].toLowerCase().replace(/^https?:\/\//, "").split(".")[0];
    return !has("service_names", name) && !has("public", name) && !has("estate", name) && !name.includes("example");
  };
  V.room = (found) => K.estate(found[1]);

  const MODEL = pattern("(?:model|modell|modelo|modèle|checkpoint|backbone|encoder|weights|tokenizer)[\"'`]?[ ]?[:=][ ]?[\"'`]?$");
  V.machine = (found) => {
    if (MODEL.test(before(found, 24).toLowerCase())) return false;
    const parts = found[1].match(/[a-z]+/g) || [];
    const number = (/[0-9]+$/.exec(found[1]) || [""])[0];
    if (!number || /^(?:cve|rfc|utf|iso|sha|gpt|claude|us|eu|ap|cs|pep|h|v|rc|py|debian|python)-/.test(found[1])) return false;
    const unknown = parts.some((part) => part.length >= 3 && K.estate(part));
    const role = parts.some((part) => has("machine_roles", part));
    if (number.length < 2 || /^(?:19|20)[0-9]{2}$/.test(number)) return false;
    return (role && parts.length >= 2 && number[0] === "0") || (unknown && (role || parts.length >= 3 || number.length >= 3));
  };
  V.role_machine = (found) => {
    const text = found[1];
    const stem = text.replace(/[0-9]+$/, "");
    if (/^(?:19|20)[0-9]{2}$/.test(text.slice(stem.length)) || /^(?:us|eu|sha|utf|python)/.test(text)) return false;
    const parts = stem.match(/[a-z]+/g) || [];
    const roles = [...A.lists.machine_roles].sort();
    for (const part of parts)
      for (const role of roles) {
        const head = A.without(part, role);
        if (head !== part && head.length >= 2 && !has("public", head) && !has("estate", head))
          return !(K.everyday(head) && K.everyday(part));
      }
    return parts.length > 1 && parts.some((part) => K.estate(part));
  };
  V.upper_machine = (found) => {
    const plain = folded(found[1].split("-")[0]);
    return !has("public", plain) && !K.everyday(plain);
  };
  V.not_public = (found) => {
    const plain = folded(matched(found));
    return !has("public", plain) && !K.everyday(plain);
  };

  V.forge = (found) => {
    const owner = found[0].toLowerCase().replace(/^(?:https?:\/\/)?(?:www[.])?[a-z.]+\/@?/, "").split("/")[0];
    if (has("public", owner) || has("estate", owner) || words(owner).some((part) => has("public", part))) return false;
    if (has("placeholder_people", owner) || ["user", "username", "org", "owner", "your-org", "features"].includes(owner)) return false;
    return V.bare(found) && !/(?:\]\(|<|@)$/.test(found.string.slice(0, found.start));
  };
  V.own_forge = (found) => {
    const [owner, ...name] = found[1].toLowerCase().split("/");
    return !found[0].startsWith("http") && !name.join("/").includes(owner);
  };
  const OWNERS = new Set(["org", "owner", "user", "username", "example", "my-org", "your-org", "octocat", "acme", "src", "docs"]);
  V.slug = (found) => {
    const owner = found[1].toLowerCase().split("/")[0];
    return !OWNERS.has(owner) && !words(owner).some((part) => has("public", part)) && K.estate(owner);
  };
  const OURS = A.pattern(
    "(?<![A-Za-z])(?:[Oo]ur|[Mm]y|[Ii]nternal|[Pp]rivate|[Uu]nser[a-z]{0,2}|[Nn]otre|[Nn]uestr[oa]|[Nn]oss[oa]|[Nn]ostr[oa]|[Oo]nze|[Oo]ns" +
    "|[Pp]ull[ ]request[ ](?:was|is)|PR[ ](?:was|is)|[Mm]erge[ ]request[ ](?:was|is)|MR[ ](?:was|is)|[Ll]ives[ ](?:in|at)" +
    "|[Mm]erged[ ](?:in|as)|[Dd]iff[ ]is)(?![a-z])[^.]{0,40}\\Z");
  const HOUSE = A.pattern(
    "-(?:eng|engineering|platform|infra|it|corp|internal|ops|devops|sre|inc|hq|ltd|gmbh|ag|bv|plc|llc|bank|health|private|edv)\\Z");
  const PUBLISH = ["public", "estate", "placeholder_people", "forge_owners", "stand_in_hosts", "accounts", "decorators"];
  V.unknown_forge = (found) => {
    const [owner, ...rest] = found[1].toLowerCase().split("/");
    const name = rest.join("/");
    const parts = words(owner);
    if (PUBLISH.some((each) => has(each, owner)) || parts.some((part) => has("public", part))) return false;
    if (["your", "my", "example", "some"].includes(parts[0]) || ["user", "org", "name"].some((each) => owner.includes(each))) return false;
    const upstream = found.string.slice(Math.max(0, found.start - 30), found.start).includes("upstream");
    if (upstream || name.includes(owner) || owner.includes(name.split(/[/.#!]/)[0])) return false;
    return !K.everyday(A.folded(owner)) && !(K.joined(owner) && K.technical(owner));
  };
  V.house_forge = (found) =>
    V.unknown_forge(found) &&
    (HOUSE.test(found[1].toLowerCase().split("/")[0]) || OURS.test(found.string.slice(Math.max(0, found.start - 60), found.start)));
  V.private_forge = (found) => !has("hosts", found[1].toLowerCase()) && !reserved(found[1].toLowerCase());
  V.private_repo = (found) => {
    const host = found[0].toLowerCase().replace(/^[^\n]*?:\/\/(?:[^/@]*@)?/, "").replace(/^git@/, "").split(/[:/]/)[0];
    if (knownHost(host) || reserved(host)) return false;
    return has("private_tops", host.split(".").at(-1)) || V.bare(found);
  };
  V.home = (found) => {
    const user = found[1].toLowerCase();
    if (has("accounts", user) || /^[<${%]/.test(found[1]) || found[0].includes("example")) return false;
    return !K.everyday(folded(user)) || K.given(user);
  };
  V.share = (found) => {
    const host = found[1].toLowerCase();
    return !reserved(host) && !["server", "localhost", "wsl", "host", "fileserver"].includes(host);
  };

  const four = (text) => {
    const parts = text.split(".");
    if (parts.length !== 4 || !parts.every((part) => /^(?:0|[1-9][0-9]{0,2})$/.test(part) && Number(part) < 256)) return null;
    return parts.reduce((sum, part) => sum * 256 + Number(part), 0);
  };
  const inFour = (value, net) => {
    const [address, size] = net.split("/");
    const step = 2 ** (32 - Number(size));
    return Math.floor(value / step) === Math.floor(four(address) / step);
  };
  const PRIVATE = [
    "0.0.0.0/8", "10.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/29", "192.0.0.170/31",
    "192.0.2.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "240.0.0.0/4",
  ];
  const versioned = pattern("(?:version|release|build|chart|v|tag|==|[~^]|upgrade[a-z]* (?:to|from))[\"' :=]*$");
  A.inUse = (found) => {
    const [address, size] = found[0].replace(/[^0-9/]+/g, ".").split("/");
    const value = four(address);
    if (value === null || [...A.lists.open_nets].some((net) => inFour(value, net)) || has("open_hosts", address)) return "";
    if (versioned.test(before(found, 24).toLowerCase()) || after(found, 24).toLowerCase().includes(" version")) return "";
    if (size && Number(size) <= 16 && /[.]0[.]0$/.test(address)) return "";
    return PRIVATE.some((net) => inFour(value, net)) || /[^0-9./]/.test(found[0]) ? "private" : "public";
  };
  V.ip4 = (found) => {
    const use = A.inUse(found);
    return use === "private" || (use === "public" && addressed(found, before(found, 24).toLowerCase()));
  };
  const arrow = pattern("(?:->|→|=>|<-|←)[ ]?$");
  const addressed = (found, said) => {
    const parts = found[0].match(/[0-9]+/g).slice(0, 4).map(Number);
    if (after(found, 1) === ":" || /(?:@|:\/\/|\[)$/.test(said) || arrow.test(said)) return true;
    const near = /(?:host|addr|ip|ssh|peer|client|forward|from|gw|dns|server|remote|src|dst|route|nat|listen)/.test(said);
    return (near && Math.max(...parts) > 9) || (parts.filter((part) => part >= 30).length >= 2 && Math.max(...parts) >= 100);
  };

  const six = (text) => {
    const halves = text.split("::");
    if (halves.length > 2) return null;
    const [left, right] = [0, 1].map((n) => (halves[n] ? halves[n].split(":") : []));
    const all = [...left, ...right];
    if (!all.every((part) => /^[0-9A-Fa-f]{1,4}$/.test(part))) return null;
    if (halves.length === 1 ? all.length !== 8 : all.length > 7) return null;
    const full = [...left, ...Array(8 - all.length).fill("0"), ...right];
    return full.map((part) => parseInt(part, 16).toString(2).padStart(16, "0")).join("");
  };
  V.ip6 = (found) => {
    const text = found[0].split("/")[0];
    const value = six(text);
    if (value === null || has("open_hosts", text) || /^[0-9]{1,2}(?::[0-9]{2})+$/.test(text)) return false;
    return ![...A.lists.open_nets6].some((net) => {
      const [address, size] = net.split("/");
      return six(address).slice(0, Number(size)) === value.slice(0, Number(size));
    });
  };

  V.mac = (found) => {
    const digits = matched(found).toLowerCase().replace(/[^0-9a-f]/g, "");
    if (/deadbeef|cafebabe|c0ffee|aabbcc|abcdef|123456/.test(digits)) return false;
    return !/^(?:00005e0053|01005e90)/.test(digits) && A.unlike(digits) > 2 && digits !== "001122334455";
  };
  V.ticket = (found) => {
    const [prefix, ...rest] = found[1].split("-");
    return !has("prefixes", prefix) && !has("public", folded(prefix)) && prefix.length >= 2 && !/[0-9]/.test(prefix) && rest.join("-") !== "0";
  };
  V.registered = (found) => {
    const parts = found[1].split("-");
    if (has("prefixes", parts[0]) && !/^[MPSCREHLBDFKNOTV]$/.test(parts[0])) return false;
    return parts.length > 2 || parts.at(-1).length >= 5 || (parts[0].length > 1 && parts[1].startsWith("0"));
  };
  V.account = (found) => !has("documented", found[1]) && A.unlike(found[1]) > 2;
  const linked = pattern("https?://([a-z0-9.-]+)[^ ]*$");
  V.uuid = (found) => {
    const text = found[1].toLowerCase();
    const around = linked.exec(before(found, 300));
    return !has("documented", text) && A.unlike(text) > 4 && !(around && knownHost(around[1]));
  };
  V.arn = (found) => {
    if (has("documented", found[1]) || found[0].toLowerCase().includes("example")) return false;
    return Boolean(found[1]) || (K.estate(A.after(found[0], ":")) && !found[0].includes("amzn-s3-demo"));
  };
  V.estate = (found) => {
    const text = found.slice(1).find(Boolean) || found[0];
    return K.estate(text) && !text.includes("example") && !text.includes("demo");
  };
  V.idlike = (found) => {
    const text = matched(found);
    const count = A.digitsIn(text);
    if (text.includes("123456") || (/^[0-9a-f]{7,12}$/.test(text) && (text.match(/[a-f]/g) || []).length > 1)) return false;
    if (count < 6 && /^[0-9]+$/.test(text) && !/^(?:[Bb]adge|[Ss]taff|[Ee]mpl|[Ss]tud|[Oo]per|MRN|[Pp]at)/.test(found[0])) return false;
    return count >= 4 && !has("documented", text.toLowerCase()) && A.unlike(text) > 2 && /[^0-]/.test(text);
  };
  V.iban = (found) => {
    const text = found[1].replaceAll(" ", "");
    if (text.length < 15 || text.length > 34 || has("documented", text.toLowerCase())) return false;
    const digits = [...(text.slice(4) + text.slice(0, 4))].map((char) => parseInt(char, 36)).join("");
    return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
  };
})();
