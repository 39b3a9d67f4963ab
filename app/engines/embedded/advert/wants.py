"""What one sentence, or one entry, of an advert asks for, thing by thing."""

import re
from collections.abc import Sequence
from typing import Final

from app.engines.embedded.advert.clauses import Clause, clauses_in
from app.engines.embedded.advert.coordinated import coordinated, statements
from app.engines.embedded.advert.lines import ASKED, WISHED
from app.engines.embedded.advert.prose import apart, asks_somehow, duties_in, put_to_reader
from app.engines.embedded.advert.telling import asks_by_standing_there, tells_of_place
from app.engines.embedded.advert.told import told_of_post
from app.english.language import count_words

OFFERED: Final = re.compile(
    r"\b(?:we offer|(?:workplace |company |generous |contributory )pension|pension scheme|^pension$|"
    r"annual leave|holidays?\b.*\bdays|days(?:'|’)? (?:of )?(?:leave|holiday)|"
    r"health insurance|dental (?:cover|plan|insurance)|401\(?k|(?<!-)equity|stock options|"
    r"free (?:lunch|parking|meals)|gym membership|salary (?:of|from|up to|range|band|is|[£$€\d])|per annum|"
    r"£\d+k|\$\d+k|equal opportunit|apply (?:now|by|with|"
    r"in writing|online|via|through|at)\b|"
    r"(?<!be )(?<!and )(?<!fully )available(?=\W*$)|send your|cv to|closing date|"
    r"we (?:answer|reply|respond)|^(?:fully |mostly )?(?:hybrid|remote)\b|(?:hybrid|"
    r"remote)(?:[- ]first)?(?: working| role| options?)?$|we are (?:an?|the|\d+)|founded in|our mission)\b",
    re.IGNORECASE,
)
WAIVED: Final = re.compile(
    r"\b(?:you (?:don['’]t|do not|needn['’]t) (?:need|have to)|we (?:do not|don['’]t) mind|"
    r"(?:not|no\b[^,;.]{2,40}?) (?:be )?(?:needed|required|necessary|expected|compulsory))\b|n['’]t (?:be )?(?:needed|"
    r"required|necessary|expected)\b",
    re.IGNORECASE,
)
"""What a candidate need not have."""


def wants_of_sentence(sentence: str, asked: bool) -> list[Clause]:
    """What a sentence asks for; of a long one that is mostly left over, statement by statement if that reads more."""
    found = _parted(_wants(sentence, asked))
    parts = statements(sentence) if count_words(sentence) >= LONG else []
    beside = any(map(tells_of_place, parts))
    if not beside and _share(found, sentence) >= MOSTLY:
        return found
    each = [want for part in parts if not tells_of_place(part) for want in _of_statement(part, asked)]
    more = beside or _share(each, sentence) >= _share(found, sentence)
    return each if each and len(parts) > 1 and more else found


def _of_statement(part: str, asked: bool) -> list[Clause]:
    if done_there := told_of_post(part, ""):
        return [Clause(duty, part) for duty in done_there]
    alone = asks_somehow(part, alone=False) or asks_by_standing_there(part, "")
    return _parted(_wants(part, asked and alone))


def _share(wants: Sequence[Clause], sentence: str) -> float:
    """The share of a sentence's words that was read, what stands for all of it left out."""
    read = sum(count_words(want.text) for want in wants if want.text != sentence.strip(" ."))
    return read / max(1, count_words(sentence))


LONG: Final = 18
MOSTLY: Final = 0.6
"""Words of a sentence that may hold several statements, and the share of it from which it counts as read."""


def _parted(wants: Sequence[Clause]) -> list[Clause]:
    """The clauses of a sentence, those that go on to other things parted; how much each is wanted stays with it."""
    found: list[Clause] = []
    for want in wants:
        parts = coordinated(want.text)
        whole = any(_REFERS.fullmatch(part) for part in parts[1:])
        one = any(WISHED.search(part) for part in parts)  # "..., ideally solar, ..." wishes for that alone
        found += [want] if whole else [Clause(part, part if one else want.said) for part in parts]
    return found


def _entry(line: str, asked: bool) -> list[Clause]:
    plain = _BY_US.sub("", line.rstrip(" .;!"))
    return [Clause(plain, line)] if asked else []


