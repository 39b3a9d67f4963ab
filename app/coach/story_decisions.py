"""Pure decisions about stories: what the notes tell against what the candidate decided, edits, mergers, the matrix."""

from collections.abc import Mapping, Sequence
from typing import Final, get_args

from rapidfuzz import fuzz

from app.coach.citations import overlap, resolve
from app.records import Citation, MatrixCell, MatrixRow, StarPart, Story, Strength, WrittenPart
from app.slices import Slice

SAME_PLACE: Final = 0.5
"""Share of a telling's place from which two tellings are one."""

SAME_WORDS: Final = 75.0
"""RapidFuzz ratio from which a telling is an edited form of one that was decided about."""

_PARTS: Final[tuple[StarPart, ...]] = get_args(StarPart)
_RANK: Final[Mapping[Strength, int]] = {"strong": 0, "thin": 1, "none": 2}


def settled(found: Sequence[Story], decided: Sequence[Story], notes: Slice) -> tuple[Story, ...]:
    """Every story with its present state: kept ones first, then proposals, then those set aside.

    A kept story stays whatever becomes of the notes. Where they tell it now with a part that it lacks, it gets that
    part; what the candidate wrote stays. A telling that was decided about is not proposed again, edited or not.
    """
    held = [_resolved(story, notes) for story in decided]
    told_again: dict[int, list[Story]] = {}
    proposed: list[Story] = []
    for story in found:
        same = next((i for i, other in enumerate(held) if _same(story, other)), None)
        if same is None:
            proposed.append(story)
        else:
            told_again.setdefault(same, []).append(story)
    filled = [_filled(story, told_again.get(i, ())) for i, story in enumerate(held)]
    kept = [story for story in filled if story.state == "kept"]
    return (*kept, *proposed, *(story for story in filled if story.state != "kept"))


def without_document(story: Story, document: str) -> Story | None:
    """A decided story after a document was deleted: its words are quoted no more, only its name says that it was there.

    A kept story's parts stay, since keeping them made them the candidate's own. One that was set aside or merged rests
    on its citations alone: without any it is forgotten (None).
    """
    cited = (*story.citations, *story.unresolved)
    if all(citation.document.id != document for citation in cited):
        return story
    gone = {c.document: c.model_copy(update={"quote": "", "heading": "", "start": 0, "end": 0}) for c in cited}
    left = tuple(c for c in story.citations if c.document.id != document)
    lost = [gone[c.document] if c.document.id == document else c for c in (*story.citations, *story.unresolved)]
    if story.state != "kept" and all(not c.quote for c in lost):
        return None
    unresolved = tuple(dict.fromkeys(c for c in lost if c not in left))
    return story.model_copy(update={"citations": left, "unresolved": unresolved})


def _resolved(story: Story, notes: Slice) -> Story:
    cited = (*story.citations, *story.unresolved)
    # Of a deleted document only the name is left, and no words that could be looked for.
    now = [(citation, resolve(citation, notes) if citation.quote else None) for citation in cited]
    here = tuple(dict.fromkeys(found for _, found in now if found is not None))
    lost = tuple(dict.fromkeys(citation for citation, found in now if found is None))
    return story.model_copy(update={"citations": here, "unresolved": lost})


def _same(found: Story, decided: Story) -> bool:
    if found.id == decided.id:
        return True
    if any(overlap(mine, theirs) >= SAME_PLACE for mine in found.citations for theirs in decided.citations):
        return True
    return any(
        fuzz.ratio(_plain(mine), _plain(theirs)) >= SAME_WORDS
        for mine in found.citations
        for theirs in (*decided.unresolved, *decided.citations)
        if theirs.quote
    )


def _plain(citation: Citation) -> str:
    return " ".join(citation.quote.lower().split())


def _filled(story: Story, told_again: Sequence[Story]) -> Story:
    """A decided story with the parts and places that the notes have of it by now."""
    changes: dict[str, object] = {}
    for part in _PARTS:
        if not getattr(story, part) and part not in story.written:
            now = next((text for again in told_again if (text := getattr(again, part))), "")
            changes |= {part: now} if now else {}
    places = [c for again in told_again for c in again.citations]
    new = [c for c in places if all(overlap(c, known) < SAME_PLACE for known in story.citations)]
    if new:
        changes["citations"] = (*story.citations, *new)
    return story.model_copy(update=changes) if changes else story


def edited(story: Story, changes: Mapping[str, object]) -> Story:
    """The story as the candidate wrote it; what they wrote is marked as theirs. Editing keeps a proposal."""
    written = tuple(name for name in get_args(WrittenPart) if name in changes or name in story.written)
    return story.model_copy(update={**changes, "written": written, "state": "kept"})


def merged(story: Story, other: Story) -> tuple[Story, Story]:
    """Two tellings as one story under the first one's id and title, and the second as merged into it.

    A part that both tell holds both, unless one says nothing new.
    """
    parts: dict[str, str] = {part: _both(getattr(story, part), getattr(other, part)) for part in _PARTS}
    whole = story.model_copy(
        update={
            **parts,
            "state": "kept",
            "competencies": tuple(dict.fromkeys((*story.competencies, *other.competencies))),
            "citations": tuple(dict.fromkeys((*story.citations, *other.citations))),
            "unresolved": tuple(dict.fromkeys((*story.unresolved, *other.unresolved))),
            "written": tuple(n for n in get_args(WrittenPart) if n in story.written or n in other.written),
        }
    )
    return whole, other.model_copy(update={"state": "merged"})


def _both(one: str, other: str) -> str:
    if not one or not other:
        return one or other
    if fuzz.partial_ratio(one.lower(), other.lower()) >= SAME_WORDS:
        return max(one, other, key=len)
    return f"{one} {other}" if one[-1] in ".!?…" else f"{one}. {other}"


def matrix_of(stories: Sequence[Story], titles: Mapping[str, str]) -> tuple[MatrixRow, ...]:
    """Story by competency: every competency with the stories that show it, the strongest and wholest first.

    Args:
        titles: of every competency, by name, in their order.
    """
    rows = []
    for name, title in titles.items():
        shown = [
            (_RANK[strength.strength], len(story.gaps), place, MatrixCell(story=story.id, strength=strength.strength))
            for place, story in enumerate(stories)
            for strength in story.strengths
            if strength.competency == name
        ]
        cells = tuple(cell for _, _, _, cell in sorted(shown, key=lambda entry: entry[:3]))
        best: Strength = cells[0].strength if cells else "none"
        rows.append(MatrixRow(competency=name, title=title, strength=best, cells=cells))
    return tuple(rows)
