"""What a candidate prepares for."""

from datetime import date

from fastapi.testclient import TestClient

from app.records import Target
from app.web.visit import chosen_target

TODAY = date(2026, 5, 10)


def _target(id_: str, on: str | None) -> Target:
    return Target(id=id_, role="Purser", company="Larkmouth Ferries", date=on, created_at="2026-05-01")


def test_the_next_date_is_prepared_for() -> None:
    """Without a choice the nearest coming interview is in use; a past one is not."""
    found = [_target("late", "2026-06-01"), _target("past", "2026-05-01"), _target("next", "2026-05-12")]

    assert chosen_target(found, {}, "ines", TODAY) == found[2]


def test_a_choice_stands() -> None:
    """What was chosen for this candidate is used, whatever the dates."""
    found = [_target("a", "2026-05-12"), _target("b", None)]

    assert chosen_target(found, {"greenroom-target-ines": "b"}, "ines", TODAY) == found[1]
    assert chosen_target(found, {"greenroom-target-otis": "b"}, "ines", TODAY) == found[0]


def test_nothing_to_prepare_for() -> None:
    """Without targets there is none."""
    assert chosen_target([], {}, "ines", TODAY) is None


def test_a_target_is_added_changed_and_deleted(client: TestClient, ines: str) -> None:
    """The forms do what they say, and the strip shows it."""
    given = {
        "role": "Purser",
        "company": "Larkmouth & Sons",
        "date": "2030-05-12",
        "seniority": "",
        "job_description": "",
    }
    assert client.post(f"{ines}/targets", data=given).headers["location"] == f"{ines}/practice"
    assert "Purser, Larkmouth &amp; Sons" in client.get(f"{ines}/practice").text
    (target,) = client.get(f"/api/v1{ines}/targets").json()["items"]

    client.post(f"{ines}/targets/{target['id']}", data=given | {"role": "Chief purser", "date": ""})
    (changed,) = client.get(f"/api/v1{ines}/targets").json()["items"]
    client.post(f"{ines}/targets/{target['id']}/delete")

    assert (changed["role"], changed["date"]) == ("Chief purser", None)
    assert client.get(f"/api/v1{ines}/targets").json()["items"] == []


def test_a_form_with_a_fault_keeps_what_was_typed(client: TestClient, ines: str) -> None:
    """Nobody types a job description twice."""
    answer = client.post(f"{ines}/targets", data={"role": "Purser", "company": " ", "job_description": "Boats."})

    assert answer.status_code == 422
    assert "The company is missing." in answer.text
    assert ">Boats.</textarea>" in answer.text


def test_an_advert_in_the_library_need_not_be_pasted(client: TestClient) -> None:
    """The form begins with its text and says where that is from, until a target has it."""
    place = client.post("/candidates", data={"name": "Pim Aas"}).headers["location"].removesuffix("/library")
    advert = {
        "name": "purser.txt",
        "text": "We look for a purser.\nYou will count the till.",
        "kind": "job_description",
    }
    client.post(f"/api/v1{place}/documents?wait=true", json=advert)
    page = client.get(f"{place}/targets/new").text
    given = {"role": "Purser", "company": "Larkmouth", "job_description": advert["text"]}
    client.post(f"{place}/targets", data=given)

    assert f">{advert['text']}</textarea>" in page
    assert "Taken from “purser.txt” in your library" in page
    assert advert["text"] not in client.get(f"{place}/targets/new").text
