"""Thoughts that stand alone, and small ones that are put together."""

from ingest.packing import MOST_WORDS, Thought, cut, packed
from ingest.sentences import count_words

BIG = "- " + "rye " * 50
SMALL = "- no loaf was lost"


def _packed(lines: list[str], *, together: bool = False) -> list[str]:
    text = "\n".join(lines)
    thoughts: list[Thought] = []
    at = 0
    for line in lines:
        thoughts.append(Thought(at, at + len(line), line.startswith("-")))
        at += len(line) + 1
    return [text[start:end] for start, end in packed(text, thoughts, together=together)]


def test_a_large_item_stands_alone() -> None:
    """Small items share a chunk with each other and not with a story beside them."""
    assert _packed([SMALL, SMALL, BIG, SMALL]) == [f"{SMALL}\n{SMALL}", BIG, SMALL]


def test_a_line_goes_with_what_it_introduces() -> None:
    """A colon, or a list right below, says that a line has no thought of its own."""
    assert _packed(["Ovens:", BIG]) == [f"Ovens:\n{BIG}"]
    assert _packed(["About the mill", BIG, BIG]) == [f"About the mill\n{BIG}", BIG]


def test_the_parts_of_an_entry_stay_together() -> None:
    """A résumé's entry is one thought as long as a chunk holds it."""
    assert len(_packed([SMALL, BIG, SMALL], together=True)) == 1
    assert len(_packed([BIG, BIG, BIG, BIG], together=True)) == 2


def test_a_small_last_paragraph_belongs_to_the_one_before() -> None:
    """Running text is not left with a rest that says little."""
    assert len(_packed(["rye " * 60, "That was it."])) == 1


def test_a_long_thought_is_cut_without_a_small_rest() -> None:
    """Parts are even, none is longer than a chunk may be."""
    text = "Rye rose well in the cold room. " * 60
    parts = [text[start:end] for start, end in cut(text, 0, len(text.strip()))]

    assert all(40 <= count_words(part) <= MOST_WORDS for part in parts)
