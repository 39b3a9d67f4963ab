"""What in a clause makes a listener want to know more, or leaves nothing to ask: signs by the shape of its words.

Summary verbs that hide the act, "we" without "I", choices, claims without measure, hedges, others who did not go along;
against them the scene, creeds, praise by others, and what is too short to ask about. No trade's vocabulary is in it.
"""

import re
from typing import Final

from app.engines.embedded.answer import withheld
from app.engines.embedded.answer.reading import Sentence
from app.english.grammar import STATE_PAST, concrete_acts, is_past
from app.english.language import count_words, words


def _any(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w’'])(?:{pattern})(?!\w|[’']t)", re.IGNORECASE)


HEDGE: Final = _any(
    r"i (?:think|guess|suppose|believe|hope|reckon)(?! (?:it|that|this)[’']?s (?:about|key|important))|mostly|mainly|"
    r"(?:kind|sort) of|probably|as far as i (?:know|can tell)|more or less|for a while|partly|basically|in a way|"
    r"or so|"
    r"pretty much|at least|by and large|maybe|well, \w+"
)
ABSOLUTE: Final = _any(
    r"never|always|nobody|no one|none|zero|everyone|everybody|every (?:single|one|time)|all of (?:it|them)|"
    r"(?:one |a )?hundred ?(?:percent|%)|100 ?(?:%|percent)|(?:the|among the|is) best|biggest|outstanding|perfect\w*|"
    r"like the back of|flawless\w*|fantastic|excellent|strong|the whole|basically all"
)
SUMMARY: Final = _any(
    r"(?:i|we|and|by|so i|so we)\s(?:\w+ly\s|just\s|also\s|then\s|had\s|have\s|had to\s|all\s)*"
    r"(?:sort(?:ed)? (?:\w+ )?(?:all )?out|handled|dealt with|managed|resolved|solved|worked (?:it|on|with|through|"
    r"closely)|"
    r"addressed|improved|helped|supported|communicat\w+|discuss\w+|talk\w*|negotiat\w+|facilitat\w+|coordinat\w+|"
    r"co-ordinat\w+|changed|looked (?:at|into)|raised|explained|tried|engaged|involved|organi[sz]ed|prioriti[sz]\w+|"
    r"implemented|introduced|brought in|streamlined|optimi[sz]ed|identified|motivated|listened|persuaded|convinced|"
    r"reviewed|ensured|made sure|kept (?:them|him|her|everyone|people)|put in place|restructured|overhauled|"
    r"tackled|"
    r"did (?:a|some|my|everything|what|it (?:by|through))|found a)"
)
NOUNS: Final = _any(
    r"compromise|agreement|alignment|consensus|(?:good|open|supportive|honest|long|lots? of|many) "
    r"(?:conversations?|discussions?|meetings|chats?|talks?)|meetings|process(?:es)?|measures|improvements|changes|"
    r"inefficiencies|concerns|teaching|training|one by one|step by step|things|issues|way forward|somehow|"
    r"engagement|solutions?|approach|(?:prioriti[sz]ation|planning|team) workshops?"
)
"""Nouns under which nobody can picture anything; with one, an act or an outcome is only named."""

OPPOSED: Final = _any(
    r"refus\w+|object(?:ed|s)|complain\w*|insist\w*|push(?:ed|es)? back|(?:was|were|am|strongly|dead) against|angry|"
    r"cross|upset|unhappy|heated|annoyed|furious|hate[ds]?|shout\w*|scream\w*|argu\w+|disagree\w*|wouldn[’']t|"
    r"would not|"
    r"would never|didn[’']t (?:like|want|agree|answer|push|see|use|buy)|said no|(?:he|she|they|who|boss|"
    r"manager) says?|"
    r"struggl\w+|resist\w*|difficult (?:person|man|woman|customer|colleague)|weren[’']t|threaten\w*|pulled up|"
    r"told off|"
    r"wasn[’']t (?:happy|sure|ready|pleased|keen|convinced)|thought (?:i|we|it) was (?:mad|crazy)|please never|"
    r"(?:he|she|they|who|to|two|some) (?:had )?(?:left|leave|quit)(?! (?:me|us|you|him|her|it|the|an?|behind|for|"
    r"over)\b)"
)
OWN_STANCE: Final = re.compile(
    r"^\W*(?:(?:and|but|so|then|well|also|now|because|which|that|when|if|as|though|although|while|until|before|after|"
    r"since)\b[\s,]*)*(?:I|we)(?!\w)|"
    r"(?<![\w’'])(?:i|we|it|that|you|there) (?:wouldn[’']t|would not|would never|weren[’']t|wasn[’']t|"
    r"didn[’']t (?:like|want|agree|answer|push|see|use|buy))",
    re.IGNORECASE,
)
"""It is the candidate, or nobody, that did not go along."""

