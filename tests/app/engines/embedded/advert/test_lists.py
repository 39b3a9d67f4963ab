"""An advert's lists come in one shape, and what somebody scribbled below is none of it."""

from app.engines.embedded.advert.advert import asked_in
from app.engines.embedded.advert.lists import in_lists

SPECIFICATION = """Head Gardener, Tolbury Estate
Person specification (E essential D desirable)
E  horticulture diploma at level 3
E  leading a team of four
D  glasshouse and orchid work
D  Welsh

my first 100 days: walk the walls with everyone
diploma: have it, 2016
"""


def _asked(advert: str) -> list[tuple[str, bool]]:
    return [(asked.text, asked.wished) for asked in asked_in(advert)]


def test_letters_of_a_specification_say_what_is_essential() -> None:
    """Each coded line is a requirement of its own, desirable ones wished for; own scribbles are none."""
    assert _asked(SPECIFICATION) == [
        ("horticulture diploma at level 3", False),
        ("leading a team of four", False),
        ("glasshouse and orchid work", True),
        ("Welsh", True),
    ]


def test_letters_may_stand_behind() -> None:
    """ "(E)" and "(D)" at the end of a line do the same."""
    advert = "Person specification\nsea survival certificate (E)\nbasic first aid (E)\nDanish (D)\n"
    assert _asked(advert) == [("sea survival certificate", False), ("basic first aid", False), ("Danish", True)]


def test_a_row_behind_a_label_is_taken_apart() -> None:
    """ "Must: a, b, c" asks for three things; a sentence with commas stays whole."""
    advert = "Must: Python, SQL, one orchestrator (Airflow, Dagster)\nNice to have: Rust; Go\n"
    assert _asked(advert) == [
        ("Python", False),
        ("SQL", False),
        ("one orchestrator (Airflow, Dagster)", False),
        ("Rust", True),
        ("Go", True),
    ]
    whole = (
        "Essential: you have led a kitchen through at least one full winter season in the hills, alone or with a sous"
    )
    assert len(_asked(whole)) == 1


def test_heading_may_say_more_in_brackets() -> None:
    """ "Desirable (for the panel)" announces a list and is no requirement."""
    advert = "Essential: registration, five years post qualifying\nDesirable (for the panel)\n - a research degree\n"
    assert _asked(advert) == [
        ("registration", False),
        ("five years post qualifying", False),
        ("a research degree", True),
    ]


def test_own_words_end_at_a_gap_or_a_mark() -> None:
    """Whoever pasted the advert speaks up to the next gap; a quoted "I" is the employer's."""
    advert = (
        'We need a clean licence.\n>> me: 3 points\nnot clean\n\n"I love it here", says Ana.\n- nights\nI hate nights'
    )
    assert in_lists(advert).split("\n") == [
        "We need a clean licence.",
        "",
        '"I love it here", says Ana.',
        "- nights",
    ]


def test_a_single_letter_is_a_word() -> None:
    """One line that begins with a capital letter is no code."""
    advert = "D day planning for the museum\nAnother line\n"
    assert in_lists(advert) == advert


def test_a_table_that_lost_its_borders_is_read_by_its_letters() -> None:
    """Each row behind a bar is a thing asked for, and one without a letter goes on from the row above."""
    spec = "Requirement | E/D | How\nBaker | E | Cert\nor part trained | | \nKnows rye | D | Test\n"
    made = in_lists(spec).split("\n")
    assert [line for line in made if line.startswith("- ")] == ["- Baker", "- or part trained", "- Knows rye"]
    assert "Desirable:" in made
