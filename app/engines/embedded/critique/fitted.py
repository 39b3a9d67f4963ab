"""What is fitted on labelled answers: printed by ``python -m app.evaluation.fit_scoring``."""

from typing import Final

from app.engines.embedded.critique.curves import Curve, curve

ENDINGS: Final[dict[str, Curve]] = {
    "result": curve(
        "-2.04 + 8.06 result_not_scene - 5.00 lesson_not_rest + 4.99 result_not_act - 3.02 act_not_scene "
        "+ 1.85 now - 1.82 mine - 1.64 cued_lesson + 1.62 cued_result - 1.58 present_i - 1.41 "
        "second_thought + 1.33 lesson_not_act + 0.91 past "
    ),
    "lesson": curve(
        "-2.40 + 9.64 lesson_not_rest + 4.32 lesson_not_act + 2.59 cued_lesson - 2.35 result_not_scene "
        "- 2.21 result_not_act + 1.95 act_not_scene + 1.56 present_i + 1.11 second_thought + 1.01 now "
        "- 0.88 cued_result - 0.63 mine - 0.24 past "
    ),
}
TOPICS: Final[dict[str, Curve]] = {
    "given": curve("-3.13 + 11.51 whole + 4.85 opening - 3.59 near_though_open + 0.82 open - 0.73 near + 0.00 event "),
    "reasoned": curve(
        "-6.35 + 9.80 near + 7.72 whole + 6.83 opening + 0.00 event + 0.00 near_though_open + 0.00 open "
    ),
    "story": curve("-4.93 + 11.11 near + 8.21 opening + 4.82 event - 2.24 near_though_open + 1.92 whole + 0.49 open "),
}
SCORES: Final[dict[str, dict[str, Curve]]] = {
    "story": {
        "relevance": curve(
            "-6.40 + 1.93 explained + 1.90 to_the_point + 1.75 pictured + 1.31 encounter + 0.98 telling_words "
            "+ 0.85 acted + 0.80 on_topic + 0.64 sober + 0.50 bears + 0.50 occasion + 0.37 limits + 0.07 "
            "event "
        ),
        "structure": curve(
            "-5.89 + 1.62 pictured + 1.59 telling_words + 1.38 explained + 1.32 acted + 1.12 encounter + 0.80 "
            "closing + 0.80 order + 0.70 line + 0.70 opening + 0.50 introduced + 0.50 joined + 0.40 ended "
            "+ 0.27 sober + 0.17 limits + 0.07 event "
        ),
        "specificity": curve(
            "-5.77 + 2.23 explained + 1.46 acted + 1.42 encounter + 1.41 pictured + 0.88 figures + 0.80 "
            "concrete + 0.78 plain + 0.73 sober + 0.60 anchors + 0.40 verbs + 0.39 exact + 0.30 told "
        ),
        "ownership": curve(
            "-6.93 + 2.07 firm + 1.50 fair + 1.47 explained + 1.45 pictured + 1.20 own_part + 1.08 own_acts "
            "+ 1.01 encounter + 0.50 acted + 0.26 sober + 0.25 limits + 0.18 telling_words "
        ),
        "result": curve(
            "-4.92 + 2.48 explained + 1.51 event + 1.00 learnt_fully + 0.80 ended + 0.80 learnt + 0.72 "
            "unusual + 0.60 ended_fully + 0.60 outcome "
        ),
    },
    "given": {
        "relevance": curve(
            "-3.94 + 1.58 own_reason + 1.24 sober + 0.80 on_topic + 0.79 on_given + 0.70 telling_words + 0.57 "
            "pictured + 0.48 event + 0.37 unusual + 0.29 exact + 0.22 no_common_coin + 0.17 explained "
        ),
        "motivation": curve(
            "-2.53 + 1.16 sober + 0.99 own_reason + 0.80 fit + 0.62 pictured + 0.60 backed + 0.40 reasons "
            "+ 0.27 telling_words + 0.25 unusual + 0.11 no_common_coin + 0.06 event "
        ),
        "specificity": curve(
            "-2.58 + 1.12 own_reason + 1.08 sober + 0.60 substance + 0.50 backed + 0.40 anchors + 0.34 "
            "pictured + 0.31 telling_words + 0.20 unusual "
        ),
        "professionalism": curve(
            "-5.98 + 2.27 to_the_point + 1.50 fair + 1.44 own_reason + 0.86 sober + 0.73 pictured + 0.68 "
            "honest + 0.66 event + 0.34 telling_words + 0.23 no_common_coin + 0.21 exact + 0.12 unusual "
            "+ 0.07 explained "
        ),
        "clarity": curve(
            "-4.91 + 1.67 firm + 1.47 own_reason + 1.08 sober + 0.88 telling_words + 0.65 sentence_length "
            "+ 0.60 told + 0.54 event + 0.50 plain + 0.35 pictured + 0.24 no_common_coin + 0.20 unusual "
            "+ 0.10 exact "
        ),
    },
    "reasoned": {
        "accuracy": curve(
            "-7.80 + 2.28 telling_words + 1.85 unlisted + 1.41 unusual + 1.35 beyond_book + 1.00 no_mistakes "
            "+ 0.80 key_points + 0.78 exact + 0.74 limits + 0.60 on_topic + 0.52 sober + 0.41 explained "
            "+ 0.21 pictured + 0.05 no_common_coin "
        ),
        "depth": curve(
            "-6.13 + 2.38 telling_words + 1.77 unlisted + 1.47 beyond_book + 1.44 unusual + 0.91 limits "
            "+ 0.88 exact + 0.51 explained + 0.50 reasons + 0.43 key_points + 0.13 pictured + 0.10 sober "
        ),
        "examples": curve(
            "-6.35 + 2.46 telling_words + 2.03 unlisted + 1.29 beyond_book + 1.01 unusual + 0.80 examples "
            "+ 0.68 exact + 0.61 limits + 0.50 anchors + 0.42 explained + 0.41 event + 0.35 pictured + 0.22 "
            "sober + 0.17 no_common_coin "
        ),
        "trade_offs": curve(
            "-5.67 + 2.44 telling_words + 1.71 unlisted + 1.32 unusual + 1.28 beyond_book + 0.91 limits "
            "+ 0.90 exact + 0.80 trade_offs + 0.54 explained + 0.12 sober + 0.12 no_common_coin + 0.09 "
            "pictured "
        ),
        "clarity": curve(
            "-8.14 + 2.02 telling_words + 2.01 unlisted + 1.55 firm + 1.24 beyond_book + 1.23 unusual + 0.81 "
            "exact + 0.68 limits + 0.50 explained + 0.44 sober + 0.42 sentence_length + 0.40 plain + 0.40 "
            "told + 0.27 pictured "
        ),
        "framing": curve(
            "-5.84 + 2.30 telling_words + 1.82 unlisted + 1.20 framing + 1.18 unusual + 1.10 beyond_book "
            "+ 0.77 exact + 0.75 limits + 0.65 explained + 0.33 sober + 0.30 on_topic + 0.16 pictured "
        ),
        "coverage": curve(
            "-6.78 + 2.19 telling_words + 1.82 unlisted + 1.47 unusual + 1.43 beyond_book + 1.00 sections "
            "+ 0.78 exact + 0.75 limits + 0.50 on_topic + 0.40 key_points + 0.37 explained + 0.26 sober "
            "+ 0.20 pictured + 0.07 no_common_coin "
        ),
        "approach": curve(
            "-6.70 + 2.34 telling_words + 1.86 unlisted + 1.40 beyond_book + 1.30 unusual + 0.88 limits "
            "+ 0.77 exact + 0.60 on_topic + 0.50 approach + 0.50 key_points + 0.47 explained + 0.18 pictured "
            "+ 0.17 sober + 0.16 no_common_coin "
        ),
        "complexity": curve(
            "-5.73 + 2.33 telling_words + 1.84 unlisted + 1.25 unusual + 1.20 complexity + 1.09 beyond_book "
            "+ 0.92 limits + 0.82 exact + 0.55 explained + 0.47 sober + 0.17 pictured "
        ),
        "testing": curve(
            "-5.67 + 2.51 telling_words + 2.17 unlisted + 1.21 unusual + 1.20 testing + 0.99 beyond_book "
            "+ 0.96 exact + 0.39 limits + 0.19 pictured + 0.14 explained "
        ),
    },
}
