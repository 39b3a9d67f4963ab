"""Which words of English carry content, which are common coin, and which are only business noise.

Closed classes (pronouns, auxiliaries, prepositions) are listed because they are closed; the open lists hold words
that any trade uses and that therefore tell a listener nothing about this one occasion.
"""

import re
import threading
import unicodedata
from functools import lru_cache
from typing import Final

import Stemmer

from app.english.language import WORD

FUNCTION: Final = frozenset(
    """
        a about above across after again against ago all almost along already also although always am among an
        and another any anyone anything are aren't around as at away back be became because become been before
        behind being below between both but by came can can't cannot come could couldn't did didn't do does
        doesn't doing don't done down during each either else enough even ever every everyone everything few
        for from further get gets getting go goes going gone got had hadn't has hasn't have haven't having he
        he'd he'll he's her here hers herself him himself his how however i i'd i'll i'm i've if in instead
        into is isn't it it'd it'll it's its itself just last least less let like lot made make makes making
        many may maybe me might mine more most much must my myself neither never next no nobody none nor not
        nothing now of off often on once one ones only onto or other others our ours ourselves out over own
        per perhaps put quite rather really same shall she she'd she'll she's should shouldn't since so some
        somebody someone something sometimes soon still such than that that's the their theirs them themselves
        then there there's therefore these they they'd they'll they're they've this those though through thus
        to together too toward towards under until up upon us very via was wasn't way we we'd we'll we're
        we've well went were weren't what whatever when where whether which while who whole whom whose why
        will with within without won't would wouldn't yes yet you you'd you'll you're you've your yours
        yourself
    """.split()
)

GLUE: Final = frozenset(
    """
        a an the i i'm i've i'd i'll me my we we'd we've us our you you'd your he he's he'd him his she she's she'd her
        it it's its they they'd them their this that these those there who which what nobody everyone
        am is are was were be been being have has had do does did didn't don't doesn't wasn't isn't can could would
        will should must can't couldn't wouldn't not n't to of in on at for with by from into about over and or but
        if as than so up out no all
    """.split()
)
"""What holds told English together: articles, persons, auxiliaries, prepositions; a row of words has hardly any."""

GENERIC: Final = frozenset(
    """
        able achieve achieved action actions actually add added area areas ask asked aspect aspects bad based
        basically best better big bit bring brought business busy call called care challenge challenges
        challenging change changed changes clear clearly colleague colleagues come communicate communicated
        communicating communication company complete completed completely concern concerns consider considered
        course culture day days deal dealing dealt decide decided decision definitely deliver delivered
        despite different difference difficult difficulties difficulty discuss discussed discussion effective
        effectively effort efforts end ended ensure ensured environment especially eventually everybody
        example excellent exciting experience experienced experiences extremely fact fast feel feeling felt
        figure figured final finally find fine finish finished first focus focused forward found full future
        gave general generally give given giving goal goals good great group handle handled handling happen
        happened happy hard help helped helpful helping high highly hope hoped idea ideas impact important
        improve improved improvement improving include included including individual interesting involve
        involved issue issues job keep kept kind kinds knew know knowing knowledge known large later lead
        leading learn learned learning learnt led level life little long look looked looking lots main major
        man manage managed manager managing mean meant member members mind moment morning motivated nature
        necessary need needed needs new nice normal number obviously okay old open opinion opportunities
        opportunity order organisation organization outcome outcomes overall part particular particularly
        parties people perfect person personal personally place plan planned plans point points positive
        possible potential pretty probably problem problems process processes professional project projects
        proper properly provide provided quality question questions quick quickly reach reached ready real
        reason reasons related remember respect responsibilities responsibility responsible result results
        right role run running said saw say saying see seen sense set several share shared showed side simple
        simply situation situations skill skills small solution solutions solve solved somehow sort special
        specific start started stay step steps stuff succeed success successful successfully suggest suggested
        sure take taken takes taking talk talked talking task tasks team teams technical tell tend thank
        thankfully thing things think thought time times today told took total tough toward tried true truly
        try trying turn turned type understand understanding understood use used useful using usual usually
        value various view want wanted ways week weeks work worked working works world year years young
        achievements manner basis greatly smoothly efficiently tremendous tremendously significantly
        significant considerably considerable everywhere forever huge massive massively amazing awesome
        fantastic wonderful satisfied proud alright ok boss staff everybody situational star
    """.split()
)

