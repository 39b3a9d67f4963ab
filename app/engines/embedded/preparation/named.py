"""What a requirement names outright: tools, standards, papers, years; and where the notes name it."""

import re
from collections.abc import Sequence
from typing import Final

from app.engines.embedded.advert.prose import opens_with_verb
from app.engines.embedded.preparation.evidence import Evidence
from app.engines.embedded.preparation.missing import LIMITED, NOT_YET, SIDE
from app.english.names import names
from app.english.shortened import INITIALS, initials_of
from app.english.terms import FUNCTION
from app.english.terms import stem as stem_of

_YEARS: Final = re.compile(
    r"\b(?P<n>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\s*\+?\s*(?:(?:or|to|-|–)\s*(?:more|"
    r"\w+)\s*)?(?:\+\s*)?(?:years?|yrs?)\b",
    re.IGNORECASE,
)


ANY: Final = re.compile(
    r"\b(?:or|such as|e\.g\.|for example|like|including|preferred|similar|equivalent|another|other|allied)\b",
    re.IGNORECASE,
)


PAPER: Final = re.compile(
    r"\b(?:licen[cs]ed?|certificat\w+|certified|registered|registration|degree|diploma|qualification|qualified|"
    r"accredit\w+|chartered|bachelor\w*|master\w*|phd|doctorate|level \d|clearance|fluent|native speaker)\b",
    re.IGNORECASE,
)


_PRAISE: Final = frozenset(
    """strong deep solid basic good proven excellent advanced working sound fluent expert thorough demonstrated
    hands-on""".split()
)


def capitalised_in(evidence: Sequence[Evidence]) -> frozenset[str]:
    """Words that the notes write with a capital inside a sentence: names, also at the head of a requirement."""
    return frozenset(
        word for e in evidence for word in re.findall(r"(?<=[a-z,:]\s)\s*\(?([A-Z][\w+#]*)", e.text) if word != "I"
    )


def named_in(text: str, known: frozenset[str] = frozenset()) -> list[str]:
    """Tools, standards and places a requirement names; "CI/CD" is one name with two forms.

    Args:
        known: words that are names although they open the requirement, where everything has a capital.
    """
    outside = re.sub(r"\s*\([^)]{0,400}\)", "", text)
    if outside != text and (sooner := named_in(outside, known)):
        return sooner  # what stands in brackets only explains
    plain = re.sub(r"^[A-Z]\w+:\s+|\([^)]*\b(?:preferred|e\.g\.|etc)[^)]*\)", "", text)
    plain = _THING_OF.sub(lambda match: match[0].lower(), plain)
    verb = re.match(r"[A-Z][a-z]+(?=\s+[A-Z])", plain)
    if verb and opens_with_verb(plain) and verb[0] not in known:
        plain = plain[0].lower() + plain[1:]  # "Write SQL reports" names SQL
    found: list[str] = []
    for name in names(plain):
        for piece in re.split(r"\s+(?:and|&|or)\s+|,\s*", name.quote):
            stripped = piece.strip()
            if stripped.split() and stripped.split()[0].lower() in _PRAISE:
                stripped = " ".join(stripped.split()[1:])
            if (
                stripped
                and (stripped.lower() not in FUNCTION or piece.strip() != stripped)
                and not re.fullmatch(r"[A-Z][a-z]+(?:ing|ed)", stripped)
            ):
                found.append(stripped)
    found += [letter for name in found for letter in re.findall(_LETTER_BESIDE.format(name=re.escape(name)), plain)]
    little = [word for word in re.findall(r"(?<=[a-z,] )[A-Z][a-z]+\b", plain) if word.lower() in FUNCTION]
    found += little if len(little) == 1 else []  # "write Go", but no title in which every word has a capital
    words = plain.split()
    first = words[0].strip(",.;:") if words else ""
    word = first.lower() in FUNCTION and len(words) > 1  # "Go" alone is a name
    capital = first[:1].isupper() and not word and not any(first in f for f in found)
    named = (
        capital
        and (len(words) == 1 or (first in known and not opens_with_verb(plain)) or _ROW_OF_NAMES.fullmatch(plain))
        and not re.fullmatch(r"[A-Z][a-z]+ing", first)
    )
    if named or re.fullmatch(r"\d{3,5}", first):  # a standard may be known by its number: "2391 or equivalent"
        found.insert(0, first)
    if capital and (row := _ROW_OF_NAMES.fullmatch(plain)):
        found += [name for name in re.findall(r"[A-Z][\w+#./-]*", row[0]) if name not in found]
    whole = [name for name in found if not any(name != other and name in other.split("/") for other in found)]
    return list(dict.fromkeys(whole))


