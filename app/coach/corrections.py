"""What the candidate sets right about a critique or a pitch: remembered, and applied at once to what is shown."""

from typing import Final

from app.coach.context import Context
from app.errors import BadRequest
from app.records import Claim, Correction, Critique
from app.requests import CorrectionBody, SettlementBody
from app.store import coaching, practice
from app.store.candidates import find


def correct(context: Context, owner: str, candidate: str, critique: str, body: CorrectionBody) -> Critique:
    """Remember a correction of a critique; the critique as it now reads. Its scores stay.

    Raises:
        NotFound: there is no such candidate or critique.
        BadRequest: the critique has no such remark, fact or claim.
    """
    with context.database.begin() as connection:
        key = find(connection, owner, candidate)
        found = coaching.get_critique(connection, key, critique)
        made = _of_critique(found, body, context.clock.new_id(), context.clock.instant())
        practice.add_correction(connection, key, made)
        changed = corrected(found, made)
        coaching.replace_critique(connection, key, changed)
        return changed


def settle(context: Context, owner: str, candidate: str, pitch: str, body: SettlementBody) -> Correction:
    """Remember which of two values that the notes disagree on is right; later drafts and critiques go by it.

    Raises:
        NotFound: there is no such candidate or introduction.
        BadRequest: the introduction shows no such disagreement.
    """
    with context.database.begin() as connection:
        key = find(connection, owner, candidate)
        found = coaching.get_pitch(connection, key, pitch)
        if body.conflict >= len(found.conflicts) or len(found.conflicts[body.conflict].values) != 2:
            raise BadRequest("This introduction shows no such disagreement.", field="conflict")
        conflict = found.conflicts[body.conflict]
        first, second = conflict.values
        right, wrong = (first, second) if body.right == "first" else (second, first)
        made = Correction(
            id=context.clock.new_id(),
            kind="value",
            text=right,
            other=wrong,
            subject=" ".join(citation.quote for citation in conflict.citations),
            pitch=pitch,
            created_at=context.clock.instant(),
        )
        practice.add_correction(connection, key, made)
        return made


def take_back(context: Context, owner: str, candidate: str, correction: str) -> None:
    """Forget a correction: later critiques and drafts do not go by it. What was already judged by it stays.

    Raises:
        NotFound: there is no such candidate or correction.
    """
    with context.database.begin() as connection:
        practice.remove_correction(connection, find(connection, owner, candidate), correction)


A_LABEL: Final = 8
"""Words that are read at a glance on a button."""


def differing(claim: Claim) -> tuple[str, str] | None:
    """The value said and the value noted, in a few words each, where they differ and nobody has settled it yet."""
    from app.engines.embedded.critique.corrected import disputed
    from app.engines.embedded.preparation.quoting import shortened

    if claim.status != "contradicted" or not claim.correct or not claim.citations:
        return None
    said, noted = (shortened(value, A_LABEL) for value in disputed(claim))
    return said, noted


def corrected(critique: Critique, correction: Correction) -> Critique:
    """A critique as it reads after a correction of it."""
    from app.engines.embedded.critique.corrected import corrected_claims

    changes: dict[str, object] = {
        "criteria": tuple(
            c.model_copy(update={"dismissed": True, "advice": ""})
            if correction.kind == "remark" and c.criterion == correction.criterion
            else c
            for c in critique.criteria
        ),
        "missed": tuple(m for m in critique.missed if correction.kind != "missed" or m.text != correction.text),
        "claims": corrected_claims(critique.claims, critique.answer, (correction,)),
    }
    changed = critique.model_copy(update=changes)
    return changed.model_copy(update={"next_step": _next_step(changed, critique, correction)})


def _next_step(changed: Critique, before: Critique, correction: Correction) -> str:
    """The next step, unless it was the very thing that was set right: then the next weakest remark's advice."""
    gone = [c.advice for c in before.criteria if c.criterion == correction.criterion and c.advice]
    named = any(text and text in before.next_step for text in (*gone, correction.text.rstrip(" .,;")))
    if not named:
        return changed.next_step
    left = [c for c in changed.criteria if c.score is not None and c.advice]
    worst = min(left, key=lambda c: c.score or 0.0, default=None)
    return worst.advice if worst else "Say it aloud once more against the clock, and move on to another question."


def _of_critique(found: Critique, body: CorrectionBody, id_: str, now: str) -> Correction:
    from app.engines.embedded.critique.corrected import disputed

    made = Correction(id=id_, kind="remark", text="", question=found.question, critique=found.id, created_at=now)
    if body.kind == "dismiss":
        return made.model_copy(update=_dismissed(found, body))
    claim = _claim(found, body)
    sentence = _sentence(found.answer, claim)
    if body.kind == "confirm":
        return made.model_copy(update={"kind": "claim", "text": claim.quote, "subject": sentence})
    if claim.status != "contradicted" or not claim.correct:
        raise BadRequest("Your notes give no other value here; confirm the claim instead.", field="kind")
    said, noted = disputed(claim)
    if body.right is None:
        raise BadRequest("Say which value is right: that of the 'answer' or that of the 'notes'.", field="right")
    right, wrong = (said, noted) if body.right == "answer" else (noted, said)
    subject = " ".join((sentence, *(citation.quote for citation in claim.citations)))
    return made.model_copy(update={"kind": "value", "text": right, "other": wrong, "subject": subject})


def _dismissed(found: Critique, body: CorrectionBody) -> dict[str, object]:
    if (body.criterion is None) == (body.missed is None):
        raise BadRequest("Name the 'criterion' whose remark to set aside, or the 'missed' fact.", field="criterion")
    if body.criterion is not None:
        remark = next((c for c in found.criteria if c.criterion == body.criterion), None)
        if remark is None:
            raise BadRequest("This critique has no remark on that criterion.", field="criterion")
        return {"kind": "remark", "criterion": remark.criterion, "text": remark.advice}
    if all(m.text != body.missed for m in found.missed):
        raise BadRequest("This critique does not name that fact as missing.", field="missed")
    return {"kind": "missed", "text": body.missed}


def _claim(found: Critique, body: CorrectionBody) -> Claim:
    claim = next((c for c in found.claims if (c.start, c.end) == (body.start, body.end)), None)
    if claim is None:
        raise BadRequest("Name a claim of this critique by its 'start' and 'end'.", field="start")
    return claim


def _sentence(answer: str, claim: Claim) -> str:
    """The line or sentence around a claim, so that the thing it is about is known later."""
    start = max(answer.rfind(mark, 0, claim.start) for mark in (". ", "! ", "? ", "\n")) + 1
    # A claim may end with its own closing mark; looked for beyond it, the next sentence would come along.
    ends = [at for mark in (". ", "! ", "? ", "\n") if (at := answer.find(mark, max(claim.end - 1, claim.start))) >= 0]
    return answer[start : min(ends, default=len(answer))].strip()
