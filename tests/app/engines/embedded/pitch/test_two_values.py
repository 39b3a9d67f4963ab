"""Which figures could be two values of one thing."""

import pytest

from app.engines.embedded.notes.career import roles
from app.engines.embedded.notes.facts import own_notes
from app.engines.embedded.pitch.told_figures import Told, told_figures
from app.engines.embedded.pitch.two_values import may_be_one
from tests.app.engines.embedded.slice_of import slice_of


def _could(first: str, second: str) -> set[tuple[str, str]]:
    texts = {
        "resume.md": f"# Ola Brandt\n\n## Experience\n\n### Warden, Hillfoot Park\n2018 – present\n\n- {first}\n",
        "answers.md": f"# My answers\n\n## What I did there\n\n{second}\n",
    }
    own = own_notes(slice_of(texts))
    told: tuple[Told, ...] = told_figures(own, roles(own))
    return {
        (a.figure.quantity.text, b.figure.quantity.text)
        for a in told
        for b in told
        if a.document == "resume.md" and b.document == "answers.md" and may_be_one(a, b)
    }


@pytest.mark.parametrize(
    ("first", "second", "values"),
    [
        ("46 boats on the lake, hired out by the hour", "I ran what is now a fleet of 48.", ("46", "48")),
        ("Lead for 8 wardens across both lakes", "I led a team of ten there.", ("8", "ten")),
        (
            "138 WARDENS, 14 LAKES",
            "A hundred and twenty six wardens, and I know them all.",
            ("138", "a hundred and twenty six"),
        ),
        (
            "Shut for 10 weeks by the flood of the lake",
            "The flood shut us, the lake was closed twelve weeks.",
            ("10 weeks", "twelve weeks"),
        ),
        ("Litter at the lake from 34% to 29% in 2022", "At the lake litter went from 34 to 27 in 2022.", ("29%", "27")),
    ],
)
def test_one_thing_under_two_names_may_have_two_values(first: str, second: str, values: tuple[str, str]) -> None:
    """People and wholes are counted under many names, numbers are written in words, and a unit may be left out."""
    assert tuple(v.lower() for v in values) in {tuple(v.lower() for v in pair) for pair in _could(first, second)}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Rangers on the lake: about 40 boats", "We hired 38 boats out on the lake."),
        ("Ran 8 to 12 projects on the lake at a time", "I ran 11 projects on the lake."),
        ("Litter on the lake from 61% to 93% of bins", "Litter on the lake: 61% of bins before, 93% after."),
        ("The 63 bus to the lake, repainted", "We had 71 buses to the lake."),
        ("Boats out of order from 16% to 9% on the lake", "Boats late on the lake from 28% to 11%."),
        ("Entries to the lake run went from 34 to 51 pupils", "I coached 40 pupils for the lake run."),
        ("Every 20 boats I stop and count", "I counted 13 boats in the storm."),
        ("On call 1 week in 4", "I was on call 9 days in the storm."),
        ("Seven boats on the lake", "I mended five gates on the lake."),
        ("Cut the hire of boats to £4,900 a month", "The park was paying £7,400 a month for the hire of boats."),
        ("Gates on the lake took 400 boats/h", "We counted 500 boats at the gates of the lake."),
    ],
)
def test_what_only_looks_like_it_is_none(first: str, second: str) -> None:
    """Rounding, ranges, the two ends of one change, two changes, names of things and turns are no two values."""
    assert _could(first, second) == set()
