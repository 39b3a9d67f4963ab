"""Preparations by a model: questions to ask back, the next action, and stories under better names."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from app.engines.protocol import PreparationTask
from app.records import Preparation
from tests.app.engines.embedded.coached import gardener
from tests.app.engines.model.coached import engine_for, run
from tests.provider import Provider, Says, Status, scripted

ADVERT = "Head gardener at Thornbury Hall. You will restore the walled garden and lead a team of 5."
TASK = PreparationTask(today=date(2027, 1, 15), role="Head gardener", company="Thornbury Hall", job_description=ADVERT)
ASK = ["What has already been done to restore the walled garden?", "Who decides when the team of 5 grows?"]
NEXT = {"text": "Tell the story of the drought aloud once.", "reason": "The roses of that summer are your best result."}


@pytest.fixture
def provider() -> Iterator[Provider]:
    with scripted() as running:
        yield running


def _prepared(provider: Provider, added: Any, labels: Any = None) -> Preparation:
    labels = labels if labels is not None else {"stories": []}

    def script(body: dict[str, Any]) -> Says | Status:
        stories = "competencies each story shows" in body["messages"][0]["content"]
        reply = labels if stories else added
        return reply if isinstance(reply, Status) else Says(json.dumps(reply))

    provider.script = script
    engine = engine_for(provider, 9.0)
    return run(engine, engine.preparation(TASK, gardener()))


def _added(questions: list[str], **next_: str) -> dict[str, Any]:
    return {"questions_to_ask": [{"text": text, "sources": []} for text in questions], "next": NEXT | next_}


def _label(title: str, competencies: list[str], quotes: list[str]) -> dict[str, Any]:
    return {"stories": [{"story": "S1", "title": title, "competencies": competencies, "quotes": quotes}]}


def test_questions_and_next_action_are_added(provider: Provider) -> None:
    """The model's questions about the job and its next action stand; all that was measured stays."""
    label = _label("The drought summer", ["leadership"], ["borehole at Lowmoor failed"])
    made, measured = _prepared(provider, _added(ASK), label), _prepared(provider, Status(401))
    assert (made.engine, made.questions_to_ask) == ("openai:scripted", tuple(ASK))
    assert (measured.engine, "401" in str(measured.note)) == ("embedded", True)
    assert (made.questions, made.requirements, made.plan) == (
        measured.questions,
        measured.requirements,
        measured.plan,
    )


@pytest.mark.parametrize(
    "bad",
    ["What is the salary at Google?", "Do you have children?", "Why? And when?", "How do 90 people work here?"],
)
def test_questions_that_fail_are_dropped(provider: Provider, bad: str) -> None:
    """Each question passes the checks or goes; the others stay."""
    label = _label("x", [], [])
    made = _prepared(provider, _added([bad, *ASK]), label)
    assert made.questions_to_ask == tuple(ASK)


def test_next_action_about_nothing_measured_is_not_taken(provider: Provider) -> None:
    """An action that names what was not found, or links somewhere, leaves the measured one."""
    measured = _prepared(provider, Status(401))
    label = _label("x", [], [])
    made = _prepared(provider, _added(ASK, text="Read www.example.com about Kew."), label)
    assert made.next == measured.next


def test_story_is_labelled_by_what_it_shows(provider: Provider) -> None:
    """A competency counts with a quote of the story, a title with its words; the story's own words do not change."""
    measured = _prepared(provider, Status(401))
    first = next(story for each in measured.competencies for story in each.stories)
    quote = " ".join((first.situation or first.action or first.result).split()[:5])
    title = " ".join((first.situation or first.action).split()[:4])
    labels = _label(title, ["ownership", "teamwork", "magic"], [quote, "nobody said this", quote])
    made = _prepared(provider, _added(ASK), labels)
    found = next(story for each in made.competencies for story in each.stories if story.id == first.id)
    assert (found.title, found.competencies) == (title, ("ownership",))
    assert (found.situation, found.action, found.result) == (first.situation, first.action, first.result)
