"""What was asked decides which criteria are judged."""

from app.engines.embedded.critique.critique import critique
from app.engines.embedded.critique.remarks.reasoned import NO_REFERENCE
from app.engines.protocol import CritiqueTask, Earlier
from app.records import Critique
from tests.app.engines.embedded.coached import judged, knowledge, nobody
from tests.app.engines.embedded.slice_of import embed


def _back(answer: str) -> Critique:
    earlier = Earlier(
        question="Tell me about a success.",
        answer="Our stand sold out at the fair and we won a prize.",
        probe="own_part",
    )
    task = CritiqueTask(id="", created_at="", question="And what was your part in it?", answer=answer, earlier=earlier)
    return critique(task, nobody(), knowledge(), embed)


def test_a_follow_up_is_judged_by_what_it_asked() -> None:
    """Two plain sentences that answer it are strong, and the rest of a story is not asked for again."""
    made = _back("I cut the labels and stood at the front with the tasting tray. Rosa baked, and she kept the till.")
    scores = {criterion.criterion: criterion.score for criterion in made.criteria}
    assert scores["structure"] is None
    assert scores["result"] is None
    assert made.overall is not None
    assert made.overall >= 3.5
    vague = _back("I was part of the team and we all helped, everyone did their best and I supported the others.")
    assert (vague.overall or 1.0) < made.overall - 1.0


def test_reasons_owe_no_story() -> None:
    """Why one wants a post is judged by reasons; nobody asks for a situation or a result."""
    made = judged(
        "Why do you want this job?",
        "You mend what other shops throw away. I mended radios with my aunt for six years, and the last three I could "
        "not get parts for, because nobody around us keeps any. Your back room does. I have not worked with "
        "customers yet.",
        nobody(),
    )
    assert {"structure", "result", "ownership"}.isdisjoint({criterion.criterion for criterion in made.criteria})
    assert made.band in ("solid", "strong")


def test_a_claim_is_no_story() -> None:
    """One line with a large figure stays below a plain story without any."""
    question = "Tell me about something you improved."
    brag = judged(question, "I led a big project at my firm that saved them 3 million and won two awards.", nobody())
    plain = judged(
        question,
        "The lambs kept getting out by the stream. I walked the fence with a torch and found where the bank had "
        "slipped. I drove three posts behind it and hung the gate the other way. None got out after that. I look at "
        "the ground first now.",
        nobody(),
    )
    assert (brag.overall or 1.0) < 2.5
    assert (plain.overall or 1.0) > 3.0


def test_a_clarification_of_an_argument_is_judged_by_what_it_asked() -> None:
    """Asked why, two sentences owe a reason; no example, no alternative and no accuracy is asked of them."""
    earlier = Earlier(
        question="How would you find out why sign-ups fell overnight?",
        answer="I'd ask first whether it is real, and I'd tell somebody straight away.",
        probe="reason",
    )
    task = CritiqueTask(
        id="",
        created_at="",
        question="You'd tell somebody straight away. Why would you do it that way?",
        answer="Because every hour costs money and they can stop the campaign, and nobody is cross with me for asking.",
        format="technical",
        earlier=earlier,
    )
    made = critique(task, nobody(), knowledge(), embed)
    assert [c.criterion for c in made.criteria if c.score is not None] == ["depth"]
    assert made.overall is not None
    assert made.overall >= 3.0
    assert made.next_step


def test_who_is_asked_for_questions_is_judged_by_asking() -> None:
    """A question back is no claim: nothing behind it has to be shown."""
    answer = (
        "Who sets the prices, me or the owner of the shop? And how do you bring on the juniors in their first year?"
    )
    made = judged("What would you like to ask me?", answer, nobody(), "recruiter")
    scored = {c.criterion for c in made.criteria if c.score is not None}
    assert scored == {"relevance", "clarity"}
    assert "You do ask" in made.criteria[0].rationale


def test_content_that_nothing_is_known_of_gets_no_score_for_accuracy() -> None:
    """Without a reference it is said that it cannot be told right from wrong, and the rest is judged."""
    found = judged(
        "What is a hollow grind, and when would you choose it for a blade?",
        "A hollow grind is ground on a wheel, so that both sides curve in. I choose it for razors, because it takes a "
        "fine edge, and never for an axe, since the edge would chip in oak.",
        nobody(),
        "technical",
    )
    accuracy = next(c for c in found.criteria if c.criterion == "accuracy")
    assert accuracy.score is None and accuracy.rationale == NO_REFERENCE
    assert found.overall is not None
