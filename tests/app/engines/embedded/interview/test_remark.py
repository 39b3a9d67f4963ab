"""What the interviewer says to an answer."""

from app.engines.embedded.critique.critique import critique
from app.engines.embedded.interview.remark import remark
from app.engines.protocol import CritiqueTask, Earlier
from app.records import Critique
from tests.app.engines.embedded.coached import embed, gardener, judged, knowledge


def _in_a_row(verdict: Critique, times: int) -> list[str]:
    said: list[str] = []
    for _ in range(times):
        said.append(remark(verdict, tuple(said)))
    return said


def test_a_remark_quotes_the_answer() -> None:
    """A remark holds words of the answer it reacts to and stays short."""
    answer = "We had trouble with the pump and the team worked hard and communicated well until it was resolved."
    said = remark(judged("Tell me about a problem you solved.", answer, gardener()))
    quoted = said.split("“")[1].split("”")[0].rstrip("…")
    assert quoted in answer
    assert len(said.split()) <= 60


def test_an_answer_that_says_nothing_is_not_praised() -> None:
    """A bare word is quoted back without praise, and in other words each time."""
    verdict = judged("Tell me about a time you failed.", "fine", gardener())
    said = _in_a_row(verdict, 4)
    assert len(set(said)) == 4
    assert all("“fine”" in text for text in said)


def test_not_knowing_is_met_by_the_kind_of_question() -> None:
    """Whoever has no story is pointed to a near one; whoever does not know a thing is told to think aloud."""
    story, known = (
        _in_a_row(judged(question, "I don't know", gardener(), kind), 4)
        for question, kind in (
            ("Tell me about a time you failed.", "behavioural"),
            ("How would you find a leak in a pipe?", "technical"),
        )
    )
    assert "nearest thing you have done" in story[0]
    assert "what you would look at first" in known[0]
    assert len({*story, *known}) == 8  # each in four ways, none of them the other's


def test_other_faults_are_named() -> None:
    """An answer in another language is told why it cannot be judged."""
    verdict = judged(
        "Tell me about a time you failed.",
        "Ich habe damals einen Fehler gemacht und ihn selbst gemeldet, " * 2,
        gardener(),
    )
    assert remark(verdict) == verdict.reason


def test_the_same_contradiction_is_not_pointed_out_twice() -> None:
    """Once asked which of two values is right, the interviewer does not ask again and again."""
    answer = (
        "The borehole failed in July 2022. I mapped which beds drank most, moved watering to four in the morning and "
        "borrowed two tanks from the cricket club. We lost 90 of 340 roses, and the show took place."
    )
    verdict = judged("Tell me about a hard summer.", answer, gardener())
    first = remark(verdict)
    assert "which is it?" in first
    assert "which is it?" not in remark(verdict, (first,))


def test_praise_never_repeats_within_one_interview() -> None:
    """The same answer, reacted to ten times, is reacted to in ten ways."""
    answer = (
        "The bell of our chapel had cracked. I ground the crack back to clean metal, heated the "
        "bell under blankets for "
        "a day and welded it in one night. It has rung every Sunday since, and I sleep beside each weld now."
    )
    verdict = judged("Tell me about a problem you solved.", answer, gardener())
    assert len(set(_in_a_row(verdict, 10))) == 10


def test_a_mistake_is_met_warmly_and_by_what_was_done_about_it() -> None:
    """No cheering of the slip: the words that stay are those of the candidate's own answer to it."""
    answer = (
        "I planted the wrong hedge along the whole drive at Lowmoor. I rang the owner the same evening and told her. "
        "I dug out all 90 plants in two days and paid for the new ones. She kept me on and I label every tray since."
    )
    said = remark(judged("Tell me about a mistake you made.", answer, gardener()))
    assert "wrong hedge" not in said
    assert any(way in said for way in ("cannot have been easy", "Thank you for being open", "glad you told me"))


def test_a_doubtful_figure_is_said_back_in_its_own_clause() -> None:
    """Of a long sentence only the clause with the figure is said back."""
    answer = (
        "At Lowmoor Estate I ran a crew of 7 and trained apprentices, and I cut water use from 900 to 700 cubic metres "
        "a season with rain tanks. The owner showed the tanks to visitors."
    )
    said = remark(judged("Tell me about something you improved.", answer, gardener()))
    assert "900 to 700" in said and "which is it?" in said
    assert "crew" not in said


