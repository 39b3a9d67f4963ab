"""A story in which the event asked for does not happen is told so first, and scores low."""

from tests.app.engines.embedded.coached import judged, nobody

TIDE = (
    "I read the tide table for the wrong harbour and put the ferry on a sandbank with sixty people on board. It was "
    "my mistake and I said so over the loudspeaker. I rang the coastguard, handed out blankets and sat with a "
    "woman who was afraid. We floated off at nine. I had looked at the table only once; since then "
    "a second person reads it to me aloud."
)


def test_the_right_story_is_no_other_story() -> None:
    """A mistake answers a question about mistakes and not one about deadlines."""
    right = judged("Tell me about a mistake you made at work.", TIDE, nobody())
    wrong = judged("Tell me about a time you had competing deadlines.", TIDE, nobody())
    assert right.overall is not None
    assert wrong.overall is not None
    assert right.overall > wrong.overall + 1.0
    assert wrong.band in ("thin", "developing")


def test_it_is_said_first() -> None:
    """The next step of an answer to another question is another story."""
    wrong = judged("Tell me about a time you had competing deadlines.", TIDE, nobody())
    assert "competing deadlines" in wrong.next_step
    assert wrong.criteria[0].criterion == "relevance"
    assert "hard to hear in it" in wrong.criteria[0].rationale


def test_what_is_said_in_so_many_words_is_not_doubted() -> None:
    """An answer that says "we disagreed" is never told that no disagreement is in it, however thin the rest."""
    thin = "Ida and I disagreed about where to keep the drawings. We tried both ways and in the end it went well."
    found = judged("Tell me about a disagreement with a colleague.", thin, nobody())
    assert "hard to hear" not in found.criteria[0].rationale
    assert "guess" not in found.criteria[0].rationale


def test_a_measured_change_of_ones_own_is_an_achievement() -> None:
    """Who is asked for a target beaten, and tells what went down by their doing, need not choose another story."""
    spend = (
        "We were spending around eleven thousand a month on agency staff, because the roster went out too late. I "
        "moved it to six weeks ahead and set up a board for swaps. Two of the older ones were sceptical, so I asked "
        "everybody for their impossible days first. By April it was down to six thousand nine hundred. People will "
        "live with a rule if they have been asked first."
    )
    found = judged("Tell me about a target you beat by a clear margin.", spend, nobody())
    assert "hard to hear" not in found.criteria[0].rationale
    assert "Choose an occasion" not in found.next_step
