"""What a coach insists on in an introduction, and what they would strike out.

Who I am, one or two proofs that bear on the role, what the role asks me to have, why this role. A sentence that is
none of these and says little by itself is time better left over, and said to be so.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from app.engines.embedded.pitch.anchors import lacks_person, opens_unknown
from app.engines.embedded.pitch.drafts import TICKET, Draft
from app.engines.embedded.pitch.introductions import NEWEST
from app.engines.embedded.pitch.scraps import as_written, is_scrap
from app.engines.embedded.pitch.wholeness import can_open, is_somebody, is_whole, of_headcount
from app.engines.embedded.pitch.worth import worth_of
from app.english.counted_people import counts_people
from app.english.grammar import acts_of_i, concrete_acts
from app.english.quantities import quantities
from app.english.verbs import is_past

LEAST_PROOF: Final = 0.6
"""Worth from which something done may be a proof."""

LEAST_SAID: Final = 0.4
"""Worth from which a sentence may at least fill time; below it an interviewer learns nothing by it."""

LEAST_BESIDE: Final = 0.5
"""Worth from which a sentence is said beside the one that proves something."""

FEWEST_WORDS: Final = 8
"""Words of an act without a result from which it may still fill time: "I stopped the dock" is no news."""

PROOFS: Final = (2.0, 1.7, 1.2, 1.1)
"""How much more the best proofs weigh, each of another story: two are what one remembers."""

PAPERS: Final = (1.6, 1.3, 1.0)
"""How much more the certificates weigh that the role asks for most; a longer list is read and not heard."""

MOST_PAPERS: Final = 4
"""Certificates said at all."""

UNHEARD_OF: Final = 0.5
"""How much a story is worth that opens with "I put the diaries on the table" to people who know of no diaries."""

LEAST_TOLD: Final = 0.25
"""Worth in the end below which a sentence of a story only fills time."""

_DISCLAIMS: Final = re.compile(r"I (?:never|didn't|don't|haven't|wasn't|couldn't)\b")
"""What one is not or has not done; said shortly and first, it only takes off."""

_IS_NOT: Final = re.compile(r"I(?:'m| am) not\b(?! only)")
"""What one is not is no introduction."""

_WHO_I_AM: Final = re.compile(r"I(?:'m| am) ")

_NEVER_HAD: Final = re.compile(
    r"I(?:'ve)? never (?:held|had|put|did|done|led|managed|worked|used|learn\w*|run|ran|been)\b"
)

ESSENTIAL: Final = 10.0
"""What the job, the best proof and the reason are worth beside their words: a short draft has room for little else."""

WAY: Final = 0.75
"""How much the way that one came weighs beside a proof."""

WHO: Final = 2.0
"""How much more the sentence weighs that says who speaks: without it, nothing else is understood."""

FEWEST_TOLD: Final = 6
"""Words of an act after the proof from which it is told."""

_WANTS: Final = re.compile(
    r"\b(?:want|hope|wish|like|love|aim|plan|ready|looking|drawn|next|why|because|would|'d|see myself|rather)\b|"
    r"\byou(?:r|'re)?\b",
    re.IGNORECASE,
)


def struck_out(found: Sequence[Draft]) -> list[Draft]:
    """Without what proves nothing, hangs in the air, or is called a wish and is none."""
    chains: dict[int, list[Draft]] = defaultdict(list)
    for draft in (replace(each, text=of_headcount(each.text)) for each in found):
        opens = draft.source.startswith("speech") and draft.chain not in chains
        if (
            _IS_NOT.match(draft.text)
            or _NEVER_HAD.match(draft.text)
            or (opens and draft.words < FEWEST_WORDS and _DISCLAIMS.match(draft.text))
        ):
            continue
        if (who := _WHO_I_AM.match(draft.text)) and counts_people(draft.text[who.end() :].split(", and ")[0]):
            continue
        if is_scrap(draft, led=bool(chains.get(draft.chain))):
            continue
        if draft.source != "role" and not is_somebody(draft.text, as_written(draft)):
            continue
        chain = chains[draft.chain]
        wished = any(each.part == "future" for each in chain)
        led = chain and draft.source.startswith("speech")
        chains[draft.chain].append(
            draft if led else _placed(draft, after_wish=wished)
        )  # what hangs on a sentence stays beside it
    return [draft for chain in chains.values() for draft in _opened(_understood(_trimmed(chain)))]


def _opened(chain: Sequence[Draft]) -> list[Draft]:
    """A chain as far as its sentences are whole, from the first that a stranger follows; own pitches open as told."""
    told = list(chain)
    if told and not told[0].source.startswith(("speech", "role", "tale")) and told[0].part != "future":
        while told and not can_open(told[0].text):
            told = told[1:]
    broken = next((i for i, draft in enumerate(told) if not is_whole(draft.text)), len(told))
    return told[:broken]


def _understood(chain: Sequence[Draft]) -> list[Draft]:
    """A story up to where a listener no longer knows whom it is about; less worth where it opens on the unheard-of."""
    if not chain or not chain[0].source.startswith(("answer", "story")):
        return list(chain)
    said, kept = "", []
    for draft in chain:
        if lacks_person(draft.text, said):
            break
        said += f" {draft.text}"
        kept.append(draft)
    factor = UNHEARD_OF if kept and opens_unknown(kept[0].text) else 1.0
    return [replace(draft, worth=draft.worth * factor) for draft in kept]


def _placed(draft: Draft, *, after_wish: bool) -> Draft:
    """A sentence about what was done is no wish, and one about what is done now is none either."""
    if draft.part != "future" or _WANTS.search(draft.text):
        return draft
    act = re.match(r"I (\w+)", draft.text)
    if acts_of_i(draft.text) or (act and is_past(act[1])):
        return replace(draft, part=draft.part if after_wish else "past", worth=draft.worth * 0.6)
    if draft.source.startswith("speech") and re.match(r"(?:My|I(?:'m| am)?)\b", draft.text):
        return replace(draft, part="present")
    told = draft.source.startswith("answer") and any(map(is_past, re.findall(r"[a-z]+", draft.text)))
    return replace(draft, worth=draft.worth * 0.3) if told and not draft.about else draft


def _trimmed(chain: Sequence[Draft]) -> list[Draft]:
    """A story by its proof: its best sentence with what leads to it, and what came of it where that is told next."""
    if not chain[0].source.startswith(("answer-p", "story")):
        return list(chain)
    value = [worth_of(draft.text) for draft in chain]
    best = max(range(len(chain)), key=lambda k: (value[k], -k))
    if value[best] < LEAST_SAID or (chain[0].part != "past" and value[best] < LEAST_BESIDE):
        return []
    proves = any(_proves(draft.text) for draft in chain)
    if chain[0].part == "past" and not proves:
        longest = max(chain, key=lambda draft: draft.words)
        if longest.words < FEWEST_WORDS:
            return []
        weak = 0.6 if value[best] >= LEAST_PROOF else 0.3
        chain = [replace(draft, worth=draft.worth * weak) for draft in chain]
    first = best
    while first and (not can_open(chain[first].text) or value[first - 1] >= LEAST_BESIDE):
        first -= 1
    last = best
    while last + 1 < len(chain) and last < best + 2 and _adds(chain[last + 1], value[last + 1]):
        last += 1
    return list(chain[first : last + 1])


def _who(draft: Draft) -> float:
    """How well a sentence says who speaks: best as what and where, less where it only says what one does."""
    where = bool(_WHERE.search(draft.text))
    return draft.worth * (1.0 if draft.identity or where else LEAST_WHO)


LEAST_WHO: Final = 0.5
_WHERE: Final = re.compile(r"\b(?:at|for|with|in) (?:the )?[A-Z]|\bsince (?:19|20)\d\d\b")

_WHO: Final = re.compile(
    r"\bI(?:'m| am|'ve been| have been)\b|\bmy (?:current )?(?:role|job) is\b|"
    r"\bI (?:now )?(?:work|run|lead|manage|look after|teach|own)\b"
)


_IN_HAND: Final = re.compile(r"I (?:own|run|lead|manage|look after) ")


def says_who(draft: Draft) -> bool:
    """Whether a sentence says what the candidate is, where, or for how long."""
    return draft.part == "present" and (
        draft.identity
        or draft.source == "role"
        or (draft.source.startswith("speech") and bool(_WHO.search(draft.text)))
        or (draft.source == "line" and bool(_IN_HAND.match(draft.text)))
    )


def _says_where(draft: Draft) -> bool:
    """Whether a sentence of the candidate's own introduction names where they are."""
    return draft.part == "present" and draft.source.startswith("speech") and bool(_AT.search(draft.text))


