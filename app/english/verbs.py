"""English verbs as they open a line of a résumé, in the forms that speech needs."""

from collections.abc import Sequence
from typing import Final

_IRREGULAR = """
be was been; bear bore borne; beat beat beaten; become became become; begin began begun; bring brought brought;
build built built; buy bought bought; catch caught caught; choose chose chosen; come came come; cut cut cut;
deal dealt dealt; do did done; draw drew drawn; drive drove driven; fall fell fallen; feed fed fed; fight fought fought;
find found found; fly flew flown; get got got; give gave given; go went gone; grow grew grown; have had had;
hear heard heard; hold held held; keep kept kept; know knew known; lay laid laid; lead led led; learn learnt learnt;
leave left left; lend lent lent; let let let; lose lost lost; make made made; mean meant meant; meet met met;
oversee oversaw overseen; overcome overcame overcome; pay paid paid; put put put; quit quit quit; read read read;
break broke broken; rebuild rebuilt rebuilt; redo redid redone; remake remade remade; rerun reran rerun;
rewrite rewrote rewritten; ring rang rung;
rise rose risen; run ran run; say said said; see saw seen; sell sold sold; send sent sent; set set set;
sew sewed sewn; shoot shot shot; show showed shown; shrink shrank shrunk; sing sang sung; sit sat sat;
speak spoke spoken;
spend spent spent; split split split; spread spread spread; stand stood stood; steer steered steered; swim swam swum;
take took taken; teach taught taught; tell told told; think thought thought; throw threw thrown;
undertake undertook undertaken; understand understood understood; uphold upheld upheld; weave wove woven;
wear wore worn; win won won; withdraw withdrew withdrawn; write wrote written
"""

_REGULAR = """
accelerate achieve act adapt add address administer advise advocate aid align allocate analyse analyze answer apply
appoint approve arrange assemble assess assign assist attend audit author automate award balance bake boost brief
calculate campaign care carry cater chair champion change check clean clear close coach code collaborate collect
commission communicate compile complete compose conduct configure consolidate construct consult contribute control
convert convince cook coordinate co-ordinate co-found cover craft create cultivate curate customise customize debug
decrease define delegate deliver demonstrate deploy design detect determine develop devise diagnose digitise digitize
direct discover dispatch distribute document double draft earn edit educate eliminate enable encourage engineer
enforce engage enhance ensure establish estimate evaluate examine exceed execute expand explain explore facilitate file
finish fit fix forecast form formulate foster found fulfil fulfill fundraise gain gather generate guide halve handle
help hire host identify implement improve increase inform initiate innovate inspect inspire install institute instruct
integrate interview introduce invent investigate join judge launch lecture liaise lift lobby lower maintain manage
map market maximise maximize measure mediate mentor migrate minimise minimize model modernise modernize modularise
modularize monitor motivate move navigate negotiate nurse nurture obtain offer onboard open operate optimise optimize
orchestrate order organise organize outperform overhaul own pack paint participate partner perform persuade photograph
pilot pioneer place plan play plaster prepare prescribe present preserve prevent prioritise prioritize process procure
produce profile program promote propose protect prototype prove provide publish purchase raise rank re-engineer reach
receive recommend reconcile record recover recruit redesign reduce refactor refine refurbish rehearse reinforce relaunch
release remodel renovate reorganise reorganize repair replace report represent research resolve respond restore
restructure review revamp revise roll save scale schedule scope screen secure serve settle shape ship sign simplify
solve source spearhead specify sponsor staff standardise standardize start stock stop store streamline strengthen study
succeed supervise supply support surpass survey sustain synthesise synthesize tackle tailor target test track trade
train transcribe transfer transform transition translate treat trial triage triple trim troubleshoot turn tutor uncover
unify update upgrade use utilise utilize validate verify visit visualise visualize volunteer welcome weld widen work
"""

RESULT_VERBS: Final = frozenset(
    "cut reduced saved raised increased improved lifted doubled halved tripled boosted lowered shortened grew "
    "brought decreased eliminated shrank trimmed".split()
)
"""Verbs that open the outcome of what stands before them."""

_DOUBLING = frozenset("plan ship stop trim program transfer fit map refer control equip scan".split())


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ied"
    if verb in _DOUBLING:
        return verb + verb[-1] + "ed"
    return verb + "ed"


def _gerund(verb: str) -> str:
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and verb != "be":
        return verb[:-1] + "ing"
    if verb in _DOUBLING or verb in {"run", "cut", "win", "set", "put", "get", "let", "sit", "quit", "swim", "begin"}:
        return verb + verb[-1] + "ing"
    return verb + "ing"


_FORMS: Final[dict[str, tuple[str, str]]] = {
    **{verb: (_past(verb), _past(verb)) for verb in _REGULAR.split()},
    **{forms.split()[0]: (forms.split()[1], forms.split()[2]) for forms in _IRREGULAR.split(";") if forms.split()},
}

PAST_OF: Final[dict[str, str]] = {base: past for base, (past, _) in _FORMS.items()}
"""Base form to simple past."""

PASTS: Final = frozenset(PAST_OF.values()) | {"learned", "spelt", "programmed", "was", "were", "had"}
PARTICIPLES_ONLY: Final = frozenset(participle for past, participle in _FORMS.values() if participle != past)
"""Participles that are no simple past, so that they need "was" or "has" before them."""

GERUNDS: Final[dict[str, str]] = {_gerund(base): base for base in _FORMS}
"""Gerund to base form."""

BASE_OF: Final[dict[str, str]] = {
    form: base for base, forms in _FORMS.items() for form in forms if form != base
} | GERUNDS
"""Past, participle and gerund to base form."""


def is_past(word: str) -> bool:
    """Whether a word can be a simple past: known, or a longer word in -ed."""
    word = word.lower()
    return word in PASTS or (len(word) > 4 and word.endswith("ed") and not word.endswith("eed"))


def is_verb(word: str) -> bool:
    """Whether a lower-case word is a form of a verb that the lists know."""
    return word in PAST_OF or word in GERUNDS or word in PASTS or word.removesuffix("s") in PAST_OF


GIVEN: Final = frozenset(
    "awarded elected nominated shortlisted seconded commended recognised recognized entrusted".split()
)
"""What is done to somebody where no subject says otherwise."""

GIVEN_TO: Final = frozenset(
    "promoted appointed named selected chosen invited ranked certified hired rated asked told".split()
)
"""What is done to somebody where a preposition follows: "promoted to lead", where "promoted a trainee" is not."""


def is_done_to_one(words: Sequence[str]) -> bool:
    """Whether words without a subject tell what others did: who notes "asked to run the shop" was asked to."""
    first = words[0].lower() if len(words) > 2 else ""
    return (first in GIVEN or first in GIVEN_TO) and words[1].lower() in {"to", "as"}
