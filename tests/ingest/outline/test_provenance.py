"""Where a document comes from: what somebody published never becomes the candidate's experience."""

import pytest

from ingest.outline.outline import outline
from ingest.records import OWN_KINDS

TOLD = "I ran nine bakeries and I hired forty people. I wrote every story down.\n\nYou should do the same.\n"


@pytest.mark.parametrize(
    "signs",
    [
        f"By Ida Corn, 4 May 2021\n\n{TOLD}",
        f"{TOLD}\nIn this post I shared what worked. Subscribe to my letters.\n",
        f"{TOLD}\nFollow me for more. 212 comments\n",
        f"saved from the internet (a baker's blog)\n\n{TOLD}",
        f"---\nlayout: post\nauthor: Ida Corn\n---\n{TOLD}",
    ],
)
def test_a_published_story_is_reference(signs: str) -> None:
    """Bylines, thanks to readers, and the fields of a post say that the "I" is the author's."""
    assert {section.kind for section in outline(signs, "notes.txt").sections} == {"reference"}


def test_an_author_in_the_front_matter_may_be_oneself() -> None:
    """Note programs write an author above one's own notes as well."""
    front = "---\nauthor: Ida Corn\ntitle: prep\n---\n\n"
    text = f"{front}## Why do you bake?\nI was cold, and I liked your oven.\n\n## Why us?\n"
    found = outline(text, "notes.md")

    assert all(section.kind in OWN_KINDS for section in found.sections if section.heading)
    assert [(q.direction, q.answer_start < q.answer_end) for q in found.questions] == [
        ("asked_of_candidate", True),
        ("asked_of_candidate", False),
    ]


def test_a_pasted_article_leaves_ones_own_notes_alone() -> None:
    """A byline below one's own answers speaks for what it stands in."""
    own = "# Mine\n## Why do you bake?\nI was cold and I moved in.\n## Why us?\nI like the oven.\n"
    found = outline(f"{own}# Seven habits\nBy Ida Corn\n\nYou should rise early.\n", "notes.md")

    kinds = {section.heading[0]: section.kind for section in found.sections if section.heading}
    assert kinds["Mine"] in OWN_KINDS
    assert kinds["Seven habits"] == "reference"


def test_a_list_of_questions_in_an_article_is_an_example() -> None:
    """What schools usually ask is nobody's blank question."""
    text = "# Typical interview questions\nPrepare an example for each.\n- Why do you bake?\n- Tell us about rye\n"

    assert {question.direction for question in outline(text, "saved.md").questions} == {"example"}


def test_generic_you_in_a_timed_answer_is_no_advice() -> None:
    """Prompts with a limit belong to an interview of one's own."""
    text = "Explain bread to a child (2 minutes to respond)\nYou take flour. If you wait, you get air. You must wait.\n"

    assert [question.direction for question in outline(text, "video.txt").questions] == ["asked_of_candidate"]
