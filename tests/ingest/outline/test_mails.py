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


def test_a_lone_mail_that_tells_what_its_writer_did_is_ones_own() -> None:
    """A letter to a sister before an interview is kept as notes; what a recruiter writes tells of you."""
    told = (
        "From: Ida Corn\nTo: Una\nDate: 3 March\n\nDearest,\nI decided to run both mills. I wrote the sheet myself. "
        "I rang the maker, and they mended it. I stopped the old mill in May. "
        "I told the crew why, and I kept the books.\n"
    )
    asked = "From: Ida Corn\nTo: Una\nDate: 3 March\n\nDear Una,\nI read your application. I liked your rye.\n"

    assert list(mails(lines(told)).values()) == ["mine"]
    assert list(mails(lines(asked)).values()) == ["mail"]


def test_a_lone_mail_of_answers_in_the_present_tense_is_ones_own() -> None:
    """Whoever writes in a second language says "I send it back"; an adviser's mail speaks to you."""
    head = "From: ida.corn@mill.example\nTo: Una\nSubject: please correct\n\nDear Una\n\n"
    answers = "1. Why do you want this?\nI work with flour ten years. I know when it is wet and I send it back.\n\n" * 4
    advice = "I think you say too much. I would tell them what you do. I always ask what you want next.\n\n" * 6

    assert list(mails(lines(head + answers)).values()) == ["mine"]
    assert list(mails(lines(head + advice)).values()) == ["mail"]
