"""Requirements held against the candidate's own experience."""

from datetime import date

from app.engines.embedded.preparation.requirements import job_match
from app.records import Requirement
from tests.app.engines.embedded.people import ADVERT, ALL
from tests.app.engines.embedded.slice_of import embed, slice_of


def _matched(texts: dict[str, str], advert: str = ADVERT) -> dict[str, Requirement]:
    return {r.text: r for r in job_match(advert, slice_of(texts), embed).requirements}


def test_what_is_told_is_covered_with_its_words() -> None:
    """A requirement that the notes tell of is covered, and its citation is the candidate's own."""
    fuel = _matched(ALL)["Experience of reducing fuel use"]
    assert fuel.status == "covered"
    assert "Cut fuel use" in fuel.citations[0].quote


def test_what_is_named_must_stand() -> None:
    """A tool or a language that the notes do not name is not covered, however near the rest is."""
    found = _matched(ALL)
    assert found["PLC programming in Codesys"].status == "not_covered"
    assert found["Fluent Norwegian"].status == "not_covered"
    assert found["Fluent Norwegian"].citations == ()


def test_worst_gap_comes_first() -> None:
    """Uncovered requirements lead, covered ones close."""
    order = [r.status for r in job_match(ADVERT, slice_of(ALL), embed).requirements]
    assert order == sorted(order, key=["not_covered", "partly", "covered"].index)


def test_a_wish_list_an_advert_and_an_article_are_no_experience() -> None:
    """Only the candidate's own kinds prove anything."""
    others = {
        "advert.md": ADVERT,
        "study.md": "# Study notes\n\n## Codesys\n\n- PLC programming in Codesys: tasks, blocks\n- scan cycle\n",
    }
    assert {r.status for r in _matched(others).values()} == {"not_covered"}


def test_not_yet_is_no_experience() -> None:
    """A tool that the notes name as missing is not covered."""
    texts = {
        "resume.md": "# Ada Lund\n\n## Skills\n\nTerraform: none yet, would like to learn it. Ansible on 40 hosts.\n"
    }
    found = _matched(texts, "## You have\n\n- Terraform\n- Ansible\n- Vault\n")
    assert found["Terraform"].status == "not_covered"
    assert found["Ansible"].status == "covered"


def test_no_requirements() -> None:
    """An empty job description gives no requirement."""
    assert job_match("", slice_of(ALL), embed).requirements == ()


def test_a_question_left_blank_is_no_story() -> None:
    """What the notes ask about and leave blank is not covered by something near to it."""
    texts = {
        "prep.txt": "1. How do you train new drivers?\n\n2. Tell me about a late delivery\n\n"
        "I rang the shop at six, took the ring road and unloaded by hand. They had bread by seven.\n"
    }
    found = _matched(texts, "## You have\n\n- Experience of training new drivers\n")
    assert found["Experience of training new drivers"].status == "not_covered"


def test_somebody_elses_text_is_no_experience() -> None:
    """A saved post with an author's name proves nothing, also where it speaks as "I"."""
    texts = {
        "post.md": '# "How I run a tanning yard" by Berta Oswin (saved)\n\n## Hides\n\nI have tanned hides for years.\n'
    }
    assert _matched(texts, "## You have\n\n- Tanning hides\n")["Tanning hides"].status == "not_covered"


FITTER = """# Bo Maddern

## Work

Site Joiner, Quay Homes, Torre 2015 - now
- trained 8 apprentice joiners on site, signed off 6
- led the roll out of the tablet drawings in 2022: showed 40 joiners
Joiner's Improver, Site Staff Agency, Torre 2011 - 2015
"""


def test_a_wished_thing_said_in_its_own_words_is_partly_there() -> None:
    """Half of what is wished for, said in so many words, is shown and not called missing."""
    found = _matched({"cv.md": FITTER}, "## Nice to have\n\n- Experience of a software roll-out\n- Plastering\n")
    rolled = found["Experience of a software roll-out"]
    assert rolled.status == "partly"
    assert "roll out" in rolled.citations[0].quote


def test_the_heading_of_a_job_proves_no_deed() -> None:
    """Where something done is told, the line with a job's title and years is not shown as proof of it."""
    found = _matched({"cv.md": FITTER}, "## You must have\n\n- Experience of training apprentice joiners on site\n")
    quotes = [c.quote for c in found["Experience of training apprentice joiners on site"].citations]
    assert any("trained 8" in quote for quote in quotes)
    assert not any("Agency" in quote for quote in quotes)


def test_recent_work_is_not_what_was_done_long_ago() -> None:
    """Where recent experience is asked for, old years make it a part."""
    texts = {"resume.md": "# Ada Lund\n\n## Work\n\n- I taught sheep shearing to beginners at Holm farm, 2008-2010.\n"}
    advert = "We are looking for recent experience of teaching sheep shearing to beginners."
    (recent,) = job_match(advert, slice_of(texts), embed, date(2025, 6, 1)).requirements
    (any_time,) = job_match(advert.replace("recent ", ""), slice_of(texts), embed, date(2025, 6, 1)).requirements
    assert (recent.status, any_time.status) == ("partly", "covered")


