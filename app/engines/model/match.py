"""The passage that proves a requirement best, found by a model; whether it is covered stays measured."""

import asyncio

from app.engines.hearing import Allowance
from app.engines.model.ask import Proposal, Rejected, propose
from app.engines.model.evidence import offer, own_passages
from app.engines.model.prompts import fenced
from app.engines.model.tools import Tools
from app.records import Citation, JobMatch
from app.slices import Slice

OFFERED_WORDS = 2_500
FEWEST_QUOTED = 3


class Proof(Proposal):
    requirement: str
    key: str
    quote: str


class Proofs(Proposal):
    proofs: list[Proof]


async def match(tools: Tools, job_description: str, measured: JobMatch, notes: Slice, allowance: Allowance) -> JobMatch:
    """The measured match, with the piece of the notes that proves a covered requirement best in front.

    Raises:
        Fault: no usable reply came.
    """
    mark = tools.mark()
    offered = offer(
        [
            *(citation for each in measured.requirements for citation in each.citations),
            *await asyncio.to_thread(own_passages, notes, job_description[:800], tools.embed, OFFERED_WORDS),
        ]
    )
    numbered = {f"R{number}": each for number, each in enumerate(measured.requirements, 1)}
    lines = "\n".join(f"[{key}] {each.text} ({each.status.replace('_', ' ')})" for key, each in numbered.items())
    request = tools.asked(
        "job_match", mark, {"requirements": fenced("requirements", lines, mark), "evidence": offered.block(mark)}
    )

    def accept(found: Proofs) -> JobMatch:
        proofs: dict[str, Citation] = {}
        for proof in found.proofs:
            citation = offered.narrowed(proof.key, proof.quote, FEWEST_QUOTED)
            if citation is not None:
                proofs.setdefault(proof.requirement.strip("[] ").upper(), citation)
        if found.proofs and not proofs:
            raise Rejected("None of the quotes stands in the passage it names; copy them letter by letter.")
        requirements = tuple(
            each.model_copy(update={"citations": _in_front(proofs[key], each.citations)})
            if key in proofs and each.status != "not_covered"
            else each
            for key, each in numbered.items()
        )
        return measured.model_copy(
            update={
                "requirements": requirements,
                "engine": tools.name,
                "prompt_version": tools.version("job_match"),
            }
        )

    return await propose(tools.ladder, request, Proofs, accept, allowance)


def _in_front(proof: Citation, others: tuple[Citation, ...]) -> tuple[Citation, ...]:
    """The proof first, then the others that are not about the same place."""
    apart = (
        other
        for other in others
        if other.document != proof.document or other.end <= proof.start or proof.end <= other.start
    )
    return (proof, *apart)
