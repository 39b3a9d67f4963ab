"""Introductions by a model: each hard fact in a passage it names, mended once, then left out."""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from app.engines.protocol import PitchTask
from app.records import Correction, Pitch
from tests.app.engines.embedded.coached import gardener, nobody
from tests.app.engines.embedded.slice_of import slice_of
from tests.app.engines.model.coached import engine_for, run
from tests.provider import Provider, Says, Status, scripted

SAID = [
    ("present", "I'm a gardener who has run an estate garden.", "crew of 7"),
    ("past", "At Lowmoor I ran a crew of seven and trained 4 apprentices.", "crew of 7"),
    ("past", "We cut the water use from 900 to 540 cubic metres a season.", "cubic metres"),
    ("future", "That is what I would like to do next.", ""),
]


@pytest.fixture
def provider() -> Iterator[Provider]:
    with scripted() as running:
        yield running


def _key(prompt: str, words: str) -> list[str]:
    """The key of the passage that holds some words."""
    if not words:
        return []
    return re.findall(r"\[(K\d+)\]", prompt[: prompt.index(words, prompt.index("[passages"))])[-1:]


def _draft(*sentences: tuple[str, str, str]) -> Callable[[dict[str, Any]], Says]:
    def script(body: dict[str, Any]) -> Says:
        prompt = body["messages"][1]["content"]
        made = [{"text": text, "part": part, "sources": _key(prompt, words)} for part, text, words in sentences]
        return Says(json.dumps({"sentences": made}))

    return script


def _pitched(provider: Provider, **task: Any) -> Pitch:
    engine = engine_for(provider, 9.0)
    return run(engine, engine.pitch(PitchTask(id="p1", created_at="2027-01-15", seconds=30, **task), gardener()))


def test_draft_with_sources_stands(provider: Provider) -> None:
    """Sentences whose facts are in the passages they name are said, each with its citation, in order of the parts."""
    provider.script = _draft(*reversed(SAID))
    made = _pitched(provider)
    assert (made.engine, made.note, made.left_out) == ("openai:scripted", None, ())
    assert [s.part for s in made.sentences] == ["present", "past", "past", "future"]
    assert all(s.citations for s in made.sentences[:3])
    assert made.words == len(made.text.replace("\n", " ").split())
    assert len(provider.requests) == 1


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        ("At Lowmoor I ran a crew of 17.", "17"),
        ("I was the director of Lowmoor.", "director"),
        ("At Kew I learned to prune.", "Kew"),
        ("I was paid less than my salary should be.", "Pay, age and family"),
        ("My manager was an incompetent idiot.", "runs somebody down"),
    ],
)
def test_what_no_note_shows_is_left_out(provider: Provider, bad: str, reason: str) -> None:
    """A sentence that fails is sent back once; if it fails again it is left out and listed with the reason."""
    provider.script = _draft(*SAID, ("past", bad, "crew of 7"))
    made = _pitched(provider)
    assert bad not in made.text
    assert [(left.text, reason in left.reason) for left in made.left_out] == [(bad, True)]
    assert len(provider.requests) == 2
    assert reason in provider.prompt(1)


def test_mended_sentence_is_said(provider: Provider) -> None:
    """A sentence mended on the second round takes the place of the first, and nothing is left out."""
    first = _draft(*SAID[:3], ("past", "I ran a crew of 17.", "crew of 7"))
    second = _draft(*SAID[:3], ("past", "I ran a crew of 7.", "crew of 7"))
    provider.script = lambda body: (second if "What was found" in body["messages"][1]["content"] else first)(body)
    made = _pitched(provider)
    assert "I ran a crew of 7." in made.text
    assert made.left_out == ()


