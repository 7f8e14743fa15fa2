"""Validators for names in letters without capitals: what a cue points at is a name, and no word of the language."""

from __future__ import annotations

import re

from agentops_showcase.case_studies.anonymity.data import FILLED, LISTS, WORDS
from agentops_showcase.case_studies.anonymity.indic import bare, latin, mapped
from agentops_showcase.case_studies.anonymity.validators.match import matched
from agentops_showcase.case_studies.anonymity.words import folded

_FAMILY_END = (
    "田本村山川野原木島嶋井上中口崎谷沢澤藤橋林森岡尾浦池松塚坂阪瀬根宮辺邊邉並戸倉津越里見沼杉元屋場堀窪峰嶺葉羽"
    "丸飼枝嵐桐友玉達月条城下部合代納来栗柳米梅竹垣星関塩磯浜濱江熊生保町平良寺西東南北岸笹菅吹久間内貝世壁渕淵須"
    "橘鮎峯嵯峨栖曽見泉水石海賀治智畑土地小荒嵜迫脇城巻牧鍋鶴亀釜窯園麻雲"
)
_GIVEN_END = (
    "一子美郎介太樹也夫雄男恵香奈真人平之彦司哉斗輝翔菜紀江代枝穂花佳織里絵理智健明治弘宏博浩隆誠徹剛学修豊茂進勝"
    "亮涼大輔貴晃和幸久光正義信広洋史志士二三六八吾悟朗助作蔵造吉徳哲朋友伸慎新仁孝敬章晴陽春夏秋冬海空葵音乃希未"
    "来愛優結衣佑祐裕悠雅将翼颯蓮湊律凛鈴桜楓梓椿杏萌芽瑞帆澪凪渚汐沙咲早苗実果歩世津千尋円巴登文武紘綾彩紗耶弥矢"
    "矩則憲典範規顕賢俊駿隼敏捷聡聖潔純淳順潤準直尚昌政匡克勉功毅猛丈岳嵩尭暁昇昂保守要薫忍望渉航衛充満稔靖康泰寛"
    "巌蒼碧煌絢茜莉蓉璃瑠琉怜玲伶麗黎龍竜虎馬磨雫霞雪霧"
)
_PARTS = re.compile("(?:[のにをはがとでへもて]|った|した|ける|ない|ため|する|など|よる)$|^[のをはがとで]")
_ROLE_END = re.compile("[部課室所局係班科者員全定無役職長名様会社先方員]$")
_GROUPED = re.compile("[服阿下岡渡磯園矢田谷軽]部$")
_CALLED = frozenset(["あか", "おか", "かあ", "じい", "ばあ", "ねえ", "にい"])
_LONE = frozenset("向于何任明包强柴温沙关連连成查官石白万安管代方高金明车單单時时解游柏席景薄施程史左范")
_EVERYDAY = frozenset(["东方", "東方", "百里", "南宫", "西门", "西門", "太史"])
_TRADED = "高工 金工 施工 石工 包工 竹工 小白 小明 小包 小麦 小麥 小龙 小牛 小石 小毛 小雷"
_SHORT = frozenset(_TRADED.split(" ")) | {"小万", "小易", "小查", "小成", "小关", "小温", "小高"}
_VERBS = re.compile("[的了是在和不有把被这那就也都要会能可与及或着过去来给]")
_HANGUL_END = re.compile("[자들팀생님용트적분사실소과부씨층]$")


_TRADES = frozenset(f"{FILLED['JK']}|{FILLED['CK']}".split("|")) | LISTS["east_plain"]
_KOREAN = frozenset(f"{FILLED['KH']}|{FILLED['KT']}".split("|")) | LISTS["ko_words"]


def made_of_words(word: str) -> bool:
    """Tell whether what stands before a title is a department and no name, or a character that no name is alone."""
    alone = word in {"客", "向", "连", "連", "成", "任", "于"}
    return alone or _plain(word) or word.endswith(("组", "組", "团队", "團隊"))


