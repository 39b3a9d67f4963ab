"""The words and shapes in which English writes numbers, units, dates and the roles they play."""

import re
from typing import Final, Literal

SMALL: Final = {
    word: value
    for value, word in enumerate(
        """
            zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
            sixteen seventeen eighteen nineteen
        """.split()
    )
}
TENS: Final = {
    word: 10 * (place + 2)
    for place, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"])
}
SCALES: Final = {"hundred": 100, "thousand": 1000, "million": 1e6, "billion": 1e9}
SUFFIX: Final = {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "b": 1e9, **SCALES}
DAYS: Final = {
    "ms": 1 / 86_400_000, "millisecond": 1 / 86_400_000, "s": 1 / 86_400, "sec": 1 / 86_400, "second": 1 / 86_400,
    "min": 1 / 1440, "minute": 1 / 1440, "h": 1 / 24, "hr": 1 / 24, "hour": 1 / 24, "day": 1.0, "night": 1.0,
    "week": 7.0, "wk": 7.0, "fortnight": 14.0, "month": 30.4375, "mo": 30.4375, "mth": 30.4375, "quarter": 91.31,
    "year": 365.25, "yr": 365.25, "decade": 3652.5,
}  # fmt: skip
MONTHS: Final = {
    name: number + 1
    for number, names in enumerate(
        [
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ]
    )
    for name in names.split()
}
FRACTIONS: Final = {
    "half": 50.0, "a third": 100 / 3, "one third": 100 / 3, "two thirds": 200 / 3, "a quarter": 25.0,
    "a half": 50.0, "one quarter": 25.0, "three quarters": 75.0, "a fifth": 20.0, "one fifth": 20.0, "a tenth": 10.0,
}  # fmt: skip
CURRENCIES: Final = {
    "pound": "£", "quid": "£", "gbp": "£", "dollar": "$", "buck": "$", "usd": "$", "euro": "€", "eur": "€",
    "kč": "crown", "czk": "crown", "kroner": "crown", "kronor": "crown",
}  # fmt: skip
CODES: Final = {
    "gbp": "£", "usd": "$", "cad": "$", "aud": "$", "nzd": "$", "eur": "€", "chf": "franc",
    "czk": "crown", "sek": "crown", "nok": "crown", "dkk": "crown", "pln": "zloty", "inr": "rupee",
}  # fmt: skip
"""Currencies by the code that stands before a sum ("CAD 240k")."""

CAPITAL_CODES: Final = {
    "RM": "ringgit", "MYR": "ringgit", "SGD": "$", "HKD": "$", "PHP": "peso", "MXN": "peso", "IDR": "rupiah",
    "THB": "baht", "ZAR": "rand", "KES": "shilling", "NGN": "naira", "AED": "dirham", "HUF": "forint", "JPY": "yen",
    "CNY": "yuan", "PKR": "rupee", "LKR": "rupee", "Rs": "rupee", "Rp": "rupiah",
}  # fmt: skip
"""The same of those that are words or short forms when they are written small ("rm" is a room)."""

FACTORS: Final = {
    "doubled": 2.0, "doubling": 2.0, "double": 2.0, "twice": 2.0, "tripled": 3.0, "triple": 3.0, "trebled": 3.0,
    "quadrupled": 4.0, "halved": 0.5, "halving": 0.5, "twofold": 2.0, "threefold": 3.0, "tenfold": 10.0,
}  # fmt: skip

