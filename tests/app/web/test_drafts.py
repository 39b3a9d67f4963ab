"""A drafted introduction laid out: parts, blanks, pace, and what was settled."""

from app.records import Blank, Correction, Disagreement, DraftedSentence, Pitch, PitchPart, PitchSentence
from app.web.drafts import draft_view, seconds_of
from tests.app.web.examples import a_citation


def _said(text: str, part: PitchPart, at: int = 10, **changes: object) -> PitchSentence:
    return PitchSentence(text=text, part=part, citations=(a_citation(text, at),)).model_copy(update=changes)


def _pitch(
    *sentences: PitchSentence, blanks: tuple[Blank, ...] = (), conflicts: tuple[Disagreement, ...] = ()
) -> Pitch:
    words = sum(len(each.text.split()) for each in sentences if not each.dropped)
    return Pitch(
        id="p1",
        engine="embedded",
        seconds=60,
        words_per_minute=140,
        text=" ".join(each.text for each in sentences if not each.dropped),
        sentences=sentences,
        words=words,
        estimated_seconds=seconds_of(words, 140),
        blanks=blanks,
        conflicts=conflicts,
        left_out=(),
        created_at="2026-05-01T10:00:00.000Z",
    )


def test_sentences_stand_in_their_parts_with_their_places() -> None:
    """Places count through the whole draft, as the changes of a sentence are addressed; sources in reading order."""
    pitch = _pitch(_said("I sail.", "present"), _said("I sailed.", "past", 30), _said("I rowed.", "past", 50))
    view = draft_view(pitch, "ines", 140, ())

    assert [part.part for part in view.parts] == ["present", "past"]
    assert [[each.place for each in part.sentences] for part in view.parts] == [[0], [1, 2]]
    assert [source.number for source in view.sources.all] == [1, 2, 3]


def test_a_blank_stands_where_its_sentences_would() -> None:
    """At the end of its part; a part that has nothing else is still shown, in the order in which one tells."""
    blanks = (Blank(part="future", text="What next?"), Blank(part="present", text="What now?"))
    parts = draft_view(_pitch(_said("I sailed.", "past"), blanks=blanks), "ines", 140, ()).parts

    assert [(part.part, [blank.text for blank in part.blanks]) for part in parts] == [
        ("present", ["What now?"]),
        ("past", []),
        ("future", ["What next?"]),
    ]


def test_seconds_are_at_the_pace_of_now() -> None:
    """Whatever pace a draft was made at; a sentence left out takes no time."""
    said = _said("one two three four five six", "past")
    view = draft_view(_pitch(said, said.model_copy(update={"dropped": True})), "ines", 60, ())

    assert view.parts[0].seconds == 6
    assert view.seconds == 6


def test_a_length_is_remarked_upon_only_when_it_is_off() -> None:
    """Within a tenth of what was asked for, nothing need be said."""
    near = draft_view(_pitch(_said("word " * 145, "past")), "ines", 140, ())
    far = draft_view(_pitch(_said("word " * 210, "past")), "ines", 140, ())
    short = draft_view(_pitch(_said("word " * 70, "past")), "ines", 140, ())

    assert (near.over, far.over, short.over) == (0, 30, -30)


def test_what_no_note_shows_is_named_once() -> None:
    """“40” is not named beside “40-bed”."""
    said = _said(
        "A 40-bed ward.", "past", unsupported=("40", "40-bed"), drafted=DraftedSentence(text="x", citations=())
    )
    view = draft_view(_pitch(said), "ines", 140, ())

    assert view.parts[0].sentences[0].missing == ("40-bed",)


def test_only_the_sources_of_what_is_said_are_printed() -> None:
    """Those of a sentence left out, or of a disagreement, stay on the screen."""
    told, dropped = _said("I sail.", "present"), _said("I row.", "past", 40, dropped=True)
    conflict = Disagreement(text="?", citations=(a_citation("190", 70), a_citation("212", 90)), values=("190", "212"))
    view = draft_view(_pitch(told, dropped, conflicts=(conflict,)), "ines", 140, ())

    assert view.printed == (("1", "ferry.txt", "Delays"),)
    assert len(view.sources.all) == 4


def test_sources_of_one_place_are_printed_together() -> None:
    """A document's heading is named once, with the number of each sentence that stands under it."""
    view = draft_view(_pitch(_said("I sail.", "present"), _said("I sailed.", "past", 40)), "ines", 140, ())

    assert view.printed == (("1, 2", "ferry.txt", "Delays"),)


def test_a_settled_disagreement_is_known_again() -> None:
    """By the two values and the passages; one about other passages settles nothing here."""
    conflict = Disagreement(text="?", citations=(a_citation("190", 70), a_citation("212", 90)), values=("190", "212"))
    made = Correction(
        id="c1", kind="value", text="212", other="190", subject="190 212", created_at="2026-05-02T10:00:00.000Z"
    )
    pitch = _pitch(_said("I sail.", "present"), conflicts=(conflict,))
    settled = draft_view(pitch, "ines", 140, (made,)).conflicts[0]
    elsewhere = draft_view(pitch, "ines", 140, (made.model_copy(update={"subject": "a"}),)).conflicts[0]

    assert settled.settled == made
    assert [value for value, _ in settled.sides] == ["190", "212"]
    assert elsewhere.settled is None