def _plain(word: str) -> bool:
    """Tell whether a run of Chinese characters is made of everyday words, two characters and more of them."""
    if word in _TRADES:
        return True
    sizes = (size for size in (2, 3, 4) if word[:size] in _TRADES)
    ends = len(word) > 2 and word[1:] in _TRADES
    return ends or any(len(word) - size <= 1 or _plain(word[size:]) for size in sizes)


_INDIC = frozenset(map(bare, LISTS["indic_words"]))
_FAMILIES = frozenset(map(bare, LISTS["indic_families"]))
_GIVEN = frozenset(map(bare, LISTS["indic_given"]))
_AMBIGUOUS = frozenset(map(bare, LISTS["indic_ambiguous"]))


def kana_name(found: re.Match[str]) -> bool:
    """What stands before a word of fondness is no word for kin."""
    return matched(found) not in _CALLED and not matched(found).startswith("お")


def kanji_surname(found: re.Match[str]) -> bool:
    """A family name by its last character, and no word of the office that ends alike."""
    name = matched(found)
    pair = re.split("[ 　]", name)
    if len(pair) == 2:
        return _family(pair[0]) and pair[1] not in LISTS["ja_words"]
    return _family(name) and not _plain(name)


def _family(name: str) -> bool:
    if name[-1] not in _FAMILY_END or name in LISTS["ja_words"]:
        return False
    return bool(_GROUPED.search(name)) or not _ROLE_END.search(name)


def kanji_pair(found: re.Match[str]) -> bool:
    """A family name, a space and a given name; a text in Japanese has spaces nowhere else."""
    return given_pair(matched(found))


def han_person(found: re.Match[str]) -> bool:
    """A Chinese family name and what follows, and no word that starts like one."""
    return _chinese(matched(found))


def _chinese(name: str) -> bool:
    if name in _SHORT or name in _EVERYDAY or (len(name) == 1 and name in _LONE):
        return False
    words = LISTS["han_words"] | LISTS["han_more"]
    known = any(name.startswith(each) for each in words if len(each) > 1)
    return not known and not _VERBS.search(name[1:]) and not _plain(name)


def east_house(found: re.Match[str]) -> bool:
    """The name of a business, and not the word for its trade with what kind of one it is."""
    name = matched(found)
    stems = [name[:size] for size in range(2, len(name)) if name[size:] in _TRADES]
    return len(name) >= 4 and not _plain(name) and not any(map(_plain, stems))


def kana_house(found: re.Match[str]) -> bool:
    """The letters between the characters are no endings and no small words."""
    kana = re.search("[ぁ-ん]+", matched(found))
    return kana is not None and not _PARTS.search(kana[0]) and len(kana[0]) < 5


def hangul_person(found: re.Match[str]) -> bool:
    """A Korean family name with a given one, and no word that starts alike."""
    name = matched(found)
    return not _HANGUL_END.search(name) and not _korean(name)


def hangul_one(found: re.Match[str]) -> bool:
    """A family name on its own, before a title that follows after a space."""
    return found.string[found.end(1) : found.end(1) + 1] == " "


def hangul_called(found: re.Match[str]) -> bool:
    """A name before the polite word for persons."""
    return not _korean(matched(found)) and matched(found) not in {"아무", "누구", "아저", "어느"}


def _korean(word: str) -> bool:
    """Tell whether a word is made of everyday ones."""
    return word in _KOREAN or any(
        word[:size] in _KOREAN and (word[size:] in _KOREAN or _korean(word[size:])) for size in range(2, len(word) - 1)
    )


def korean_made(found: re.Match[str]) -> bool:
    """A name made for a business: not all of it is everyday words."""
    name = matched(found).replace(" ", "")
    ends = (name[:size] for size in range(2, len(name)))
    if _korean(name) or any(_korean(end) for end in ends if len(name) - len(end) <= 3):
        return False
    return len(name) >= 4


