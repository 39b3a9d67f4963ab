"""The stories' pages: the matrix, one story, and the decisions about it."""

import re
from collections.abc import Iterator
from itertools import count

import pytest
from fastapi.testclient import TestClient

NOTES = """# Stories

## The <lifts>

A porter and I disagreed about the lifts. I asked what he needed and wrote a rota with him.

## The falls

In March the falls on our ward rose to nine, and nobody could say where they happened. I counted every fall for a
month and moved the call bells. By May there were two falls. Since then I count before I believe.
"""
SITUATION = "Harbour Ward had two lifts and at noon both were full of laundry."


@pytest.fixture(scope="module")
def numbers() -> Iterator[int]:
    """A number for each candidate."""
    return count(1)


@pytest.fixture
def teller(client: TestClient, numbers: Iterator[int]) -> str:
    """The address of a new candidate whose notes tell two stories."""
    name = f"teller-{next(numbers)}"
    client.put(f"/api/v1/candidates/{name}", json={"name": "Wren Abara"})
    client.post(f"/api/v1/candidates/{name}/documents?wait=true", json={"name": "stories.md", "text": NOTES})
    return f"/candidates/{name}"


def _place(client: TestClient, teller: str, title: str) -> str:
    found = client.get(f"/api/v1{teller}/stories").json()["items"]
    return f"{teller}/stories/{next(story['id'] for story in found if story['title'] == title)}"


def test_without_stories_the_page_teaches(client: TestClient) -> None:
    """It says what stories are for and offers a question for each theme."""
    client.put("/api/v1/candidates/nobody-yet", json={"name": "Nobody Yet"})
    page = client.get("/candidates/nobody-yet/stories").text

    assert "Five or six good stories" in page
    assert 'class="matrix"' not in page
    assert page.count("/candidates/nobody-yet/ask?question=") == 16


def test_the_matrix_says_in_words_what_it_shows(client: TestClient, teller: str) -> None:
    """A row for each story under a column for each competency, with the strength of each cell as text."""
    page = client.get(f"{teller}/stories").text
    rows = re.findall(r"<tr>\n<th scope=\"row\">.*?</tr>", page, re.S)

    assert len(rows) == 2
    assert "The &lt;lifts&gt;" in rows[0]
    assert all(row.count("<td>") == page.count('<th scope="col"') == 16 for row in rows)
    said = [word for row in rows for word in re.findall(r'<span class="unseen">([\w ]+)</span></td>', row)]
    cells = [cell for row in client.get(f"/api/v1{teller}/stories").json()["matrix"] for cell in row["cells"]]
    assert cells
    assert sorted(word for word in said if word != "no story") == sorted(cell["strength"] for cell in cells)
    assert len(said) == 32
    assert "No story for these yet" in page
    assert "Do this next" in page


def test_a_story_shows_its_parts_gaps_and_sources(client: TestClient, teller: str) -> None:
    """What is told is cited, what is missing says why, and the coach asks about it."""
    page = client.get(_place(client, teller, "The <lifts>")).text
    parts = dict(re.findall(r"<dt>(\w+)</dt>\n<dd>(.*?)</dd>", page, re.S))

    assert 'class="cite"' in parts["Action"]
    assert "<strong>Missing.</strong>" in parts["Result"]
    assert "The coach asks" in page
    assert "Found in your notes" in page


def test_a_story_is_kept_set_aside_and_taken_back(client: TestClient, teller: str) -> None:
    """Set aside, it is listed by itself and nothing is asked about it."""
    place = _place(client, teller, "The falls")
    assert client.post(f"{place}/keep").headers["location"] == place
    assert 'class="kept"' in client.get(f"{teller}/stories").text

    assert client.post(f"{place}/aside").headers["location"] == f"{teller}/stories"
    page = client.get(f"{teller}/stories").text
    assert page.count('<th scope="row"') == 1
    assert "Set aside" in page
    assert "Take it back" in client.get(place).text
    assert "The coach asks" not in client.get(place).text
    client.post(f"{place}/keep")
    assert client.get(f"{teller}/stories").text.count('<th scope="row"') == 2


