"""A paragraph that is kept back."""

from app.engines.embedded.notes.kept_back import kept_back


def test_private_reaches_to_the_next_gap() -> None:
    """What follows "Private." is private until a blank line, and no further."""
    assert kept_back("", "Private. They pay band six", "") == "private"
    assert kept_back("private", "The last week of May must be free", "\n") == "private"
    assert kept_back("private", "I ran the press", "\n\n") == ""


def test_a_word_on_privacy_keeps_nothing_back() -> None:
    """Who tells of private lessons keeps nothing to themselves."""
    assert kept_back("Lessons", "Private lessons for nine years", "\n") == "Lessons"


def test_what_is_not_to_be_said() -> None:
    """ "Not to say:" keeps back what follows, and "don't say a number" is advice on how to speak."""
    assert kept_back("", "not to say: notice is three months", "") == "private"
    assert kept_back("Pay", "don't say a number first", "\n") == "Pay"


def test_what_is_for_oneself() -> None:
    """ "For me, not for saying" keeps back what stands under it; "for me" alone begins any sentence."""
    for head in ("for me, not for saying:", "Just for me -", "For my eyes only:"):
        assert kept_back("", head, "") == "private"
    assert kept_back("", "For me the best part was the kiln.", "") == ""


def test_what_is_cut_is_kept_back() -> None:
    """ "CUT!!" and "NOT TO SAY" with a gap behind keep back what follows; what was cut down is a result."""
    assert kept_back("", "CUT!! the funeral. On £38,450", "") == "private"
    assert kept_back("", "NOT TO SAY  on 36,900, want 42", "") == "private"
    assert kept_back("", "Cut rejects from 9 to 4", "") == ""
