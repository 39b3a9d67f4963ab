"""Sentences of the notes that may prove something."""

from app.engines.embedded.preparation.evidence import admits, denials, evidence_of, roots
from tests.app.engines.embedded.slice_of import slice_of

CV = """# Bo Maddern

## Work

Quay Mill, Totnes          Baker          2012 - now
  ran the night shift, 9 people
  Wrote the allergen sheet for 40 breads and had it checked by the mill
  Trained six apprentices
"""

PREP = """# Prep

## Tell us about a hard week

I had kept the starter alive through the flood, and
Joan took the other half of it home with her in a jar.

from the trade magazine: "rye holds five days".
"""


def test_lines_that_end_on_purpose_are_each_a_sentence() -> None:
    """The lines under a job are no paragraph, those that go on in the next are one."""
    texts = [e.text for e in evidence_of(slice_of({"cv.md": CV, "prep.md": PREP}))]
    assert "Trained six apprentices" in texts
    assert "Wrote the allergen sheet for 40 breads and had it checked by the mill" in texts
    assert any(text.startswith("I had kept") and text.endswith("in a jar.") for text in texts)


def test_what_stood_elsewhere_is_no_experience() -> None:
    """A line that passes on what a magazine said proves nothing."""
    assert not any("holds five" in e.text for e in evidence_of(slice_of({"cv.md": CV, "prep.md": PREP})))


def test_what_is_still_to_be_written_is_no_experience() -> None:
    """A heading over "to write!!" proves nothing, nor does the remark."""
    sheet = "STAR\n\n1) Oven fire\nS: smoke at four\nA: I shut the gas\n\n2) Safety improvement\nto write!!\n"
    texts = [e.text for e in evidence_of(slice_of({"star.txt": sheet}))]
    assert texts
    assert not any("write" in text or "improvement" in text for text in texts)


def test_a_denial_may_be_one_sentence_of_a_line() -> None:
    """What is missing is said in a few words, whatever the line goes on to tell."""
    line = "- haven't managed a team. supervised one work-placement student for six weeks in 2023\n"
    (denied,) = denials(slice_of({"notes.md": f"# Notes to self\n\n{line}"}))
    assert denied <= roots("manage a small team of clerical officers")


def test_a_reminder_of_what_to_say_proves_nothing() -> None:
    """A few words under a question name no experience, unless they hold a name or a figure."""
    asked = "1. Why us?\n   clock + ovens, pitch\n2. Tell me about a crisis.\n   the Marlow flood\n3. Why now?\n"
    texts = [e.text for e in evidence_of(slice_of({"prep.md": asked}))]
    assert not any("ovens" in text for text in texts)
    assert any("Marlow" in text for text in texts)


def test_a_sentence_owns_to_how_little_it_was() -> None:
    """ "Only been a member once" is said of little, whatever question it stands under."""
    text = (
        "# How do you work with a committee?\n\n- only been a member once, at my son's school\n\n"
        "# Tell me about a team you led.\n\n- I led the school choir for two years and we sang in Rome\n"
    )
    line, other = evidence_of(slice_of({"n.md": text}))
    assert admits(line)
    assert not admits(other)


def test_a_no_that_names_nothing_denies_nothing() -> None:
    """Words of any line ("work") are no thing that could be missing."""
    assert denials(slice_of({"notes.md": "# Notes to self\n\nnot work yet"})) == ()
