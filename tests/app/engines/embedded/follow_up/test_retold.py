"""The words around a place are taken up whole."""

from app.engines.embedded.answer.excerpts import short
from app.engines.embedded.answer.reading import read
from app.engines.embedded.follow_up.retold import retell


def test_the_words_said_back_lie_around_the_focus() -> None:
    """Of a long sentence the part is taken that holds the focus, verbatim in its span."""
    answer = "My editor stood behind me all night and I published the link from the main account, and nobody slept."
    reading = read("Tell me about a deadline.", answer)
    clause = next(s for s in reading.sentences if "published" in s.text)
    found = retell(reading, clause, clause.text.index("published"))
    assert found.clause is not None
    assert "published the link" in found.clause
    assert answer[found.span.start : found.span.end] == found.span.quote


def test_a_quote_is_short_and_ends_with_a_phrase() -> None:
    """Long words are quoted up to where a phrase ends."""
    quote = short("I carried the whole of the orchard ledger from the burning barn to the schoolhouse")
    assert len(quote.split()) <= 9
    assert quote.split()[-1] not in {"the", "of", "from", "to"}


def test_a_cut_quote_ends_in_dots() -> None:
    """Where a sentence goes on in the middle of a phrase, a reader sees that it does."""
    answer = (
        "We bought the mast timber cheaply off a shipwright near Orford who had kept it under canvas for nine winters."
    )
    reading = read("Tell me about a purchase.", answer)
    quote = retell(reading, reading.sentences[0]).quote
    assert quote.rstrip("…") in answer
    assert quote.endswith("…") or answer[len(quote)] in ",."


def test_a_clause_takes_along_what_it_leans_on() -> None:
    """ "You ended up doing it" says nothing without how."""
    answer = "After a month we ended up doing it so that he wrote first. Then it went quicker."
    reading = read("Tell me about working together.", answer)
    clause = retell(reading, reading.sentences[0]).clause
    assert clause is None or "so that he wrote first" in clause