def test_millions_are_more_than_the_notes_show() -> None:
    """A budget of several millions is met in part by somebody who ran a small one."""
    texts = {"resume.md": "# Ada Lund\n\n## Work\n\n- Budget holder for the drugs spend of the ward, £40,000 a year.\n"}
    (asked,) = job_match(
        "You have\n- Budget holder for a multi-million drugs spend\n", slice_of(texts), embed
    ).requirements
    assert asked.status == "partly"


def test_a_paper_that_lapsed_is_held_in_part() -> None:
    """A certificate that has run out, or is only booked, is no more than a part of one."""
    cv = "# Ada Lund\n\n## Tickets\n\n- First aid at work, expired 2022\n- IOSH Managing Safely, booked for June\n"
    found = _matched(
        {"cv.md": cv}, "## You have\n\n- First aid at work certificate\n- IOSH Managing Safely\n- NEBOSH\n"
    )
    assert found["First aid at work certificate"].status == "partly"
    assert found["IOSH Managing Safely"].status == "partly"
    assert found["NEBOSH"].status == "not_covered"


def test_a_name_proves_little_where_much_more_is_asked() -> None:
    """That somebody from HR will be there is no experience of meetings with HR."""
    prep = "# Prep\n\nWe met Ada from HR at the gate and I carried her bags up to the second floor.\n"
    wanted = "run disciplinary or capability meetings about lateness with HR"
    assert _matched({"prep.md": prep}, f"## You will\n\n- {wanted}\n")[wanted].status != "covered"


def test_an_answer_that_begins_with_a_no_proves_nothing() -> None:
    """Having watched somebody do it is no experience, however near the question is."""
    prep = "Q: Contact lens teaching?\nwatched Priya do about ten. Never done one by myself.\n"
    (asked,) = job_match(
        "You have\n- experience of contact lens teaching\n", slice_of({"p.txt": prep}), embed
    ).requirements
    assert (asked.status, asked.citations) == ("not_covered", ())


def test_a_paper_known_by_its_letters_is_held_whatever_lapsed_beside_it() -> None:
    """ "ENG1 valid to 2026, tanker endorsement lapsed" is a valid ENG1."""
    cv = "# Moira Sinclair\n\n## Papers\n\nENG1 valid to 08/2026, GMDSS, tanker endorsement lapsed\n"
    found = _matched({"cv.md": cv}, "You have\n- a valid ENG1 medical certificate\n- tanker endorsement certificate\n")
    assert found["a valid ENG1 medical certificate"].status == "covered"
    assert found["tanker endorsement certificate"].status != "covered"


def test_a_verb_is_no_part_of_a_name() -> None:
    """ "Write SQL reports" asks for SQL."""
    cv = "# Dev Rathod\n\n## Work\n\n- Built the short picks report in SQL for eight shift managers\n"
    (asked,) = job_match(
        "You will\n- Write SQL reports for shift managers\n", slice_of({"cv.md": cv}), embed
    ).requirements
    assert asked.status == "covered"


_NOTES = {
    "cv.md": """# Ines Dahl

## Education

BSc (Hons) Food Science, Reading, 2016 - 2019

## Experience

Baker, Mill Lane Bakery, 2019 - 2023
- Baked 200 loaves a night and checked the DOB of every new starter

## Certs

Manual handling cert (Feb 2022)
BLS, Nov 2023
"""
}
_ASKED = """Care assistant

Requirements
- Manual handling certificate
- Relevant degree
- Basic life support
- Experience in a bakery environment
- Running science lessons
- Fire safety certificate
"""


def test_papers_are_found_however_they_are_shortened() -> None:
    """ "Cert" names a certificate and initials the course they stand for; another course stays open."""
    found = _matched(_NOTES, _ASKED)
    assert found["Manual handling certificate"].status == "covered"
    assert found["Basic life support"].status == "covered"
    assert "BLS" in found["Basic life support"].citations[0].quote
    assert found["Fire safety certificate"].status == "not_covered"


def test_a_relevant_degree_is_shown_and_left_to_be_judged() -> None:
    """Whether a degree is relevant its name does not show: it is there in part, with the whole line."""
    degree = _matched(_NOTES, _ASKED)["Relevant degree"]
    assert degree.status == "partly"
    assert degree.citations[0].quote.startswith("BSc (Hons) Food Science")


def test_where_one_worked_shows_the_place_asked_for() -> None:
    """Experience of a kind of place is shown by what was done in one; a degree's name shows nothing done."""
    found = _matched(_NOTES, _ASKED)
    assert found["Experience in a bakery environment"].status == "covered"
    assert found["Running science lessons"].citations == ()
