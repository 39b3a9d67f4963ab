"""Which passages a search gives, and in which order."""

from dataclasses import replace

import pytest

from app.knowledge import load_knowledge
from app.queries import Queries
from app.retrieval import EVIDENCE, Query, measured, query_text, search
from app.slices import Slice
from tests.app.engines.embedded.slice_of import embed, slice_of
from tests.vectors import REMEMBERING

STORIES = """
# The flooded archive

In March a pipe burst over the map room. I moved four hundred drawers in one night with two students and a trolley,
and we lost eleven sheets out of nine thousand. Since then the mains has a valve that I can reach without a ladder.

# The loan that came back wrong

A museum in Gdansk returned the wrong globe. I noticed the brass meridian, rang their registrar Halina, and had ours
back within a week without anybody losing face.
"""
ADVERT = """
# Collections manager

## What you will do
- Lead the response when a flood or a fire threatens the collection
- Move archives between buildings with two assistants

## What you need
- Five years of experience with collections
"""


@pytest.fixture(scope="module")
def notes() -> Slice:
    """Two stories and an advert that uses their words."""
    return slice_of({"stories.md": STORIES, "job-description.md": ADVERT})


def ask(notes: Slice, text: str, **more: object) -> Query:
    """A query for a text."""
    return Query(text=text, vector=embed([text])[0], **more)  # type: ignore[arg-type]


def test_own_story_comes_before_the_advert(notes: Slice) -> None:
    """The candidate's experience answers first, though the advert has the question's words."""
    first = search(notes, ask(notes, "a flood in the archive")).passages[0]

    assert first.document.name == "stories.md"
    assert "four hundred drawers" in first.text


def test_a_name_alone_finds_its_passage(notes: Slice) -> None:
    """A rare word is enough, whatever its meaning is near to."""
    assert "globe" in search(notes, ask(notes, "Halina")).passages[0].text


def test_evidence_is_of_ones_own(notes: Slice) -> None:
    """As evidence, no other kind is given at all."""
    found = search(notes, ask(notes, "lead the response to a flood", weights=EVIDENCE))

    assert {passage.document.name for passage in found.passages} == {"stories.md"}


def test_documents_limit_the_hits(notes: Slice) -> None:
    """Only the named documents answer; without chunks there is nothing to find, and no confidence."""
    within = search(notes, ask(notes, "a flood in the archive", documents=("job-description.md",)))
    nowhere = ask(notes, "a flood", documents=("gone.txt",))

    assert {passage.document.name for passage in within.passages} == {"job-description.md"}
    assert search(notes, nowhere).passages == ()
    assert search(notes, nowhere).confidence == 0
    assert measured(notes, nowhere) is None


def test_scores_fall_and_k_is_kept(notes: Slice) -> None:
    """Passages come best first, each quoted as it stands in its document, and never more than asked for."""
    found = search(notes, ask(notes, "moving things", k=2)).passages

    assert len(found) == 2
    assert found[0].score >= found[1].score
    assert all(notes.documents[each.document.id].text[each.start : each.end] == each.text for each in found)


def test_neighbours_join_and_k_passages_come_all_the_same() -> None:
    """What joins a better hit takes no other passage's place."""
    walks = (
        "In valley one we counted owls at dusk, on foot, with one lamp between the four of us and a list that the "
        "forester had drawn up, all nine weeks of the winter, and nobody fell into the stream but me, only twice.",
        "In valley two the owls had gone. We counted at dusk all the same, four evenings in a row, wrote down fog, a "
        "fox and fog, and I learnt that a zero in a list is a finding which somebody has to stand up for.",
    )
    bees = "I kept nine hives behind the school and sold the honey at its summer fair."
    notes = slice_of({"owls.md": "# Owls\n\n" + "\n\n".join(walks), "bees.md": f"# Bees\n\n{bees}\n"})
    found = search(notes, ask(notes, "counting owls at dusk", k=2)).passages

    assert [passage.document.name for passage in found] == ["owls.md", "bees.md"]
    assert found[0].text == "\n\n".join(walks)


def test_search_repeats_exactly(notes: Slice) -> None:
    """The same query over the same notes gives the same result."""
    assert search(notes, ask(notes, "a mistake")) == search(notes, ask(notes, "a mistake"))


def test_short_follow_up_takes_the_turns_before_it_along() -> None:
    """ "And why?" is searched with what it is about; a long question stands by itself."""
    history = ("Tell me about a time you lost a map.", "Who found it?", "Where?")
    long = "Which of the nine thousand sheets did you lose that night in March?"

    assert query_text("And why?", history) == "Who found it Where And why"
    assert query_text(long, history) == long.rstrip("?")


def test_what_is_near_to_every_question_gives_way(notes: Slice) -> None:
    """A chunk that is near to whatever is asked loses its lead; one that is near to this question alone gains."""
    plain = ask(notes, "something about work")
    first = search(notes, plain).passages[0]
    row = next(row for row, chunk in enumerate(notes.chunks) if first.start <= chunk.start < first.end)

    shifted = search(notes, replace(plain, usual=3 * notes.vectors[row]))

    assert shifted.passages[0].text != first.text


def test_no_known_word_is_no_confidence(notes: Slice) -> None:
    """Where no word of a query is known, the nearest passages are given and not believed in."""
    plain = ask(notes, "a flood in the archive")

    assert search(notes, plain).confident
    assert not search(notes, replace(plain, strange=True)).confident
    assert search(notes, replace(plain, strange=True)).passages == search(notes, plain).passages


def test_ones_own_line_on_a_thing_goes_before_a_wish_for_it() -> None:
    """An advert that says "Excel skills" in so many words stands behind the note of what was built in Excel, and
    stays first for what no note of one's own holds."""
    notes = slice_of(
        {
            "job.txt": "Data Analyst\n\nWhat you'll bring:\n- 3 years of SQL\n- Excel skills\n- Good Spanish\n",
            "notes.txt": "Practice notes\n- The stock model: my old boss had it all in his head. I built it in Excel "
            "over two weekends, and we threw out 30% less flour.\n- spreadsheets: good at lookups\n",
        }
    )
    queries = Queries(REMEMBERING, (), load_knowledge().intents)
    assert search(notes, queries.query(notes, "Excel skills")).passages[0].document.name == "notes.txt"
    assert search(notes, queries.query(notes, "Spanish")).passages[0].document.name == "job.txt"
