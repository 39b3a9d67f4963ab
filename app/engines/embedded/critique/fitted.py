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
        "+ 1.55 present_i - 1.47 result_not_act + 1.10 second_thought + 1.10 now - 0.88 cued_result "
        "+ 0.76 act_not_scene - 0.58 mine - 0.21 past "
    ),
}
TOPICS: Final[dict[str, Curve]] = {
    "given": curve("-4.85 + 11.85 whole + 8.48 near + 6.64 opening - 0.28 near_though_open - 0.01 open + 0.00 event "),
    "reasoned": curve(
        "-6.36 + 10.28 near + 8.03 whole + 6.38 opening + 0.00 event + 0.00 near_though_open + 0.00 open "
    ),
    "story": curve("-5.41 + 13.35 near + 8.69 opening + 6.03 event - 4.51 near_though_open + 1.17 open + 1.04 whole "),
}
SCORES: Final[dict[str, dict[str, Curve]]] = {
    "story": {
        "relevance": curve(
            "-6.47 + 1.97 explained + 1.92 pictured + 1.91 to_the_point + 1.09 telling_words + 0.96 encounter "
            "+ 0.82 acted + 0.80 on_topic + 0.59 sober + 0.50 bears + 0.50 occasion + 0.25 limits + 0.16 "
            "event "
        ),
        "structure": curve(
            "-5.94 + 1.80 pictured + 1.75 telling_words + 1.44 explained + 1.27 acted + 0.84 encounter + 0.80 "
            "closing + 0.80 order + 0.70 line + 0.70 opening + 0.50 introduced + 0.50 joined + 0.40 ended "
            "+ 0.23 sober + 0.14 event + 0.09 limits "
        ),
        "specificity": curve(
            "-5.67 + 2.26 explained + 1.49 pictured + 1.42 acted + 1.13 encounter + 0.92 figures + 0.80 "
            "concrete + 0.61 plain + 0.60 anchors + 0.60 sober + 0.40 verbs + 0.36 exact + 0.30 told + 0.27 "
            "own_reason + 0.15 telling_words "
        ),
        "ownership": curve(
            "-6.96 + 2.09 firm + 1.60 explained + 1.58 pictured + 1.50 fair + 1.20 own_part + 1.01 own_acts "
            "+ 0.73 encounter + 0.50 acted + 0.30 telling_words + 0.23 sober + 0.16 limits "
        ),
        "result": curve(
            "-4.95 + 2.47 explained + 1.68 event + 1.00 learnt_fully + 0.80 ended + 0.80 learnt + 0.68 "
            "unusual + 0.60 ended_fully + 0.60 outcome "
        ),
    },
    "given": {
        "relevance": curve(
            "-3.68 + 1.61 own_reason + 1.12 sober + 0.80 on_topic + 0.71 pictured + 0.60 on_given + 0.60 "
            "telling_words + 0.43 event + 0.37 unusual + 0.29 exact + 0.23 explained + 0.18 no_common_coin "
        ),
        "motivation": curve(
            "-2.52 + 1.16 sober + 0.97 own_reason + 0.80 fit + 0.67 pictured + 0.60 backed + 0.40 reasons "
            "+ 0.26 unusual + 0.25 telling_words + 0.10 no_common_coin "
        ),
        "specificity": curve(
            "-2.58 + 1.12 own_reason + 1.08 sober + 0.60 substance + 0.50 backed + 0.42 pictured + 0.40 "
            "anchors + 0.29 telling_words + 0.20 unusual "
        ),
        "professionalism": curve(
            "-5.96 + 2.28 to_the_point + 1.50 fair + 1.43 own_reason + 0.85 sober + 0.80 pictured + 0.65 "
            "honest + 0.63 event + 0.27 telling_words + 0.21 exact + 0.18 no_common_coin + 0.14 unusual "
            "+ 0.14 explained "
        ),
        "clarity": curve(
            "-4.96 + 1.69 firm + 1.54 own_reason + 1.06 sober + 0.82 telling_words + 0.69 sentence_length "
            "+ 0.60 told + 0.53 event + 0.50 plain + 0.48 pictured + 0.17 no_common_coin + 0.16 unusual "
            "+ 0.10 exact "
        ),
    },
    "reasoned": {
        "accuracy": curve(
            "-7.80 + 2.29 telling_words + 1.85 unlisted + 1.40 unusual + 1.34 beyond_book + 1.00 no_mistakes "
            "+ 0.80 key_points + 0.78 exact + 0.74 limits + 0.60 on_topic + 0.52 sober + 0.44 explained "
            "+ 0.19 pictured "
        ),
        "depth": curve(
            "-6.14 + 2.37 telling_words + 1.78 unlisted + 1.46 beyond_book + 1.44 unusual + 0.91 limits "
            "+ 0.88 exact + 0.53 explained + 0.50 reasons + 0.42 key_points + 0.11 pictured + 0.10 sober "
        ),
        "examples": curve(
            "-6.35 + 2.46 telling_words + 2.03 unlisted + 1.29 beyond_book + 1.00 unusual + 0.80 examples "
            "+ 0.69 exact + 0.61 limits + 0.50 anchors + 0.45 explained + 0.40 event + 0.34 pictured + 0.21 "
            "sober + 0.16 no_common_coin "
        ),
        "trade_offs": curve(
            "-5.67 + 2.44 telling_words + 1.71 unlisted + 1.32 unusual + 1.28 beyond_book + 0.91 limits "
            "+ 0.90 exact + 0.80 trade_offs + 0.56 explained + 0.12 sober + 0.11 no_common_coin + 0.08 "
            "pictured "
        ),
        "clarity": curve(
            "-8.15 + 2.02 telling_words + 2.01 unlisted + 1.55 firm + 1.24 beyond_book + 1.23 unusual + 0.82 "
            "exact + 0.68 limits + 0.52 explained + 0.44 sober + 0.42 sentence_length + 0.40 plain + 0.40 "
            "told + 0.26 pictured "
        ),
        "framing": curve(
            "-5.85 + 2.30 telling_words + 1.82 unlisted + 1.20 framing + 1.18 unusual + 1.10 beyond_book "
            "+ 0.77 exact + 0.75 limits + 0.68 explained + 0.33 sober + 0.30 on_topic + 0.14 pictured "
        ),
        "coverage": curve(
            "-6.78 + 2.19 telling_words + 1.82 unlisted + 1.47 unusual + 1.43 beyond_book + 1.00 sections "
            "+ 0.79 exact + 0.75 limits + 0.50 on_topic + 0.40 key_points + 0.39 explained + 0.26 sober "
            "+ 0.19 pictured + 0.07 no_common_coin "
        ),
        "approach": curve(
            "-6.71 + 2.34 telling_words + 1.86 unlisted + 1.39 beyond_book + 1.30 unusual + 0.88 limits "
            "+ 0.78 exact + 0.60 on_topic + 0.50 approach + 0.50 key_points + 0.50 explained + 0.17 sober "
            "+ 0.16 pictured + 0.16 no_common_coin "
        ),
        "complexity": curve(
            "-5.79 + 2.28 telling_words + 1.85 unlisted + 1.25 unusual + 1.20 complexity + 1.07 beyond_book "
            "+ 0.91 exact + 0.86 limits + 0.59 explained + 0.49 sober + 0.15 pictured "
        ),
        "testing": curve(
            "-5.74 + 2.46 telling_words + 2.22 unlisted + 1.34 unusual + 1.20 testing + 1.00 exact + 0.92 "
            "beyond_book + 0.36 limits + 0.19 pictured + 0.12 explained "
        ),
    },
}
