"""Words that several rooms share: a question without its asking, whom it is about, what it names, what is said beside a
verdict."""

import re
from typing import Final

_ASKING: Final = re.compile(
    r"""
    \b(?: (?:could|can|would)\ you\ (?:please\ )? )?
      (?: tell\ (?:me|us)(?:\ more|\ a\ (?:bit|little))?(?:\ about)? | (?:walk|talk|take)\ (?:me|us)\ through
        | give\ (?:me|us) | describe | share )\b
      (?:\ (?:an?|one|some)\ (?:example|instance|situation|time|occasion|case)s?(?:\ (?:of|when|where|in\ which|that))?
        | \ about )?
    | \b(?:give\ )?(?:an?\ )?example\ of\b
    | \b(?:a|the|any)\ (?:time|situation|moment|occasion)(?:\ (?:when|where|that|in\ which))?\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_PERSON: Final = re.compile(r"\b(?:you|yours?|yourself|me|my|mine|myself|i)\b", re.IGNORECASE)
_LETTERS: Final = re.compile(r"[^\W\d_]{3}")


_BEGINS_ASKING: Final = re.compile(
    r"(?:(?:and|so|but)\s+)?(?:how|what|why|who|whom|whose|which|when|where|do|does|did|are|is|was|were|"
    r"have|has|can|could|would|will|should)(?:['’]\w+)?\s+(?!i\b|we\b|to\b|my\b)\w",
    re.IGNORECASE,
)


def asking(question: str) -> str:
    """A question as it is shown: with its mark, where it plainly asks and the notes left the mark out."""
    text = question.rstrip()
    return f"{text}?" if _BEGINS_ASKING.match(text) and text[-1:].isalnum() else question


def subject(question: str) -> str:
    """The question without "tell me about a time", "give an example of" and the like; whole if nothing would be left.

    Every interviewer says these words and every heading of prepared answers holds them, so they match everything.
    """
    left = " ".join(_ASKING.sub(" ", question).split()).strip(" ?.,:")
    return left if _LETTERS.search(left) else question


def is_personal(text: str) -> bool:
    """Whether a person is asked about themselves ("have you …"), or asks about themselves ("when did I …")."""
    return _PERSON.search(text) is not None


def is_bare(text: str) -> bool:
    """Whether a text is a bare term, as somebody types who means to find that word: it asks nothing, of nobody."""
    asks = text.rstrip().endswith("?") or is_personal(text) or _ASKING.search(text) or _BEGINS_ASKING.match(text)
    return not asks


_HAVING: Final = re.compile(
    r"\b(?:skill(?:s|ed|set)?|experience[ds]?|knowledge|abilit(?:y|ies)|proficien(?:t|cy)|expertise|competen(?:t|ce|cy)|"
    r"background|familiarity|know-?how)\b",
    re.IGNORECASE,
)


def thing(term: str) -> str:
    """What a bare term is about, without the words for having it ("Excel skills" is Excel)."""
    return _HAVING.sub(" ", term)


_WORDS: Final = re.compile(r"[^\W_]+(?:[.,’'][^\W_]+)*")
_BEFORE_CAPITALS: Final = frozenset('\n.?!:;"“”(—–>-•/')
"""Marks after which any word may begin with a capital."""
_MOMENTS: Final = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|"
    r"(?:septem|octo|novem|decem)ber|(?:19|20)\d\d",
    re.IGNORECASE,
)


def named(question: str) -> tuple[str, ...]:
    """The words of a question that name one particular thing: with a capital within a sentence, or with digits.

    A capital says nothing where most words have one (a title, a question in capitals), and a digit alone mostly counts
    what is asked for ("3 strengths"). Days, months and years are left out: notes tell of a stretch that holds them.
    """
    capitals, figures, small, end = [], [], 0, 0
    for at in _WORDS.finditer(question):
        word, gap, end = at[0], question[end : at.start()], at.end()
        if _MOMENTS.fullmatch(word):
            continue
        if any(letter.isdigit() for letter in word):
            figures += [word] if len(word) > 1 else []
        elif at.start() and not _BEFORE_CAPITALS.intersection(gap):
            capitals += [word] if word[0].isupper() else []
            small += not word[0].isupper()
    return (*(capitals if len(capitals) <= small else ()), *figures)


def inner(text: str) -> str:
    """Words that will stand in quotation marks: marks of their own become single ones."""
    return _STRAIGHT.sub(r"‘\1’", text.replace("“", "‘").replace("”", "’"))


_STRAIGHT: Final = re.compile(r'"([^"\n]*)"')
_FEW: Final = ("one", "two", "three", "four", "five", "six")


def caveat(wrong: int) -> str:
    """What follows the word for a critique where the notes contradict that many statements; "" where none.

    The word is about how well a thing was told, and not whether it is so.
    """
    if wrong < 1:
        return ""
    number = _FEW[wrong - 1] if wrong <= len(_FEW) else str(wrong)
    return f", but {number} {'fact differs' if wrong == 1 else 'facts differ'} from your notes"


def plain_quote(text: str) -> str:
    """A quote of the notes as it is shown to people: its words, without the bars of a table and the marks of Markdown.

    Cells are parted by a dot, as commas may be theirs. What is quoted is found in the notes by its place, not by this.
    """
    shown = _LINK.sub(r"\1", _BOX.sub("", text))
    lines = [_LINE_MARK.sub("", _cells(line)) for line in shown.split("\n") if not _RULE.fullmatch(line)]
    return _EMPHASIS.sub(lambda m: m["text"] or "", "\n".join(line for line in lines if line.strip()) or text.strip())


def _cells(line: str) -> str:
    if "|" not in line or not _IN_TABLE.search(line):
        return line
    return " · ".join(cell.strip() for cell in line.split("|") if cell.strip())


_IN_TABLE: Final = re.compile(r"^\s*\||\|\s*$|\s\|\s")
_RULE: Final = re.compile(r"[ \t|:_*=-]*(?:-{2,}|={3,}|\*{3,}|_{3,})[ \t|:_*=-]*")
_BOX: Final = re.compile(r"(?m)^(\s*(?:[-*+]\s+)?)\[[ xX]\]\s+")
_LINK: Final = re.compile(r"!?\[([^\[\]\n]{1,200})\]\([^()\s]{1,300}\)")
_LINE_MARK: Final = re.compile(r"^\s*(?:#{1,6}\s+|>+\s?|[-*+•]\s+)+")
_EMPHASIS: Final = re.compile(
    r"(?P<mark>\*{1,3}|(?<![\w_])_{1,3}|~~|==|`{1,3})(?=\S)(?P<text>[^\n]*?[^\s*_~=`])(?P=mark)(?![\w])|(?P<left>\*\*|~~)"
)
