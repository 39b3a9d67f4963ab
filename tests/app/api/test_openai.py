"""Clients of the OpenAI protocol that others have written, over loopback."""

import asyncio
import re
from collections.abc import Iterator

import openai
import pytest
from langchain_core.messages import AIMessage, HumanMessage, SystemMessage

from tests.app.reached import TOKEN_ALONE, Reached, chatting

ANSWER = (
    "On Harbour Ward too many patients fell. I wrote a new rota with the night staff, and falls fell by 40% in a year."
)
QUESTION = "Tell me about a time you improved something."


@pytest.fixture
def client(here: Reached) -> Iterator[openai.OpenAI]:
    """The official client, which tries once."""
    with openai.OpenAI(base_url=f"{here.address}/v1", api_key=TOKEN_ALONE, max_retries=0) as made:
        yield made


def test_models_are_the_candidates(client: openai.OpenAI) -> None:
    """Each candidate is an interviewer, a critic and a writer of introductions; one can be asked for by name."""
    found = [model.id for model in client.models.list()]

    assert found == ["interviewer:wren", "critic:wren", "pitch:wren"]
    assert client.models.retrieve("critic:wren").owned_by == "greenroom"
    with pytest.raises(openai.NotFoundError, match="interviewer:ID"):
        client.models.retrieve("critic:nobody")


def test_an_interview_is_held_by_messages_alone(client: openai.OpenAI, here: Reached) -> None:
    """Question, answer, follow-up, skip, next question, report: the client holds it all, and nothing is recorded."""
    before = here.recorded()
    messages: list[dict[str, str]] = [{"role": "user", "content": "Interview me for a ward manager position."}]
    said = []
    for answer in (
        ANSWER,
        "I asked the night staff first, drew it up myself and ran it for a month.",
        "skip",
        "finish",
    ):
        made = client.chat.completions.create(model="interviewer:wren", messages=messages, seed=3)  # type: ignore[call-overload]
        said.append(made.choices[0].message.content)
        messages += [{"role": "assistant", "content": said[-1]}, {"role": "user", "content": answer}]
    made = client.chat.completions.create(model="interviewer:wren", messages=messages)  # type: ignore[call-overload]

    assert said[0].startswith("**Question 1.** ")
    assert "“finish”" in said[0]
    assert not said[1].startswith("**Question")
    assert said[1].endswith("?")
    assert "**Question 2.** " in said[2] or "**Question 2.** " in said[3]
    assert len(set(said)) == 4
    assert "skipped one" in made.choices[0].message.content
    assert here.recorded() == before


def test_a_stream_says_the_same_and_counts(client: openai.OpenAI) -> None:
    """The pieces of a stream make up the whole answer; its usage comes last, where it is wished for."""
    messages = [
        {"role": "assistant", "content": QUESTION},
        {"role": "user", "content": ANSWER},
    ]
    whole = client.chat.completions.create(model="critic:wren", messages=messages)  # type: ignore[call-overload]
    events = list(
        client.chat.completions.create(  # type: ignore[call-overload]
            model="critic:wren", messages=messages, stream=True, stream_options={"include_usage": True}
        )
    )
    plain = list(client.chat.completions.create(model="critic:wren", messages=messages, stream=True))  # type: ignore[call-overload]

    assert "".join(e.choices[0].delta.content or "" for e in events[:-1]) == whole.choices[0].message.content
    assert events[0].choices[0].delta.role == "assistant"
    assert len({event.id for event in events}) == 1
    assert events[-2].choices[0].finish_reason == "stop"
    assert events[-1].choices == []
    assert events[-1].usage == whole.usage
    assert whole.usage.total_tokens == whole.usage.prompt_tokens + whole.usage.completion_tokens > 100
    assert all(event.usage is None and event.choices for event in plain)


def test_a_critique_quotes_and_names_its_question(client: openai.OpenAI, here: Reached) -> None:
    """The critic takes the question from the message before, quotes the answer, and holds it against the notes."""
    before = here.recorded()
    wrong = ANSWER.replace("40%", "75%")
    messages = [{"role": "assistant", "content": f"Thank you. {QUESTION}"}, {"role": "user", "content": wrong}]
    made = client.chat.completions.create(model="critic:wren", messages=messages)  # type: ignore[call-overload]
    said = made.choices[0].message.content

    assert said.startswith(f"**Question:** {QUESTION}")
    quoted = re.findall("“([^”]{12,})”", said)
    assert [quote for quote in quoted if quote in wrong]
    assert "your notes say 40%" in said
    assert "**Next:**" in said
    assert here.recorded() == before


def test_an_introduction_is_asked_for_in_plain_words(client: openai.OpenAI, here: Reached) -> None:
    """Length and role are read from the message; what is said names its sources in the notes; nothing is kept."""
    before = here.recorded()
    asked = "Please write me a 30 second introduction for the role of Ward Manager at Seaview."
    made = client.chat.completions.create(model="pitch:wren", messages=[{"role": "user", "content": asked}])
    said = made.choices[0].message.content or ""

    assert said.startswith("Most recently I was a charge nurse at Harbour Ward.")
    assert "I led 12 nurses" in said.split("\n\n")[1]
    assert "cv.md" in said
    assert "Why Seaview as Ward Manager?" in said
    assert here.recorded() == before


