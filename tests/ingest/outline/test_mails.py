"""Who wrote a mail among notes."""

from ingest.outline.lines import lines
from ingest.outline.mails import mails

LETTER = "From: {0}\nTo: {1}\nSubject: rye\n\nDear {1}\nI like your rye.\n\n"


def test_who_takes_part_in_every_mail_is_the_candidate() -> None:
    """Of three people in two mails the one in both wrote one of them."""
    text = LETTER.format("Ida Corn", "Bo Mill") + LETTER.format("Bo Mill", "Una Salt")

    assert list(mails(lines(text)).values()) == ["mail", "mine"]


def test_between_two_the_first_receiver_is_the_candidate() -> None:
    """A mail that was kept was received."""
    text = LETTER.format("Ida Corn", "Bo Mill") + LETTER.format("Bo Mill", "Ida Corn")

    assert list(mails(lines(text)).values()) == ["mail", "mine"]


def test_a_head_in_another_language_or_quoted_is_one_too() -> None:
    """Mail programs write "Van:" and ">" as well."""
    text = "Van: Ida Corn\nAan: Bo Mill\n\nDag Bo\n\n> Van: Bo Mill\n> Datum: di 14 mei\n> Dag Ida\n"

    assert list(mails(lines(text)).values()) == ["mail", "mine"]


def test_a_label_from_is_no_mail() -> None:
    """One field alone heads no mail."""
    assert mails(lines("From: the mill\nwe fetched flour.\n")) == {}
