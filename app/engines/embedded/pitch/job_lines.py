"""What stands under a job of a résumé, put into sentences: bullets as a whole, other lines piece by piece."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from app.engines.embedded.notes.career import Role
from app.engines.embedded.notes.facts import Note, is_private
from app.engines.embedded.pitch.drafts import Draft, sayable
from app.engines.embedded.pitch.fitness import fit_to_say
from app.engines.embedded.pitch.hats import beside_it, besides, for_so_long, not_twice
from app.engines.embedded.pitch.introductions import key_of
from app.engines.embedded.pitch.pieces import Piece, pieces
from app.engines.embedded.pitch.plain_lines import duties, plain_lines
from app.engines.embedded.pitch.telegraphic import telegraphic
from app.engines.embedded.pitch.voiced import voiced
from app.engines.embedded.pitch.written_out import mended, written_out
from app.english.changes import VALUE
from app.english.counted_people import counts_people
from app.english.language import count_words, sentences
from app.english.occupations import is_title_word
from app.english.phrases import article
from app.english.quantities import quantities
from app.english.sentence_shape import has_verb
from app.english.speech import spoken
from app.english.third_person import as_oneself
from app.english.tidy import capitalised, decapitalised, ended, tidy, unfused
from app.english.verbs import PAST_OF, is_past
from app.records import Citation, PitchPart

_CHANGED: Final = re.compile(
    rf"\b(?:fell|rose|doubled|halved|tripled|grew|dropped|cut|went (?:up |down )?from|by [£$€]?\d)|"
    rf"from {VALUE}.{{0,30}} to {VALUE}"
)


def from_job_lines(jobs: Sequence[Role], known: Mapping[str, int]) -> list[Draft]:
    """What a résumé's bullets say, put into sentences; results first, older jobs last."""
    found: list[Draft] = []
    for i, job in enumerate(jobs[:4]):
        for j, note in enumerate(n for n in job.notes if n.start >= job.header.end):
            if note.private or is_private(note.text):
                continue
            for k, (text, cited) in enumerate(_told_by(note, job, known)):
                measured = [q for q in quantities(text) if q.dimension not in ("year", "month")]
                changed = bool(measured) and bool(_CHANGED.search(text))
                worth = (
                    0.8
                    + 0.2 * min(len(measured), 2)
                    + 0.35 * changed
                    - 0.12 * min(i, 3)
                    - (0.25 if re.search(r"I worked on|^My work ", text) else 0.0)
                )
                part: PitchPart = "present" if job.current and not changed and _is_duty(text) else "past"
                found.append(
                    Draft(
                        text,
                        part,
                        (cited, *job.cited),
                        worth,
                        "line",
                        i * 1000 + j * 10 + k,
                        key_of(job, jobs),
                        (i, j * 9 + k),
                    )
                )
    return found


_EITHER: Final = re.compile(
    r"(?<=[a-z]{3})/(?=[a-z]{3})(?!(?:day|night|week|month|quarter|year|hour|min(?:ute)?|sec(?:ond)?|shift|person|head)s?\b)"
)
"""A stroke between two things; "readings/day" is a rate."""

_COUNTED_AGAIN: Final = re.compile(r"\b(?P<whom>[a-z]{3,}s), (?P<n>\d+) (?P=whom)\b")
"""Whom a post is for, and then how many: "supervisor to students, 31 students since 2018"."""


def _written(text: str) -> str:
    """A line as its sentences are made of it."""
    return _COUNTED_AGAIN.sub(r"\g<n> \g<whom>", _EITHER.sub(" and ", text))


def _told_by(note: Note, job: Role, known: Mapping[str, int]) -> Iterable[tuple[str, Citation]]:
    """The sentences of a line under a job: of a bullet as a whole, of other lines piece by piece."""
    line, whole = _written(note.text), False
    if not note.bullet and (several := _each_of(note)):
        for start, part in several:
            first = next(iter(_bullet(_written(part.rstrip(".")), job.current, known)), "")
            if _can_be_told(text := mended(_in_full(_moved(unfused(first, known)))), part):
                yield besides(text, part, job), note.cite(start, start + len(part))
        return
    if note.bullet or "\n" not in note.document.text[note.start : note.end]:
        for text in _bullet(line, job.current, known):
            if not _can_be_told(text := not_twice(mended(_in_full(_moved(unfused(text, known))))), note.text):
                break
            whole = True
            yield for_so_long(besides(text, note.text, job)), note.cite()
    if whole or note.bullet:
        return
    for piece in pieces(note):
        hat = _HAT.match(piece.text.rstrip("."))
        worn = (
            _bullet(piece.text.rstrip("."), job.current, known)
            if hat and is_title_word(hat["title"].split()[-1])
            else ()
        )
        made = (*worn, *_held(piece.text, job.current), voiced(piece.text, known, resume=True, current=job.current))[0]
        made = made or (beside_it(piece.text, job.current) if _belongs(note, piece) else None)
        if (
            made
            and _can_be_told(made, piece.text)
            and (quantities(made) or is_past(made.split()[1]) or " also " in made)
        ):
            yield made, note.cite(piece.start, piece.end)


