"""How much a sentence of the notes weighs for a requirement: nearness in meaning, as a whole and word by word.

The vector of a whole sentence blurs what a short requirement insists on; so each of its words also looks for the
nearest word of the sentence and of the note around it (the soft alignment of BERTScore, Zhang et al. 2020, over
vectors of single words).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from app.engines.embedded.advert.advert import lead_in_removed
from app.engines.embedded.preparation.evidence import Evidence, picked
from app.engines.embedded.preparation.missing import NOT_YET, SIDE, denies
from app.english.language import count_words, words
from app.english.terms import GENERIC, NUMBER_WORDS, is_content
from app.slices import Embed, Slice, Vectors

IN_SENTENCE: Final = 0.35
IN_NOTE: Final = 0.15
"""What a word found in the sentence, or only in the note around it, adds to the cosine of the whole."""

MISSING: Final = 0.25
BESIDE: Final = 0.1
TAKEN: Final = 0.4
"""Taken off a sentence that says "not yet", off one about a side project, and off one about what others gave."""

DENIED: Final = 0.5
OUT: Final = 2.0
A_PLAIN_NO: Final = 10
"""Taken off a short answer that begins with a no and goes on; off one of so few words, which proves nothing."""

COMMON: Final = 0.4
"""Weight of a word that any trade uses ("improvement") against one that is of this trade ("cellar")."""

_ABOUT: Final = re.compile(
    r"^(?:(?:an?|the|some|any|proven|strong|solid|good|clear|full|sound|working|basic|advanced|excellent|deep|formal)\s+)*"
    r"(?:experience|ability|(?:track )?record|evidence|knowledge|understanding|command|habit|confidence|willingness|"
    r"skills?|responsibility|use|familiarity|expertise)\s+(?:of|in|with|to|for|as)\s+(?:the\s+|an?\s+)?",
    re.IGNORECASE,
)


_WEIGHT: Final = re.compile(
    r"^ideally,?\s+|,?\s+because\b.*$|,\s+so (?:tell|show)\b.*$|"
    r"\s+(?:is|are|would be|will be)\s+(?:an?\s+)?(?:needed|required|essential|"
    r"desirable|preferred|plus|bonus|advantage|merit|asset|wish|must|welcome)\b.*$|"
    r",?\s+(?:an?\s+)?(?:big |real )?(?:plus|"
    r"bonus|merit)$|\s+would (?:help|be (?:good|nice))\b.*$|"
    r",?\s+(?:preferred|desirable|essential)$|^(?:should |must )?be (?:comfortable|happy|able) (?:with |to )?|"
    r"^can show (?:work on )?|^know(?:s)? how to |^must |^should ",
    re.IGNORECASE,
)
"""Words of an advert that say how much a thing is wanted, not what it is."""


@dataclass(frozen=True)
class Weights:
    """Rows are requirements, columns sentences.

    ``score`` is what decides; ``cosine`` the plain nearness in meaning; ``alone`` that of the sentence's own words,
    without what the notes call it; ``least`` how well the word is met that is
    met worst; ``blank`` the cosine of each requirement with the nearest question that the notes leave unanswered.
    """

    score: Vectors
    cosine: Vectors
    alone: Vectors
    least: Vectors
    blank: Vectors


def core(requirement: str) -> str:
    """What a requirement is about: "Skills: experience of mentoring colleagues" is about mentoring colleagues."""
    plain = lead_in_removed(re.sub(r"^[A-Z]\w+:\s+", "", requirement))
    plain = _WEIGHT.sub("", re.sub(r"\([^)]{0,400}\)", "", plain)).strip(" ,.") or plain
    return _ABOUT.sub("", plain).strip(" ,.") or plain


def parts_of(requirement: str) -> list[str]:
    """The things a requirement lists, where it lists several; else none."""
    pieces: list[str] = []
    for piece in filter(_vocabulary, (p.strip() for p in _JOINTS.split(core(requirement)))):
        if pieces and re.match(r"(?:in|of|for|with|to|on|at|from)\s", piece):
            pieces[-1] += f" or {piece}"  # "prototyping in code or in a design tool" is one thing
        else:
            pieces.append(piece)
    if len(pieces) > 1 and len(pieces[0].split()) == 1:
        pieces[:2] = [f"{pieces[0]} and {pieces[1]}"]  # "designing and analysing tests" is one thing
    return pieces if len(pieces) > 1 else []


_JOINTS: Final = re.compile(
    r",\s*(?:and\s+|or\s+|including\s+|such as\s+)?|;\s*|:\s+|\s+(?:and|or|plus|including|such as)\s+"
)


def weigh(asked: Sequence[str], evidence: Sequence[Evidence], notes: Slice, embed: Embed) -> Weights:
    """Weigh every sentence that may prove something for every requirement; others weigh nothing."""
    shape = (len(asked), len(evidence))
    score, cosine, alone, least = (np.zeros(shape, dtype=np.float32) for _ in range(4))
    cores = [core(text) for text in asked]
    wanted = embed(cores)
    refused = [e.told.removesuffix(e.text) for e in evidence if denies(e.note.text)]
    questions = [re.sub(r"[*_#`]|\([^)]{0,400}\)", "", q).strip(" :") for q in (*notes.blank_questions, *refused)]
    questions = [question for question in questions if question]
    blank = np.max(wanted @ embed(questions).T, axis=1) if questions else np.zeros(len(asked), dtype=np.float32)
    if not evidence:
        return Weights(score, cosine, alone, least, blank)
    columns = picked(cores, wanted, evidence, notes)
    chosen = [evidence[k] for k in columns]
    # A heading often says what the sentence under it answers; the nearer of both counts.
    alone[:, columns] = wanted @ embed([e.text for e in chosen]).T
    near = np.maximum(alone[:, columns], wanted @ embed([e.told for e in chosen]).T)
    off = np.array([_taken_off(e) for e in chosen])
    cosine[:, columns] = near - off
    met, worst = _aligned(cores, chosen, embed)
    score[:, columns], least[:, columns] = near - off + met, worst
    return Weights(score, cosine, alone, least, blank)


_RECEIVED: Final = re.compile(r"\b(?:got|received?|receiving|(?:was|were|been) given)\b", re.IGNORECASE)


def _taken_off(evidence: Evidence) -> float:
    """For what is missing, what was done on the side, and what was received and not given."""
    received = TAKEN * bool(_RECEIVED.search(evidence.note.topic))
    missing = bool(NOT_YET.search(evidence.text))
    denied = denies(evidence.note.text) * (OUT if count_words(evidence.note.text) <= A_PLAIN_NO else DENIED)
    return received + max(MISSING * missing, denied) + BESIDE * bool(SIDE.search(evidence.text))


def _aligned(cores: Sequence[str], chosen: Sequence[Evidence], embed: Embed) -> tuple[Vectors, Vectors]:
    """For every pair, how well the requirement's words are met by single words of the sentence and of its note: what
    that adds to the weight, and the similarity of the word that is met worst."""
    in_sentence = [_vocabulary(e.told) for e in chosen]
    in_note = [_vocabulary(f"{e.told} {e.note.text}") for e in chosen]
    known = sorted({word for found in in_note for word in found})
    at = {word: i for i, word in enumerate(known)}
    needed = [_vocabulary(text) or [text.lower()] for text in cores]
    distinct = list(dict.fromkeys(word for found in needed for word in found))
    total, worst = (np.zeros((len(cores), len(chosen)), dtype=np.float32) for _ in range(2))
    if not known or not distinct:
        return total, worst
    near = dict(zip(distinct, embed(distinct) @ embed(known).T, strict=True))
    columns = [([at[w] for w in a], [at[w] for w in b]) for a, b in zip(in_sentence, in_note, strict=True)]
    for row, found in enumerate(needed):
        weights = np.array([COMMON if word in GENERIC else 1.0 for word in found])
        similar = np.stack([near[word] for word in found])
        telling = [i for i, word in enumerate(found) if word not in GENERIC] or list(range(len(found)))
        for column, (sentence, note) in enumerate(columns):
            if note:
                met = similar[:, note].max(axis=1)
                in_one = float(np.average(similar[:, sentence].max(axis=1), weights=weights)) if sentence else 0.0
                total[row, column] = IN_SENTENCE * in_one + IN_NOTE * float(np.average(met, weights=weights))
                worst[row, column] = met[telling].min()
    return total, worst


def _vocabulary(text: str) -> list[str]:
    """The content words of a text in lower case, compounds taken apart, numbers left out."""
    found = dict.fromkeys(word.lower() for word in words(text))
    pieces = [piece for word in found for piece in re.split(r"[-/]", word)]
    return list(
        dict.fromkeys(
            p for p in pieces if len(p) > 1 and is_content(p) and not p[0].isdigit() and p not in NUMBER_WORDS
        )
    )
