"""Languages: whether an advert asks for one, and how well it is spoken."""

from app.engines.embedded.preparation.evidence import evidence_of
from app.engines.embedded.preparation.spoken import languages_asked, spoken
from tests.app.engines.embedded.slice_of import slice_of

RESUME = """# Ines Okoro

## Experience
Porter, Marlow House, 2019 - now
- Carried trunks for 40 guests a day

## Languages
Portuguese (native), Swedish B1, enough Welsh to order tea
"""


def test_only_languages_are_asked() -> None:
    """A requirement about a language names it; one about more than that is none."""
    assert languages_asked("Fluent Portuguese") == {"portuguese"}
    assert languages_asked("French cooking skills") == frozenset()
    assert "swedish" in languages_asked("Danish or another Nordic language")
    assert "welsh" not in languages_asked("Danish or another Nordic language")


def test_how_well_decides() -> None:
    """Native is covered, a little is a part of it, and another language is not it."""
    evidence = evidence_of(slice_of({"resume.md": RESUME}))
    assert spoken(frozenset({"portuguese"}), evidence)[0] == "covered"
    assert spoken(frozenset({"swedish"}), evidence)[0] == "partly"
    assert spoken(frozenset({"welsh"}), evidence)[0] == "partly"
    assert spoken(frozenset({"danish"}), evidence) == ("not_covered", None)


def test_a_language_by_its_code() -> None:
    """A résumé's head shortens them: "FR (mother tongue) / EN"."""
    evidence = evidence_of(slice_of({"cv.md": "# CV\n\n- FR (mother tongue) / EN\n"}))
    assert spoken(frozenset({"french"}), evidence)[0] == "covered"
