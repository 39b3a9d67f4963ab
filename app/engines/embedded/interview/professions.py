"""The professions of the question bank that a candidate's own words point to."""

import re
from collections.abc import Sequence
from typing import Final

from app.engines.embedded.pitch.facts import Note
from app.knowledge import Knowledge

_TRADES: Final[dict[str, str]] = {
    "software": r"software|developer|backend|frontend|full[- ]stack|devops|sre\b|programmer|web app|kubernetes|api\b",
    "machine_learning": r"machine learning|deep learning|\bml\b|neural|pytorch|tensorflow|data scientist|"
    r"recommend(?:er|ation) (?:system|model)",
    "data": r"data (?:scientist|analyst|engineer|science)|statistic\w*|\bsql\b|dashboards?|forecast\w*|analytics",
    "product": r"product (?:manager|owner|management)|roadmap|backlog",
    "design": r"designer|ux\b|user research|wireframe|figma|typograph\w+",
    "nursing": r"nurs(?:e|ing)|ward\b|midwi\w+|patients?\b",
    "healthcare": r"clinic\w*|hospital|patients?\b|therap\w+|care home|paramedic|physio\w*|pharmac\w+|dental",
    "teaching": r"teach(?:er|ing)|pupils?|classroom|lessons?\b|curriculum|school|lecturer|tutor",
    "sales": r"sales\b|quota|account (?:manager|executive)|prospects?\b|crm\b|new business|closed deals",
    "customer_service": r"customer (?:service|support|care)|call cent\w+|help ?desk|complaints?",
    "hospitality": r"restaurant|hotel|kitchen|chef|waiter|waitress|covers\b|guests?\b|front of house|"
    r"barista|housekeeping",
    "construction": r"construction|site (?:manager|foreman)|builder|plumb\w+|electrician|carpent\w+|scaffold\w*|crew|"
    r"bricklay\w+|civil engineer",
    "manufacturing": r"manufactur\w+|factory|production line|assembly|machin(?:e operator|ist)|lean\b|"
    r"shift lead|welder|quality control",
    "operations": r"operations|logistics|warehouse|supply chain|depot|rota\b|fleet|procurement|dispatch",
    "finance": r"accountant|accounting|audit\w*|finance|financial|ledger|tax\b|bank(?:ing)?|actuar\w+|bookkeep\w+",
    "legal": r"lawyer|solicitor|paralegal|legal|contracts? law|litigation|barrister|compliance",
    "marketing": r"marketing|campaigns?|seo\b|brand\b|content strategy|social media|copywrit\w+",
    "research": r"research(?:er)?\b|laboratory|\blab\b|phd|postdoc\w*|publications?|experiments?",
    "public_sector": r"council|civil serv\w+|public sector|government|municipal|charity|social work\w*|police|ministry",
}
"""Words that place a person in the professions that the question bank knows."""


def professions_of(role: str | None, own: Sequence[Note], knowledge: Knowledge) -> frozenset[str]:
    """The professions that the candidate's own words point to, the strongest and those close to it."""
    known = {p for q in knowledge.questions for p in q.professions if p != "any"}
    text = " ".join([role or "", role or "", *(f"{n.topic} {n.text}" for n in own)])
    count = {
        name: len(re.findall(rf"\b(?:{pattern})\b", text, re.IGNORECASE))
        for name, pattern in _TRADES.items()
        if name in known
    }
    top = max(count.values(), default=0)
    return frozenset(name for name, n in count.items() if top >= 2 and n >= 0.5 * top)
