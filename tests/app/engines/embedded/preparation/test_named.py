"""What a requirement names outright, and where the notes name it."""

from app.engines.embedded.preparation.named import beside, named_in, spelled_out


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
