"""What is said where no story was asked for: it fits the question, and the band it stands under."""

import pytest

from tests.app.engines.embedded.coached import judged, nobody

INTRODUCTION = (
    "I'm a bench joiner, nineteen years, the last six running a shop of eight. Before that I was on site, "
    "mostly schools. I did my assessor's award at night in 2021 and have put eleven apprentices through. I want to "
    "teach it full time now, and that's why I applied to you."
)
LIMIT = (
    "Spreadsheets. I can fill one in, but I've never built one. I've booked a day's course for the 14th, and my "
    "daughter has been showing me filters on Sunday nights."
)
PLAIN = "I'd say I'm a hard worker and a team player, I get on with everyone and things get done. People trust me."


def test_an_introduction_that_opens_on_who_one_is_is_told_so() -> None:
    """Nobody who says at once what they are is told that it comes late, or that their reason was not wanted."""
    found = judged("Tell me about yourself.", INTRODUCTION, nobody())
    said = " ".join(f"{c.rationale} {c.advice}" for c in found.criteria)
    assert "comes out late" not in said
    assert "does no harm" in said


def test_a_hand_lent_at_home_is_no_private_matter() -> None:
    """Who learns from a child on Sundays is not told to leave it out."""
    found = judged("What is your biggest weakness?", LIMIT, nobody())
    said = " ".join([found.next_step, *(f"{c.rationale} {c.advice}" for c in found.criteria)])
    assert "daughter” brings in" not in said
    assert "theirs to weigh" not in said


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("What are your strengths?", PLAIN),
        ("What is your biggest weakness?", LIMIT),
        ("Tell me about yourself.", INTRODUCTION),
        (
            "Why are you leaving?",
            "The depot shuts in March and they offered us one too far away. I'd have stayed.",
        ),
        (
            "What salary are you looking for?",
            "I'm on 31 now and I would want 35, because of the on-call.",
        ),
    ],
)
def test_no_remark_gives_its_band_the_lie(question: str, answer: str) -> None:
    """What is solid is not half open, and what is thin may not stay as it is."""
    found = judged(question, answer, nobody(), "recruiter")
    for criterion in (c for c in found.criteria if c.score is not None):
        if criterion.band in ("solid", "strong"):
            assert "half open" not in criterion.rationale
            assert "taken on trust" not in criterion.rationale
        if criterion.band == "thin":
            assert not criterion.advice.startswith(("Keep this pace", "Keep it to", "Leave it as it is"))


def test_pay_is_not_asked_for_reasons_of_the_employer() -> None:
    """What somebody wants to earn is no reason that would fit many places."""
    found = judged("What salary are you looking for?", "About 35, since I'm on 31 now without the on-call.", nobody())
    assert "this employer" not in " ".join(f"{c.rationale} {c.advice}" for c in found.criteria)
