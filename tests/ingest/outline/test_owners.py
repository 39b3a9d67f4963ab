"""Whose the lines of a page are: leads, speakers, mails and marks of one's own, and how far each reaches."""

import pytest

from ingest.outline.headings import headings
from ingest.outline.lines import lines
from ingest.outline.owners import owners


def _owned(text: str, name: str = "notes.txt") -> dict[str, str]:
    """Each line's words with whose they are."""
    rows = lines(text)
    return {
        row.text: owner for row, owner in zip(rows, owners(text, rows, headings(rows), name), strict=True) if row.text
    }


@pytest.mark.parametrize(
    "lead",
    [
        "pasted from the bakers' board",
        "SOURCE: Crumb & Co careers page",
        "by a former head of ovens, printed twice",
        "my cousin's page, she printed it off the internet",
        "NOT MINE",
    ],
)
def test_a_lead_speaks_for_the_page(lead: str) -> None:
    """What a page says of itself at its top holds for all of it, dividers and all."""
    found = _owned(f"A title\n{lead}\n\nI ran nine ovens.\n\n---\n\nI sold two of them.\n")

    assert set(found.values()) == {"theirs"}


def test_ones_own_mark_takes_over() -> None:
    """Below "mine underneath" in a pasted text the words are the candidate's."""
    found = _owned("copied off the site\n\nI ran nine ovens.\n\nmine underneath:\nI ran one.\n\nIt was hot.\n")

    assert (found["I ran nine ovens."], found["I ran one."], found["It was hot."]) == ("theirs", "mine", "mine")


def test_an_i_in_anothers_title_proves_nothing() -> None:
    """Where the author says "I", a title "What I learned" is the author's too."""
    found = _owned("pasted from a newsletter\n\nI ran nine ovens.\n\nWhat I learned\nI learned to wait.\n")

    assert found["I learned to wait."] == "theirs"


def test_an_arrow_answers_the_words_above_it() -> None:
    """A remark behind an arrow is one's own up to the next gap, and the official words above it are not."""
    official = "Work with others and share what is known with every partner of the service."
    found = _owned(f"Together\n{official}\n-> I rang the mill.\n\nPace\n{official[:-1]} daily.\n-> I ran.\n")

    assert (found[official], found["-> I rang the mill."]) == ("theirs", "mine")


def test_a_contrast_disowns_what_stands_above() -> None:
    """Who writes "my own version" says that what stands above is another's."""
    found = _owned("I burnt the rye and I laughed.\n\nMy own version:\nI weighed the salt twice.\n")

    assert found == {
        "I burnt the rye and I laughed.": "theirs",
        "My own version:": "mine",
        "I weighed the salt twice.": "mine",
    }


@pytest.mark.parametrize("mark", ["my notes on this", "my notes: call is on Thursday", "--- me:"])
def test_ones_own_notes_below_an_advert(mark: str) -> None:
    """What stands below an advertisement under a mark of one's own is one's own, and the advertisement is not."""
    advert = (
        "Stock Controller, Penfold\n\nWe are looking for somebody who will run our stores.\n"
        "You will need experience of stock systems and a forklift licence."
    )
    found = _owned(f"{advert}\n\n{mark}\nforklift = not since school")
    assert found["forklift = not since school"] == "mine"
    assert found["You will need experience of stock systems and a forklift licence."] == "theirs"


def test_handles_are_other_people() -> None:
    """Speakers by a name that nobody is christened with are strangers, up to a divider."""
    found = _owned("rye_fan_9: I got the job.\n\ncrumb.22: I did not.\n\n---\nI bake.\n")

    assert list(found.values()) == ["theirs", "theirs", "", ""]


def test_a_heading_ends_what_was_pasted_under_its_neighbour() -> None:
    """What is copied under one heading says nothing of the next."""
    found = _owned("# The ad (copied from their site)\nRun ovens.\n\n# Me\nI ran nine.\n")

    assert (found["Run ovens."], found["I ran nine."]) == ("theirs", "")


@pytest.mark.parametrize(("name", "owner"), [("newsletter_41.txt", "theirs"), ("my blog notes.txt", ""), ("x.txt", "")])
def test_a_name_may_say_that_a_page_was_published(name: str, owner: str) -> None:
    """A newsletter's "I" is its author's; notes on a blog are one's own."""
    assert _owned("I ran nine ovens.\n", name) == {"I ran nine ovens.": owner}


def test_plain_notes_belong_to_nobody_else() -> None:
    """Without any sign nothing is said, and the words speak for themselves."""
    assert set(_owned("Failure\nI burnt the rye by the door. My boss laughed.\n").values()) == {""}


def test_a_bracketed_remark_disowns_what_follows_wherever_it_stands() -> None:
    """ "(photocopied from an article. not mine)" speaks for the paragraph below it, also right under another line."""
    found = _owned("I ran nine ovens.\n[glued in]\n(photocopied from an article. not mine)\n\nBo Rye cut waste.\n")
    assert (found["I ran nine ovens."], found["Bo Rye cut waste."]) == ("", "theirs")
