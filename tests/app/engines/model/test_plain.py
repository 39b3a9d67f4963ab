"""OpenAI's pieces as plain dictionaries: the words arrive, also from servers that leave out half of the keys."""

import asyncio
import json
from collections.abc import Iterator
from typing import Any

import pytest

from app.engines.model.provider import open_model
from app.engines.model.wire import Delta, Fault, Form, Message
from app.settings import Settings
from tests.provider import Provider, Raw, Says, scripted

FORM = Form("verdict", {"type": "object", "properties": {"band": {"type": "string"}}})


@pytest.fixture
def provider() -> Iterator[Provider]:
    with scripted() as running:
        yield running


def _told(provider: Provider, form: Form | None = None, **settings: Any) -> list[Delta]:
    """What a model says over this provider."""

    async def heard() -> list[Delta]:
        model = open_model("openai:scripted", Settings(openai_base_url=provider.url, **settings))
        try:
            return [delta async for delta in model.stream([Message("user", "Ask me something.")], form)]
        finally:
            await model.close()

    return asyncio.run(heard())


def _events(*pieces: Any) -> Raw:
    sent = "".join(f"data: {json.dumps(piece)}\n\n" for piece in pieces)
    return Raw(f"{sent}data: [DONE]\n\n".encode(), "text/event-stream")


def test_words_usage_and_end_arrive(provider: Provider) -> None:
    """Every word, the tokens used and the reason of the end are told, and the request asks for a stream with usage."""
    provider.replies.append(Says("How did you choose?"))
    told = _told(provider)
    assert "".join(delta.text for delta in told) == "How did you choose?"
    assert (max(delta.tokens_in for delta in told), max(delta.tokens_out for delta in told)) == (100, 20)
    assert [delta.finish for delta in told if delta.finish] == ["stop"]
    assert provider.requests[0]["stream"] is True
    assert provider.requests[0]["stream_options"] == {"include_usage": True}


def test_keys_left_out_cost_nothing(provider: Provider) -> None:
    """A server that names neither object nor model, and closes with a choice that has no delta, is understood."""
    provider.replies.append(
        _events(
            {"choices": [{"delta": {"content": "How "}}]},
            {"choices": [{"delta": {"content": "so?"}}]},
            {"choices": [{"finish_reason": "stop"}]},
        )
    )
    told = _told(provider)
    assert "".join(delta.text for delta in told) == "How so?"
    assert [delta.finish for delta in told if delta.finish] == ["stop"]


def test_a_tools_argument_needs_no_index(provider: Provider) -> None:
    """The argument of the tool that stands for a form is put together also where its pieces are not numbered."""
    pieces = [{"function": {"name": "verdict", "arguments": '{"band":'}}, {"function": {"arguments": ' "strong"}'}}]
    provider.replies.append(
        _events(
            *({"choices": [{"delta": {"tool_calls": [piece]}}]} for piece in pieces),
            {"choices": [{"delta": {}, "finish_reason": "tool_calls"}]},
        )
    )
    told = _told(provider, FORM, model_method="function_calling")
    assert "".join(delta.text for delta in told) == '{"band": "strong"}'
    assert provider.requests[0]["tool_choice"] == {"type": "function", "function": {"name": "verdict"}}


def test_what_a_form_adds_goes_into_the_request(provider: Provider) -> None:
    """The form is sent as the response's format, beside the messages."""
    provider.replies.append(Says("{}"))
    _told(provider, FORM, model_method="json_schema")
    sent = provider.requests[0]
    assert sent["response_format"]["json_schema"] == {"name": "verdict", "schema": FORM.schema, "strict": True}
    assert sent["messages"][0]["content"] == "Ask me something."


def test_an_error_within_the_stream_is_a_fault(provider: Provider) -> None:
    """A server that breaks off with an error event is told as a fault, with nothing of its message."""
    provider.replies.append(_events({"choices": [{"delta": {"content": "How "}}]}, {"error": {"message": "secret"}}))
    with pytest.raises(Fault) as caught:
        _told(provider)
    assert "secret" not in str(caught.value)
