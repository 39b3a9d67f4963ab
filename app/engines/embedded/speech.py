"""A line of a résumé turned into a sentence one can say, out of its own words.

Lines open with a verb ("Led ..."), a thing that changed ("Food cost 33.8% → 29.6%") or a thing made ("Defect
classifier for ..."); what follows a semicolon or colon is mostly the outcome. Whatever fits none of these shapes
is not said at all.
"""

import re
from typing import Final

from app.engines.embedded.language import WORD, count_words, sentences
from app.engines.embedded.terms import FUNCTION
from app.engines.embedded.tidy import capitalised, decapitalised, ended, tidy
from app.engines.embedded.verbs import GERUNDS, PARTICIPLES_ONLY, PAST_OF, PASTS, RESULT_VERBS, is_past

LONGEST: Final = 34
"""Words one can say in one breath and a listener can hold."""

_VALUE: Final = r"[£$€]?\d[\d,.]*(?:\s?(?:%|per cent|percent|k|m|bn|hours?|minutes?|days?|weeks?|months?|years?|ms|s|points?)\b|%)?(?: \d+ minutes)?"
_CHANGE: Final = re.compile(
    rf"^(?P<what>.{{2,90}}?)(?P<way>\s+(?:up|down))?,?\s*:?\s+(?:from\s+)?(?P<a>{_VALUE})\s*(?:→|to|down to|up to)\s+(?P<b>{_VALUE})(?P<rest>.*)$"
)
_DOWN_TO: Final = re.compile(rf"^{_VALUE}\s.{{0,40}}\b(?:down|up) to {_VALUE}")
_SUBJECT: Final = re.compile(
    r"^(?:I|I've|I'm|I'd|I'll|we|we've|my|our|it|it's|they|this|that|these|there|he|she|what|the|a|an|as|in|at|on|when|"
    r"because|since|after|before|during|while|if|by|for|with|to)\b",
    re.IGNORECASE,
)
_FINITE: Final = re.compile(
    r"\b(?:is|are|was|were|am|has|have|had|does|do|did|can|could|will|would|should|may|might|must|isn't|wasn't|'s|'re|'ve|'m|"
    r"fell|rose|grew|went|became|dropped|increased|decreased|improved|climbed|doubled|halved|tripled|came|made|took|won|ran)\b"
)
_STATE: Final = re.compile(
    r"^(?:responsible|accountable|experienced|skilled|proficient|fluent|strongest|strong|best|known|passionate|keen|"
    r"interested|looking|seeking|based|trained|qualified|certified|registered|comfortable|used to|eager|committed|"
    r"happiest|curious|good at|in charge|currently)\b",
    re.IGNORECASE,
)
_MADE: Final = re.compile(
    r"^(?!.*\b(?:stack|tools?|skills?|technologies|keywords)\b)(?=.*\b(?:for|of|with|that|to)\b)[A-Za-z\"'-].{8,}", re.IGNORECASE
)
_DETERMINER: Final = re.compile(
    r"^(?:the|a|an|my|our|their|his|her|its|this|that|these|those|all|every|each|both|some|any|no|up|over|out|on|in|to|"
    r"with|from|at|as|for|by|about|across|through|of|into|well|closely|directly|how|what|why|\W|\d)",
    re.IGNORECASE,
)
_COUNTABLE: Final = frozenset(
    """
    team system model dashboard tool process project programme program campaign pipeline app application website
    framework platform database group class unit budget prototype form plan report course workshop club curriculum
    checklist schedule audit survey review script service portfolio network feature library engine template guide
    newsletter committee event trial pilot study test product shift site crew kitchen migration launch rollout opening
    harness rota policy procedure strategy garden scheme calendar register job line warehouse store shop ward
    """.split()
)
_ROLE_SUFFIX: Final = ("er", "or", "ist", "ian", "user", "lead", "nurse", "champion", "link", "captain", "secretary", "member")


def spoken(line: str, current: bool) -> tuple[str, ...]:
    """One or two sentences that say what a line of notes says, or none where it cannot be said.

    Args:
        line: one bullet or one fragment, marks and all.
        current: whether it stands under a job that goes on.
    """
    plain = tidy(line)
    if not plain or len(plain) < 12:
        return ()
    found: list[str] = []
    for part in sentences(plain):
        said = _said(part.quote, current)
        if said is None:
            break
        found += said
    return tuple(found[:2])


def is_sentence(text: str) -> bool:
    """Whether a text reads as a whole sentence: it opens with a subject and has a finite verb."""
    if not _SUBJECT.match(text):
        return False
    return bool(_FINITE.search(text)) or any(is_past(word) for word in WORD.findall(text)[1:8]) or bool(
        re.search(r"\b(?:I|we|you|they|who)\s+(?!from|to)[a-z]+", text)
    )


