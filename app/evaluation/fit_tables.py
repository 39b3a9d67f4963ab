"""What each criterion may be made of: the measurements it is about, and those that criteria of a kind share.

A measurement of its own weighs at least what is written here, so that a criterion stays about what it asks where the
labelled answers say little; a shared one weighs what the answers give it, and may weigh nothing.
"""

from typing import Final

OWN: Final[dict[str, dict[str, dict[str, float]]]] = {
    "story": {
        "relevance": {"bears": 0.5, "on_topic": 0.8, "occasion": 0.5, "to_the_point": 1.5},
        "structure": {
            "line": 0.7,
            "opening": 0.7,
            "joined": 0.5,
            "closing": 0.8,
            "introduced": 0.5,
            "background": 0.6,
            "met": 0.6,
            "order": 0.8,
            "ended": 0.4,
        },
        "specificity": {"anchors": 0.6, "concrete": 0.8, "verbs": 0.4, "plain": 0.5, "told": 0.3, "figures": 0.8},
        "ownership": {"own_part": 1.2, "own_acts": 0.8, "acted": 0.5, "firm": 0.6, "fair": 1.5},
        "result": {"ended": 0.8, "ended_fully": 0.6, "learnt": 0.8, "learnt_fully": 1.0, "outcome": 0.6},
    },
    "given": {
        "relevance": {"on_topic": 0.8, "on_given": 0.6},
        "motivation": {"fit": 0.8, "backed": 0.6, "reasons": 0.4},
        "specificity": {"substance": 0.6, "backed": 0.5, "anchors": 0.4},
        "professionalism": {"fair": 1.5, "to_the_point": 1.2, "honest": 0.5},
        "clarity": {"told": 0.6, "sentence_length": 0.4, "plain": 0.5, "firm": 1.0},
    },
    "reasoned": {
        "accuracy": {"key_points": 0.8, "no_mistakes": 1.0, "on_topic": 0.6, "sober": 0.4},
        "depth": {"key_points": 0.4, "reasons": 0.5, "limits": 0.4},
        "examples": {"examples": 0.8, "anchors": 0.5, "event": 0.4},
        "trade_offs": {"trade_offs": 0.8, "limits": 0.6},
        "clarity": {"told": 0.4, "sentence_length": 0.4, "plain": 0.4, "firm": 1.0, "unlisted": 0.4},
        "framing": {"framing": 1.2, "on_topic": 0.3},
        "coverage": {"sections": 1.0, "key_points": 0.4, "on_topic": 0.5},
        "approach": {"approach": 0.5, "key_points": 0.5, "on_topic": 0.6},
        "complexity": {"complexity": 1.2},
        "testing": {"testing": 1.2},
    },
}
SHARED: Final[dict[str, tuple[str, ...]]] = {
    "story": (
        "event",
        "pictured",
        "own_reason",
        "explained",
        "telling_words",
        "encounter",
        "exact",
        "sober",
        "unusual",
        "no_common_coin",
        "happened",
        "acted",
        "limits",
        "narrated",
        "no_record",
        "no_praise",
        "uncrowded",
        "short_words",
        "denies",
        "no_shrug",
        "no_degree",
    ),
    "given": (
        "own_reason",
        "event",
        "pictured",
        "telling_words",
        "exact",
        "sober",
        "unusual",
        "no_common_coin",
        "explained",
    ),
    "reasoned": (
        "beyond_book",
        "explained",
        "pictured",
        "telling_words",
        "limits",
        "exact",
        "sober",
        "unlisted",
        "no_common_coin",
        "unusual",
        "no_record",
        "uncrowded",
        "short_words",
        "denies",
        "no_shrug",
        "no_degree",
        "indicative",
    ),
}
NOT_SHARED: Final[dict[str, frozenset[str]]] = {
    "result": frozenset({"pictured", "telling_words", "encounter", "acted", "exact", "happened"}),
    "professionalism": frozenset(
        {"own_reason", "pictured", "telling_words", "unusual", "explained", "exact", "event", "no_common_coin"}
    ),
}
"""What says nothing of a criterion: a picture, a person, an act are no result, and rise as the ending is cut off; and
whoever tells little is no less fair for it."""
