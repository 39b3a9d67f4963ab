"""Stories told as they are written, where an introduction has time for them."""

from app.engines.embedded.notes.facts import own_notes
from app.engines.embedded.pitch.drafts import Draft
from app.engines.embedded.pitch.pitch import pitch
from app.engines.embedded.pitch.whole_stories import whole_stories, without_told
from app.engines.protocol import PitchTask
from tests.app.engines.embedded.slice_of import embed, slice_of

RESUME = """# Tom Lorn

## Profile
Head cook with 14 years in canteens, looking for a post in buying.

## Experience

**Head Cook**, Holm Kitchens, 2018 - present
- Brought food cost from 34% to 27% of sales
"""
STORIES = """**Example: negotiation**
Our dairy put prices up 11% with two weeks' notice. I asked for their cost breakdown and got quotes from two others.
I offered them a 12 month promise instead of switching. We settled at 4% and they deliver on Sundays now. It rained.

**Example: what I'm proud of**
I cooked three menus for a school board in one week.
The children chose one of them by a vote. Waste fell from 19% to 7% and the board extended our contract by two years.

**Example: mistake**
I once signed a fixed price on oil right before it fell. I lost 2,000 by it. I now put a review clause in everything.
"""


def _stories(text: str) -> list[list[str]]:
    return [[draft.text for draft in story] for story in whole_stories(own_notes(slice_of({"prep.md": text})), {})]


def test_a_story_is_told_from_its_beginning_to_its_point() -> None:
    """Every sentence as written, whoever or whatever acts in it; what ends on nothing is left off; no failures."""
    told = _stories(STORIES)
    assert sorted(story[0].split()[0] for story in told) == ["I", "Our"]
    dairy = next(story for story in told if story[0].startswith("Our"))
    assert dairy[-1] == "We settled at 4% and they deliver on Sundays now."
    assert len(dairy) == 4


def test_what_broke_is_no_failure_of_ones_own() -> None:
    """A thing that failed opens a story; somebody who failed ends it before it begins."""
    cold = "## Under pressure\nThe cold room failed with 280 booked. I borrowed two fridges and wrote a new menu in 20 "
    assert len(_stories(cold + "minutes. We served all 280 and threw away less than £90 of stock.\n")) == 1
    mine = "## Under pressure\nI failed the audit with 280 booked. I borrowed two fridges and wrote a new menu in 20 "
    assert _stories(mine + "minutes. We served all 280 and threw away less than £90 of stock.\n") == []


def test_what_a_story_tells_is_not_told_beside_it() -> None:
    """Sentences taken from it and lines of the same fact go; a job and other lines stay."""
    stories = whole_stories(own_notes(slice_of({"prep.md": STORIES})), {})
    dairy = next(each for each in stories if each[0].text.startswith("Our"))
    menus = next(each for each in stories if each is not dairy)
    taken = Draft("I offered them a promise.", "past", dairy[2].citations, 1.0, "answer-past", 90)
    line = Draft("Waste fell from 19% to 7%.", "past", dairy[0].citations, 1.0, "line", 91)
    assert without_told([taken], dairy) == []
    assert without_told([taken, line], menus) == [taken]


def test_two_minutes_are_filled_with_whole_stories() -> None:
    """Where the notes hold them, a long introduction is not left short; a minute is none the worse."""
    notes = slice_of({"cv.md": RESUME, "prep.md": STORIES})
    long = pitch(PitchTask(id="p", created_at="", seconds=120), notes, embed)
    assert "To give one example, " in long.text
    assert "We settled at 4% and they deliver on Sundays now." in long.text
    assert "oil" not in long.text
