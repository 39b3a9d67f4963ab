"""The conversation about a question that the notes leave blank."""

import re

from fastapi.testclient import TestClient

QUESTION = "Why did you go to sea?"
SAID = "Because my aunt kept the lighthouse at Larkmouth, and every boat home went past her window."


def test_a_question_is_asked_answered_and_kept(client: TestClient, ines: str) -> None:
    """What was said stands in a note of the candidate's, which the page leads to, with the way back."""
    page = client.get(f"{ines}/ask", params={"question": QUESTION, "back": "introduction"}).text
    part = re.findall(r'name="part" value="(\w+)"', page)[0]
    assert "Back to your introduction" in page

    form = {"question": QUESTION, "back": "introduction", "part": part, "answer": SAID}
    answered = client.post(f"{ines}/ask", data=form).text
    assert f'<p class="verbatim">{SAID}</p>' in answered
    document = re.findall(rf'href="{ines}/documents/(\w+)"', answered)[0]
    assert SAID in client.get(f"/api/v1{ines}/documents/{document}").json()["text"]


def test_the_same_answer_sent_twice_is_one(client: TestClient, ines: str) -> None:
    """A reload of what a form brought changes nothing."""
    question = "What do you do now?"
    part = re.findall(r'name="part" value="(\w+)"', client.get(f"{ines}/ask", params={"question": question}).text)[0]
    form = {
        "question": question,
        "part": part,
        "answer": "I run the afternoon boats out of Larkmouth with a crew of nine.",
    }
    client.post(f"{ines}/ask", data=form)

    assert client.post(f"{ines}/ask", data=form).text.count(form["answer"]) == 1


def test_an_answer_that_says_nothing_stays_in_its_box(client: TestClient, ines: str) -> None:
    """The coach asks for the same once more."""
    question = "What are you proudest of?"
    part = re.findall(r'name="part" value="(\w+)"', client.get(f"{ines}/ask", params={"question": question}).text)[0]
    again = client.post(f"{ines}/ask", data={"question": question, "part": part, "answer": "dunno"}).text

    assert ">dunno</textarea>" in again
    assert 'class="remark"' in again


def test_a_script_gets_the_conversation_alone(client: TestClient, ines: str) -> None:
    """One block, to put in the place of the one before."""
    part = client.get(f"{ines}/ask", params={"question": "Why this job?"}, headers={"X-Part": "asking"}).text

    assert part.lstrip().startswith('<div id="asking"')


def test_without_a_question_there_is_nothing_to_ask(client: TestClient, ines: str) -> None:
    """An address cut short says so; where to go back to is never taken from it unseen."""
    assert client.get(f"{ines}/ask").status_code == 404
    page = client.get(f"{ines}/ask", params={"question": "Why this job?", "back": "//elsewhere.example"}).text
    assert "elsewhere" not in page