def test_only_what_was_changed_is_marked_as_written_here(client: TestClient, teller: str) -> None:
    """The form holds the whole story; parts that stay keep their sources and are the notes' own."""
    place = _place(client, teller, "The falls")
    form = client.get(f"{place}/edit").text
    held = {
        name: re.findall(rf'<textarea name="{name}".*?>(.*?)</textarea>', form, re.S)[0]
        for name in ("situation", "task", "action", "result", "reflection")
    }
    ticked = re.findall(r'name="competencies" value="(\w+)" checked', form)
    sent = {"title": "Nine falls", **held, "result": "By May there were <two> falls.", "competencies": ticked}
    assert client.post(f"{place}/edit", data=sent).headers["location"] == place

    known = client.get(f"/api/v1{place}").json()
    assert known["written"] == ["title", "result"]
    page = client.get(place).text
    assert "By May there were &lt;two&gt; falls." in page
    assert page.count("In your words, as you changed it here.") == 1


def test_saving_without_a_change_decides_nothing(client: TestClient, teller: str) -> None:
    """A story that was only looked at stays a proposal."""
    place = _place(client, teller, "The falls")
    known = client.get(f"/api/v1{place}").json()
    names = ("title", "situation", "task", "action", "result", "reflection", "competencies")
    client.post(f"{place}/edit", data={name: known[name] for name in names})

    assert client.get(f"/api/v1{place}").json()["state"] == "proposed"


def test_a_story_needs_a_name(client: TestClient, teller: str) -> None:
    """The form comes back with what was written."""
    sent = client.post(f"{_place(client, teller, 'The falls')}/edit", data={"title": " ", "result": "Two falls."})

    assert sent.status_code == 422
    assert ">Two falls.</textarea>" in sent.text
    assert "Give the story a name" in sent.text


def test_two_tellings_become_one(client: TestClient, teller: str) -> None:
    """The other goes up in this one, and stays findable."""
    lifts, falls = _place(client, teller, "The <lifts>"), _place(client, teller, "The falls")
    client.post(f"{lifts}/merge", data={"other": falls.rsplit("/", 1)[1]})
    page = client.get(f"{teller}/stories").text

    assert page.count('<th scope="row"') == 1
    assert "merged into another" in page
    assert "call bells" in client.get(lifts).text


def test_the_coach_asks_and_the_story_grows(client: TestClient, teller: str) -> None:
    """An answer is in the story, cited from a note of its own, and the next thing is asked."""
    place = _place(client, teller, "The <lifts>")
    asked = re.findall(r'<label for="tell">(.*?)</label>', client.get(place).text)
    part = re.findall(r'name="part" value="(\w+)"', client.get(place).text)[0]
    sent = client.post(f"{place}/answer", data={"part": part, "answer": SITUATION})
    page = client.get(place).text

    assert sent.headers["location"] == f"{place}#asks"
    assert page.count(SITUATION) >= 2
    assert "Told to the coach: The lifts.md" in page
    assert re.findall(r'<label for="tell">(.*?)</label>', page) != asked


def test_an_answer_that_says_nothing_is_given_back(client: TestClient, teller: str) -> None:
    """With a word why, the same thing asked otherwise, and what was typed still there."""
    place = _place(client, teller, "The <lifts>")
    page = client.get(place).text
    part = re.findall(r'name="part" value="(\w+)"', page)[0]
    again = client.post(f"{place}/answer", data={"part": part, "answer": "idk"})

    assert again.status_code == 200
    assert 'class="remark"' in again.text
    assert ">idk</textarea>" in again.text
    assert re.findall(r'name="part" value="(\w+)"', again.text) == [part]


def test_a_question_may_be_left(client: TestClient, teller: str) -> None:
    """The coach goes on to the next one."""
    place = _place(client, teller, "The <lifts>")
    part = re.findall(r'name="part" value="(\w+)"', client.get(place).text)[0]
    sent = client.post(f"{place}/answer", data={"part": part, "answer": "", "skip": "1"})

    assert sent.status_code == 303
    assert re.findall(r'name="part" value="(\w+)"', client.get(place).text) != [part]


def test_a_script_gets_the_story_alone(client: TestClient, teller: str) -> None:
    """One block, to put in the place of the one before."""
    part = client.get(_place(client, teller, "The falls"), headers={"X-Part": "story"}).text

    assert part.lstrip().startswith('<div id="story"')
    assert "<html" not in part


def test_a_story_that_is_gone_says_so(client: TestClient, teller: str) -> None:
    """As a page, with what may have happened."""
    gone = client.get(f"{teller}/stories/nowhere")

    assert gone.status_code == 404
    assert "It may have gone with the document that told it." in gone.text
