"""Sections with their paths, questions with their direction and limits, blocks."""

from ingest.outline.outline import outline
from ingest.records import Outline


def _outline(text: str, name: str = "notes.md") -> Outline:
    return outline(text, name)


def test_paths_follow_levels() -> None:
    """A section knows the headings above it, outermost first."""
    text = "intro words\n# Mill\n## Rye\nx\n## Wheat\ny\n# Oven\nz"

    assert [section.heading for section in _outline(text).sections] == [
        (),
        ("Mill",),
        ("Mill", "Rye"),
        ("Mill", "Wheat"),
        ("Oven",),
    ]


def test_limits_are_read_from_the_heading() -> None:
    """A one-way video prompt brings its time and its takes, and its words come without them."""
    (question,) = _outline("### Describe a failed loaf (3 minutes to respond, 1 take)\n\nRye, 2019.").questions

    assert (question.text, question.limit_seconds, question.takes) == ("Describe a failed loaf", 180, 1)


def test_directions() -> None:
    """A question may be for the candidate, for the interviewer, or an article's example."""
    mine = "## Questions they will ask\n1. Why do you bake?\nI was cold.\n2. Why us?\n"
    theirs = "## Questions to ask them\n1. Who owns the oven?\n2. How do you price?\n"
    article = "---\nauthor: Ida Corn\nsource: bread.example\n---\nExpect these.\n- Why do you bake?\n- Why us?\n"

    assert [q.direction for q in _outline(mine + theirs).questions] == ["asked_of_candidate"] * 2 + [
        "for_interviewer"
    ] * 2
    assert {q.direction for q in _outline(article).questions} == {"example"}


def test_a_named_topic_is_a_question() -> None:
    """A tag or a title that names what interviews ask about is prepared like a question, blank or not."""
    found = _outline(
        "[conflict] the miller\n* he was late, I moved the order\n\n[failure]\n\nWeaknesses\n\n* I hum\n"
    ).questions

    assert [(question.text, question.answer_start == question.answer_end) for question in found] == [
        ("conflict", False),
        ("failure", True),
        ("Weaknesses", False),
    ]


def test_an_empty_story_among_stories_is_a_gap() -> None:
    """A title without text among titles with text is something still to write."""
    text = "## My stories\n### The flood\nI carried flour.\n### The fire\nI rang twice.\n### The fox\n"

    assert [question.text for question in _outline(text).questions] == ["The fox"]


def test_settled_kinds_change_directions_too() -> None:
    """When a person says that a list is for the interviewer, its questions are no longer blank ones."""
    text = "1. Who owns the oven?\n2. Why do you close on Mondays?\n3. Why this street?\n"

    assert {q.direction for q in outline(text, "x.md").questions} == {"asked_of_candidate"}
    assert {q.direction for q in outline(text, "x.md", {0: "questions_for_them"}).questions} == {"for_interviewer"}


def test_blocks() -> None:
    """Paragraphs, bullets with children, tables and questions with answers are one block each."""
    text = "# Mill\nI bake.\n\n- rye\n  - dark\n- wheat\n\n| a | b |\n|---|---|\n\nQ: Why us?\nA: The oven.\n"

    assert [(block.role, text[block.start : block.end]) for block in _outline(text).blocks] == [
        ("paragraph", "I bake."),
        ("bullet", "- rye\n  - dark"),
        ("bullet", "- wheat"),
        ("table", "| a | b |"),
        ("question", "Why us?\nA: The oven."),
    ]


def test_front_matter_is_in_no_block() -> None:
    """The fields above a post are evidence of what it is, and not its text."""
    text = "---\ntitle: Rye\nauthor: Ida Corn\n---\nYou should try rye.\n"

    assert [text[block.start : block.end] for block in _outline(text).blocks] == ["You should try rye."]


def test_titles_of_an_advert_are_no_questions() -> None:
    """ "What you will do" heads a part of an advert, whatever is listed below it."""
    advert = (
        "Junior Baker - Quay Mill, Torre (nights)\n\nAbout us\nWe bake for 40 shops. Our team of nine works nights.\n\n"
        "What you will do\n- Mix and shape together with a senior baker\n- Keep the ovens clean\n\n"
        "What we need\n- A diploma in baking or a related subject\n- Experience with rye\n\n"
        "Nice to have\n- Knowledge of allergens\n- A licence\n\nWe offer 27 days of holiday. Apply by 12 December.\n"
    )
    read = outline(advert, "ad junior baker.txt")
    assert {section.kind for section in read.sections} == {"job_description"}
    assert read.questions == ()


def test_small_print_answers_no_question_of_an_advert() -> None:
    """What an employer writes below a screening question is no answer; only the candidate's own words are."""
    advert = (
        "# Job description: night baker\n\nYou will bake rye and wheat.\n\nRequirements\n- two years of nights\n"
        "- own transport\n\nScreening question: Are you able to start at 2 am?\n{}We are an equal "
        "opportunity employer.\n"
    )
    (left,) = outline(advert.format("\n"), "advert.txt").questions
    (said,) = outline(advert.format("Me: yes, I did that for nine years.\n\n"), "advert.txt").questions

    assert left.answer_start == left.answer_end
    assert said.answer_start < said.answer_end
