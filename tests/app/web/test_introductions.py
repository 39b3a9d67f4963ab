"""The introduction's page: asked for, drafted, changed, settled, timed."""

import html
import re

import pytest
from fastapi.testclient import TestClient

RESUME = """# Bryn Okafor

Ferry mate with nine years on the Larkmouth crossing.

## Experience

### First Mate, Larkmouth Ferries (2019 - present)

- Lead a deck crew of 11 on the afternoon crossings.
- Cut boarding time from 34 minutes to 21 minutes by loading lorries first.
- Trained 46 seasonal hands before the summer of 2022.

## Introduction

Hello, I'm Bryn. I'm a first mate at Larkmouth Ferries, and I like a crossing that leaves on time.
Before that I worked four years on harbour tugs, which taught me to look twice.
I'd like to run a terminal next, because delays begin on land.
"""
NOTES = "## Stories\n\nI trained 52 seasonal hands before the summer of 2022, in the mess room, four at a time.\n"


@pytest.fixture(scope="module")
def bryn(client: TestClient) -> str:
    """The address of a candidate whose two notes disagree on a number."""
    client.put("/api/v1/candidates/bryn-okafor", json={"name": "Bryn Okafor"})
    for name, text in (("resume.md", RESUME), ("notes.md", NOTES)):
        client.post("/api/v1/candidates/bryn-okafor/documents?wait=true", json={"name": name, "text": text})
    return "/candidates/bryn-okafor"


def _drafted(client: TestClient, bryn: str, **fields: str) -> str:
    sent = client.post(f"{bryn}/introduction", data={"seconds": "60", "target": ""} | fields)
    assert sent.status_code == 303, sent.text
    return str(sent.headers["location"])


def _sentences(page: str) -> list[str]:
    return [html.unescape(text).strip() for text in re.findall(r'<p class="said">(.*?)(?:<a|</p>)', page)]


def test_nothing_drafted_yet_is_explained(client: TestClient) -> None:
    """The first visit says how it is made, and that there are no notes to make it of."""
    client.put("/api/v1/candidates/no-notes", json={"name": "No Notes"})
    page = client.get("/candidates/no-notes/introduction").text

    assert "Nothing made up." in page
    assert "There are no notes yet." in page


def test_without_notes_the_three_parts_are_asked_for(client: TestClient) -> None:
    """Drafting from nothing leads to the coach's questions, one for each part."""
    client.put("/api/v1/candidates/no-notes", json={"name": "No Notes"})
    page = client.get(_drafted(client, "/candidates/no-notes")).text

    assert re.findall(r"</span>(Present|Past|Future) <span", page) == ["Present", "Past", "Future"]
    assert page.count("/candidates/no-notes/ask?question=") == 3


def test_every_sentence_shows_its_source(client: TestClient, bryn: str) -> None:
    """Each sentence has at least one, which opens at the passage, and the page says how long it all takes."""
    page = client.get(_drafted(client, bryn)).text
    rows = re.findall(r'<li id="sentence-\d+".*?</li>', page, re.S)

    assert rows
    assert all('class="cite"' in row for row in rows)
    assert "at your 140 words a minute" in page
    assert "rule-based" in page


def test_the_newest_draft_is_shown_and_earlier_ones_stay(client: TestClient, bryn: str) -> None:
    """Without naming one, the last; the others are listed with what they were for."""
    first = _drafted(client, bryn, seconds="30", target="other", role="Terminal manager", company="Port <of> Larkmouth")
    second = _drafted(client, bryn, seconds="90")
    page = client.get(f"{bryn}/introduction").text

    assert f'{second}/sentences"' in page
    assert f'<a href="{first}">30 seconds for Terminal manager, Port &lt;of&gt; Larkmouth</a>' in page


def test_a_job_that_was_written_out_counts_only_where_it_was_chosen(client: TestClient, bryn: str) -> None:
    """What is left in hidden fields from before is not taken for the job."""
    page = client.get(_drafted(client, bryn, role="Terminal manager", company="Port of Larkmouth")).text

    assert "60 seconds · drafted" in page


def test_a_length_that_is_not_offered_is_refused(client: TestClient, bryn: str) -> None:
    """The form comes back with what was written and a sentence."""
    sent = client.post(f"{bryn}/introduction", data={"seconds": "45", "target": "other", "role": "Harbour pilot"})

    assert sent.status_code == 422
    assert 'value="Harbour pilot"' in sent.text
    assert 'role="alert"' in sent.text


def test_a_sentence_is_left_out_and_put_back(client: TestClient, bryn: str) -> None:
    """It stays in its place, crossed out, and no longer counts."""
    place = _drafted(client, bryn)
    before = client.get(place).text
    said = _sentences(before)[1]
    sent = client.post(f"{place}/sentences", data={"drop": "1"})
    page = client.get(place).text

    assert sent.headers["location"] == f"{place}#sentence-1"
    assert re.search(r'<li id="sentence-1" tabindex="-1" class="dropped">', page)
    assert said not in html.unescape(re.findall(r'<pre hidden id="plain">(.*?)</pre>', page, re.S)[0])
    client.post(f"{place}/sentences", data={"restore": "1"})
    assert _sentences(client.get(place).text) == _sentences(before)


