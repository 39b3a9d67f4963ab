"""The professions of the bank that an interview is about: by the role aimed at, else by the candidate's notes."""

import re
from collections.abc import Sequence
from typing import Final

import numpy as np

from app.engines.embedded.fixed import fixed_vectors
from app.engines.embedded.interview.profiles import OTHERS, PROFILES
from app.engines.embedded.notes.career import roles
from app.engines.embedded.notes.facts import Note
from app.knowledge import Knowledge
from app.slices import Embed, Slice, Vectors

SURE: Final = 0.5
"""Cosine of a job title with a profession from which the title is one of it; "Funeral director" reaches .35 at most."""

BESIDE: Final = 0.12
"""How far below the nearest profession another may lie and still be meant as well ("Data Scientist")."""

FEW: Final = 3
"""Passages of one's own below which notes show no trade."""

RANKS: Final = frozenset(
    "adviser advisor agent analyst apprentice assistant associate chief consultant coordinator deputy director "
    "engineer executive foreman graduate head intern lead leader manager officer operative owner partner practitioner "
    "president professional scientist specialist staff supervisor technician trainee worker".split()
)
"""Words at the head of a title that every trade has: what stands beside them tells the trade."""

TELLS: Final = 0.2
"""How much nearer than to the others the words beside a rank lie to the profession they name ("Finance officer")."""

CALLED: Final = 0.2
"""The same for a word that names who does the work ("nurse", "chef", "developer")."""

HARDLY: Final = 0.15
"""What such a word must have of a profession that is told beside it: a secretary at a school is no teacher."""

MOST: Final = 3
"""Professions that one title can be of; with more as near as that it is vague ("Engineering manager")."""

AKIN: Final = 0.3
"""Cosine with a title from which the notes may say which profession it belongs to ("Head of Year 9")."""

OWN: Final = 0.14
"""How much nearer than to the others the nearest third of the notes must be, titles held counted in."""

JOB: Final = 0.08
"""How much nearer than to the others the whole of a job description is to the professions it is about."""


def professions_of(
    role: str | None, own: Sequence[Note], notes: Slice, knowledge: Knowledge, embed: Embed
) -> frozenset[str]:
    """The professions an interview for ``role`` is about; without one, those that the notes show. Empty: none known.

    A role that is none of the bank's stays unknown, whatever the candidate did before: nobody wants to be asked about
    the last trade on the way to the next.
    """
    known = {p for q in knowledge.questions for p in q.professions if p != "any"}
    names = tuple(name for name in PROFILES if name in known)
    if not names:
        return frozenset()
    if not role:
        held = [job.title for job in roles(own)][:3]
        shown = _shown(notes, names, _near(held, names, embed) if held else {}, embed)
        return frozenset(
            name for name in shown if not held or any(_may_be(title, name, names, embed) for title in held)
        )
    near = _near([role], names, embed)
    best = max(*near.values(), max(_likeness(_wordings(role), OTHERS, embed).values()))
    called = _called(role, names, embed)
    meant = called & {name for name, value in near.items() if value >= max(SURE, best - BESIDE)}
    if 0 < len(meant) <= MOST:
        return frozenset(meant)
    if not meant and (_head(role)[0] not in RANKS or len(notes.own) < FEW):
        return frozenset()  # a trade of its own, whatever it is done beside, or nothing to say which
    akin = meant or {name for name, value in near.items() if value >= max(AKIN, best - BESIDE)}
    return frozenset(akin & _shown(notes, names, near, embed))


def _may_be(title: str, name: str, names: Sequence[str], embed: Embed) -> bool:
    """Whether a post held may have been of a profession: it is called so, or a rank beside words that are akin."""
    if name in _called(title, names, embed):
        return True
    return _head(title)[0] in RANKS and _near([title], [name], embed)[name] >= AKIN


