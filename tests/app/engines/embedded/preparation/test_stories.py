"""Stories found in notes."""

import pytest

from app.engines.embedded.preparation.stories import stories
from app.knowledge import load_knowledge
from app.records import Story
from tests.app.engines.embedded.people import ALL, RESUME
from tests.app.engines.embedded.slice_of import embed, slice_of

KNOWLEDGE = load_knowledge()


def _found(texts: dict[str, str]) -> dict[str, Story]:
    return {s.title: s for s in stories(slice_of(texts), KNOWLEDGE, embed)}


def test_labelled_parts_are_taken_as_labelled() -> None:
    """A story with marked parts keeps them in the teller's words."""
    story = _found(ALL)["The wrong gasket"]
    assert story.situation.startswith("In autumn 2019")
    assert story.result == "No cooling failure since. The supplier paid 3,200 euros back."
    assert story.reflection.startswith("I measure new parts")


def test_a_missing_part_is_empty() -> None:
    """What was not told is not filled in."""
    story = _found(ALL)["Two watches short"]
    assert story.action
    assert story.result == ""
    assert story.reflection == ""


def test_an_answer_to_a_question_is_a_story_of_what_was_asked() -> None:
    """What is told under "a time you failed" shows failure."""
    failed = next(s for s in _found(ALL).values() if "bilge alarm" in s.situation + s.action)
    assert "failure" in failed.competencies


def test_a_resume_and_a_motive_are_no_stories() -> None:
    """Lines of a résumé and reasons for a company tell no story."""
    assert _found({"resume.md": RESUME}) == {}
    assert not any("valve boxes" in s.situation + s.action for s in _found(ALL).values())


def test_told_twice_is_one_story_with_both_places() -> None:
    """The same occasion in two documents is one story."""
    again = """# Bullets

[problem solving]
* Cooling failure on the Sallow crossing, autumn 2019. I compared six gaskets and the new supplier's were thinner
   * I pulled the batch from all 5 ships the same night and fitted old stock
   * supplier paid 3,200 euros back, no cooling failure since
"""
    found = _found({**ALL, "bullets.txt": again})
    gasket = [s for s in found.values() if "gasket" in s.action + s.situation]
    assert len(gasket) == 1
    assert {c.document.name for c in gasket[0].citations} == {"stories.md", "bullets.txt"}


def test_ids_are_stable() -> None:
    """A story keeps its id whatever else is in the notes."""
    assert _found(ALL)["The wrong gasket"].id == _found({"stories.md": ALL["stories.md"]})["The wrong gasket"].id


DEPOT = """# Interview prep

## Tell me about a time you taught somebody something difficult
we had 12 load shifts in spring at the depot. I wrote a 15 min session at the tailgate (no leaflets) - straps, edges,
heights. Taught 30 drivers in 4 wks, also the night men
load shifts went 12 -> 5 by autumn

## Tell me about a time you made a mistake
I sent pallet 40 to Bristol instead of pallet 14. I noticed it at the gate and rang the office myself.
Then I asked for coloured labels on the pallets, it took 3 months to get them.
Wrong pallets went from 9 to 2 a month
"""


def test_a_story_is_offered_for_what_its_act_was() -> None:
    """Teaching others with a measured change is communication and achievement, a mistake is a failure."""
    taught, mistaken = stories(slice_of({"prep.md": DEPOT}), KNOWLEDGE, embed)
    assert taught.competencies[:1] == ("communication",)
    assert "achievement" in taught.competencies
    assert "learning" not in taught.competencies
    assert mistaken.competencies[:1] == ("failure",)
    assert not {"achievement", "prioritisation"} & set(mistaken.competencies)


_SHEET = """EXAMPLES

{0}
Situation - drawings for level 3 came 8 days late
Task - get it done by Friday 9 May
Action - I split the gang and did the corridors first
Result - handed over on the Friday
Lesson - ask for drawings before the hoist is booked

{1}
S: I ordered 2.5 instead of 4 mm for a cooker run
T:
A: told the foreman before it was pulled, swapped it in my own van
R:
"""


@pytest.mark.parametrize("mark", ["{}) {}", "{}. {}", "({}) {}", "## {}. {}", "{} - {}"])
def test_each_numbered_sheet_is_a_story_under_its_own_title(mark: str) -> None:
    """Labels in words, in letters, behind colons or dashes; a part that was left out stays empty."""
    found = _found(
        {"star.txt": _SHEET.format(mark.format(1, "Late drawings"), mark.format(2, "A time I got it wrong"))}
    )
    assert list(found) == ["Late drawings", "A time I got it wrong"]
    late, wrong = found.values()
    assert (late.situation, late.task) == ("drawings for level 3 came 8 days late", "get it done by Friday 9 May")
    assert late.reflection == "ask for drawings before the hoist is booked"
    assert (wrong.task, wrong.result) == ("", "")
    assert wrong.action == "told the foreman before it was pulled, swapped it in my own van"


@pytest.mark.parametrize("title", ["{}:", "{}"])
def test_each_sheet_under_a_bare_title_is_a_story(title: str) -> None:
    """A title needs no number."""
    found = _found({"star.txt": _SHEET.format(title.format("Late drawings"), title.format("Wrong cable"))})
    assert list(found) == ["Late drawings", "Wrong cable"]


def test_a_story_sent_in_several_messages_is_one() -> None:
    """What a friend says between and after is no part of it, and no head of a message is shown."""
    chat = (
        "[03/02/2025, 19:01:10] Grace: tell me about a time you led a team under pressure\n"
        "[03/02/2025, 19:02:10] Temi: so in January we had norovirus on two bays and four staff off sick\n"
        "[03/02/2025, 19:03:10] Temi: I closed the bays and moved 9 patients before midnight\n"
        "[03/02/2025, 19:04:10] Grace: go on\n"
        "[03/02/2025, 19:05:10] Temi: then I rang every bank nurse on the list and got two in by 2am\n"
        "[03/02/2025, 19:06:10] Grace: thats class!! in 1998 I closed a hospital and I rang the chief at home\n"
        "[03/02/2025, 19:07:10] Grace: why this ward?\n"
        "[03/02/2025, 19:08:10] Temi: my knees\n"
    )
    (story,) = _found({"chat.txt": chat}).values()
    told = f"{story.title} {story.situation} {story.action} {story.result}"
    assert "2am" in told
    assert not any(word in told for word in ("19:0", "Temi", "Grace", "1998", "class", "knees"))


def test_what_one_does_every_day_is_no_story() -> None:
    """ "What I do:" tells duties, whatever was done in them."""
    duties = (
        "what I do: kilns and glazes for 9 shops. I cut breakage from 40 to 9 in 2022. I took on 4 people last year."
    )
    assert _found({"notes.md": f"# Stories\n\n{duties}\n"}) == {}
