"""When, where and with whom the interview is."""

import pytest

from app.engines.embedded.preparation.logistics import logistics
from tests.app.engines.embedded.slice_of import slice_of


def _found(text: str, name: str = "prep.txt") -> list[str]:
    return [line.text for line in logistics(slice_of({name: text}))]


ANSWER = "\n\n1. Why us?\n\nBecause I have thrown your plates on the floor and they did not break, twice in one week.\n"


@pytest.mark.parametrize(
    "line",
    [
        "Head potter interview, Pell Works - Thurs 9.15, bring the tax letter",
        "interview weds 7.30am at the yard (!!) Joan + someone from safety",
        "call thu 15:00 with the studio. be at home",
        "Your interview will be held by videoconference on Monday, November 6, from 9:15 to 10:45.",
        "Three panel members, 40 minutes, plus a 5 minute presentation on glazes",
    ],
)
def test_lines_about_the_day_are_found(line: str) -> None:
    """However they are jotted down, in the candidate's words."""
    assert _found(line + ANSWER) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "I chaired the interview panel on Monday and asked for a second round.",
        "Typical interview questions for a Monday panel",
        "panel pay: ask for 43 on Monday",
        "We met on Monday.",
        "03/02/2025, 19:02 - Temi: have you got ten mins to do interview qs with me",
    ],
)
def test_other_lines_are_not(line: str) -> None:
    """What the candidate did, advice, pay, and a weekday by itself tell nothing of the day."""
    assert _found(line + ANSWER) == []


def test_an_advert_counts_where_it_names_the_day() -> None:
    """How an employer goes on for everybody is no appointment; a day that it names is one."""
    about = "# Welder, Hurst Yard\n\n## You will need\n- experience of MIG welding\n- a forklift licence\n\n## Hiring\n"
    assert _found(f"{about}A call with a recruiter, then a panel interview (60 minutes) at the yard.", "ad.md") == []
    dated = "Interviews are held at the yard on 4 May."
    assert _found(f"{about}{dated}", "ad.md") == [dated]


def test_when_a_chat_line_was_sent_is_no_appointment() -> None:
    """The stamp of a line written to oneself does not say when the interview is."""
    assert _found("[12/03, 21:14] Ina: I must write everything down before the interview") == []


def test_who_sent_a_message_is_not_shown() -> None:
    """An appointment sent in a chat stands on the sheet without the head of its message."""
    sent = "03/02/2025, 19:02 - Ina: the interview is on Monday at 10:30, ask for Bea"
    assert _found(sent) == ["the interview is on Monday at 10:30, ask for Bea"]


def test_the_source_is_cited() -> None:
    """Each line can be opened where it stands."""
    notes = slice_of({"prep.txt": f"panel Tues 10.30, ask for Joan at gate 2{ANSWER}"})
    (line,) = logistics(notes)
    (citation,) = line.citations
    document = notes.documents[citation.document.id]
    assert document.text[citation.start : citation.end] == citation.quote == line.text


def test_labelled_lines_right_below_the_day_belong_to_it() -> None:
    """Who will be there and what to bring, also where the line itself names no day; elsewhere they are nothing."""
    notes = slice_of(
        {
            "notes.txt": "INTERVIEW: THURS 4 DECEMBER 10:30, QUAY LIDO\nPANEL: Dena Quarrie\nBRING: passport\n\n"
            "BRING: luck\n"
        }
    )
    assert [line.text for line in logistics(notes)] == [
        "INTERVIEW: THURS 4 DECEMBER 10:30, QUAY LIDO",
        "PANEL: Dena Quarrie",
        "BRING: passport",
    ]
