"""Chunks: one thought each, of a size, with the heading it stands under, under ids that outlive edits elsewhere."""

from ingest.chunk import chunk
from ingest.outline.outline import outline
from ingest.packing import FEWEST_WORDS, MOST_WORDS
from ingest.records import Chunk
from ingest.sentences import count_words


def _chunks(text: str, name: str = "notes.md") -> tuple[Chunk, ...]:
    return chunk("mill", text, outline(text, name))


def _sentences(count: int, words: int = 10) -> str:
    return " ".join(f"Loaf {number} " + "rose " * (words - 3) + "well." for number in range(count))


def test_an_answer_stands_under_its_question() -> None:
    """A question is the heading of its answer's chunks, once, and a blank question has none."""
    text = "# Mill\n\n1. Why rye?\nIt keeps for a week and I like the smell.\n\n2. Why us?\n\n3. Why now?\nsee above\n"

    (found,) = _chunks(text)
    assert found.heading == "Mill › Why rye?"
    assert found.text == "It keeps for a week and I like the smell."


def test_a_long_answer_is_cut_at_sentences_under_the_same_question() -> None:
    """Every part of a long answer knows its question, and begins and ends with a sentence."""
    found = _chunks(f"1. Why rye?\n{_sentences(40)}\n2. Why us?")

    assert len(found) == 3
    assert {each.heading for each in found} == {"Why rye?"}
    assert all(each.text.startswith("Loaf") and each.text.endswith("well.") for each in found)
    assert all(count_words(each.text) <= MOST_WORDS for each in found)


def test_small_neighbours_are_put_together_within_their_section() -> None:
    """Short bullets share a chunk, but never across a heading, and two answers never do."""
    bullets = "".join(f"- loaf {number} sold out before nine on Saturday\n" for number in range(12))
    found = _chunks(f"## Stories of rye\n{bullets}\n## Stories of wheat\n- one more\n")

    assert [each.heading for each in found] == ["Stories of rye"] * (len(found) - 1) + ["Stories of wheat"]
    assert all(FEWEST_WORDS <= count_words(each.text) <= MOST_WORDS for each in found[:-1])
    assert len(_chunks("Q: Why rye?\nA: It keeps.\nQ: Why us?\nA: The oven.")) == 2


def test_a_bullet_keeps_its_children() -> None:
    """A bullet and what is indented under it are one thought."""
    story = "- The flood\n" + "  - we carried every sack of flour up to the loft by hand that night\n" * 3
    found = _chunks(f"[stories]\n{story}{story}")

    assert [each.text.count("The flood") for each in found] == [1, 1]


def test_a_resume_entry_begins_with_its_title() -> None:
    """In a résumé the title holds employer and dates, so it is part of what can be found and quoted."""
    text = (
        "EXPERIENCE\n\nBaker, Corn Street (2015 – now)\n- Rye from 40 to 90 loaves a day\n\nEDUCATION\n\nNone, 2011\n"
    )
    found = _chunks(text, "resume.txt")

    assert found[0].kind == "resume"
    assert found[0].text.startswith("Baker, Corn Street (2015 – now)\n- Rye")


def test_a_resume_entry_with_nothing_below_is_kept() -> None:
    """A job that is only a line with its dates is still a fact."""
    jobs = "**Baker, Corn Street** (2015 – now)\n\n* Rye\n\n**Boy, Corn Street** (2011 – 2015)"
    text = f"# EXPERIENCE\n\n{jobs}\n\n# SKILLS\n\nRye\n"

    assert any("Boy, Corn Street" in each.text for each in _chunks(text, "cv.md"))


def test_headings_alone_make_no_chunk() -> None:
    """A heading with nothing under it is not embedded."""
    assert [each.text for each in _chunks("# Mill\n\n## Rye\n\n## Wheat\n\nI grow it.\n")] == ["I grow it."]


def test_lines_that_only_look_like_headings_are_kept() -> None:
    """Titles over nothing, one after the other, are one chunk under their parent: nothing said is lost."""
    text = (
        "# TICKETS\n\n## Forklift counterbalance 2019 to 2027\n\n## First aid at work, renewed\n\n## Rye\n\n"
        "# Employment\n\nI bake rye.\n"
    )
    found = _chunks(text, "cv.md")

    assert [each.heading for each in found] == ["TICKETS", "Employment"]
    assert found[0].text == "## Forklift counterbalance 2019 to 2027\n\n## First aid at work, renewed"


def test_a_sentence_without_end_is_cut_between_words() -> None:
    """What has no sentences is still cut, and nothing of it is lost."""
    text = "rye " * 1000
    found = _chunks(text.strip())

    assert max(count_words(each.text) for each in found) <= 2 * MOST_WORDS
    assert sum(count_words(each.text) for each in found) == 1000


def test_ids_outlive_edits_elsewhere() -> None:
    """An edit changes the ids of what was edited, and of nothing else; another document has ids of its own."""
    before = _chunks("## Rye\nIt keeps.\n## Wheat\nIt does not.\n")
    after = _chunks("## Rye\nIt keeps, for a week.\n## Wheat\nIt does not.\n")

    assert before[0].id != after[0].id
    assert before[1].id == after[1].id
    assert len(before[0].id) == 32
    text = "## Rye\nIt keeps.\n"
    assert chunk("other", text, outline(text, "notes.md"))[0].id != before[0].id


def test_equal_thoughts_have_ids_of_their_own() -> None:
    """The same words under the same heading twice are two chunks with two ids."""
    found = _chunks("## Rye\nIt keeps.\n## Rye\nIt keeps.\n")

    assert len({each.id for each in found}) == 2


def test_a_pointer_is_no_chunk() -> None:
    """ "See above" answers nothing by itself, under a question or under a title."""
    text = "1. Why rye?\nIt keeps for a week.\n2. Why us?\nsee above\n\n[failure]\nsame as question 1\n"

    assert [each.text for each in _chunks(text)] == ["It keeps for a week."]


def test_each_job_is_a_chunk_under_its_title() -> None:
    """The first job right below a résumé's heading is an entry like the others."""
    text = (
        "## Experience\n**Baker, Corn Street** — 2015 to now\n- Rye from 40 to 90 loaves\n- Six apprentices\n"
        "**Miller, Mill Lane** — 2011 to 2015\n- Two stones\n\n## Education\nNone, 2011\n"
    )
    found = _chunks(text, "cv.md")

    assert [each.heading for each in found][:2] == [
        "Experience › Baker, Corn Street — 2015 to now",
        "Experience › Miller, Mill Lane — 2011 to 2015",
    ]
    assert found[0].text.endswith("- Six apprentices")
