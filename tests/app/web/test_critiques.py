"""Critiques: the form, the page, the follow-up."""

import re

from fastapi.testclient import TestClient

from app.engines.embedded.critique.remarks.answered import NOT_ASKED
from app.records import CriterionScore, StructurePart
from app.web.critiques import shown, told
from tests.app.web.examples import ANSWER, a_critique

QUESTION = "Tell me about a delay <you> handled."


def _critique(client: TestClient, ines: str, answer: str = ANSWER) -> str:
    sent = client.post(
        f"{ines}/critiques", data={"question": QUESTION, "answer": answer, "format": "behavioural", "target": ""}
    )
    assert sent.status_code == 303, sent.text
    return str(sent.headers["location"])


def test_words_are_counted_by_part() -> None:
    """A part told in two places is summed, and what is not told is named; a task may stay unsaid."""
    critique = a_critique("one two three four").model_copy(
        update={
            "structure": (
                StructurePart(part="action", start=0, end=7),
                StructurePart(part="result", start=8, end=13),
                StructurePart(part="action", start=14, end=18),
            )
        }
    )

    assert told(critique).words == (("action", 3), ("result", 1))
    assert told(critique).missing == ("situation", "reflection")


def test_a_follow_up_is_laid_out_without_what_it_did_not_ask() -> None:
    """Criteria that were not called for stand together under their reason, and it is known for a follow-up."""
    critique = a_critique("Nine of them.", evidence={"Relevance": ((0, 4),)})
    left = [
        CriterionScore(criterion=n, title=n, score=None, band=None, rationale=NOT_ASKED, evidence=(), advice="")
        for n in ("structure", "result")
    ]
    laid_out = shown(critique.model_copy(update={"criteria": (*critique.criteria, *left)}), "ines")

    assert [c.title for c in laid_out.judged] == ["Relevance"]
    assert laid_out.unasked == [(NOT_ASKED, left)]
    assert laid_out.follow_up
    assert not shown(critique, "ines").follow_up


def test_an_answer_to_a_follow_up_needs_no_parts(client: TestClient, ines: str) -> None:
    """Its page has neither the parts of a story nor a row for each thing that was not asked."""
    form = {"format": "behavioural", "style": "sceptical", "questions": "2", "feedback": "live", "target": ""}
    place = client.post(f"{ines}/practice", data=form).headers["location"]
    client.post(f"{place}/turns", data={"turn": "1", "answer": ANSWER})
    client.post(f"{place}/turns", data={"turn": "2", "answer": "I rang the first firm at 14:10 and had two coaches."})
    first, second = re.findall(rf'href="({ines}/critiques/[^"?]+)"', client.get(place).text)
    story, back = client.get(first).text, client.get(second).text

    assert "How you spent your words" in story
    assert "How you spent your words" not in back
    assert back.count(NOT_ASKED) == 1
    assert client.get(place).text.count(">rule-based<") == 2
    assert back.count(">rule-based<") == 1


def test_a_critique_from_form_to_page(client: TestClient, ines: str) -> None:
    """The page has the next step, the bands with who judged, and each mark with its note, in the same order."""
    page = client.get(_critique(client, ines)).text
    marks = re.findall(r'href="#note-(\d+)" class="mark', page)
    notes = re.findall(r'<li id="note-(\d+)"', page)

    assert "Do this next" in page
    assert "rule-based" in page
    assert 'role="img"' in page
    assert marks == notes == [str(number) for number in range(1, len(notes) + 1)]
    assert "<button" not in re.findall(r'<p class="answer verbatim">(.*?)</p>', page, re.S)[0]


def test_the_answer_is_whole_under_its_marks(client: TestClient, ines: str) -> None:
    """Taking marks and tags away leaves what was written, every character of it."""
    page = client.get(_critique(client, ines)).text
    answer = re.findall(r'<p class="answer verbatim">(.*?)</p>', page, re.S)[0]
    without_marks = re.sub(r'<a href="#note-\d+" class="mark.*?</a>', "", answer)

    assert re.sub(r"<[^>]+>", "", without_marks) == ANSWER


def test_a_difference_from_the_notes_is_cited(client: TestClient, ines: str) -> None:
    """A number that the notes give otherwise stands beside the notes' own words, with their place."""
    page = client.get(_critique(client, ines)).text

    assert "Differs from your notes" in page
    assert "212 passengers" in page
    assert re.search(rf'class="cite" href="{ines}/documents/[0-9a-f]+\?start=\d+&amp;end=\d+&amp;check=', page)


def test_what_cannot_be_judged_says_why(client: TestClient, ines: str) -> None:
    """A word is no answer; the page says what to do and shows no bands."""
    page = client.get(_critique(client, ines, "Fine.")).text

    assert "This could not be judged" in page
    assert "How it was judged" not in page


