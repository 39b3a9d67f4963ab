"""A line of a résumé turned into a sentence one can say, out of its own words.

Lines open with a verb ("Led ..."), a thing that changed ("Food cost 33.8% → 29.6%") or a thing made ("Defect
classifier for ..."); what follows a semicolon or colon is mostly the outcome. Whatever fits none of these shapes
is not said at all.
"""

import re
from typing import Final

from app.english.changes import BY_SPAN, VALUE, change, named_change, the, with_by
from app.english.counted_people import counts_people
from app.english.joints import hung_behind, joined
from app.english.language import count_words, sentences
from app.english.noun_openings import is_adjective_pair, is_noun_in_ing
from app.english.occupations import is_title_word
from app.english.phrases import article, made_active, with_article, with_the
from app.english.sentence_shape import SUBJECT, has_verb
from app.english.tidy import capitalised, decapitalised, ended, tidy
from app.english.verbs import GERUNDS, GIVEN, GIVEN_TO, PAST_OF, is_past

LONGEST: Final = 34
"""Words one can say in one breath and a listener can hold."""

_BASES: Final = frozenset(PAST_OF)
_STATE: Final = re.compile(
    r"^(?:responsible|accountable|experienced|skilled|proficient|fluent|strongest|strong in|best|known|"
    r"passionate|keen|interested|looking|"
    r"seeking|based|trained in|qualified|certified|registered|comfortable|eager|committed|happiest|curious|"
    r"good at|in charge)\b",
    re.IGNORECASE,
)
_MADE: Final = re.compile(
    r"^(?!.*\b(?:stack|tools?|skills?|technologies|keywords)\b)(?=.*\b(?:for|of|with|that|to)\b)[A-Za-z\"'-].{8,}",
    re.IGNORECASE,
)
_THINGS: Final = frozenset(
    """classifier parser filter server tracker scheduler compiler container counter crawler scraper loader detector
    sensor generator calculator simulator recommender transformer encoder router adapter wrapper monitor newsletter
    register folder poster handover number order paper water computer printer scanner trailer cooler freezer heater
    timer ladder""".split()
)
"""Things whose names end like those of people."""
_NAMED_ONLY: Final = re.compile(
    r"^(?!.*\b(?:for|in|over|within|after|by|to|of) (?:\w+ )?(?:[\w-]+) years?\W*$)"
    r"[A-Za-z][\w' -]{2,48}? [\w-]+ years?\W*$"
    r"|^[A-Za-z][^,;:]{2,48}\b(?:19|20)\d\d\s?[-–]\s?(?:(?:19|20)?\d\d|now)\b"
)
"""A post with its years ("safety rep two years", "cadet with the same firm 2015-18"), which names and does not tell."""

_MOVED: Final = re.compile(
    r"(?P<what>[A-Za-z][a-z-]{1,40}(?: [a-z-]{1,40}){0,4}) (?P<way>down|up) "
    r"(?P<from>from [\w.,]+(?: [a-z]+){0,3} to [\w.,]+)\W*$"
)
ONE_OF_A_KIND: Final = frozenset("lead link champion captain secretary chair head treasurer".split())
"""What somebody is besides, of which a place has one."""

_SUPPLIED: Final = "\x00"
"""Marks a main clause whose verb ("worked on") was supplied."""


def spoken(line: str, current: bool) -> tuple[str, ...]:
    """The sentences that say what a line of notes says, at most three, or none where it cannot be said.

    Args:
        line: one bullet or one fragment, marks and all.
        current: whether it stands under a job that goes on.
    """
    plain = re.sub(r",\s+((?:19|20)\d\d)(?=[.;]|$)", r" in \1", tidy(line))
    if len(plain) < 12 or (_NAMED_ONLY.search(plain) and not is_past(plain.split()[0].lower())):
        return ()
    found: list[str] = []
    for i, part in enumerate(sentences(plain)):
        said = _said(part.quote.rstrip("."), current, first=i == 0)
        if not said:
            break
        found += said
    return tuple(found[:3])


def _said(text: str, current: bool, first: bool) -> list[str]:
    clauses = [c.strip() for c in re.split(r";\s+|:\s+|\s+[–—-]\s+", text) if c.strip()]
    if not clauses:
        return []
    opener = (_in_role(clauses, current) or _of_label(clauses)) if ": " in text else None
    if opener:
        return [ended(capitalised(opener))]
    main = _main(clauses[0], current)
    if main is None or (_SUPPLIED in main and not first):
        return []
    found = [main.replace(_SUPPLIED, "")]
    for clause in clauses[1:]:
        longer = joined(found[-1], clause)
        if longer is None:
            if _SUPPLIED in main:
                return []
            break
        if count_words(longer) <= LONGEST:
            found[-1] = longer
            continue
        alone = change(clause, _BASES) or (clause if has_verb(clause) and SUBJECT.match(clause) else None)
        if alone is None:
            break
        found.append(alone)
    return [ended(f"The {said}" if BY_SPAN.match(said) else capitalised(said)) for said in found]