_LETTER_BESIDE: Final = r"{name}(?:,|,? or|,? and|\s*/)\s+([A-Z])(?=$|[\s,.;/)])"
"""A name of one letter, which only another one beside it shows: "Python or R"."""

_THING_OF: Final = re.compile(
    r"^(?:Experience|Knowledge|Understanding|Use|Command|Awareness|Evidence|Membership|Member|Completion|Possession|Grasp|"
    r"Familiarity|Expertise|Mastery|Application|Administration|Ownership|Fluency|Proficiency|Skills?|Some|"
    r"Part)(?= (?:of|and)\b)"
)
"""What is wanted of a thing, in front of it: "Knowledge of Kafka" names Kafka."""

_ROW_OF_NAMES: Final = re.compile(
    r"[A-Z][\w+#.-]*(?:(?:,\s*|\s+(?:or|and|&)\s+|\s*/\s*)[A-Z][\w+#.-]*)*"
    r"(?:\s+(?:experience|skills?)|\s+(?:(?:is|are|would be)\s+)?(?:an?\s+)?"
    r"(?:plus|bonus|merit|advantage|asset|desirable|preferred)\b.*)?"
)
"""Nothing but names in a row: "Rust or Go", "Houdini is a merit"."""


def spelled_out(term: str, text: str) -> re.Match[str] | None:
    """An acronym by the words it stands for ("SRE" in "site reliability engineer")."""
    if not re.fullmatch(r"[A-Z]{2,5}", term):
        return None
    words = r"\b" + r"\s+(?:of\s+|and\s+)?".join(rf"({letter}\w+)" for letter in term) + r"\b"
    matches = re.finditer(words, text, re.IGNORECASE if len(term) > 2 else 0)
    # "answers with state" spells out nothing
    return next((match for match in matches if not any(word.lower() in FUNCTION for word in match.groups())), None)


_WORDS: Final = {w: float(i) for i, w in enumerate("zero one two three four five six seven eight nine ten".split())}


def years_needed(text: str) -> float | None:
    """The years of experience a requirement asks for."""
    match = _YEARS.search(text)
    if match is None:
        return None
    return float(match["n"]) if match["n"].isdigit() else _WORDS[match["n"].lower()]


def holder(term: str, evidence: Sequence[Evidence], order: Sequence[int]) -> int | None:
    """The best sentence that names the term as something done, in a note that does not say it is missing."""
    pattern = _forms(term)
    for k in order:
        for text in (evidence[k].text, evidence[k].note.topic):
            match = pattern.search(text) or spelled_out(term, text) or _in_any_order(term, text)
            if match is None or _missing_at(text, match.start()) or _missing_under(text, evidence[k]):
                continue
            if not any(_missing(pattern, said) for said in (evidence[k].text, evidence[k].note.text)):
                return k
    return None


def by_initials(asked: str, evidence: Sequence[Evidence]) -> int | None:
    """The sentence that names what is asked for, all of it, by its initials alone ("BLS" for "basic life support")."""
    wanted = re.findall(r"[A-Za-z][\w’']*", asked)
    for k, e in enumerate(evidence):
        for found in INITIALS.finditer(e.text):
            letters = found[0].removesuffix("s")
            whole = len(wanted) >= 3 and initials_of(wanted, letters) == len(wanted)
            if whole and re.search(rf"\b{found[0]}\b", e.text) and not _missing_at(e.text, found.start()):
                return k
    return None


