"""What each criterion may be made of: the measurements it is about, and those that all criteria of a kind share.

A measurement of its own is drawn to the weight written here, so that a criterion stays about what it asks where the
labelled answers say little; a shared one is drawn to nothing, and has what weight the answers give it.
"""

from typing import Final

OWN: Final[dict[str, dict[str, dict[str, float]]]] = {
    "story": {
        "relevance": {"bears": 0.8, "on_topic": 1.0, "occasion": 0.5, "to_the_point": 1.5},
        "structure": {
            "line": 0.8,
            "opening": 0.6,
            "joined": 0.5,
            "closing": 0.8,
            "introduced": 0.5,
            "order": 0.8,
            "ended": 0.4,
        },
        "specificity": {"anchors": 0.6, "concrete": 0.6, "verbs": 0.4, "plain": 0.5, "told": 0.3, "figures": 0.6},
        "ownership": {"own_part": 1.5, "own_acts": 0.7, "acted": 0.5, "firm": 0.6, "fair": 1.5},
        "result": {"ended": 1.2, "learnt": 1.0, "outcome": 0.6, "checked": 0.3},
    },
    "given": {
        "relevance": {"on_topic": 1.0, "on_given": 0.8},
        "motivation": {"fit": 0.8, "backed": 0.6, "reasons": 0.4},
        "specificity": {"substance": 0.6, "backed": 0.5, "anchors": 0.5},
        "professionalism": {"fair": 1.5, "to_the_point": 1.0, "honest": 0.5},
        "clarity": {"told": 0.8, "sentence_length": 0.4, "plain": 0.5, "firm": 1.0},
    },
    "reasoned": {
        "accuracy": {"key_points": 1.0, "no_mistakes": 1.0, "on_topic": 0.8, "sober": 0.4},
        "depth": {"key_points": 0.5, "reasons": 0.5, "limits": 0.4},
        "examples": {"examples": 1.0, "anchors": 0.5, "event": 0.4},
        "trade_offs": {"trade_offs": 0.8, "limits": 0.6, "reasons": 0.3},
        "clarity": {"told": 0.6, "sentence_length": 0.4, "plain": 0.5, "firm": 1.0, "unlisted": 0.4},
        "framing": {"framing": 1.0, "on_topic": 0.3},
        "coverage": {"sections": 1.0, "key_points": 0.6, "on_topic": 0.8},
        "approach": {"approach": 0.6, "key_points": 0.6, "reasons": 0.4, "on_topic": 0.8},
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
        "firm",
        "acted",
        "limits",
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
        "firm",
    ),
    "reasoned": (
        "beyond_book",
        "explained",
        "pictured",
        "telling_words",
        "limits",
        "exact",
        "sober",
        "firm",
        "unlisted",
        "no_common_coin",
        "unusual",
    ),
}
