"""Each year, number, person, firm, tool, level and time of an answer is held against its own in the notes.

Every note line has a right and a wrong retelling that differ in one value alone.
"""

import pytest

from app.engines.embedded.answer.reading import read
from app.engines.embedded.claims.claims import check
from app.engines.embedded.claims.evidence import gather
from tests.app.engines.embedded.slice_of import embed, slice_of

STORIES = """# Stories

## The glasshouse

St John's Eve 2017 the boiler in the glasshouse failed at 4am, 58 trays of orchids inside
Told Rosalind the same day, she was at the show
Lifted the trays to the office with Emrys on the ladder, only 3 plants lost

## The orders

Haddon Bulbs sent 1 in 7 crates mouldy, I counted 620 crates over a month
I rang the owner and showed him the list and he hung up
Went with Lisse Growers, 12% dearer and no mould

## The labels

Wrote the label printing in Lua, about 900 lines
The germination index was done twice, a coefficient, it was 2.4, which is high
- waste = we lose 38% of the seedlings

## The open day

2014 autumn open day for the Crickmore Trust, 9 stalls
After: sat with Nerys (shop) for an hour, cut 11 signs to 2
Then ?? (need the number of buyers after, ask Nerys)
4 buyers used the order form in the first month
"""
CV = """# Gwen Tarrant

## Profile

Grower with 26 years in nurseries

## Experience

Head grower, Pennant Nursery, 2012 - 2019
- Held the budget of £210,000 a year

Open day organiser, Crickmore Trust (Sep 2015 - Nov 2015)

## Tickets

RHS Practical Horticulture, 2010
Pesticide application, City and Guilds (NVQ Level 3), 2011
"""
BOILER = "The boiler in the glasshouse failed"
CRATES = "One in seven crates came mouldy and I counted 620 crates."


EVIDENCE = gather(slice_of({"stories.md": STORIES, "cv.md": CV}))


def _statuses(answer: str) -> dict[str, str | None]:
    """The statements of an answer that are in the notes or contradicted, with what is right ("" where they are)."""
    reading = read("Tell me about your work.", answer)
    claims = check(reading, embed([sentence.text for sentence in reading.told]), EVIDENCE, embed)
    return {c.quote: "" if c.status == "supported" else c.correct for c in claims if c.status != "unsupported"}


PAIRS = [
    (f"It was St John's Eve 2017. {BOILER} on St John's Eve {{}} with 58 trays inside.", "2017", "2016", "2017"),
    (BOILER + " and I told Rosalind the same {}.", "day", "week", "the same day"),
    ("I lifted the trays to the office. Nobody slept, and we lost {} plants.", "three", "nine", "3 plants"),
    (CRATES + " We went with {}.", "Lisse Growers", "Haddon Bulbs", "Lisse Growers"),
    ("I wrote the label printing in {}, about 900 lines.", "Lua", "Perl", "Lua"),
    ("The germination index was {}. I was glad of that.", "2.4", "3.4", "2.4"),
    ("We lost {}% of the seedlings to waste.", "38", "48", "38%"),
    ("I hold an NVQ Level {} in pesticide application.", "3", "2", "Level 3"),
    ("I have {} Practical Horticulture from 2010.", "RHS", "BASIS", "RHS Practical Horticulture"),
    ("I was head grower at Pennant Nursery from {}.", "2012", "2014", "2012"),
    ("I was head grower at Pennant Nursery until {}.", "2019", "2021", "2019"),
    ("I held the budget of £{}0,000 a year.", "21", "31", "£210,000"),
    ("I have {} years in nurseries.", "26", "36", "26 years"),
]


@pytest.mark.parametrize(("sentence", "right", "wrong", "noted"), PAIRS)
def test_a_wrong_value_is_told_the_right_one(sentence: str, right: str, wrong: str, noted: str) -> None:
    """What differs from its note in one value is contradicted with the value of that note, what does not is not."""
    assert not any(_statuses(sentence.format(right)).values())
    found = _statuses(sentence.format(wrong))
    assert [value for quote, value in found.items() if wrong in quote] == [noted]


@pytest.mark.parametrize(
    ("answer", "wrong"),
    [
        (f"{CRATES} I rang the owner of Lisse Growers and showed him the list and he hung up.", "rang"),
        ("I lifted the trays to the office and Rosalind was on the ladder.", "Rosalind"),
        ("I counted the mouldy crates and showed the owner the list in Lua.", "Lua"),
    ],
)
def test_a_name_of_the_notes_proves_nothing_told_of_another(answer: str, wrong: str) -> None:
    """Nobody is told that a deed stands in the notes which they tell of somebody or something else."""
    assert not any(wrong in quote and value == "" for quote, value in _statuses(answer).items())


@pytest.mark.parametrize("year", ["2014", "2015"])
def test_where_notes_disagree_neither_value_is_wrong(year: str) -> None:
    """Two documents give two years of one thing; whoever was there knows which is right."""
    assert not any(_statuses(f"I ran the open day for the Crickmore Trust in {year}.").values())


def test_a_value_for_a_blank_is_held_against_no_other() -> None:
    """What the notes still have to find out is not measured by what they know."""
    answer = "I sat with Nerys for an hour and cut 11 signs to 2. After that 50 buyers used the order form every month."
    assert not any(_statuses(answer).values())