DIGIT_WORD: Final = "|".join([*list(SMALL)[:10], "oh"])
SPELLED_WORD: Final = "|".join([*SMALL, *TENS, "hundred", "thousand", "million", "billion", "dozen"])
NUMBER: Final = re.compile(
    rf"""(?:(?<![\w.,:@/-])|(?<=[\s(][-–−])(?=\d+(?:\.\d+)?\s?(?:°|deg|C\b|%))|(?<=\bthan\s[-–−])|(?<=\bbelow\s[-–−])|(?<=\bat\s[-–−]))(?P<sign>[£$€]\s?|(?:{"|".join(CODES)})\s
        |(?-i:{"|".join(CAPITAL_CODES)})\s?)?
    (?:(?P<digits>\d{{1,3}}(?:[,’']\d{{3}})+|\d{{1,3}}(?:[\u00a0\u202f ]000)+(?!\w)|\d+|(?=\.\d{{1,3}}(?!\w|\.\d)))
       (?P<fraction>\.\d+|,\d{{1,2}}(?=\s?(?:%|(?:per\s?cent|percent|million|billion|mio|mn|bn|hours?|days?|weeks?|months?|years?|
           kg|km|cm|mm|tonnes?|litres?)\b)))?
       (?:(?P<clock>[:.]\d\d)(?=\s?(?:am|pm)\b)|\s?(?P<suffix>k|m|mn|bn|thousand|million|billion)(?!\w))?
     |(?P<spelled>(?:a\s+(?=couple|dozen|hundred|thousand|million)|half\s+a\s+(?=dozen|million))?
        (?:{SPELLED_WORD}|couple)(?:(?:[\s-]+|(?<=ndred|usand|llion)\s+and\s+)(?:{SPELLED_WORD}))*
        (?P<point>\s+point(?:\s+(?:{DIGIT_WORD}))+(?:\s+(?:thousand|million|billion))?)?
        (?P<half>\s+and\s+(?:a\s+)?half(?!\s+(?:of|the)\b)(?:\s+(?:thousand|million))?)?)(?!\w)(?P<kilo>\s?k(?!\w))?)""",
    re.VERBOSE | re.IGNORECASE,
)
PART_OF: Final = re.compile(
    rf"\s(?:right\s|correct\s)?(?:out\s)?of\s(?:the\s|our\s|my\s)?(?:about\s|some\s)?(?:\d|(?:{SPELLED_WORD})\b)",
    re.IGNORECASE,
)
WHOLE_OF: Final = re.compile(
    rf"(?:\d|\b(?:{SPELLED_WORD}))\s(?:out\s)?of\s(?:the\s|our\s|my\s)?(?:about\s|some\s)?$", re.IGNORECASE
)
SMALL_COIN: Final = re.compile(
    rf"\s((?:{'|'.join(TENS)})(?:[\s-](?:{'|'.join(list(SMALL)[1:10])}))?|\d\d)(?=[.,;]|$|\s(?:each|an?|per|and|on|for)\b)",
    re.IGNORECASE,
)
SPOKEN_MINUTES: Final = re.compile(
    rf"\s(?:and\s)?((?:ten|fifteen|{'|'.join(list(TENS)[:4])})(?:[\s-](?:{'|'.join(list(SMALL)[1:10])}))?)"
    r"(?:\sminutes?\b|(?=[,.;!?]|$|\s(?:\w+night|and|but|on|for|in|at|to|each|an?|per|now|before|after|every|so)\b))",
    re.IGNORECASE,
)
"""Minutes after spoken hours."""

