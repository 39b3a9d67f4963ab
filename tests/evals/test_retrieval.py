"""The labelled sets are sound, and retrieval keeps what was reached on them."""

from collections import Counter
from pathlib import Path

import pytest

from app.evaluation.questions import missing_gold
from app.evaluation.retrieval import Summary
from app.evaluation.sets import Sets
from app.lexical import LexicalIndex
from ingest.load import load
from tests.evals.retrieval import summaries
from tests.vectors import REMEMBERING

SETS = Sets(Path(__file__).parent)
CANDIDATES = sorted(candidate for split in SETS.splits().values() for candidate in split)


@pytest.mark.parametrize("candidate", CANDIDATES)
def test_gold_stands_verbatim_in_the_notes(candidate: str) -> None:
    """Every gold quote is in what a reader sees of the candidate's notes, character for character."""
    texts = {file.name: load(file.name, file.read_bytes()).text for file in SETS.files(candidate)}

    assert missing_gold(SETS.questions(candidate), texts) == []


@pytest.mark.parametrize("candidate", CANDIDATES)
def test_every_candidate_is_asked_enough(candidate: str) -> None:
    """At least 25 questions with an answer, of every type, and six without one; none asked twice."""
    asked = SETS.questions(candidate)
    types = Counter(question.type for question in asked)

    assert all(bool(question.gold) == (question.type != "unanswerable") for question in asked)
    assert types["unanswerable"] >= 6
    assert sum(types.values()) - types["unanswerable"] >= 25
    assert set(types) == {
        *("interview", "paraphrase", "rare_term", "number", "typo", "vague", "several", "follow_up", "unanswerable")
    }
    assert len({question.text for question in asked}) == len(asked)
    assert all(question.history for question in asked if question.type == "follow_up")


def test_split_is_by_candidate() -> None:
    """No candidate is in two splits, and every set is in one."""
    assert len(CANDIDATES) == len(set(CANDIDATES)) >= 12
    assert sorted(path.stem for path in (Path(__file__).parent / "retrieval").glob("*.toml")) == CANDIDATES


def test_every_candidate_has_a_writer() -> None:
    """Each set has one writer, and what is tuned on and held out more than one writer's sets."""
    writers = SETS.writers()

    assert sorted(candidate for theirs in writers.values() for candidate in theirs) == CANDIDATES
    for split in (SETS.splits()["tuning"], SETS.splits()["held_out"]):
        assert sum(bool(set(theirs) & set(split)) for theirs in writers.values()) >= 2


@pytest.mark.parametrize("candidate", CANDIDATES)
def test_paraphrases_share_no_word_with_their_gold(candidate: str) -> None:
    """A paraphrase is one: no stem of its content words is in the gold."""
    index = LexicalIndex([])
    shared = {
        question.text: set(index.terms(question.text)) & set(index.terms(" ".join(question.gold)))
        for question in SETS.questions(candidate)
        if question.type == "paraphrase"
    }

    assert {text: words for text, words in shared.items() if words} == {}


@pytest.fixture(scope="module")
def held_out() -> dict[str, Summary]:
    """Greenroom and its peers on the candidates that nothing was tuned on."""
    return summaries(list(SETS.read("held_out", REMEMBERING)), REMEMBERING)


@pytest.mark.slow
def test_retrieval_keeps_its_level(held_out: dict[str, Summary]) -> None:
    """Floors a little below what was reached (RESULTS.md has the figures), so that a real loss fails."""
    ours = held_out["Greenroom"]

    assert ours.recall.value >= 0.92
    assert ours.recall_in_words.value >= 0.89
    assert ours.by_type["paraphrase"].value >= 0.87
    assert ours.by_type["typo"].value >= 0.9
    assert ours.reciprocal_rank.value >= 0.8
    assert ours.auroc is not None
    assert ours.auroc.value >= 0.88


@pytest.mark.slow
@pytest.mark.parametrize("peer", ["BM25 alone", "LangChain recipe"])
def test_retrieval_is_above_its_peers(held_out: dict[str, Summary], peer: str) -> None:
    """On the same questions in the same run: more found, in fewer words, and nearer the top."""
    ours, theirs = held_out["Greenroom"], held_out[peer]

    assert ours.recall.value > theirs.recall.value
    assert ours.recall_in_words.value > theirs.recall_in_words.value + 0.03
    assert ours.reciprocal_rank.value > theirs.reciprocal_rank.value + 0.1
    if theirs.auroc is not None and ours.auroc is not None:
        assert ours.auroc.value > theirs.auroc.value + 0.2
