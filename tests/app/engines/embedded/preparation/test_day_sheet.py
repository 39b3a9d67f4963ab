"""The one page for the day, from stories and notes."""

from datetime import date

from app.engines.embedded.preparation.day_sheet import day_sheet
from app.engines.embedded.preparation.preparation import preparation
from app.engines.embedded.preparation.stories import stories
from app.engines.protocol import DaySheetTask, PreparationTask
from app.knowledge import load_knowledge
from app.records import Correction, DaySheet, Story
from tests.app.engines.embedded.coached import gardener, knowledge, nobody
from tests.app.engines.embedded.slice_of import embed, slice_of


def _sheet(told: tuple[Story, ...] | None = None) -> DaySheet:
    notes = gardener()
    told = stories(notes, knowledge(), embed) if told is None else told
    made = preparation(PreparationTask(today=date(2031, 3, 3)), notes, load_knowledge(), embed)
    return day_sheet(DaySheetTask(candidate="Ivo", preparation=made, stories=told, role="Head gardener"), notes)


def test_stories_have_an_opening_and_their_number() -> None:
    """Each begins as it was told; the number is of its result, where it has one."""
    drought = next(story for story in _sheet().stories if story.title == "The drought summer")
    assert drought.opening.startswith("In July 2022 the borehole at Lowmoor failed")
    assert drought.number is not None
    assert drought.number.startswith("We lost 11 of 340 roses")


def test_numbers_are_the_candidates_own_and_cited() -> None:
    """The strongest come first, each value once, with the place it stands at."""
    numbers = _sheet().numbers
    assert "900 to 540" in numbers[0].text
    texts = {document.ref.id: document.text for document in gardener().documents.values()}
    for line in numbers:
        (citation,) = line.citations
        assert texts[citation.document.id][citation.start : citation.end] == citation.quote


def test_kept_stories_lead() -> None:
    """What the candidate kept is on the sheet before what was only found; unusable ones are left out."""
    found = stories(gardener(), knowledge(), embed)
    kept = found[-1].model_copy(update={"state": "kept"})
    empty = Story(id="x", title="Nothing told yet")
    assert _sheet((*found[:-1], empty, kept)).stories[0].id == kept.id
    assert "x" not in [story.id for story in _sheet((*found, empty)).stories]


def test_a_mistake_is_not_the_first_story() -> None:
    """Nobody opens with what went wrong, however well it is told."""
    told = {story.title: story for story in stories(gardener(), knowledge(), embed)}
    drought, hedge = told["The drought summer"], next(s for title, s in told.items() if "hedge" in title)
    slip = drought.model_copy(update={"competencies": ("failure", "ownership", "learning"), "state": "kept"})
    hedge = hedge.model_copy(update={"competencies": ("conflict",)})
    assert [story.id for story in _sheet((slip, hedge)).stories] == [hedge.id, slip.id]


def test_five_stories_are_enough() -> None:
    """More than five nobody reads at the door; those chosen show different things."""
    found = stories(gardener(), knowledge(), embed)
    many = tuple(s.model_copy(update={"id": f"{s.id}{i}"}) for i in range(4) for s in found)
    assert len(_sheet(many).stories) == 5


def test_without_notes_the_sheet_still_has_questions() -> None:
    """Nothing is made up: no story, no number, no introduction."""
    made = preparation(PreparationTask(today=date(2031, 3, 3)), nobody(), load_knowledge(), embed)
    sheet = day_sheet(DaySheetTask(candidate="Ivo", preparation=made, stories=()), nobody())
    assert (sheet.stories, sheet.numbers, sheet.logistics, sheet.introduction) == ((), (), (), None)
    assert sheet.questions_to_ask


FLOOD = """# Stories

## A mistake

Cellar. May 2021.
I left the pump off overnight in the archive cellar and the water stood at the second shelf by six in the morning.
Then I asked for a float switch
took nine weeks to get it through the office and past the board
Wet boxes per winter went from 31 to 2
"""


def test_a_line_of_the_notes_is_a_thought_of_its_own() -> None:
    """Where lines end without a stop, the figure at the end is shown and not cut off, and a heading goes on."""
    notes = slice_of({"stories.md": FLOOD})
    told = stories(notes, knowledge(), embed)
    made = preparation(PreparationTask(today=date(2031, 3, 3)), notes, load_knowledge(), embed)
    sheet = day_sheet(DaySheetTask(candidate="Ivo", preparation=made, stories=told), notes)
    (story,) = sheet.stories
    assert story.number == "Wet boxes per winter went from 31 to 2"
    assert "pump off overnight" in story.opening
    assert any(line.text == story.number == line.citations[0].quote for line in sheet.numbers)


