"""Labelled introductions: what counts as said, grounded, timed and in order."""

from pathlib import Path

from app.engines.protocol import PitchTask
from app.evaluation.pitches import LabelledPitch, figures, first_words, judge, load_pitch, says
from app.records import Blank, Disagreement, Pitch, PitchSentence
from app.slices import Slice
from tests.app.engines.embedded.slice_of import slice_of

NOTES = slice_of({"pitch.md": "# Pitch\n\nI bake at Corlan. I baked 900 loaves. I want a shop.\n"})
CASE = LabelledPitch(
    name="x",
    candidate="c",
    task=PitchTask(id="p", created_at="", seconds=30, words_per_minute=20),
    must_have=(("900 loaves", "nine hundred"), ("oven",)),
    must_not=("47",),
    conflicts=("loaves",),
)


def _drafted(*texts: str, **changes: object) -> Pitch:
    document = next(iter(NOTES.documents.values()))
    at = document.text.index("I bake")
    cited = (document.citation(at, len(document.text)),)
    sentences = tuple(PitchSentence(text=text, part="present", citations=cited) for text in texts)
    text = " ".join(texts)
    made = Pitch(
        id="p",
        engine="x",
        seconds=30,
        words_per_minute=20,
        text=text,
        sentences=sentences,
        words=len(text.split()),
        estimated_seconds=1,
        blanks=(),
        conflicts=(),
        left_out=(),
        created_at="",
    )
    return made.model_copy(update=changes)


def test_a_short_figure_is_a_word_of_its_own() -> None:
    """ "47" is not said by "1947" or "4.7", nor by "47,000"."""
    assert says("I was 47 then", "47")
    assert not any(says(text, "47") for text in ("in 1947", "47,000 loaves", "3.47 each"))
    assert says("at CORLAN Works", "corlan")


def test_a_draft_is_held_against_its_labels() -> None:
    """Facts had and missing, what must not be said, strays, length and order are found."""
    made = _drafted("I bake at Corlan.", "I baked 900 loaves at 47 Elm Road.")
    judged = judge(CASE, NOTES, lambda task, notes: made)
    assert judged.missing == (("oven",),)
    assert judged.must_not == ("47",)
    assert {"47", "Elm", "Road"} <= {stray.split()[0] for stray in judged.strays}
    assert judged.whole == judged.sentences == 2
    assert judged.uncited == ()
    assert judged.length == 1.2


def test_a_shorter_draft_must_say_what_is_blank() -> None:
    """Short and silent fails; short with a blank is said to be short."""
    short = _drafted("I bake.")
    asked = _drafted("I bake.", blanks=(Blank(part="past", text="What did you bake?"),))
    silent, said = (figures([judge(CASE, NOTES, lambda t, n, made=made: made)]) for made in (short, asked))  # type: ignore[misc]
    assert (silent.in_time, silent.in_time_or_said) == (0, 0)
    assert (said.in_time, said.in_time_or_said) == (0, 1)


def test_parts_out_of_order_and_foreign_quotes_are_seen() -> None:
    """The future before the past is out of order; a citation must be the notes' own words."""
    made = _drafted("I bake at Corlan.", "I baked 900 loaves.")
    turned = tuple(s.model_copy(update={"part": p}) for s, p in zip(made.sentences, ("future", "past"), strict=True))
    forged = tuple(
        s.model_copy(update={"citations": (s.citations[0].model_copy(update={"quote": "I rule."}),)}) for s in turned
    )
    assert not judge(CASE, NOTES, lambda t, n: made.model_copy(update={"sentences": turned})).ordered
    assert len(judge(CASE, NOTES, lambda t, n: made.model_copy(update={"sentences": forged})).uncited) == 2


def test_conflicts_are_shown_by_the_word_in_both_places() -> None:
    """A disagreement counts when both passages have the labelled word; another is counted apart."""
    document = next(iter(NOTES.documents.values()))
    at = document.text.index("I baked")
    place = document.citation(at, at + 19)
    shown = Disagreement(text="?", citations=(place, place))
    other = Disagreement(text="?", citations=(place, document.citation(at - 18, at)))
    judged = judge(CASE, NOTES, lambda t, n: _drafted("I bake.", conflicts=(shown, other)))
    assert (judged.conflicts, judged.conflicts_shown, judged.conflicts_not_labelled) == (1, 1, 1)


def test_a_case_is_read_from_its_file(tmp_path: Path) -> None:
    """What a file says is the task and its labels."""
    file = tmp_path / "one.toml"
    file.write_text(
        'candidate = "c"\nseconds = 60\nrole = "Baker"\nmust_have = [["a", "b"]]\nmust_not = []\nconflicts = []\n'
    )
    case = load_pitch(file)
    assert (case.name, case.task.seconds, case.task.role, case.must_have) == ("one", 60, "Baker", (("a", "b"),))


def test_the_peer_says_the_first_words_of_the_pitch() -> None:
    """As many words as the time allows, as they stand, and nothing of an advert."""
    task = PitchTask(id="p", created_at="", seconds=30, words_per_minute=10)
    assert first_words(task, NOTES).text == "I bake at Corlan. I"
    empty: Slice = slice_of({"advert.md": "# Baker wanted\n\nRequirements:\n- you bake\n"})
    assert first_words(task, empty).text == ""