def test_a_figure_put_right_is_thanked_for() -> None:
    """A correction aloud is no puzzle about the notes."""
    task = CritiqueTask(
        id="c1",
        created_at="2025-03-01T09:00:00Z",
        question="You cut water use to 700. What was your thinking there?",
        answer="Sorry, it was 540 cubic metres a season, not 700.",
        format="behavioural",
        earlier=Earlier("Tell me about something you improved.", "I cut water use from 900 to 700.", "reason"),
    )
    said = remark(critique(task, gardener(), knowledge(), embed))
    assert "Thank you for putting that right" in said
    assert "which is it?" not in said


def test_praise_is_true_of_the_words_it_is_given_to() -> None:
    """Only words with a deed in them are said to show one, and a figure is called one."""
    verdict = judged(
        "Tell me about a time you improved something.",
        "Breakages in the yard stood at nine a month. I lined the van with carpet and walked the loaders through it "
        "myself. I weighed every crate for a fortnight. By June we were down to two, and it has stayed there since. "
        "Now I look at how a thing is carried before I look at who carries it.",
        gardener(),
    )
    for text in _in_a_row(verdict, 6):
        quote = text.split("“")[1].split("”")[0]
        if "what you did yourself" in text or "your own part" in text or "a step" in text:
            assert "I " in f"{quote} "


def test_an_answered_follow_up_is_acknowledged() -> None:
    """Who gives what was asked back for is thanked, and none of the words is praised for its own sake."""
    task = CritiqueTask(
        id="c",
        created_at="",
        question="You did a round at night. How many were there afterwards?",
        answer="There were four in the quarter after, and three in the one after that.",
        earlier=Earlier(
            question="Tell me about a change you led.",
            answer="We had eleven falls in a quarter. I did a round at night with two helpers.",
            probe="how_many",
        ),
    )
    said = remark(critique(task, gardener(), knowledge(), embed))
    assert "“" not in said


def test_a_question_of_their_own_is_not_passed_over() -> None:
    """Who asks the interviewer something hears that it was heard."""
    verdict = judged(
        "Tell me what you already know about us.",
        "You do hospitals mostly, and you have just won the refit in Hull. I know a man who was with you at the Royal. "
        "Can I ask how many you would have on site?",
        gardener(),
        "recruiter",
    )
    assert "You ask “Can I ask how many you would have on site”" in remark(verdict)


def test_nothing_is_an_answer_to_whether_there_was_anything() -> None:
    """Who is asked back what was ruled out, and says "nothing", is not told that the rest is awaited."""
    asked = "You changed to the bearing seat. What had you ruled out?"
    task = CritiqueTask(
        id="c1",
        created_at="2025-03-01T09:00:00Z",
        question=asked,
        answer="Nothing. One way.",
        format="technical",
        earlier=Earlier(
            question="How do you choose a datum?", answer="We changed to the bearing seat.", probe="alternative"
        ),
    )
    said = remark(critique(task, gardener(), knowledge(), embed))
    assert "waiting for the rest" not in said
    assert "nothing to hold on to" not in said
    assert "answer" in said


def test_who_has_nothing_to_add_is_let_go() -> None:
    """After a follow-up nobody is sent for another story; the interviewer leaves it there."""
    task = CritiqueTask(
        id="c1",
        created_at="2025-03-01T09:00:00Z",
        question="She did not know you from Adam. What did that mean for you?",
        answer="I don't know.",
        format="behavioural",
        earlier=Earlier("Tell me about a new team.", "I asked the foreman. She did not know me from Adam.", "more"),
    )
    for said in _in_a_row(critique(task, gardener(), knowledge(), embed), 3):
        assert "nearest thing" not in said
        assert "story" not in said


def test_a_reply_that_may_be_about_something_else_is_not_said_to_settle_it() -> None:
    """Where nothing ties an answer to what was asked back, the interviewer says so."""
    task = CritiqueTask(
        id="c1",
        created_at="2025-03-01T09:00:00Z",
        question="You said “Waste went down to four loaves a day”. Can you tell me more about that?",
        answer="I talk to each driver before the round. If a van is late twice I ride along.",
        format="behavioural",
        earlier=Earlier("Tell me about something you improved.", "Waste went down to four loaves a day.", "more"),
    )
    said = remark(critique(task, gardener(), knowledge(), embed))
    assert not any(settled in said for settled in ("answers it", "settles it", "wanted to know", "now I see"))
