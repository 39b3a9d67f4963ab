"""A paragraph that is kept back."""

import pytest

from app.engines.embedded.notes.kept_back import is_kept_back, kept_back


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


@pytest.mark.parametrize(
    "marked",
    [
        *("{} (don't say)", "between us, {}", "{}, they don't need to know that", "{}. nobody's business", "{} NO!!"),
        *(
            "keep quiet about this: {}",
            "(leave this out) {}",
            "only if asked: {}",
            "{}. keep that to myself",
            "avoid: {}",
        ),
        *("{} (not in the interview)", "{} (delete before sending)", "{} (Tom: don't tell them this)", "CUT THIS {}"),
        *(
            "skip this one: {}",
            "{} - hide",
            "{} (this stays here)",
            "strictly between you and me {}",
            "{} shh",
            "🤫 secret: {}",
        ),
    ],
)
def test_what_is_kept_to_oneself_says_so_before_or_behind(marked: str) -> None:
    """In brackets, behind a dash, as a sentence of its own or in front: told from the rest."""
    assert is_kept_back(marked.format("I was demoted for six months in 2020"))
    assert not is_kept_back("I was demoted for six months in 2020")


@pytest.mark.parametrize(
    "told",
    [
        "I asked her to leave the salt out",
        "Physiotherapist (private)",
        "Nurses: NHS, bank, private",
        "I told him they keep it in the yard, quiet",
        "Cut rejects from 9 to 4",
        "For me the best part was the kiln.",
        "Nobody knows the lock better, and I share what I know",
    ],
)
def test_what_only_sounds_so_is_told(told: str) -> None:
    """What somebody left out, cut or keeps is work, and a private clinic no secret."""
    assert not is_kept_back(told)
