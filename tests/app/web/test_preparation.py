"""Preparation as pages: questions with outlines, the job, the plan, the day sheet."""

import re

import pytest
from fastapi.testclient import TestClient

from tests.app.web.examples import ANSWER

PREPARED = """## Prepared answers

**Tell me about a delay you handled**

In May 2022 the Larkmouth ferry lost an engine with 212 passengers aboard. I moved the afternoon crew forward and
called three coach firms; everyone was across by 19:40.

**Tell me about a conflict with a colleague (90 seconds)**

**Why do you want to leave the sea?**

## Questions for them

- How many boats go out in winter?
"""
TOLD = """Interview on Thursday at 9:15, ask for Joan at reception.

Conflict with Bas, the mate

Bas and I disagreed about the mooring plan in 2021. I asked him to try both plans for a week each and to count the
minutes. His plan took 14 minutes and mine took 9, so we kept mine, and he wrote the new card himself.
"""
ADVERT = (
    "Harbour master\n\nRequirements\n\n- Moving crews and passengers when a ferry breaks down\n- Fluent Icelandic\n"
)


@pytest.fixture(scope="module")
def place(client: TestClient) -> str:
    """A candidate with notes and a job."""
    found = client.post("/candidates", data={"name": "Femke Oord"}).headers["location"].removesuffix("/library")
    for name, text in (("prep.md", PREPARED), ("told.txt", TOLD)):
        client.post(f"/api/v1{found}/documents?wait=true", json={"name": name, "text": text})
    client.post(
        f"/api/v1{found}/targets",
        json={"role": "Harbour <master>", "company": "Larkmouth", "date": "2099-01-01", "job_description": ADVERT},
    )
    return str(found)


def test_what_was_said_here_stands_by_itself(client: TestClient) -> None:
    """A blank question that was answered well is listed apart, with its mark, and is not the next thing to do."""
    place = client.post("/candidates", data={"name": "Ada Quill"}).headers["location"].removesuffix("/library")
    notes = {
        "name": "prep.md",
        "text": "## Questions\n\n**how do you handle a delay**\n\n**Why do you want to leave?**\n",
    }
    client.post(f"/api/v1{place}/documents?wait=true", json=notes)
    answer = {"question": "how do you handle a delay", "answer": ANSWER}
    made = client.post(f"/api/v1{place}/critiques", json=answer).json()
    page = client.get(f"{place}/preparation").text
    today = client.get(f"{place}/today").text

    assert made["band"] in {"solid", "strong"}
    said = page[page.index("Said here, not yet in your notes") :]
    assert "how do you handle a delay?</a>" in said
    assert "1 question of 2 is still blank" in page
    assert "Answer “Why do you want to leave?”" in today[today.index('class="deed"') :]


def test_questions_are_listed_by_how_far_they_are_answered(client: TestClient, place: str) -> None:
    """What is blank comes first, each with a way to answer it; questions for them stand apart."""
    page = client.get(f"{place}/preparation").text
    blank = page[page.index("<h2>Blank</h2>") : page.index("Answered in your notes")]

    assert "Why do you want to leave the sea?" in blank
    assert f'href="{place}/critiques?question=Why%20do%20you%20want%20to%20leave%20the%20sea%3F' in blank
    assert "How many boats go out in winter?" in page[page.index("<h2>Ask them</h2>") :]
    assert "Day by day" in page


def test_a_blank_question_has_its_outline(client: TestClient, place: str) -> None:
    """Its page holds lines of the notes with their places, and the limit the notes set goes along to the answer."""
    page = client.get(f"{place}/preparation").text
    link = re.search(rf'href="({place}/preparation/questions/[0-9a-f]+)">Tell me about a conflict', page)
    assert link
    opened = client.get(link[1]).text

    assert "mooring plan" in opened[opened.index('class="outline"') :]
    assert re.search(rf'href="{place}/documents/[0-9a-f]+\?start=\d+', opened)
    assert "limit=90" in opened
    assert client.get(f"{place}/preparation/questions/0123456789ab").status_code == 404


