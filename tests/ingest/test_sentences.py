"""Where sentences begin."""

from ingest.sentences import count_words, sentence_starts


def test_sentences_begin_where_a_reader_says() -> None:
    """Full stops end sentences, abbreviations and numbers do not, and a line break always begins one."""
    text = "I met Dr. Corn at 3.30 p.m. and left. He stayed.\nRye"

    assert [text[start:][:3] for start in sentence_starts(text, 0, len(text))] == ["I m", "He ", "Rye"]


def test_offsets_are_the_texts() -> None:
    """A stretch of the text is cut at the text's own offsets."""
    text = "One. Two. Three."

    assert sentence_starts(text, 5, len(text)) == [5, 10]


def test_words() -> None:
    """A word is counted as a reader counts it."""
    assert count_words("a half-day's work, 3.5 hours (don't ask)") == 7