TROUBLE: Final = _any(
    r"broke(?! (?:it|them|that|this|the \w+) (?:\w+ )?(?:out|up)\b)(?:n)?|"
    r"went (?:down|wrong)|tripp\w*|fail\w*|(?:the )?wrong|mistakes?|error|lost|missed|crash\w*|leak\w*|"
    r"fell (?:over|apart|through|behind|ill)|"
    r"stuck|shortage|cancel\w*|chaos|mess|tim(?:ing|ed) out|delay\w*|wasted|attrition|dropping|slipped|gaps?|issues|"
    r"problems?"
)
MISTAKE: Final = _any(
    r"(?:i|we) (?:\w+ly |just |also |then )?(?:(?:sent|ordered|put|gave|took|used|booked|made|got|read|wrote|entered|"
    r"shipped|paid|chose|picked|told)\b[^.;]{0,28}\b(?:wrong|mistakes?|errors?|too (?:late|little|few|much))|lost|"
    r"missed|"
    r"forgot|broke|failed|overlooked|misread|misjudged|messed up|deleted)"
)
"""A mistake of one's own, said as such."""

CREED: Final = _any(
    r"i believe in|i (?:always|never|usually|often|generally)|i(?:[’']d| would) say i(?:[’']m| am)|"
    r"i (?:like|love|enjoy|thrive|pride|prefer)|i(?:[’']m| am) (?:very |quite |always |not |really |hungry|hard|good|"
    r"flexible|comfortable|results|passionate|somebody|someone)|(?:it|that)(?:[’']s| is) (?:just |really |"
    r"all )?(?:about|"
    r"how i|what)|it just shows?|you (?:have to|need|can[’']t)|when (?:everyone|people)|people (?:who|need|should|"
    r"come)|is key|is everything|is important|at the end of the day"
)
TRAITS: Final = _any(
    r"i(?:[’']m| am)(?: \w+){0,3} (?:hard|punctual|organi[sz]ed|creative|analytical|adaptable|enthusiastic|driven|"
    r"patient|"
    r"flexible|passionate|reliable|quiet|perfect|motivated)\w*|i would describe myself|(?:i[’']d|i would) be perfect"
)
DECIDED: Final = _any(
    r"(?:i|we) (?:\w+ly |just |then |also )?(?:decided|chose|picked|went with|refused|offered|bumped|let|promised|"
    r"can[’']t|couldn[’']t|won[’']t|didn[’']t touch|will)|said no|instead|rather than|against"
)
ACTED: Final = _any(
    r"(?:i|we|and) (?:\w+ly |just |then |also )?(?:decided|chose|picked|went with|said|refused|offered|suggested|"
    r"proposed|"
    r"put|moved|switched|bumped|swapped|replaced|published|pulled|stopped|cut|took|gave|made|told|built|asked|wrote|"
    r"rang|"
    r"added|dropped|promised|started|hired|sent|set|let|brought|introduced)|instead of|rather than"
)
WOULD: Final = re.compile(r"(?<![\w’'])(?:i|you|we)(?:[’']d| would| could| should|[’']ll| will) (\w+)", re.IGNORECASE)
SAY: Final = _any(r"i (?:\w+ly |just |then |also )?(?:told|said|asked|rang|wrote|called|explained|showed|spoke)")
CAME_OF_IT: Final = _any(
    r"as a result|in the end|results? (?:spoke|were|was)|went (?:up|down|from|well|to)|came down|improved|"
    r"increas\w*|reduc\w+|saved|"
    r"rose|fell|doubled|halved|grew|uplift|up by|down by|worse|better|stopped \w+ing|passed|sold out|right decision|"
    r"turned out|"
    r"work(?:ed|s) (?:well|great|out|all right)|won|closed|stayed|on board|worth it|gave again|success\w*|outcome|"
    r"by (?:about|over|nearly)? ?\d|got there|completed|to \d"
)
CAVEAT: Final = _any(
    r"but|though|although|one thing|whatever|unless|except|later|i don[’']t know|not sure|however|apart from|first|"
    r"until|"
    r"depends?"
)
MOTIVE_WORDS: Final = _any(
    r"challenge|grow|growth|progress\w*|opportunit\w*|change[sd]?|culture|values|environment|fit|market|competitive|"
    r"ceiling|step|career|skills|ready|drawn|interested|attract\w*|love|passion\w*|something (?:new|steady|bigger)|"
    r"better"
)
SAID: Final = _any(r"said|says|told|asked|rang|explained|replied|wrote")
LEARNED: Final = _any(
    r"learn(?:ed|t)?|more careful|next time|since then|realised|realized|taught me|these days|"
    r"would (?:do|choose|have) (?:it|that)? ?(?:again|differently)|now i|ever since"
)
SPREAD: Final = _any(
    r"(?:the |two |three |all |every |and )?other (?:\w+ )?(?:lines?|teams?|wards?|floors?|trucks?|stores?|depots?|"
    r"sites?|shifts?|"
    r"departments?|class(?:es)?|schools?|branch(?:es)?|offices?|units?|crews?|stations?)|rolled out|copied|adopted|"
    r"took it up|"
    r"uses it|in use|spread|has stuck"
)
AMOUNT: Final = _any(
    r"a lot|(?<!how )much|massively|hugely|significant\w*|slightly|considerabl\w+|next to nothing|mostly|some|"
    r"a (?:bit|few|little|couple)|really|dramatically|drastically|greatly|"
    r"well (?:above|below|under|over)|hardly|barely|fewer|nearly|almost|quite"
)
"""How much, without a figure."""

