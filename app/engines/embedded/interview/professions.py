"""The professions of the bank that an interview is about: by the role aimed at, else by the candidate's notes."""

import re
from collections.abc import Sequence
from typing import Final

import numpy as np

from app.engines.embedded.fixed import fixed_vectors
from app.engines.embedded.notes.career import roles
from app.engines.embedded.notes.facts import Note
from app.knowledge import Knowledge
from app.slices import Embed, Slice, Vectors

SURE: Final = 0.5
"""Cosine of a job title with a profession from which the title is one of it; "Funeral director" reaches .35 at most."""

BESIDE: Final = 0.12
"""How far below the nearest profession another may lie and still be meant as well ("Data Scientist")."""

MOST: Final = 3
"""Professions that one title can be of; with more as near as that it is vague ("Engineering manager")."""

AKIN: Final = 0.3
"""Cosine with a title from which the notes may say which profession it belongs to ("Head of Year 9")."""

OWN: Final = 0.14
"""How much nearer than to the others the nearest third of the notes must be, titles held counted in."""

JOB: Final = 0.08
"""How much nearer than to the others the whole of a job description is to the professions it is about."""

_PROFILES: Final[dict[str, tuple[str, ...]]] = {
    "software": (
        "software engineer", "backend, frontend or mobile developer", "QA, DevOps or site reliability engineer",
        "writing and deploying code, services and APIs",
    ),
    "machine_learning": (
        "machine learning engineer", "training, evaluating and serving models",
        "recommendation, ranking and deep learning research",
    ),
    "data": (
        "data analyst", "data engineer or data scientist", "statistician",
        "SQL, dashboards, statistics and data pipelines",
    ),
    "product": (
        "product manager", "owning a roadmap and deciding what to build",
        "discovery, prioritising and launching features",
    ),
    "design": (
        "product designer", "UX researcher", "user research, wireframes and prototypes",
        "visual design, layout and usability",
    ),
    "nursing": ("nurse", "midwife", "care of patients on a ward", "medication rounds, handover and bedside care"),
    "healthcare": (
        "clinician or therapist", "pharmacist, paramedic, physiotherapist or care worker",
        "dental hygienist or dentist", "radiographer or lab clinician", "assessing and treating patients in a clinic",
    ),
    "teaching": (
        "school teacher", "lecturer or tutor", "teaching pupils in a classroom",
        "lessons, curriculum, marking and behaviour",
    ),
    "sales": (
        "sales representative", "account manager", "winning customers, quotas and negotiating prices",
    ),
    "customer_service": (
        "customer support agent", "help desk and call centre", "answering complaints and requests of customers",
    ),
    "hospitality": (
        "restaurant or hotel manager", "chef, waiter or barista", "receptionist at a hotel",
        "kitchen, guests, bookings and service",
    ),
    "construction": (
        "site manager", "electrician, plumber, carpenter or builder", "civil engineer",
        "building work, wiring, drawings and site safety",
    ),
    "manufacturing": (
        "production operator", "factory shift supervisor", "machinist or welder",
        "machines, assembly lines and quality on the shop floor",
    ),
    "operations": (
        "operations manager", "warehouse and logistics supervisor", "supply chain planner",
        "shifts, stock, deliveries, rotas and supply chain",
    ),
    "finance": ("accountant", "financial analyst or auditor", "actuary", "budgets, month-end close, ledgers and tax"),
    "legal": ("lawyer or paralegal", "contracts, litigation and legal advice", "compliance officer"),
    "marketing": (
        "marketing manager", "copywriter", "campaigns, brand and content", "social media, search and advertising",
    ),
    "research": (
        "research scientist", "laboratory experiments and publications", "postdoctoral researcher at a university",
    ),
    "public_sector": (
        "policy adviser in government", "civil servant or council officer",
        "public services, consultations and ministers",
    ),
}  # fmt: skip
"""How the people of a profession are called, and what they do all day."""


def professions_of(
    role: str | None, own: Sequence[Note], notes: Slice, knowledge: Knowledge, embed: Embed
) -> frozenset[str]:
    """The professions an interview for ``role`` is about; without one, those that the notes show. Empty: none known.

    A role that is none of the bank's stays unknown, whatever the candidate did before: nobody wants to be asked about
    the last trade on the way to the next.
    """
    known = {p for q in knowledge.questions for p in q.professions if p != "any"}
    names = tuple(name for name in _PROFILES if name in known)
    if not names:
        return frozenset()
    if not role:
        held = [job.title for job in roles(own)][:3]
        return _shown(notes, names, _near(held, names, embed) if held else {}, embed)
    near = _near([role], names, embed)
    best = max(near.values())
    meant = frozenset(name for name, value in near.items() if value >= max(SURE, best - BESIDE))
    if 0 < len(meant) <= MOST:
        return meant
    akin = meant or frozenset(name for name, value in near.items() if value >= max(AKIN, best - 1e-6))
    return akin & _shown(notes, names, near, embed)


def of_the_job(job: Vectors, knowledge: Knowledge, embed: Embed) -> frozenset[str]:
    """The professions that a job description points to, by the vectors of its passages or requirements."""
    known = {p for q in knowledge.questions for p in q.professions if p != "any"}
    names = tuple(name for name in _PROFILES if name in known)
    if not names or not len(job):
        return frozenset()
    near = np.stack([(job @ fixed_vectors(embed, _PROFILES[name]).T).max(axis=1) for name in names], axis=1)
    above = (near - near.mean(axis=1, keepdims=True)).mean(axis=0)
    best = float(above.max())
    return frozenset(name for name, value in zip(names, above, strict=True) if value >= max(JOB, 0.75 * best))


def _near(titles: Sequence[str], names: Sequence[str], embed: Embed) -> dict[str, float]:
    """How near the nearest of some titles is to each profession; what follows a comma or a bracket may mislead."""
    bare = [re.sub(r"\s*[,(/–-].*$", "", title) or title for title in titles]
    rows = embed(list(dict.fromkeys((*titles, *bare))))
    return {name: float((rows @ fixed_vectors(embed, _PROFILES[name]).T).max()) for name in names}


def _shown(notes: Slice, names: Sequence[str], titles: dict[str, float], embed: Embed) -> frozenset[str]:
    """The professions that a candidate's own notes and the titles held point to."""
    rows = notes.vectors[list(notes.own)]
    if len(rows) < 3:
        return frozenset(name for name, value in titles.items() if value >= SURE)
    near = np.stack([(rows @ fixed_vectors(embed, _PROFILES[name]).T).max(axis=1) for name in names], axis=1)
    above = np.sort(near - near.mean(axis=1, keepdims=True), axis=0)[-max(3, len(rows) // 3) :].mean(axis=0)
    score = {name: float(above[i]) + 0.25 * (titles.get(name, 0.4) - 0.4) for i, name in enumerate(names)}
    best = max(score.values())
    return frozenset(name for name, value in score.items() if value >= max(OWN, 0.75 * best))