def _each_of(note: Note) -> Sequence[tuple[int, str]]:
    """The sentences of a line that says several things in a few words each: "28 beds. Budget £2m. Fire warden."."""
    said = note.sentences
    bare = len(said) > 1 and not any(re.search(r"\b(?:I|we|my|our)\b", each.quote, re.I) for each in said)
    return [(each.start, each.quote) for each in said] if bare and any(not has_verb(s.quote) for s in said) else []


def _belongs(note: Note, piece: Piece) -> bool:
    """Whether a line is set in under its job, and is no row of another: neither dated nor in columns."""
    text = note.document.text
    begun = text.rfind("\n", 0, piece.start) + 1
    stop = text.find("\n", piece.start)
    line = text[begun : stop if stop >= 0 else len(text)]
    plain = line.strip()
    return line[:1].isspace() and not re.search(r"(?:19|20)\d\d|\S\s{3,}\S|\t", plain)


_HAT: Final = re.compile(r"(?P<title>[A-Z][a-z]+(?: [a-z]+)?) (?:to|for) (?!the \w+ing\b)[a-z]+(?: [a-z]+){0,3}$")
"""What one is besides: "Mentor to student nurses"."""


def _bullet(line: str, current: bool, known: Mapping[str, int]) -> tuple[str, ...]:
    """The sentences of one bullet, by the first way that makes any."""
    line = as_oneself(line)
    words = line.split()
    first, *others = [each.quote for each in sentences(line)] or [line]
    if others and words[1] in {"for", "to"} and is_title_word(words[0]):
        return (*_bullet(first.rstrip("."), current, known), *_bullet(" ".join(others), current, known))
    if len(words) > 3 and words[0].lower() in PAST_OF and is_title_word(words[0]) and words[1] in {"for", "to"}:
        am = "I'm" if current and not re.search(r"\b(?:19|20)\d\d\b", line) else "I was"
        return (ended(f"{am} also {article(decapitalised(tidy(line)))}"),)  # "mentor for" is no verb
    if (hat := _HAT.match(line)) and is_title_word(hat["title"].split()[-1]) and not is_past(hat["title"].split()[0]):
        return (ended(f"{'I’m' if current else 'I was'} also {article(decapitalised(tidy(line)))}").replace("’", "'"),)
    if re.match(r"(?:second|third|deputy|next) in (?:charge|command)\b", line, re.IGNORECASE):
        return (ended(f"{'I’m' if current else 'I was'} {decapitalised(tidy(line))}").replace("’", "'"),)
    plain = plain_lines(line, known, current=current)
    if plain and current and _DOES.match(line) and not is_past(line.split()[0].lower()):
        return plain  # "plan 110 to 130 drops" is no plan that went from 110 to 130
    told = telegraphic(written_out(line, known), current=current, resume=True)
    full = (told,) if told else _held(line, current) or spoken(line, current) or _thing_made(line)
    full = more if told and _figures(more := spoken(line, current)) > _figures(full) else full
    full = full or (spoken(capitalised(line), current) if re.search(r"\d", line) else ())
    said = plain if _figures(plain) > _figures(full) or not full else full
    return said or tuple(filter(None, (duties(line, current=current),)))


def _figures(said: Sequence[str]) -> int:
    """How many figures some sentences tell, as words with a digit."""
    return sum(bool(re.search(r"\d", word)) for text in said for word in text.split())


_DOES: Final = re.compile(r"[a-z]+ (?:\d|an? |the |all )", re.IGNORECASE)


_MADE_THING: Final = re.compile(
    r"(?P<what>[A-Z][\w-]*(?: [\w-]+){0,4}? (?:model|tool|system|dashboard|script|app|site|guide|survey|form|campaign|"
    r"course|plan|programme|program|workshop|project|redesign|rollout|migration))\b"
    r"(?P<rest>[^;:]*)(?:; (?P<then>[^:]+))?$"
)


def _thing_made(line: str) -> tuple[str, ...]:
    """ "Route model in spreadsheets, 260 routes; 19 were stopped" as what was worked on, and what came of it."""
    match = _MADE_THING.match(tidy(line).rstrip("."))
    if match is None:
        return ()
    rest = re.sub(r", (?=\d)", ", with ", match["rest"])
    then = match["then"]
    came = f", and {decapitalised(then)}" if then and has_verb(then) else ""
    return (ended(f"I worked on {article(decapitalised(match['what']))}{rest}{came}"),)


_PASSIVE: Final = re.compile(
    r"^(?P<what>[A-Z][A-Za-z-]+(?: [a-z\d-]+){0,5}) "
    r"(?P<verb>cut|reduced|raised|increased|lowered|brought|halved|shortened|doubled) "
    r"(?=from|to|by|down|up)"
)


_PASSED: Final = re.compile(
    r"^(?P<what>[A-Z][\w-]*(?: [\w-]+){0,4} (?:module|exam|course|test|certificate|licen[cs]e|diploma)) passed (?:in )?"
    r"(?P<year>(?:19|20)\d\d)"
)


