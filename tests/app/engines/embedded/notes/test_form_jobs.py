"""Jobs as they are filled in on a form."""

from app.engines.embedded.notes.career import roles
from app.engines.embedded.notes.facts import own_notes
from app.engines.embedded.notes.form_jobs import form_jobs
from app.engines.embedded.pitch.pitch_sentences import drafts
from tests.app.engines.embedded.slice_of import slice_of
from tests.ingest.outline.test_forms import FORM


def test_employer_post_and_dates_are_a_job_in_whatever_order() -> None:
    """What stands under it are its duties, without their label, and not why it ended."""
    jobs = roles(own_notes(slice_of({"form.txt": FORM})))
    assert [(job.title, job.employer, job.since) for job in jobs] == [
        ("Warden", "Hillfoot Parks Trust", "04/2019"),
        ("Gardener", "Tarn Gardens", "2015"),
    ]
    assert [note.text for note in jobs[1].notes] == ["planted and cut 40 beds"]
    assert not any("room to move" in note.text for job in jobs for note in job.notes)


def test_a_job_without_dates_is_the_present_one_only_where_it_comes_first() -> None:
    """When an earlier one ended is not guessed."""
    text = "EMPLOYER: Tarn\nJOB TITLE: Cook\nEMPLOYER: Brack\nJOB TITLE: Waiter\n"
    assert [cells for _, _, cells, _ in form_jobs(text)] == [("Cook", "Tarn")]


def test_no_label_of_a_form_is_said() -> None:
    """The introduction says the job and what was done."""
    said = [draft.text for draft in drafts(own_notes(slice_of({"form.txt": FORM})), None)]
    assert "I'm a warden at Hillfoot Parks Trust, where I've been since 2019." in said
    assert not any(label in text for text in said for label in ("POST", "EMPLOYER", "DUTIES", " TO ", "REASON"))


def test_labels_that_a_form_always_has_need_no_colon() -> None:
    """ "POST Senior Registrar  FROM 2019 TO present" is title and dates."""
    text = "POST Senior Registrar  FROM 2019 TO present\nEMPLOYER St Brannoc's Hospital\nDUTIES on call 1 in 6\n"
    ((_, _, cells, period),) = form_jobs(text)
    assert cells == ("Senior Registrar", "St Brannoc's Hospital")
    assert period is not None
    assert period[0] == "2019 - present"
