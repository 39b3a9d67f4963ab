"""What is fitted on labelled answers: printed by ``python -m app.evaluation.fit_scoring``."""

from typing import Final

from app.engines.embedded.measures.curves import Curve, curve

ENDINGS: Final[dict[str, Curve]] = {
    "result": curve(
        "-1.83 + 7.74 result_not_scene - 5.99 lesson_not_rest + 4.41 result_not_act - 2.44 act_not_scene "
        "- 1.95 mine - 1.72 present_i + 1.70 now - 1.51 second_thought + 1.39 cued_result + 0.70 past "
        "- 0.43 cued_lesson + 0.15 lesson_not_act "
    ),
    "lesson": curve(
        "-2.69 + 12.29 lesson_not_rest + 6.87 lesson_not_act + 1.99 act_not_scene + 1.80 cued_lesson "
        "+ 1.68 present_i - 1.37 result_not_act + 1.27 second_thought + 0.88 now + 0.20 result_not_scene "
        "- 0.16 cued_result - 0.09 mine + 0.06 past "
    ),
}
TOPICS: Final[dict[str, Curve]] = {
    "given": curve(
        "-6.13 + 9.84 opening + 6.29 stated - 4.93 near_though_open + 4.32 whole + 0.83 near + 0.81 open + 0.00 event "
    ),
    "reasoned": curve(
        "-3.64 + 9.21 near + 7.38 whole + 5.34 opening - 3.15 past - 1.85 stated + 0.00 event + 0.00 "
        "near_though_open + 0.00 open "
    ),
    "story": curve("-4.69 + 9.78 opening + 8.05 near + 7.28 event + 3.62 near_though_open + 2.15 whole - 0.13 open "),
    "thing": curve(
        "-4.12 + 7.00 whole + 4.78 opening - 4.33 near_though_open + 3.99 near + 2.58 called + 0.54 open + 0.34 event "
    ),
}
SCORES: Final[dict[str, dict[str, Curve]]] = {
    "story": {
        "relevance": curve(
            "-10.08 + 2.16 pictured + 1.98 to_the_point + 1.60 telling_words + 1.44 short_words + 0.99 "
            "explained + 0.96 encounter + 0.95 no_degree + 0.80 on_topic + 0.63 narrated + 0.57 no_praise "
            "+ 0.54 sober + 0.51 no_shrug + 0.50 bears + 0.50 occasion + 0.45 uncrowded + 0.32 acted + 0.31 "
            "limits + 0.22 no_record "
        ),
        "structure": curve(
            "-10.70 + 2.04 telling_words + 1.94 pictured + 1.19 short_words + 0.94 no_shrug + 0.89 acted "
            "+ 0.85 encounter + 0.83 explained + 0.80 no_degree + 0.80 closing + 0.80 order + 0.76 met + 0.70 "
            "line + 0.70 opening + 0.60 background + 0.59 sober + 0.50 introduced + 0.50 joined + 0.49 ended "
            "+ 0.39 narrated + 0.32 uncrowded + 0.30 no_praise + 0.27 exact + 0.25 no_record + 0.24 denies "
            "+ 0.12 limits "
        ),
        "specificity": curve(
            "-10.63 + 1.93 pictured + 1.78 uncrowded + 1.63 figures + 1.43 short_words + 1.17 no_degree "
            "+ 0.99 encounter + 0.99 no_praise + 0.98 acted + 0.95 explained + 0.88 concrete + 0.60 anchors "
            "+ 0.59 narrated + 0.51 no_record + 0.50 plain + 0.45 telling_words + 0.41 told + 0.40 verbs "
            "+ 0.38 exact + 0.22 sober + 0.20 no_shrug "
        ),
        "ownership": curve(
            "-10.60 + 1.78 firm + 1.77 pictured + 1.50 fair + 1.21 short_words + 1.20 own_part + 0.88 "
            "telling_words + 0.83 no_praise + 0.82 no_shrug + 0.80 own_acts + 0.69 uncrowded + 0.63 no_degree "
            "+ 0.62 explained + 0.60 encounter + 0.50 acted + 0.41 no_record + 0.26 sober + 0.24 limits "
            "+ 0.19 exact + 0.08 narrated "
        ),
        "result": curve(
            "-10.05 + 1.98 no_degree + 1.59 explained + 1.46 no_shrug + 1.31 event + 1.04 no_praise + 1.02 "
            "short_words + 1.00 learnt_fully + 0.80 ended + 0.80 learnt + 0.76 narrated + 0.60 ended_fully "
            "+ 0.60 outcome + 0.60 no_record + 0.25 unusual + 0.21 uncrowded "
        ),
    },
    "given": {
        "relevance": curve(
            "-4.14 + 1.69 own_reason + 1.25 sober + 0.91 telling_words + 0.86 on_topic + 0.74 on_given + 0.72 "
            "pictured + 0.67 event + 0.43 explained + 0.28 exact + 0.25 unusual "
        ),
        "motivation": curve(
            "-2.78 + 1.10 sober + 1.07 own_reason + 0.80 fit + 0.78 pictured + 0.60 backed + 0.42 event "
            "+ 0.40 reasons + 0.34 unusual + 0.24 telling_words "
        ),
        "specificity": curve(
            "-2.77 + 1.20 own_reason + 1.02 sober + 0.64 pictured + 0.60 substance + 0.50 backed + 0.42 event "
            "+ 0.40 anchors + 0.36 telling_words + 0.08 unusual "
        ),
        "professionalism": curve("-5.79 + 2.24 to_the_point + 1.72 fair + 1.59 honest + 1.59 sober "),
        "clarity": curve(
            "-5.34 + 1.81 firm + 1.46 own_reason + 1.18 sober + 0.94 telling_words + 0.72 sentence_length "
            "+ 0.68 event + 0.66 pictured + 0.60 told + 0.50 plain + 0.15 exact + 0.13 explained + 0.09 "
            "unusual "
        ),
    },
    "reasoned": {
        "accuracy": curve(
            "-9.74 + 1.95 telling_words + 1.52 no_shrug + 1.23 beyond_book + 1.13 unlisted + 1.03 indicative "
            "+ 1.00 no_mistakes + 0.81 no_degree + 0.80 key_points + 0.77 explained + 0.74 denies + 0.60 "
            "on_topic + 0.59 sober + 0.55 uncrowded + 0.53 no_record + 0.50 unusual + 0.42 exact + 0.38 "
            "limits + 0.16 pictured "
        ),
        "depth": curve(
            "-8.16 + 1.96 telling_words + 1.50 no_shrug + 1.25 beyond_book + 1.11 unlisted + 0.99 no_degree "
            "+ 0.96 indicative + 0.84 explained + 0.68 limits + 0.59 unusual + 0.56 uncrowded + 0.54 "
            "no_record + 0.53 exact + 0.52 denies + 0.50 reasons + 0.40 key_points + 0.25 sober + 0.10 "
            "pictured "
        ),
        "examples": curve(
            "-8.78 + 2.07 telling_words + 1.62 no_shrug + 1.39 unlisted + 1.14 beyond_book + 1.00 indicative "
            "+ 0.82 no_record + 0.82 no_degree + 0.80 examples + 0.72 denies + 0.70 event + 0.60 explained "
            "+ 0.56 uncrowded + 0.50 anchors + 0.40 limits + 0.35 sober + 0.26 unusual + 0.26 exact + 0.19 "
            "pictured "
        ),
        "trade_offs": curve(
            "-7.88 + 2.07 telling_words + 1.52 no_shrug + 1.14 beyond_book + 1.09 unlisted + 1.04 indicative "
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
            "-8.60 + 1.99 telling_words + 1.64 indicative + 1.48 framing + 1.30 no_shrug + 1.12 unlisted "
            "+ 1.00 beyond_book + 0.80 no_record + 0.76 no_degree + 0.76 denies + 0.74 explained + 0.72 "
            "uncrowded + 0.58 unusual + 0.45 limits + 0.39 exact + 0.36 sober + 0.34 on_topic "
        ),
        "coverage": curve(
            "-8.82 + 1.85 telling_words + 1.51 no_shrug + 1.29 beyond_book + 1.07 unlisted + 1.05 indicative "
            "+ 1.00 sections + 0.81 no_degree + 0.77 explained + 0.76 denies + 0.56 no_record + 0.54 on_topic "
            "+ 0.54 uncrowded + 0.50 unusual + 0.42 exact + 0.40 key_points + 0.38 sober + 0.36 limits + 0.21 "
            "pictured "
        ),
        "approach": curve(
            "-8.71 + 2.02 telling_words + 1.51 no_shrug + 1.25 beyond_book + 1.17 unlisted + 1.02 indicative "
            "+ 0.79 explained + 0.78 denies + 0.74 no_degree + 0.60 on_topic + 0.59 no_record + 0.54 "
            "uncrowded + 0.50 approach + 0.50 key_points + 0.48 limits + 0.47 unusual + 0.41 exact + 0.29 "
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