def _head(role: str) -> tuple[str, str]:
    """The word of a title that says who somebody is, and the words beside it: "Head of science", "Ward manager"."""
    bare = re.sub(r"\s*[,(/–-].*$", "", role) or role
    bare = re.sub(
        r"^(?:(?:senior|junior|principal|staff|assistant|deputy|trainee|acting|interim)\s)+", "", bare, flags=re.I
    )
    before, of, after = bare.partition(" of ")
    words = before.split() or [bare]
    return words[-1].lower(), after if of else " ".join(words[:-1])


def _called(role: str, names: Sequence[str], embed: Embed) -> set[str]:
    """The professions that a title may mean by the word at its head and those beside it; all, where it is one word."""
    head, beside = _head(role)
    if not beside and head not in RANKS:
        return set(names)
    by_head, by_rest = (_above(text, names, embed) if text else {} for text in (head, beside))
    if head in RANKS:
        return {name for name in names if by_rest.get(name, 0.0) >= TELLS}
    told = {name for name in names if by_rest.get(name, 0.0) >= TELLS and by_head[name] >= HARDLY}
    likeness = _near([head], names, embed)
    other = max(_likeness([head], OTHERS, embed).values())
    return told | {name for name in names if by_head[name] >= CALLED and likeness[name] > other}


def _above(text: str, names: Sequence[str], embed: Embed) -> dict[str, float]:
    """How much nearer a text is to each profession than to all of them on average."""
    near = _likeness([text], [PROFILES[name] for name in names], embed)
    mean = sum(near.values()) / len(near)
    return {name: near[place] - mean for place, name in enumerate(names)}


def of_the_job(job: Vectors, knowledge: Knowledge, embed: Embed) -> frozenset[str]:
    """The professions that a job description points to, by the vectors of its passages or requirements."""
    known = {p for q in knowledge.questions for p in q.professions if p != "any"}
    names = tuple(name for name in PROFILES if name in known)
    if not names or not len(job):
        return frozenset()
    near = np.stack([(job @ fixed_vectors(embed, PROFILES[name]).T).max(axis=1) for name in names], axis=1)
    above = (near - near.mean(axis=1, keepdims=True)).mean(axis=0)
    best = float(above.max())
    return frozenset(name for name, value in zip(names, above, strict=True) if value >= max(JOB, 0.75 * best))


def _near(titles: Sequence[str], names: Sequence[str], embed: Embed) -> dict[str, float]:
    """How near the nearest of some titles is to each profession."""
    near = _likeness([text for title in titles for text in _wordings(title)], [PROFILES[n] for n in names], embed)
    return {name: near[place] for place, name in enumerate(names)}


def _wordings(title: str) -> tuple[str, ...]:
    """A title, and the same without what follows a comma or a bracket, which may mislead."""
    return title, re.sub(r"\s*[,(/–-].*$", "", title) or title


def _likeness(texts: Sequence[str], profiles: Sequence[tuple[str, ...]], embed: Embed) -> dict[int, float]:
    """The nearest of some texts to each profile, by its place."""
    rows = embed(list(dict.fromkeys(texts)))
    return {place: float((rows @ fixed_vectors(embed, profile).T).max()) for place, profile in enumerate(profiles)}


def _shown(notes: Slice, names: Sequence[str], titles: dict[str, float], embed: Embed) -> frozenset[str]:
    """The professions that a candidate's own notes and the titles held point to."""
    rows = notes.vectors[list(notes.own)]
    if len(rows) < FEW:
        return frozenset(name for name, value in titles.items() if value >= SURE)
    profiles = [*(PROFILES[name] for name in names), *OTHERS]
    near = np.stack([(rows @ fixed_vectors(embed, profile).T).max(axis=1) for profile in profiles], axis=1)
    above = np.sort(near - near.mean(axis=1, keepdims=True), axis=0)[-max(3, len(rows) // 3) :].mean(axis=0)
    score = {name: float(above[i]) + 0.25 * (titles.get(name, 0.4) - 0.4) for i, name in enumerate(names)}
    best = max(*score.values(), float(above[len(names) :].max()))
    return frozenset(name for name, value in score.items() if value >= max(OWN, 0.75 * best))
