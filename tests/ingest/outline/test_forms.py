"""Application forms: labels in capitals, and what was filled in behind them."""

from ingest.outline.forms import answers_form, filled_fields, is_application
from ingest.outline.lines import lines
from ingest.outline.outline import outline

FORM = """APPLICATION REF: 0042
SURNAME: Brandt     FIRST NAME(S): Ola
POST APPLIED FOR: Site Manager, Quayside Park
PRESENT EMPLOYER
NAME OF EMPLOYER: Hillfoot Parks Trust
POST HELD: Warden
FROM: 04/2019   TO: present
MAIN DUTIES AND RESPONSIBILITIES:
Responsible for 12 wardens over three parks. Cut litter complaints from 41 to 9 a month.
REASON FOR LEAVING: no room to move up
PREVIOUS EMPLOYMENT
EMPLOYER: Tarn Gardens
POST HELD: Gardener
FROM: 2015 TO: 2019
DUTIES: planted and cut 40 beds
SUPPORTING STATEMENT (MAX 500 WORDS)
PLEASE TELL US WHY YOU WANT THIS POST: I grew up beside the park and I want to run one that has a winter.
PLEASE GIVE AN EXAMPLE OF CONFLICT: In May 2022 a man shouted at my warden. I walked him to the gate. He came back and
said sorry.
REFEREES: on request
"""

ADVERT = """SITE MANAGER
SALARY: 31,000
HOURS: 37
CLOSING DATE: 4 May
DUTIES: lead a team of wardens
HOW TO APPLY: send us your form
"""


def test_a_form_is_told_by_what_it_asks_of_a_person() -> None:
    """An advertisement in the same manner asks for nobody's name or last employer."""
    assert is_application(FORM.split("\n"))
    assert not is_application(ADVERT.split("\n"))
    assert filled_fields(lines(ADVERT)) == frozenset()


def test_a_field_with_its_value_is_no_title() -> None:
    """ "FROM: 2015 TO: 2019" heads neither a section nor a letter."""
    titles = [section.heading[-1] for section in outline(FORM, "form.txt").sections if section.heading]
    assert not any(title.startswith(("FROM", "EMPLOYER", "REASON")) for title in titles)


def test_what_was_filled_in_is_ones_own() -> None:
    """Jobs are a résumé's, answers are answers; "PLEASE GIVE" tells no reader of an article what to do."""
    kinds = {s.kind: FORM[s.start : s.end] for s in outline(FORM, "form.txt").sections}
    assert set(kinds) == {"resume", "prep_answers"}
    assert "a man shouted" in kinds["prep_answers"]
    assert answers_form(kinds["prep_answers"])
