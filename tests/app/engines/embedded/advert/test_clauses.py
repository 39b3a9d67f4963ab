"""Prose is taken apart into what it asks for, clause by clause."""

import pytest

from app.engines.embedded.advert.clauses import clauses_in


def _texts(sentence: str) -> list[str]:
    return [clause.text for clause in clauses_in(sentence)]


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        (
            "You will be a registered nurse, and you will have run a ward at night.",
            ["a registered nurse", "run a ward at night"],
        ),
        ("We'd be delighted if you've kept bees, but we can teach you.", ["kept bees"]),
        (
            "Fire training is essential, and a boat licence would be welcome.",
            ["Fire training", "a boat licence"],
        ),
        (
            "Experience of dry-stone walling matters to us, as does a record of finishing on time.",
            ["Experience of dry-stone walling", "a record of finishing on time"],
        ),
        (
            "Because our guests come from everywhere, we are looking for good spoken English.",
            ["good spoken English"],
        ),
        (
            "We need someone patient with children who cooks from scratch and who can run a kitchen.",
            ["patient with children", "cooks from scratch", "run a kitchen"],
        ),
        (
            "Whoever takes over will lead nine bakers, and will have come up through ovens.",
            ["lead nine bakers", "come up through ovens"],
        ),
        ("Experience with cook-chill is something we would very much like.", ["Experience with cook-chill"]),
        ("Settling quarrels comes with the job.", ["Settling quarrels"]),
        ("German would open doors with two of our mills.", ["German"]),
        ("Candidates without a boat licence cannot be considered.", ["a boat licence"]),
        ("Essential too is an understanding of shrinkage.", ["an understanding of shrinkage"]),
        (
            "We would expect five years at the oven, and a hygiene certificate.",
            ["five years at the oven", "a hygiene certificate"],
        ),
        (
            "The bakery wants a baker to run the nights and supervise a trainee.",
            ["run the nights", "supervise a trainee"],
        ),
        ("Most of your week goes on mowing and keeping the paths open.", ["mowing and keeping the paths open"]),
        ("You need a chainsaw ticket, and spraying would be handy.", ["a chainsaw ticket", "spraying"]),
        ("must know the tariff book by heart", ["know the tariff book by heart"]),
        ("We use Revit, which everybody learns to love.", ["We use Revit"]),
        (
            "You'd be joining a team of three who look after the glasshouses and the nursery.",
            ["look after the glasshouses and the nursery"],
        ),
        (
            "You should be able to read a drawing, and to price a job from it.",
            ["read a drawing", "price a job from it"],
        ),
    ],
)
def test_each_clause_stands_without_its_frame(sentence: str, asked: list[str]) -> None:
    """What somebody must be, have or do is named alone: not who asks, not how much, not why."""
    assert _texts(sentence) == asked


@pytest.mark.parametrize(
    "sentence",
    [
        "Our next opening is in spring, and we are a bit nervous.",
        "The house has stood on the hill since 1740.",
        "You will receive a uniform.",
        "Send us something you have made.",
        "Our founder has run that kitchen for eleven years and would like to stop.",
    ],
)
def test_what_asks_for_nothing_has_no_clause(sentence: str) -> None:
    """Praise, history, terms and how to apply ask for nothing."""
    assert _texts(sentence) == []


def test_a_clause_keeps_how_much_it_is_wanted() -> None:
    """Each clause is known by its own words: one wish does not make the whole sentence a wish."""
    essential, wish = clauses_in("Fire training is essential, and a boat licence would be welcome.")
    assert "essential" in essential.said
    assert "welcome" not in essential.said
    assert "welcome" in wish.said