def test_a_pointer_says_where_its_story_is_told(client: TestClient) -> None:
    """A question whose answer only names a story is answered, and the list and its own page show the story."""
    place = client.post("/candidates", data={"name": "Jory Pell"}).headers["location"].removesuffix("/library")
    notes = {
        "stories.md": "# Stories\n\n## **The drowned pump**\n\nIn May 2019 the pump house flooded. I shut the sluice "
        "by hand, rang the duty engineer and had the spare pump running by noon.\n",
        "questions.md": "**Tell me about a time you failed**\nsee drowned pump story\n\n"
        "**Why do you want to leave?**\n",
    }
    for name, text in notes.items():
        client.post(f"/api/v1{place}/documents?wait=true", json={"name": name, "text": text})
    page = client.get(f"{place}/preparation").text
    answered = page[page.index("Answered in your notes") :]
    link = re.search(rf'href="({place}/preparation/questions/[0-9a-f]+)">Tell me about a time you failed', answered)

    assert "1 question of 2 is still blank" in page
    assert "Told in stories.md: “The drowned pump”" in answered
    assert link and "with a story that stands elsewhere" in client.get(link[1]).text


def test_today_and_the_plan_count_the_same_blanks(client: TestClient, place: str) -> None:
    """The number on the page of the day is that of the list it leads to, and the critique page offers the same."""
    listed = client.get(f"{place}/preparation").text
    blank = re.search(r"<h1>(\d+) questions? of (\d+)", listed)
    offered = client.get(f"{place}/critiques").text

    assert blank
    assert "Blank in your notes" in offered
    assert "Prepared in your notes" not in offered
    client.post(f"/api/v1{place}/critiques", json={"question": "What went late?", "answer": ANSWER})
    assert f">{blank[1]} blank</a> of {blank[2]}" in client.get(f"{place}/today").text


def test_the_job_is_shown_worst_gap_first(client: TestClient, place: str) -> None:
    """What no note holds comes before what one proves, and the proof is cited."""
    page = client.get(f"{place}/preparation/job").text

    assert page.index("Fluent Icelandic") < page.index("Moving crews and passengers")
    assert 'aria-label="Practise it: Fluent Icelandic' in page
    assert "Practise it: Moving crews" not in page
    assert 'class="cite"' in page
    assert "Harbour &lt;master&gt;" in page


def test_an_advert_in_the_library_will_do(client: TestClient) -> None:
    """Without a target the job description among the notes is held against them; one without wishes is said to be."""
    place = client.post("/candidates", data={"name": "Sanne Kade"}).headers["location"].removesuffix("/library")
    sent = {"name": "advert.txt", "text": ADVERT, "kind": "job_description"}
    client.post(f"/api/v1{place}/documents?wait=true", json=sent)
    from_library = client.get(f"{place}/preparation/job").text
    client.post(f"/api/v1{place}/targets", json={"role": "Mate", "company": "Rhee", "job_description": "We sail."})
    client.delete(f"/api/v1{place}/documents/{client.get(f'/api/v1{place}/documents').json()['items'][0]['id']}")
    bare = client.get(f"{place}/preparation/job").text

    assert "Read from the job description in your library" in from_library
    assert "Fluent Icelandic" in from_library
    assert "No requirement could be made out" in bare


def test_the_day_sheet_has_place_and_time(client: TestClient, place: str) -> None:
    """Where to be comes from the notes, and it can be printed or taken along as Markdown."""
    page = client.get(f"{place}/preparation/day-sheet").text
    markdown = re.search(r'href="(/api/v1[^"]+day-sheet\.md\?target=[0-9a-f]+)"', page)

    assert "ask for Joan at reception" in page
    assert "data-print" in page
    assert markdown and client.get(markdown[1]).status_code == 200


def test_without_notes_or_job_each_page_says_how_to_begin(client: TestClient) -> None:
    """Nothing is empty without a word and a way on."""
    new = client.post("/candidates", data={"name": "Gijs Leeg"}).headers["location"].removesuffix("/library")

    assert "No questions in your notes yet" in client.get(f"{new}/preparation").text
    assert "Hold your notes against the job" in client.get(f"{new}/preparation/job").text
    assert "There is little to put on it yet" in client.get(f"{new}/preparation/day-sheet").text
