"""The sheet for the day and stories as Markdown."""

from app.coach.day_sheet import day_sheet_text, story_text
from app.records import Citation, DaySheet, Disagreement, DocumentRef, SheetLine, SheetStory, Story, StoryGap

CITED = Citation(document=DocumentRef(id="d", name="notes.txt"), heading="", quote="I wrote\na rota.", start=0, end=15)


def test_a_full_sheet_has_everything_in_order() -> None:
    """Where to be comes first and what to ask last; numbers name their source."""
    sheet = DaySheet(
        candidate="Wren",
        role="Ward sister",
        company="Pell House",
        date="2031-03-04",
        logistics=(SheetLine(text="Tues 9.15, ask for Joan", citations=(CITED,)),),
        introduction=SheetLine(text="I run nights on Harbour Ward.", citations=(CITED,)),
        stories=(
            SheetStory(
                id="s",
                title="The lifts",
                opening="Two lifts",
                number="nine to none",
                competencies=("customer_focus",),
                citations=(CITED,),
            ),
        ),
        numbers=(SheetLine(text="falls from 9 to 2", citations=(CITED,)),),
        questions_to_ask=("Who covers nights?",),
    )
    text = day_sheet_text(sheet)
    order = [
        *("Where and when", "Tues 9.15", "You begin with", "> I run nights", "**The lifts** (customer focus)"),
        *("Begin: Two lifts", "Say: nine to none", "falls from 9 to 2 (notes.txt)", "- [ ] Who covers nights?"),
    ]
    places = [text.index(part) for part in order]
    assert places == sorted(places)


def test_a_disputed_figure_stands_with_both_values() -> None:
    """The line below it names each value and the note that has it."""
    other = CITED.model_copy(update={"document": DocumentRef(id="e", name="cv.txt")})
    conflict = Disagreement(text="", citations=(CITED, other), values=("nine", "eight"))
    sheet = DaySheet(
        candidate="Wren", numbers=(SheetLine(text="falls from nine to 2", citations=(CITED,), conflict=conflict),)
    )
    assert "Check before you say it: nine in notes.txt, eight in cv.txt." in day_sheet_text(sheet)


def test_an_empty_sheet_has_no_empty_sections() -> None:
    """What the notes do not hold leaves no heading behind."""
    assert day_sheet_text(DaySheet(candidate="Wren")) == "# The day of the interview\n\nWren\n"


def test_a_story_shows_whose_words_and_what_is_missing() -> None:
    """Written parts are marked, gaps and lost sources named."""
    story = Story(
        id="s",
        title="The rota",
        action="I wrote a rota.",
        result="It held.",
        competencies=("problem_solving",),
        citations=(CITED,),
        written=("result",),
        unresolved=(CITED, CITED.model_copy(update={"quote": ""})),
        gaps=(StoryGap(part="reflection", extent="missing", reason="It does not say why."),),
    )
    text = story_text(story)
    assert "*problem solving*" in text
    assert "**Result** *(written by you)*: It held." in text
    assert "**Action**: I wrote a rota." in text
    assert "Still missing: reflection." in text
    assert "Source: notes.txt: “I wrote a rota.”" in text
    assert "No longer in your notes (notes.txt)" in text
    assert "- From a document that you deleted (notes.txt)" in text