def _in_role(clauses: list[str], current: bool) -> str | None:
    """ "Fire marshal: alarms down from 9 to 2" and "key user for X 2021: trained 60 staff", told as in that role."""
    label, value = clauses[0], clauses[1] if len(clauses) > 1 else ""
    role = _as_role(label, current)
    if role is None or not value:
        return None
    if moved := change(value, _BASES):
        return f"{role}, and {the(moved)}"
    if not is_past(value.split()[0].strip(",").lower()):
        return None
    noun = re.sub(r"^I(?:'m|'ve been| was| own(?:ed)?) ", "", role)
    noun = re.sub(r"(?<!\bin)(?<!\bsince)(?<!\bfrom) ((?:19|20)\d\d)$", r" in \1", noun)
    noun = re.sub(r"^an? (?=(?:lead|head|chair|captain|secretary|treasurer)\b)", "the ", noun)
    return f"As {with_the(noun)}, I {_acts(value)}"


def _of_label(clauses: list[str]) -> str | None:
    """ "Tablet audit, spring 2023: overdue observations from 18% to 7%" and "Reading ages: 62% → 81%"."""
    label, value = clauses[0], clauses[1] if len(clauses) > 1 else ""
    words = label.split()
    if len(words) <= 10 and (named := named_change(label, value)):
        return named
    if count_words(label) > 8 or not value or is_past(words[0]) or _main_verb(words):
        return None
    moved = change(value, _BASES)
    if moved is None:
        return None
    noun = decapitalised(
        re.sub(r"\s+in\s+(?=\d{4}$)|,\s+(?:spring|summer|autumn|fall|winter)?\s*\d{4}$", " ", label)
    ).strip()
    noun = re.sub(r",?\s*(?:spring|summer|autumn|winter)?\s*\d{4}$", "", noun)
    return f"Through {article(noun)}, {the(moved)}"


def _main_verb(words: list[str]) -> bool:
    """Whether a line's first word is its verb: a base form or gerund with an object after it."""
    first = words[0].strip(",.").lower()
    second = words[1].lower().strip(",.") if len(words) > 1 else ""
    if first not in PAST_OF and first not in GERUNDS:
        return False
    if words[0].endswith(",") or (first in GERUNDS and second in _PARTICLES and words[1].endswith(",")):
        return False  # "Setting out, as-builts, cube records" only names what one does
    if (
        is_noun_in_ing(words)
        or is_title_word(second)
        or (second in {"and", "of", "is", "was"} and first not in PAST_OF)
    ):
        return False
    return bool(second)


_PARTICLES: Final = frozenset("up out in on off down over back away round through".split())
"""What a verb may have with it before its object."""


def _main(text: str, current: bool) -> str | None:
    """The opening clause with a subject and a verb."""
    words = text.split()
    first = words[0].strip(",.").lower()
    second = words[1].strip(",.").lower() if len(words) > 1 else ""
    if first in {"i", "i've", "i'm", "i'd", "we", "we've", "my", "our"}:
        return text
    if first in GIVEN or (
        first in GIVEN_TO
        and (
            second in {"to", "as", "by", "for", "from", "in", "twice", "within", "after", "among", "top"}
            or (words[1:2] and words[1][:1].isupper())
        )
    ):
        return f"I was {decapitalised(text)}"
    if (
        is_past(first)
        and not (first in {"based", "led", "located"} and second == "by")
        and not is_adjective_pair(words)
    ):
        return "I " + _acts(text)
    if moved := change(text, _BASES):
        return moved
    if first in PAST_OF and _main_verb(words):
        verb = decapitalised(text)
        return with_by(
            _tail(f"I {with_article(verb)}" if current else f"I {with_article(PAST_OF[first] + verb[len(first) :])}")
        )
    if first in GERUNDS and _main_verb(words):
        base = GERUNDS[first]
        return _tail(f"I {with_article((base if current else PAST_OF[base]) + text[len(first) :])}")
    if _STATE.match(text):
        return f"{_am(current)} {decapitalised(text)}"
    if passive := made_active(words):
        return passive
    if has_verb(text) and not text[:1].islower():
        return text
    if role := _as_role(text, current):
        return role
    if _MODAL.match(text):
        return None
    if _MADE.match(text) and not SUBJECT.match(text) and count_words(text) <= 24 and not re.search(r"\d{4}$", text):
        head, *rest = re.split(r",\s+", text)
        if went := _MOVED.match(text):
            return f"The {decapitalised(went['what']).removesuffix(' went')} went {went['way']} {went['from']}"
        if re.search(r"\b(?:down|up) from [a-z]", text):
            return None  # what moved is told as such or not at all
        if "of" in head.split() or re.search(r"\b(?:for|with|that|to)\b", head):
            return f"I worked on {article(decapitalised(head))}{hung_behind(rest)}{_SUPPLIED}"
    return None


