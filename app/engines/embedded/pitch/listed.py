"""Values told beside their years, or as before and now, as a sentence."""

import re

from app.english.phrases import article
from app.english.sentence_shape import is_sentence
from app.english.tidy import capitalised, decapitalised, ended
from app.english.verbs import is_past


def listed(text: str) -> str | None:
    """Values told beside their years or as before and now: "lost time injuries 5 in 2018, 1 in 2022"."""
    series = re.match(
        r"(?P<what>[A-Za-z][a-z -]{3,40}?):? (?P<values>[£$€]?\d[\d.,]*%? (?:in \d{4}|"
        r"last year)(?:,? (?:and )?[£$€]?\d[\d.,]*%? "
        r"(?:in \d{4}|last year))+)$",
        text,
    )
    if series:
        what = decapitalised(series["what"])
        verb = "were" if what.endswith("s") else "was"
        values = re.sub(r", (?!.*, )(?:and )?", " and ", series["values"])
        return ended(f"{capitalised(what) if verb == 'were' else f'My {what}'} {verb} {values}")
    state = re.match(
        r"(?P<when>before|previously|now|today|after|since then): (?P<what>(?:an? |one |\w+ )?[^.:]+)$",
        text,
        re.IGNORECASE,
    )
    if state and not is_sentence(state["what"]):
        verb = "it's" if state["when"].lower() in {"now", "today", "since then"} else "it was"
        return ended(
            f"{capitalised(state['when'].lower())} {verb} {article(decapitalised(state['what']))}".replace(
                "Before it", "Before, it"
            )
        )
    then = re.match(
        r"(?P<what>[A-Za-z][a-z '-]{3,40}): (?:was |before )?(?P<a>\d[^,]{0,24}), now (?P<b>\d[^,]{0,24})$", text
    )
    if then:
        what = decapitalised(then["what"])
        what = f"those who {what}" if is_past(what.split()[0]) else what
        return ended(f"As for {what}, it was {then['a']}, and now it is {then['b']}")
    return None
