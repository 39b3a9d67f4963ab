"""Each fact of an introduction once: what is told twice, and which of several sentences says who speaks."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from app.engines.embedded.pitch.drafts import Draft, repeats
from app.engines.embedded.pitch.wholeness import can_open
from app.english.quantities import quantities


def told_once(found: Sequence[Draft]) -> list[Draft]:
    """Each fact once, by its best sentence; what hung on a dropped sentence goes too, but for proofs that stand."""
    found = _stays_once(_one_identity(found))
    kept: list[int] = []
    dropped: set[int] = set()
    for i in sorted(range(len(found)), key=lambda i: (_gives_way(found[i].text), -found[i].worth, i)):
        if found[i].source != "role" and any(
            found[i].chain != found[k].chain and tells_again(found[i], found[k]) for k in kept
        ):
            dropped.add(i)
        else:
            kept.append(i)
    survivors: list[Draft] = []
    cut: set[int] = set()
    for i, draft in enumerate(found):
        if i in dropped:
            cut.add(draft.chain)
        elif draft.chain not in cut or (draft.source.startswith(("answer", "story")) and can_open(draft.text)):
            survivors.append(draft)
    return survivors


_STAY: Final = re.compile(
    r"(?:[^,.]{1,40}, )?I(?:'ve| have)? (?:also )?(?:been|was|did|spent|worked|work|served|started|stayed)\b"
    r"(?! (?:asked|told|given|named|able|responsible|in charge)\b)[^.,]{0,60}?\b(?:at|in|with|for)\b"
)
"""How people say where they were, and how long."""


def _stays_once(found: Sequence[Draft]) -> list[Draft]:
    """A job or a placement that is told as one, or in one's own introduction, is not told as a stay once more."""
    houses = {draft.about for draft in found if draft.about}
    told = {
        house
        for house in houses
        for draft in found
        if (draft.source == "role" and draft.about == house)
        or (draft.source.startswith("speech") and names_employer(draft.text, house))
    }
    again = [
        draft
        for draft in found
        if draft.source != "role"
        and not draft.source.startswith("speech")
        and _STAY.match(draft.text)
        and any(names_employer(draft.text, house) for house in told)
    ]
    fuller = [draft for draft in again if any(q.dimension == "count" for q in quantities(draft.text))]
    return [
        replace(draft, text=_SINCE.sub("", draft.text))
        if draft.source == "role" and any(names_employer(stay.text, draft.about) for stay in fuller)
        else draft
        for draft in found
        if draft not in again or draft in fuller
    ]


_SINCE: Final = re.compile(r", (?:where I've|and have) been since (?:19|20)\d\d")
"""How long a job has been held, which a stay that tells more says too."""


_STUDYING: Final = "I'm doing "
"""How a degree that goes on is told; one's own words for it come first."""


_BY_NOW: Final = re.compile(r"(?:(?:Now|Today),? )?(?:it|they)(?:'s|'re| is| are| was| were)(?: now)? [^,.]+\.$", re.I)
"""What something has come to, and no more: "Now it's four minutes"."""


def _gives_way(text: str) -> bool:
    """Whether a sentence is said only where no other says the same, however much it is worth."""
    return text.startswith(_STUDYING) or bool(_BY_NOW.match(text))


def _comes_to(text: str) -> set[tuple[str, float]]:
    return {(q.dimension, q.value) for q in quantities(text)}


def tells_again(draft: Draft, other: Draft) -> bool:
    """Whether a fact is told already; what one wants is not told by what one does, and a job is one of several."""
    same = (draft.part == "future") == (other.part == "future")
    if not same or other.source == "role":
        return False
    studied = draft.text.startswith(_STUDYING) and _says_student(draft, other)
    by_now = bool(_BY_NOW.match(draft.text) and _comes_to(draft.text) and _moves(other.text))
    if by_now and _comes_to(draft.text) <= _comes_to(other.text):
        return True
    return studied or repeats(draft, other) or bool(_moves(draft.text) & _moves(other.text))


def _says_student(study: Draft, other: Draft) -> bool:
    """Whether another sentence says that one is a student, of what and where this one says it is studied."""
    says = re.search(r"\b(?:student|undergraduate)\b|\bin (?:the|my) \w+ year of\b", other.text)
    told = re.search(r" in (?P<subject>[\w ]+?)(?: at (?:the )?(?P<school>\w+)|\.)", study.text)
    named = told is not None and all(each.lower() in other.text.lower() for each in told.groups(""))
    return bool(says) and named


_MOVE: Final = re.compile(
    r"\bfrom (?:about |over |nearly )?[£$€]?(?P<a>\d+(?:[.,]\d+)*)(?:[^.;]|\.\d){0,40}? "
    r"(?:down |up )?to (?:about |over |under |nearly |only |just )?[£$€]?(?P<b>\d+(?:[.,]\d+)*)"
)