_AT: Final = re.compile(r"\bI(?:'m| am| (?:now )?(?:work|run|lead|manage))\b.*\b(?:at|for|with|in) (?:the )?[A-Z]")


def _adds(draft: Draft, value: float) -> bool:
    """Whether a sentence after the proof is worth its time: a figure, an earlier post, or more than a few words."""
    if draft.text.startswith("Before that, I was a"):
        return True
    return _counts(draft) or (value >= LEAST_BESIDE and (draft.words >= FEWEST_TOLD or _proves(draft.text)))


def _proves(text: str) -> bool:
    """Whether a sentence says what came of it or counts something: an act alone proves nothing yet."""
    return worth_of(text) - 0.35 * bool(concrete_acts(acts_of_i(text))) >= LEAST_BESIDE + 0.1


def _counts(draft: Draft) -> bool:
    """Whether a sentence gives a figure that is no date, and not only how long one was somewhere."""
    figures = [q for q in quantities(draft.text) if q.dimension not in ("year", "month", "clock")]
    return any(q.dimension != "duration" for q in figures) or (bool(figures) and not _TENURE.search(draft.text))


_TENURE: Final = re.compile(
    r"\bfor (?:about |over |nearly |almost |the (?:last|past) )?[\w-]+(?: and a half)? (?:years?|months?)\b|"
    r"\b[\w-]+ (?:years?|months?) (?:at|in|on|as|with|of)\b"
)


