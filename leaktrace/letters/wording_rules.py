"""Whether a text of the person's own says what a letter had better not say.

The rules are those that the program's own letters keep: ask and state facts, accuse and threaten
nobody, cite no penalties, and call no wish a period of the law.
"""

import re

from leaktrace.domain.letters import LetterWarning

_RULES = {
    LetterWarning.OWN_ACCUSES: re.compile(
        r"漏えい|漏洩|漏らし|漏れた|流出|横流し|違法(?!又は)|犯罪行為|詐欺|"
        r"(?i:\bleak(?:ed|s)?\b|\bsold my|\bunlawful|\billegal|\bcriminal|\bfraud|\bscam|"
        r"rechtswidrig|illégal|strafbar)"
    ),
    LetterWarning.OWN_THREATENS: re.compile(
        r"公表し|公開し|ＳＮＳ|SNS|拡散|口コミ|晒|訴え|訴訟|告訴|告発|損害賠償|慰謝料|応じなければ|"
        r"(?i:\bsue\b|lawsuit|damages|go public|social media|\bpress\b|otherwise I (?:will|shall)|"
        r"Schadensersatz|Klage|dommages|porter plainte)"
    ),
    LetterWarning.OWN_PENALTY: re.compile(
        r"罰則|罰金|懲役|拘禁|刑法|免許取消|業務停止|"
        r"(?i:\bpenalt|\bfines?\b|imprison|prison|Bußgeld|amende)"
    ),
    LetterWarning.OWN_PERIOD: re.compile(
        r"法定(?:の)?期限|法律上の期限|(?<!で、)法令の期限(?!ではありません)|"
        r"(?i:statutory (?:deadline|period)|legal deadline)"
    ),
}


def wording(text: str) -> tuple[LetterWarning, ...]:
    """The rules that a text does not keep."""
    return tuple(warning for warning, rule in _RULES.items() if rule.search(text))
