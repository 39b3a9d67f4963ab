"""Telegraphic notes of somebody who ran a boatyard, and what they contradict of an answer about it."""

from tests.app.engines.embedded.coached import judged
from tests.app.engines.embedded.slice_of import slice_of

NOTES = """# prep

### the spring launch
- 2022 launch. 48 hulls off the hardstanding in nine working days, before it took 14
- waiting list for antifouling went from 12 wks to 5
- two hulls went out without a stern gland check. one leaking at the pontoon, none sank
- Oskar = crane driving, I did the lift plan + the tide tables
- bill for hired cranes -31%, £1,250 a week before

### gas safety
- Brannoc (surveyor) signs the gas certificates
- extinguisher drill once a quarter, list on the slip door
- asked 7 owners for the deposit early, 5 of the 7 paid
- diver award 2020
"""
LEAD = "In the spring launch we lifted forty-eight hulls off the hardstanding in nine working days."
GAS = "On gas safety we have a list on the slip door by the extinguishers."


def contradicted(sentence: str, lead: str = LEAD) -> list[str | None]:
    """What the notes say instead, of each claim that they contradict, after a sentence that they bear out."""
    found = judged("Tell me about a season you ran.", f"{lead} {sentence}", slice_of({"prep.md": NOTES})).claims
    return [claim.correct for claim in found if claim.status == "contradicted"]
