"""Whose words a section holds: by its heading, its own voice, and the document around it."""

import pytest

from ingest.outline.kinds import Part, kinds
from ingest.outline.outline import outline
from ingest.records import OWN_KINDS, Kind


def _part(text: str, *heading: str, tagged: bool = False) -> Part:
    return Part(heading=heading, tagged=tagged, entry=False, text=text, asked=0, answered=0, personal=0)


@pytest.mark.parametrize(
    ("text", "heading", "kind"),
    [
        (
            "You will run the ovens. We offer free bread. Experience of shift work required.",
            "The role",
            "job_description",
        ),
        ("3 years of baking - yes\nHygiene level 2 - yes", "Wish list from the ad", "job_description"),
        ("You should arrive early. Don't criticise your employer. Interviewers notice.", "Tips", "reference"),
        ("gluten = protein network\nproof: 1 h at 24 °C", "Revision", "study_notes"),
        ("Who buys the flour?", "Questions to ask them", "questions_for_them"),
        ("Hello, I'm Ida. I have baked for nine years and I run a team of four.", "Introduction", "pitch"),
    ],
)
def test_voices(text: str, heading: str, kind: Kind) -> None:
    """Advertisements, advice, study notes and one's own words are told apart."""
    assert kinds([_part(text, heading)], "notes.md", "") == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "When the oven died I moved the bake to the school kitchen and we sold out by noon.",
        "came in as a runner, wouldn't look at anyone. gave her the rye station. supervisor in 11 months",
        "- Cut waste from 9% to 4%\n- Trained six apprentices",
    ],
)
def test_ones_own_words_are_experience(text: str) -> None:
    """What the candidate did counts as their own, in sentences or in scraps, with or without "I"."""
    assert kinds([_part(text, "[work]", tagged=True)], "notes.txt", "")[0] in OWN_KINDS


def test_an_article_stays_one_throughout() -> None:
    """A post's fields make its sections references, the ones in which its author tells of themselves included."""
    parts = [
        _part("I ran nine bakeries and I hired forty people.", "My own story"),
        _part("You should listen.", "Advice"),
    ]

    assert kinds(parts, "saved.md", "author: Ida Corn\nsource: bread.example") == ["reference", "reference"]


def test_a_title_above_decides_for_parts_that_name_nothing() -> None:
    """The parts of an outline to study are study notes, whatever their own titles."""
    parts = [
        _part("Hello, I'm Ida, I bake.", "Pitch"),
        _part("flour, water", "Bread course", "1. Dough"),
        _part("260 °C", "Bread course", "2. Heat"),
    ]

    assert kinds(parts, "notes.md", "") == ["pitch", "study_notes", "study_notes"]


def test_a_filled_in_worksheet_is_stories() -> None:
    """Whoever handed it out: the labels are filled in with what one did oneself."""
    text = (
        "STAR WORKSHEET (from the course)\n\nQ: Tell us about a crisis\nSituation: the mill stood still.\n"
        "Task: I had to get it going.\nAction: I rang the maker and moved the crew.\n"
        "Result: nine days, no order lost.\n"
    )
    assert outline(text, "sheet.txt").sections[0].kind == "stories"


def test_parts_named_by_their_letters_are_a_story() -> None:
    """S, T, A and R at the head of lines that tell what was done, also where nobody says "I" and others are quoted."""
    text = (
        "# My stories\n\n## Story\n\nS: 3 bakers, 90 open orders, loudest asker always won\nT: stop the bleeding\n"
        "A: one question per request: what will you do differently if you get this? No answer -> bottom. Rest sorted "
        "by date of that decision. Put it on a page anyone can see\nR: 90 -> 22, nobody escalated after wk 3\n"
    )
    assert outline(text, "stories.md").sections[-1].kind == "stories"


def test_what_stands_among_stories_is_ones_own() -> None:
    """In a file called one of stories, numbers and happenings under titles of their own are no notes to learn from."""
    text = (
        "NUMBERS (checked on 12 Nov)\n• Late loaves: 18% → 9%\n• Waiting at the door 7 min → 3.5 min\n\n"
        "THE OVEN\n• I found the place and hired Ned\n\nFLOUR\n• I moved 60 sacks. Idea came from Joan\n\n"
        "THE SATURDAY IT RAINED\n• 19.10 to 21.40, no light\n• 620 loaves of about 900\n"
    )
    assert {section.kind for section in outline(text, "numbers + stories.txt").sections} == {"stories"}
    assert outline(text, "week.txt").sections[0].kind != "stories"