def _forms(term: str) -> re.Pattern[str]:
    """A name as notes may write it: with or without its hyphen, inflected, shortened, or by its first letters."""
    forms = []
    for form in term.split("/"):
        edition = r"\d{0,2}" if re.fullmatch(r"[A-Z]{3,5}", form) else ""  # "NEC4" is NEC
        forms.append(re.escape(form).replace(r"\-", "[- ]?") + edition)
        if len(form) > 3:
            forms.append(rf"{re.escape(stem_of(form.lower()))}\w{{0,3}}")
        if len(form) > 6:
            forms.append(re.escape(form[:-2]))  # "Postgres" for "PostgreSQL"
    letters = "".join(word[0] for word in term.split())
    initials = rf"|(?-i:{letters})" if re.fullmatch("[A-Z]{3,5}", letters) else ""  # "ILS" for "Immediate Life Support"
    return re.compile(rf"(?<![\w])(?:{'|'.join(forms)}{initials})(?!\w)", re.IGNORECASE if len(term) > 2 else 0)


def _missing(pattern: re.Pattern[str], text: str) -> bool:
    """Whether a text says of a name anywhere that it is missing ("they have Epic. haven't seen Epic")."""
    return any(_missing_at(text, match.start()) for match in pattern.finditer(text))


def _missing_at(text: str, at: int) -> bool:
    return bool(NOT_YET.search(clause(text, at))) or _denied(text, at)


def _missing_under(topic: str, evidence: Evidence) -> bool:
    """Whether what stands under a name as its heading denies it ("Oracle" over "read about it only")."""
    return topic == evidence.note.topic and bool(NOT_YET.search(evidence.text))


def _denied(text: str, at: int) -> bool:
    """Whether the words right before a name deny it: "Not Epic", "never touched Go"."""
    return bool(_DENYING.search(text[max(0, at - 40) : at]))


_DENYING: Final = re.compile(
    r"(?:\bnot|\bno|\bnever|n['’]t|\bwithout|\bneither|\bnor)\s+(?:(?!only\b|just\b|but\b)[\w’']+\s+){0,2}\W?$",
    re.IGNORECASE,
)


def _in_any_order(term: str, text: str) -> re.Match[str] | None:
    """A name of several words whose words all stand in the text ("GCSE English" in "english gcse")."""
    pieces = [re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE) for word in term.split()]
    return pieces[0] if len(pieces) > 1 and all(pieces) else None


def beside(term: str, text: str) -> bool:
    """Whether a sentence names the term as a small thing: "a bit of Go", "Go (side project)"."""
    name = re.escape(term)
    before = rf"{SIDE.pattern}[^,.;]{{0,60}}(?<!\w){name}(?!\w)"
    behind = rf"(?<!\w){name}(?:\W{{1,4}}|:[^,.;]{{1,20}}?){SIDE.pattern}"
    labelled = rf"^\W*{name}:[^.;]{{1,60}}?{SIDE.pattern}"  # a line under a name is of it to its end
    weakly = re.search(f"{before}|{behind}|{labelled}|(?<!\\w){name},?{_WEAKLY}", text, re.IGNORECASE)
    here = re.compile(rf"(?<!\w){name}(?!\w)", re.IGNORECASE)
    limited = any(here.search(piece) and LIMITED.search(piece) for piece in _PIECES.split(text))
    return bool(weakly or limited or (here.search(text) and _NOT_MINE.search(text)))


_PIECES: Final = re.compile(r"[,;.]\s")

_NOT_MINE: Final = re.compile(r",\s+not (?:by )?me\b|\bnot my (?:job|part|work)\b", re.IGNORECASE)
"""What a sentence owns was somebody else's part of it."""


_WEAKLY: Final = (
    r"\s+(?:(?:is|are)\s+)?(?:(?:(?:not|isn['’]t|aren['’]t)\s+(?:so |too |very |that |my )?"
    r"(?:great|strong(?:est)?|good|much))|(?:a bit |quite |rather )?(?:rusty|shaky|weak|patchy|so[- ]so))\b"
)
"""What is said right behind a name of how little somebody is at home in it ("Excel not great")."""


def clause(text: str, at: int) -> str:
    """The clause around a place in a sentence."""
    start = max(text.rfind(mark, 0, at) for mark in ".;:()") + 1
    stops = [i for mark in (".", ";", ")", "(", "   ") if (i := text.find(mark, at)) >= 0]
    return text[max(start, text.rfind("   ", 0, at) + 1) : min(stops) + 1 if stops else len(text)]
