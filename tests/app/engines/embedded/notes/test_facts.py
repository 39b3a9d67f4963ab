"""The candidate's own notes as paragraphs and bullets."""

from app.engines.embedded.notes.facts import is_aside, is_private, own_notes
from tests.app.engines.embedded.people import ADVERT, ALL
from tests.app.engines.embedded.slice_of import slice_of


def test_a_note_points_into_its_document() -> None:
    """A note's text is the document's text at its offsets, with line breaks as spaces."""
    for note in own_notes(slice_of(ALL)):
        assert note.text == note.document.text[note.start : note.end].replace("\n", " ")


def test_only_the_candidates_own_counts() -> None:
    """A job description gives no note."""
    assert {n.document.ref.name for n in own_notes(slice_of({**ALL, "advert.md": ADVERT}))} == set(ALL)


def test_labels_and_questions_are_known() -> None:
    """A note knows its part of a story and the question it answers."""
    own = own_notes(slice_of(ALL))
    gasket = next(n for n in own if n.text.startswith("In autumn 2019"))
    assert gasket.label == "situation"
    alarm = next(n for n in own if n.text.startswith("I signed off"))
    assert alarm.question is not None
    assert alarm.topic == "Tell me about a time you failed"


def test_nested_bullets_know_their_parent() -> None:
    """A bullet under another knows which."""
    own = own_notes(slice_of({"stories.md": "# Stories\n\n- The flood on level two\n  - I turned the main off\n"}))
    assert [n.parent for n in own] == [None, 0]


def test_private_and_asides() -> None:
    """Pay is private, and a remark to oneself is no fact."""
    assert is_private("on 51k, bonus extra")
    assert is_private("I am on 71,500 plus tips")
    assert not is_private("I am on the late shift, 12 of us")
    assert is_aside("(finish this)")
    assert is_aside("TODO ask Priya")
    assert not is_aside("I asked Priya to check the float.")


def test_pay_is_private_in_a_few_words() -> None:
    """Money before a figure is pay, whatever stands in front of it; money that was saved is none."""
    assert is_private("money. now 39 gross")
    assert is_private("[16/03, 20:09] Orla: pay now 41")
    assert not is_private("I saved money and cut the bill to 39 a day")


def test_what_one_is_paid_and_who_must_not_know_is_private() -> None:
    """A rate of pay of one's own, and a secret kept from an employer, are not to be said; a cost is."""
    assert is_private("now I have $25.50 per hour.")
    assert is_private("now I get 46,800, hope for more")
    assert not is_private("I make 12,000 loaves a week")
    assert not is_private("I get 46,800 parcels out before noon")
    assert is_private("I'm on £14 an hour and want 16")
    assert is_private("Mr Bo doesn’t know that I apply.")
    assert is_private("don’t mention Nick's redundancy")
    assert not is_private("I cut the cost of a firing from £40 to £25 an hour")
    assert not is_private("He didn't know that I could throw")


def test_a_bold_label_may_end_in_a_stop() -> None:
    """ "**Result.** ..." labels what follows as "**Result:** ..." does."""
    notes = own_notes(slice_of({"stories.md": "# Stories\n\n## Gate\n\n- **Result.** Waiting fell to 12 minutes.\n"}))
    assert [(note.label, note.text) for note in notes] == [("result", "Waiting fell to 12 minutes.")]


def test_a_worksheets_example_is_nobodys() -> None:
    """What a form shows as a model never happened to whoever fills it in."""
    text = "# My stories\n\n> EXAMPLE — I introduced a call-back rota and complaints fell.\n\n- I counted the pallets\n"
    assert [n.text for n in own_notes(slice_of({"stories.md": text}))] == ["I counted the pallets"]


def test_a_label_in_capitals_may_carry_a_hint() -> None:
    """ "**RESULT** (numbers!)" names the part, and what follows is told."""
    text = "# My stories\n\n**RESULT** (numbers!) I got back 41,900 of 47,300.\n"
    (note,) = own_notes(slice_of({"stories.md": text}))
    assert (note.label, note.text) == ("result", "I got back 41,900 of 47,300.")


def test_each_line_of_a_resume_stands_by_itself() -> None:
    """Lines that were ended on purpose are entries; one that breaks off at "the" goes on."""
    text = (
        "Ada Lorn\n\nEXPERIENCE\nBaker, Brack Bakery, 2018 - now\n  130 seats, team of 14\n  wrote the menu for the\n"
        "  summer fair\n+ cut waste from 9 to 2 kg\n"
    )
    told = [n.text for n in own_notes(slice_of({"cv.txt": text})) if "Baker" not in n.text and "Ada" not in n.text]
    assert [" ".join(t.split()) for t in told] == [
        "130 seats, team of 14",
        "wrote the menu for the summer fair",
        "cut waste from 9 to 2 kg",
    ]


def test_a_paragraph_not_for_the_interview_is_private() -> None:
    """However it says so at its head."""
    text = "# Tell me about yourself\n\nI bake.\n\nNot for the interview: my brother was ill for a year.\n"
    assert [n.private for n in own_notes(slice_of({"prep.md": text}))] == [False, True]
