"""Papers that a requirement asks for."""

from app.engines.embedded.preparation.evidence import evidence_of
from app.engines.embedded.preparation.papers import is_paper, near_paper, paper_subject, papers_stand
from tests.app.engines.embedded.slice_of import embed, slice_of

CV = "# Bo Maddern\n\n## Work\n\nBaker, Quay Mill 2012 - now\n- ran the night shift, 9 people\n\n## Education\n\n"


def _near(asked: str, papers: str) -> str:
    evidence = evidence_of(slice_of({"cv.md": CV + papers}))
    k = near_paper(asked, evidence, embed)
    return "" if k is None else evidence[k].text


def test_the_subject_may_be_called_otherwise() -> None:
    """A certificate in education is a qualification in teaching."""
    assert "Education" in _near("Teaching qualification", "PG Cert Vocational Education, 2021\n\nHNC Baking, 2011\n")


def test_a_paper_in_another_subject_is_none() -> None:
    """That it stands under "Education" makes a diploma in baking no qualification in teaching."""
    assert _near("Teaching qualification", "HNC Baking, Torre College 2011\n") == ""


def test_subject_of_a_paper() -> None:
    """The subject is what the paper is in; where names or a whole sentence are asked for there is none."""
    assert paper_subject("Teaching qualification") == "teaching"
    assert paper_subject("NEBOSH certificate") == ""
    assert paper_subject("Happy to teach") == ""


def test_what_is_told_of_work_is_no_paper() -> None:
    """A line of a job is no award."""
    evidence = evidence_of(slice_of({"cv.md": CV + "HNC Baking, 2011\n"}))
    assert [e.text for e in evidence if is_paper(e)] == ["HNC Baking, 2011"]


def test_a_paper_of_a_lower_level_is_none() -> None:
    """A degree is no NVQ, a master's no first degree, and level 5 no level 3; a trade's ticket is its licence."""
    evidence = evidence_of(
        slice_of({"cv.md": CV + "BSc Food Science, 2011\n\nNVQ Level 3 in Baking, 2009\n\nForklift ticket\n"})
    )
    assert papers_stand("Degree in food science", evidence) is not None
    assert papers_stand("Master's degree", evidence) is None
    assert papers_stand("Level 5 qualification in baking", evidence) is None
    assert papers_stand("Forklift licence", evidence) is not None


def test_a_paper_of_the_same_grade_in_another_subject_is_none() -> None:
    """Managing makes no project manager, a line that only heads papers is none; a paper named is shown first."""
    cv = CV + "Leaving Certificate 1991\n\nIOSH Managing Safely, 2019\n\nQualifications\nBSc Nursing, 2019\n"
    evidence = evidence_of(slice_of({"cv.md": cv}))
    assert papers_stand("Project management qualification", evidence) is None
    assert papers_stand("Leadership qualification", evidence) is None
    shown = papers_stand("IOSH or NEBOSH certificate", evidence)
    assert shown is not None
    assert "IOSH" in evidence[shown].text


def test_a_degree_by_its_letter_and_subject() -> None:
    """ "B. Hospitality Management" and "BCom" are degrees; a name behind an initial is none."""
    notes = slice_of({"cv.md": "# CV\n\n- M. Harris taught me rye\n- Study: B. Baking Science, Lowmill, 2015\n"})
    evidence = evidence_of(notes)
    (degree,) = [k for k, e in enumerate(evidence) if "B. Baking" in e.text]
    assert papers_stand("Degree in baking", evidence) == degree
    assert [k for k, e in enumerate(evidence) if is_paper(e)] == [degree]


def test_one_of_several_named_papers_must_be_there_by_name() -> None:
    """Where papers are named to choose from, no other paper is one of them; and a diploma makes nobody chartered."""
    evidence = evidence_of(slice_of({"cv.md": CV + "HNC Baking, Torre College 2011\n"}))
    assert papers_stand("PRINCE2 or APM PMQ qualification", evidence) is None
    assert papers_stand("A project management qualification such as PRINCE2", evidence) is None
    assert papers_stand("Chartered Baker or Chartered Engineer status", evidence) is None
    held = evidence_of(slice_of({"cv.md": CV + "PRINCE2 Practitioner, 2020\n"}))
    assert papers_stand("PRINCE2 or APM PMQ qualification", held) is not None