def test_a_follow_up_is_about_the_answer(client: TestClient, ines: str) -> None:
    """Asking for one gives a question and the words it is about."""
    place = _critique(client, ines)
    part = client.post(f"{place}/follow-up", headers={"X-Part": "follow_up"}).text

    assert part.lstrip().startswith('<section id="follow-up"')
    assert "An interviewer might ask next" in part
    assert "<html" in client.post(f"{place}/follow-up").text


def test_questions_of_the_notes_are_offered(client: TestClient, ines: str) -> None:
    """What is blank in the notes comes first; a click prefills the question."""
    page = client.get(f"{ines}/critiques?question=Why+%3Cthis%3E%3F").text

    assert "What is your biggest strength?" in page
    assert ">Why &lt;this&gt;?</textarea>" in page


def test_an_empty_answer_keeps_the_question(client: TestClient, ines: str) -> None:
    """The form comes back with a sentence."""
    sent = client.post(f"{ines}/critiques", data={"question": QUESTION, "answer": " ", "format": "behavioural"})

    assert sent.status_code == 422
    assert "The answer is missing." in sent.text
    assert "a delay &lt;you&gt; handled" in sent.text


def test_a_critique_of_an_interview_leads_back_to_it(client: TestClient, ines: str) -> None:
    """It names the turn, asks for no second follow-up, and stands with its interview, not in the list of critiques."""
    form = {"format": "behavioural", "style": "warm", "questions": "2", "feedback": "live", "target": ""}
    place = client.post(f"{ines}/practice", data=form).headers["location"]
    client.post(f"{place}/turns", data={"turn": "1", "answer": ANSWER})
    found = re.search(rf'href="({ines}/critiques/[^"?]+)"', client.get(place).text)
    assert found
    page = client.get(found[1]).text
    listed = client.get(f"{ines}/critiques").text

    assert f'href="{place}#turn-1"' in page
    assert "Ask me a follow-up" not in page
    assert found[1] not in listed
    assert "What you said in an interview is judged with that interview" in listed


def test_what_was_set_right_is_shown(client: TestClient, ines: str) -> None:
    """A confirmed claim stands as confirmed by the candidate, and a remark set aside says so."""
    made = client.post(
        f"/api/v1{ines}/critiques", json={"question": "Tell me about a delay you handled.", "answer": ANSWER}
    ).json()
    path = f"/api/v1{ines}/critiques/{made['id']}/corrections"
    claim = made["claims"][0]
    client.post(path, json={"kind": "confirm", "start": claim["start"], "end": claim["end"]})
    client.post(path, json={"kind": "dismiss", "criterion": made["criteria"][0]["criterion"]})
    page = client.get(f"{ines}/critiques/{made['id']}").text

    assert "Confirmed by you" in page
    assert "You set this remark aside for this question." in page


def test_ones_own_mark_stands_beside_the_score(client: TestClient, ines: str) -> None:
    """It is asked for before the score is shown, in the words of the bands, and compared with it afterwards."""
    form = {"question": QUESTION, "answer": ANSWER, "format": "behavioural", "target": "", "self_rating": "1.5"}
    asked = client.get(f"{ines}/critiques").text
    page = client.get(client.post(f"{ines}/critiques", data=form).headers["location"]).text

    assert all(f'name="self_rating" value="{value}"' in asked for value in ("1.5", "2.5", "3.5", "4.5"))
    assert "You said thin before you saw it" in page


def test_an_address_brings_question_kind_and_limit(client: TestClient, ines: str) -> None:
    """What it brings is taken over where it makes sense, and left out where not."""
    page = client.get(f"{ines}/critiques?question=Why%3F&format=technical&limit=90").text
    odd = client.get(f"{ines}/critiques?format=opera&limit=soon").text

    assert 'value="technical" selected' in page
    assert 'name="limit_seconds" value="90"' in page
    assert 'value="behavioural" selected' in odd
    assert "limit_seconds" not in odd


def test_a_spoken_answer_brings_its_seconds(client: TestClient, ines: str) -> None:
    """The form's hidden seconds become the pace; sent back for a fault elsewhere, they are still in it."""
    asked = {"question": QUESTION, "answer": ANSWER, "format": "behavioural", "target": "", "spoken_seconds": "20.5"}
    sent = client.post(f"{ines}/critiques", data=asked)
    judged = client.get(f"/api/v1{sent.headers['location']}").json()
    again = client.post(f"{ines}/critiques", data=asked | {"question": " "})

    assert judged["delivery"]["measured_seconds"] == 20.5
    assert judged["delivery"]["words_per_minute"] == round(60 * judged["delivery"]["words"] / 20.5)
    assert again.status_code == 422
    assert 'name="spoken_seconds" value="20.5"' in again.text
