"""Duties that are told of the post."""

from app.engines.embedded.advert.told import addressing, done, told_of_post


def test_what_the_post_does() -> None:
    """The post by its name, or "he or she", does one thing after another; another subject asks for nothing."""
    sentence = "The Archivist cares for the maps, and answers the public's letters."
    assert told_of_post(sentence, "archivist, weir museum") == ("cares for the maps", "answers the public's letters")
    assert told_of_post("The Museum cares for 400 maps.", "archivist") == ()
    assert told_of_post("He or she plans two shows a year.", "") == ("plans two shows a year",)


def test_duties_without_a_subject() -> None:
    """A label in front is left out; whom somebody reports to is no duty."""
    assert done("Leadership: Chairs the weekly review.") == ("Chairs the weekly review",)
    assert done("Reports to the Head of Care.") == ()


def test_whoever_gets_the_post_is_the_reader() -> None:
    """What the post holder will do, and the ideal candidate has, is said as to the reader; others stay."""
    assert addressing("The post holder will maintain the records.") == "You will maintain the records."
    assert addressing("The ideal candidate has run a shift and is calm.") == "You have run a shift and are calm."
    assert addressing("The museum will open in May.") == "The museum will open in May."