UNIT: Final = re.compile(
    r"""\s?(?:(?P<percent>%|per\s?cent(?:age\spoints?)?\b|pct\b|percentage\spoints?\b|points?\b|pts?\b|pp\b)
    |(?P<ratio>x\b|×|[\s-]?times\b(?!\s+(?:a|per|in|on|when)\b)|[\s-]?fold\b)
    |(?P<ampm>[ap]\.?m\b)
    |(?P<money>[\s-]?(?:pounds?|dollars?|bucks|euros?|eur|gbp|usd|quid|crowns?|kč|czk|kroner|kronor|rupees?|francs?|zloty|ringgit
        |pesos?|rupiah|baht|rand|naira|shillings?|dirhams?|forints?|yen|yuan)(?!\w))
    |(?P<grand>[\s-]?grand\b)
    |(?:of\s+|[-\s])?(?P<time>milliseconds?|ms|seconds?|secs?|minutes?|mins?|hours?|hrs?|h(?=\W|\d|$)|days?|nights?
        |weeks?|wks?|fortnights?|months?|mths?|mos?\b|quarters?|years?|yrs?|decades?|s\b)(?P<tail>(?:\s?\d{1,2})(?!\d)(?:\s?min\w*)?)?
        (?!\w))""",
    re.VERBOSE | re.IGNORECASE,
)
MEASURE: Final = re.compile(
    r"[\s-]?(?P<unit>(?:sq\.?\s?|square\s)(?:m|met(?:re|er)s?|km|ft|feet|foot|miles?)|m[2²]|sqm|"
    r"(?:cu\.?\s?|cubic\s)(?:m|met(?:re|er)s?|ft|feet|foot)|m[3³]|acres?|hectares?|ha|kB|KB|kilobytes?|mm|cm|km|kg|ml|kwh|kWh|kw|kW|mw|MW|mb|MB|gb|GB|tb|TB|ft|lbs?|millimet(?:re|er)s?|centimet(?:re|er)s?|"
    r"tonners?|kilomet(?:re|er)s?|met(?:re|er)s?|miles?|kilos?|kilograms?|grams?|tonnes?|tons?|litres?|liters?|millilit(?:re|er)s?|"
    r"gigabytes?|terabytes?|megabytes?|feet|foot|inch(?:es)?|m|g|l|(?<=\d)t)(?![\w²³])"
)
MEASURES: Final = {
    # written form without its plural: the unit counted, and how many of it
    "mm": ("metre", 0.001), "millimetre": ("metre", 0.001), "millimeter": ("metre", 0.001),
    "cm": ("metre", 0.01), "centimetre": ("metre", 0.01), "centimeter": ("metre", 0.01),
    "m": ("metre", 1.0), "metre": ("metre", 1.0), "meter": ("metre", 1.0),
    "km": ("metre", 1000.0), "kilometre": ("metre", 1000.0), "kilometer": ("metre", 1000.0), "mile": ("mile", 1.0),
    "g": ("kilo", 0.001), "gram": ("kilo", 0.001), "kg": ("kilo", 1.0), "kilo": ("kilo", 1.0),
    "kilogram": ("kilo", 1.0), "tonne": ("kilo", 1000.0), "ton": ("kilo", 1000.0),
    "t": ("kilo", 1000.0), "tonner": ("kilo", 1000.0), "lb": ("lb", 1.0),
    "ml": ("litre", 0.001), "millilitre": ("litre", 0.001), "milliliter": ("litre", 0.001),
    "l": ("litre", 1.0), "litre": ("litre", 1.0), "liter": ("litre", 1.0),
    "kb": ("gb", 1e-6), "kilobyte": ("gb", 1e-6),
    "mb": ("gb", 0.001), "megabyte": ("gb", 0.001), "gb": ("gb", 1.0), "gigabyte": ("gb", 1.0),
    "tb": ("gb", 1000.0), "terabyte": ("gb", 1000.0), "kw": ("kw", 1.0), "mw": ("kw", 1000.0), "kwh": ("kwh", 1.0),
    "ft": ("foot", 1.0), "feet": ("foot", 1.0), "foot": ("foot", 1.0), "inch": ("inch", 1.0), "inche": ("inch", 1.0),
    "m2": ("square metre", 1.0), "m²": ("square metre", 1.0), "m3": ("cubic metre", 1.0), "m³": ("cubic metre", 1.0),
    **{f"{short}{dot}{name}": (f"{power} {unit}", 1.0)
       for power, shorts in (("square", ("sq", "square")), ("cubic", ("cu", "cubic")))
       for short in shorts for dot in ("", " ", ".", ". ")
       for unit, names in (("metre", "m metre meter"), ("km", "km"), ("foot", "ft feet foot"), ("mile", "mile"))
       for name in names.split()},
    "acre": ("acre", 1.0), "hectare": ("hectare", 1.0), "ha": ("hectare", 1.0),
}  # fmt: skip
FRACTION: Final = re.compile(
    r"(?<![\w-])(?:" + "|".join(re.escape(phrase) for phrase in FRACTIONS) + r")(?![\w-])", re.IGNORECASE
)
FACTOR: Final = re.compile(r"(?<![\w-])(?:" + "|".join(FACTORS) + r")(?![\w-])", re.IGNORECASE)
ONE_IN: Final = re.compile(
    r"(?<![\w.])(?P<a>\d+|one|two|three|four|five|six|seven|eight|nine)\s+(?:in|out\sof)\s+(?:every\s+)?"
    rf"(?P<b>\d+|(?:{SPELLED_WORD})(?:[\s-]+(?:and\s+)?(?:{SPELLED_WORD}))*)(?![\w%])",
    re.IGNORECASE,
)
MONTH_NAME: Final = "|".join([*(name.capitalize() for name in MONTHS), *MONTHS])
MONTH: Final = re.compile(rf"(?<!\w)(?:{MONTH_NAME})(?!\w)\.?")
ORDINALS: Final = {
    **{
        name: value + 1
        for value, name in enumerate(
            """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
            fifteenth sixteenth seventeenth eighteenth nineteenth twentieth""".split()
        )
    },
    "thirtieth": 30,
    "thirty first": 31,
    **{
        f"twenty {name}": 21 + place
        for place, name in enumerate("first second third fourth fifth sixth seventh eighth ninth".split())
    },
}
_ORDINAL: Final = "|".join(sorted((name.replace(" ", "[ -]") for name in ORDINALS), key=len, reverse=True))
DAY: Final = re.compile(
    rf"(?<![\w.])(?:(?:(?P<digits>\d{{1,2}})(?:st|nd|rd|th)?|(?P<word>{_ORDINAL}))"
    rf"(?=\s(?:of\s)?(?:{MONTH_NAME})\b)|(?<=[Oo]n\sthe\s)(?P<dated>{_ORDINAL})(?=\W|$)(?!\s(?:day|week|floor|time|try|"
    rf"attempt|of\s(?!{MONTH_NAME})\w))|(?<=[Oo]n\sthe\s)(?P<plain>\d{{1,2}})(?:st|nd|rd|th)(?!\s(?:day|floor)))",
)
A_PERIOD: Final = re.compile(
    r"(?<!\w)(?:(?P<half>half)\s+an?|(?P<most>most|(?:the\s)?(?:best|better)\spart)\s+of\s+an?|(?P<quarters>a|three)\s+quarters?\s+of\s+an?|an?(?P<all>\s+(?:whole|full|entire|solid))?)"
    r"\s+(?P<time>minute|hour|day|week|fortnight|month|quarter(?!\s+(?:of|past|to)\b)|year|decade)"
    r"(?P<plus>\s+and\s+(?:a\s+)?half(?!\s+(?:of|the)\b))?(?!\w)",
    re.IGNORECASE,
)
LASTING: Final = re.compile(
    r"\b(?:for|in|within|after|over|took|takes?|taking|taken|spen[dt]|spending|last(?:s|ed)?|los[et]|saved?|waited|stayed)\s"
    r"(?:(?:nearly|almost|about|around|roughly|(?:just\s|well\s)?(?:over|under)|only|more\sthan|less\sthan)\s)?$",
    re.IGNORECASE,
)
"""What stands before a period that something lasted, and not only one in which it happened ("an hour a day")."""

