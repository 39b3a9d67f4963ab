"""What is fitted on labelled answers: printed by ``python -m app.evaluation.fit_scoring``."""

from typing import Final

from app.engines.embedded.measures.curves import Curve, curve

ENDINGS: Final[dict[str, Curve]] = {
    "result": curve(
        "-2.03 + 7.45 result_not_scene - 5.07 lesson_not_rest + 5.04 result_not_act - 3.37 act_not_scene "
        "+ 1.85 now - 1.82 mine - 1.64 cued_lesson + 1.63 cued_result - 1.57 present_i - 1.40 "
        "second_thought + 1.37 lesson_not_act + 0.89 past "
    ),
    "lesson": curve(
        "-2.44 + 10.61 lesson_not_rest + 4.89 lesson_not_act + 2.58 cued_lesson - 2.28 result_not_scene "
        "- 2.22 result_not_act + 1.98 act_not_scene + 1.57 present_i + 1.07 second_thought + 1.01 now "
        "- 0.88 cued_result - 0.61 mine - 0.20 past "
    ),
}
TOPICS: Final[dict[str, Curve]] = {
    "given": curve("-3.29 + 12.50 whole - 6.24 near_though_open + 3.71 opening + 1.39 near + 1.09 open + 0.00 event "),
    "reasoned": curve(
        "-6.09 + 9.56 near + 7.61 whole + 6.71 opening + 0.00 event + 0.00 near_though_open + 0.00 open "
    ),
    "story": curve("-4.95 + 10.42 opening + 9.86 near + 5.46 event + 1.97 whole - 1.92 near_though_open + 0.16 open "),
}
SCORES: Final[dict[str, dict[str, Curve]]] = {
    "story": {
        "relevance": curve(
            "-6.39 + 1.89 to_the_point + 1.87 explained + 1.79 pictured + 1.28 encounter + 0.97 telling_words "
            "+ 0.85 acted + 0.80 on_topic + 0.69 sober + 0.50 bears + 0.50 occasion + 0.30 limits + 0.08 "
            "event "
        ),
        "structure": curve(
            "-5.88 + 1.63 pictured + 1.60 telling_words + 1.36 explained + 1.32 acted + 1.14 encounter + 0.80 "
            "closing + 0.80 order + 0.70 line + 0.70 opening + 0.50 introduced + 0.50 joined + 0.40 ended "
            "+ 0.31 sober + 0.16 limits + 0.07 event "
        ),
        "specificity": curve(
            "-5.81 + 2.20 explained + 1.48 acted + 1.40 encounter + 1.35 pictured + 0.89 figures + 0.83 plain "
            "+ 0.80 concrete + 0.77 sober + 0.60 anchors + 0.40 exact + 0.40 verbs + 0.30 told "
        ),
        "ownership": curve(
            "-6.93 + 2.08 firm + 1.50 fair + 1.48 pictured + 1.44 explained + 1.20 own_part + 1.09 own_acts "
            "+ 0.99 encounter + 0.50 acted + 0.29 sober + 0.23 limits + 0.16 telling_words "
        ),
        "result": curve(
            "-4.85 + 2.50 explained + 1.52 event + 1.00 learnt_fully + 0.80 ended + 0.80 learnt + 0.74 "
            "unusual + 0.60 ended_fully + 0.60 outcome "
        ),
    },
    "given": {
        "relevance": curve(
            "-3.75 + 1.56 own_reason + 1.22 sober + 0.80 on_topic + 0.72 telling_words + 0.67 on_given + 0.63 "
            "pictured + 0.49 event + 0.37 unusual + 0.23 no_common_coin + 0.22 explained + 0.22 exact "
        ),
        "motivation": curve(
            "-2.53 + 1.17 sober + 0.97 own_reason + 0.80 fit + 0.60 backed + 0.58 pictured + 0.40 reasons "
            "+ 0.27 telling_words + 0.26 unusual + 0.11 no_common_coin + 0.06 event "
        ),
        "specificity": curve(
            "-2.57 + 1.14 own_reason + 1.09 sober + 0.60 substance + 0.50 backed + 0.40 anchors + 0.31 "
            "telling_words + 0.31 pictured + 0.18 unusual + 0.06 event "
        ),
        "professionalism": curve("-5.31 + 2.20 to_the_point + 1.56 sober + 1.50 fair + 1.20 honest "),
        "clarity": curve(
            "-4.93 + 1.68 firm + 1.48 own_reason + 1.09 sober + 0.87 telling_words + 0.66 sentence_length "
            "+ 0.60 told + 0.50 event + 0.50 plain + 0.37 pictured + 0.23 no_common_coin + 0.20 unusual "
            "+ 0.11 exact "
        ),
    },
    "reasoned": {
        "accuracy": curve(
            "-7.80 + 2.32 telling_words + 1.81 unlisted + 1.33 beyond_book + 1.30 unusual + 1.00 no_mistakes "
            "+ 0.80 key_points + 0.77 exact + 0.75 limits + 0.60 on_topic + 0.56 explained + 0.54 sober "
            "+ 0.28 pictured "
        ),
        "depth": curve(
            "-6.11 + 2.40 telling_words + 1.77 unlisted + 1.45 beyond_book + 1.38 unusual + 0.92 limits "
            "+ 0.88 exact + 0.59 explained + 0.50 reasons + 0.40 key_points + 0.17 pictured + 0.12 sober "
        ),
        "examples": curve(
            "-6.38 + 2.47 telling_words + 2.05 unlisted + 1.26 beyond_book + 1.01 unusual + 0.80 examples "
            "+ 0.67 exact + 0.63 limits + 0.50 anchors + 0.48 event + 0.47 explained + 0.36 pictured + 0.22 "
            "sober + 0.16 no_common_coin "
        ),
        "trade_offs": curve(
            "-5.67 + 2.45 telling_words + 1.73 unlisted + 1.33 unusual + 1.25 beyond_book + 0.93 limits "
            "+ 0.89 exact + 0.80 trade_offs + 0.56 explained + 0.13 pictured + 0.12 sober + 0.11 "
            "no_common_coin "
        ),
        "clarity": curve(
            "-8.13 + 2.03 unlisted + 2.02 telling_words + 1.55 firm + 1.24 unusual + 1.22 beyond_book + 0.81 "
            "exact + 0.69 limits + 0.53 explained + 0.44 sober + 0.40 plain + 0.40 sentence_length + 0.40 "
            "told + 0.29 pictured "
        ),
        "framing": curve(
            "-5.85 + 2.30 telling_words + 1.84 unlisted + 1.20 framing + 1.19 unusual + 1.08 beyond_book "
            "+ 0.77 limits + 0.76 exact + 0.69 explained + 0.32 sober + 0.30 on_topic + 0.18 pictured "
        ),
        "coverage": curve(
            "-6.77 + 2.23 telling_words + 1.73 unlisted + 1.43 beyond_book + 1.30 unusual + 1.00 sections "
            "+ 0.76 exact + 0.74 limits + 0.56 explained + 0.50 on_topic + 0.40 key_points + 0.32 pictured "
            "+ 0.31 sober "
        ),
        "approach": curve(
            "-6.69 + 2.36 telling_words + 1.85 unlisted + 1.38 beyond_book + 1.24 unusual + 0.89 limits "
            "+ 0.76 exact + 0.60 on_topic + 0.57 explained + 0.50 approach + 0.50 key_points + 0.23 pictured "
            "+ 0.18 sober + 0.14 no_common_coin "
        ),
        "complexity": curve(
            "-5.73 + 2.33 telling_words + 1.85 unlisted + 1.25 unusual + 1.20 complexity + 1.06 beyond_book "
            "+ 0.93 limits + 0.81 exact + 0.60 explained + 0.47 sober + 0.20 pictured "
        ),
        "testing": curve(
            "-5.71 + 2.52 telling_words + 2.18 unlisted + 1.21 unusual + 1.20 testing + 0.96 beyond_book "
            "+ 0.96 exact + 0.40 limits + 0.25 pictured + 0.19 explained "
        ),
    },
}
