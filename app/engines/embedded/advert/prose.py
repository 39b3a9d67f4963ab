"""What a sentence of an advert asks for: its duties one by one, without the words that only lead up to them.

"As Second Engineer you lead a department of nine and answer to the Chief" asks for leading a department of nine; whom
somebody answers to, what they get and where they sit is no requirement.
"""

import re
from typing import Final

from app.engines.embedded.advert.frames import PREFERRED
from app.english.language import count_words
from app.english.sentence_shape import has_verb
from app.english.terms import FUNCTION, content_stems
from app.english.verbs import PAST_OF

GIVES_DUTY: Final = re.compile(
    r"^(?:(?:as|in|on|at|each|every) [^,.;]{3,40}?,?\s+)?you\s+(?!will\b)(?=[a-z]+\s)|"
    r"(?:^|(?<=[\s,;:(]))(?:you(?:['’]ll|\s+will)(?:\s+(?:also|then|need to|have to|be able to))?|"
    r"(?:the\s+)?(?:purpose|role|job|aim|main duty|duties)(?:\s+(?:is|are|here is)|:)?\s+to|"
    r"(?:the|our|this)\s+(?:successful\s+)?(?:candidate|applicant|person|post-?holder|role|job|position)\s+"
    r"(?:will|must|should)(?:\s+(?:also|need to|have to|be able to))?|responsible for)\s+",
    re.IGNORECASE,
)
"""What stands before a duty in a sentence."""

_NO_DUTY: Final = re.compile(
    r"^(?:(?:always|also|mostly|directly|mainly)\s+)?(?:deserve|matter|be (?:based|working|joining|part of a|"
    r"paid|given|offered|able|"
    r"the (?:first|only)|our (?:first|only))|receive|get|join|enjoy|find|report|answer to|benefit|"
    r"earn|see|live|love|thrive|start|hear|meet (?:us|the)|want|need|like|wish|think|feel|may|might|can|could|"
    r"would|should|"
    r"must|are|were|do (?:you|we|not)|don['’]t|ll|have (?:access|the (?:chance|opportunity)|\d+ days))\b",
    re.IGNORECASE,
)
"""What a sentence about "you" says of the place and the terms, or only begins to say."""

_LEAST: Final = 3
"""Words of a duty that can be read by itself."""


def duties_in(sentence: str) -> tuple[str, ...]:
    """The duties a sentence gives the reader, each in its own words; none where it only speaks of the place."""
    who = _SOMEONE.search(sentence)
    if who is not None:
        pieces = re.split(
            r",?\s+(?:and\s+)?who\s+(?:(?:can|will|would|could)\s+)?",
            PREFERRED.sub("", sentence[who.end() :].rstrip(" .;!")),
        )
        return tuple(piece for piece in pieces if count_words(piece) >= _FEWEST)
    if ";" in sentence and (must := _MUST.match(sentence)):
        return tuple(re.sub(r"^and\s+", "", p.strip(" .")) for p in sentence[must.end() :].split(";") if p.strip(" ."))
    start = GIVES_DUTY.search(sentence)
    if start is None:
        return ()
    rest = sentence[start.end() :].rstrip(" .;!")
    doing = re.match(r"be (?:responsible for )?(?=\w+ing\b)", rest)
    gerunds = start[0].lower().startswith("responsible") or doing is not None
    if _NO_DUTY.match(rest):
        return ()
    rest = rest[doing.end() :] if doing else rest
    if not (gerunds or opens_with_verb(rest)):
        return ()
    return tuple(d for d in apart(rest, gerunds) if count_words(d) >= _LEAST and not _NO_DUTY.match(d) and _whole(d))


def _whole(duty: str) -> bool:
    """Whether a duty can be read without the sentence before it ("find it anyway" cannot)."""
    if count_words(re.sub(r"^be able to ", "", duty)) > _CLEAR or not re.search(r"\b(?:it|them|this|that)\b", duty):
        return True
    things = _SAYS_ITSELF.finditer(re.sub(r"\b\w+ly\b", "", duty))
    return any(thing["by"].lower() != "to" or not opens_with_verb(thing["thing"]) for thing in things)


_SAYS_ITSELF: Final = re.compile(
    r"\b(?P<by>the|our|your|their|each|every|all|to|with|for|from|by|in|at)\s+"
    r"(?P<thing>(?!it\b|them\b|this\b|that\b)[a-z]{3,})",
    re.IGNORECASE,
)
"""What a duty has besides its "it": "present it to governors", and not "find it anyway"."""


_CLEAR: Final = 8
"""Words beyond which a duty says itself what its "it" is."""


