"""Kinds of things an answer says, each as sentences of any trade: how near a clause lies to each, by meaning.

The shape of a clause's words is a sign only where somebody thought of the shape; its meaning also tells a vague act, a
loose end or an objection that is put in words nobody listed. The sentences are of any trade on purpose, so that what is
told of decides nothing, and how it is told does.
"""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final

import numpy as np

from app.engines.embedded.fixed import fixed_vectors
from app.engines.embedded.remembered import without_memory
from app.slices import Embed, Vectors

KINDS: Final[dict[str, tuple[str, ...]]] = {
    "vague_act": (
        "I dealt with it.",
        "We sorted the problem out together.",
        "I handled the situation and it was resolved.",
        "I spoke to everybody involved and resolved the issue.",
        "We streamlined the workflow.",
        "I made some improvements to how we did things.",
        "I worked closely with the other departments.",
        "I took care of everything.",
        "I supported the team and kept them motivated.",
        "We did what was needed and made it work.",
    ),
    "claim": (
        "It was a big success.",
        "The results were much better after that.",
        "Accidents fell by a third.",
        "Sales rose by twelve percent in a year.",
        "It was the best quarter we ever had.",
        "It is far quicker now than it was.",
        "Everybody was happy with it in the end.",
        "There have been no problems with it since.",
        "It saved the company a lot of money.",
        "We beat the target.",
    ),
    "objection": (
        "My supervisor thought that I had gone too far.",
        "She was against it and told me so.",
        "Some of the staff did not want it.",
        "He thought it was a bad idea.",
        "There were complaints about me afterwards.",
        "The director asked me not to do that again.",
        "They said that it would never work.",
        "One of them walked out of the meeting.",
        "He took it badly.",
        "The union was not pleased.",
    ),
    "decision": (
        "I decided to wait until the morning.",
        "I chose to tell the parents straight away.",
        "I refused to sign it.",
        "I stopped the machine and sent everybody home.",
        "I went against the advice I had been given.",
        "I gave the job to the youngest one.",
        "I was ready to take that risk.",
        "I dropped one order to save the other.",
        "Instead I called the owner.",
        "I let her go home early.",
    ),
    "loose_end": (
        "One shop still does it the old way.",
        "Two people handed in their notice soon after.",
        "The rest of it was never done.",
        "It took twice as long as I had said.",
        "It cost more than we had planned.",
        "We lost a few customers on the way.",
        "Nobody ever looked into that.",
        "It does not work for all of them.",
        "It is not perfect and I have told them so.",
        "I handed it over before it was finished.",
    ),
    "cause": (
        "The boiler had broken down.",
        "They had given us the wrong measurements.",
        "Nobody had noticed it before.",
        "It had been like that for months.",
        "There was nobody to do it after he retired.",
        "The deliveries were late again.",
        "It was not what we had been promised.",
        "The figures were getting worse.",
        "I had typed it in wrong.",
        "Two of them were not talking to each other.",
    ),
    "scene": (
        "It was a Tuesday in winter.",
        "There were five of us on that shift.",
        "I was working in a small office then.",
        "The building stands beside the river.",
        "She was about forty and came in every week.",
        "It had snowed all night.",
        "I had been there for three years.",
        "The phone rang just before nine.",
        "It is a firm of about fifty people.",
        "My job is to look after the machines.",
    ),
    "detail": (
        "I wrote the names down on a sheet of paper.",
        "I put the chairs in a circle.",
        "I took the lid off and looked inside.",
        "I walked with her as far as the door.",
        "I made them a cup of coffee.",
        "I drew a line on the floor.",
        "I put the box on the table.",
        "I waited outside until he came.",
        "I read the whole list out loud.",
        "I held the torch while he worked.",
    ),
    "reaction": (
        "She smiled and shook my hand.",
        "He laughed.",
        "They all clapped.",
        "The family sent us flowers.",
        "My boss was very pleased with me.",
        "People came up to me afterwards.",
        "He said that he was grateful.",
        "I got a bonus for it.",
        "She said I had done well.",
        "The whole room went silent.",
    ),
    "creed": (
        "I believe in honesty.",
        "Teamwork is the most important thing.",
        "I am a reliable person.",
        "You have to stay positive.",
        "I always do my best.",
        "It is simply who I am.",
        "Respect matters a great deal to me.",
        "In the end it all comes down to people.",
        "I work well on my own and with others.",
        "Good preparation is half the battle.",
    ),
    "lesson": (
        "I learned to ask earlier.",
        "These days I check everything twice.",
        "Next time I would start sooner.",
        "I write it all down nowadays.",
        "I do it differently with new people.",
        "It taught me to listen first.",
        "I would not do it like that again.",
        "After that I changed how I plan my week.",
        "It made me more patient.",
        "We have had a fixed rule about it since then.",
    ),
    "plan": (
        "I would start with a small pilot.",
        "I'd put a buffer in front of it.",
        "I would look at the records first.",
        "That should cope with any amount.",
        "It depends on how bad it is.",
        "You can also add more machines.",
        "That part I would give to a specialist.",
        "I want to develop in a bigger team.",
        "I could start next month.",
        "I am hoping to earn a bit more.",
    ),
}
"""What interviewers go back to, and what they leave be; ``worth`` weighs them."""

LEANINGS: Final = tuple(f"like_{kind}" for kind in KINDS)
"""Names of the leanings, in the order of the kinds."""

EMPTY: Final[Mapping[str, Vectors]] = MappingProxyType({})

SCALE: Final = 5.0
"""Brings a leaning, a difference of cosines, to about the size of the other signs: -1 to 2."""


def leanings(
    texts: tuple[str, ...], embed: Embed, known: Mapping[str, Vectors] = EMPTY
) -> tuple[dict[str, float], ...]:
    """How far each text leans to each kind of sentence, against the mean of all kinds, by the names of ``LEANINGS``.

    ``known`` rows of texts embedded before are not embedded again.
    """
    if not texts:
        return ()
    rows = np.stack([known[text] for text in texts]) if all(text in known for text in texts) else embed(texts)
    leans = SCALE * (rows @ _directions(without_memory(embed)).T)
    return tuple(dict(zip(LEANINGS, row, strict=True)) for row in leans.tolist())


@lru_cache(maxsize=8)
def _directions(embed: Embed) -> Vectors:
    """A unit row for each kind: from the mean of all kinds to its own."""
    means = np.stack([fixed_vectors(embed, kind).mean(axis=0) for kind in KINDS.values()])
    away = means - means.mean(axis=0)
    return np.asarray(away / np.linalg.norm(away, axis=1, keepdims=True), dtype=np.float32)
