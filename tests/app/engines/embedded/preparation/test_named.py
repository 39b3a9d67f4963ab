"""What a requirement names outright, and where the notes name it."""

from app.engines.embedded.preparation.evidence import evidence_of
from app.engines.embedded.preparation.named import beside, holder, named_in, spelled_out
from tests.app.engines.embedded.slice_of import slice_of


def test_an_acronym_is_spelled_out_by_words_that_mean_something() -> None:
    """Letters that happen to begin three little words spell nothing."""
    assert spelled_out("SRE", "two years in site reliability engineering") is not None
    assert spelled_out("AWS", "the server answers with state") is None


def test_the_verb_of_a_duty_is_no_name() -> None:
    """ "Lead" opens a duty even where the notes write it with a capital; "Go" alone is a name."""
    assert named_in("Lead the weekly stock count", frozenset({"Lead"})) == []
    assert named_in("Go", frozenset({"Go"})) == ["Go"]


def test_a_thing_known_from_a_course_stands_on_the_side() -> None:
    """ "C++: one module at college" is less than to have worked in it."""
    assert beside("C++", "C++: one module at university, long ago")
    assert not beside("C++", "C++: the engine of our till, four years")
    assert beside("Baking", "Baking: rye and spelt, college module only")
    assert not beside("Rye", "Baking: rye and spelt. A college module in salt")


def test_what_one_did_not_get_far_with_stands_on_the_side() -> None:
    """A beginner, and who did two lessons of six, hold a part of it; the rest of the line is as good as before."""
    assert beside("Glazing", "Throwing, glazing (beginner), firing to cone 10")
    assert not beside("Throwing", "Throwing, glazing (beginner), firing to cone 10")
    assert beside("Blender", "Blender free videos (did 2 of 6)")
    assert not beside("Blender", "Blender: modelled 2 of 6 shop windows last year")


def test_what_is_known_of_is_named() -> None:
    """ "Knowledge of Kafka" names Kafka, and what stands in brackets only explains."""
    assert named_in("Knowledge of Kafka") == ["Kafka"]
    assert named_in("Strong Go") == ["Go"]
    assert named_in("We mostly write Go (don't fret if you've come from Java)") == ["Go"]


def test_a_name_of_one_letter_stands_beside_another() -> None:
    """ "Python or R" names both, while a grade of C is no name."""
    assert named_in("Comfort with Python or R for analysis") == ["Python", "R"]
    assert "C" not in named_in("GCSE English and Maths at grade C or above")


def _held(term: str, line: str) -> bool:
    evidence = evidence_of(slice_of({"cv.md": f"# Bo Maddern\n\n## Work\n\nBaker, Quay Mill 2012 - now\n- {line}\n"}))
    return holder(term, evidence, range(len(evidence))) is not None


def test_a_name_that_is_denied_anywhere_in_the_note_is_not_held() -> None:
    """Whoever says what others use and that they have not seen it does not hold it."""
    assert not _held("Epic", "tills = we have Meditech, they have Epic. haven't seen Epic")
    assert not _held("CaterPilot", "Never touched event software, CaterPilot or any other.")
    assert _held("Immediate Life Support", "ILS 2024, signed off")
    assert _held("PHP", "React, Figma (read only), PHP")


def test_an_acronym_with_its_edition_is_named() -> None:
    """ "NEC4" is NEC."""
    evidence = evidence_of(
        slice_of(
            {"cv.md": "# Work\n\nSite lead, Quay Civils 2018 - now\n- NEC3 and NEC4 contracts, wrote the warnings\n"}
        )
    )
    assert holder("NEC", evidence, range(len(evidence))) is not None
