"""A story told in its order measures higher in sequence than the same sentences out of it."""

from app.engines.embedded.measures.examine import Examined, examine
from app.engines.protocol import CritiqueTask
from tests.app.engines.embedded.coached import knowledge
from tests.app.engines.embedded.slice_of import embed

TOLD = (
    "A driver called Wanda was working her first week and the old till had been breaking down every evening.",
    "She rang me from the yard because a customer was shouting at her.",
    "I drove over and counted the money with her, note by note.",
    "Then I showed her how he could be given a receipt by hand.",
    "Since then nobody has been shouted at, and she teaches it to the new ones now.",
)


def _sequence(sentences: tuple[str, ...]) -> dict[str, float]:
    task = CritiqueTask(
        id="",
        created_at="",
        question="Tell me about a time you helped a colleague.",
        answer=" ".join(sentences),
        format="behavioural",
    )
    seen = examine(task, knowledge(), embed)
    assert isinstance(seen, Examined)
    return seen.values


def test_a_shuffled_story_follows_less() -> None:
    """Told backwards, background comes late, "she" comes before anybody, and the close comes first."""
    told, shuffled = _sequence(TOLD), _sequence(TOLD[::-1])
    for name in ("line", "opening", "closing", "background", "met"):
        assert shuffled[name] < told[name], name
