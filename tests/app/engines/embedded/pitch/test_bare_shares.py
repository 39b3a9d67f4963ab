"""Parts of a whole that do not say of what."""

from app.engines.embedded.notes.facts import own_notes
from app.engines.embedded.pitch.bare_shares import with_their_noun
from app.engines.embedded.pitch.drafts import Draft
from app.engines.embedded.pitch.grounding import ungrounded
from tests.app.engines.embedded.slice_of import slice_of


def _said(text: str, note: str) -> Draft:
    notes = own_notes(
        slice_of({"stories.md": f"# Stories\n\n## Radios\n\n{text}\n", "cv.md": f"# Ada Holm\n\n{note}\n"})
    )
    at = next(note for note in notes if text in note.text)
    return with_their_noun([Draft(text, "past", (at.cite(),), 1.0, "story", 0)], notes)[0]


def test_a_share_has_the_noun_that_the_notes_count_by() -> None:
    """What is said of 26 of something is cited where they are counted."""
    draft = _said("I trained 24 of 26 before the launch.", "I look after 26 guards on two shifts.")
    assert draft.text == "I trained 24 of 26 guards before the launch."
    assert ungrounded(draft.text, (citation.quote for citation in draft.citations)) == ()


def test_a_share_stays_bare_where_the_notes_count_nothing_or_two_things() -> None:
    """Nothing is guessed, and what has its noun keeps it."""
    bare = "I trained 24 of 26 before the launch."
    assert _said(bare, "I look after two shifts.").text == bare
    assert _said(bare, "I look after 26 guards and 26 radios. 26 radios were new.").text.count("guards") <= 1
    named = "I trained 24 of 26 porters before the launch."
    assert _said(named, "I look after 26 guards.").text == named