def thai_name(found: re.Match[str]) -> bool:
    """Two letters and more after a word by which persons are called."""
    return sum("ก" <= char <= "ฮ" for char in matched(found)) >= 2


def thai_house(found: re.Match[str]) -> bool:
    """The name of a business has letters enough to be one."""
    return sum("ก" <= char <= "ฮ" for char in matched(found)) >= 5


def _known(name: str) -> bool:
    """Tell whether a word in Indian letters is a first name, as written or in Latin letters."""
    word = bare(name)
    return word in _GIVEN or any(folded(each) in WORDS.first for each in latin(word))


def _indic(name: str) -> list[str]:
    return [bare(word) for word in name.split(" ") if word]


def indic_name(found: re.Match[str]) -> bool:
    """No word of the language stands where the name would."""
    return not any(word in _INDIC for word in _indic(matched(found)))


def indic_thanked(found: re.Match[str]) -> bool:
    """Who is thanked is no word of the language."""
    return not any(bare(word) in _INDIC for word in (found[1] or found[2]).split(" "))


def indic_called(found: re.Match[str]) -> bool:
    """The last word before the polite one is no role."""
    last = _indic(matched(found))[-1]
    return last not in _INDIC and len(last) > 1


def indic_actor(found: re.Match[str]) -> bool:
    """Who says or writes something is a first name that people have."""
    return indic_name(found) and _known(matched(found))


_CASES = frozenset(["का", "की", "के", "को", "में", "से", "ने", "पर", "और", "या", "व", "आणि", "तथा"])
_CASE = re.compile("(?:[ ](?:ने|को|और|जी|व|आणि|एबं|ओ|यांनी|यांचे|यांना|ले|लाई|कह|गारु)(?![ऀ-ॣॱ-ॿ])|[ ]?[,।(（)]|$)")


def indic_pair(found: re.Match[str]) -> bool:
    """A first name and a family name; one of them has to be in a list, and the other no word of the language."""
    first, last = _indic(matched(found))
    if first in _INDIC or last in _INDIC:
        return False
    if last in _FAMILIES:
        return True
    known = _known(first) and first not in _AMBIGUOUS
    return known and len(last) > 3 and bool(_CASE.match(found.string, found.end(1)))


def indic_house(found: re.Match[str]) -> bool:
    """The word before the trade is a name."""
    first, *others = _indic(matched(found))
    if first in _INDIC:
        first, others = others[0], others[1:]
    return bool(others) and first not in _INDIC and not any(word in _CASES for word in (first, *others))


def tamil_name(found: re.Match[str]) -> bool:
    """No word of the language stands where the name would."""
    words = [word for word in re.split("[ .]+", matched(found)) if len(word) > 2]
    return bool(words) and not any(word in LISTS["tamil_words"] for word in words)


def tamil_pair(found: re.Match[str]) -> bool:
    """A first name of the list, and no word of the language beside it."""
    first, last = matched(found).split(" ")
    return first in LISTS["tamil_given"] and (last in LISTS["tamil_given"] or tamil_name(found))


def tamil_alone(found: re.Match[str]) -> bool:
    """A long first name of the list, where a sentence or an item begins."""
    name = matched(found)
    return name in LISTS["tamil_given"] and sum(map(str.isalpha, name)) > 4


def tamil_house(found: re.Match[str]) -> bool:
    """The word before the trade is a name."""
    return matched(found).removeprefix("ஸ்ரீ ").split(" ")[0] not in LISTS["tamil_words"]


_CODE_STOP = frozenset(
    [
        "以下",
        "次の",
        "下記",
        "上記",
        "なし",
        "未定",
        "一つ",
        "二つ",
        "本番",
        "正解",
        "完了",
        "成功",
        "失败",
        "失敗",
        "नाम",
        "파일럿",
        "시범",
        "नई",
    ]
)
_PILOT = re.compile("นำร่อง|ทดลอง|วิจัย|พัฒนา|ปรับปรุง|ย้าย|ใหม่|ต้นแบบ|पायलट|परीक्षण|சோதனை|புதிய")


