"""Asking: a form, one second chance, and no third."""

import asyncio
import json

import pytest

from app.engines.hearing import Allowance
from app.engines.model.ask import Proposal, Rejected, asked, propose, schema_of
from app.engines.model.prompts import load_prompts
from app.engines.model.wire import Delta, Fault
from tests.app.engines.model.test_ladder import Hands, Scripted, _ladder

VALUES = {"competencies": "conflict", "stories": "S1"}


class Part(Proposal):
    name: str
    score: float | None = None


class Whole(Proposal):
    parts: list[Part]


def _proposed(*replies: str) -> tuple[str, Scripted]:
    model = Scripted(*[[Delta(reply)] for reply in replies])
    request = asked(load_prompts()["stories"], "m4rk", VALUES)

    def accept(whole: Whole) -> str:
        if whole.parts[0].name == "bad":
            raise Rejected("The first part is bad.")
        return whole.parts[0].name

    return asyncio.run(propose(_ladder(model, Hands()), request, Whole, accept, Allowance())), model


GOOD = json.dumps({"parts": [{"name": "good", "score": 3}]})


@pytest.mark.parametrize(
    "reply",
    [GOOD, f"```json\n{GOOD}\n```", f"Here it is: {GOOD} Anything else?", f"<think>hm {{</think>{GOOD}"],
)
def test_form_is_found_in_what_surrounds_it(reply: str) -> None:
    """Fences, courtesies and thinking aloud do not matter."""
    assert _proposed(reply)[0] == "good"


@pytest.mark.parametrize(
    "reply", ["", "not json", "[1, 2]", '{"parts": [{}]}', '{"parts": 3}', '{"parts": [{"name": "bad"}]}', GOOD[:-3]]
)
def test_second_chance_is_given_with_what_was_wrong(reply: str) -> None:
    """A reply in another form, cut off or turned down is sent back once, and a mended one is taken."""
    assert _proposed(reply or " ", GOOD)[0] == "good"


def test_two_bad_replies_are_enough() -> None:
    """There is no third chance."""
    with pytest.raises(Fault, match="twice"):
        _proposed("no", "no")


def test_schema_is_one_that_every_provider_takes() -> None:
    """All fields required, none besides, nothing referred to, no defaults."""
    schema = schema_of(Whole)
    part = schema["properties"]["parts"]["items"]
    assert (schema["required"], schema["additionalProperties"]) == (["parts"], False)
    assert (part["required"], part["additionalProperties"]) == (["name", "score"], False)
    assert "$ref" not in json.dumps(schema)
    assert "default" not in json.dumps(schema)
