"""Figures for Prometheus."""

from prometheus_client.parser import text_string_to_metric_families as families
from starlette.testclient import TestClient

from app.api.metrics import buckets
from app.counts import BOUNDS, Durations
from tests.app.api.conftest import API, Person
from tests.app.api.said import error


def _figures(http: TestClient) -> dict[tuple[str, ...], float]:
    """Every sample by its name and its labels' values."""
    answer = http.get("/metrics")
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/plain; version=0.0.4")
    return {
        (sample.name, *sample.labels.values()): sample.value
        for family in families(answer.text)
        for sample in family.samples
    }


def test_requests_are_counted_by_template_and_status(person: Person) -> None:
    """A request counts under its route's template: no id, no name and no query of anybody's is a label."""
    before = _figures(person.http)
    person.http.get(person.path)
    person.http.get(f"{person.path}/targets/secret-target")
    person.http.get(f"/candidates/{person.id}/today", headers={"Accept": "text/html"})
    person.http.get("/made-up-by-a-stranger?name=Wren")
    person.http.request("MADEUP", person.path)
    person.http.get(person.path, headers={"Host": "evil.example"})
    after = _figures(person.http)

    def grown(*sample: str) -> float:
        return after[sample] - before.get(sample, 0.0)

    asked = "greenroom_requests_total"
    assert grown(asked, "GET", f"{API}/candidates/{{candidate}}", "200") == 1
    assert grown(asked, "GET", f"{API}/candidates/{{candidate}}/targets/{{target}}", "404") == 1
    assert grown(asked, "GET", "/candidates/{candidate}/today", "200") == 1
    assert grown(asked, "GET", "other", "404") == 1
    assert grown(asked, "other", f"{API}/candidates/{{candidate}}", "405") == 1
    assert grown(asked, "GET", "other", "421") == 1
    assert grown("greenroom_request_seconds_count", "/candidates/{candidate}/today") == 1
    text = person.http.get("/metrics").text
    for word in (person.id, "secret-target", "made-up", "Wren", "MADEUP", "evil"):
        assert word not in text


def test_what_runs_and_waits_is_told(http: TestClient) -> None:
    """The gauges are there at rest too, and say so."""
    figures = _figures(http)
    assert figures["greenroom_turns_running",] == 0
    assert figures["greenroom_chats_running",] == 0
    assert figures["greenroom_ingest_queue",] == 0
    assert figures["greenroom_ready",] == 1


def test_figures_are_for_the_operator(http: TestClient, stranger: TestClient) -> None:
    """Nobody without a token sees them, nor a named user."""
    error(stranger.get("/metrics"), 401)
    token = http.post(f"{API}/users", json={"name": "metrics-user"}).json()["token"]
    error(http.get("/metrics", headers={"Authorization": f"Bearer {token}"}), 403)


def test_buckets_include_those_before() -> None:
    """Prometheus's buckets count everything up to their bound, the last one everything."""
    durations = Durations()
    for seconds in (0.001, 0.02, 1000.0):
        durations.add(seconds)
    made = buckets(durations)
    assert made[0] == ("0.005", 1)
    assert made[2] == ("0.025", 2)
    assert made[-2] == (str(BOUNDS[-1]), 2)
    assert made[-1] == ("+Inf", 3)
