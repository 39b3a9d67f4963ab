"""What each clause leaves open, what is told already, and what is nobody's business."""

import pytest

from app.engines.embedded.answer.reading import read
from app.engines.embedded.follow_up.gaps import Opened, gaps
from tests.app.engines.embedded.slice_of import embed

STORY = "Tell me about a time you solved a problem."


def _probes(answer: str, words: str, question: str = STORY) -> set[str]:
    """The probes of the clause that holds some words."""
    return {gap.probe for gap in gaps(read(question, answer), Opened(question), embed) if words in gap.clause.text}


@pytest.mark.parametrize(
    ("answer", "words", "probe"),
    [
        ("The rota was a mess. I sorted it all out with everyone. People came on time.", "sorted", "how"),
        ("The rota was a mess. We built a board for the corridor. People came on time.", "We built", "own_part"),
        ("I wrote a list. Complaints went down by 40 percent.", "40 percent", "baseline"),
        ("I wrote a list. He refused to sign it. We went on.", "refused", "other_side"),
        ("I run the press. I sent the wrong file to it. We printed again.", "wrong file", "cause"),
        ("I moved the chairs. They came earlier from then on, mostly.", "mostly", "rest"),
        ("I moved the chairs. The two other wards copied it.", "copied", "spread"),
        ("I moved the chairs. I learned a lot from that.", "learned", "learned"),
        ("The rota was a mess. I took a different approach with Bo. He came.", "approach", "named"),
        ("The rota was a mess. I had a chat with Bo. He came on time.", "chat", "say"),
        ("The rota was a mess. In the end he stayed on.", "stayed", "between"),
        ("The rota was a mess. I put up some kind of barrier there.", "barrier", "named"),
    ],
)
def test_a_clause_calls_for_its_probe(answer: str, words: str, probe: str) -> None:
    """A summary for the act, a label for the thing, a talk for its words, "we" for one's own part, and so on."""
    assert probe in _probes(answer, words)


def test_what_is_told_is_not_asked() -> None:
    """No starting point is asked for where it is given, no alternative where they were weighed."""
    answer = "I rang the depot instead of waiting for the van. The delay went from 90 minutes to 20."
    assert "baseline" not in _probes(answer, "20")
    assert "alternative" not in _probes(answer, "instead of")


def test_how_many_there_were_afterwards_is_not_asked_for_again() -> None:
    """Where a count of a later time is told, nobody asks what the act before it led to."""
    answer = "Eleven falls in a quarter. We did a round at a quarter to four with two helpers. Four the quarter after."
    assert not {"after", "result", "changed"} & _probes(answer, "round")


def test_where_a_share_came_from_is_not_asked_for_once_it_is_told() -> None:
    """A share told before a change is where the later share came from."""
    answer = "One sofa had 19% returns. I read a hundred comments by hand. Returns were down to 12% two months later."
    assert "baseline" not in _probes(answer, "down to 12%")
    assert "baseline" in _probes(answer.replace("19%", "many"), "down to 12%")


def test_a_question_of_the_candidates_own_is_not_asked_about() -> None:
    """What somebody asks the interviewer, or tells them of their own place, calls for nothing."""
    answer = "You have the whole plant in one place. I have run two lines in Hull. Can I ask how many you would have?"
    assert not _probes(answer, "Can I ask", "What do you know about us?")
    assert not _probes(answer, "You have", "Why do you want to work here?")
    assert _probes(answer, "Hull", "Why do you want to work here?")


def test_a_course_is_asked_what_it_was_good_for() -> None:
    """How one did a course is no question; where it has helped since is one."""
    answer = "Paperwork is my weak side. I did my SSSTS last year. The diary is on my phone now."
    assert "where_used" in _probes(answer, "SSSTS")


def test_family_and_loss_are_left_alone() -> None:
    """Nothing is asked about a parent's illness or death."""
    answer = "I was caring for my dad, he had Parkinson's, and he passed in the March. I kept the books of a club."
    clauses = {
        gap.clause.text
        for gap in gaps(read("Tell me about this gap.", answer), Opened("Tell me about this gap."), embed)
    }
    assert not any("dad" in text or "passed" in text for text in clauses)


def test_an_argument_is_asked_for_its_limits_and_failures() -> None:
    """A design without a story calls for reason, limit and failure, and for no ending."""
    question = "How would you store session data?"
    answer = "I would keep the sessions in a shared cache. Each web node reads them from there."
    found = {gap.probe for gap in gaps(read(question, answer), Opened(question, "technical"), embed)}
    assert {"reason", "limits", "fails"} <= found
    assert "result" not in found


def test_another_process_is_asked_how_far_it_is() -> None:
    """Who is interviewing elsewhere is asked where that stands, and nobody else."""
    asked = "What are your salary expectations, and when could you start?"
    answer = "I would like around forty. I've got one other process going, fairly far along. I can start in May."
    assert "stands" in _probes(answer, "process going", asked)
    assert "stands" not in _probes(answer, "forty", asked)


def test_a_part_taken_of_something_is_no_level() -> None:
    """A third of the lights, taken out, has no figure from before; a delay that fell has."""
    assert "baseline" not in _probes("The roof was weak. I took a third of the lights out. We opened.", "lights")


def test_a_mistake_somebody_was_told_of_has_no_cause_to_ask_for() -> None:
    """Who says what she told another about a mistake is not asked how that mistake happened."""
    answer = "She was in tears. I drove over and told her I failed mine, which I did. She came back."
    assert "cause" not in _probes(answer, "failed mine")


def test_what_the_next_sentence_tells_is_not_what_came_next() -> None:
    """ "He said okay" is asked for its cause where what came of it stands right behind it."""
    told = "I put both seals on his table. He went quiet. Then he signed for the old ones."
    assert "after" not in _probes(told, "quiet")
    assert "led" in _probes(told, "quiet")


def test_words_said_to_somebody_then_are_no_claim() -> None:
    """Who said "I can get her a pillow" in a corridor is not asked what stands behind that."""
    told = (
        "He was shouting at me. I said you're right, it's not good enough, and I can't fix it but I can get her a "
        "pillow and a cup of tea and I'll ask the nurse in charge how long. I did that."
    )
    assert _probes(told, "pillow") == set()


def test_nobody_is_asked_for_another_way_to_do_what_went_wrong() -> None:
    """A slip was no choice, and a tool named in it by the way neither."""
    told = "On drawing K2 I wrote H7 for the bearing, it must be P6. I told my boss the same day."
    asked = "Tell me about a mistake you made."
    assert "alternative" not in _probes(told, "K2", asked)


def test_what_might_have_been_is_no_plan_that_could_fail() -> None:
    """ "I'd have been giving him a warning" happened to nobody, and is meant by nobody."""
    told = "I would ask him first. I'd have been giving a warning to somebody whose shift had just been moved."
    found = _probes(told, "warning", "How would you handle a crew who are always late?")
    assert not found & {"fails", "limits", "weigh", "seen"}


def test_a_label_with_its_figure_behind_it_is_explained() -> None:
    """ "One tool change, 140 thousand krona" says what it was."""
    told = "I went direct to casting, and it cost us one tool change, 140 thousand krona. We test first now."
    assert "named" not in _probes(told, "tool change")
