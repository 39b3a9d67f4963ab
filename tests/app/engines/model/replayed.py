"""Recorded exchanges with a model, played again through the scripted provider: what of each came out.

A record names the passages it cites by words of them, since keys change with what is offered; what the rules measured
of an answer is part of it, so that only the checks of the model engine decide.
"""

import json
import re
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

from app.engines.model.engine import ModelEngine
from app.engines.protocol import CritiqueTask, Earlier, FollowUpTask, OpeningTask, PitchTask, PreparationTask
from app.records import Critique, InterviewSettings, Missed
from app.slices import Slice
from tests.app.engines.embedded.slice_of import slice_of, slice_of_files
from tests.app.engines.model.coached import engine_for, run
from tests.provider import Provider, Says

FOLDER = Path(__file__).parent / "recorded"
Exchange = dict[str, Any]


def exchanges() -> list[str]:
    """The names of all records."""
    return sorted(path.stem for path in FOLDER.glob("*.json"))


def exchange(name: str) -> Exchange:
    """One record."""
    found: Exchange = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return found


def replayed(provider: Provider, record: Exchange) -> dict[str, Any]:
    """What the engine makes of the recorded completions, in the form of the record's ``expect``.

    A model that is asked once more than it was then says the last thing again.
    """
    left = list(record["completions"])

    def script(_: dict[str, Any]) -> Says:
        return Says(_with_keys(left.pop(0) if len(left) > 1 else left[0], provider.prompt(0)))

    provider.script = script
    engine = engine_for(provider, 20.0)
    return run(engine, _USES[record["use"]](engine, record["task"], record.get("measured", {}), _notes(record)))


def _notes(record: Exchange) -> Slice:
    if "sample" not in record["notes"]:
        return slice_of(record["notes"]["documents"])
    folder = Path(str(files("data").joinpath("samples", record["notes"]["sample"])))
    return slice_of_files([path for path in sorted(folder.iterdir()) if path.name != "candidate.toml"])


def _with_keys(completion: str, prompt: str) -> str:
    """The completion with the keys under which the passages it names are offered now; K99 where one is not."""

    def key(match: re.Match[str]) -> str:
        words = json.loads(f'"{match[1]}"')
        start = prompt.find("[passages of the notes")
        at = prompt.find(words, start)
        keys = re.findall(r"^\[(K\d+)\]", prompt[start:at], re.MULTILINE) if at > 0 else []
        return json.dumps(keys[-1] if keys else "K99")

    return re.sub(r'"passage: ((?:[^"\\]|\\.)*)"', key, completion)


async def _critique(engine: ModelEngine, task: Exchange, measured: Exchange, notes: Slice) -> dict[str, Any]:
    earlier = Earlier(**task["earlier"]) if task.get("earlier") else None
    asked = CritiqueTask(id="c", created_at="2027", **{**task, "earlier": earlier})
    ruled = await _ruled(engine, asked, measured, notes)
    made = await engine.judged(asked, ruled, notes)
    kept = {each.criterion: each for each in ruled.criteria}
    return {
        "engine": made.engine,
        "criteria": {
            each.criterion: "as measured"
            if each == kept[each.criterion]
            else {
                "score": each.score,
                "disagrees": each.measured is not None,
                "quotes": "as measured"
                if each.evidence == kept[each.criterion].evidence
                else [span.quote for span in each.evidence],
                "rationale": "as measured" if each.rationale == kept[each.criterion].rationale else each.rationale,
            }
            for each in made.criteria
            if each.score is not None
        },
        "next_step": "as measured" if made.next_step == ruled.next_step else made.next_step,
    }


async def _ruled(engine: ModelEngine, task: CritiqueTask, measured: Exchange, notes: Slice) -> Critique:
    """What the rules made of the answer when it was recorded."""
    found = await engine.measured(task, notes)
    criteria = tuple(
        each.model_copy(update={"score": measured["scores"][each.criterion]})
        for each in found.criteria
        if each.criterion in measured["scores"]
    )
    missed = tuple(Missed(text=text, citations=()) for text in measured["missed"])
    return found.model_copy(update={"criteria": criteria, "missed": missed, "claims": ()})


async def _follow_up(engine: ModelEngine, task: Exchange, _: Exchange, notes: Slice) -> dict[str, Any]:
    made = await engine.follow_up(FollowUpTask(**task), notes)
    assert made is not None
    own = made.engine != "embedded"
    return {"engine": made.engine} | ({"question": made.question, "about": made.span.quote} if own else {})


async def _remark(engine: ModelEngine, task: Exchange, measured: Exchange, notes: Slice) -> dict[str, Any]:
    said = tuple(task.pop("said", ()))
    ruled = await _ruled(engine, CritiqueTask(id="c", created_at="2027", **task), measured, notes)
    return {"remark": await engine.remark(ruled, said)}


async def _opening(engine: ModelEngine, task: Exchange, _: Exchange, notes: Slice) -> dict[str, Any]:
    settings = InterviewSettings(**task["settings"])
    made = await engine.opening(OpeningTask(settings, None, tuple(task["asked"]), tuple(task["had"]), 3), notes)
    own = made.engine != "embedded"
    return {"engine": made.engine} | ({"question": made.text, "competency": made.competency} if own else {})


async def _pitch(engine: ModelEngine, task: Exchange, _: Exchange, notes: Slice) -> dict[str, Any]:
    made = await engine.pitch(PitchTask(id="p", created_at="2027", **task), notes)
    if made.engine == "embedded":
        return {"engine": made.engine}
    return {
        "engine": made.engine,
        "sentences": [[each.part, each.text] for each in made.sentences],
        "left_out": [[each.text, each.reason] for each in made.left_out],
    }


async def _preparation(engine: ModelEngine, task: Exchange, _: Exchange, notes: Slice) -> dict[str, Any]:
    made = await engine.preparation(PreparationTask(today=date(2027, 1, 15), **task), notes)
    return {"engine": made.engine, "questions_to_ask": list(made.questions_to_ask)}


_USES = {
    "critique": _critique,
    "follow_up": _follow_up,
    "remark": _remark,
    "opening": _opening,
    "pitch": _pitch,
    "preparation": _preparation,
}
