"""A job by its title and employer, where they were read well enough to be said, and how they are said."""

import re
from typing import Final

from app.engines.embedded.notes.career import Role
from app.engines.embedded.notes.employers import FULL_STOP
from app.engines.embedded.notes.form_jobs import FIELD
from app.english.occupations import is_title_word
from app.english.phrases import indefinite
from app.english.terms import FUNCTION
from app.english.tidy import decapitalised
from app.english.verbs import PAST_OF

_THING: Final = re.compile(r"(?:counter|desk|number|paper|shelter|cashier desk)$", re.IGNORECASE)


_RANKS: Final = frozenset("head second deputy director chair number chief lead".split())
"""Words that are a title with what follows them: "second in science"."""


def can_be_named(job: Role) -> bool:
    """Whether a job's title and employer were read well enough to be said: a title that a person has, a name."""
    title, employer = _in_words(job.title.strip()), job.employer.strip()
    head = re.split(r"\s(?:of|in|for|at|with|then|de|des|du|da|do)\s|,", title)[0].split()
    capital = bool(re.match(r"[A-Z]", employer)) or _is_all_small(job)
    named = not employer or (capital and len(employer.split()) <= 6 and ":" not in employer)
    titled = (
        bool(head)
        and (
            FIELD.match(job.header.quote)
            or is_title_word(head[-1])
            or head[-1].lower() in _RANKS
            or "then" in title.split()
        )
        and not _THING.search(" ".join(head))
    )
    if not employer and title.lower() in PAST_OF:
        return False  # "want: ..." read as a title
    if re.search(r"\b(?:Coll|College|University)\b", employer) and re.match(r"associate|student|diploma", title, re.I):
        return False  # what was studied there
    plain = not re.search(r"[:→\d=/]|->|\.$", title) and len(title.split()) <= 8
    return (named or employer.startswith("same ")) and titled and plain and not re.match(r"volunteer", title, re.I)


def _is_all_small(job: Role) -> bool:
    """Whether an entry is typed without capitals but for its months, so that its employer's name has none either."""
    typed = re.sub(r"\b[A-Z][a-z]+\.? (?=\d{4})", "", job.header.quote)
    words = job.employer.split()
    plain = len(words) <= 3 and not any(word in FUNCTION or is_title_word(word) for word in words)
    return plain and typed == typed.lower()


def spoken_employer(employer: str) -> str:
    """An employer's name as it is said: no capitals throughout, "the" before a ministry; nothing for "same house"."""
    if employer.startswith("same "):
        return ""
    employer = re.split(rf"(?:{FULL_STOP}|;)\s", employer)[0].strip(" .")
    if employer.isupper() and len(employer) > 5:
        employer = " ".join(w.title() if len(w) > 2 else w for w in employer.split())
    return (
        f"the {employer}"
        if re.match(r"(?:Ministry|Department|Office|University|Institute|Bank|Centre|Center) (?:of|for)\b", employer)
        else employer
    )


def _in_words(title: str) -> str:
    """A title with the stroke between two posts in it as "and": "Fitter / welder" is a fitter and welder."""
    one, stroke, other = title.partition("/")
    both = stroke and all(part.split() and is_title_word(part.split()[-1]) for part in (one, other))
    return f"{one.strip()} and {other.strip()}" if both else title


def spoken_title(title: str) -> str:
    """A job title as it is said in the middle of a sentence: names keep their capitals, "+" and "&" are "and"."""
    words = ["and" if word in ("+", "&") else word for word in _in_words(title).split()]
    return " ".join(w if re.search(r"[&]", w[1:]) else decapitalised(w) for w in words)


def posts_of(title: str) -> tuple[str, ...]:
    """The posts that a title names one after the other: "Cook then Senior Cook" names two, and most titles one."""
    return tuple(post for each in _ONE_AFTER.split(title) if (post := each.strip(" ,")))


_ONE_AFTER: Final = re.compile(r",?\s+(?:and )?(?:then|later)\s+", re.IGNORECASE)


def held_as(title: str) -> str:
    """A job as what one was in it, each post with its article: "a cook, then a senior cook"."""
    *before, last = [_with_article(spoken_title(post)) for post in posts_of(title)]
    return f"{', '.join(before)}, then {last}" if before else last


def _with_article(title: str) -> str:
    if re.match(r"(?:deputy |acting |assistant )?(?:head|second|director|chair) (?:of|in)\b", title):
        return title  # there is one of it
    return f"{indefinite(title)} {title}"
