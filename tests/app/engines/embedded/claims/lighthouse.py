"""Notes of an invented engineer of lighthouses, and what they contradict of an answer about one of their stories."""

from tests.app.engines.embedded.coached import judged
from tests.app.engines.embedded.slice_of import slice_of

NOTES = """# Stories

## The lamp at Skerrow Point

- Skerrow Point overhaul, wk 3: the lamp went out, March 2021
- rota thin, two off sick
- Wenna (rope access) found the cracked bearing
- Ines Okoro (operations) backed me up, harbour master wanted the lamp lit with the old one
- Tobias took the estimate to the trust
- replaced 140 sq m of copper cladding, RM 35k minimum order
- rewired it: green = winch, brown = foghorn
- visitors: just the lens gallery closed
- a christening on the Sat, vicar furious
- new logger runs on Pellin + Corvid

## Training the keepers

Marlo, dir of estates, doubted the training. He and I had not spoken since Easter.
I rang the volunteers and emailed the rest. Trained 9 new keepers on rope rescue.
Lantern error was 4 degrees wrong before, none after.

# CV

2009-16 | Ronsay Lights | engineer, lamps and lenses
B. Marine Engineering, Universiti Kuala Terang, 2008
Certificate of rope access, merit, 2012
"""
LEAD = "In March 2021 the lamp at Skerrow Point went out in the middle of the overhaul, and the bearing was cracked."
TRAINING = "At the lights I trained the keepers on rope rescue, and Marlo doubted the training."


def contradicted(sentence: str, lead: str = LEAD) -> list[str | None]:
    """What the notes say instead, of each claim that they contradict, after a sentence that they bear out."""
    found = judged("Tell me about a hard week.", f"{lead} {sentence}", slice_of({"notes.md": NOTES})).claims
    return [claim.correct for claim in found if claim.status == "contradicted"]
