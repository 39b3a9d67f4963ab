"""What a story lacks, and how well it serves."""

import pytest

from app.engines.embedded.preparation.story_gaps import gaps_of, parts_told, strength_of, weighed
from app.records import StarPart, Story

WHOLE = Story(
    id="s",
    title="The kiln",
    situation="In June the kiln at Pell Pottery cracked, forty plates before a wedding on Saturday.",
    action="I rang six potters on Monday, drove the plates to two of them and fired at night.",
    result="All 40 plates were at the wedding, and the bride ordered twelve more.",
    reflection="I keep a list of kilns within an hour of us.",
    competencies=("problem_solving",),
)


def _gaps(**parts: str) -> list[tuple[StarPart, str]]:
    return [(gap.part, gap.extent) for gap in gaps_of(parts_told(WHOLE.model_copy(update=parts)))]


def test_a_whole_story_lacks_nothing() -> None:
    """A long situation says what had to be done, so that no task is asked for."""
    assert _gaps() == []


def test_the_worst_gap_comes_first() -> None:
    """A missing result before a missing lesson, missing before thin."""
    assert _gaps(result="", reflection="", situation="A kiln cracked.") == [
        ("result", "missing"),
        ("reflection", "missing"),
        ("task", "missing"),
        ("situation", "thin"),
    ]


@pytest.mark.parametrize(
    ("part", "text", "reason"),
    [
        ("action", "We rang six potters on Monday, and we drove the plates to two of them.", "your own part"),
        ("action", "I rang round.", "“I rang round” is all it says"),
        ("result", "A great success for everyone involved in this", "what changed"),
    ],
)
def test_a_thin_part_says_why(part: StarPart, text: str, reason: str) -> None:
    """The reason names what is thin about it, in the candidate's words where it quotes."""
    if part == "result":
        text = "A great success"
    (gap,) = gaps_of(parts_told(WHOLE.model_copy(update={part: text})))
    assert (gap.part, gap.extent) == (part, "thin")
    assert reason in gap.reason


@pytest.mark.parametrize(
    "result", ["He sent a card.", "Nobody has missed it.", "Next year 4.6", "They do it every year now."]
)
def test_a_result_without_a_number_may_be_one(result: str) -> None:
    """A change, a remark or what others did since is a result."""
    assert _gaps(result=result) == []


def test_strong_needs_an_own_action_and_a_result() -> None:
    """A missing lesson leaves a story strong; a missing result does not."""
    assert strength_of(gaps_of(parts_told(WHOLE.model_copy(update={"reflection": ""})))) == "strong"
    assert strength_of(gaps_of(parts_told(WHOLE.model_copy(update={"result": ""})))) == "thin"
    (strength,) = weighed(WHOLE).strengths
    assert (strength.competency, strength.strength) == ("problem_solving", "strong")
