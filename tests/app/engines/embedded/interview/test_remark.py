"""What the interviewer says to an answer."""

from app.engines.embedded.interview.remark import remark
from tests.app.engines.embedded.coached import gardener, judged


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
    said: list[str] = []
    for _ in range(4):
        said.append(remark(verdict, tuple(said)))
    assert len(set(said)) == 4
    assert all("“fine”" in text for text in said)


def test_not_knowing_is_met_by_the_kind_of_question() -> None:
    """Whoever has no story is pointed to a near one; whoever does not know a thing is told to think aloud."""
    story = remark(judged("Tell me about a time you failed.", "I don't know", gardener()))
    known = remark(judged("How would you find a leak in a pipe?", "I don't know", gardener(), "technical"))
    assert story != known
    assert "story" in story or "occasion" in story or "done" in story or "begin" in story
    assert "occasion" not in known


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
    said: list[str] = []
    for _ in range(10):
        said.append(remark(verdict, tuple(said)))
    assert len(set(said)) == len(said)