def _is_way(draft: Draft) -> bool:
    """Whether a sentence of one's own introduction tells the way so far and counts nothing: no proof of anything."""
    return draft.part == "past" and draft.source.startswith("speech") and not _counts(draft)


def _proof(draft: Draft) -> float:
    """How good a proof a sentence is: by what it says, and more where it is of the job one has."""
    return worth_of(draft.text) * draft.worth * (RECENT if draft.part == "present" else 1.0)


RECENT: Final = 1.25


def _may_prove(draft: Draft) -> bool:
    """Whether a sentence is a proof whatever part it stands in: something counted that one did or that came of it."""
    told = draft.part != "future" and draft.source not in ("role", "study", TICKET) and not draft.identity
    worth = worth_of(draft.text)
    return told and _counts(draft) and worth >= LEAST_PROOF and (worth >= SURE_PROOF or bool(acts_of_i(draft.text)))


SURE_PROOF: Final = 0.9
"""Worth from which a sentence proves something whoever did it: a value that moved, a figure that came of it."""


_GREETING: Final = 5
"""Words up to which a sentence only greets or gives a name."""


def emphasised(found: Sequence[Draft]) -> list[Draft]:
    """The best proofs, the first reason and the qualification weigh more than the second best of anything."""
    chains: dict[int, float] = defaultdict(float)
    for draft in found:
        if draft.part == "past" and draft.source not in ("role", "study", TICKET) and not _is_way(draft):
            chains[draft.chain] = max(chains[draft.chain], draft.worth * (1.15 if _counts(draft) else 1.0))
    ranked = sorted(chains, key=lambda chain: (-chains[chain], chain))
    factor = dict(zip(ranked, PROOFS, strict=False))
    reason = max((d for d in found if d.part == "future"), key=lambda d: d.worth, default=None)
    who = max((d for d in found if says_who(d) and d.words > _GREETING), key=_who, default=None)
    proved = any(_counts(d) and d.chain in factor for d in found)
    held = sorted((d for d in found if d.source == TICKET), key=lambda d: -d.worth)
    papers = dict(zip((d.text for d in held), PAPERS, strict=False))
    found = [d for d in found if d.source != TICKET or d in held[:MOST_PAPERS]]
    weighed = [
        replace(
            d,
            worth=d.worth
            * (WHO if d is who else 1.3 if d is reason or d.source == "study" else factor.get(d.chain, 1.0))
            * (papers.get(d.text, 0.6) if d.source == TICKET else 1.0)
            * (WAY if _is_way(d) and proved else 1.0),
        )
        for d in found
    ]
    proof = max(filter(_may_prove, found), key=lambda d: (_proof(d), -d.words), default=None)
    job = max((d for d in found if d.source == "role" and d.part == "present"), key=lambda d: d.worth, default=None)
    where = (
        None if job or (who and _WHERE.search(who.text)) else max(filter(_says_where, found), key=_who, default=None)
    )
    newest = None if reason else next((d for d in found if d.part == "present" and NEWEST.match(d.text)), None)
    musts = [draft for draft in (who, job, where, proof, reason, newest) if draft]
    weighed = [replace(w, essential=ESSENTIAL) if d in musts else w for d, w in zip(found, weighed, strict=True)]
    best: dict[int, float] = defaultdict(float)
    for draft in weighed:
        best[draft.chain] = max(best[draft.chain], draft.worth)
    return [d for d in weighed if not d.source.startswith(("answer", "story")) or best[d.chain] >= LEAST_TOLD]
