"""Words that can name what somebody is at work: "nurse", "fitter", "team lead"."""

import re
from typing import Final

from app.english.terms import lower

_TITLE_WORD: Final = re.compile(
    r"(?:eer|ger|per|ner|ver|der|her|ser|ter|ker|ier|ler|yer|mer|ber|tor|sor|ist|yst|ian|ant|ent|ect|nurse|chef|"
    r"lead|head|intern|cook|clerk|coach|"
    r"porter|commis|foreman|mate|apprentice|trainee|barista|partner|officer|executive|representative|fellow|"
    r"associate|president|principal|"
    r"specialist|supervisor|secretary|registrar|bursar|vicar|midwife|aide|volunteer|hand|operative|founder|owner|physio|medic|governor|trustee|treasurer|captain|referee|steward|tutor|cto|ceo|coo|cfo|vp|"
    r"sre|surveyor|mayor|member|staff|mechanic|person)$",
    re.IGNORECASE,
)
_NOT_TITLE: Final = frozenset(
    """fluent excellent different recent frequent urgent permanent equipment treatment agreement event content
    center centre department management government client water power career summer winter letter paper order
    september october november december number other under after over present parent talent university hospital
    sent went meant lent spent bent rent cent percent incident accident list waitlist river fever server cluster
    register college school ltd inc street road employer""".split()
)

_NO_TRADE: Final = frozenset("ger wo nor otto talis ro hu".split())
""" "German" and "woman" end like "herdsman" and are no trades."""


def is_title_word(word: str) -> bool:
    """Whether a word can end a job title ("engineer", "nurse")."""
    plain = lower(word)
    if plain.endswith(("ment", "over")):
        return False  # "recruitment" and "turnover" are no people
    if plain in _NOT_TITLE or plain.endswith(("minster", "chester", "cester", "caster")):
        return False
    trade = len(plain) > 5 and (plain.endswith("er") or (plain.endswith("man") and plain[:-3] not in _NO_TRADE))
    return trade or bool(_TITLE_WORD.search(plain))
