"""Setting a critique right, by the forms on its page."""

import re

from fastapi.testclient import TestClient

from tests.app.web.examples import ANSWER

INVENTED = ANSWER + " The county gave us a medal in Harrowgate."

SHORT = "In May 2022 the Larkmouth ferry lost an engine. I moved the afternoon crew forward and all went well for us."


def _made(client: TestClient, ines: str, question: str, answer: str = ANSWER) -> tuple[str, dict[str, object]]:
    made = client.post(f"/api/v1{ines}/critiques", json={"question": question, "answer": answer}).json()
    return f"{ines}/critiques/{made['id']}", made


def _forms(page: str, kind: str) -> list[dict[str, str]]:
    """The fields of the forms that set something right in a way."""
    forms = re.findall(
        r'<form method="post" action="[^"]+/corrections" class="set-right[^>]*>\n?(.*?)</form>', page, re.S
    )
    found = [dict(re.findall(r'name="(\w+)" value="([^"]*)"', form)) for form in forms]
    return [fields for fields in found if fields["kind"] == kind]


def test_a_difference_is_settled_once(client: TestClient, ines: str) -> None:
    """Both values are offered; after the choice the note says so and offers nothing more."""
    place, _ = _made(client, ines, "Tell me about a delay that you handled.")
    offered = _forms(client.get(place).text, "settle")
    assert [fields["right"] for fields in offered] == ["answer", "notes"]
    sent = client.post(f"{place}/corrections", data=offered[1])
    page = client.get(place).text

    assert sent.status_code == 303
    assert sent.headers["location"] == f"{place}#{offered[1]['place']}"
    assert "Settled by you." in page
    assert _forms(page, "settle") == []
    assert "You settled that" in page
    assert client.delete(f"/api/v1{ines}/corrections/{_corrections(client, ines)[-1]}").status_code == 204


def test_a_claim_that_no_note_holds_is_confirmed(client: TestClient, ines: str) -> None:
    """One press, and it stands as confirmed; taking it back leaves the list."""
    place, made = _made(client, ines, "What did you do about a delay?", INVENTED)
    assert any(claim["status"] == "unsupported" for claim in made["claims"])  # type: ignore[index,attr-defined]
    confirm = _forms(client.get(place).text, "confirm")
    client.post(f"{place}/corrections", data=confirm[0])
    page = client.get(place).text
    back = re.search(rf'action="({place}/corrections/[0-9a-f]+/remove)"', page)
    assert back
    client.post(back[1], data={"place": "set-right"})

    assert "Confirmed by you" in page
    assert "in your notes, or confirmed by you" in page
    assert len(_forms(page, "confirm")) == len(confirm) - 1
    assert "You confirmed" not in client.get(place).text


def test_a_fact_is_set_aside_for_one_answer(client: TestClient, ines: str) -> None:
    """It leaves the list of what was missed and stands among what was set right."""
    place, _ = _made(client, ines, "How did you handle a delay?", SHORT)
    missed = [fields for fields in _forms(client.get(place).text, "dismiss") if "missed" in fields]
    client.post(f"{place}/corrections", data=missed[0])
    page = client.get(place).text

    assert "Not for this answer: “" in page
    assert len([fields for fields in _forms(page, "dismiss") if "missed" in fields]) == len(missed) - 1


def test_only_a_place_on_the_page_is_gone_back_to(client: TestClient, ines: str) -> None:
    """Anything else in the field is ignored, and what cannot be set right is refused in a sentence."""
    place, made = _made(client, ines, "Was there a delay you handled?")
    criterion = made["criteria"][0]["criterion"]  # type: ignore[index]
    fields = {"kind": "dismiss", "criterion": criterion, "place": "x/../../evil"}
    sent = client.post(f"{place}/corrections", data=fields)
    refused = client.post(f"{place}/corrections", data={"kind": "dismiss", "criterion": "charm"})

    assert sent.headers["location"] == place
    assert refused.status_code == 422
    assert "no remark on that criterion" in refused.text


def _corrections(client: TestClient, ines: str) -> list[str]:
    return [entry["id"] for entry in client.get(f"/api/v1{ines}/corrections").json()]
