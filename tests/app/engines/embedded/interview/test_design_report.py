"""What a report says of a system design."""

from app.engines.embedded.interview.design_report import sections_of, untouched
from app.knowledge import load_knowledge
from app.records import FollowUp, Interview, InterviewSettings, Question, Span, Turn
from tests.app.engines.embedded.coached import gardener, judged
from tests.app.engines.embedded.slice_of import embed

KNOWLEDGE = load_knowledge()
DESIGN = "Design the search box of a shop with fifty million products."
START = (
    "I would ask who searches and how many queries per second we expect; the goal is a relevant first page within "
    "two hundred milliseconds, and the budget for servers is fixed."
)
PILOT = "Five percent of the shoppers get it for two weeks, and we stop when sales fall."


def _interview(*said: tuple[str | None, str | None]) -> Interview:
    """A design whose turns are the section asked for (None: the opening question) and the answer."""
    turns = []
    for number, (section, answer) in enumerate(said, 1):
        back = (
            FollowUp(question="?", span=Span(start=0, end=0, quote=""), probe=f"section:{section}") if section else None
        )
        asked = Question(text=DESIGN, format="system_design", competency="problem_solving", why="", follow_up=back)
        turns.append(Turn(number=number, state="complete", question=asked, answer=answer, skipped=answer is None))
    settings = InterviewSettings(format="system_design", questions=1)
    return Interview(id="i", candidate="c", state="complete", settings=settings, turns=tuple(turns), created_at="")


def _critiques(interview: Interview) -> dict:  # type: ignore[type-arg]
    return {
        turn.number: judged(DESIGN, turn.answer, gardener(), "system_design") for turn in interview.turns if turn.answer
    }


def test_each_section_names_the_answers_that_touched_it() -> None:
    """The opening answer touches what it speaks of, a later one at least what it was asked for; the rest stays open."""
    held = _interview((None, START), ("online_testing", PILOT), ("data", None), ("operations", "no idea"))
    found = {section.name: section.turns for section in sections_of(held, _critiques(held), KNOWLEDGE, embed)}
    assert len(found) == 9
    assert found["problem"] == (1,)
    assert 2 in found["online_testing"]
    assert found["data"] == found["operations"] == ()


def test_the_sentence_says_which_were_not_touched() -> None:
    """All, some, few or none of the sections: each case reads as a sentence."""
    held = _interview((None, START))
    sections = sections_of(held, _critiques(held), KNOWLEDGE, embed)
    assert "you touched problem and requirements" in untouched(sections)
    assert "None of the nine" in untouched([s.model_copy(update={"turns": ()}) for s in sections])
    assert untouched([s.model_copy(update={"turns": (1,)}) for s in sections]).startswith("You walked all nine")
    most = [s.model_copy(update={"turns": () if s.name in ("data", "model") else (1,)}) for s in sections]
    assert untouched(most) == "You touched 7 of the nine sections; not touched: data and model and training."


def test_where_nothing_was_designed_there_are_no_sections() -> None:
    """A skipped design has nothing to report."""
    assert sections_of(_interview((None, None)), {}, KNOWLEDGE, embed) == ()
