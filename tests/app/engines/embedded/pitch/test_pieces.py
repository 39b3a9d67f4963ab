"""A note taken apart as its writer would say it."""

from app.engines.embedded.notes.facts import own_notes
from app.engines.embedded.pitch.pieces import pieces
from tests.app.engines.embedded.slice_of import slice_of


def _pieces(body: str, longest: int = 20) -> list[str]:
    notes = own_notes(slice_of({"stories.md": f"# My stories\n\n## The lift\n\n{body}\n"}))
    return [piece.text for note in notes for piece in pieces(note, longest)]


def test_a_sentence_may_start_without_a_capital() -> None:
    """Quick typing ends a sentence with a stop and begins the next in small letters."""
    assert _pieces("i rang the depot. nobody answered. so I drove there") == [
        "i rang the depot.",
        "nobody answered.",
        "so I drove there",
    ]


def test_what_was_said_in_one_breath_is_taken_apart() -> None:
    """A long sentence is cut where a new "I" with a verb of its own begins, not inside a clause that hangs on one."""
    said = (
        "I counted every crate in the yard that week, and I wrote the numbers on the gate, and I told the driver that "
        "I would wait for him when I saw the first lorry"
    )
    assert _pieces(said) == [
        "I counted every crate in the yard that week",
        "I wrote the numbers on the gate",
        "I told the driver that I would wait for him when I saw the first lorry",
    ]


def test_two_who_act_together_are_not_parted() -> None:
    """ "My manager and I" is one subject."""
    said = "We looked for the fault in the pump house for nine days until my old boss and I found the valve by chance"
    assert _pieces(said) == [said]


def test_marks_of_a_chat_belong_to_nobody_s_speech() -> None:
    """Time, name and bullet of a chat's line are no part of what was written."""
    assert _pieces("[12/03, 21:14] Orla: I fixed the pump\n[12/03, 21:15] Orla: - then I told the crew") == [
        "I fixed the pump",
        "then I told the crew",
    ]


def test_a_label_names_the_topic_of_its_line() -> None:
    """ "why leave - ..." makes its own line about leaving, and no other."""
    notes = own_notes(
        slice_of({"stories.md": "# My stories\n\nI fixed the pump.\nwhy leave - the shifts\nI like it.\n"})
    )
    topics = {piece.text: piece.topic for note in notes for piece in pieces(note)}
    assert topics["why leave - the shifts"] == "why leave"
    assert topics["I fixed the pump."] == topics["I like it."] == ""


def test_a_line_that_only_asks_is_the_topic_of_what_follows() -> None:
    """Up to the next label, and is no piece itself."""
    notes = own_notes(
        slice_of({"stories.md": "# My stories\n\nI fixed the pump.\nwhy Carrow\nthey publish their faults\n"})
    )
    topics = {piece.text: piece.topic for note in notes for piece in pieces(note)}
    assert topics == {"I fixed the pump.": "", "they publish their faults": "why Carrow"}


def test_a_label_in_a_column_is_not_said() -> None:
    """ "strength    I stay calm" is about a strength, and says the rest."""
    notes = own_notes(slice_of({"stories.md": "# My stories\n\nI fixed it.\n\nstrength    I stay calm and look\n"}))
    assert [(p.text, p.topic) for note in notes for p in pieces(note)][-1] == ("I stay calm and look", "strength")


def test_what_is_taken_back_is_no_piece() -> None:
    """ "can't say that" takes the sentence before it along; the one before that stays."""
    text = "# Why\n\nI like the boats. The drive is shorter. Can't say that. I want to learn diesels.\n"
    note = own_notes(slice_of({"notes.md": text}))[0]
    told = [piece.text for piece in pieces(note)]
    assert "The drive is shorter." not in told
    assert told[0] == "I like the boats."


def test_a_row_is_about_its_first_cell() -> None:
    """What a table's first cell asks is the topic of the cells after it."""
    text = "# Questions\n\n| Biggest weakness | I explain late. |\n"
    note = own_notes(slice_of({"notes.md": text}))[0]
    assert [piece.topic for piece in pieces(note)][-1] == "Biggest weakness"


def test_a_full_line_of_a_resume_goes_on_in_small_letters() -> None:
    """Pasted out of a pdf: lines are broken at different widths, and acts begin lines of their own."""
    resume = (
        "IDA KVIST\n\nPROFILE\n"
        "Crane operator with twenty years at three harbours, from rigging to the night shift of a whole quay.\n\n"
        "EMPLOYMENT\nHarbour Works                    2019 - present\nLead rigger\n"
        "Responsible for 12 cranes, 40 riggers and 6 banksmen over the whole of the quay\n"
        "Brought waiting ships down from 31 to 14 a month, mostly by talking to masters\nbefore they were tied up\n"
    )
    told = [p.text for n in own_notes(slice_of({"cv.txt": resume})) if n.section.kind == "resume" for p in pieces(n)]
    assert any(text.endswith("by talking to masters before they were tied up") for text in told)
    assert "Responsible for 12 cranes, 40 riggers and 6 banksmen over the whole of the quay" in told
