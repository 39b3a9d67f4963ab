"""What headings and names hint at."""

import pytest

from ingest.outline.titles import named, resume_title, titled
from ingest.records import Kind


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Questions for the interviewer", "questions_for_them"),
        ("To ask them", "questions_for_them"),
        ("Wish list (copied from the ad)", "job_description"),
        ("What you will do", "job_description"),
        ("What you'll own", "job_description"),
        ("Tips for nervous bakers", "reference"),
        ("Bread science revision", "study_notes"),
        ("BRUSH UP (week of the 8th)", "study_notes"),
        ("Cram: their world", "study_notes"),
        ("night class, Weds. 6 of 10 done", "study_notes"),
        ("30 second version", "pitch"),
        ("Employment", "resume"),
        ("My stories", "stories"),
    ],
)
def test_titles(title: str, kind: Kind) -> None:
    """The usual words for a part of notes name its kind."""
    assert titled(title)[0][0] == kind


def test_a_question_says_nothing_about_kinds() -> None:
    """ "What would you bring?" holds words of an advertisement and is none."""
    assert titled("What would you bring to the team?") == ()


def test_a_topic_is_no_part_of_a_resume() -> None:
    """Only a résumé's own titles count as such."""
    assert resume_title("Work experience")
    assert not resume_title("Experience with ovens")
    assert titled("Experience with ovens") == ()


def test_names() -> None:
    """A file's name is read in words."""
    assert named("ida_cv-2024.txt") == ("resume",)
    assert named("recipe.txt") == ()
