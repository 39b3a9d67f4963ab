"""The chosen sentences in the order of speech, joined so that they sound said and not listed."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from app.engines.embedded.pitch.drafts import Draft
from app.engines.embedded.pitch.fitness import stands
from app.english.language import count_words
from app.english.quantities import quantities
from app.english.tidy import capitalised, decapitalised


def ordered(chosen: Sequence[Draft]) -> list[Draft]:
    """Present, past, future; within the past the current job first, then earlier ones."""
    present = sorted((d for d in chosen if d.part == "present"), key=_present_order)
    future = sorted(
        (d for d in chosen if d.part == "future"), key=lambda d: (_FUTURE_RANK[d.source[:6]], d.source, d.chain)
    )
    return _opened([*present, *_past([d for d in chosen if d.part == "past"], present), *future])


def _opened(told: list[Draft]) -> list[Draft]:
    """Without what stands before the first sentence that says who speaks: nobody opens with the middle of a story."""
    if not told:
        return told
    part = told[0].part
    may = [i for i, d in enumerate(told) if d.part == part and not _is_beat(d)]
    first = next((i for i in may if not _POINTS.match(told[i].text)), next(iter(may), None))
    if first is None:
        return [draft for draft in told if draft.part != part]
    opener = replace(told[first], text=capitalised(_SEQUEL.sub("", told[first].text)))
    return [opener, *told[:first], *told[first + 1 :]]


_POINTS: Final = re.compile(r"(?:There|That|This|These|Those|It|They|He|She)\b")
"""How a sentence begins that points at what was said before it: the first one has nothing to point at."""

_SEQUEL: Final = re.compile(r"^(?:Before that|Earlier on|Along the way),? ")


def _is_beat(draft: Draft) -> bool:
    """Whether a sentence is of an answer or a story, which an introduction comes to after who speaks."""
    measured = any(q.dimension not in ("year", "month", "clock") for q in quantities(draft.text))
    proves = measured and stands(draft.text, opens_note=False)  # of somebody who nowhere says what they are
    return draft.part == "past" and draft.source.startswith(("answer", "story", "tale")) and not proves


_FUTURE_RANK: Final = {"line": 0, "role": 0, "study": 0, "story": 0, "answer": 1, "own": 1, "speech": 2}


def _present_order(draft: Draft) -> tuple[int, str, int]:
    greeting = bool(re.match(r"(?:hi|hello|good (?:morning|afternoon))\b", draft.text, re.IGNORECASE))
    kind = (
        0
        if greeting or re.match(r"My name|I(?:'m| am) [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?[,.!]", draft.text)
        else 1
        if draft.source.startswith("speech") and _SAYS_WHERE.match(draft.text)
        else 1
        if draft.identity and (draft.source.startswith("speech") or draft.source == "role")
        else 1
        if draft.source == "study" and draft.text.startswith("I have a")
        else 2
        if draft.source == "role"
        else 3
        if draft.source.startswith("speech")
        else 4
    )
    if draft.source == "speech0" and not draft.identity:
        kind = min(kind, 2)
    return kind, draft.source, draft.chain


_SAYS_WHERE: Final = re.compile(
    r"(?:(?:Right now|Now|Currently|At the moment|Since (?:19|20)\d\d),? )?"
    r"I(?:'m| am|'ve been| work| run| lead| manage)\b"
    r".{0,80}?\b(?:at|for|with|in|under) (?:the )?[A-Z]"
)
"""How one says where one is; what one does there is understood after it."""


def _past(mine: Sequence[Draft], present: Sequence[Draft]) -> list[Draft]:
    """What is told of the past, with each other fact put beside what is told of the same job."""
    ordered = sorted((d for d in mine if d.source.startswith("speech")), key=lambda d: (d.source, d.chain))
    current = {d.about for d in present if d.about} | {d.about for d in mine if d.source == "line" and d.place[0] == 0}
    others = sorted(
        (d for d in mine if not d.source.startswith("speech")),
        key=lambda d: (
            d.source == "tale",
            d.source == "study",
            d.source.startswith(("answer", "story")),
            d.place[0] if d.about else 9,
            d.source != "role",
            d.chain,
        ),
    )
    for draft in others:
        back = draft.source == "role" and _SEQUEL.match(draft.text)
        same = [i for i, d in enumerate(ordered) if draft.about and d.about == draft.about and not back]
        if same:
            at = same[-1] + 1
        elif draft.about in current and not back:
            at = next(
                (i for i, d in enumerate(ordered) if (d.about and d.about not in current) or _turns_back(d.text)),
                len(ordered),
            )
        elif draft.source == "role":
            at = next((i for i, d in enumerate(ordered) if _FROM_YOUTH.match(d.text)), len(ordered))
        else:
            at = len(ordered)
        while 0 < at < len(ordered) and ordered[at].chain == ordered[at - 1].chain:
            at += 1
        ordered.insert(at, draft)
    return ordered


_FROM_YOUTH: Final = re.compile(r"I (?:left school|grew up|was born|started out|came to|moved to)\b")
"""How people begin who tell their way from its start; what they were before last comes in front of that."""


def _turns_back(text: str) -> bool:
    return bool(
        re.match(
            r"(?:Before|Earlier|Previously|My background|In my (?:first|second|last|previous)|I (?:started|"
            r"studied|began|spent|left school|grew up|trained as|came to|moved to))\b",
            text,
        )
    )


def joined(chosen: Sequence[Draft]) -> list[tuple[Draft, str]]:
    """The sentences as said one after the other: openings varied, the employer named where it changes."""
    found: list[tuple[Draft, str]] = []
    about, part, run = "", "", 0
    for draft in _papers_together(chosen):
        text, before = draft.text, found[-1] if found else None
        run = run if draft.part == part else 0
        if draft.source == "line" and before:
            merged = _where(before, draft, text)
            if merged:
                found[-1] = merged
                continue
            other = draft.about[:1].isupper() and draft.about != about and draft.about.split()[0] not in before[1]
            if other and (draft.part == "past" and about):
                text = f"At {draft.about}, {decapitalised(text)}"
            elif text.startswith("I ") and before[0].source == "line" and draft.part == before[0].part:
                text = _ALSO[run % len(_ALSO)](text)
                run += 1
        elif before and (one := _in_one_breath(before, draft)):
            found[-1] = one
            continue
        elif draft.source == "story" and not draft.place[1] and before and before[0].source == "story":
            text = f"Another time, {decapitalised(text)}"
        elif draft.source == "tale" and before and before[0].chain != draft.chain:
            text = f"{'Another time' if before[0].source == 'tale' else 'To give one example'}, {decapitalised(text)}"
        elif not found:
            text = re.sub(r"^At (?=[A-Z])", "Right now, at ", text)
        about, part = draft.about or about, draft.part
        found.append((draft, text))
    return found


def _papers_together(chosen: Sequence[Draft]) -> Iterable[Draft]:
    """Certificates one after the other as one list: "I hold X, Y and Z"."""
    for held, run in groupby(chosen, key=lambda draft: draft.text.startswith(_HOLD)):
        drafts = [*run]
        if not held or len(drafts) == 1:
            yield from drafts
            continue
        names = [draft.text.removeprefix(_HOLD).rstrip(".") for draft in drafts]
        joint = ", and " if any(" and " in name for name in names) else " and "
        cited = tuple(citation for draft in drafts for citation in draft.citations)
        yield replace(drafts[0], text=f"{_HOLD}{', '.join(names[:-1])}{joint}{names[-1]}.", citations=cited)


_HOLD: Final = "I hold "


def _in_one_breath(before: tuple[Draft, str], draft: Draft) -> tuple[Draft, str] | None:
    """Two short acts of one story as one sentence: nobody says "I ... I ... I ..."."""
    first, told = before
    short = count_words(told) + count_words(draft.text) <= ONE_BREATH
    if (
        not short
        or first.chain != draft.chain
        or first.part != draft.part
        or draft.source.startswith(("speech", "tale"))
    ):
        return None
    if not (_PLAIN_ACT.match(told) and _PLAIN_ACT.match(draft.text)) or re.search(r"[:;\"]|, and ", told + draft.text):
        return None
    joint = " and " if "," not in told and " and " not in told else ", and "
    return replace(first, citations=(*first.citations, *draft.citations)), f"{told.rstrip('.')}{joint}{draft.text}"


ONE_BREATH: Final = 22
"""Words of two acts that are said as one."""

_PLAIN_ACT: Final = re.compile(r"I [a-z]+ [^.?!]*\.$")


def _where(before: tuple[Draft, str], draft: Draft, text: str) -> tuple[Draft, str] | None:
    """ "Before that, I was a nurse at X, where I ..." out of the job and the first thing done in it."""
    role, told = before
    if (
        role.source != "role"
        or role.about != draft.about
        or role.part != draft.part
        or not text.startswith("I ")
        or re.search(r", where |, and have been ", told)
        or not re.search(r" (?:at|in|for|with) [A-Z]", told)
    ):
        return None
    if count_words(told) + count_words(text) > 34:
        return None
    return replace(role, citations=(*role.citations, *draft.citations)), f"{told.rstrip('.')}, where {text}"


def _also(text: str) -> str:
    if " also " in text:
        return text
    return re.sub(r"^I (?P<be>(?:was|am) )?", lambda m: f"I {m['be'] or ''}also ", text)


_ALSO: Final = (_also, str, lambda text: f"Along the way, {text}", str)