def code_plain(found: re.Match[str]) -> bool:
    """A name that somebody made up, and no word for what a project does."""
    name = matched(found)
    if _plain(name) or _korean(name) or _PILOT.search(name):
        return False
    return name not in _CODE_STOP and bare(name) not in _INDIC


_NOBODY = re.compile(
    "合計|平均|全体|その他|其他|其它|小计|小計|总计|總計|社内|自社|内部|當社|なし|匿名|非公開|某|甲|乙|丙|^第|^各|^新規|試験|测试|測試|전체|합계|평균|기타|사내|자체"
    "|내부|익명|ทั้งหมด|รวม|อื่น|เฉลี่ย|ขนาด|ใหญ่|เล็ก|ภายใน|ทดสอบ|ลูกค้า|กลาง|เอกชน|ทั่วไป|ออนไลน์|ไม่|รายย่อย|ตัวอย่าง|ทีม|ฝ่าย|แผนก|หัวหน้า|กลุ่ม|วิศวกร|เอเจนต์"
    "|नमूना|குழு|பிரிவு|முகவர்|மேலாளர்|சோதனை|எஜெண்ட்|பெரிய|சிறிய|மொத்தம்|チーム|エージェント|担当|業者$|業界$|メーカー$|系$|層$|向け$|(?:小売|卸売|製造|加工|農|漁|林|运输|服务|零售)[業业]$|顧客$|客户$|客戶$|ユーザ"
)


def nobody(word: str) -> bool:
    """Tell whether a word of a name in Indian letters is one of the language."""
    return bare(mapped(word)) in _INDIC or word in LISTS["tamil_words"]


def common(text: str) -> bool:
    """Tell whether what stands under a head is a sum, a stand-in or made of everyday words."""
    if _NOBODY.search(text) or _plain(text):
        return True
    if re.search("[가-힣]", text):
        return korean_words(text)
    words = text.split(" ")
    return bool(re.search("[ऀ-෿]", text)) and any(map(nobody, words[:1] + words[-1:]))


def korean_words(text: str) -> bool:
    """Tell whether Korean words are all everyday ones, or but for what they end with."""
    plain = text.replace(" ", "")
    return _korean(plain) or any(_korean(plain[:size]) for size in range(len(plain) - 2, len(plain)) if size > 1)


def family_name(name: str) -> bool:
    """Tell whether Chinese characters are a Japanese family name by the last of them."""
    return _family(name) and not _plain(name)


def given_pair(text: str) -> bool:
    """Tell whether two runs of characters are a Japanese family name and a given one."""
    family, given = re.split("[ 　]", text)
    if family in _TRADES or given in _TRADES or given in LISTS["ja_words"]:
        return False
    return (_family(family) or (len(family) == 1 and family not in LISTS["ja_words"])) and (
        given[-1] in _GIVEN_END or given[0] < "\u3400"
    )


def own_name(name: str, *, titled: bool) -> bool:
    """Tell whether a value in such letters is the name of a person, from its key or from its neighbour."""
    if re.fullmatch("[㐀-鿿ヶぁ-んァ-ー]{1,4}[ 　][㐀-鿿ぁ-んァ-ー]{1,4}", name):
        return given_pair(name)
    if re.fullmatch("[㐀-鿿]+", name):
        return bool(re.fullmatch(FILLED["HN"], name)) and _chinese(name)
    if re.fullmatch("[가-힣]+", name):
        return bool(re.fullmatch(FILLED["KN"], name)) and not _HANGUL_END.search(name) and not _korean(name)
    words = name.split(" ")
    if re.search("[\u0e00-\u0eff]", name):
        return (titled or len(words) == 2) and not _NOBODY.search(name)
    known = len(words) == 1 and (_known(mapped(name)) or name in LISTS["tamil_given"])
    return (titled or known or len(words) > 1) and not any(map(nobody, words)) and not _NOBODY.search(name)