SHIFT = """# Mara Quist

## Experience
### Shift lead, Bolton Foods, 2019-2024
- Late orders
  - down 40 % in a year
- Cut by 35 % within a year

# Stories

## Stoppages at night
Nobody wanted the shift when Pat left.
I split the crew in pairs and each pair wrote a sheet.
It went from 28 to 11 % in the end.
"""


def test_a_number_stands_with_its_thing() -> None:
    """What a number counts is taken from above it, and a number of nothing is left out."""
    notes = slice_of({"notes.md": SHIFT})
    made = preparation(PreparationTask(today=date(2031, 3, 3)), notes, load_knowledge(), embed)
    sheet = day_sheet(DaySheetTask(candidate="Ivo", preparation=made, stories=()), notes)
    assert [line.text for line in sheet.numbers] == [
        "Stoppages at night: it went from 28 to 11 % in the end",
        "Late orders: down 40 % in a year",
    ]


def test_how_one_is_reached_is_no_number() -> None:
    """A telephone number at the head of a résumé is nothing to have ready; what was counted below it is."""
    cv = (
        "Oisin Breen\nGalway Town · 085 555 0142 · oisinb@example.com\n\nExperience\n"
        "Gym assistant, Merlin Park, 2025 - present\n"
        "- Did about 240 hours in a rehab gym of 40 patients\n"
    )
    notes = slice_of({"cv.txt": cv})
    made = preparation(PreparationTask(today=date(2031, 3, 3)), notes, load_knowledge(), embed)
    texts = [line.text for line in day_sheet(DaySheetTask(candidate="O", preparation=made, stories=()), notes).numbers]
    assert any("240 hours" in text for text in texts)
    assert not any("555" in text for text in texts)


PARK = {
    "resume.md": "# Ola Brandt\n\n## Experience\n\n### Warden, Hillfoot Park\n2018 – present\n\n"
    "- Litter complaints fell 34% in 2022\n",
    "stories.md": "# My stories\n\n## What I did at Hillfoot\n\nThe bins stood where nobody walked. "
    "I moved the bins to the gates. Litter complaints fell by 30% in 2022 because I moved the bins.\n",
}


def _park(*corrections: Correction) -> DaySheet:
    notes = slice_of(PARK)
    told = stories(notes, knowledge(), embed)
    made = preparation(PreparationTask(today=date(2031, 3, 3)), notes, load_knowledge(), embed)
    return day_sheet(DaySheetTask(candidate="Ola", preparation=made, stories=told, corrections=corrections), notes)


def test_a_figure_on_which_two_notes_disagree_says_so_where_it_stands() -> None:
    """Whoever reads 34 % among the numbers and 30 % in the story learns of both before the interviewer does."""
    sheet = _park()
    (line,), (story,) = sheet.numbers, sheet.stories
    assert "34%" in line.text
    assert story.number is not None
    assert "30%" in story.number
    assert line.conflict is not None
    assert set(line.conflict.values) == {"34%", "30%"}
    assert story.conflict == line.conflict


def test_a_figure_once_settled_is_no_longer_doubted_and_the_other_no_longer_shown() -> None:
    """The candidate's word on which is right holds on the sheet, too."""
    conflict = _park().numbers[0].conflict
    assert conflict is not None
    about = " ".join(citation.quote for citation in conflict.citations)
    sheet = _park(Correction(id="1", kind="value", created_at="", text="34%", other="30%", subject=about))
    assert [line.conflict for line in sheet.numbers] == [None]
    assert [story.conflict for story in sheet.stories] == [None]
    assert not any("30%" in (story.number or "") for story in sheet.stories)


def test_a_story_says_no_number_that_its_beginning_said() -> None:
    """The same line twice is one line; a bare figure stands behind what it is the figure of."""
    text = (
        "# Stories\n\n## The new starters\n\nIn summer 2021 I took on 14 guards in a week. "
        "I gave them two evenings.\n\n"
        "## The drone\n\nThe blades wore in 2022. I borrowed a drone and flew it for a week. They bought one after. "
        "9 thousand pounds\n"
    )
    notes = slice_of({"stories.md": text})
    told = stories(notes, knowledge(), embed)
    made = preparation(PreparationTask(today=date(2031, 3, 3)), notes, load_knowledge(), embed)
    sheet = day_sheet(DaySheetTask(candidate="Ivo", preparation=made, stories=told), notes)
    numbers = {story.title: story.number for story in sheet.stories}
    assert all(not story.number or story.number not in story.opening for story in sheet.stories)
    assert "They bought one after: 9 thousand pounds" in numbers.values()