_SOMEONE: Final = re.compile(
    r"(?:^|\b(?:for|needs?|wants?|seeks?|after|is|are|be|like|love|prefer|appoint|hire|and|suits?)\s+)"
    r"(?:someone|somebody|a person|people) who\s+(?!\w+n['’]t\b|(?:do|can|have|has|are|is) ?not\b)"
    r"(?:(?:can|will|would|could)\s+)?",
    re.IGNORECASE,
)
_MUST: Final = re.compile(
    r"^(?:applicants?|candidates?|you|the (?:successful |ideal )?(?:candidate|applicant|person))\s+"
    r"(?:(?:must|should|will|need to)\s+)?(?:have|hold|bring|offer|show|possess)\s+",
    re.IGNORECASE,
)
_FEWEST: Final = 2
"""Words of what somebody must be able to do, each behind a "who" of its own."""


def apart(rest: str, gerunds: bool) -> list[str]:
    """A row of duties taken apart where each piece opens with its own verb; else the whole as it is."""
    found: list[str] = []
    at = 0
    for joint in re.finditer(r",\s+(?:and\s+)?|;\s*(?:and\s+)?|\s+and\s+", rest):
        before, after = rest[at : joint.start()], rest[joint.end() :]
        opens = re.match(r"\w+ing\b", after) if gerunds else _opens(after) and not _TO.match(after)
        upto = re.split(r",\s|;|\sand\s", after)[0]
        if "and" in joint[0] and "and" not in after and count_words(upto) == _ADJECTIVE:
            upto = after  # "write short, clear materials": what stands behind the comma is a second adjective
        # "wash, dress and settle for the night" is one row of verbs with one object.
        last = re.split(r",\s", re.sub(r"\([^)]{0,400}\)", "", before))[-1]
        verb_behind = last.rpartition(" and ")[2]
        last = verb_behind if opens_with_verb(verb_behind) else last
        if opens and _whole(after) and count_words(last) >= _LEAST and count_words(upto) >= _LEAST:
            found.append(before.strip())
            at = joint.end()
    return [*found, rest[at:].strip()]


def _opens(after: str) -> bool:
    """Whether a piece opens with a verb: by the word, or by the object right behind it ("share the dinner duty")."""
    acts = _ACTS.match(after)
    return opens_with_verb(after) or (acts is not None and acts["verb"] not in FUNCTION)


_ACTS: Final = re.compile(r"(?P<verb>[a-z]{3,})(?<!ing)(?<!ly)\s+(?:the|an?|our|your|their|its|all|each|every)\s")
_ADJECTIVE: Final = 2
"""Words of a verb with an adjective that another one follows."""
_TO: Final = re.compile(r"use\s+to\s", re.IGNORECASE)
"""Behind an "and" a noun that could be a verb: "data on need and use to plan services"."""


def is_duty(text: str) -> bool:
    """Whether a piece says what somebody does or must have, and not where they sit or what they get."""
    return not _NO_DUTY.match(text)


def is_order(sentence: str) -> bool:
    """Whether a sentence tells without a subject what is to be done, and not how to apply ("Send us your CV")."""
    sentence = TO_DO.sub("", sentence)
    return (
        count_words(sentence) >= _LEAST
        and not sentence.rstrip().endswith(("?", ":"))
        and not _TO_US.search(sentence)
        and opens_with_verb(sentence)
    )


def without_post(sentence: str, title: str) -> str:
    """A sentence without the clause that only names the post: "we are looking for a Tutor to look after our juniors".

    Args:
        title: the advert's first line, small; what stands there is the post and no skill.
    """
    post = _POST.search(sentence)
    if not post or post["post"].lower() not in title:
        return sentence
    before = sentence[: post.start()].rstrip(" ,;")
    return before if TO_READER.search(before) else ""


_POST: Final = re.compile(
    r"(?:,?\s+and\s+|;\s*|^)(?:so\s+)?(?i:we|they|the \w+)(?:['’]re|\s+(?:are|is))?\s+(?:now\s+|"
    r"also\s+)?(?:looking\s+for|seeking|seeks?|"
    r"recruiting|hiring|needs?|wants?)\s+(?:an?|our|the)\s+(?:new\s+|next\s+)?"
    r"(?P<post>[A-Z][\w&'’-]*(?:\s+(?:(?:of|and|for)\s+)?[A-Z0-9][\w&'’-]*)*)\s+to\s.*$"
)
TO_DO: Final = re.compile(r"^to\s+", re.IGNORECASE)
"""How a duty of a list in sentences may begin: "To negotiate with landlords."."""


def orders_in(sentence: str) -> tuple[str, ...]:
    """The duties of such a sentence, each behind a "to" of its own by itself."""
    told = TO_DO.match(sentence) is not None
    plain = TO_DO.sub("", sentence.rstrip(" .;!"))
    return tuple(re.split(r",?\s+and\s+to\s+", plain)) if told else (plain,)


