"""Real-estate licences: which authority gave one, how often it was renewed, its number.

Source: 宅地建物取引業法 article 3(1): offices in two or more prefectures → the minister, in one →
its governor.
"""

import re
import unicodedata
from dataclasses import dataclass

_PREFECTURES = (
    "北海道|青森県|岩手県|宮城県|秋田県|山形県|福島県|茨城県|栃木県|群馬県|埼玉県|千葉県|東京都|"
    "神奈川県|新潟県|富山県|石川県|福井県|山梨県|長野県|岐阜県|静岡県|愛知県|三重県|滋賀県|京都府|"
    "大阪府|兵庫県|奈良県|和歌山県|鳥取県|島根県|岡山県|広島県|山口県|徳島県|香川県|愛媛県|高知県|"
    "福岡県|佐賀県|長崎県|熊本県|大分県|宮崎県|鹿児島県|沖縄県"
)
_BUREAUS = "空知|石狩|後志|胆振|日高|渡島|檜山|上川|留萌|宗谷|オホーツク|網走|十勝|釧路|根室"
_LICENCE = re.compile(
    rf"(?P<authority>国土交通大臣|(?P<prefecture>{_PREFECTURES})知事)"
    rf"(?P<office>{_BUREAUS})?"
    r"(?:免許)?\((?P<renewals>\d{1,2})\)第?(?P<number>\d{1,7})号?"
)
_HOKKAIDO = "北海道"


@dataclass(frozen=True, slots=True, kw_only=True)
class Licence:
    """A licence as it is written; `prefecture` is empty where the minister gave it.

    `office` is Hokkaido's bureau (振興局) where the licence names one.
    """

    authority: str
    prefecture: str
    renewals: int
    number: str
    office: str = ""

    @property
    def by_minister(self) -> bool:
        """Whether the minister gave it."""
        return not self.prefecture


def read_licence(text: str) -> Licence | None:
    """The licence that texts such as 東京都知事(2)第98765号 name; None where they fit none."""
    plain = re.sub(r"\s", "", unicodedata.normalize("NFKC", text))
    found = _LICENCE.fullmatch(plain)
    if not found or int(found["renewals"]) == 0 or int(found["number"]) == 0:
        return None
    if found["office"] and found["prefecture"] != _HOKKAIDO:
        return None
    return Licence(
        authority=found["authority"],
        prefecture=found["prefecture"] or "",
        renewals=int(found["renewals"]),
        number=found["number"],
        office=found["office"] or "",
    )
