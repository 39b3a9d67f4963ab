"""An answer that turns the question down is told apart from one that tells of it."""

import pytest

from app.engines.embedded.answer.premise import turned_down
from app.engines.embedded.answer.reading import read
from tests.app.engines.embedded.coached import judged, nobody


@pytest.mark.parametrize(
    ("question", "answer", "words"),
    [
        (
            "Tell me about a mistake you made.",
            "The oven went. I wouldn't say it was a mistake on my side. We baked on.",
            "I wouldn't say it was a mistake on my side",
        ),
        (
            "Tell me about a disagreement at work.",
            "I'm easy going so I don't really have disagreements. We talk.",
            "I don't really have disagreements",
        ),
        ("Describe a failure.", "Honestly I can't think of one, things went well.", "I can't think of one"),
        ("Tell me about a deadline you missed.", "I've never missed a deadline.", "I've never missed a deadline"),
    ],
)
def test_saying_that_there_was_none_is_found(question: str, answer: str, words: str) -> None:
    """The words are those in which the thing asked for is denied."""
    found = turned_down(read(question, answer), None)
    assert found is not None
    assert found.quote.startswith(words)


@pytest.mark.parametrize(
    "answer",
    [
        "I made the mistake in March. I don't make it twice, since the list hangs by the oven.",
        "I didn't say anything, I let her look at the burnt tray, and then I told her it was me.",
        "The mistake cost us a morning and I have never forgotten it.",
        "They never said it was a mistake; I did, at the next meeting.",
    ],
)
def test_telling_of_it_turns_nothing_down(answer: str) -> None:
    """A negation elsewhere in an answer that owns up is no refusal."""
    assert turned_down(read("Tell me about a mistake you made.", answer), None) is None


def test_a_refusal_is_said_and_costs_the_whole_answer() -> None:
    """Relevance quotes the refusal, and the same telling without it scores higher."""
    question = "Tell me about a time you made a mistake."
    story = (
        "We baked for a wedding and I left the allergy sheet in the van. The bride's cousin asked before she ate. I "
        "drove back for it, read it out at the pass and baked hers again in a clean tin. Now the sheet is on the wall."
    )
    refused = judged(question, f"I wouldn't say I made a mistake. {story}", nobody())
    relevance = next(criterion for criterion in refused.criteria if criterion.criterion == "relevance")

    assert "I wouldn't say I made a mistake" in relevance.rationale
    assert (refused.overall or 5.0) < (judged(question, story, nobody()).overall or 0.0) - 0.4


def test_who_names_the_figure_first_is_not_told_to() -> None:
    """On pay, an answer that opens with the figure is asked for its ground."""
    made = judged(
        "What are your salary expectations?",
        "I'm looking for somewhere around 46 to 48, depending on the package and on what else is in it for me.",
        nobody(),
    )
    relevance = next(criterion for criterion in made.criteria if criterion.criterion == "relevance")
    assert "46 to 48" in relevance.rationale
    assert "figure" not in relevance.advice


def test_a_refusal_is_cut_at_a_clause() -> None:
    """A long refusal is quoted up to where a clause ends, and never in the middle of a word."""
    answer = (
        "I don't make many mistakes, but when I do I always learn from them and make sure that they do not come again."
    )
    found = turned_down(read("Tell me about a mistake you made.", answer), None)
    assert found is not None
    assert found.quote == "I don't make many mistakes, but when I do I always learn from them"