NOW: Final = _any(
    r"now|today|these days|nowadays|ever since|since(?! (?:he|she|it|they|i|we|the|that|if|people)\b)|still|"
    r"every (?:time|group|week|day|month|year)|not once"
)
"""How things are since."""

_STORY: Final = re.compile(
    r"\b(?:time|example|describe (?:a|how)|situation|have you|occasion|something you)\b", re.IGNORECASE
)
_SELF: Final = re.compile(r"(?<![\w’'])(?:i|i[’'](?:d|ve|m|ll)|me|my)(?!\w)", re.IGNORECASE)
_WE: Final = re.compile(r"(?<![\w’'])(?:we|we[’']\w+)(?!\w)", re.IGNORECASE)
HOLLOW: Final = 0.4
"""Substance (:attr:`Sentence.weight`) below which an act is named and not told."""

NO_ACT: Final = STATE_PAST | frozenset(
    """lost lived got saw sold did went ended came stood owed owned read won kept noticed heard found learned
    learnt""".split()
)
"""Past verbs that happen to somebody, or say nothing of what was done."""


def asks_for_story(question: str) -> bool:
    """Whether a question asks for something that happened."""
    return bool(_STORY.search(question))


def _is_own_mistake(text: str) -> bool:
    """Whether a mistake is told, and not somebody told of it."""
    found = MISTAKE.search(text)
    return found is not None and not SAID.search(text[: found.start()])


def signs(clause: Sentence, place: int, count: int, story: bool) -> dict[str, float]:
    """Signs of one clause, 0 to 1, most of them there or not; ``place`` is its number among ``count`` clauses.

    ``story`` says whether something that happened was asked for.
    """
    text = clause.text
    found = words(text)
    mine = concrete_acts(tuple(v for v in clause.mine if v not in NO_ACT))
    me, we = bool(_SELF.search(text)), bool(_WE.search(text))
    past = any(is_past(word) for word in found)
    opposed, outcome = bool(OPPOSED.search(text)) and not OWN_STANCE.search(text), bool(CAME_OF_IT.search(text))
    creed = bool(CREED.search(text)) and not mine
    present = {
        "summary": (me or we) and bool(SUMMARY.search(text)),
        "summary_noun": bool(NOUNS.search(text)),
        "we": we,
        "we_had": bool(clause.ours) and clause.ours[0] in NO_ACT,
        "acted": (me or we) and bool(ACTED.search(text)),
        "decided": (me or we) and bool(DECIDED.search(text)),
        "said": bool(SAY.search(text)),
        "opposed": opposed,
        "own_mistake": _is_own_mistake(text),
        "outcome": outcome,
        "unmeasured": outcome and bool(AMOUNT.search(text)) and not clause.quantities,
        "hedged": bool(HEDGE.search(text)),
        "caveat_given": bool(CAVEAT.search(text)) and not story,
        "motive": bool(MOTIVE_WORDS.search(text)) and not story,
        "creed": creed and story,
        "traits": bool(TRAITS.search(text)),
        "scene": past and not (clause.mine or clause.ours or opposed or outcome or TROUBLE.search(text)),
        "now_late": place >= count / 2 and bool(NOW.search(text)),
        "first": place == 0,
        "second": place == 1,
        "hollow_act": past and (me or we) and clause.weight < HOLLOW and len(found) > 3,
        "short": len(found) <= 4,
        "indefinite": bool(withheld.INDEFINITE.search(text)),
        "stand_in": bool(withheld.PRONOUN.search(text)),
        "skipped": bool(withheld.SKIPPED.search(text)),
        "but": bool(withheld.BUT.match(text)),
        "setting": clause.part in ("situation", "task"),
    }
    graded = {"late": place / max(1, count - 1), "length": min(1.0, count_words(text) / 18)}
    return {name: float(value) for name, value in present.items()} | graded