LATEST: Final = 35
"""A year of two digits is of this century up to here."""

SPOKEN_YEAR: Final = re.compile(
    r"(?<![\w-])(?P<century>nineteen|twenty)[\s-](?P<rest>(?:oh|o)[\s-](?:one|two|three|four|five|six|seven|eight|nine)"
    r"|ten|eleven|twelve|\w+teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine))?)(?![\w-])(?!\s?(?:%|per\s?cent|percent|k\b|thousand|hundred))",
    re.IGNORECASE,
)
SHORT_YEAR: Final = re.compile(
    rf"(?:(?<![\w’'])(?P<year>[’'](?P<digits>\d\d))(?![\w’'])"
    rf"|(?i:\b(?:since|until|till)\s(?:{MONTH_NAME})\s)(?P<spoken>(?P<spelled>(?i:ten|eleven|twelve|\w+teen|twenty(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine))?)))(?![\w-]))"
)
SHORT_END: Final = re.compile(r"(?<![\w./-])(?P<begun>(?:19|20)\d\d)\s?[-–/]\s?(?P<ended>\d\d)(?![\w./-])")
"""A stretch of years whose second is cut short: "2009-16"."""

REACHED: Final = frozenset("minimum maximum total average sum mean median cap limit target".split())
"""What says how an amount was come to, and not what there is so much of: "a minimum of fifty thousand"."""

