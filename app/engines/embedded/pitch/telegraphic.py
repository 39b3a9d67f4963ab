"""A telegraphic line as one spoken sentence: "ran line 3, 40 ppl, scrap 6->2%".

Such a line is a run of short clauses, each of one kind: an act without its "I", a value that changed, a count,
something in one's hands. Each kind is said in one way and hung on the clauses before it; the first clause that is of no
kind ends the sentence. Only joints are added, never a word of content.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from app.engines.embedded.pitch.moved_values import (
    BARE,
    CHANGE,
    GRADED,
    MOVED,
    NUMBER,
    SPELLED,
    TURNED,
    caused_by,
    moved,
)
from app.english.language import count_words
from app.english.noun_openings import is_adjective_pair
from app.english.phrases import article, with_article
from app.english.sentence_shape import has_verb
from app.english.terms import FUNCTION
from app.english.tidy import capitalised, decapitalised, ended
from app.english.verbs import GERUNDS, PAST_OF, PASTS, is_done_to_one, is_past

LONGEST: Final = 32
"""Words of one such sentence; what would make it longer is not hung on."""

Kind = Literal["act", "change", "count", "held", "stated", "moved"]

_COUNT: Final = re.compile(
    rf"(?:{NUMBER}|{SPELLED})(?:\s?(?:plus|and) (?:\d+|{SPELLED}))?(?: [a-z][\w'-]*){{1,6}}$"
    rf"|(?:zero|no) (?:[a-z-]+ ?){{1,3}}$",
    re.IGNORECASE,
)
_COMPARED: Final = re.compile(r" (?:better|worse|faster|slower|longer|shorter|cheaper|earlier|later|higher|lower)$")
_HELD: Final = re.compile(
    rf"(?P<adj>(?:[a-z]+ ){{0,2}})"
    rf"(?P<what>team|budget|shift|gang|crew|caseload|case load|patch|territory|class|portfolio|turnover|headcount|"
    rf"list|department|ward)(?: of)? (?P<n>{NUMBER}|{SPELLED})(?P<rest>(?: [a-z-]+){{0,5}})$",
    re.IGNORECASE,
)
_STILL: Final = re.compile(
    r"(?P<who>all|both|most|none|[\w]+ of them) (?P<rest>(?:still|now|in|at|on) .*)$", re.IGNORECASE
)
_SINCE: Final = re.compile(
    r"(?:since )?(?P<year>(?:19|20)\d\d) ?(?:(?:to|-|–) ?(?:now|today|present|date))?: ", re.IGNORECASE
)
"""A period that goes on, before what it has come to."""

_RESULTS: Final = frozenset("cut reduced lowered raised increased lifted brought took got grew halved improved".split())
_THEIRS: Final = re.compile(
    r"(?:fell|rose|dropped|turned|happened|cost|lasted|became|seemed|meant|failed|passed|named|based|located|declined|said|"
    r"called|went|came (?!in as|as|to|back)|paid|stayed|looked|released|approved|felt|needed)\b"
)
"""Past forms that open a line of which something else is mostly the subject."""

_DOUBLE: Final = frozenset("set put lost cut read left spoke felt ground wound bound lit shot bit rose".split())


@dataclass(frozen=True)
class _Clause:
    kind: Kind
    text: str


def telegraphic(plain: str, *, current: bool = False, resume: bool = False) -> str | None:
    """The sentence, or None where the line is no telegram or its first clause is of no kind.

    Args:
        plain: the line with its shorthand written out, arrows as " → ".
        current: whether it stands under a job that goes on, so that "run" is done and not was.
        resume: whether it stands in a résumé, where a bare "run" tells what is done.
    """
    pieces = [
        p.strip(" ,;") for p in re.split(r"[,;]\s+|\s[-–—]\s|\s→\s(?=[a-z])|\.\s+(?=[A-Za-z])", plain.rstrip("."))
    ]
    pieces = [p for p in pieces if p]
    if not pieces or not _is_telegram(pieces):
        return None
    if tally := _tally(pieces):
        return tally
    clauses: list[_Clause] = []
    for piece in pieces:
        found = _clause(piece, opens=not clauses, current=current, resume=resume)
        if found is None:
            break
        clauses.append(found)
    if not clauses or (len(clauses) < len(pieces) and len(clauses) == 1 and not _tells(clauses[0])):
        return None
    return _sentence(clauses, current=current)


def _tally(pieces: Sequence[str]) -> str | None:
    """ "2021 to now: 412 members, 14 reps" as what it has come to since."""
    since = _SINCE.match(pieces[0])
    if since is None:
        return None
    counted = [pieces[0][since.end() :], *pieces[1:]]
    kept = [piece for piece in counted if _COUNT.match(piece)]
    if len(kept) < len(counted) or not kept:
        return None
    listed = f"{', '.join(kept[:-1])} and {kept[-1]}" if len(kept) > 1 else kept[0]
    return ended(f"Since {since['year']} it has been {listed}")


def _is_telegram(pieces: Sequence[str]) -> bool:
    """Whether a line says something by a change of value, a bare count or a list of bare acts, and is no prose."""
    if re.match(r"(?:I|we|my|our|the|it|he|she|they|this|that|there|you)\b", pieces[0], re.IGNORECASE):
        return False
    marks = any(
        CHANGE.match(p) or GRADED.match(p) or MOVED.match(p) or TURNED.match(p) or _HELD.match(p) for p in pieces
    )
    acts = len(pieces) > 1 and all(_opens_act(p) for p in pieces)
    return acts or marks or any(_COUNT.match(p) or _STILL.match(p) for p in pieces[1:]) or bool(_SINCE.match(pieces[0]))


def _opens_act(piece: str) -> bool:
    first = piece.split()[0].lower().removeprefix("re-")
    if is_adjective_pair(piece.split()) or re.search(
        r" (?:\w{2,}ed|beaten|won|lost|sold|kept|made|done|held|met) by\b", piece
    ):
        return False
    return is_past(first) and first not in FUNCTION and not _THEIRS.match(f"{first} ")


def _tells(clause: _Clause) -> bool:
    return clause.kind in ("change", "held") or (clause.kind == "act" and bool(re.search(r"\d", clause.text)))


def _clause(piece: str, *, opens: bool, current: bool, resume: bool) -> _Clause | None:
    words = piece.split()
    first = words[0].lower()
    if not opens and re.match(r"which [a-z]+|[a-z]+ [a-z]+ly by ", piece):
        return _Clause("moved", piece)
    if first in _RESULTS and (caused := caused_by(piece)):
        return _Clause("act", caused)
    if not opens and re.match(r"(?:plus|including|incl) [a-z]", piece):
        return _Clause("moved", piece)
    held = _HELD.match(piece)
    if (
        held
        and not FUNCTION.intersection(held["adj"].lower().split())
        and not is_past(first)
        and not re.search(r"→|\bto \d", piece)
    ):
        rest = held["rest"] or ""
        noun = f"{held['adj'].lower()}{held['what'].lower()}"
        return _Clause("held", f"{article(noun)} of {held['n']}{rest}")
    known_act = is_past(first) and (first in PASTS or not re.match(r"[a-z]+ed [a-z-]+s \d", piece, re.IGNORECASE))
    if (GRADED.match(piece) or not known_act) and (changed := moved(piece)):
        return _Clause("change", changed)
    if not opens and first in GERUNDS and len(words) > 1:
        return _Clause("moved", piece)
    if bare := BARE.match(piece):
        return None if opens else _Clause("moved", f"from {bare['a']} to {bare['b']}")
    if still := _STILL.match(piece):
        return None if opens else _Clause("stated", f"{still['who'].lower()} are {still['rest']}")
    if not opens and re.match(r"[\w ]+? of (?:whom|which|them)\b", piece):
        return _Clause("moved", piece)
    if not opens and (stopped := re.match(r"(?P<what>[a-z]+s) (?P<did>[a-z]+ed) (?=for|in|at|on|by)", piece)):
        return _Clause("stated", piece) if is_past(stopped["did"]) else None
    if _COUNT.match(piece) and _COMPARED.search(piece):
        return None  # "2 minutes better" is by how much, and nothing that one has
    if _COUNT.match(piece) and not re.search(r"\b(?:I|we|he|she|they|you|it)\b", piece):
        return None if opens else _Clause("count", piece)
    act = _act(piece, opens=opens, current=current, resume=resume)
    return _Clause("act", act) if act else None


def _act(piece: str, *, opens: bool, current: bool, resume: bool) -> str | None:
    """A clause that opens with what was done, as it follows "I"."""
    words = piece.split()
    first = words[0].lower().removeprefix("re-")
    now = re.match(r"(?:now|currently) (?P<verb>[a-z]+ing) ", piece, re.IGNORECASE)
    if now and now["verb"] in GERUNDS:
        return f"am now {with_article(piece[now.start('verb') :])}"
    if (
        len(words) < 2
        or is_adjective_pair(words)
        or _THEIRS.match(first + " ")
        or words[1].lower() in {"by", "is", "was", "were", "are"}
    ):
        return None
    if re.search(r"→|\d ?[-–] ?\d+%| = |:", piece) or has_verb(f"x {' '.join(words[1:])}"):
        return None
    if not opens and re.search(
        r" (?:\w{2,}ed|beaten|won|lost|sold|kept|made|done|held|met) (?:by|in|at|to|for)\b", piece
    ):
        return None  # "budgeted sales beaten by 9%" is no act
    past = is_past(first) and not (first in _DOUBLE and words[1].lower() not in FUNCTION and not words[1][0].isdigit())
    if past:
        return _with_object(_dated(decapitalised(piece)))
    if resume and opens and first in PAST_OF and words[1].lower() != "of":
        return _with_object(decapitalised(piece) if current else PAST_OF[first] + piece[len(first) :])
    return None


_NEW_THING: Final = re.compile(
    r"(?P<verb>(?:set up|rolled out|brought in|put in|introduced|launched|built|created|started|opened|made|wrote|"
    r"designed|developed|founded|established|piloted|led|ran|managed|lead|run|manage|organised|organized|drew up|"
    r"rewrote) )"
    r"(?P<noun>(?!(?:the|a|an|my|our|their|his|her|its|this|that|these|those|all|every|each|both|some|any|no|it|them|"
    r"into|out|up|in|on|with|to|for|and|over|through|two|three|four|five|six|seven|eight|nine|ten)\b)"
    r"[a-z][a-z-]*(?: [a-z][a-z-]*){0,2}?)(?P<after>(?: (?:for|with|of|to|in|at|on|that|which|from|and|so)\b.*)?)$"
)
_NO_ARTICLE: Final = re.compile(
    r"(?:[^s]s|ing|ment|tion|sion|ware|ness|ity|ance|ence|staff|stock|work|cover|care|data|music|line)$"
)


_WHOLES: Final = frozenset("rest remainder majority bulk whole lot".split())
"""What is left or most of something already spoken of: there is one of it."""


def _with_object(act: str) -> str:
    """An act on one new thing with the article that notes leave out: "rolled out new rota system"."""
    act = with_article(act)
    match = _NEW_THING.match(act)
    if match is None or _NO_ARTICLE.search(match["noun"]):
        return act
    led = re.match(r"lead|led|run|ran|manage", match["verb"]) or match["noun"] in _WHOLES
    noun = f"the {match['noun']}" if led else article(match["noun"])
    return f"{match['verb']}{noun}{match['after']}"


def _dated(act: str) -> str:
    """ "came as a picker 2014 agency" up to its year, said as one: "in 2014"."""
    if _MONTH_BEFORE.search(act):
        return act
    return re.sub(
        r"(?<=[a-z])(?<!\bin)(?<!\bsince)(?<!\bof)(?<!\bfrom)(?<!\bby) ((?:19|20)\d\d)(?: [a-z]+)?$", r" in \1", act
    )


_MONTH_BEFORE: Final = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|[Ss]pring|[Ss]ummer|"
    r"[Aa]utumn|[Ww]inter) (?:19|20)\d\d\b"
)


def _sentence(clauses: Sequence[_Clause], *, current: bool) -> str:
    """The clauses hung on each other: acts in a row, counts by "with", changes by "and"."""
    head = clauses[0]
    opening = {"act": "I ", "held": "I have " if current else "I had "}.get(head.kind, "")
    said = f"{opening}{head.text}".replace("I am now", "I'm now")
    before = head.kind
    for i, clause in enumerate(clauses[1:], start=1):
        follows = clauses[i + 1].kind if i + 1 < len(clauses) else None
        added = _hung(said, clause, before, ends=clause.kind != follows)
        if count_words(said) + count_words(added) > LONGEST:
            break
        said += added
        before = clause.kind
    return ended(capitalised(said))


def _hung(said: str, clause: _Clause, before: Kind, *, ends: bool) -> str:
    if clause.kind == "moved":
        return f" {clause.text}" if clause.text.startswith("plus ") else f", {clause.text}"
    if clause.kind == before:
        return f" and {clause.text}" if ends else f", {clause.text}"
    if clause.kind == "count" and before == "act" and re.fullmatch(r"\d+ (?:years?|months?|weeks?|days?)", clause.text):
        return f", over {clause.text}"
    if clause.kind == "count":
        return f" and {clause.text}" if " with " in said else f", with {clause.text}"
    if clause.kind == "held":
        return f" and {clause.text}" if " with " in said else f", with {clause.text}"
    if clause.kind == "act":
        return f", and I {'was ' if is_done_to_one(clause.text.split()) else ''}{clause.text}"
    return f", and {clause.text}"
