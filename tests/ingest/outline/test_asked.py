"""Telling questions, prompts, topics, limits and blanks by how they are worded."""

import pytest

from ingest.outline.asked import addressed, asks, bare, has_limits, limits, part_label, split_inline, topic


@pytest.mark.parametrize(
    "text",
    [
        "Why pottery?",
        "Tell us about a glaze that failed",
        "**Describe your studio**",
        "“What do you do when a kiln breaks?”",
        "A time you worked under pressure",
        "Q3 - How do you price your work?",
        "12. Walk me through your portfolio.",
        "Pourquoi voulez-vous partir ?",
        "Talk about an order you lost (2 minutes, 1 take)",
    ],
)
def test_questions_put_to_a_person(text: str) -> None:
    """A prompt, a why, or a question with "you" in it is put to somebody, however it is dressed."""
    assert addressed(text)


@pytest.mark.parametrize(
    "text",
    [
        "I asked why. She did not say.",
        "How to price your work?",
        "Compensation? pH nearly normal, both others off",
        "The reason why I left",
        "Kiln temperatures",
        "What is a glaze?",
        "",
    ],
)
def test_what_is_put_to_nobody(text: str) -> None:
    """Statements, titles of advice and questions about a subject are not put to the candidate."""
    assert not addressed(text)


def test_a_list_of_questions_lends_its_manner() -> None:
    """Short questions without "you" can be read as questions; statements cannot."""
    assert asks("Troubleshooting process?")
    assert asks("what strengths will you bring")
    assert not asks("I fired the kiln. Then what happened was worse.")
    assert not asks("Who we are")
    assert not asks("What you'll bring")


@pytest.mark.parametrize("text", ["Weaknesses", "conflict with a colleague", "Salary expectations", "Why leave"])
def test_topics(text: str) -> None:
    """A few words can name what interviews ask about."""
    assert topic(text)
    assert not topic("Glaze chemistry")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Why us? (3 minutes to respond, 1 take)", (180, 1)),
        ("Why us? (90 seconds to respond, unlimited takes)", (90, None)),
        ("Describe a conflict (30-60 sec, two attempts)", (60, 2)),
        ("Why us? (1.5 min to answer)", (90, None)),
        ("Why us?", (None, None)),
    ],
)
def test_limits(text: str, expected: tuple[int | None, int | None]) -> None:
    """Time limits and takes are read in minutes or seconds, figures or words."""
    assert limits(text) == expected
    assert has_limits(text) == (expected != (None, None))


def test_a_length_alone_is_no_limit() -> None:
    """A title that mentions how long something is does not become a prompt."""
    assert not has_limits("Pitch (read aloud, ~75 seconds)")


def test_part_labels() -> None:
    """The words for the parts of a story are labels, not titles."""
    assert part_label("**Situation:**")
    assert part_label("What I learned")
    assert not part_label("The situation in the studio")


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Why clay? Because it forgives.", "Why clay?"),
        ("Why clay? Explain.", "Why clay? Explain."),
        ("Who asks? Why do they ask?", "Who asks? Why do they ask?"),
        ("Why clay? -> ", "Why clay?"),
        ("See https://kiln.example/?a=1", "See https://kiln.example/?a=1"),
        ("Why clay? (2 min)", "Why clay? (2 min)"),
    ],
)
def test_where_an_answer_begins_on_the_same_line(text: str, question: str) -> None:
    """What follows the last question mark is the answer, unless the interviewer still speaks."""
    assert text[: split_inline(text)] == question


def test_bare_words() -> None:
    """Numbers, emphasis, quotes and a closing limit are not part of a question's words."""
    assert bare("**3. Why clay? (2 minutes to respond)**") == "Why clay?"
