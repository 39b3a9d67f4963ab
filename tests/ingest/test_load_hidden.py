"""Hidden text is set aside and shown, in every format; what a reader sees stays."""

import pytest

from tests.ingest.hidden_text_table import PAGE, found, lost, table
from tests.ingest.hidden_texts import Hiding, hidings
from tests.ingest.ordinary import ordinary


@pytest.mark.parametrize("hiding", hidings(), ids=lambda hiding: f"{hiding.format}: {hiding.way}")
def test_hidden_text_is_set_aside(hiding: Hiding) -> None:
    """The hidden words are listed as set aside, and the text has all the visible ones and none of them."""
    result = found(hiding)
    assert result.channels
    assert not result.leaked
    assert result.kept


def test_ordinary_documents_keep_their_words() -> None:
    """Of fifty ordinary documents at most one visible word in a hundred is missing."""
    counts = [lost(document) for document in ordinary()]
    assert len(counts) == 50
    assert sum(missing for missing, _ in counts) <= 0.01 * sum(words for _, words in counts)


def test_the_table_is_current() -> None:
    """What the committed page says is what the code does."""
    assert PAGE.read_text(encoding="utf-8") == table()
