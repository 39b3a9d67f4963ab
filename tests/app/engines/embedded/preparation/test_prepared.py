"""Questions in the notes: answered, begun, blank, or only a topic."""

import pytest

from app.engines.embedded.preparation.prepared import Asked, bare_topics, has_pitch, is_asking, status_of
from app.records import PreparedStatus
from tests.app.engines.embedded.slice_of import slice_of


def _asked(text: str, name: str = "prep.md") -> list[Asked]:
    return [Asked(d, q) for d in slice_of({name: text}).documents.values() for q in d.questions]


@pytest.mark.parametrize(
    ("answer", "status"),
    [
        ("", "unanswered"),
        ("TODO ask Joan", "unanswered"),
        ("nothing written yet", "unanswered"),
        ("see the kiln story", "partly"),
        ("kindness = Mr B's wife. others ??", "partly"),
        ("All six kilns are fired by gas. something about glazes?? watch the film again", "partly"),
        ("Need to think about it. maybe the kiln??", "unanswered"),
        ("I moved the order to Monday with Ned. need the ending", "partly"),
        ("“I carry the first crate.” too cheesy??", "partly"),
        ("??? the oven budget, I see it, I dont hold it. be honest", "partly"),
        ("I rang six potters on a Monday, drove the plates to two of them and fired all night long.", "answered"),
        ("NOT A CLUE, park", "unanswered"),
        (
            "Ann?? No, use Ned: 30 years at the wheel, he would not wear the mask. I wore mine all week and he asked",
            "answered",
        ),
        (
            "The oven? or the van? the van. I rang all six shops, split the round in two and was back by nine",
            "answered",
        ),
        ("The kiln?? need to ask Ann how it ended and what it cost us, and find the date", "unanswered"),
        ("Rosa to look up", "unanswered"),
        ("read up on it", "unanswered"),
    ],
)
def test_status_of_what_stands_under_a_question(answer: str, status: PreparedStatus) -> None:
    """Nothing, a task to oneself, a pointer, a doubted try and an answer are told apart."""
    found = _asked(
        f"1. Tell me about a crisis.\n\n{answer}\n\n2. Why us?\n\nBecause your kilns are gas and mine are not.\n"
    )
    assert status_of(found[0]) == status


def test_words_behind_a_question_for_them_go_on_asking() -> None:
    """Only what stands behind an arrow, or below, is what they said."""
    found = _asked(
        "Questions for them\n- Is there Saturday baking? every one or a rota\n- Who owns the oven? -> the bank\n"
    )
    assert [status_of(one) for one in found] == ["unanswered", "answered"]


def test_an_article_answers_nothing_for_the_candidate() -> None:
    """What stands under a question quoted in an article is the article's."""
    article = "# Five questions every potter gets\n\n*By Ann Other, Clay Weekly*\n\n"
    article += (
        "## 1. Can you tell me what broke?\n\nEverybody has broken something. Say what it was and what it cost.\n\n"
    )
    article += "## 2. Do you know your numbers?\n\nPlates a day, price of gas. Approximate is fine for most readers.\n"
    examples = [one for one in _asked(article, "article.md") if one.question.direction == "example"]
    assert examples
    assert {status_of(one) for one in examples} == {"unanswered"}


@pytest.mark.parametrize(
    ("text", "asking"),
    [("Why us", True), ("what would your team say", True), ("Sell me this pen", True), ("Salary expectations", True),
     ("Weaknesses", True), ("earthquake plan", False), ("[digital]", False)],
)  # fmt: skip
def test_what_asks(text: str, asking: bool) -> None:
    """By its words, or because every interviewer asks about it; any other topic does not ask."""
    assert is_asking(text) == asking


def test_a_bare_topic_among_questions_is_one_of_them() -> None:
    """In a list of questions a short topic is asked; among other topics it is a topic."""
    listed = _asked("1. Why us?\n2. How do you learn?\n3. Poor performer\n4. What would you change?\n", "q.txt")
    assert bare_topics(listed) == set()
    tagged = _asked("[conflict]\n* the kiln, with Ann\n\n[digital]\n*\n\n[big plans]\n*\n", "tags.txt")
    bare = {tagged[i].question.text for i in bare_topics(tagged)}
    assert not any("?" in text for text in bare)


