"""Documents between their parsing and the moment they can be searched."""

from app.coach.parsed import WRITTEN_AT_ONCE, Parsed, shares
from app.store.intake import PendingDocument
from ingest.records import Chunk, ReadDocument


def _parsed(name: str, chunks: int) -> Parsed:
    taken = PendingDocument(id=name, candidate=1, name=name, data=b"", digest="", attempts=1, kind=None)
    made = tuple(
        Chunk(
            id=f"{name}-{n}",
            document_id=name,
            section=0,
            ordinal=n,
            kind="stories",
            heading="",
            text="x",
            start=0,
            end=1,
        )
        for n in range(chunks)
    )
    read = ReadDocument(text="x", kind="stories", sections=(), questions=(), set_aside=(), chunks=made)
    return Parsed(taken, read, frozenset())


def _names(found: list[list[Parsed]]) -> list[list[str]]:
    return [[parsed.taken.id for parsed in share] for share in found]


def test_small_documents_share_a_transaction_and_a_large_one_has_its_own() -> None:
    """As many as fit are written together, in order; one that is too large for any share is written alone."""
    half = WRITTEN_AT_ONCE // 2
    told = [_parsed("a", half), _parsed("b", half), _parsed("c", 1), _parsed("d", 9 * half), _parsed("e", 0)]
    assert _names(shares(told)) == [["a", "b"], ["c"], ["d"], ["e"]]
    assert shares([]) == []


def test_a_document_without_chunks_is_written_too() -> None:
    """What holds nothing to search becomes ready all the same."""
    assert _names(shares([_parsed("a", 0), _parsed("b", 0)])) == [["a", "b"]]


def test_the_result_holds_the_sentences_of_its_own_chunks() -> None:
    """Vectors of other documents that were embedded with it stay out."""
    made = _parsed("a", 2).result({"a-0": b"1", "b-0": b"2"}, b"3")
    assert (made.sentences, made.blanks) == ({"a-0": b"1"}, b"3")
