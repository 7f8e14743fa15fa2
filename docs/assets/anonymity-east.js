/* Names in letters without capitals for the check for leaks: Chinese, Japanese, Korean, Thai, and the scripts of India. */
(function () {
  "use strict";
  const A = agentops.anonymity;
  const { folded, pattern, matched, remembered } = A;
  const V = A.validators;
  const once = (make) => {
    let value = null;
    return () => (value = value || make());
  };
  const words = (text) => new Set(text.split(" "));
  const has = (name, word) => A.lists[name].has(word);

  /* Nine scripts of India are laid out alike: read as Devanagari, and a word of it in Latin letters. */
  const CONSONANTS = new Map(
    "k kh g gh n ch chh j jh n t th d dh n t th d dh n p ph b bh m y r l v sh sh s h l".split(" ")
      .map((sound, n) => [[..."कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसहळ"][n], sound]));
  const signs = (text, sounds) => new Map(sounds.split(" ").map((sound, n) => [text[n], sound]));
  const SIGNS = signs("ािीुूृेैोौॉ", "a i i u u ri e ai o au o");
  const VOWELS = signs("अआइईउऊऋएऐओऔऑ", "a a i i u u ri e ai o au o");
  const BLOCKS = /[\u0980-\u0d7f]/;
  A.foreign = (text) => BLOCKS.test(text);
  A.mapped = (text) => text.replace(/[\u0980-\u0d7f]/g, (char) => String.fromCharCode(0x900 + (char.charCodeAt(0) % 0x80)));
  const bare = (word) => word.normalize("NFD").replace(/[़ःँ]/g, "");
  const units = (word) => {
    const found = [];
    for (const char of word) {
      const last = found.at(-1);
      if (CONSONANTS.has(char)) found.push([CONSONANTS.get(char), "a"]);
      else if (VOWELS.has(char)) found.push(["", VOWELS.get(char)]);
      else if (SIGNS.has(char) && last) last[1] = SIGNS.get(char);
      else if (char === "्" && last) last[1] = "";
      else if (char === "ं" && last) found.push(["n", ""]);
      else return [];
    }
    return found;
  };
  const dropped = (found, ends) => found.map(([sound, vowel], at) => {
    const last = found.length - 1;
    const silent = vowel === "a" && ((at === last && ends) || (at === last - 1 && at > 0 && !ends && sound));
    return sound + (silent ? "" : vowel);
  }).join("");
  const latin = remembered((word) => {
    const found = word.length >= 2 && word.length <= 16 ? units(word) : [];
    if (!found.length) return [];
    const ends = CONSONANTS.has(word.at(-1));
    const full = found.map((each) => each.join("")).join("");
    const heard = found.at(-1)[1] === "a" && ends ? full.slice(0, -1) : full;
    return [heard, dropped(found, ends)].flatMap((each) => [each, each.replaceAll("v", "w")]);
  });

  const FAMILY_END =
    "田本村山川野原木島嶋井上中口崎谷沢澤藤橋林森岡尾浦池松塚坂阪瀬根宮辺邊邉並戸倉津越里見沼杉元屋場堀窪峰嶺葉羽丸飼枝嵐桐友玉達月条城下部合代納来栗柳米梅竹垣星関塩磯浜濱江熊生保町平良寺西東南北岸笹菅吹久間内貝世壁渕淵須橘鮎峯嵯峨栖曽見" +
    "泉水石海賀治智畑土地小荒嵜迫脇城巻牧鍋鶴亀釜窯園麻雲";
  const GIVEN_END =
    "一子美郎介太樹也夫雄男恵香奈真人平之彦司哉斗輝翔菜紀江代枝穂花佳織里絵理智健明治弘宏博浩隆誠徹剛学修豊茂進勝亮涼大輔貴晃和幸久光正義信広洋史志士二三六八吾悟朗助作蔵造吉徳哲朋友伸慎新仁孝敬章晴陽春夏秋冬海空葵音乃希未来愛優結衣佑祐裕" +
    "悠雅将翼颯蓮湊律凛鈴桜楓梓椿杏萌芽瑞帆澪凪渚汐沙咲早苗実果歩世津千尋円巴登文武紘綾彩紗耶弥矢矩則憲典範規顕賢俊駿隼敏捷聡聖潔純淳順潤準直尚昌政匡克勉功毅猛丈岳嵩尭暁昇昂保守要薫忍望渉航衛充満稔靖康泰寛巌蒼碧煌絢茜莉蓉璃瑠琉怜玲伶麗黎" +
    "龍竜虎馬磨雫霞雪霧";
  const PARTS = pattern(
    "(?:[のにをはがとでへもて]|った|した|ける|ない|ため|する|など|よる)$|^[のをはがとで]");
  const ROLE_END = pattern("[部課室所局係班科者員全定無役職長名様会社先方員]$");
  const GROUPED = pattern("[服阿下岡渡磯園矢田谷軽]部$");
  const CALLED = words("あか おか かあ じい にい ねえ ばあ");
  const LONE = "万于代任何关包单史向單安官左席强成方施时明時景柏查柴沙温游白石程管范薄解车连連金高";
  const EVERYDAY = words("东方 南宫 太史 東方 百里 西門 西门");
  const SHORT = words(
    "包工 小万 小关 小包 小成 小明 小易 小查 小毛 小温 小牛 小白 小石 小雷 小高 小麥 小麦 小龙 施工 石工 竹工 金工 高工");
  const VERBS = pattern("[的了是在和不有把被这那就也都要会能可与及或着过去来给]");
  const HANGUL_END = pattern("[자들팀생님용트적분사실소과부씨층]$");
  const CASES = words("आणि और का की के को तथा ने पर में या व से");
  const CASE = pattern(
    `^(?:${"(?:[ ](?:ने|को|और|जी|व|आणि|एबं|ओ|यांनी|यांचे|यांना|ले|लाई|कह|गारु)(?![ऀ-ॣॱ-ॿ])|[ ]?[,।(（)]|$)"})`);
  const CODE_STOP = words(
    "नई नाम なし 一つ 上記 下記 二つ 以下 失敗 失败 完了 成功 未定 本番 次の 正解 시범 파일럿");
  const PILOT = pattern("นำร่อง|ทดลอง|วิจัย|พัฒนา|ปรับปรุง|ย้าย|ใหม่|ต้นแบบ|पायलट|परीक्षण|சோதனை|புதிய");
  const NOBODY = pattern(
    "合計|平均|全体|その他|其他|其它|小计|小計|总计|總計|社内|自社|内部|當社|なし|匿名|非公開|某|甲|乙|丙|^第|^各|^新規|試験|测试|測試|전체|합계|평균|기타|사내|자체|내부|익명|ทั้งหมด|รวม|" +
    "อื่น|เฉลี่ย|ขนาด|ใหญ่|เล็ก|ภายใน|ทดสอบ|ลูกค้า|กลาง|เอกชน|ทั่วไป|ออนไลน์|ไม่|รายย่อย|ตัวอย่าง|ทีม|ฝ่าย|แผนก|หัวหน้า|ก" +
    "ลุ่ม|วิศวกร|เอเจนต์|नमूना|குழு|பிரிவு|முகவர்|மேலாளர்|சோதனை|எஜெண்ட்|பெரிய|சிறிய|மொத்தம்|チーム|エージェント|担当|業者$|業界$|メーカー$|系" +
    "$|層$|向け$|(?:小売|卸売|製造|加工|農|漁|林|运输|服务|零售)[業业]$|顧客$|客户$|客戶$|ユーザ");

  const trades = once(() => new Set([...`${A.filled.JK}|${A.filled.CK}`.split("|"), ...A.lists.east_plain]));
  const korean = once(() => new Set([...`${A.filled.KH}|${A.filled.KT}`.split("|"), ...A.lists.ko_words]));
  const bared = (name) => once(() => new Set([...A.lists[name]].map(bare)));
  const [indic, families, given, ambiguous] = ["indic_words", "indic_families", "indic_given", "indic_ambiguous"].map(bared);
  const filled = (name, around = (text) => text) => once(() => pattern(around(A.filled[name])));
  const whole = (text) => `^(?:${text})\\Z`;
  const start = (text) => `^(?:${text})`;
  const isHan = filled("HN", whole);
  const isHangul = filled("KN", whole);
  const double = filled("HD", start);
  const twice = filled("KC", start);

  /* Everyday words, two characters and more of them. */
  const plain = (word) =>
    trades().has(word) ||
    [2, 3, 4].some((size) => trades().has(word.slice(0, size)) && (word.length - size <= 1 || plain(word.slice(size)))) ||
    (word.length > 2 && trades().has(word.slice(1)));
  const madeOfWords = (word) => plain(word) || ["客", "向", "连", "連", "成", "任", "于"].includes(word) || /(?:组|組|团队|團隊)$/.test(word);
  const spoken = (word) =>
    korean().has(word) ||
    Array.from({ length: Math.max(0, word.length - 3) }, (_, n) => n + 2)
      .some((size) => korean().has(word.slice(0, size)) && (korean().has(word.slice(size)) || spoken(word.slice(size))));
  const family = (name) => {
    if (!FAMILY_END.includes(name.at(-1)) || has("ja_words", name)) return false;
    return GROUPED.test(name) || !ROLE_END.test(name);
  };
  const givenPair = (text) => {
    const [first, last] = text.split(/[ 　]/);
    if (trades().has(first) || trades().has(last) || has("ja_words", last)) return false;
    return (family(first) || (first.length === 1 && !has("ja_words", first))) && (GIVEN_END.includes(last.at(-1)) || last[0] < "\u3400");
  };
  const chinese = (name) => {
    if (SHORT.has(name) || EVERYDAY.has(name) || (name.length === 1 && LONE.includes(name))) return false;
    const known = [...A.lists.han_words, ...A.lists.han_more].some((each) => each.length > 1 && name.startsWith(each));
    return !known && !VERBS.test(name.slice(1)) && !plain(name);
  };
  V.kana_name = (found) => !CALLED.has(matched(found)) && !matched(found).startsWith("お");
  V.kanji_surname = (found) => {
    const name = matched(found);
    const pair = name.split(/[ 　]/);
    return pair.length === 2 ? family(pair[0]) && !has("ja_words", pair[1]) : family(name) && !plain(name);
  };
  V.kanji_pair = (found) => givenPair(matched(found));
  V.han_person = (found) => chinese(matched(found));
  V.east_house = (found) => {
    const name = matched(found);
    const stems = Array.from({ length: Math.max(0, name.length - 2) }, (_, n) => n + 2)
      .filter((size) => trades().has(name.slice(size))).map((size) => name.slice(0, size));
    return name.length >= 4 && !plain(name) && !stems.some(plain);
  };
  V.kana_house = (found) => {
    const kana = /[ぁ-ん]+/.exec(matched(found));
    return Boolean(kana) && !PARTS.test(kana[0]) && kana[0].length < 5;
  };
  V.hangul_person = (found) => !HANGUL_END.test(matched(found)) && !spoken(matched(found));
  V.hangul_one = (found) => found.string[found.indices[1][1]] === " ";
  V.hangul_called = (found) => !spoken(matched(found)) && !["아무", "누구", "아저", "어느"].includes(matched(found));
  V.korean_made = (found) => {
    const name = matched(found).replaceAll(" ", "");
    if (spoken(name) || [3, 2, 1].some((cut) => name.length - cut > 1 && spoken(name.slice(0, -cut)))) return false;
    return name.length >= 4;
  };
  const consonants = (text) => (text.match(/[ก-ฮ]/g) || []).length;
  V.thai_name = (found) => consonants(matched(found)) >= 2;
  V.thai_house = (found) => consonants(matched(found)) >= 5;

  const known = (name) => given().has(bare(name)) || latin(bare(name)).some((each) => A.words.first.has(folded(each)));
  const indicWords = (name) => name.split(" ").filter(Boolean).map(bare);
  V.indic_name = (found) => !indicWords(matched(found)).some((word) => indic().has(word));
  V.indic_thanked = (found) => !(found[1] || found[2]).split(" ").some((word) => indic().has(bare(word)));
  V.indic_called = (found) => {
    const last = indicWords(matched(found)).at(-1);
    return !indic().has(last) && last.length > 1;
  };
  V.indic_actor = (found) => V.indic_name(found) && known(matched(found));
  V.indic_pair = (found) => {
    const [first, last] = indicWords(matched(found));
    if (indic().has(first) || indic().has(last)) return false;
    if (families().has(last)) return true;
    return known(first) && !ambiguous().has(first) && last.length > 3 && CASE.test(found.string.slice(found.indices[1][1]));
  };
  V.indic_house = (found) => {
    let all = indicWords(matched(found));
    if (indic().has(all[0])) all = all.slice(1);
    return all.length > 1 && !indic().has(all[0]) && !all.some((word) => CASES.has(word));
  };
  V.tamil_name = (found) => {
    const all = matched(found).split(/[ .]+/).filter((word) => word.length > 2);
    return all.length > 0 && !all.some((word) => has("tamil_words", word));
  };
  V.tamil_pair = (found) => {
    const [first, last] = matched(found).split(" ");
    return has("tamil_given", first) && (has("tamil_given", last) || V.tamil_name(found));
  };
  V.tamil_alone = (found) => has("tamil_given", matched(found)) && (matched(found).match(/\p{L}/gu) || []).length > 4;
  const unled = (text) => (text.startsWith("ஸ்ரீ ") ? text.slice(5) : text);
  V.tamil_house = (found) => !has("tamil_words", unled(matched(found)).split(" ")[0]);
  V.code_plain = (found) => {
    const name = matched(found);
    if (plain(name) || spoken(name) || PILOT.test(name)) return false;
    return !CODE_STOP.has(name) && !indic().has(bare(name));
  };

  const nobody = (word) => indic().has(bare(A.mapped(word))) || has("tamil_words", word);
  const koreanWords = (text) => {
    const name = text.replaceAll(" ", "");
    return spoken(name) || [2, 1].some((cut) => name.length - cut > 1 && spoken(name.slice(0, -cut)));
  };
  const common = (text) => {
    if (NOBODY.test(text) || plain(text)) return true;
    if (/[가-힣]/.test(text)) return koreanWords(text);
    const all = text.split(" ");
    return /[ऀ-෿]/.test(text) && [all[0], all.at(-1)].some(nobody);
  };
  const ownName = (name, titled) => {
    if (/^[㐀-鿿ヶぁ-んァ-ー]{1,4}[ 　][㐀-鿿ぁ-んァ-ー]{1,4}$/.test(name)) return givenPair(name);
    if (/^[㐀-鿿]+$/.test(name)) return isHan().test(name) && chinese(name);
    if (/^[가-힣]+$/.test(name)) return isHangul().test(name) && !HANGUL_END.test(name) && !spoken(name);
    const all = name.split(" ");
    if (/[\u0e00-\u0eff]/.test(name)) return (titled || all.length === 2) && !NOBODY.test(name);
    const listed = all.length === 1 && (known(A.mapped(name)) || has("tamil_given", name));
    return (titled || listed || all.length > 1) && !all.some(nobody) && !NOBODY.test(name);
  };

  /* Values of front matter and cells whose key or head says that they name somebody. */
  const NATIVE = pattern("[ऀ-෿฀-໿က-႟ក-៿぀-ヿ㐀-鿿가-힣]");
  const MARKS = " *`_\"'“”「」『』";
  const ROLE = once(() => pattern(
    `[ ]?[(（/,，、]|[ ]-[ ]|[ ](?:${A.filled.KT})(?:님)?$|(?:さん|様|氏)$|[ ](?:님|씨)$`));
  const TITLED = pattern(
    "^(?:คุณ|นาย|นางสาว|นาง|พี่|น้อง|ช่าง|ดร[.]|อาจารย์|श्रीमती|श्री[.]?|सुश्री|डॉ[.]?|জনাব|শ্রী|ডা[.]|ডঃ|திருமதி|திரு[.]" +
    "?|செல்வி|முனைவர்|டாக்டர்|శ్రీమతి|శ్రీ|డా[.]|ಶ್ರೀಮತಿ|ಶ್ರೀ|ശ്രീമതി|ശ്രീ|શ્રીમતી|શ્રી)[ ]?");
  const FORMS = pattern(
    "株式会社|有限会社|合同会社|股份有限公司|有限责任公司|有限責任公司|有限公司|公司$|주식회사|[(（](?:株|有|주|유)[)）]|[㈱㈲㈜]|ห้างหุ้นส่วนจำกัด|ห้างหุ้นส่วน|บริษัท|หจ" +
    "ก[.]|บจก[.]|บมจ[.]|จำกัด|[(]มหาชน[)]|^โรงสี|^โรงงาน|^สหกรณ์(?:การเกษตร|โคนม)?|^ร้าน|^มูลนิธิ", "g");
  const trade = once(() => pattern(`(?:${A.filled.JK}|${A.filled.CK}|${A.filled.KH})$`));
  const GAP = pattern(`^(?:${"[ .·‧・_*`\u200b-\u200d\u2060\ufeff\u00ad-]{1,3}$"})`);
  const afterHangul = once(() => pattern(
    `^(?:(?![가-힣])|(?:${A.filled.JOSA}|씨|님|${A.filled.KT}|팀|사)(?![가-힣]{3}))`));
  const AFTER_INDIC = pattern(
    `^(?:${"(?![ऀ-ॣॱ-ॿ])|(?:ने|ला|चा|ची|चे|च्या|शी|कडे|साठी|नी|ना|नो|ए|र|के|ते|रा|कि|गे|नु|नुं|लाई|ले|को|मा)(?![ऀ-ॣॱ-ॿ])"})`);
  const AFTER_TAMIL = pattern(`^(?:${"[஀-௿]{0,7}(?![஀-௿])"})`);

  const headed = (block) => {
    const name = A.strip(block.name, " *_`").toLowerCase().replace(/[ -]/g, "_");
    const head = A.strip(name.replace(/[(（][^\n]*$/, ""), "_");
    const table = block.kind === "front" ? A.keys : A.columns;
    if (has("east_person_heads", head) || table.get("person-name").has(head)) return "person-name";
    const houses = has("east_house_heads", head) || ["customer-name", "org-name"].some((kind) => table.get(kind).has(head));
    return houses ? "customer-name" : "";
  };
  const person = (value) => {
    const titled = TITLED.exec(value);
    const name = titled ? value.slice(titled[0].length) : value;
    if (!name || name.split(" ").length > 3 || name.length > 40 || /[0-9A-Za-z]/.test(name)) return false;
    return ownName(name, Boolean(titled));
  };
  const house = (value, block) =>
    value.length >= 3 && value.length <= 40 && !/[0-9A-Za-zＡ-Ｚ０-９]/.test(value) && block.name !== value && !common(value);
  const names = function* (text, block) {
    if (!["front", "cell"].includes(block.kind) || !NATIVE.test(text)) return;
    const from = text.length - A.lstrip(text, `${MARKS}-`).length;
    let value = A.rstrip(text.slice(from), MARKS);
    if (!value) return;
    const role = ROLE().exec(value);
    if (role && role.index > 1) value = value.slice(0, role.index);
    const kind = headed(block);
    if ((kind === "person-name" && person(value)) || (kind === "customer-name" && house(value, block)))
      yield { start: from, end: from + value.length, kind, sure: true };
  };

  const right = once(() => pattern(
    "^(?:(?:さん|様|氏|님|[ ]?씨|[ ](?:जी|साहब|साहेब|बाबू|भाई|दीदी))?(?:[(（][^()（）\\n]{1,14}[)）])?" +
    "[ ]?(?:、|，|,|・|·|/|和|与|與|及|と|および|및|와[ ]|과[ ]|그리고[ ]|[ ](?:और|व|आणि|तथा|ও|এবং|மற்றும்)[ ])[ \\n]?" +
    `(?:(${A.filled.HN})(?![㐀-鿿])|(${A.filled.KN})(?=(?:${A.filled.JOSA})?(?![가-힣]))` +
    "|([㐀-鿿ヶ]{1,3}[ 　][㐀-鿿]{1,3})(?![㐀-鿿])|([ऀ-ॣॱ-ॿ]{2,14}(?:[ ][ऀ-ॣॱ-ॿ]{2,14})??)(?=[ ](?:को|ने|और|का|की)[ ,।]|[,।]|$)))", "d"));
  /* Names that stand after a name, joined by a sign or a word for and. */
  const beside = (body, found) => {
    const spans = new Map(found.filter(({ code }) => code === "ANON009").map(({ start, end }) => [`${start} ${end}`, [start, end]]));
    const waiting = [...spans.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    const out = [];
    for (let steps = 0; waiting.length && steps < 60; steps++) {
      const [, end] = waiting.pop();
      const match = right().exec(body.slice(end, end + 60));
      if (!match) continue;
      const number = [1, 2, 3, 4].find((each) => match[each]);
      const span = match.indices[number].map((each) => end + each);
      if (spans.has(span.join(" ")) || !(number === 3 ? givenPair(match[3]) : ownName(match[number], false))) continue;
      spans.set(span.join(" "), span);
      waiting.push(span);
      out.push(span);
    }
    return out;
  };

  /* A name found once is looked for as it stands, with a look at the letters around it. */
  const KINDS = words("person-name org-name customer-name product-name codename");
  const made = (text, kind, alone = false) => ({ text, kind, alone });
  const IN_IT = /[\p{L}\p{N}\p{M}]/u;
  const letters = (text) => {
    const spots = Array.from(text, (_, at) => at).filter((at) => IN_IT.test(text[at]));
    return [spots.map((at) => text[at]).join(""), spots];
  };
  const sounds = (word) => (word.match(/\p{L}/gu) || []).length;
  function* parts(text, kana) {
    const all = text.split(/[ 　.]+/).filter(Boolean);
    const [joined] = letters(text);
    if (/^[㐀-鿿々ヶァ-ヶーぁ-ん]+$/.test(joined)) yield* han(all, joined, kana);
    else if (/^[가-힣]+$/.test(joined)) {
      const size = twice().test(joined) ? 2 : 1;
      if (joined.length > 2) yield made(joined, "person-name");
      if (joined.length - size === 2) yield made(joined.slice(size), "person-name", true);
    } else for (const word of all) if (sounds(word) > 2 && !nobody(word)) yield made(A.without(word, "\u0bcd"), "person-name");
  }
  function* han(all, joined, kana) {
    if (joined.length > 2 || all.length > 1) yield made(joined, "person-name");
    if (all.length === 2) {
      for (const word of all) if (word.length > 1) yield made(word, "person-name", true);
    } else if (!kana && isHan().test(joined)) {
      const first = joined.slice(double().test(joined) ? 2 : 1);
      if (first.length === 2 && !common(first)) yield made(first, "person-name");
    } else if (kana && joined.length > 1 && family(joined) && !plain(joined)) yield made(joined, "person-name", true);
  }
  function* cores({ text, kind }) {
    const name = A.strip(text.replace(FORMS, " "));
    if (/[\u0900-\u0dff]/.test(name)) {
      const [first] = unled(name).split(" ");
      if (sounds(first) > 2 && !nobody(first)) yield made(first, kind);
      return;
    }
    const [core] = letters(name);
    if (core.length < 2 || (/[ก-๎]/.test(core) && sounds(core) < 5) || common(core)) return;
    yield made(core, kind);
    const shorter = core.replace(trade(), "");
    for (const each of new Set([shorter, shorter.replace(trade(), "") || core]))
      if (each !== core && each.length >= 2 && !common(each)) yield made(each, kind, /^[가-힣ァ-ヶ]/.test(each));
  }
  const termsOf = (each, kana) => {
    if (each.kind === "codename") return [made(letters(each.text)[0], each.kind)];
    return each.kind === "person-name" ? [...parts(each.text.replace(TITLED, ""), kana)] : [...cores(each)];
  };
  const sought = (found, body) => {
    const kana = /[ぁ-ん]/.test(body);
    const terms = new Map();
    for (const each of found) {
      if (!each.sure || !KINDS.has(each.kind) || !NATIVE.test(each.text)) continue;
      for (const term of termsOf(each, kana))
        if (term.text.length >= 2 && term.text.length <= 40 && !terms.has(term.text)) terms.set(term.text, term);
    }
    return [...terms.values()].slice(0, 120);
  };
  const together = (text, spots) => {
    const gaps = spots.slice(1).map((spot, n) => text.slice(spots[n] + 1, spot)).filter(Boolean);
    return !gaps.length || (spots.length > 2 && gaps.every((gap) => GAP.test(gap)));
  };
  const between = (low, char, high) => low <= char && char <= high;
  const stands = (term, text, start, end) => {
    const [before, after, first] = [start ? text[start - 1] : "", text.slice(end, end + 12), term.text[0]];
    if (between("가", first, "힣")) return !between("가", before, "힣") && afterHangul().test(after);
    if (between("\u0b80", first, "\u0bff")) return !between("\u0b80", before, "\u0bff") && AFTER_TAMIL.test(after);
    if (between("\u0900", first, "\u0dff")) return !between("\u0900", before, "\u0dff") && (AFTER_INDIC.test(after) || first > "\u097f");
    if (between("ァ", first, "ヶ")) return !between("ァ", before, "ー") && !between("ァ", after.slice(0, 1), "ー");
    return !term.alone || !(between("㐀", before, "鿿") || (between("㐀", after.slice(0, 1), "鿿") && !/^[主課部係室社]/.test(after)));
  };
  const places = function* (terms, text) {
    if (!terms.length || !NATIVE.test(text)) return;
    const [all, spots] = letters(text);
    for (const term of terms)
      for (let at = all.indexOf(term.text); at >= 0; at = all.indexOf(term.text, at + 1)) {
        const taken = spots.slice(at, at + term.text.length);
        const [start, end] = [taken[0], taken.at(-1) + 1];
        if (together(text, taken) && stands(term, text, start, end)) yield [term.kind, start, end];
      }
  };
  A.east = { names, beside, known: sought, places, madeOfWords };
})();