A_SHARE_OF: Final = re.compile(
    r"(?<![\w-])(?P<share>half|a third|a quarter|three quarters)\s+(?:of\s+)?a\s+"
    r"(?P<scale>million|thousand|billion)(?!\w)",
    re.IGNORECASE,
)
A_MEASURE: Final = re.compile(
    r"(?<![\w-])(?:(?P<half>half)\s+)?an?\s+(?P<unit>met(?:re|er)|kilomet(?:re|er)|centimet(?:re|er)|mile|kilo|tonne|ton|litre|foot)"
    r"(?![\w-])(?!\s+(?:away|of\s+a))",
    re.IGNORECASE,
)
APPROXIMATE: Final = re.compile(
    r"(?:about|around|roughly|approximately|approx\.?|some|circa|nearly|almost|close\sto|just\s(?:over|under)"
    r"|or\sso|maybe|~|≈|c\.|a\slittle\s(?:over|under))\s*(?:a\s)?[£$€]?$",
    re.IGNORECASE,
)
ASIDE: Final = re.compile(
    r"[\s,(–—-]{1,9}(?:(?:I\s(?:think|believe|guess|reckon|suppose|want\sto\ssay|would\ssay)|I[’']d\ssay|I[’']m\snot\ssure|you\sknow|"
    r"um+|uh+|er+m?|what\swas\sit|let\sme\sthink)[\s,)–—-]{1,9}){1,6}$",
    re.IGNORECASE,
)
"""What a speaker says to himself before a number ("down by, I think, twenty percent")."""

HEDGED: Final = re.compile(
    r"[\s,-]{1,9}(?:or\sso|or\sthereabouts|give\sor\stake|near\senough|(?:and\s)?odd|something|and\sa\sbit|plus|more\sor\sless|"
    r"(?:just\s)?a\s(?:\w+\s)?(?:bit\s|little\s|touch\s)(?:over|under|more|less))\b",
    re.IGNORECASE,
)
"""What follows a number that is not meant to the last digit ("ten minutes, a wee bit over")."""

OVER: Final = re.compile(r"(?:more\sthan|over|above|at\sleast|upwards\sof|just\sover|a\slittle\sover)\s*$", re.I)
AND_MORE: Final = re.compile(r"[\s-](?:(?:and\s)?odd|something|plus|and\sa\sbit|and\schange|or\smore)\b", re.IGNORECASE)
"""What follows a number that the true one is a little above ("thirty-something")."""

UNDER: Final = re.compile(
    r"(?:less\sthan|fewer\sthan|under|below|at\smost|nearly|almost|just\sunder|within|inside|up\sto|"
    r"getting\son\sfor|not\squite|the\sbest\spart\sof)\s*(?:a\s)?$",
    re.I,
)
ROLE_BEFORE: Final = re.compile(
    r"(?:(?P<from>from)|(?P<to>\bto|→|->|=>)|(?P<by>\bby))\s*(?:about|around|roughly|nearly|almost|just|over|"
    r"under|only|"
    r"more\sthan|less\sthan|approximately|~|≈|a\slittle|some|as\s\w+\sas)?\s*(?:over|under)?\s*[£$€]?\s*$",
    re.IGNORECASE,
)
LABEL: Final = re.compile(
    r"(?:\b(?:version|ver|v|step|phase|stage|level|grade|year|yr|bed|ward|room|unit|tier|question|chapter|page|story|"
    r"section|part|floor|class|group|type|number|no\.|route|line|bay|table|key\sstage|figure|item|point|option|plan|"
    r"round|sprint|week|wk|day|q|team|python|java|windows|gpt|iso|section)\s?|[#@§])$",
    re.IGNORECASE,
)
CAPITAL_BEFORE: Final = re.compile(r"[a-z,]\s(?:[A-Z][\w&]{0,60}\s){1,9}$")

_PTS: Final = re.compile(r"pts?", re.IGNORECASE)
_IN_POINTS: Final = re.compile(
    r"%|\bper\s?cent|\bpoints?\b|\b(?:up|down|by|rose|fell|gained|dropped|added|lost|won|scored)\s(?:about\s|some\s)?$",
    re.IGNORECASE,
)
"""What stands before "pts" that are points; on a ward they are patients."""


def in_points(unit: re.Match[str], start: int) -> tuple[Literal["percent"]] | tuple[Literal["count"], str]:
    """The dimension of a share, or that of "8 pts" where nothing moves by points: a count of people."""
    people = _PTS.fullmatch(unit["percent"]) and not _IN_POINTS.search(unit.string[:start])
    return ("count", "pt") if people else ("percent",)
