"""The walk through a system design."""

from app.engines.embedded.interview.sections import SECTIONS, learns, next_section, touched
from app.engines.protocol import FollowUpTask
from app.knowledge import load_knowledge
from tests.app.engines.embedded.slice_of import embed

KNOWLEDGE = load_knowledge()
DESIGN = "Design the search box of a shop with fifty million products."
CANTEEN = next(e.text for e in KNOWLEDGE.questions if e.format == "system_design" and "canteen" in e.text)
START = (
    "I would ask who searches and how many queries per second we expect; the goal is a relevant first page within "
    "two hundred milliseconds."
)


def _task(question: str, answer: str, probes: tuple[str, ...] = (), said: str = "") -> FollowUpTask:
    return FollowUpTask(
        question=question, answer=answer, format="system_design", opening=question, said=said, probes=probes
    )


def test_a_walk_asks_for_every_section_once_and_ends() -> None:
    """With answers that touch nothing, the nine sections are asked for in their order, and then nothing is."""
    probes: list[str] = []
    while (
        made := next_section(_task(DESIGN, "That depends on a few things.", tuple(probes)), KNOWLEDGE, embed)
    ) is not None:
        probes.append(made.probe)
        assert made.question.endswith("?") or made.question.endswith(".")
        assert len(made.question.split()) <= 25
    assert probes == [f"section:{section.name}" for section in SECTIONS]


def test_a_section_that_was_spoken_to_is_not_asked_for() -> None:
    """An answer that settles the problem is followed by the next section, built on its words."""
    made = next_section(_task(DESIGN, START), KNOWLEDGE, embed)
    assert made is not None
    assert made.probe == "section:metrics"
    assert made.span.quote in START


def test_one_word_in_passing_touches_nothing() -> None:
    """A single term is no treatment of a section; two different ones are."""
    assert touched("We would perhaps put a cache somewhere near it.", None, embed) == frozenset()
    assert "serving" in touched("Replies come from a cache, and the latency stays under 50 ms.", None, embed)


def test_what_is_not_trained_is_asked_for_in_plain_words() -> None:
    """A canteen has no labels and no model; it is asked for in words that fit it."""
    entry = next(e for e in KNOWLEDGE.questions if e.text == CANTEEN)
    assert not learns(entry, CANTEEN)
    probes = tuple(f"section:{s.name}" for s in SECTIONS[:5])
    made = next_section(_task(CANTEEN, "I am not sure.", probes), KNOWLEDGE, embed)
    assert made is not None
    assert "model" not in made.question.lower()
    assert learns(None, "Design a system that ranks job adverts.")


def test_no_answer_is_left_and_walked_past() -> None:
    """Whoever has nothing to say to a section is led to the next with a kind word."""
    made = next_section(_task(DESIGN, "no idea", ("section:problem",)), KNOWLEDGE, embed)
    assert made is not None
    assert made.question.startswith(("Leave that one.", "We can come back to that."))
    assert made.span.quote == ""