def test_sentence_without_a_passage_is_left_out(provider: Provider) -> None:
    """A key that was not offered is no source."""
    reply = {"sentences": [{"text": "I run a garden.", "part": "present", "sources": ["K99"]}]}
    kept = {"sentences": [{"text": "I ran a crew of 7.", "part": "past", "sources": ["K1", "K2", "K3", "K4"]}]}
    both = Says(json.dumps({"sentences": reply["sentences"] + kept["sentences"]}))
    provider.replies.extend([both, both])
    made = _pitched(provider)
    assert [left.text for left in made.left_out] == ["I run a garden."]


def test_what_does_not_fit_the_time_goes(provider: Provider) -> None:
    """Twice too long: what is least worth hearing is dropped, no part goes, and nobody is asked once more."""
    long = [("past", f"At Lowmoor I ran a crew of seven and trained 4 apprentices, {'so ' * n}on.", "crew of 7")
            for n in range(1, 12)]  # fmt: skip
    provider.script = _draft(SAID[0], *long, SAID[3])
    made = _pitched(provider)
    assert made.words <= 77
    assert {left.reason for left in made.left_out} == {"There was no time left for it."}
    assert [made.sentences[0].part, made.sentences[-1].part] == ["present", "future"]
    assert len(provider.requests) == 1


def test_failed_mending_costs_only_the_mending(provider: Provider) -> None:
    """When the provider fails on the second round, the sound sentences of the first stand."""
    first = _draft(*SAID, ("past", "I ran a crew of 17.", "crew of 7"))
    provider.script = lambda body: Status(401) if "What was found" in body["messages"][1]["content"] else first(body)
    made = _pitched(provider)
    assert made.engine == "openai:scripted"
    assert [left.text for left in made.left_out] == ["I ran a crew of 17."]


def test_nothing_sound_means_the_embedded_draft(provider: Provider) -> None:
    """A draft of which no sentence holds is not shown; the built-in coach's is, and says why."""
    provider.script = _draft(("past", "I built Kew Gardens with 400 people.", ""))
    made = _pitched(provider)
    assert made.engine == "embedded"
    assert "nothing that your notes bear out" in str(made.note)
    assert made.sentences


def test_role_and_company_may_be_named(provider: Provider) -> None:
    """What the candidate aims at is theirs to say, though no note holds it."""
    provider.script = _draft(*SAID[:2], ("future", "That is why I want to be a Curator at Thornbury.", ""))
    made = _pitched(provider, role="Curator", company="Thornbury")
    assert made.left_out == ()
    assert "Thornbury" in made.text


def test_without_notes_nobody_is_asked(provider: Provider) -> None:
    """There is nothing to draft from, so nothing is sent."""
    engine = engine_for(provider)
    made = run(engine, engine.pitch(PitchTask(id="p1", created_at="2027", seconds=60), nobody()))
    assert (made.sentences, provider.requests) == ((), [])


def test_rejected_and_disputed_values_are_not_said(provider: Provider) -> None:
    """What the candidate set right once, and what two notes disagree on, is left out with its reason."""
    wrong = Correction(id="x", kind="value", text="7", subject="I ran a crew of 7", other="17", created_at="2027")
    provider.script = _draft(*SAID[:1], ("past", "I ran a crew of 7.", "crew of 7"))
    assert _pitched(provider, corrections=(wrong,)).left_out == ()
    notes = slice_of(
        {
            "resume.md": "# Ola Brandt\n\n## Experience\n\n### Warden, Hillfoot Park\n2018 – present\n\n"
            "- Litter complaints fell 34% in 2022\n",
            "stories.md": "# My stories\n\n## What I did at Hillfoot\n\n"
            "Litter complaints fell by 30% in 2022 because I moved the bins.\n",
        }
    )
    provider.script = _draft(
        ("past", "I moved the bins.", "I moved the bins"),
        ("past", "Litter complaints fell 34%.", "fell 34%"),
    )
    engine = engine_for(provider, 9.0)
    made = run(engine, engine.pitch(PitchTask(id="p", created_at="2027", seconds=30), notes))
    assert made.conflicts
    assert [(left.text, "disagree" in left.reason) for left in made.left_out] == [("Litter complaints fell 34%.", True)]