def test_an_invitation_is_answered_by_the_questions_for_them() -> None:
    """ "Any questions for us?" wants questions, and those in the list kept for it are the answer."""
    found = _asked(
        "1. Why us?\n\nBecause your kilns are gas and mine are not.\n\n2. Any questions for us?\n\n"
        "## Questions to ask them\n- who fires on Sundays\n- what broke last winter\n"
    )
    invited = next(asked for asked in found if "Any questions" in asked.question.text)
    assert status_of(invited) == "answered"


def test_an_empty_tag_among_topics_is_blank() -> None:
    """A tag with nothing below is a blank question where the other tags name what interviews ask about."""
    text = "[conflict]\n- Ned and I over the rota\n\n[disagree with manager]\n\n[failure]\n- burnt forty loaves\n\n"
    found = _asked(text + "[team]\n-\n\n[pressure]\n- Easter week, two ovens of three\n", "tags.txt")
    bare = bare_topics(found)

    assert [a.question.text for i, a in enumerate(found) if i not in bare and status_of(a) == "unanswered"] == [
        "disagree with manager",
        "team",
    ]


@pytest.mark.parametrize(
    ("question", "answer", "status"),
    [
        ("What are your strengths?", "Gentle hands. Patients ask for me", "answered"),
        ("How do you keep fit?", "I swim on Mondays and Thursdays", "answered"),
        ("Salary expectation?", "£32 an hour, wouldn't go under 30", "answered"),
        ("Notice period", "4 weeks", "answered"),
        ("Tell me about a time you failed.", "the oven week with Ned", "partly"),
        ("What are your strengths?", "calm, patient, and ...", "partly"),
        ("What are your first 90 days?", "- 30 days: listen, a firing in each room\n- then ???", "partly"),
    ],
)
def test_few_words_answer_what_one_is_and_no_occasion(question: str, answer: str, status: PreparedStatus) -> None:
    """What somebody is, wants or does is said in a few words; what happened has to be told."""
    found = _asked(f"1. {question}\n{answer}\n\n2. Why us?\nBecause your kilns are gas and mine are not.\n")
    assert status_of(found[0]) == status


def test_a_pointer_to_a_written_introduction_answers_who_asks_for_one() -> None:
    """ "Pitch file" is an answer where one stands in the notes, and to nothing else."""
    text = "1. Tell us about yourself\n   - pitch file\n2. Tell us about a crisis\n   - pitch file\n"
    text += "3. Why us?\n   - your kilns\n"
    pitch = "I'm Oda, I have thrown pots for nine years and I ran the kiln at Vale for six of them. " * 3
    slice_ = slice_of({"prep.md": text, "pitch.txt": pitch})
    asked = [Asked(d, q) for d in slice_.documents.values() for q in d.questions]

    pitched = has_pitch(slice_.documents.values())

    assert pitched
    assert [status_of(one, pitched=pitched) for one in asked][:2] == ["answered", "partly"]
    assert status_of(asked[0]) == "partly"


def test_a_fact_answers_what_is_studied() -> None:
    """In notes to learn from a few words are an answer, where an occasion would have to be told."""
    found = _asked("# Revision\n- rye = no gluten web\n- How do you work out hydration? water over flour\n")
    assert [status_of(one) for one in found] == ["answered"]


def test_titles_among_prompts_of_their_make() -> None:
    """A title of a numbered list is a prompt where every third of the list names what interviews ask about."""
    found = _asked(
        "1. Tell us about you\n   - later on\n2. Oven on fire\n   - I shut the gas\n3. Led without authority\n   -\n"
        "4. Mistake\n   - salt for sugar\n5. Weakness\n   - I take it all on\n6. Rye contract\n   -\n"
    )
    assert bare_topics(found) == set()


def test_a_sites_sample_is_no_answer() -> None:
    """What stands behind "Sample answer:" is a site's; one's own place below it may still be empty."""
    text = 'Q: How would you build a forecast?\nSample answer: "I built a forecast that gained 22% in a year."\nMine:\n'
    document = slice_of({"questions.md": text}).documents["questions.md"]
    assert status_of(Asked(document, document.questions[0])) == "unanswered"
