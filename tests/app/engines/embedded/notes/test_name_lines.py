"""What a line beside a dated one may name."""

from app.engines.embedded.notes.header_lines import Line
from app.engines.embedded.notes.name_lines import (
    head_of,
    is_entry,
    is_house,
    is_named_place,
    may_stand_above,
    names_work,
)


def _line(text: str) -> Line:
    return Line(0, len(text), text)


def test_a_place_has_its_town_or_the_word_of_an_organisation() -> None:
    """A saint ends no sentence; a sentence, a list and a title name no place."""
    assert is_named_place(_line("St. Aldric Medical Center, Decatur"))
    assert is_named_place(_line("Glen Care Group"))
    assert not is_named_place(_line("Ran the ward. Trained six"))
    assert not is_named_place(_line("- Glen Care Group"))


def test_an_employer_is_a_name_and_no_post() -> None:
    """What stands above a title may be its employer, unless it is a title or only says that jobs follow."""
    assert is_house(_line("Holm Shoe Co."))
    assert not is_house(_line("Line Supervisor"))
    assert not is_house(_line("Employment"))
    assert names_work("Employment history")
    assert not may_stand_above(_line("Buyer, 2016 - 2019"))


def test_a_post_is_named_before_it_is_told_about() -> None:
    """ "Developer; since 2022 platform" is a developer, and what was done begins no entry."""
    assert head_of("Developer; since 2022 platform") == "Developer"
    assert is_entry(_line("Staff Nurse, Ward 7"))
    assert not is_entry(_line("Trained nurses, all of them"))
