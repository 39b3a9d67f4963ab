"""A sentence of an advert's prose taken apart into what it asks for, clause by clause, without the words around it.

"We'd love it if you've run a ward, and a driving licence would be welcome" asks for two things. Each is framed: by
what somebody must be, have or do ("you will have ..."), by what the writers want ("we are looking for ..."), by a
condition ("if you've ..."), or by what is said of the thing behind it ("... is essential").
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from app.engines.embedded.advert.frames import (
    ALSO,
    AND_A,
    AS_IS,
    BOTH_SAID,
    CONCEDED,
    CONSEQUENCE,
    EXPLAINED,
    FRAME,
    GIVEN,
    HAS,
    JOINED,
    JOINT,
    LABELLED,
    LED_ON,
    MEANS,
    PREFERRED,
    REASON,
    SELDOM,
    SOMEBODY,
    STACK,
    THE_RIGHT,
    THERE,
    VALUED,
    WHO,
    WITHOUT,
    WOULD,
    YOU_DO,
)
from app.engines.embedded.advert.prose import apart, duties_in, is_duty, opens_with_verb
from app.english.language import count_words
from app.english.sentence_shape import has_verb
from app.english.terms import FUNCTION

_LEAST: Final = 2
"""Words of a thing that can be asked for by itself."""
_A_SUBJECT: Final = 24
"""Words of a thing of which is said behind it how much it is wanted; more is a sentence about something else."""


@dataclass(frozen=True)
class Clause:
    """What a clause asks for, and the clause as it stands, with the words that say how much it is wanted."""

    text: str
    said: str


def clauses_in(sentence: str) -> tuple[Clause, ...]:
    """The clauses of a sentence that ask for something; none where no frame shows that any does."""
    plain = CONCEDED.sub("", GIVEN.sub("", sentence.strip().rstrip(" .;!")))
    plain, reasons = REASON.sub("", plain), REASON.findall(plain)
    found: list[Clause] = []
    framed = False
    row: list[str] = []
    for piece, joined in [clause for part in _split(plain) for clause in _by_value(part)]:
        clauses = _read(piece, framed and joined)
        # "Familiarity with the code, experience of drafting and a steady hand are essential": the row is of one mind.
        value = VALUED.search(piece) or WOULD.match(piece)
        found += (Clause(_plain(thing), f"{thing} {value[0].strip()}") for thing in row if clauses and joined and value)
        row = [] if clauses or has_verb(piece) else [*row, piece]
        framed = bool(clauses) or (framed and joined)
        found += (c for c in clauses if count_words(c.text) >= _LEAST or STACK.match(piece) or _said(c))
    found += (
        Clause(duty, reason) for reason in reasons for duty in duties_in(re.sub(r"^\W*\w+\s+|,\s+with\b.*", "", reason))
    )
    return tuple(found)


def _said(clause: Clause) -> bool:
    """Whether a single word is a thing asked for: a name, or something of which it is said how much it is wanted."""
    return clause.text[:1].isupper() or VALUED.search(clause.said) is not None


def _split(sentence: str) -> Iterator[tuple[str, bool]]:
    """Pieces between the joints of a sentence, each with whether it goes on with the frame before it."""
    at, joined = 0, False
    for joint in JOINT.finditer(sentence):
        before = sentence[at : joint.start()]
        taken_up = joint["inf"] and (re.search(r"\bto\s+\w", before) and "and" in joint[0])
        if count_words(before) < _LEAST or (joint["inf"] and not taken_up) or _open(before):
            continue
        yield before, joined
        at, joined = joint.end(), bool(joint["inf"] or joint["noun"] or joint["about"] or joint["tobe"])
    yield sentence[at:], joined


def _open(text: str) -> bool:
    """Whether a bracket is still open."""
    return text.count("(") > text.count(")")


def _by_value(part: tuple[str, bool]) -> Iterator[tuple[str, bool]]:
    """A piece parted where each side says itself how much it is wanted ("... is essential, and ... is welcome")."""
    text, joined = part
    for link in AS_IS.finditer(text):
        before, after = text[: link.start()], text[link.end() :]
        value = VALUED.search(before)
        if value or WOULD.match(before):
            yield from _by_value((before, joined))
            yield f"{after} {value['predicate'] if value else 'would be an advantage'}", False
            return
    links = list(BOTH_SAID.finditer(text))
    for said, ordered in ((VALUED.search, links), (FRAME.match, links[::-1])):
        for link in ordered:
            before, after = text[: link.start()], text[link.end() :]
            if (
                said(before)
                and VALUED.search(after)
                and not _open(before)
                and (said == VALUED.search or "and" in link[0])
            ):
                yield before, joined
                yield from _by_value((after, False))
                return
    yield part


def _read(piece: str, framed: bool) -> list[Clause]:
    """What one clause asks for; ``framed`` when the clause before it says that it asks."""
    if lacking := WITHOUT.match(piece):
        return [Clause(_plain(lacking["thing"]), piece)]
    if right := THE_RIGHT.match(piece):
        return [Clause(_plain(thing), piece) for thing in HAS.split(piece[right.end() :])]
    if said_first := LABELLED.match(piece) or THERE.match(piece):
        return [Clause(_plain(thing), piece) for thing in _each(piece[said_first.end() :])]
    doing = JOINED.match(piece) or MEANS.match(piece)
    if doing:
        return [Clause(duty, piece) for duty in apart(_plain(piece[doing.end() :]), doing["gerund"] is not None)]
    frame, valued = FRAME.match(piece), VALUED.search(piece)
    short = valued is not None and count_words(piece[: valued.start()]) <= _A_SUBJECT
    if frame is None and not short and (wish := WOULD.match(piece)) and not has_verb(wish["thing"]):
        return [Clause(_plain(wish["thing"]), f"ideally {piece}")]
    if frame is None and (you := YOU_DO.match(piece)) and _acts(piece[you.end() :]):
        return [Clause(thing, piece) for thing in apart(piece[you.end() :], gerunds=False) if is_duty(thing)]
    if not (frame or short or framed or STACK.match(piece) or SOMEBODY.match(piece)):
        return []
    body, said = piece, piece
    if valued is not None and not valued["when"] and not (frame and frame["must"]):
        body = _last_told(body[: valued.start()])
    if frame is not None:
        body = body[frame.end() :]
        if frame["if"] or frame["hope"] or frame["love"]:
            body = CONSEQUENCE.sub("", body)
        if frame["if"] or frame["hope"]:
            said = f"ideally {piece}"
    things = _things(ALSO.sub("", LED_ON.sub("", body)), frame is not None or framed)
    return [
        Clause(text, said) for thing in things if (text := _plain(thing)) and is_duty(text) and not _JOINS.match(text)
    ]


def _acts(rest: str) -> bool:
    """Whether what stands behind "you" is a verb with something behind it: no other word can stand there."""
    words = rest.split()
    first = next((w for w in words[:2] if not w.endswith("ly")), "")
    return opens_with_verb(rest) or (len(words) > 1 and first.isalpha() and first.lower() not in FUNCTION)


_JOINS: Final = re.compile(r"an?\s+(?:[\w'’()-]+\s+){1,6}to\s+join\b", re.IGNORECASE)
"""The post itself: "a Practice Nurse to join our friendly team"."""


def _last_told(subject: str) -> str:
    """What a value is said of: "we are committed to safety and a permit is required" says it of the permit."""
    before, link, after = subject.rpartition(" and ")
    return after if link and has_verb(re.sub(r"\([^)]{0,400}\)", "", before)) and not FRAME.match(after) else subject


def _things(body: str, framed: bool) -> list[str]:
    """What a clause wants of somebody, one by one: "someone with a licence who documents well" wants two things."""
    somebody = SOMEBODY.match(body)
    wanted = [body]
    if somebody is not None:
        wanted = [piece for piece in WHO.split(PREFERRED.sub("", body[somebody.end() :])) if piece]
    elif framed and (named := re.match(r"(?:an?|our|the)\s+(?:\w+\s+){1,4}?(?P<link>who|to)\s+", body)):
        wanted = [piece for piece in WHO.split(body[named.start("link") :].removeprefix("to ")) if piece]
    found = []
    for piece in wanted:
        plain = re.sub(r"^\s*,?\s*(?:and\s+)?(?:to\s+)?(?:(?:can|will|would|could|has|is|are)\s+)?", "", piece)
        if somebody and count_words(plain) < _LEAST and plain.islower():
            continue  # "Sunniva, who's great"
        found += _each(plain) if framed or somebody else [plain]
    return found


def _each(wanted: str) -> list[str]:
    """Duties apart where each opens with its own verb, and things where each has an article of its own."""
    duties = apart(wanted, gerunds=bool(re.match(r"\w{2,}ing\b", wanted)))
    if len(duties) > 1 or opens_with_verb(wanted):
        return duties
    if _open(wanted):
        return [wanted]
    row = re.split(r",\s+(?:and\s+)?", wanted)
    if len(row) >= _A_ROW and re.search(r",\s+and\s", wanted) and not any(map(has_verb, row)):
        return row
    return [piece for piece in AND_A.split(wanted) if piece.strip()]


_A_ROW: Final = 3
"""Things from which commas part what is asked for: "a degree, a steady hand, and any database"."""


def _plain(thing: str) -> str:
    """The thing itself: not why, and not that somebody must be it or have it."""
    return SELDOM.sub("", EXPLAINED.sub("", thing)).strip(" ,;:")
