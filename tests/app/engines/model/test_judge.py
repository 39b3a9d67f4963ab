"""Critiques by a model: quotes held to the answer, scores to what was measured, words to what is known."""

import json
import re
from collections.abc import Iterator

import pytest

from app.records import Critique
from tests.app.engines.embedded.coached import gardener, judged
from tests.app.engines.model.coached import ANSWER, QUESTION, critique_task, engine_for, run, verdict
from tests.provider import Provider, Says, scripted


@pytest.fixture
def provider() -> Iterator[Provider]:
    with scripted() as running:
        yield running


def _critique(provider: Provider, *replies: str) -> Critique:
    provider.says(*replies)
    engine = engine_for(provider, 9.0)
    return run(engine, engine.critique(critique_task(), gardener()))


MEASURED = judged(QUESTION, ANSWER, gardener())


def test_model_judges_and_says_who_it_is(provider: Provider) -> None:
    """Scores near the measured ones are taken with their reasons, quotes become spans, claims stay measured."""
    near = round((MEASURED.overall or 0) * 2) / 2
    made = _critique(provider, verdict(near))
    assert (made.engine, made.note) == ("openai:scripted", None)
    assert str(made.prompt_version).startswith("critique-")
    assert {each.score for each in made.criteria} >= {near}
    assert made.criteria[0].evidence[0].quote == "mapped which beds drank most"
    assert ANSWER[made.criteria[0].evidence[0].start :].startswith("mapped which beds")
    assert "carries the relevance" in made.criteria[0].rationale
    assert (made.claims, made.structure, made.delivery) == (MEASURED.claims, MEASURED.structure, MEASURED.delivery)
    assert made.next_step == "Say how many roses were lost."


def test_invented_quotes_are_dropped(provider: Provider) -> None:
    """What was not said is no evidence; the measured evidence stands instead."""
    made = _critique(provider, verdict(round(MEASURED.overall or 0), quotes=("I saved the whole estate",)))
    assert [each.evidence for each in made.criteria] == [each.evidence for each in MEASURED.criteria]


def test_far_score_without_quotes_is_not_taken(provider: Provider) -> None:
    """More than a band away with one quote, the measured score stands with its own reason."""
    made = _critique(provider, verdict(1.0))
    far = [each for each in MEASURED.criteria if (each.score or 0) > 2.0]
    assert far
    assert [each for each in made.criteria if (each.score or 0) > 2.0] == far


def test_far_score_with_two_quotes_is_a_disagreement(provider: Provider) -> None:
    """One criterion seen quite otherwise, with two quotes, is shown with what was measured beside it."""
    target = max(MEASURED.criteria, key=lambda each: each.score or 0)
    assert (target.score or 0) >= 3.0
    reply = json.loads(verdict(round(MEASURED.overall or 0)))
    for each in reply["criteria"]:
        if each["criterion"] == target.criterion:
            each |= {"score": 1.5, "quotes": ["moved the watering to four", "asked her to choose between lawn"]}
    made = _critique(provider, json.dumps(reply))
    found = next(each for each in made.criteria if each.criterion == target.criterion)
    assert (found.score, found.measured, found.band) == (1.5, target.score, "thin")
    assert len(found.evidence) == 2


def test_all_at_five_moves_nothing_by_more_than_a_band(provider: Provider) -> None:
    """A model that gives everything full marks, with true quotes, moves the whole by a band at most."""
    made = _critique(provider, verdict(5.0, quotes=("mapped which beds drank", "asked her to choose between lawn")))
    assert made.overall is not None and MEASURED.overall is not None
    assert 0.0 <= made.overall - MEASURED.overall <= 1.0


def test_missed_facts_come_from_offered_passages(provider: Provider) -> None:
    """A fact of the notes that the answer left out is cut from the passage; one it said, or an invented one, is not."""
    engine = engine_for(provider, 9.0)
    provider.script = lambda body: _missed(body["messages"][1]["content"])
    made = run(engine, engine.critique(critique_task(), gardener()))
    assert [missed.text for missed in made.missed] == ["We lost 11 of 340 roses"]
    citation = made.missed[0].citations[0]
    assert gardener().documents[citation.document.id].text[citation.start : citation.end] == citation.quote


def _missed(prompt: str) -> Says:
    key = re.findall(r"\[(K\d+)\]", prompt[: prompt.rindex("We lost 11 of 340")])[-1]
    missed = [
        {"key": key, "quote": "We lost 11 of 340 roses"},
        {"key": "K99", "quote": "We lost 11 of 340 roses"},
        {"key": key, "quote": "We lost none of them"},
    ]
    return Says(verdict(3.0, missed=missed))


def test_invented_facts_do_not_reach_the_candidate(provider: Provider) -> None:
    """A number, an employer or a link that nobody mentioned goes, and what was measured stands in its place."""
    made = _critique(provider, verdict(3.0, next_step="As you said at Google, 45 people came. See www.example.com."))
    assert made.next_step == MEASURED.next_step


def test_unjudgeable_answer_is_not_sent(provider: Provider) -> None:
    """What cannot be judged by anyone needs no model."""
    engine = engine_for(provider)
    made = run(engine, engine.critique(critique_task("fine"), gardener()))
    assert (made.assessable, made.engine, made.note) == (False, "embedded", None)
    assert provider.requests == []


@pytest.mark.parametrize("second", ["nonsense again", verdict(9.0), json.dumps({"criteria": []})])
def test_two_bad_replies_leave_the_measured_critique(provider: Provider, second: str) -> None:
    """After one second chance the embedded engine's critique stands, and says why."""
    made = _critique(provider, "nonsense", second)
    assert made.engine == "embedded"
    assert "built-in coach" in str(made.note)
    assert made.model_copy(update={"note": None, "id": MEASURED.id, "created_at": MEASURED.created_at}) == MEASURED
    assert len(provider.requests) == 2
    assert "cannot be used" in provider.prompt(1)


def test_prompt_fences_what_others_wrote(provider: Provider) -> None:
    """The answer stands between marks that are drawn for the call, and the rubric's anchors are there to judge by."""
    _critique(provider, verdict(3.0))
    prompt = provider.prompt(0)
    assert f"[answer mark000000000001]\n{ANSWER}\n[end mark000000000001]" in prompt
    assert "The first sentences name an occasion that fits the question" in prompt
    assert provider.requests[0]["response_format"]["json_schema"]["strict"] is True


@pytest.mark.parametrize("method", ["json_schema", "function_calling", "json_mode", "prompt"])
def test_every_method_gives_the_same(provider: Provider, method: str) -> None:
    """However the provider is made to keep to the form, the critique is the same."""
    provider.says(verdict(3.0))
    engine = engine_for(provider, 9.0, method)  # type: ignore[arg-type]
    made = run(engine, engine.critique(critique_task(), gardener()))
    assert made.engine == "openai:scripted"
    assert ("tools" in provider.requests[0]) == (method == "function_calling")
