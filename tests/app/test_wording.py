"""The subject of a question, and what is said beside a verdict."""

import pytest

from app.wording import asking, caveat, inner, is_bare, is_personal, named, plain_quote, subject


@pytest.mark.parametrize(
    ("question", "about"),
    [
        ("Tell me about a time you failed.", "you failed"),
        ("Give us an example of a time when plans changed?", "plans changed"),
        ("Describe a situation in which you led others", "you led others"),
        ("Could you walk me through the roof repair?", "the roof repair"),
        ("Why this hospital?", "Why this hospital"),
        ("timetable", "timetable"),
    ],
)
def test_asking_is_left_out(question: str, about: str) -> None:
    """What every interviewer says is dropped; what this one asks about stays."""
    assert subject(question) == about


def test_question_of_nothing_else_stays_whole() -> None:
    """Where nothing would be left, the question is taken as it is."""
    assert subject("Tell me about a time?") == "Tell me about a time?"


@pytest.mark.parametrize("text", ["what have you built", "Your biggest mistake?", "when did I run the night shift"])
def test_question_about_a_person_themselves_is_personal(text: str) -> None:
    """An interviewer says "you", and the candidate "I", of what only the candidate's own material answers."""
    assert is_personal(text)


@pytest.mark.parametrize("text", ["Fitts's law", "what does the advert ask for", "IT skills", "youth work"])
def test_other_question_is_not_personal(text: str) -> None:
    """A term, a document or a longer word that only begins alike is about no one."""
    assert not is_personal(text)


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("hot works permit", True),
        ("Keohane", True),
        ("kiln?", False),
        ("how hot is the kiln", False),
        ("Describe the kiln", False),
        ("my kiln", False),
    ],
)
def test_a_term_without_a_question_is_bare(text: str, bare: bool) -> None:
    """What asks nothing, of nobody, is a term that somebody looks for."""
    assert is_bare(text) == bare


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Have you used Badgernet or SAP? And Prism?", ("Badgernet", "SAP", "Prism")),
        ("Did Reg say “Never again” to you?", ("Reg",)),
        ("How did you cut queues by 71%, with ISO 9001 and D1?", ("ISO", "71", "9001", "D1")),
        ("Tell me 3 things about yourself", ()),
        ("Tell Me About A Time You Failed", ()),
        ("WHAT DID REG SAY TO YOU", ()),
        ("Could you start on a Monday in May, as in 2019?", ()),
        ("", ()),
    ],
)
def test_particular_things_are_named(question: str, names: tuple[str, ...]) -> None:
    """A capital within a sentence names something, and so do digits; first words, titles and moments do not."""
    assert named(question) == names


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("how would you train a crew ", "how would you train a crew?"),
        ("Why this hospital?", "Why this hospital?"),
        ("What I did in the flood", "What I did in the flood"),
        ("How to settle pay", "How to settle pay"),
        ("Tell me about a delay", "Tell me about a delay"),
    ],
)
def test_a_question_is_shown_with_its_mark(written: str, shown: str) -> None:
    """A mark that the notes left out is put; what does not plainly ask stays as it is."""
    assert asking(written) == shown


@pytest.mark.parametrize(
    ("wrong", "said"),
    [(0, ""), (1, ", but one fact differs from your notes"), (2, ", but two facts differ from your notes")],
)
def test_a_verdict_says_at_once_what_the_notes_contradict(wrong: int, said: str) -> None:
    """No answer is called strong without a word on facts in it that the notes have otherwise."""
    assert caveat(wrong) == said


def test_marks_inside_a_quotation_are_single() -> None:
    """Words that are quoted bring no second pair of the same marks along."""
    assert inner("She said “not today” and left") == "She said ‘not today’ and left"
    assert inner('Wrote the "red book" in 6 weeks') == "Wrote the ‘red book’ in 6 weeks"
    assert inner('a 6" pipe') == 'a 6" pipe'


@pytest.mark.parametrize(
    ("quote", "shown"),
    [
        ("| May 23 | new porters, 18 | lifts |", "May 23 · new porters, 18 · lifts"),
        ("| May 23 | new porters", "May 23 · new porters"),
        ("|---|---|\n| a | b |", "a · b"),
        ("**Bold** and *slanted*, `code`", "Bold and slanted, code"),
        ("## Heading\n> quoted\n- [ ] to do", "Heading\nquoted\nto do"),
        ("[the site](https://a.example/b) said so", "the site said so"),
        ("5 * 3 = 15, snake_case, #1 in sales, x||y", "5 * 3 = 15, snake_case, #1 in sales, x||y"),
        ("**never closed", "never closed"),
        ("---", "---"),
    ],
)
def test_a_quote_is_shown_without_the_marks_of_its_layout(quote: str, shown: str) -> None:
    """Bars of tables and marks of Markdown are left out; a sum, a name with underscores and a rank stay."""
    assert plain_quote(quote) == shown
