"""Whole pages in the manner of hurried people: whose words each stretch of them is."""

import pytest

from ingest.outline.outline import outline
from ingest.records import OWN_KINDS, Kind

LETTERED = """COUNTY LIBRARY TRUST - SENIOR LIBRARIAN
Purpose: to run three branches and their staff.
Person specification (E essential D desirable)
E  chartered membership
E  running a team through a restructure
D  grant writing above 50,000
D  Polish or Urdu
30 hours, one Saturday in three.

my one week plan scribble: sit at the desk, talk to Mags first
chartered: no, resign in spring
"""
RANKED = """Dock Supervisor, Tarn Wharf (nights)
Job purpose: to keep berths four and five moving.
- supervising a gang of twelve (E)
- slinger and banksman tickets (E)
- forklift instructor (D)
- reporting to the port manager

me: tickets lapsed in March, say so
"""
OFFERED = """Assistant Head, Larkfield Primary
Essential: QTS, five years in class
Desirable: leading maths, safeguarding lead
We are looking for somebody who knows every child. 32.5 hours, term time.

scribble: safeguarding yes since 2020, maths no. I'd ask for a mentor
"""
POINTS = """[from me to me]
- led the branch through the flood, nine weeks in a school hall
- saved the county archive with two students and a van
"""


def _kind(text: str, name: str, words: str) -> Kind:
    found = outline(text, name)
    at = text.index(words)
    return next(section.kind for section in found.sections if section.start <= at < section.end)


@pytest.mark.parametrize(
    ("page", "wish", "own"),
    [
        (LETTERED, "running a team through", "sit at the desk"),
        (RANKED, "forklift instructor", "lapsed in March"),
        (OFFERED, "leading maths", "since 2020"),
    ],
)
def test_an_advert_ends_where_ones_own_scribble_begins(page: str, wish: str, own: str) -> None:
    """An employer's wishes prove nothing, however they are ranked; what is scribbled below them is one's own."""
    assert _kind(page, "lead post.txt", wish) == "job_description"
    assert _kind(page, "lead post.txt", own) in OWN_KINDS


def test_bare_deeds_are_no_wishes() -> None:
    """Lines without a subject in the past tense are what somebody did."""
    assert _kind(POINTS, "bits.txt", "saved the county") in OWN_KINDS


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("said aloud.txt", "Good afternoon. I am Wim, I have kept bees and books for eleven years. I like both loud."),
        ("intro final.md", "I kept the books of a bakery for six years and I ran the till. I want a desk by a window."),
        ("read aloud twice.txt", "I began as a porter in 2009. I was asked to train the night staff and I still do."),
    ],
)
def test_a_page_that_is_said_aloud_is_a_pitch(name: str, text: str) -> None:
    """A greeting with a name, or a page called a pitch that holds nothing else, is the candidate's introduction."""
    assert [section.kind for section in outline(text, name).sections] == ["pitch"]


def test_a_quoted_introduction_is_cut_out() -> None:
    """The introduction that a page sets off as a quote is a pitch; the answers around it are not."""
    text = (
        "first one was too stiff\n\n"
        "> I'm Agata. I mend lifts in old houses, mostly on Sundays. I began as a welder and I was the one who could "
        "read the drawings. What I want next is to teach it.\n\n"
        "Why they froze my post: there was no money left, they told me in a corridor. I can't wait for another year.\n"
    )

    assert _kind(text, "version 4.md", "mend lifts") == "pitch"
    assert _kind(text, "version 4.md", "told me in a corridor") == "prep_answers"


@pytest.mark.parametrize("lead", ["(copied from my small black book, some from phone)", "saved from my old laptop"])
def test_what_is_copied_from_ones_own_book_is_ones_own(lead: str) -> None:
    """A source that the candidate owns makes nobody else's words of a page, in brackets or not."""
    text = (
        f"{lead}\n\n9 Jan\nI took seven dishes off the menu. The manager was angry and I said let them ask me.\n\n"
        "3 Feb\nTwo of my boys resigned the same day. I asked for fixed days off instead of pay, and nobody left.\n"
    )

    assert _kind(text, "diary.txt", "seven dishes") in OWN_KINDS


def test_anothers_quote_is_no_introduction() -> None:
    """What was pasted from elsewhere stays another's, greeting or not."""
    text = (
        "copied off a forum\n\n> Hi, I'm Agata. I mend lifts in old houses and I was the one who could read the "
        "drawings. I began as a welder and I never looked back, not once in all of my years there.\n"
    )

    assert _kind(text, "saved.txt", "mend lifts") == "reference"


@pytest.mark.parametrize(
    "lead", ["my scribbles for the exam room:", "mine, theory they like to ask:", "my own revision:"]
)
def test_ones_own_definitions_are_study_notes(lead: str) -> None:
    """What says how things are, line by line, tells nothing that the candidate did, even in their own hand."""
    text = (
        "copied from a handout\n\nWe opened two kilns and sold one.\n\n"
        f"{lead}\n- bisque: first firing, 1000 °C\n- crazing = glaze shrinks more than the body\n"
        "- cone 6 vs cone 10: mid against high\n- slip: clay + water, joins leather hard pieces\n"
    )

    assert _kind(text, "kilns.txt", "crazing") == "study_notes"


def test_ones_own_deeds_below_a_handout_are_experience() -> None:
    """Labels and figures do not make study notes of what somebody did."""
    text = (
        "copied from a handout\n\nWe opened two kilns and sold one.\n\nmy own ones:\n"
        "- kiln 2: I rewired it in a weekend\n- crazing: I threw out 40 bowls and told the buyer\n"
        "- waste: went from 9 to 4 per cent -> I kept the sheet\n"
    )

    assert _kind(text, "kilns.txt", "40 bowls") in OWN_KINDS


def test_an_elders_stories_are_not_ones_own() -> None:
    """ "(HER stories)" at the top disowns what follows, up to a mark of one's own."""
    text = (
        "typed while gran talked, forty years a midwife (HER stories)\n\n"
        "I delivered twins in a tram shed and I gave evidence to the inquiry.\n\nme: I rang her twice about nerves\n"
    )

    assert _kind(text, "gran says.txt", "tram shed") not in OWN_KINDS
    assert _kind(text, "gran says.txt", "rang her twice") in OWN_KINDS
