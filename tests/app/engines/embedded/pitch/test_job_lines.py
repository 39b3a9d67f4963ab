"""Lines under a job as sentences."""

import re

from app.engines.embedded.notes.career import roles
from app.engines.embedded.notes.facts import own_notes
from app.engines.embedded.pitch.job_lines import from_job_lines
from tests.app.engines.embedded.slice_of import slice_of


def _told(*lines: str) -> dict[str, str]:
    text = "# Ola Brandt\n\n## Experience\n\n### Yard manager, Harrow Ports (2019 to now)\n" + "".join(
        f"- {line}\n" for line in lines
    )
    notes = own_notes(slice_of({"resume.md": text}))
    return {draft.text: draft.part for draft in from_job_lines(roles(notes), {})}


def test_lines_are_told_with_the_verb_they_lack() -> None:
    """What is held, made or was cut becomes a sentence that says no more than the line."""
    told = _told(
        "Budget £ 3.1 m a year",
        "Close cut from 11 to 5 working days",
        "Berth planning model in spreadsheets, 260 calls; 19 were moved",
    )
    assert "I have a budget of £3.1m a year." in told
    assert "The close was cut from 11 to 5 working days." in told
    assert "I worked on a berth planning model in spreadsheets, with 260 calls, and 19 were moved." in told


def test_duties_of_the_present_job_are_the_present() -> None:
    """What one does is told before what one did."""
    told = _told("Run the night berth with 14 people", "Trained 9 crane drivers")
    assert told["I run the night berth with 14 people."] == "present"
    assert told["I trained 9 crane drivers."] == "past"


def test_lines_set_in_under_a_job_are_read_one_by_one() -> None:
    """A résumé without bullets runs header and lines together; a second hat is worn beside the job."""
    text = (
        "# Ida Holm\n\n## Experience\n\n2019 - Senior fitter, Brack General Hospital, limb service\n"
        "  lower limb caseload of 140, plus the partial foot clinic that I began in 2021\n"
        "  clinical educator for final year students, five so far\n"
        "  repeat rate down from 31 to 18 per hundred\n"
    )
    notes = own_notes(slice_of({"resume.txt": text}))
    assert [draft.text for draft in from_job_lines(roles(notes), {})] == [
        "I have a lower limb caseload of 140 plus the partial foot clinic that I began in 2021.",
        "I'm also a clinical educator for final year students, five so far.",
        "The repeat rate went down from 31 to 18 per hundred.",
    ]


def test_mentor_for_is_no_verb() -> None:
    """A title before "for" is what one is."""
    assert "I'm also a mentor for four trainees." in _told("Mentor for four trainees")


def test_a_fund_is_held_and_what_was_won_with_it_told_after() -> None:
    """Two facts of a line are two sentences; a dated part in something is over."""
    told = _told(
        "Book fund of £14,500; won a £9,000 grant in 2022",
        "Incident lead for the flood of March 2023",
        "Active members up from 31% of the street to 58% (2016 to 2024)",
        "Leads a crew of five",
        "Annual budget of the workshop 210,000 EUR",
    )
    assert "I have an annual budget for the workshop of 210,000 EUR." in told
    assert {"I have a book fund of £14,500.", "I won a £9,000 grant in 2022."} <= set(told)
    assert "I was the incident lead for the flood of March 2023." in told
    assert "Active members went up from 31% of the street to 58% between 2016 and 2024." in told
    assert "I lead a crew of five." in told


def test_a_rate_is_no_pair() -> None:
    """A stroke before a stretch of time tells how often; between two things it joins them."""
    text = (
        "# Ada Lorn\n\n## Experience\n\n**Engineer, Tarn Works** (2021 to now)\n"
        "- Cut readings/day from 900 to 400\n- Wrote the training/serving check for 8 models\n"
    )
    own = own_notes(slice_of({"cv.md": text}))
    told = " ".join(draft.text for draft in from_job_lines(roles(own), {}))
    assert "readings and day" not in told
    assert "training and serving check" in told


def test_a_hat_that_is_only_named_is_worn_beside_the_job() -> None:
    """What else one is does not pass for the job, and what is only named behind it is left off."""
    told = _told("device link lead, trust devices group", "Mentor to new clerks")
    assert "I'm also a device link lead." in told
    assert "I'm also a mentor to new clerks." in told


def test_a_result_behind_a_semicolon_is_told() -> None:
    """A measure over so many days keeps its name; what hangs on a noun stays there."""
    told = _told(
        "Started a peer trainer program; 90-day turnover dropped from 41% to 22%",
        "Took part in the berth audit, which brought waiting from 62 to 38 minutes",
        "Built the berth dashboard in Excel, used monthly by the board",
    )
    assert "The 90-day turnover dropped from 41% to 22%." in told
    assert "I took part in the berth audit, which brought waiting from 62 to 38 minutes." in told
    assert "I built the berth dashboard in Excel, used monthly by the board." in told


def test_a_line_of_several_sentences_that_opens_with_a_hat_is_told_by_each() -> None:
    """ "Partner to the board. Cut ..." is two sentences."""
    told = _told("Partner to the port authority for 640 people. Cut queueing from 38 to 24 minutes by new slots.")
    assert {"I'm also a partner to the port authority for 640 people."} < set(told)
    assert "I cut queueing from 38 to 24 minutes by new slots." in told


def test_a_step_and_its_time_are_said_in_words() -> None:
    """From what to what, in which year; and how long a post was held is no thing held with it."""
    told = _told(
        "Promoted Senior to Lead Oct 2022", "Moved to nights March 2021", "Safety representative for the quay, 2 years"
    )
    assert "I was promoted from Senior to Lead in 2022." in told
    assert "I've also been a safety representative for the quay for 2 years." in told
    assert not any("with 2 years" in text or re.search(r"\bOct 2022|nights March", text) for text in told)


def test_people_counted_by_kind_are_in_ones_hands() -> None:
    """A line that only counts them says whom one has."""
    assert "I have one analyst and 3 booking agents." in _told("one analyst and 3 booking agents")


def test_a_list_of_what_the_work_is_has_no_verb_forced_on_it() -> None:
    """ "Marking out" among nouns is a noun; figures and tools make no list of duties."""
    told = _told("Marking out, lift plans, sling records, 14 closures agreed with the council", "Python, SQL, Excel")
    assert list(told) == ["My work is marking out, lift plans and sling records."]


def test_a_line_of_several_statements_is_told_one_by_one() -> None:
    """Beds, budget and hats on one line are three things, and none hangs on the other."""
    text = (
        "# Ida Holm\n\n## Experience\n\n2019 - now\n\n"
        "Ward Manager, Brack General Hospital. 28 beds and 30 nurses. Budget £0.8m. Mentor to students, 12 students "
        "since 2020.\n"
    )
    notes = own_notes(slice_of({"resume.txt": text}))
    told = [draft.text for draft in from_job_lines(roles(notes), {})]
    assert "I have a budget of £0.8m." in told
    assert any("12 students since 2020" in line and "Budget" not in line for line in told)


def test_what_inspectors_gave_the_house_is_not_ones_own() -> None:
    """A home is rated; whoever was says so."""
    told = list(_told("Rated Good in 2023 by the inspectors", "Rated by my apprentices as their best teacher in 2022"))
    assert not any("rated Good" in line for line in told)
