"""Text of a model or of a document that wants to run, to fetch or to post: shown on every page, it does none of it."""

import json
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from app.records import (
    Interview,
    InterviewSettings,
    Moment,
    Pitch,
    PitchSentence,
    Report,
    Story,
    Turn,
)
from ingest.records import Record
from tests.app.coach.test_unpack import ABOUT, zipped
from tests.app.web.test_markdown import HOSTILE
from tests.browser.conftest import TOKEN, House, Open, Watched
from tests.fakes import critique_of, question

pytestmark = [pytest.mark.browser, pytest.mark.slow]

NOW = "2027-01-15T09:00:00.000Z"
WRITTEN = frozenset(
    "text rationale advice next_step quote reason note title summary why situation task action result reflection "
    "answer role company name prompt_version".split()
)
"""Fields that hold a text which a person or a model wrote."""

OF_A_KIND = 5
"""Pages of one kind that are opened; an interview, an introduction and a document each show every payload."""

LEADING = """() => {
  const places = ["src", "href", "action", "formaction", "srcset", "data", "poster", "xlink:href"];
  const framing = [...document.querySelectorAll("iframe, object, embed, base, meta[http-equiv]")].map(e => e.tagName);
  const given = [...document.querySelectorAll("*")].flatMap(e => places.map(name => e.getAttribute(name)));
  const elsewhere = given.filter(value => {
    if (value === null) return false;
    const url = new URL(value, location.href);
    return url.protocol !== "data:" && url.origin !== location.origin;
  });
  return [...framing, ...elsewhere];
}"""
"""What on a page frames another, or leads to another host."""


def _poisoned(records: list[Record], payloads: Iterator[str]) -> bytes:
    """The records as JSON, every text in them a payload."""

    def spoilt(value: Any) -> Any:
        if isinstance(value, dict):
            return {k: next(payloads)[:120] if _is_text(k, v) else spoilt(v) for k, v in value.items()}
        return [spoilt(entry) for entry in value] if isinstance(value, list) else value

    return json.dumps([spoilt(record.model_dump(mode="json")) for record in records]).encode()


def _is_text(name: str, value: Any) -> bool:
    return name in WRITTEN and isinstance(value, str)


def _cycle() -> Iterator[str]:
    while True:
        yield from HOSTILE


def _export() -> bytes:
    """A candidate whose every text is hostile: what a model said of them, and what they wrote themselves."""
    payloads = _cycle()
    turns = tuple(
        Turn(
            number=number,
            state="complete",
            question=question(payload),
            answer=payload,
            blocks=(payload, f"{payload}\n\n{next(payloads)}", "What happened then?"),
            critique_id=f"critique-{number}",
        )
        for number, payload in enumerate(HOSTILE, 1)
    )
    moment = Moment(turn=1, quote="x", reason="x")
    report = Report(
        summary="x",
        scores=(),
        best=moment,
        weakest=moment,
        next_steps=tuple(HOSTILE),
        answered=len(HOSTILE),
        skipped=0,
        note="x",
    )
    interview = Interview(
        id="interview-1",
        candidate="eve",
        state="complete",
        settings=InterviewSettings(format="behavioural", role=HOSTILE[0], company=HOSTILE[1], feedback="live"),
        turns=turns,
        report=report,
        created_at=NOW,
    )
    critiques = [
        critique_of(payload, 3.0, id_=f"critique-{number}", created_at=NOW) for number, payload in enumerate(HOSTILE, 1)
    ]
    sentences = tuple(PitchSentence(text=payload, part="present", citations=()) for payload in HOSTILE)
    pitch = Pitch(
        id="pitch-1",
        engine="openai:x",
        note="x",
        seconds=60,
        words_per_minute=140,
        text="\n".join(HOSTILE),
        sentences=sentences,
        words=2,
        estimated_seconds=1,
        blanks=(),
        conflicts=(),
        left_out=(),
        created_at=NOW,
    )
    stories = [
        Story(id=f"story-{number}", title=payload, situation=payload, action=payload, state="kept")
        for number, payload in enumerate(HOSTILE[:4])
    ]
    about = ABOUT | {
        "candidate": ABOUT["candidate"] | {"id": "eve", "name": HOSTILE[0]},
        "files": {f"{HOSTILE[1][:60]}.md": "documents/001"},
        "targets": [
            {"id": "t", "role": HOSTILE[0], "company": HOSTILE[17], "job_description": HOSTILE[5], "created_at": NOW}
        ],
    }
    notes = "# Stories\n\n" + "\n\n".join(f"I ran a kitchen of {n} cooks. {text}" for n, text in enumerate(HOSTILE))
    return zipped(
        about,
        documents__001=notes.replace("\0", "").encode(),  # a file that holds it is no text, and is refused
        interviews_json=_poisoned([interview], payloads),
        critiques_json=_poisoned(list(critiques), payloads),
        introductions_json=_poisoned([pitch], payloads),
        stories_json=_poisoned(list(stories), payloads),
    )


def _kind(path: str) -> str:
    """What a page is about: the part of its address after the candidate."""
    return path.partition("?")[0].removeprefix("/candidates/eve").strip("/").partition("/")[0]


def test_nothing_hostile_runs_fetches_or_posts(house: House, open_page: Open, watched: Watched) -> None:
    """Thirty-three payloads in every text of a candidate; each page that can be reached is opened in a browser.

    No script of theirs runs (a dialog, an error, a refusal of the content policy would be noted), no request leaves for
    another host, and no form, frame, picture or link on any page leads elsewhere.
    """
    headers = {"Authorization": f"Bearer {TOKEN}"}
    sent = httpx.post(f"{house.address}/api/v1/import?wait=true", content=_export(), headers=headers, timeout=120)
    assert sent.status_code == 201, sent.text
    assert sent.json()["left_out"] == []
    assert len(HOSTILE) >= 30
    page = open_page()
    waiting, seen, shown = ["/candidates/eve/today"], set[str](), 0
    while waiting:
        path = waiting.pop(0)
        kind = _kind(path)
        if path in seen or sum(_kind(other) == kind for other in seen) >= OF_A_KIND:
            continue
        seen.add(path)
        answer = page.goto(path, wait_until="domcontentloaded")
        assert answer is not None
        assert answer.status < 500, path
        if "html" not in answer.headers.get("content-type", ""):
            continue
        shown += page.locator("body").inner_text().count("elsewhere.example")
        leading = page.evaluate(LEADING)
        assert leading == [], path
        found = page.evaluate("() => [...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href'))")
        links = [str(link).partition("#")[0] for link in found]
        waiting += [link for link in links if link.startswith("/candidates/eve") and "export" not in link]
    kinds = {_kind(path) for path in seen}
    assert {"critiques", "interviews", "introduction", "stories", "library", "documents", "today"} <= kinds
    assert shown > 100
    print(f"{len(HOSTILE)} payloads on {len(seen)} pages, shown {shown} times")
    assert watched.strangers == []
