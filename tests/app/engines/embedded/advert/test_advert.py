"""What a job description asks for."""

from app.engines.embedded.advert.advert import asked_in
from tests.app.engines.embedded.people import ADVERT

PROSE = """Care assistant (nights)

Our home has 32 residents and a garden. You will help residents to wash, dress and settle for the night.
You must hold a Level 2 certificate in care. Experience with dementia would be an advantage.
We offer 28 days of holiday and a salary of 24,000 pounds. Apply by Friday."""


def test_bullets_are_asked_and_offers_are_not() -> None:
    """Every requirement comes once; what the company says of itself and offers does not."""
    assert [a.text for a in asked_in(ADVERT)] == [
        "Five years of experience as a marine engineer",
        "Experience of reducing fuel use",
        "Training of junior engineers",
        "PLC programming in Codesys",
        "Fluent Norwegian",
    ]


def test_prose_is_read_sentence_by_sentence() -> None:
    """A job description without bullets gives the sentences that ask for something, wishes marked as such."""
    asked = asked_in(PROSE)
    assert [a.wished for a in asked] == [False, False, True]
    assert asked[1].text == "hold a Level 2 certificate in care"


def test_a_title_without_marks_ends_what_is_asked() -> None:
    """ "What you can look forward to" heads what is offered, however it is written, and nothing runs into it."""
    text = (
        "What we need:\n• a driving licence and readiness to travel to our second site twice a month\n"
        "What you can look forward to\n• a bonus at Christmas\n• a canteen\n"
    )
    assert [a.text for a in asked_in(text)] == [
        "a driving licence and readiness to travel to our second site twice a month"
    ]


def test_a_preference_in_brackets_is_no_wish() -> None:
    """What is asked for stays asked for when one way of having it is preferred."""
    (asked,) = asked_in("Requirements:\n- A spreadsheet program (Excel preferred)\n")
    assert not asked.wished


def test_nothing_asked() -> None:
    """A text that asks for nothing gives nothing."""
    assert asked_in("We are a family firm founded in 1961.") == ()


def test_a_table_is_read_cell_by_cell() -> None:
    """Each cell is asked for under its row's name, and wished for where its column says desirable."""
    found = asked_in("| | Essential | Desirable |\n|---|---|---|\n| Skills | Makaton | Welsh speaker |\n")
    assert [(a.text, a.wished) for a in found] == [("Skills: Makaton", False), ("Skills: Welsh speaker", True)]


def test_lines_without_marks_under_a_heading_that_asks() -> None:
    """Short lines under "You need" are entries of a list; a line by itself at the end is not."""
    found = asked_in(
        "THE MILL INN\n\nYOU NEED\n\nPersonal licence\nCellar work\nCalm on Fridays\n\nRing Pat after three.\n"
    )
    assert [a.text for a in found] == ["Personal licence", "Cellar work", "Calm on Fridays"]


def test_lines_that_were_ended_on_purpose_are_not_joined() -> None:
    """What a recruiter typed line by line is read line by line, however long the lines are."""
    found = asked_in(
        "they want somebody who has run a payroll for 500 people\n"
        "must know statutory sick pay inside out\n"
        "office is above the old bakery, lovely view over the river and the park behind it\n"
        "would be managing two clerks\n"
    )
    assert [a.text for a in found] == [
        "run a payroll for 500 people",
        "know statutory sick pay inside out",
        "managing two clerks",
    ]


def test_orders_without_a_subject_are_duties() -> None:
    """A terse advert tells what is done in bare verbs; how to apply is no duty."""
    found = asked_in("Run the show from the prompt corner. Build the book. Send us your CV by Friday.")
    assert [a.text for a in found] == ["Run the show from the prompt corner", "Build the book"]


def test_prose_under_a_heading_that_asks_is_read_beside_lists() -> None:
    """An advert with bullets may still ask in prose where its heading says so."""
    found = asked_in("Duties\n- Open the shop\n- Cash up\n- Order stock\n\nAbout you\nYou're good with regulars.\n")
    assert found[-1].text == "good with regulars"


def test_a_thing_of_few_words_is_shown_as_it_was_asked_for() -> None:
    """ "German" says little by itself; the clause it stands in says how much it is wanted."""
    advert = "Timber yard\n\nYou will load eleven lorries. German would open doors with two of our mills.\n"
    assert [(item.text, item.shown, item.wished) for item in asked_in(advert)][-1] == (
        "German",
        "German would open doors with two of our mills",
        True,
    )