_BY_US: Final = re.compile(r"(?<=\w{2}),\s+(?:so\s+|but\s+)?we(?:['’]re|['’]ll)?\s(?!need|want|expect|look)[^,]*$")
"""What the writers add of themselves: "Own tools, we have the rest"."""


def wants_of_entry(line: str, asked: bool) -> list[Clause]:
    """An entry that is a sentence duty by duty ("you'll take handover and write up visits"); any other is one thing."""
    plain = _YOU.sub("", line)
    duties = apart(plain.rstrip(" .;"), gerunds=False) if asked and plain != line else []
    return [Clause(duty, line) for duty in duties] if len(duties) > 1 else _entry(line, asked)


_YOU: Final = re.compile(r"^you(?:['’]ll|\s+will)\s+(?:also\s+)?", re.IGNORECASE)


def _wants(sentence: str, asked: bool) -> list[Clause]:
    """What a sentence of prose asks for, one by one."""
    if not sentence:
        return []
    if likewise := _AS_WILL.search(sentence):
        other = sentence[likewise.end() :].rstrip(" .;!")
        return [*_wants(sentence[: likewise.start()], asked), Clause(other, sentence)]
    if sentence.endswith("?"):
        return [Clause(thing, sentence) for thing in put_to_reader(sentence)]
    if (row := _IN_A_ROW.match(sentence)) and not OFFERED.search(sentence):
        return [Clause(piece, sentence) for piece in re.split(r";\s+(?:and\s+)?", row["rest"].rstrip(" ."))]
    if WAIVED.search(sentence) and not WISHED.search(sentence):
        kept = [piece for piece in _PARTED.split(sentence) if not WAIVED.search(piece) and count_words(piece) > 1]
        return [want for piece in kept for want in _wants(piece, bool(ASKED.search(piece)))]
    clauses = clauses_in(sentence) or tuple(Clause(duty, sentence) for duty in duties_in(sentence))
    long = count_words(sentence) >= LONG  # one that goes on to what is offered still asks before
    read = [c for c in clauses or _entry(sentence, asked) if not OFFERED.search(c.text if long else c.said)]
    if len(read) == 1 and _points_back(read[0].text, sentence):
        return []
    return [_with_what_it_means(read[0], sentence), *read[1:]] if read else []


def _with_what_it_means(clause: Clause, sentence: str) -> Clause:
    """A duty with what its "it" means before it: "The archive moves in May and you will lead that"."""
    at = sentence.find(clause.text)
    if at <= 0 or not _REFERS.match(clause.text):
        return clause
    return Clause(sentence[: at + len(clause.text)], clause.said)


def _points_back(duty: str, sentence: str) -> bool:
    """Whether a sentence is a few words about what the one before it named: "You will help buyers to find it"."""
    before = sentence.partition(duty)[0]
    return bool(_OF_IT.fullmatch(duty)) and count_words(before) <= AUXILIARY


AUXILIARY: Final = 3
"""Words before a duty that say no more than whose it is: "You will also"."""


_AS_WILL: Final = re.compile(r",?\s+as\s+you\s+will(?:\s+be)?\s+for\s+(?=(?:the|our|your|an?)\s)", re.IGNORECASE)
_IN_A_ROW: Final = re.compile(r"^[^:;.]{2,60}:\s+(?P<rest>[^;:]{3,};\s+.{3,})$")
"""Things one after another behind a colon: "Day to day that's: the tills; the rota; the cellar"."""
_REFERS: Final = re.compile(r"(?:[\w-]+\s+){1,5}(?:it|that|this|them|these)(?=$|[,;])", re.IGNORECASE)


_OF_IT: Final = re.compile(
    r"(?:(?!and |or )[\w’'-]+\s+){1,6}(?:it|them)(?:\s+(?:anyway|too|again|all|there|here|now|all the same|as well))?",
    re.IGNORECASE,
)
"""A duty whose thing is told nowhere in it."""


_PARTED: Final = re.compile(r"(?:,\s*|\s+)(?:but|though|although|however)\s+|;\s*")
"""Between what need not be had and what must ("You need no degree, but ...")."""
