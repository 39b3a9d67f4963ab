"""Job matches by a model: better proof in front, statuses as they were measured."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from app.records import JobMatch
from tests.app.engines.embedded.coached import gardener
from tests.app.engines.model.coached import engine_for, run
from tests.provider import Provider, Says, Status, scripted

ADVERT = """Requirements

- Experience of training apprentices
- Ability to lead a crew of gardeners
- A licence to fly helicopters
"""


@pytest.fixture
def provider() -> Iterator[Provider]:
    with scripted() as running:
        yield running


def _matched(provider: Provider, quote: str = "", requirement: str = "") -> JobMatch:
    def script(body: dict[str, Any]) -> Says | Status:
        prompt = body["messages"][1]["content"]
        if not quote:
            return Status(401)
        key = re.findall(r"\[(K\d+)\]", prompt[: prompt.rindex("trained 4")])[-1]
        number = re.findall(r"\[(R\d+)\]", prompt[: prompt.index(requirement)])[-1]
        return Says(json.dumps({"proofs": [{"requirement": number, "key": key, "quote": quote}]}))

    provider.script = script
    engine = engine_for(provider, 9.0)
    return run(engine, engine.job_match(ADVERT, gardener()))


def test_proof_comes_first_and_statuses_stay(provider: Provider) -> None:
    """The piece of the notes that proves a covered requirement is in front; no status moves."""
    measured = _matched(provider)
    made = _matched(provider, "trained 4 apprentices", "training apprentices")
    assert (measured.engine, made.engine) == ("embedded", "openai:scripted")
    assert [each.status for each in made.requirements] == [each.status for each in measured.requirements]
    proved = next(each for each in made.requirements if "apprentices" in each.text)
    assert proved.citations[0].quote == "trained 4 apprentices"


def test_nothing_proves_what_is_not_covered(provider: Provider) -> None:
    """A requirement that was measured as not covered gets no proof, whatever a model says."""
    made = _matched(provider, "trained 4 apprentices", "helicopters")
    flying = next(each for each in made.requirements if "helicopters" in each.text)
    assert (flying.status, flying.citations) == ("not_covered", ())


def test_invented_proof_is_turned_down(provider: Provider) -> None:
    """A quote that the passage does not hold fails twice, and the measured match stands with a note."""
    made = _matched(provider, "trained 40 apprentices", "training apprentices")
    assert made.engine == "embedded"
    assert "did not pass the checks" in str(made.note)
