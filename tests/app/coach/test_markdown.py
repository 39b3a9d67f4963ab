"""What can be kept, printed or mailed reads as a person would write it."""

from app.coach.markdown import critique_text, pitch_text, report_text
from app.records import (
    Citation,
    Claim,
    DocumentRef,
    Interview,
    InterviewSettings,
    Missed,
    Moment,
    Pitch,
    PitchSentence,
    Report,
    Turn,
)
from tests.fakes import critique_of, question


def test_report_tells_answers_skips_and_what_is_next() -> None:
    """Every question stands with its answer quoted, or with why there is none; the report leads."""
    report = Report(
        summary="Two of three.",
        scores=(),
        best=Moment(turn=1, quote="I asked.", reason="It shows listening."),
        weakest=None,
        next_steps=("Name the number.", "Rest."),
        answered=1,
        skipped=1,
    )
    turns = (
        Turn(number=1, state="complete", question=question("Why?"), answer="I asked.\nThen I wrote."),
        Turn(number=2, state="complete", question=question("How?"), answer="", skipped=True),
        Turn(number=3, state="open", question=question("When?")),
    )
    interview = Interview(
        id="i",
        candidate="wren",
        state="complete",
        settings=InterviewSettings(format="behavioural", role="Nurse", company="Ward"),
        turns=turns,
        report=report,
        created_at="2027-01-15T09:00:00Z",
    )
    text = report_text(interview, {1: critique_of("I asked.", 4.0)})
    assert text.startswith("# Mock interview: behavioural for Nurse, Ward\n\n2027-01-15, neutral interviewer\n")
    assert "**Best moment** (question 1): “I asked.” It shows listening." in text
    assert "1. Name the number.\n2. Rest." in text
    assert "> I asked.\n> Then I wrote." in text
    assert "*Skipped.*" in text
    assert "*Not answered.*" in text
    assert "None" not in text


def test_critique_names_its_judge_and_what_the_notes_say() -> None:
    """A contradicted claim stands beside the notes' value; what was left out is listed; scores show as bands."""
    made = critique_of("I led six.", 4.0).model_copy(
        update={
            "engine": "embedded",
            "claims": (Claim(start=0, end=10, quote="I led six.", status="contradicted", correct="four"),),
            "missed": (Missed(text="You cut falls by 40%.", citations=()),),
        }
    )
    text = critique_text(made)
    assert "**Strong, but one fact differs from your notes** (rule-based)" in text
    assert "- “I led six.”: your notes say four." in text
    assert "- Left out: You cut falls by 40%." in text
    assert "4.0" not in text


def test_what_was_left_out_is_said_once_in_a_report() -> None:
    """A fact that a story and its follow-ups leave out stands under the first of them only."""
    turns = tuple(
        Turn(number=number, state="complete", question=question(f"Why, {number}?"), answer="I led six.")
        for number in (1, 2)
    )
    settings = InterviewSettings(format="behavioural")
    held = Interview(
        id="i", candidate="wren", state="complete", settings=settings, turns=turns, created_at="2027-01-15"
    )
    missed = (Missed(text="You cut falls by 40%.", citations=()),)
    made = critique_of("I led six.", 4.0).model_copy(update={"engine": "embedded", "missed": missed})
    assert report_text(held, {1: made, 2: made}).count("You cut falls by 40%.") == 1


def test_critique_of_too_little_says_why() -> None:
    """An answer that was not assessed gives the reason instead of a band."""
    text = critique_text(critique_of("fine", None))
    assert "Not assessed (fake): It says too little." in text
    assert "None" not in text


def test_pitch_names_the_source_of_every_sentence() -> None:
    """Each sentence stands with its document and its quote on one line."""
    citation = Citation(document=DocumentRef(id="d", name="cv.txt"), heading="", quote="I\nnurse.", start=0, end=8)
    made = Pitch(
        id="p",
        engine="fake",
        seconds=30,
        words_per_minute=140,
        text="I nurse.",
        sentences=(PitchSentence(text="I nurse.", part="present", citations=(citation,)),),
        words=2,
        estimated_seconds=1,
        blanks=(),
        conflicts=(),
        left_out=(),
        created_at="2027-01-15",
    )
    assert "- I nurse. (cv.txt: “I nurse.”)" in pitch_text(made)
