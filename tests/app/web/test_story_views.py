"""Stories laid out: the matrix, its holes, what to do next, and where each part stands in the notes."""

from app.records import (
    BankQuestion,
    Competency,
    MatrixCell,
    MatrixRow,
    Story,
    StoryGap,
    StoryList,
    StoryStrength,
)
from app.web.story_views import matrix_view, stands_in, story_view, worth_telling
from tests.app.web.examples import a_citation

FAILURE = Competency(name="failure", title="Failure", meaning="Owning what went wrong.", cues=(), asked_as=())
TEAM = Competency(name="team", title="Teamwork", meaning="Working with others.", cues=(), asked_as=())


def _story(id_: str, *thin: str, gaps: tuple[StoryGap, ...] = (), **parts: str) -> Story:
    strengths = tuple(StoryStrength(competency=name, strength="thin") for name in thin)
    return Story(id=id_, title=id_, competencies=thin, strengths=strengths, gaps=gaps, **parts)


GAP = StoryGap(part="result", extent="missing", reason="It does not say how it ended.")


def _question(text: str, competency: str, professions: tuple[str, ...] = ("any",)) -> BankQuestion:
    return BankQuestion.model_validate(
        {
            "id": text,
            "text": text,
            "format": "behavioural",
            "competency": competency,
            "seniority": ("mid",),
            "professions": professions,
            "why": "It is asked often.",
        }
    )


def test_a_row_has_a_cell_for_each_competency() -> None:
    """In the columns' order, none where the story does not show it; what it shows is also named."""
    story = _story("ferry", "failure")
    row = MatrixRow(
        competency="failure",
        title="Failure",
        strength="thin",
        cells=(MatrixCell(story="ferry", strength="thin"),),
    )
    empty = MatrixRow(competency="team", title="Teamwork", strength="none", cells=())
    view = matrix_view(StoryList(items=(story,), matrix=(empty, row)), (FAILURE, TEAM), ())

    assert view.rows[0].cells == ("none", "thin")
    assert view.rows[0].shows == (("Failure", "thin"),)
    assert (view.covered, [hole.title for hole in view.holes]) == (1, ["Teamwork"])


def test_a_hole_is_asked_for_by_a_question_of_the_bank() -> None:
    """The first that is for anyone; without one, by its name."""
    rows = tuple(
        MatrixRow(competency=each.name, title=each.title, strength="none", cells=()) for each in (FAILURE, TEAM)
    )
    bank = (
        _question("Which patient did you fail?", "failure", ("nursing",)),
        _question("What went wrong?", "failure"),
        _question("What failed since?", "failure"),
    )
    view = matrix_view(StoryList(items=(), matrix=rows), (FAILURE, TEAM), bank)

    assert [hole.question for hole in view.holes] == ["What went wrong?", "Tell me about a time that shows teamwork."]


def test_the_thin_story_that_stands_for_most_comes_next() -> None:
    """A story that is told, or that lacks nothing, is not asked about first."""
    few, many = _story("few", "a", gaps=(GAP,)), _story("many", "a", "b", gaps=(GAP,))
    strong = Story(
        id="strong",
        title="strong",
        competencies=("a", "b", "c"),
        gaps=(StoryGap(part="reflection", extent="missing", reason="It does not say."),),
        strengths=(StoryStrength(competency="a", strength="strong"),),
    )

    assert worth_telling([few, strong, many]) == many
    assert worth_telling([strong]) is None


def test_a_part_is_cited_where_its_words_stand() -> None:
    """Also where it was put together of pieces; a passage that no part stands in is shown beside."""
    citation = a_citation("We lost an engine. I called three coach firms, and moved the crew forward.")
    other = a_citation("Thanks from the harbour master", 200)
    story = _story("ferry", action="I called three coach firms; moved the crew forward", result="Nobody was late.")
    view = story_view(story.model_copy(update={"citations": (citation, other)}), "ines", {})
    cited = {part.part: [source.number for source in part.sources] for part in view.parts if part.text}

    assert cited == {"action": [1], "result": []}
    assert [source.citation for source in view.beside] == [other]


def test_an_empty_part_stands_nowhere() -> None:
    """No words are in every passage."""
    assert not stands_in("", "We lost an engine.")
    assert stands_in("lost an ENGINE!", "We lost an engine.")


def test_what_was_written_here_and_what_is_missing_is_told_apart() -> None:
    """The part that the candidate wrote is theirs, the one with a gap says why."""
    story = _story("ferry", gaps=(GAP,), action="I called.").model_copy(update={"written": ("action",)})
    parts = {part.part: part for part in story_view(story, "ines", {}).parts}

    assert (parts["action"].own, parts["situation"].own) == (True, False)
    assert parts["result"].gap == GAP