def _said(text: str, current: bool) -> list[str] | None:
    text = text.rstrip(".")
    clauses = [c.strip() for c in re.split(r";\s+|:\s+(?=\D)|\s+[–—-]\s+", text) if c.strip()]
    if not clauses:
        return None
    opener = _change(clauses[1]) if len(clauses) > 1 and ":" in text and _change(clauses[0]) is None else None
    head = clauses[0]
    main = _main(head, current)
    if opener and (main is None or _MADE_ONLY in main):
        noun = decapitalised(re.sub(r",\s+(?:spring|summer|autumn|fall|winter)?\s*\d{4}$", "", head))
        if count_words(noun) > 8:
            return None
        return [ended(f"Through {_article(noun)}, {decapitalised(opener)}")]
    if main is None:
        return None
    main = main.replace(_MADE_ONLY, "")
    sentence = main
    for clause in clauses[1:]:
        joined = _joined(sentence, clause)
        if joined is None or count_words(joined) > LONGEST:
            break
        sentence = joined
    return [ended(capitalised(sentence))]


_MADE_ONLY: Final = "\x00"
"""Marks a main clause whose verb ("worked on") was supplied."""


def _main(text: str, current: bool) -> str | None:
    """The opening clause with a subject and a verb."""
    words = text.split()
    first = words[0].strip(",.").lower()
    second = words[1].lower() if len(words) > 1 else ""
    pieces = _listed(text)
    if first in {"i", "i've", "i'm", "i'd", "we", "we've", "my", "our"}:
        return text
    if change := _change(text):
        return change
    if is_past(first) and not _passive(words):
        return "I " + _pieces(pieces)
    if first in PAST_OF and not _is_name_of_role(words):
        verb = decapitalised(text)
        return f"I {verb}" if current else f"I {PAST_OF[first]}{verb[len(first) :]}"
    if first in GERUNDS and not second.startswith(("and", "of")):
        base = GERUNDS[first]
        return f"I {base if current else PAST_OF[base]}{text[len(first) :]}"
    if _STATE.match(text):
        return f"{'I’m' if current else 'I was'} {decapitalised(text)}".replace("’", "'")
    if passive := _made_active(words):
        return passive
    if _FINITE.search(text) and is_sentence("the " + text):
        return text
    if role := _as_role(text, current):
        return role
    if _MADE.match(text) and count_words(text) <= 22 and not re.search(r"\d{4}$", text):
        return f"I worked on {_article(decapitalised(text))}{_MADE_ONLY}"
    return None


def _is_name_of_role(words: list[str]) -> bool:
    second = words[1].strip(",.").lower() if len(words) > 1 else ""
    return second.endswith(("ger", "eer", "ist", "tor", "lead", "ant", "staff")) or second in FUNCTION - {
        "up", "out", "over", "all", "a", "an", "my", "our", "the", "with", "to", "for", "on", "in", "at", "through", "across", "every", "each", "both", "most", "about", "from", "as", "off", "down", "into", "how", "what", "who", "around", "not"
    }  # fmt: skip


def _listed(text: str) -> list[str]:
    return re.split(r",\s+(?=(?:and\s+)?[a-z]+ed\b|(?:and\s+)?(?:" + "|".join(sorted(RESULT_VERBS)) + r")\b)", text)


def _pieces(pieces: list[str]) -> str:
    """"Hired and trained 38 people, cut ..." with the article its object lacks, and an "and" before the last verb."""
    first = _with_article(decapitalised(pieces[0]))
    rest = [re.sub(r"^and\s+", "", piece) for piece in pieces[1:]]
    if not rest:
        return first
    return ", ".join([first, *rest[:-1]]) + f" and {rest[-1]}"


def _with_article(text: str) -> str:
    """Put "the" or "a" before a bare singular object: "led migration of" becomes "led the migration of"."""
    match = re.match(r"^(?P<verb>[a-z-]+(?: and [a-z]+ed)?) (?P<noun>[a-z][a-z-]*)(?P<after>\s.*|$)", text)
    if not match or _DETERMINER.match(match["noun"] + " ") or match["noun"] in FUNCTION:
        return text
    phrase = re.match(r"^(?P<np>(?:[a-z-]+\s){0,3}?[a-z-]+)(?=\s(?:of|for|that|which|to|with|from|in|on|at|across)\b|,|;|$)", text[match.start("noun") :])
    if not phrase:
        return text
    head = phrase["np"].split()[-1]
    after = text[match.start("noun") + phrase.end() :]
    if head not in _COUNTABLE and not (re.match(r"\sof\s(?!\d)", after) and not head.endswith("s")):
        return text
    article = "the" if re.match(r"\sof\s(?!\d|[£$€])", after) else "an" if phrase["np"][0] in "aeiou" else "a"
    return f"{match['verb']} {article} {text[match.start('noun') :]}"


def _article(noun: str) -> str:
    """A bare noun phrase with "a", "an" or nothing before it."""
    head = re.split(r"\s(?:for|of|with|that|to|in|on|from|at|which)\s|,", noun)[0].split()[-1]
    if _DETERMINER.match(noun) or head.endswith("s") or head.endswith("ing") or head[:1].isupper():
        return noun
    return f"{'an' if noun[:1].lower() in 'aeiou' else 'a'} {noun}"


