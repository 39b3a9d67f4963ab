"""What is said about what came of it."""

from app.engines.embedded.answer.reading import read
from app.engines.embedded.critique.quotable import phrase
from tests.app.engines.embedded.coached import judged, nobody


def _said(answer: str) -> str:
    found = judged("Tell me about a time you helped a colleague.", answer, nobody())
    return next(c.rationale for c in found.criteria if c.criterion == "result")


def test_not_knowing_how_it_ended_is_honest_and_no_change() -> None:
    """The sentence is neither called a change nor asked for a figure."""
    said = _said(
        "One of my drivers kept coming late in March. I sat down with him in the van and asked. I gave him the late "
        "round for six weeks and took the early one myself. I don't know what became of him."
    )
    assert "I don't know what became of him" in said
    assert "is honest" in said


def test_the_trouble_before_is_not_called_the_change() -> None:
    """What nobody did before the act is not quoted as the result."""
    said = _said(
        "The route book was forty pages and nobody opened it, so I drew one page with the nine hard turns. I drove the "
        "round twice with the new lad. He passed his check in the second week and has driven it alone since."
    )
    assert "nobody opened it" not in said


def test_a_death_is_not_weighed_as_a_result() -> None:
    """Where the story stops at a death, what was done is quoted and no measure is asked for."""
    said = _said(
        "One of my drivers was always late in March. I sat down with him in the van and asked. I gave him the late "
        "round and drove the early one myself. His mother died in the sixth week."
    )
    assert "died" not in said


def test_a_price_is_not_called_the_change() -> None:
    """What it cost is told, and what came of it is something else."""
    said = _said(
        "Bram wanted to buy a new oven for fourteen thousand, because one loaf in five was burnt on the busy days. "
        "I asked him for one week. I measured the oven and the room every hour and by noon the left side was at two "
        "hundred. I moved the trays to the right. It cost sixty pounds. Two people had to come early, so I asked who "
        "wants to."
    )
    assert "sixty pounds" not in said


def test_a_sentence_is_quoted_to_its_end() -> None:
    """Words that lead on are cut from a quote, and kept where the sentence ends on them."""
    said = phrase(read("", _AFTER), read("", _AFTER).sentences[-1])
    assert said.quote == "The hall floor stayed dry for two winters after that"


_AFTER = "I took the gutter down in May and laid it again. The hall floor stayed dry for two winters after that."


def test_a_result_with_its_figure_is_asked_for_no_further_one() -> None:
    """Who says how much changed and by when is told to add what they took from it, not how it was a month later."""
    found = judged(
        "Tell me about a problem you solved.",
        "Our returns were high. I looked into it and did some things with the team. Returns fell 12% by March.",
        nobody(),
    )
    (advice,) = [c.advice for c in found.criteria if c.criterion == "result"]
    assert advice == "Finish with what you do differently since."
