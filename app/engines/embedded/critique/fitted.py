"""What is fitted on labelled answers: printed by ``python -m app.evaluation.fit_scoring``."""

from typing import Final

from app.engines.embedded.critique.curves import Curve, curve

ENDINGS: Final[dict[str, Curve]] = {
    "result": curve(
        "-1.95 + 9.34 result_not_scene - 5.10 lesson_not_rest + 4.21 result_not_act + 1.95 now - 1.93 "
        "mine - 1.72 cued_lesson + 1.55 cued_result - 1.54 present_i - 1.49 second_thought - 1.39 "
        "act_not_scene + 1.00 past + 0.69 lesson_not_act "
    ),
    "lesson": curve(
        "-2.37 + 10.75 lesson_not_rest + 5.36 lesson_not_act - 2.58 result_not_scene + 2.55 cued_lesson "
        "+ 1.55 present_i - 1.47 result_not_act + 1.10 now + 1.10 second_thought - 0.88 cued_result "
        "+ 0.76 act_not_scene - 0.58 mine - 0.21 past "
    ),
}
TOPICS: Final[dict[str, Curve]] = {
    "given": curve("-3.93 + 9.01 near + 8.15 whole + 3.42 opening + 0.00 event "),
    "reasoned": curve("-6.15 + 9.81 near + 8.56 whole + 6.08 opening + 0.00 event "),
    "story": curve("-6.30 + 10.82 whole + 9.29 near + 8.38 opening + 4.02 event "),
}
SCORES: Final[dict[str, dict[str, Curve]]] = {
    "story": {
        "relevance": curve(
            "-6.28 + 1.93 to_the_point + 1.74 pictured + 1.71 explained + 0.94 telling_words + 0.89 encounter "
            "+ 0.80 on_topic + 0.73 acted + 0.57 sober + 0.50 bears + 0.50 occasion + 0.23 limits + 0.12 "
            "event "
        ),
        "structure": curve(
            "-5.69 + 1.66 pictured + 1.61 telling_words + 1.23 explained + 1.17 acted + 0.80 closing + 0.80 "
            "order + 0.76 encounter + 0.70 line + 0.70 opening + 0.50 introduced + 0.50 joined + 0.40 ended "
            "+ 0.15 sober + 0.12 event + 0.07 limits "
        ),
        "specificity": curve(
            "-5.45 + 2.05 explained + 1.39 pictured + 1.33 acted + 1.05 encounter + 0.92 figures + 0.80 "
            "concrete + 0.60 anchors + 0.58 plain + 0.51 sober + 0.41 exact + 0.40 verbs + 0.30 told + 0.25 "
            "own_reason "
        ),
        "ownership": curve(
            "-6.69 + 2.02 firm + 1.50 fair + 1.41 pictured + 1.40 explained + 1.20 own_part + 0.87 own_acts "
            "+ 0.66 encounter + 0.50 acted + 0.23 sober + 0.20 telling_words + 0.14 limits "
        ),
        "result": curve(
            "-4.78 + 2.20 explained + 1.48 event + 1.00 learnt_fully + 0.80 ended + 0.80 learnt + 0.64 "
            "unusual + 0.60 ended_fully + 0.60 outcome "
        ),
    },
    "given": {
        "relevance": curve(
            "-3.50 + 1.43 own_reason + 1.03 sober + 0.80 on_topic + 0.66 pictured + 0.60 on_given + 0.56 "
            "telling_words + 0.38 event + 0.32 unusual + 0.24 explained + 0.23 exact + 0.17 no_common_coin "
        ),
        "motivation": curve(
            "-2.37 + 1.06 sober + 0.80 fit + 0.78 own_reason + 0.60 backed + 0.58 pictured + 0.40 reasons "
            "+ 0.23 unusual + 0.16 telling_words + 0.06 no_common_coin "
        ),
        "specificity": curve(
            "-2.43 + 0.98 sober + 0.92 own_reason + 0.60 substance + 0.50 backed + 0.40 anchors + 0.32 "
            "pictured + 0.20 telling_words + 0.15 unusual "
        ),
        "professionalism": curve(
            "-5.74 + 2.22 to_the_point + 1.50 fair + 1.27 own_reason + 0.76 sober + 0.73 pictured + 0.60 "
            "honest + 0.57 event + 0.23 telling_words + 0.19 exact + 0.16 no_common_coin + 0.13 explained "
            "+ 0.13 unusual "
        ),
        "clarity": curve(
            "-4.75 + 1.67 firm + 1.38 own_reason + 0.97 sober + 0.74 telling_words + 0.64 sentence_length "
            "+ 0.60 told + 0.50 plain + 0.45 event + 0.40 pictured + 0.15 no_common_coin + 0.14 unusual "
            "+ 0.08 exact "
        ),
    },
    "reasoned": {
        "accuracy": curve(
            "-7.27 + 2.02 telling_words + 1.64 unlisted + 1.28 unusual + 1.21 beyond_book + 1.00 no_mistakes "
            "+ 0.80 key_points + 0.70 exact + 0.66 limits + 0.60 on_topic + 0.49 sober + 0.37 explained "
            "+ 0.17 pictured "
        ),
        "depth": curve(
            "-5.59 + 2.12 telling_words + 1.57 unlisted + 1.32 beyond_book + 1.30 unusual + 0.83 limits "
            "+ 0.79 exact + 0.50 reasons + 0.47 explained + 0.40 key_points + 0.10 pictured + 0.07 sober "
        ),
        "examples": curve(
            "-5.81 + 2.20 telling_words + 1.82 unlisted + 1.15 beyond_book + 0.88 unusual + 0.80 examples "
            "+ 0.60 exact + 0.54 limits + 0.50 anchors + 0.40 event + 0.38 explained + 0.32 pictured + 0.18 "
            "sober + 0.15 no_common_coin "
        ),
        "trade_offs": curve(
            "-5.13 + 2.18 telling_words + 1.51 unlisted + 1.19 unusual + 1.14 beyond_book + 0.82 limits "
            "+ 0.81 exact + 0.80 trade_offs + 0.50 explained + 0.11 no_common_coin + 0.09 sober + 0.06 "
            "pictured "
        ),
        "clarity": curve(
            "-7.62 + 1.81 unlisted + 1.75 telling_words + 1.57 firm + 1.10 unusual + 1.09 beyond_book + 0.73 "
            "exact + 0.59 limits + 0.45 explained + 0.41 sentence_length + 0.41 sober + 0.40 plain + 0.40 "
            "told + 0.24 pictured "
        ),
        "framing": curve(
            "-5.32 + 2.04 telling_words + 1.61 unlisted + 1.20 framing + 1.05 unusual + 0.96 beyond_book "
            "+ 0.68 exact + 0.67 limits + 0.61 explained + 0.30 on_topic + 0.29 sober + 0.12 pictured "
        ),
        "coverage": curve(
            "-6.25 + 1.93 telling_words + 1.61 unlisted + 1.34 unusual + 1.29 beyond_book + 1.00 sections "
            "+ 0.70 exact + 0.67 limits + 0.50 on_topic + 0.40 key_points + 0.33 explained + 0.23 sober "
            "+ 0.17 pictured + 0.06 no_common_coin "
        ),
        "approach": curve(
            "-6.17 + 2.07 telling_words + 1.66 unlisted + 1.25 beyond_book + 1.17 unusual + 0.80 limits "
            "+ 0.69 exact + 0.60 on_topic + 0.50 approach + 0.50 key_points + 0.43 explained + 0.15 "
            "no_common_coin + 0.15 pictured + 0.14 sober "
        ),
        "complexity": curve(
            "-5.25 + 2.03 telling_words + 1.64 unlisted + 1.20 complexity + 1.12 unusual + 0.93 beyond_book "
            "+ 0.82 exact + 0.78 limits + 0.53 explained + 0.45 sober + 0.13 pictured "
        ),
        "testing": curve(
            "-5.25 + 2.20 telling_words + 2.01 unlisted + 1.21 unusual + 1.20 testing + 0.91 exact + 0.78 "
            "beyond_book + 0.28 limits + 0.18 pictured + 0.05 explained "
        ),
    },
}