def test_errors_are_the_clients_own_classes(client: openai.OpenAI, here: Reached) -> None:
    """A wrong token, an unknown model and what cannot be done are raised as what they are, with a sentence."""
    hello = [{"role": "user", "content": "Hello"}]
    create = client.chat.completions.create
    stranger = openai.OpenAI(base_url=f"{here.address}/v1", api_key="not-the-token", max_retries=0)
    with stranger, pytest.raises(openai.AuthenticationError) as wrong:
        stranger.models.list()
    assert (wrong.value.code, wrong.value.type) == ("invalid_api_key", "invalid_request_error")
    with pytest.raises(openai.NotFoundError) as unknown:
        create(model="gpt-4", messages=hello)  # type: ignore[call-overload]
    assert (unknown.value.code, unknown.value.param) == ("model_not_found", "model")
    for more, param in (
        ({"n": 2}, "n"),
        ({"tools": [{"type": "function", "function": {"name": "f"}}]}, "tools"),
        ({"logprobs": True}, "logprobs"),
        ({"response_format": {"type": "json_object"}}, "response_format"),
        ({"modalities": ["text", "audio"]}, "modalities"),
    ):
        with pytest.raises(openai.BadRequestError) as refused:
            create(model="critic:wren", messages=hello, **more)  # type: ignore[call-overload]
        assert (refused.value.code, refused.value.param) == ("unsupported_parameter", param)
    picture = {"type": "image_url", "image_url": {"url": "data:image/png;base64,AAAA"}}
    with pytest.raises(openai.BadRequestError, match="Only text") as seen:
        create(model="critic:wren", messages=[{"role": "user", "content": [picture]}])  # type: ignore[call-overload]
    assert seen.value.param == "messages[0].content"


def test_an_interview_named_in_the_header_is_recorded(client: openai.OpenAI, here: Reached) -> None:
    """The last message becomes the waiting question's answer, once, however often the same messages are sent."""
    held = here.call("POST", "/candidates/wren/interviews", {"format": "behavioural", "questions": 2})
    headers = {"X-Greenroom-Interview": held["id"]}
    hello = [{"role": "user", "content": "I am ready."}]
    first = client.chat.completions.create(model="interviewer:wren", messages=hello, extra_headers=headers)  # type: ignore[call-overload]
    assert first.choices[0].message.content == held["turns"][0]["question"]["text"]

    told = [
        *hello,
        {"role": "assistant", "content": first.choices[0].message.content},
        {"role": "user", "content": ANSWER},
    ]
    replies = [
        client.chat.completions.create(model="interviewer:wren", messages=told, extra_headers=headers)  # type: ignore[call-overload]
        for _ in range(2)
    ]
    turns = here.call("GET", f"/interviews/{held['id']}")["turns"]

    assert [turn["answer"] for turn in turns] == [ANSWER, None]
    assert {reply.choices[0].message.content for reply in replies} == {turns[1]["question"]["text"]}
    with pytest.raises(openai.NotFoundError):
        client.chat.completions.create(
            model="interviewer:wren",
            messages=told,
            extra_headers={"X-Greenroom-Interview": "0" * 24},  # type: ignore[arg-type]
        )
    with pytest.raises(openai.BadRequestError, match="Only an interviewer"):
        client.chat.completions.create(model="critic:wren", messages=told, extra_headers=headers)  # type: ignore[call-overload]


def test_the_asynchronous_client_works_the_same(here: Reached) -> None:
    """Whole and streamed."""

    async def work() -> tuple[str, str]:
        async with openai.AsyncOpenAI(base_url=f"{here.address}/v1", api_key=TOKEN_ALONE) as client:
            hello = [{"role": "user", "content": "Hello"}]
            whole = await client.chat.completions.create(model="critic:wren", messages=hello)  # type: ignore[call-overload]
            stream = await client.chat.completions.create(model="critic:wren", messages=hello, stream=True)  # type: ignore[call-overload]
            pieces = [event.choices[0].delta.content or "" async for event in stream]
            return whole.choices[0].message.content, "".join(pieces)

    whole, streamed = asyncio.run(work())

    assert whole.startswith("Which question")
    assert streamed == whole


def test_langchain_speaks_to_it(here: Reached) -> None:
    """ChatOpenAI invokes and streams, with usage."""
    messages = [SystemMessage(f"Question: {QUESTION}"), HumanMessage(ANSWER)]
    with chatting(here, "critic:wren") as chat:
        made = chat.invoke(messages)
        chunks = list(chat.stream(messages))

    assert isinstance(made, AIMessage)
    assert QUESTION in made.text
    assert made.usage_metadata is not None
    assert "".join(chunk.text for chunk in chunks) == made.text
    assert [chunk.usage_metadata for chunk in chunks if chunk.usage_metadata] == [made.usage_metadata]
