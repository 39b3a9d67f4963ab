"""Headings of an advert under which nothing is asked."""

import pytest

from app.engines.embedded.advert.advert import asked_in
from app.engines.embedded.advert.offers import heads_offer

COOK = """Care Home Cook
Rowan House, Leeds

What you'll bring
• Food hygiene level 3
• Experience with allergens

"""


@pytest.mark.parametrize(
    "section",
    [
        "Benefits\n25 days holiday, healthcare, pension 8%\nRowan is an equal opportunities employer.",
        "Our benefits\n25 days holiday\nFree parking\nA friendly kitchen",
        "Holidays\n28 days plus bank holidays\nTwo weeks at Christmas\nYour birthday off",
        "Pay and holidays\n£13.20 an hour\n28 days off\nPaid weekly",
        "Working for us\nFriendly team\nFree uniform\nParking on site",
        "About Rowan House\nFounded in 1962\nForty residents\nRated good",
        "Why Rowan House?\nFriendly kitchen\nNo split shifts\nEvery other weekend off",
        "What's in it for you\nFree meals\nUniform provided\nParking",
    ],
)
def test_a_section_on_pay_holidays_or_the_firm_asks_nothing(section: str) -> None:
    """Neither its heading nor what stands below it is a requirement, whatever the lines are marked with."""
    assert [asked.shown for asked in asked_in(COOK + section)] == ["Food hygiene level 3", "Experience with allergens"]


@pytest.mark.parametrize(
    ("line", "first", "heads"),
    [
        ("Benefits", False, True),
        ("Pay and reward", False, False),
        ("Pay and reward", True, True),
        ("Benefits administration", True, False),
        ("Salary negotiation", True, False),
        ("About you", True, False),
        ("About the role", True, False),
    ],
)
def test_a_skill_and_a_post_are_no_offer(line: str, first: bool, heads: bool) -> None:
    """Among other entries a word of pay may be a skill, and what heads the post or the person asks."""
    assert heads_offer(line, first) is heads