BUZZ: Final = frozenset(
    """
        agile alignment aligned align best-in-class bandwidth best-practice collaborate collaborated
        collaborative collaboratively collaboration cross-functional cross-functionally cutting-edge
        data-driven deliverables deep-dive disrupt disruptive drive drove dynamic ecosystem efficiencies
        empower empowered empowering end-to-end excellence fast-paced framework go-getter hard-working
        holistic holistically impactful initiative innovate innovation innovative innovations innovator
        leadership leverage leveraged leveraging lessons-learned mindset mission-critical move-the-needle
        optimise optimize optimised optimized optimising optimizing outside-the-box ownership paradigm passion
        passionate passionately people-person perfectionist proactive proactively result-driven results-driven
        results-oriented robust scalable seamless seamlessly self-starter solution-oriented solutions-oriented
        stakeholder stakeholders strategic strategically strategies strategy streamline streamlined
        streamlining synergies synergise synergize synergy synergistic team-player thought-leader
        thought-leadership transformative transformation transformational transform transformed utilise
        utilize utilised utilized value-add value-added visionary vision win-win world-class dedicated
        dedication motivated enthusiasm enthusiastic diligent diligently exceptional exceptionally
        unparalleled excellence state-of-the-art game-changer game-changing growth-mindset touch-base
        low-hanging best-of-breed actionable holistic resilience resilient adaptability versatile competencies
    """.split()
)

NUMBER_WORDS: Final = frozenset(
    """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen
    couple half third quarter percent""".split()
)

_FILLER: Final = re.compile(
    r"(?<!\w)(?:u+[hm]+|e+r+m*|you know|kind of|sort of|i mean|basically|literally|like(?=,))(?!\w)", re.IGNORECASE
)
_LOCK: Final = threading.Lock()
_STEMMER: Final = Stemmer.Stemmer("english")


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The Snowball English stem of one lower-case word (the stemmer keeps state, hence the lock)."""
    with _LOCK:
        return str(_STEMMER.stemWord(word))


def lower(word: str) -> str:
    """A word as the lists hold it: lower case, straight apostrophe, no accents.

    People write "Viçosa" in a résumé and "Vicosa" on a phone. Each letter stays one, so that places fit.
    """
    return word.lower().translate(_PLAIN)


def _plain_letters() -> dict[int, str]:
    """For each Latin letter with an accent in lower case, the letter without."""
    found = {"’": "'", "ø": "o", "ł": "l", "đ": "d", "ı": "i"}
    for code in range(0x00C0, 0x0250):
        letter = unicodedata.normalize("NFD", chr(code))
        if len(letter) > 1 and letter[0].isascii():
            found[chr(code)] = letter[0]
    return str.maketrans(found)


_PLAIN: Final = _plain_letters()


def is_content(word: str) -> bool:
    """Whether a word (any case) means something by itself."""
    return lower(word) not in FUNCTION and len(word) > 1


def is_concrete(word: str) -> bool:
    """Whether a word tells this occasion from another: not a function word, not common coin, not noise."""
    plain = lower(word)
    return (
        len(plain) > 2
        and plain not in FUNCTION
        and plain not in GENERIC
        and plain not in BUZZ
        and plain not in NUMBER_WORDS
        and not plain[0].isdigit()
        and not (plain.endswith("ly") and len(plain) > 5)
    )


@lru_cache(maxsize=4096)
def content_stems(text: str) -> tuple[str, ...]:
    """Stems of the content words of a text, in order, repeats kept; possessive endings and hyphens are undone."""
    found = []
    for word in WORD.findall(text):
        for piece in re.split(r"[-/]", lower(word)):
            piece = piece.removesuffix("'s")
            if len(piece) > 1 and piece not in FUNCTION:
                found.append(stem(piece))
    return tuple(found)


@lru_cache(maxsize=4096)
def concrete_stems(text: str) -> tuple[str, ...]:
    """Stems of the concrete words of a text, in order, repeats kept."""
    return tuple(stem(lower(word).removesuffix("'s")) for word in WORD.findall(text) if is_concrete(word))


def noise_words(text: str) -> tuple[str, ...]:
    """The business noise in a text, as written."""
    return tuple(word for word in WORD.findall(text) if lower(word) in BUZZ)


def count_fillers(text: str) -> int:
    """How many spoken fillers a transcript holds, as the fluency studies count them; for speech only."""
    return sum(1 for _ in _FILLER.finditer(text))


def without_fillers(text: str) -> str:
    """A transcript without its spoken fillers, so that what is told reads the same with and without them."""
    return _FILLER.sub("", text)
