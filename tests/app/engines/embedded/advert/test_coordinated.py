"""A clause that goes on to other things is parted into what a reader would tick one by one."""

import pytest

from app.engines.embedded.advert.coordinated import coordinated


@pytest.mark.parametrize(
    ("clause", "things"),
    [
        (
            "assist the Bursar with accounts and will deputise in her absence, and will be responsible for the roof",
            ["assist the Bursar with accounts", "deputise in her absence", "responsible for the roof"],
        ),
        (
            "hold a certificate in arboriculture, a valid chainsaw ticket and a full driving licence",
            ["a certificate in arboriculture", "a valid chainsaw ticket", "a full driving licence"],
        ),
        (
            "tune the pianos, you order the strings and you talk to players",
            ["tune the pianos", "order the strings", "talk to players"],
        ),
        (
            "repairs the nets, that sells the catch and who drives",
            ["repairs the nets", "sells the catch and who drives"],
        ),
        ("First aid must be in date; we will renew it in the spring", ["First aid must be in date"]),
        (
            "write short, clear letters to tenants and their landlords",
            ["write short, clear letters to tenants and their landlords"],
        ),
        (
            "agree the order of work between the roofers and the scaffolders on site",
            ["agree the order of work between the roofers and the scaffolders on site"],
        ),
    ],
)
def test_things_are_parted_and_pairs_stay(clause: str, things: list[str]) -> None:
    """Modals, subjects and articles begin a new thing; two things under one verb or preposition stay together."""
    assert coordinated(clause) == things
