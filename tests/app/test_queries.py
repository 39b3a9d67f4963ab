"""Queries: what is asked about, spelt as the notes spell it, beside what all questions share."""

import numpy as np

from app.knowledge import load_knowledge
from app.queries import Queries
from app.records import BankQuestion, Intent
from tests.app.engines.embedded.slice_of import slice_of
from tests.fakes import FakeEmbedder
from tests.rig import CANDIDATE, OWNER, Rig
from tests.vectors import REMEMBERING

QUESTIONS = """
1. What is your greatest weakness?

I take the rota home and mend it at the kitchen table, so that nobody else learns how it is made.

2. What did you do about the flooded kiln?

I phoned the insurer first and my manager second, and we fired again within nine days.

3. Why do you want to leave the pottery?
"""


def _bank(*texts: str) -> list[BankQuestion]:
    return [
        BankQuestion(
            id=f"q{number}",
            text=text,
            format="behavioural",
            competency="conflict",
            seniority=("mid",),
            professions=("any",),
            why="To see.",
        )
        for number, text in enumerate(texts)
    ]


def test_query_is_of_the_subject_spelt_as_the_notes_spell_it(rig: Rig) -> None:
    """What every interviewer says falls away, and a mistyped word is looked for as the notes have it."""
    rig.add("The porter redid the rota.")
    query = rig.queries.query(rig.slices.get(OWNER, CANDIDATE), "Tell me about a time the portre redid the rota", k=3)
    assert query.text == "the porter redid the rota"
    assert query.k == 3
    assert np.array_equal(query.vector, FakeEmbedder().embed([query.text])[0])


def test_usual_question_is_the_mean_of_the_bank(rig: Rig) -> None:
    """Every fourth question about a person counts, embedded once for all queries."""
    embedder = FakeEmbedder()
    queries = Queries(embedder, _bank("conflict", "x", "x", "x", "failure", "x"))
    notes = rig.slices.get(OWNER, CANDIDATE)
    first, second = queries.query(notes, "porter"), queries.query(notes, "rota")
    assert first.usual is not None
    assert np.allclose(first.usual, FakeEmbedder().embed(["conflict", "failure"]).mean(axis=0))
    assert second.usual is first.usual
    assert embedder.embedded.count("conflict") == 1


def test_empty_bank_counts_for_nothing(rig: Rig) -> None:
    """Without a bank nothing is usual."""
    assert rig.queries.usual.shape == (384,)
    assert not rig.queries.usual.any()


def test_a_question_in_the_notes_lends_its_answer() -> None:
    """What stands under a question that asks for the same thing is told from the rest; what is blank is known too."""
    notes = slice_of({"answers.md": QUESTIONS})
    knowledge = load_knowledge()
    queries = Queries(REMEMBERING, knowledge.questions, knowledge.intents)
    query = queries.query(notes, "Where do you still need to improve?")
    assert query.alike is not None
    assert query.blanks is not None
    assert notes.chunks[int(query.alike.argmax())].heading.endswith("What is your greatest weakness?")
    assert len(query.blanks) == 1


def test_what_is_asked_in_the_notes_is_embedded_once() -> None:
    """Blank questions are embedded with the first query, and not again while the slice is in memory."""
    embedder, notes = FakeEmbedder(), slice_of({"answers.md": QUESTIONS})
    queries = Queries(embedder, [], [Intent(name="leave", asked=("why go",), told=("I go",))])
    for asked in ("porter", "rota"):
        queries.query(notes, asked)
    assert embedder.embedded.count("Why do you want to leave the pottery") == 1
