/* What stands around a value, for the check for leaks: words that say that it opens nothing. */
(function () {
  "use strict";
  const A = agentops.anonymity;
  const { pattern } = A;
  const CUT = pattern(
    "^(?:[\"'`]?[ ]?(?:[.]{3}|…))");
  const ENDS_CUT = pattern(
    "(?:[.]{3}|…)$");
  const SHOWN = pattern( /* what a thing is, and never that somebody thinks it harmless */
    "publishable|TXT[ ]|_acme-challenge|is[ ](?:the|a)[ ][a-z ]{0,16}(?:digest|checksum|hash|fingerprint)|search-only|" +
    "[Pp]ublic[ ](?:DSN|key|token|client)|DSN[ ]is[ ]public|(?<![A-Za-z])(?:iv|IV|[Nn]once)[ ]?[:=]|[Ss]ite[ ]?[Kk]ey|VAPID|reCAPTCHA|RFC[ ]?[0-9]|test[ ]vector|from[ ](?" +
    ":the[ ]|their[ ]|[A-Z][a-z]+['’]s[ ])(?:[a-z]+[ ])?(?:docs|manual|tutorial|documentation)|['’]s[ ]own[ ](?:doc" +
    "s|manual|tutorial|documentation)|(?:sample|example|demo|dummy)[ ](?:key|token|secret)|(?:ö|oe)ffentliche[rn]?[" +
    " ](?:Schlüssel|DSN)|clé[ ]publique|clave[ ]pública|chiave[ ]pubblica|公開鍵|公钥");
  const ISSUED = pattern( /* the form says that it was given out, whatever is said of it */
    "^(?:gh[a-z]_|github_pat_|gl[a-z]{2,5}-|xox[a-z]-|xapp-|[rs]k_live_|whsec_|sk-|A(?:KI|SI)A|hv[bs][.]|npm_|pypi-|dop_v1_|SG[.]" +
    "|ya29[.]|shp[a-z]{2}_|sq0[a-z]{3}-|dapi|lin_api_|figd_|ATATT|NRAK-|PMAK-|dckr_pat_)");
  const SALT = pattern(
    "(?<![A-Za-z])(?:salt|Salt|SALT|Salz|sel|sal|соль|盐)[\"'`]?[ ]?(?:[:=]|=>)?[ ]?b?[\"'`]?$");
  const DERIVED = pattern(
    "[Pp]ublic|rounds|iterations|PBKDF|pbkdf|kdf|KDF|[Aa]rgon|scrypt|bcrypt|one[ ]per|per[ ](?:user|row|file)" +
    "|test[ ]vector");
  const SEALED = pattern(
    "(?:ENC\\[[^\\n]{0,400}|!vault[^\\n]{0,40}|vault:v[0-9]:|[Ss]ealed[ ]?[Ss]ecret[^\\n]{0,40}|KMS[ ]blob[^\\n]{0,40})$");
  const WRAPPED = pattern(
    "^(?:Ag[A-D][A-Za-z0-9+/]{37}|AQICAH[A-Za-z0-9+/]{20}|vault:v[0-9]|ENC\\[|gAAAAA[A-Za-z0-9_-]{20})");
  const COPY = pattern(
    "^(?:[a-z][a-z0-9]*(?:-[a-z0-9]+){0,8}-[0-9a-f]{7,10}-[a-z0-9]{5})$");
  const ACCOUNT = pattern(
    "(?<![A-Za-z])(?:(?:invalid[ ])?users?|role|account|accounts|utilisateur|[Bb]enutzer|[Kk]onto|[Nn]utzer|usuario" +
    "|utente|utilizador|usuário|gebruiker|användare[n]?|bruger(?:en)?|bruker(?:en)?|käyttäjän?|użytkownika|uživatele" +
    "|felhasználó|korisnika|kullanıcı(?:sı)?|пользовател[яю]|користувача|χρήστη|用户|ユーザー)[ ][\"'`“„«*]{0,2}[ ]?$");
  const COUNTER = pattern(
    "(?:(?<![A-Za-z])(?:[Pp]ages?|pp?[.]|[Ss]eiten?|S[.]|[Pp][áa]gina|[Pp]ág[.]|[Pp]ag[.]?|[Ss]ida|[Ss]ide|[Ss]ivu" +
    "|[Ss]tron[aęy]|[Ss]tr[.]|[Ee]xt(?:ension|[.])?|[Ee]xtensión|[Dd]urchwahl|[Pp]oste|[Ii]nterno|[Aa]nexo|[Rr]amal" +
    "|[Tt]oestel|[Aa]nknytning|[Ll]okalnummer|[Rr]ooms?|[Rr]aum|[Zz]immer|[Bb]ureau|[Ss]ala|[Kk]amer|[Rr]um|[Hh]uone" +
    "|[Pp]okój|[Tt]icket|[Ii]ssue|[Cc]ase|[Aa]rticle|[Aa]rt[.]|[Pp]art|[Mm]odell?o?|[Tt]yp[eo]?|[Nn]r[.]?|[Nn]º|[Nn]°" +
    "|[Nn]o[.]|[Pp]orts?|[Bb]uild|[Vv]ersion|[Bb]inder|[Ff]orm|[Rr]eturn(?:s|ed)?|[Ss]tatus|[Pp]osition|[Pp]ozycja" +
    "|[Ii]tem|[Aa]rtikel|[Aa]rtículo|[Ll]oad|[Bb]eleg|[Rr]eceipt|[Rr]echnung|[Aa]uftrag|[Vv]organg|[Cc]ount(?:er)?" +
    "|[Ll]ine|[Zz]eile|[Rr]ow|[Ii]nvoice|[Oo]rder|[Oo]ver|[Aa]bout|[Aa]lmost|[Rr]ev|[Ii]nc|[Ss]erie)|страниц[аеуы]|стр[.]" +
    "|комнат[аеу]|каб[.]|доб[.]|заявк[аеу]|артикул|позици[яи]|№|ページ|内線|部屋|第|页|分机|房间|내선|페이지|صفحة|עמוד|שלוחה" +
    "|पृष्ठ)[ .:#°-]{0,3}$");
  const FAULT = pattern(
    "(?:(?<![A-Za-z])(?:[Ee]rr(?:or|eur|ore)?|[Ee]xit|[Ff]ault|[Ff]ehler|[Ff]out|[Ff]el|[Ff]ejl|[Ff]eil|[Vv]irhe|[Bb]łęd" +
    "|[Bb]łąd|[Cc]hyb|[Hh]iba|[Hh]ata|[Gg]reška)|ошибк|помилк|σφάλμα|エラー|错误|錯誤|오류|خطأ|خطای|שגיאה|त्रुटि|ত্রুটি|ข้อผิดพลาด" +
    "|(?<![A-Za-z])(?:[Ll]ỗi|[Gg]alat|[Rr]alat|[Pp]ostal|[Pp]ostcode|PLZ|NAF|SIC|ICD|HS(?![A-Z])|[Zz][Ii][Pp]|[Aa]larm[ ]?[Ll]og" +
    "|[Ee]vent|[Cc]ountry|HTTP|[Ss]tatus|[Mm]eldung|[Rr]esponse))[^\n0-9.;:!?,]{0,24}[:#]?[ ]?$");
  const MEASURED = pattern(
    "^(?:-[A-Z0-9]|[^\\n.]{0,50}[ ](?:means|bedeutet|signifie|significa|oznacza|означает)|[ ](?:lines|files|commits|baud" +
    "|Zeilen|Dateien|lignes|líneas|righe|linhas|regels|rader|linii|строк|times|users?|people|attempts?|requests|doors" +
    "|rows|items|entries|events|days|hours|minutes|steps|EUR|USD|CHF|GBP|kr|zł|per|pro|[Mm]al|fois|veces|volte|keer" +
    "|Versuche|Türen|Tage|Euro|mm|km|kg|kB|MB|raz[ya]?|раз|дней|дня|руб)(?![a-z])|[ ]?(?:€|[$]|£|円|元|원|回|次|日|天|번|명|人|页" +
    "|ページ|°))");
  const OBJECT = pattern(
    "(?<![A-Za-z])(?:[Ss]ensor|[Dd]oors?|[Gg]ates?|[Aa]larm|[Ll]ockers?|Tür|Tor|[Pp]orte|[Pp]uerta|[Pp]orta|[Dd]eur" +
    "|[Dd]ør|[Dd]örr|[Dd]rzwi|[Дд]верь)[ ]$");
  const CODED = pattern(
    "[Cc]od[ei]|[Kk][oó]d|(?<![A-Za-z])[Pp][Ii][Nn]|[Cc]ód|[Кк]од");
  const CLOCK = pattern(
    "(?<![A-Za-z])(?:at|um|kl[.]?|alle|until|by)[ ]$");
  const MACHINE = pattern(
    "(?<![A-Za-z])(?:[Ss]erver|servidor|serveur|[Hh]ost|serwer)[ ]$");
  const TITLED = pattern(
    "(?:called|named|column|field|variable|function|labell?ed|heißt|llama|appelle)[ ][\"'`“„«]?$");

  A.innocent = (text, start, end, kind) => {
    const value = text.slice(start, end);
    if (SEALED.test(text.slice(Math.max(0, start - 440), start)) || WRAPPED.test(text.slice(start, start + 400)) || COPY.test(value)) return true;
    if (kind === "password" && ACCOUNT.test(text.slice(Math.max(0, start - 32), start))) return true;
    if (kind === "password" && A.isDigit(A.rstrip(value, "#*ABCDEF").replace(/^[A-Z]+/, ""))) {
      const before = text.slice(Math.max(0, start - 48), start);
      if (/[A-Za-z]$/.test(before) || (OBJECT.test(before) && !CODED.test(before))) return true;
      if (CLOCK.test(before) && /^(?:[01][0-9]|2[0-3])[0-5][0-9]$/.test(value)) return true;
      return COUNTER.test(before) || FAULT.test(before) || MEASURED.test(text.slice(end, end + 80));
    }
    if (kind === "password" && /^[a-z]{2,8}[0-9]{1,3}$/.test(value)) return MACHINE.test(text.slice(Math.max(0, start - 24), start));
    if (kind === "password" && value.includes("_") && A.isLower(value)) return TITLED.test(text.slice(Math.max(0, start - 24), start));
    if (!["api-key", "password"].includes(kind) || end - start < 16) return false;
    const after = text.slice(end, end + 70).split("\n")[0];
    if (end - start >= 24 && (CUT.test(text.slice(end, end + 8)) || ENDS_CUT.test(value))) return true;
    if (ISSUED.test(value)) return false;
    const before = text.slice(Math.max(0, start - 70), start).split("\n").at(-1);
    if (SALT.test(before)) return DERIVED.test(before) || DERIVED.test(after);
    return SHOWN.test(before) || SHOWN.test(after);
  };
})();
