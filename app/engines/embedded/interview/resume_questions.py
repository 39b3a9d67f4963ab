"""Questions about a concrete fact of the candidate's own notes, quoted word for word."""

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from app.engines.embedded.notes.facts import Note, is_aside, is_private
from app.english.language import count_words
from app.english.quantities import quantities
from app.english.verbs import is_past
from app.records import Question, Span
from app.wording import inner

LONGEST_QUOTE: Final = 16
"""Words of a fact that an interviewer can read out without losing the listener."""

_FORMS: Final[tuple[tuple[str, str, str], ...]] = (
    (
        "You wrote “{quote}”. How did that come about?",
        "A figure is only as good as the story behind it.",
        "achievement",
    ),
    ("“{quote}”: which part of that was yours?", "It separates your work from the team's.", "ownership"),
    ("“{quote}”: what was the hardest decision on the way?", "Decisions show judgement.", "problem_solving"),
    (
        "I read “{quote}”. How do you know it was your change that did it?",
        "It tells cause from luck.",
        "problem_solving",
    ),
    ("Take me back to “{quote}”. What was it like before?", "A result means little without its start.", "achievement"),
    ("You mention “{quote}”. Who had to be won over for that?", "Results are rarely reached alone.", "communication"),
    ("“{quote}”: what would you do differently now?", "It shows what the work taught you.", "learning"),
)
"""What may be asked about any result, why, and the competency it shows."""


_OF_A_CHANGE: Final = frozenset(
    (
        "I read “{quote}”. How do you know it was your change that did it?",
        "Take me back to “{quote}”. What was it like before?",
    )
)
"""Forms that ask where something came from or what moved it: a talk that was given moved nothing."""

_CHANGED: Final = re.compile(r"→|->|\bfrom\b.*\bto\b|\b(?:cut|fell|rose|reduced|increased|saved|promoted|held)\b")
_REGRETTED: Final = re.compile(r"\b(?:wrong|mistakes?|forgot\w*|by accident)\b", re.IGNORECASE)
"""A mishap has a question of its own; "how did you get there" is none for it."""

_FIGURE: Final = re.compile(r"\d[\d.,]*\d|\d")


@dataclass(frozen=True)
class AboutFact:
    """A question with how much the fact under it deserves one, and a key that sorts ties."""

    question: Question
    worth: float
    key: str


def about_facts(own: Sequence[Note], asked: Sequence[str], chance: random.Random) -> list[AboutFact]:
    """A question for every measured fact that has not been quoted yet; results of the résumé first."""
    found = []
    for note in own:
        study = any(re.search(r"education|training|course|skill|tools", h, re.IGNORECASE) for h in note.section.heading)
        if note.private or study or (note.section.kind != "resume" and not note.bullet):
            continue
        for sentence in note.sentences:
            if not _worth_asking(sentence) or is_private(sentence.quote) or is_aside(sentence.quote):
                continue
            quote, start, end = _clause(sentence)
            changed = bool(_CHANGED.search(quote))
            forms = [form for form in _FORMS if changed or form[0] not in _OF_A_CHANGE]
            fresh = [form for form in forms if not any(_same_form(form[0], text) for text in asked)] or forms
            text, why, competency = fresh[chance.randrange(len(fresh))]
            if _REGRETTED.search(quote) or (not changed and not any(is_past(w) for w in quote.split()[:4])):
                continue
            worth = 1.5 + 0.5 * changed + 0.3 * (note.section.kind == "resume") + 0.4 * chance.random()
            worth -= 0.6 * quote.endswith("…")  # torn off, it is a worse thing to ask about
            figures = set(_FIGURE.findall(quote))
            worth -= 2.5 * any(
                len(figures & set(_FIGURE.findall(earlier))) >= min(2, len(figures)) for earlier in asked
            )
            question = Question(
                text=text.format(quote=quote),
                format="resume",
                competency=competency,
                why=why,
                citations=(note.cite(start, end),),
            )
            found.append(AboutFact(question, worth, f"{note.document.ref.name}/{start:08}"))
    return found


def _worth_asking(sentence: Span) -> bool:
    measured = [q for q in quantities(sentence.quote) if q.dimension not in ("year", "month")]
    return bool(measured) and 3 <= count_words(sentence.quote) <= 40


def _clause(sentence: Span) -> tuple[str, int, int]:
    """The clause with the figure in it: its words on one line, and its place in the document."""
    at = 0
    pieces = []
    for mark in [*re.finditer(r"[;:]\s+", sentence.quote), None]:
        stop = mark.start() if mark else len(sentence.quote)
        pieces.append((at, stop))
        at = mark.end() if mark else stop
    whole = (0, len(sentence.quote))
    fits = [
        p for p in pieces if count_words(sentence.quote[p[0] : p[1]]) >= 4 and _figures(sentence.quote[p[0] : p[1]])
    ]
    start, stop = whole if count_words(sentence.quote) <= LONGEST_QUOTE or not fits else fits[0]
    quote = re.sub(r"\s+", " ", sentence.quote[start:stop]).strip(" .;,*_")
    quote = inner(quote.replace("->", "→"))
    words = quote.split()
    short = " ".join(words[:LONGEST_QUOTE]) + ("…" if len(words) > LONGEST_QUOTE else "")
    return short, sentence.start + start, sentence.start + stop


def _figures(text: str) -> bool:
    return any(q.dimension not in ("year", "month") for q in quantities(text))


def _same_form(form: str, asked: str) -> bool:
    """Whether a question was asked in this form already."""
    before, after = form.split("{quote}")
    return asked.endswith(after) and asked.startswith(before)