def _moves(text: str) -> set[tuple[str, str]]:
    """The pairs of values between which something moved, without their units: "from $1.9M to $1.2M" is 1.9 and 1.2."""
    pairs = {(m["a"].replace(",", ""), m["b"].replace(",", "")) for m in _MOVE.finditer(text)}
    return {pair for pair in pairs if not all(re.fullmatch(r"(?:19|20)\d\d", value) for value in pair)}


def _one_identity(found: Sequence[Draft]) -> list[Draft]:
    """One sentence that says what the candidate is, with the job after it where it names none."""
    role = next((d for d in found if d.source == "role" and d.part == "present"), None)
    written = [d for d in found if d.identity and d.source.startswith("speech")]
    employer = role.about if role else ""
    best = max(
        written,
        key=lambda d: (names_employer(d.text, employer), bool(re.search(r"\bwith .*\byears?\b", d.text)), d.worth),
        default=None,
    )
    introduced = any(
        d.source == "speech0" and re.search(r"\b(?:I(?:'m| am) [A-Z]|[Mm]y name|I've been an? )", d.text) for d in found
    )
    kept: list[Draft] = []
    for draft in found:
        told = draft.source == "role" and draft.part == "past" and _told_already(draft, found)
        told |= draft.source == "role" and any(
            names_employer(d.text, draft.about)
            for d in found
            if d.source == "speech0" and (draft.part == "past" or (d.part == "present" and _says_as_what(d.text)))
        )
        if (
            (draft.source == "speech8" and introduced)
            or (draft in written and draft is not best)
            or (draft is role and best is not None)
            or told
        ):
            continue
        if draft is best:
            kept.append(replace(draft, part="present", worth=4.0))
            elsewhere = any(
                names_employer(d.text, employer) for d in found if d.source[:6] == "speech" and d.part == "present"
            )
            if role and not names_employer(draft.text, employer) and not elsewhere and _adds(draft.text, role):
                kept.append(replace(role, text=_beside(draft.text, role.text), chain=draft.chain, worth=4.0))
        else:
            kept.append(replace(draft, worth=4.0) if draft is role else draft)
    return kept


def _adds(identity: str, role: Draft) -> bool:
    """Whether a job tells more than its title, which was said: an employer, or another title."""
    title = re.match(r"(?:I'm|Most recently I was) (?:an? )?(.*?)(?:,| with |\.|$)", role.text)
    return bool(role.about) or title is None or title[1].lower() not in identity.lower()


def _says_as_what(text: str) -> bool:
    """Whether a sentence says as what one works, and not only where."""
    return bool(re.search(r"\bI(?:'m| am|'ve been| have been)\b|\bas (?:an? )?\w|\bI (?:run|lead|own|manage)\b", text))


def _beside(identity: str, role: str) -> str:
    """The job said after the trade: "Right now I'm at X", the title only where it is another."""
    title = re.match(r"(?:I'm|Most recently I was) an? (.*?)(?:,| at | with |\.|$)", role)
    if title and title[1].split()[-1].lower() in identity.lower():
        role = role if ", where " in role else re.sub(r", and have been since (?:19|20)\d\d", "", role)
        return re.sub(
            r"^(I'm|Most recently I was) an? .*? at ",
            lambda m: ("Right now I'm" if m[1] == "I'm" else m[1]) + " at ",
            role,
        )
    return re.sub(r"^I'm ", "Right now I'm ", role)


def _told_already(role: Draft, found: Sequence[Draft]) -> bool:
    """Whether what is told anyway names an earlier job: its employer, or its title."""
    title = re.match(
        r"(?:Before that|Earlier on|Most recently)?,? ?I (?:was|started at .* as) (?:an? )?(.*?)(?: at |\.|$)",
        role.text,
        re.IGNORECASE,
    )
    word = title[1].split()[-1].lower() if title and title[1] else ""
    speech = [d.text for d in found if d.source in ("speech0", "speech1") and d.part == "past"]
    return any(
        names_employer(text, role.about) or (word and re.search(rf"\b{re.escape(word)}\b", text.lower()))
        for text in speech
    )


def names_employer(text: str, employer: str) -> bool:
    words = [word for word in employer.lower().split() if word not in {"the", "a", "an"}]
    first = " ".join(words[: 2 if words and len(words[0]) < SHORT else 1])
    return bool(first) and bool(re.search(rf"(?<!\w){re.escape(first)}", text.lower()))


SHORT: Final = 3
"""Letters below which the first word of a name names nobody: "St" of "St Bride's"."""
