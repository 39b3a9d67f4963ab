"""Citations numbered on a page."""

from app.web.sources import Sources, check, letters, passage_url
from tests.app.web.examples import a_citation


def test_the_same_passage_keeps_its_number() -> None:
    """Numbers count passages, not citations."""
    sources = Sources("ines")
    numbers = [sources.of(c).number for c in (a_citation("a"), a_citation("b", 40), a_citation("a"))]

    assert numbers == [1, 2, 1]
    assert [source.citation.quote for source in sources.all] == ["a", "b"]


def test_an_address_names_the_place_and_what_was_quoted() -> None:
    """The address has the exact offsets and a digest of the quote."""
    citation = a_citation("café", 7)

    assert passage_url("ines", citation) == (
        f"/candidates/ines/documents/d1?start=7&end=11&check={check('café')}#passage"
    )


def test_a_page_with_numbers_of_its_own_letters_its_sources() -> None:
    """The label is a number or, where asked for, a letter; after z come aa and ab."""
    lettered = Sources("ines", lettered=True)

    assert [lettered.of(c).label for c in (a_citation("a"), a_citation("b", 40), a_citation("a"))] == ["a", "b", "a"]
    assert Sources("ines").of(a_citation()).label == "1"
    assert [letters(number) for number in (26, 27, 28)] == ["z", "aa", "ab"]
