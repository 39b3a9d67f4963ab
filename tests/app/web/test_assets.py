"""Static files."""

from urllib.parse import unquote

from fastapi.testclient import TestClient

from app.web.assets import assets, inline, url

LARGEST_SCRIPT = 10_000


def test_a_file_is_cached_for_good_under_its_version(client: TestClient) -> None:
    """The address changes with the content, so the content never changes under the address."""
    answer = client.get(url("greenroom.css"), headers={"Authorization": ""})

    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/css")
    assert "immutable" in answer.headers["cache-control"]


def test_an_old_address_is_not_cached(client: TestClient) -> None:
    """A page opened before an update still finds its files, and asks again next time."""
    assert client.get("/static/0000000000/shell.js").headers["cache-control"] == "no-cache"


def test_nothing_else_is_served(client: TestClient) -> None:
    """Only the files of the package, by their names."""
    for path in ("/static/x/../pages.py", "/static/x/..%2Fpages.py", "/static/x/none.js"):
        assert client.get(path).status_code == 404


def test_scripts_stay_small_and_load_nothing_from_elsewhere() -> None:
    """Each module is under ten kilobytes, and names no other host."""
    scripts = {name: data for name, data in assets().contents.items() if name.endswith(".js")}

    assert {name: len(data) for name, data in scripts.items() if len(data) >= LARGEST_SCRIPT} == {}
    assert [name for name, data in assets().contents.items() if b"https://" in data or b"//cdn" in data] == []


def test_html_becomes_elements_in_one_place_only() -> None:
    """One function takes our own server's HTML; nothing else does, and nothing is evaluated."""
    scripts = {name: data.decode() for name, data in assets().contents.items() if name.endswith(".js")}
    forbidden = ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function")

    assert [(name, word) for name, text in scripts.items() for word in forbidden if word in text] == [
        ("shell.js", "innerHTML")
    ]


def test_a_small_file_may_stand_in_the_page() -> None:
    """Its address holds all of it, so that it takes no request."""
    address = inline("icon.svg")

    assert address.startswith("data:image/svg+xml,")
    assert unquote(address).partition(",")[2].encode() == assets().contents["icon.svg"].strip()
