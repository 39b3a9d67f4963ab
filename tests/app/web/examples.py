"""An invented candidate's notes and answer, and small records to lay out."""

from app.records import Citation, Claim, CriterionScore, Critique, Delivery, DocumentRef, Span

ADDRESS = "http://127.0.0.1:8000"
TOKEN = "a-token-for-the-page-tests"

NOTES = """Ferry notes

Tell me about a delay you handled

In May 2022 the Larkmouth ferry lost an engine with 212 passengers aboard. I moved the afternoon crew forward and
called three coach firms; everyone was across by 19:40. <b>Nobody</b> missed the last train.

What is your biggest strength?
"""

ANSWER = (
    "In May 2022 our ferry lost an engine with 190 passengers aboard. I called three coach firms myself, "
    "moved the afternoon crew forward and had everyone across by 19:40. Since then I keep their numbers on my desk."
)


def a_citation(quote: str = "three coach firms", start: int = 10) -> Citation:
    """A citation of an invented document."""
    ref = DocumentRef(id="d1", name="ferry.txt")
    return Citation(document=ref, heading="Delays", quote=quote, start=start, end=start + len(quote))


def a_critique(
    answer: str, claims: tuple[Claim, ...] = (), evidence: dict[str, tuple[tuple[int, int], ...]] | None = None
) -> Critique:
    """A critique of an answer; ``evidence`` maps criterion titles to spans."""
    criteria = tuple(
        CriterionScore(
            criterion=title.lower(),
            title=title,
            score=3.0,
            band="solid",
            rationale="Told in order.",
            evidence=tuple(Span(start=start, end=end, quote=answer[start:end]) for start, end in spans),
            advice="Name the number.",
        )
        for title, spans in (evidence or {}).items()
    )
    return Critique(
        id="c1",
        engine="embedded",
        question="What happened?",
        format="behavioural",
        assessable=True,
        answer=answer,
        overall=3.0,
        band="solid",
        criteria=criteria,
        claims=claims,
        missed=(),
        structure=(),
        delivery=Delivery(words=len(answer.split()), estimated_seconds=20),
        next_step="Say how it ended.",
        created_at="2026-05-01T10:00:00.000Z",
    )
