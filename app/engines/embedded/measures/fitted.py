"""What is fitted on labelled answers: printed by ``python -m app.evaluation.fit_scoring``."""

from typing import Final

from app.engines.embedded.measures.curves import Curve, curve

ENDINGS: Final[dict[str, Curve]] = {
    "result": curve(
        "-1.86 + 7.42 result_not_scene - 6.34 lesson_not_rest + 4.48 result_not_act - 2.70 act_not_scene "
        "- 1.91 mine + 1.79 now - 1.75 present_i - 1.50 second_thought + 1.38 cued_result + 0.70 past "
        "- 0.49 cued_lesson + 0.01 lesson_not_act "
    ),
    "lesson": curve(
        "-2.68 + 11.93 lesson_not_rest + 6.62 lesson_not_act + 2.09 act_not_scene + 1.81 cued_lesson "
        "+ 1.67 present_i - 1.34 result_not_act + 1.27 second_thought + 0.86 now + 0.49 result_not_scene "
        "- 0.18 cued_result - 0.09 mine + 0.05 past "
    ),
}
TOPICS: Final[dict[str, Curve]] = {
    "given": curve("-3.34 + 10.50 whole + 8.06 opening - 4.89 near_though_open + 1.16 open - 0.62 near + 0.00 event "),
    "reasoned": curve(
        "-6.27 + 10.25 near + 8.33 whole + 5.26 opening + 0.00 event + 0.00 near_though_open + 0.00 open "
    ),
    "story": curve("-4.11 + 7.71 opening + 6.66 event + 6.03 whole + 2.74 near - 1.95 near_though_open + 0.89 open "),
}
SCORES: Final[dict[str, dict[str, Curve]]] = {
    "story": {
        "relevance": curve(
            "-10.08 + 2.22 pictured + 1.99 to_the_point + 1.61 telling_words + 1.43 short_words + 1.02 "
            "explained + 0.97 no_degree + 0.94 encounter + 0.80 on_topic + 0.63 narrated + 0.58 no_praise "
            "+ 0.55 sober + 0.51 no_shrug + 0.50 bears + 0.50 occasion + 0.44 uncrowded + 0.31 acted + 0.29 "
            "limits + 0.19 no_record "
        ),
        "structure": curve(
            "-10.48 + 2.02 telling_words + 2.01 pictured + 1.00 short_words + 0.94 no_shrug + 0.89 explained "
            "+ 0.88 acted + 0.87 encounter + 0.80 no_degree + 0.80 closing + 0.80 order + 0.75 met + 0.70 "
            "line + 0.70 opening + 0.62 sober + 0.60 background + 0.50 introduced + 0.50 joined + 0.40 "
            "narrated + 0.40 ended + 0.29 no_praise + 0.28 uncrowded + 0.27 denies + 0.26 exact + 0.20 "
            "no_record + 0.13 limits "
        ),
        "specificity": curve(
            "-10.66 + 1.95 pictured + 1.80 uncrowded + 1.66 figures + 1.44 short_words + 1.18 no_degree "
            "+ 0.99 no_praise + 0.98 encounter + 0.98 explained + 0.97 acted + 0.87 concrete + 0.60 anchors "
            "+ 0.59 narrated + 0.52 telling_words + 0.50 plain + 0.49 no_record + 0.40 told + 0.40 verbs "
            "+ 0.37 exact + 0.21 no_shrug + 0.20 sober "
        ),
        "ownership": curve(
            "-10.59 + 1.80 pictured + 1.77 firm + 1.50 fair + 1.21 short_words + 1.20 own_part + 0.91 "
            "telling_words + 0.83 no_shrug + 0.83 no_praise + 0.80 own_acts + 0.68 uncrowded + 0.63 no_degree "
            "+ 0.62 explained + 0.60 encounter + 0.50 acted + 0.40 no_record + 0.24 limits + 0.24 sober "
            "+ 0.19 exact + 0.08 narrated "
        ),
        "result": curve(
            "-9.59 + 1.96 no_degree + 1.67 explained + 1.44 no_shrug + 1.38 event + 1.02 no_praise + 1.00 "
            "learnt_fully + 0.80 ended + 0.80 learnt + 0.80 short_words + 0.72 narrated + 0.60 ended_fully "
            "+ 0.60 outcome + 0.46 no_record + 0.22 unusual + 0.11 uncrowded "
        ),
    },
    "given": {
        "relevance": curve(
            "-3.92 + 1.62 own_reason + 1.27 sober + 0.89 telling_words + 0.80 on_topic + 0.76 pictured + 0.70 "
            "event + 0.63 on_given + 0.48 explained + 0.28 exact + 0.26 unusual "
        ),
        "motivation": curve(
            "-2.77 + 1.12 sober + 1.02 own_reason + 0.80 fit + 0.75 pictured + 0.60 backed + 0.42 event "
            "+ 0.40 reasons + 0.33 unusual + 0.27 telling_words "
        ),
        "specificity": curve(
            "-2.77 + 1.15 own_reason + 1.04 sober + 0.61 pictured + 0.60 substance + 0.50 backed + 0.42 event "
            "+ 0.40 anchors + 0.39 telling_words + 0.08 unusual "
        ),
        "professionalism": curve("-5.92 + 2.16 to_the_point + 1.99 fair + 1.69 sober + 1.52 honest "),
        "clarity": curve(
            "-5.34 + 1.81 firm + 1.42 own_reason + 1.20 sober + 0.97 telling_words + 0.72 sentence_length "
            "+ 0.69 event + 0.65 pictured + 0.60 told + 0.50 plain + 0.15 exact + 0.14 explained + 0.08 "
            "unusual "
        ),
    },
    "reasoned": {
        "accuracy": curve(
            "-9.76 + 1.96 telling_words + 1.53 no_shrug + 1.21 beyond_book + 1.13 unlisted + 1.03 indicative "
            "+ 1.00 no_mistakes + 0.81 no_degree + 0.80 key_points + 0.77 explained + 0.74 denies + 0.60 "
            "on_topic + 0.59 sober + 0.54 uncrowded + 0.54 no_record + 0.52 unusual + 0.42 exact + 0.38 "
            "limits + 0.16 pictured "
        ),
        "depth": curve(
            "-8.17 + 1.96 telling_words + 1.50 no_shrug + 1.25 beyond_book + 1.11 unlisted + 0.99 no_degree "
            "+ 0.96 indicative + 0.84 explained + 0.68 limits + 0.59 unusual + 0.56 uncrowded + 0.54 "
            "no_record + 0.53 exact + 0.52 denies + 0.50 reasons + 0.40 key_points + 0.25 sober + 0.11 "
            "pictured "
        ),
        "examples": curve(
            "-8.42 + 2.15 telling_words + 1.59 no_shrug + 1.39 unlisted + 1.15 beyond_book + 0.99 indicative "
            "+ 0.82 no_degree + 0.80 examples + 0.68 denies + 0.68 event + 0.66 no_record + 0.64 explained "
            "+ 0.54 uncrowded + 0.50 anchors + 0.41 limits + 0.29 exact + 0.22 unusual + 0.20 sober + 0.16 "
            "pictured "
        ),
        "trade_offs": curve(
            "-7.89 + 2.07 telling_words + 1.52 no_shrug + 1.14 beyond_book + 1.09 unlisted + 1.04 indicative "
            "+ 0.93 no_degree + 0.80 trade_offs + 0.80 explained + 0.71 limits + 0.61 uncrowded + 0.58 "
            "unusual + 0.57 exact + 0.54 no_record + 0.54 denies + 0.33 sober "
        ),
        "clarity": curve(
            "-10.68 + 1.69 telling_words + 1.68 firm + 1.67 no_shrug + 1.38 unlisted + 1.11 beyond_book "
            "+ 1.07 indicative + 0.76 no_record + 0.70 explained + 0.62 denies + 0.62 uncrowded + 0.62 "
            "no_degree + 0.56 unusual + 0.54 exact + 0.47 sober + 0.41 limits + 0.40 plain + 0.40 "
            "sentence_length + 0.40 told + 0.12 pictured "
        ),
        "framing": curve(
            "-8.61 + 2.00 telling_words + 1.64 indicative + 1.48 framing + 1.31 no_shrug + 1.12 unlisted "
            "+ 0.99 beyond_book + 0.80 no_record + 0.76 no_degree + 0.76 denies + 0.74 explained + 0.72 "
            "uncrowded + 0.59 unusual + 0.45 limits + 0.39 exact + 0.36 sober + 0.35 on_topic "
        ),
        "coverage": curve(
            "-8.83 + 1.86 telling_words + 1.52 no_shrug + 1.28 beyond_book + 1.07 unlisted + 1.05 indicative "
            "+ 1.00 sections + 0.81 no_degree + 0.77 explained + 0.76 denies + 0.57 no_record + 0.54 on_topic "
            "+ 0.53 uncrowded + 0.51 unusual + 0.41 exact + 0.40 key_points + 0.38 sober + 0.36 limits + 0.21 "
            "pictured "
        ),
        "approach": curve(
            "-8.72 + 2.04 telling_words + 1.52 no_shrug + 1.23 beyond_book + 1.17 unlisted + 1.02 indicative "
            "+ 0.80 explained + 0.78 denies + 0.74 no_degree + 0.60 on_topic + 0.59 no_record + 0.54 "
            "uncrowded + 0.50 approach + 0.50 key_points + 0.49 unusual + 0.48 limits + 0.41 exact + 0.29 "
            "sober + 0.15 pictured "
        ),
        "complexity": curve(
            "-7.73 + 2.06 telling_words + 1.49 no_shrug + 1.26 unlisted + 1.20 complexity + 1.05 indicative "
            "+ 0.90 beyond_book + 0.88 explained + 0.81 denies + 0.73 no_degree + 0.64 no_record + 0.57 "
            "uncrowded + 0.54 limits + 0.45 unusual + 0.42 sober + 0.40 exact "
        ),
        "testing": curve(
            "-7.72 + 2.14 telling_words + 1.42 unlisted + 1.39 no_shrug + 1.20 testing + 1.04 no_degree "
            "+ 1.04 beyond_book + 0.89 indicative + 0.80 uncrowded + 0.59 exact + 0.53 no_record + 0.47 "
            "unusual + 0.46 denies + 0.38 explained + 0.38 limits "
        ),
    },
}