def asks_somehow(sentence: str, alone: bool) -> bool:
    """Whether a sentence of an advert that is all prose asks something of the reader, in whatever shape.

    It speaks to them, of the job or of a doing, or has no verb, as what is merely named has none; pay, place and how
    to apply ask for nothing.

    Args:
        alone: whether it is all there is on its line; a title or an address has no verb either.
    """
    if sentence.rstrip().endswith("?") or count_words(sentence) > _A_SENTENCE or OF_TERMS.search(sentence):
        return False
    named = not alone and count_words(sentence) > 1 and _verbless(re.sub(r"\s*\([^)]{0,400}\)", "", sentence))
    return bool(TO_READER.search(sentence) or _OF_JOB.match(sentence) or named) or (is_order(sentence) and not alone)


def put_to_reader(sentence: str) -> tuple[str, ...]:
    """What an advert asks in so many words whether the reader can do or has ("Can you read a drawing?")."""
    question = _PUT.match(sentence)
    if question is None:
        return ()
    rest = sentence[question.end() :].rstrip(" ?")
    pieces = re.split(r",?\s+(?:and|or)\s+(?:can|do|have|are|could|will)\s+you\s+", rest)
    return tuple(d for piece in pieces for d in apart(piece, gerunds=False) if count_words(d) > 1)


_PUT: Final = re.compile(
    r"^(?:(?:so|and),?\s+)?(?:do|are|can|could|have|will)\s+you\s+(?:also\s+|ever\s+|really\s+)?(?:have\s+|got\s+)?"
    r"(?!(?:want|like|looking|ready|interested|love|fancy|dream|think|thinking|wish|enjoy|keen|tired|"
    r"searching|obsessed|join|be|"
    r"help us|imagine|see|passionate)\b)",
    re.IGNORECASE,
)
"""A question whose yes is what is asked for; whether somebody would like to is none."""


def _verbless(text: str) -> bool:
    """Whether nothing in a text is a verb, also none in the present that could be a noun ("feeds", "leaves")."""
    present = any(w.endswith("s") and (w[:-1] in PAST_OF or w[:-2] in PAST_OF) for w in text.lower().split()[1:])
    return bool(content_stems(text)) and not present and not has_verb(text)


_A_SENTENCE: Final = 45
TO_READER: Final = re.compile(
    r"\byou(?:r|['’]\w+)?\b(?! (?:may|might)\b)|\b(?:somebody|someone|anybody|anyone) (?:who|with)\b", re.IGNORECASE
)
_OF_JOB: Final = re.compile(
    r"(?:(?:the|this|that|his|her|our new)\s+(?:\w+\s+)?(?:job|role|post|post-?holder|work|successor|appointee|"
    r"position)(?! (?:is|was|has)\b)|"
    r"(?!(?:every|some|any|no)thing|during|(?:mor|eve)ning|spring|building|according|starting|closing|bring|interest)"
    r"[a-z]{2,}ing\s)(?!(?:comes|pays|starts|begins|is based|is offered|is open|reports|is paid)\b)",
    re.IGNORECASE,
)
OF_TERMS: Final = re.compile(
    r"^you (?:may|might)\b|[£$€]\d[\d,.]*k?\b(?! (?:a year )?(?:of|budget))|\b(?:pay|salary|paid|apply(?!ing)|"
    r"application|applications|references|closing|closes|hrs|(?:band|grade) \d|form asks|interview(?:s|ed)?|"
    r"c\.?v|email|pension|holiday|parking|contract|hours?|part[- ]time|full[- ]time|permanent|we (?:pay|offer|"
    r"give|will give|"
    r"can offer)|you(?:['’]ll| will)? (?:get|receive|earn|enjoy|join|find|love|hear)|send (?:us|your)|contact|"
    r"call us|"
    r"welcome applications|equal|diversity)\b",
    re.IGNORECASE,
)


_TO_US: Final = re.compile(
    r"^(?:apply|ring|phone|text|send|call (?:us|me|\d|(?-i:[A-Z]))|email|write to|contact|join|come|visit|click|"
    r"see|read|"
    r"note|tell|drop|ask|let|find|look|expect|enjoy|get|start|meet|be|have|do|help yourself|"
    r"think|love|like|want|hope|work)\b|"
    r"\b(?:us|our|we|CV)\b",
    re.IGNORECASE,
)


def opens_with_verb(text: str) -> bool:
    """Whether a piece opens with a verb as it stands after "you will"."""
    words = re.findall(r"[A-Za-z’'-]+", text[:60])
    first = next((w.lower() for w in words[:2] if not w.lower().endswith("ly")), "")
    return first in PAST_OF or first in _MORE_VERBS


_MORE_VERBS: Final = frozenset(
    "be own chair deputise deputize answer guide grow drive look inspire nurture inherit".split()
)