_SO_MANY: Final = re.compile(r"^(I [a-z][^,;]*), (\d[\d,]* [a-z]+ (?:since|so far|in all)\b)")
"""A count that hangs on what was made: "a club, 214 members since 2019"."""
_DATED: Final = re.compile(r"^I'm (?=(?:the|an?|also) (?!.*\bsince\b).*\b(?:of|in) (?:[A-Z][a-z]+ )?(?:19|20)\d\d\b)")


_STEPPED: Final = re.compile(r"(\b(?:promoted|moved) )(?=[A-Z])([A-Z]\w+(?: [A-Z]\w+)? to [A-Z])")
_BARE_DATE: Final = re.compile(
    r"(?<=\w)(?<!\bin)(?<!\bsince)(?<!\bfrom)(?<!\bby)(?<!\bto)(?<!\bof)(?<!\buntil)(?<!\bon)(?<!\band),? "
    r"(?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|June|July|August|"
    r"September|October|November|December)\.? (?P<year>(?:19|20)\d\d)(?=\.$)"
)


def _in_its_month(match: re.Match[str]) -> str:
    """When a thing was done, as one says it; of a month in short only the year: "Oct 2022" as "in 2022"."""
    month = match["month"] if len(match["month"]) > len("Sept") or match["month"] in _SHORT_MONTHS else ""
    return f" in {month} {match['year']}".replace("  ", " ")


_SHORT_MONTHS: Final = frozenset({"May", "June", "July"})


def _in_full(text: str) -> str:
    """ "Close cut from 11 to 5 days" with the "was" it lacks."""
    text = _PASSED.sub(lambda m: f"I passed the {decapitalised(m['what'])} in {m['year']}", text)
    text = _DATED.sub("I was ", text)
    text = _STEPPED.sub(r"\1from \2", text)
    text = _BARE_DATE.sub(_in_its_month, text)
    text = _SO_MANY.sub(r"\1, with \2", text)
    match = _PASSIVE.match(text)
    if match is None or match["what"].split()[0] in {"I", "We", "The", "My", "Our"}:
        return text
    verb = "were" if match["what"].endswith("s") and not match["what"].endswith("ss") else "was"
    return f"The {decapitalised(match['what'])} {verb} {text[match.start('verb') :]}"


_OF_THE_HOUSE: Final = re.compile(r"I was (?:also )?(?:rated|graded|inspected) (?!.*\b(?:by my|exceed\w*|top|best)\b)")
"""What inspectors give a home or a school, from a line that does not say to whom: "Rated Good in 2023"."""


def _can_be_told(text: str, written: str) -> bool:
    if _OF_THE_HOUSE.match(text) and not re.search(r"\bI\b", written):
        return False
    return sayable(text, written) and 5 <= count_words(text) <= 40 and fit_to_say(text)


def _held(line: str, current: bool) -> tuple[str, ...]:
    """ "Team of 6 + 2 interns a year" and "annual budget of £2m" as what the candidate has, not worked on."""
    plain = re.sub(r"(?<=\d)\s*\+\s*(?=\d)", " plus ", tidy(line))
    plain, _, then = plain.partition("; ")
    plain = re.sub(
        r"^((?:\w+ )?(?:budget|fund)) of the ([a-z]+):? (?=[£$€\d])", r"\1 for the \2 of ", plain, flags=re.I
    )
    if counts_people(plain):
        return (ended(f"I {'have' if current else 'had'} {decapitalised(plain)}"),)
    match = re.match(
        r"(?:annual |yearly |own |(?:book|stock|training|materials) )?(?:budget|fund|team|shift|gang|crew|caseload|"
        r"patch|territory|class)\b(?=.*\d)",
        plain,
        re.IGNORECASE,
    )
    if match is None or ":" in plain or ";" in plain:
        return ()
    plain = re.sub(
        r"^((?:\w+ )?\w+)(?<! of) (?=[£$€\d])",
        r"\1 of ",
        re.sub(r"([£$€]) (?=\d)|(?<=\d) (?=(?:m|bn)\b)", r"\1", plain),
    )
    held = ended(f"I {'have' if current else 'had'} {article(decapitalised(plain))}")
    return (held, *spoken(then, current=False)) if is_past(then.split(" ")[0]) else (held,)


def _moved(text: str) -> str:
    """A figure that moved, told as such: "The pass rate went from 58% to 71%", not work "on" it."""
    return re.sub(
        rf"^I worked on (?:an? |the )?(?P<what>[^,;]{{4,60}}?) (?P<way>(?:down|up) )?"
        rf"(?=from {VALUE}[^,;]{{0,30}} to {VALUE})",
        lambda m: f"The {m['what']} went {m['way'] or ''}",
        text,
    )


def _is_duty(text: str) -> bool:
    """Whether a sentence says what the candidate does, not what they did."""
    match = re.match(r"I(?:'m|'ve been)\b|I (?P<verb>[a-z]+)\b", text)
    return bool(match) and not (match and match["verb"] and is_past(match["verb"]))
