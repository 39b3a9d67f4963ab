"""What an introduction is made of, and what is struck out of it."""

from app.engines.embedded.pitch.drafts import Draft
from app.engines.embedded.pitch.essentials import emphasised, struck_out


def _draft(text: str, chain: int = 0, part: str = "past", source: str = "answer-past", worth: float = 1.0) -> Draft:
    return Draft(text, part, (), worth, source, chain)  # type: ignore[arg-type]


def _kept(*drafts: Draft) -> list[str]:
    return [draft.text for draft in struck_out(drafts)]


def test_proof_stays_with_what_leads_to_it() -> None:
    """What was done and what came of it are told together."""
    told = ("I filmed eleven videos on my phone for the course.", "The next year it was 1 splash.")
    assert _kept(*map(_draft, told)) == list(told)


def test_bare_act_is_no_news() -> None:
    """A few words about an act without a result say nothing to an interviewer."""
    assert _kept(_draft("I stopped the dock.")) == []


def test_longer_act_without_result_counts_less() -> None:
    """It may fill time, after what proves something."""
    (kept,) = struck_out([_draft("I moved the tape, and taught the cleaners how to lay it.")])
    assert kept.worth < 1.0


def test_remark_after_the_proof_is_dropped() -> None:
    """What merely follows a result adds nothing to it."""
    told = ("Complaints fell from 40 to 12 a month.", "Legal was at the signing, she brought cake.")
    assert _kept(*map(_draft, told)) == [told[0]]


def test_something_done_is_no_wish() -> None:
    """A sentence about the past is told as such wherever it stood."""
    (kept,) = struck_out([_draft("I sold 200 of them at the fair.", part="future", source="speech0")])
    assert kept.part == "past"


def test_wish_stays_one() -> None:
    """What the candidate wants is what comes last."""
    (kept,) = struck_out([_draft("I want to run a whole house.", part="future", source="speech0")])
    assert kept.part == "future"


def test_own_introduction_is_not_trimmed() -> None:
    """The candidate's own words to open with are theirs."""
    assert _kept(_draft("I like counting.", part="present", source="speech0")) == ["I like counting."]


def test_best_proofs_weigh_more_than_the_rest() -> None:
    """Two proofs of different stories come first, and a fifth gets nothing on top."""
    found = [_draft(f"Waiting fell from {9 - n} to 2 days.", chain=n, worth=1.5 - n / 10) for n in range(5)]
    factors = [round(after.worth / before.worth, 2) for before, after in zip(found, emphasised(found), strict=True)]
    assert factors[0] >= factors[1] > factors[2] >= factors[3] > factors[4] == 1.0


def test_qualification_weighs_more() -> None:
    """What the role asks to have is said even beside good stories."""
    (kept,) = emphasised([_draft("I have a BSc in nursing.", source="study")])
    assert kept.worth > 1.0


def test_who_speaks_weighs_most() -> None:
    """The sentence that says what one is counts double."""
    who = _draft("I'm a fitter at Marrow Stone.", part="present", source="role", worth=2.0)
    assert emphasised([who])[0].worth == 4.0


def test_a_story_ends_where_a_person_is_missing() -> None:
    """Nobody follows "him" without having been told of somebody."""
    told = ("I counted 40 pallets in one night.", "I sent him 3 crates and waiting fell from 9 to 2 days.")
    assert _kept(*map(_draft, told)) == [told[0]]


def test_a_story_that_opens_on_the_unheard_of_counts_half() -> None:
    """ "The diaries" mean nothing to whoever was never told of any."""
    known, unknown = (
        struck_out([_draft(text)])[0].worth
        for text in ("I read out 4 diaries and pay rose by 9%.", "I read out the diaries and pay rose by 9%.")
    )
    assert unknown == known / 2


def test_what_one_is_not_opens_nothing() -> None:
    """A short denial only takes off."""
    assert _kept(_draft("I never had the title.", source="speech0")) == []


def test_what_hardly_counts_is_left_out() -> None:
    """Time is better left over than filled with it."""
    assert emphasised([_draft("I stopped the belt one night.", worth=0.1)]) == []


def test_nobody_is_several_people() -> None:
    """Whom one has in a team is not who one is."""
    assert _kept(_draft("I'm one manager and 28 staff, and it's never been shut.", part="present", source="line")) == []


def test_an_earlier_post_stays_beside_the_present_one() -> None:
    """What one was before belongs to who one is."""
    told = (
        "I've been a crane fitter at Garve yard since 2018, with 34 cranes.",
        "Before that, I was a rigger at Holm.",
    )
    assert _kept(*(_draft(text, part="present", source="answer-present") for text in told)) == list(told)