def _passive(words: list[str]) -> bool:
    return words[0].lower() in {"based", "located", "used", "needed", "led"} and len(words) > 1 and words[1].lower() == "by"


def _made_active(words: list[str]) -> str | None:
    """"Five supervisors promoted to ..." with the "were" it lacks."""
    for i, word in enumerate(words[1:7], start=1):
        lowered = word.strip(",").lower()
        follows = words[i + 1].lower() if i + 1 < len(words) else ""
        if lowered in FUNCTION and lowered not in {"of", "and", "the"}:
            return None
        participle = lowered in PARTICIPLES_ONLY or (lowered in PASTS and lowered not in FUNCTION)
        if participle and follows in {"to", "by", "at", "from", "in", "on", "within", "as", "for", "with"}:
            if words[i - 1][-1:] == "," or not words[i - 1][:1].isalnum():
                return None
            head = words[i - 1].lower()
            verb = "were" if head.endswith("s") and not head.endswith("ss") else "was"
            return " ".join([*words[:i], verb, *words[i:]])
    return None


def _as_role(text: str, current: bool) -> str | None:
    """"Digital super-user for X since 2022" as "I've been a digital super-user for X since 2022"."""
    head = re.split(r"\s(?:for|of|with|on|at|in|since|to)\s|,", text)[0]
    if count_words(head) > 5 or not head.lower().endswith(_ROLE_SUFFIX):
        return None
    noun = _article(decapitalised(text))
    if re.search(r"\bsince\b", text):
        return f"I've been {noun}"
    return f"{'I’m' if current else 'I was'} {noun}".replace("’", "'")


def _change(text: str) -> str | None:
    """"Food cost 33.8% → 29.6% in 14 months" as "food cost went from 33.8% to 29.6% in 14 months"."""
    text = re.sub(rf"({_VALUE})\s*→\s*({_VALUE})", r"\1 to \2", text)
    parts = re.split(r",\s+(?=[^,]{2,40}\s(?:from\s)?[£$€]?\d[\d,.]*\S*\s(?:[a-z]+\s)?(?:[a-z]+\s)?to\s[£$€]?\d)", text)
    said = []
    for part in parts:
        match = _CHANGE.match(part)
        if match is None or "→" in match["what"] or re.search(r"\bto\b", match["what"]):
            return None
        what = match["what"].strip().removesuffix(" from").removesuffix(":")
        words = [w.lower() for w in WORD.findall(what)]
        if not words or any(w in PAST_OF and i == 0 or w in {"i", "we", "took", "brought"} for i, w in enumerate(words)):
            return None
        if is_past(words[0]) or words[-1] in FUNCTION or re.search(r"[,;]|\d", what):
            if not (is_past(words[0]) and words[0].endswith("ed") and "%" in match["a"] + match["b"]):
                return None
            what = f"the share {decapitalised(what)}"
        verb = "" if is_past(words[-1]) and words[-1] not in {"completed"} and not what.startswith("the share") else " went"
        way = match["way"] or ""
        a = match["a"] + ("%" if match["b"].endswith("%") and not match["a"].endswith("%") and _CHANGE else "")
        said.append(f"{what}{verb}{way} from {match['a'] if a == match['a'] else match['a']} to {match['b']}{match['rest']}")
    return " and ".join(said) if said else None


def _joined(sentence: str, clause: str) -> str | None:
    """A later clause hung onto the sentence by what it is: an outcome, a change, a statement."""
    words = clause.split()
    first = words[0].lower().strip(",")
    if _DOWN_TO.match(clause):
        head, *rest = re.split(r",\s+", clause, maxsplit=1)
        base = f"{sentence}, from {head}"
        more = _change(rest[0]) if rest else None
        return f"{base}, and {decapitalised(more)}" if more else base
    if change := _change(clause):
        return f"{sentence}, and {decapitalised(change)}"
    if first in RESULT_VERBS and sentence.startswith("I "):
        return f"{sentence}, which {_by(decapitalised(clause))}"
    if is_past(first) and sentence.startswith("I ") and not _passive(words):
        return f"{sentence}, and {decapitalised(clause)}"
    if re.match(r"(?:it|they|this|we|I|the|a|an|there|now|all|both)\b", clause, re.IGNORECASE) and is_sentence(clause):
        return f"{sentence}, and {decapitalised(clause)}"
    if passive := _made_active(words):
        return f"{sentence}, and {decapitalised(passive)}"
    if re.match(r"(?:up to|about|around|over|more than|including|with|for|by|in)\b", clause, re.IGNORECASE):
        return f"{sentence}, {'with ' if re.match('(?:up to|about|around|over|more than)', clause, re.I) else ''}{decapitalised(clause)}"
    return None


def _by(clause: str) -> str:
    """"cut cost 30%" as "cut cost by 30%"."""
    return re.sub(rf"^([a-z]+ (?:[a-z-]+ ){{1,4}})({_VALUE})(?=\s|$|,|\.)(?! (?:to|and|→))", r"\1by \2", clause)