def test_a_sentence_in_ones_own_words_is_marked(client: TestClient, bryn: str) -> None:
    """What no note shows is named; left out and put back, it keeps those words; the draft's can be had again."""
    place = _drafted(client, bryn)
    drafted = _sentences(client.get(place).text)[1]
    mine = "I'm first mate on a <b>900-berth</b> ship."
    client.post(f"{place}/sentences", data={"edit": "1", "text": mine})
    page = client.get(place).text
    assert "Your words." in page
    assert "Not in your notes:" in page
    assert "&lt;b&gt;900-berth&lt;/b&gt;" in page
    assert f"Drafted as “{drafted}”" in html.unescape(page)

    client.post(f"{place}/sentences", data={"drop": "1"})
    assert '<button class="tool put-back" form="edit-1" name="edit" value="1">' in client.get(place).text
    client.post(f"{place}/sentences", data={"edit": "1", "text": mine})
    assert _sentences(client.get(place).text)[1] == mine
    client.post(f"{place}/sentences", data={"restore": "1"})
    assert _sentences(client.get(place).text)[1] == drafted


def test_an_empty_sentence_is_refused(client: TestClient, bryn: str) -> None:
    """With a sentence that says so; the draft stays as it was."""
    place = _drafted(client, bryn)
    sent = client.post(f"{place}/sentences", data={"edit": "1", "text": " "})

    assert sent.status_code == 422
    assert 'class="yours"' not in client.get(place).text


def test_a_script_gets_the_draft_alone(client: TestClient, bryn: str) -> None:
    """One block, to put in the place of the one before."""
    part = client.get(_drafted(client, bryn), headers={"X-Part": "draft"}).text

    assert part.lstrip().startswith('<div id="draft"')
    assert "<html" not in part


def test_two_notes_that_disagree_are_settled(client: TestClient, bryn: str) -> None:
    """Both stand side by side with their documents; the next draft goes by what was said, which can be undone."""
    place = _drafted(client, bryn)
    page = client.get(place).text
    assert re.findall(r"<button>(\d+) is right</button>", page) in (["46", "52"], ["52", "46"])
    assert "notes.md" in page and "resume.md" in page

    client.post(f"{place}/settle", data={"conflict": "0", "right": "first"})
    settled = client.get(place).text
    assert "You said this is right." in settled
    assert "Draft again with" in settled
    assert "Your notes disagree" not in client.get(_drafted(client, bryn)).text

    correction = re.findall(r'name="settled" value="(\w+)"', settled)[0]
    client.post(f"{place}/unsettle", data={"settled": correction})
    assert "Your notes disagree" in client.get(_drafted(client, bryn)).text


def test_a_measured_pace_counts_everywhere(client: TestClient, bryn: str) -> None:
    """A draft made before is timed by it too; a pace that nobody speaks at is refused."""
    place = _drafted(client, bryn)
    assert client.post(f"{place}/pace", data={"words_per_minute": "155"}).status_code == 303

    assert "at your 155 words a minute" in client.get(place).text
    assert client.get(f"/api/v1{bryn}").json()["words_per_minute"] == 155
    assert client.post(f"{place}/pace", data={"words_per_minute": "900"}).status_code == 422
    client.post(f"{place}/pace", data={"words_per_minute": "140"})


def test_the_form_opens_when_a_new_draft_is_what_is_wanted(client: TestClient, bryn: str) -> None:
    """As after the coach's questions."""
    _drafted(client, bryn)

    assert '<details class="again" open>' in client.get(f"{bryn}/introduction?again=1").text
    assert '<details class="again">' in client.get(f"{bryn}/introduction").text


def test_another_candidates_draft_is_not_there(client: TestClient, bryn: str, ines: str) -> None:
    """A draft belongs to one person."""
    place = _drafted(client, bryn)

    assert client.get(f"{ines}/introduction/{place.rsplit('/', 1)[1]}").status_code == 404


def test_a_draft_is_deleted(client: TestClient, bryn: str) -> None:
    """The page asks first; after that the draft is gone and the one before it is shown."""
    before, place = _drafted(client, bryn), _drafted(client, bryn)
    page = client.get(place).text
    assert f'action="{place}/delete"' in page
    assert "Delete this draft? It is gone for good" in page
    sent = client.post(f"{place}/delete")

    assert sent.headers["location"] == f"{bryn}/introduction"
    assert client.get(place).status_code == 404
    assert f'action="{before}/delete"' in client.get(f"{bryn}/introduction").text