_MODAL: Final = re.compile(r"(?:can|could|should|would|will|must|may|might|do|don['’]t|did)\b", re.IGNORECASE)
"""How a remark begins that has lost its subject ("Can say that") and names nothing that was made."""


def _am(current: bool) -> str:
    return "I'm" if current else "I was"


def _acts(text: str) -> str:
    """ "Hired and trained 38 people, cut ..." with the article its object lacks, and each later piece as what it is."""
    pieces = re.split(r",\s+", text)
    listed = len(pieces) > 1 and not is_past(pieces[1].split()[0]) and not re.match(r"[\d£$€]", pieces[1])
    said = with_by(with_article(decapitalised(pieces[0]), listed))
    for i, piece in enumerate(pieces[1:], start=1):
        plain = re.sub(r"^and\s+", "", piece)
        words = plain.split()
        last = i == len(pieces) - 1
        active = made_active(words)
        if words and (words[0].lower() in GERUNDS or _HANGS.match(plain)):
            said += f", {piece}"
        elif re.match(r"\d[\d,]* [a-z]+ \w+(?:ed|ft)\b", plain):
            said += f", and {plain}"
        elif moved := change(plain, _BASES):
            said += f", and {the(moved)}"
        elif active:
            said += f", and {decapitalised(active)}"
        elif words and is_past(words[0].lower()) and len(words) > 1:
            said += f"{' and' if last else ','} {with_by(plain)}"
        else:
            said += f", {piece}"
    return _tail(said)


_BARE_NOUN: Final = re.compile(
    r"(?!(?:and|or|with|for|in|on|at|to|by|of|from|then|incl\w*)\b)[a-z-]{3,}(?: [a-z-]{3,}){0,1}"
)
"""One of several things that a line only lists: "tested forms, council tax, parking"."""


_HANGS: Final = re.compile(r"(?:which|who|whose|where)\b|[a-z]+ (?:[a-z]+ )?by\b", re.IGNORECASE)
"""What hangs on a noun before it: "which cut waste by a third", "used monthly by the board"."""


def _tail(text: str) -> str:
    """Bare figures at the end, hung on: "93% passed", "118% of target", "in first year"."""
    first, *others = text.split(", ")
    if len(others) > 1 and " and " not in text and all(map(_BARE_NOUN.fullmatch, others)):
        return f"{', '.join((first, *others[:-1]))} and {others[-1]}"
    text = re.sub(rf",\s+({VALUE} (?:[a-z]+ed|won|kept|sold|went)\b)", r", and \1", text)
    text = re.sub(r", (\d+ [a-z]+)(?=,|$)", r" with \1", text, count=1)
    text = re.sub(rf",\s+({VALUE} of (?:target|plan|quota|budget|goal)\b)", r", which was \1", text)
    return re.sub(r"\bin (first|last|second|third|final) (year|quarter|month|season|term)\b", r"in the \1 \2", text)


def _as_role(text: str, current: bool) -> str | None:
    """ "Digital super-user for X since 2022" as "I've been a digital super-user for X since 2022"."""
    head = re.split(r"\s(?:for|of|with|on|at|in|since|to|and)\s|,", text)[0]
    last = head.split()[-1].lower()
    if counts_people(text):
        return None  # "one analyst and 3 agents" are whom one has, and not who one is
    one_of_a_kind = last in ONE_OF_A_KIND
    if count_words(head) > 5 or not (is_title_word(last) or one_of_a_kind or last.endswith("user")) or last in _THINGS:
        return None
    if owned := re.match(r"owner of (?=(?:the|our|an?|all)\b|(?-i:[a-z]))", text, re.IGNORECASE):
        return re.sub(r", (?=\d+ [a-z])", " with ", f"I {'own' if current else 'owned'} {text[owned.end() :]}", count=1)
    current = current and not _LASTED.search(text)
    noun = re.sub(r",\s+(?=\d+ (?:day|week|month)s?\b)", " for ", decapitalised(text), count=1)
    noun = re.sub(r",\s+(?=\d+ [a-z])", " with ", noun, count=1) if noun.count(" for ") == text.count(" for ") else noun
    ranked = re.match(r"(?:deputy |acting )?(?:head|second|director|chair) (?:of|in) ", noun)
    noun = f"the {noun}" if one_of_a_kind and " for " in text else noun if ranked else article(noun)
    return f"I've been {noun}" if re.search(r"\bsince\b", text) else f"{_am(current)} {noun}"


_LASTED: Final = re.compile(
    r",\s\d+ (?:day|week|month)s?\b|\b(?:to|till|until)\s(?:[A-Z][a-z]+\s)?(?:19|20)\d\d\b|[-–—]\s?(?:19|20)\d\d\b"
)
"""What a post that ended within a job says of its time: "Acting Director, 9 weeks", "June to August 2023"."""