def test_the_post_is_no_skill() -> None:
    """That somebody is wanted for the post itself asks for nothing; the reason behind a thing does not hide it."""
    advert = (
        "Clinical Trainer (North)\n\nWe are growing, and we are looking for a Clinical Trainer to look after our "
        "customers. You will keep records up to date and write short, clear training materials. A full driving "
        "licence is essential since you will cover around 25,000 miles a year, with two nights away each week."
    )
    assert [a.text for a in asked_in(advert)] == [
        "keep records up to date",
        "write short, clear training materials",
        "A full driving licence",
        "cover around 25,000 miles a year",
    ]


def test_an_it_is_shown_with_what_it_means() -> None:
    """ "You will lead that" says nothing without what stands before it."""
    advert = "Bursar\n\nWe replace our ledger in May and you will lead that. You will pay the staff each month."
    assert asked_in(advert)[0].text == "We replace our ledger in May and you will lead that"


def test_a_trade_is_no_benefit() -> None:
    """Dental nurses work with dental things, and pension clerks with pensions."""
    advert = "Dental Nurse\n\nYou need\n- dental radiography\n- pension queries\n- a calm voice\n"
    assert [a.text for a in asked_in(advert)] == ["dental radiography", "pension queries", "a calm voice"]


def test_essential_and_desirable_head_lists_under_each_heading() -> None:
    """A person specification says "Essential" and "Desirable" once more under every heading; no heading is a thing."""
    advert = (
        "Ward Administrator\n\nPerson specification\n\nQualifications\nEssential\n- GCSE English\n- NVQ Level 3\n"
        "Desirable\n- ECDL\n\nExperience\nEssential\n- Minute taking\n- A busy office\nDesirable\n- Work in a ward\n"
    )
    plain = advert.replace("- ", "")
    for written in (advert, plain):
        assert [(a.text, a.wished) for a in asked_in(written)] == [
            ("GCSE English", False),
            ("NVQ Level 3", False),
            ("ECDL", True),
            ("Minute taking", False),
            ("A busy office", False),
            ("Work in a ward", True),
        ]


def test_what_must_be_had_by_the_closing_date_is_asked() -> None:
    """A heading that asks does so whatever else it names; one that only names the date does not."""
    advert = (
        "Clerk\n\nCandidates must have on or before the closing date:\n- a third-level qualification\n\n"
        "Closing date:\n- 3 May at noon\n"
    )
    assert [a.text for a in asked_in(advert)] == ["a third-level qualification"]


def test_what_is_named_under_what_you_bring_is_asked() -> None:
    """A paragraph without verbs under a heading on the person asks for each thing; under the post it tells."""
    advert = (
        "Analyst\n\nWhat you'll bring\n\nFive years in analytics. Strong SQL.\n\nWho you are\nCurious and kind.\n\n"
        "The role\n\nFull-time, permanent. You will run the survey.\n"
    )
    assert [a.text for a in asked_in(advert)] == [
        "Five years in analytics",
        "Strong SQL",
        "Curious and kind",
        "run the survey",
    ]


def test_the_post_itself_is_not_asked_for() -> None:
    """ "Lead Kiln Technician" on top is who is looked for, and asks nobody to lead anything."""
    text = "Lead Kiln Technician – Holm Pottery, Leith\n\nLead the night crew on site.\nPlan the week with the shop.\n"
    assert not any("Kiln Technician" in asked.text for asked in asked_in(text))
    assert any("night crew" in asked.text for asked in asked_in(text))


def test_it_would_help_heads_wishes_and_plus_joins_things() -> None:
    """ "It would help" is a heading; "plus" between two things wishes for neither, "a plus" does."""
    advert = (
        "Baker\n\nYou bring\n  Rye plus spelt\n  Early starts\n  Icing is a plus\n\nIt would help\n  French\n  Maths"
    )
    assert [(each.text, each.wished) for each in asked_in(advert)] == [
        ("Rye plus spelt", False),
        ("Early starts", False),
        ("Icing is a plus", True),
        ("French", True),
        ("Maths", True),
    ]
