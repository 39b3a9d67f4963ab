"""Figures of claims, follow-ups, introductions, preparation and job match, as Markdown, by split."""

import tomllib
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final

from app.engines.embedded.answer.reading import read
from app.engines.embedded.claims.claims import check
from app.engines.embedded.claims.evidence import gather
from app.engines.embedded.follow_up.follow_up import follow_up
from app.engines.embedded.pitch.pitch import pitch
from app.engines.embedded.preparation.preparation import preparation
from app.engines.embedded.preparation.requirements import job_match
from app.engines.protocol import FollowUpTask, PreparationTask
from app.evaluation import claims, follow_ups, pitches
from app.evaluation import job_match as matches
from app.evaluation import preparation as questions
from app.evaluation.notes import note_files
from app.evaluation.sets import Sets
from app.evaluation.tables import table
from app.knowledge import load_knowledge
from app.records import Claim, FollowUp
from app.slices import Embed, Slice
from tests.app.engines.embedded.slice_of import slice_of

FOLDER: Final = Path(__file__).parent
SAMPLES: Final = FOLDER.parents[1] / "data" / "samples"
PREPARED_ON: Final = date(2026, 3, 2)

Row = tuple[str, str, str]
"""Figure, target, value."""


def report(embed: Embed, sets: Sets, splits: Sequence[str]) -> str:
    """The section on what is coached beside the score; sets without cases in a split are left out of it."""
    people = _People(embed)
    rooms: dict[str, Callable[[str], tuple[int, list[Row]]]] = {
        "Claims against the notes": lambda split: _claims(split, people, embed),
        "Follow-ups": lambda split: _follow_ups(split, embed),
        "Introductions": lambda split: _introductions(split, people, embed),
        "Blank questions": lambda split: _blank_questions(split, people, embed, sets),
        "Job match": lambda split: _job_match(split, people, embed),
    }
    return "\n".join(f"## {name}\n\n{_side_by_side(room, splits)}\n" for name, room in rooms.items())


def _side_by_side(room: Callable[[str], tuple[int, list[Row]]], splits: Sequence[str]) -> str:
    found = {split: room(split) for split in splits}
    held = {split: rows for split, (n, rows) in found.items() if n}
    if not held:
        return "No labelled cases in these splits."
    first = next(iter(held.values()))
    body = [[name, target, *(rows[at][2] for rows in held.values())] for at, (name, target, _) in enumerate(first)]
    return table(["figure", "target", *(f"{split} (n = {found[split][0]})" for split in held)], body)


class _People:
    """Slices of labelled candidates, each made once."""

    def __init__(self, embed: Embed) -> None:
        self._embed = embed
        self._made: dict[str, Slice] = {}

    def folder(self, candidate: str) -> Path:
        own = FOLDER / "candidates" / candidate
        return own if own.exists() else SAMPLES / candidate

    def notes(self, candidate: str) -> Slice:
        if candidate not in self._made:
            files = note_files(self.folder(candidate))
            self._made[candidate] = slice_of({file.name: file.read_text(encoding="utf-8") for file in files})
        return self._made[candidate]


def named_in(file: str, split: str) -> Sequence[str]:
    """The entries of one split of a split file; a file without that split has none."""
    table_: Mapping[str, Any] = tomllib.loads((FOLDER / file).read_text(encoding="utf-8"))
    return tuple(table_.get(split, ()))


def _claims(split: str, people: _People, embed: Embed) -> tuple[int, list[Row]]:
    checked = []
    for candidate in named_in("claims_split.toml", split):
        evidence = gather(people.notes(candidate))

        def found(question: str, answer: str, held: Any = evidence) -> Sequence[Claim]:
            reading = read(question, answer)
            return check(reading, embed([sentence.text for sentence in reading.told]), held, embed)

        further = [m for m in ("second", "slips") if candidate in named_in("claims_split.toml", f"{m}_{split}")]
        for file in (candidate, *(f"{candidate}-{more}" for more in further)):
            checked += claims.check_all(claims.load(FOLDER / "claims" / f"{file}.toml"), found)
    each = claims.figures(checked)
    return len(checked), [
        ("contradicted, F1", "≥ .90", f"{each.f1:.3f}"),
        ("– precision, recall", "", f"{each.precision:.3f}, {each.recall:.3f} of {each.planted}"),
        ("– the notes' own value given", "", f"{each.correct:.3f}"),
        ("invented, recall", "≥ .85", f"{each.invented_recall:.3f} of {each.invented}"),
        ("honest claims doubted", "≤ .05", f"{each.alarms:.3f} of {each.honest_claims}"),
        ("honest answers with a doubt anywhere", "", f"{each.alarmed:.3f} of {each.honest_answers}"),
    ]


def _follow_ups(split: str, embed: Embed) -> tuple[int, list[Row]]:
    knowledge = load_knowledge()
    nobody = Slice(candidate="nobody", generation=1, chunks=(), vectors=embed([]), documents={})

    def ask(task: FollowUpTask) -> FollowUp | None:
        return follow_up(task, nobody, knowledge, embed)

    named = named_in("follow_ups/split.toml", split)
    pairs = [
        pair
        for file in sorted((FOLDER / "follow_ups").glob("*.toml"))
        if file.stem not in ("split", "places", "more_places", "second_opinions")
        for pair in follow_ups.load(file, named)
    ]
    rows = [follow_ups.row(pair, ask) for pair in pairs]
    if not rows:
        return 0, []
    each = follow_ups.figures(rows, embed)
    peers = {
        name: follow_ups.figures(
            [follow_ups.Row(p, tuple(filter(None, [peer(FollowUpTask(p.question, p.answer))]))) for p in pairs], embed
        ).on_target["all"]
        for name, peer in (("number", follow_ups.about_the_number), ("last", follow_ups.about_the_last))
    }
    return len(rows), [
        ("first question on a marked place", "≥ .85", f"{each.on_target['all']:.3f}"),
        ("– peer: the sentence with the number", "", f"{peers['number']:.3f}"),
        ("– peer: the last sentence", "", f"{peers['last']:.3f}"),
        ("one question", "1.0", f"{each.one_question:.3f}"),
        ("at most 25 words", "1.0", f"{each.short:.3f}"),
        ("nothing already answered", "1.0", f"{each.not_answered:.3f}"),
        ("nothing private", "1.0", f"{each.legal:.3f}"),
        ("names words of the answer", "≥ .90", f"{each.names_words:.3f}"),
        ("five in a row: all different", "", f"{each.different:.3f}"),
        ("five in a row: reached", "", f"{each.full:.3f}"),
    ]


def _introductions(split: str, people: _People, embed: Embed) -> tuple[int, list[Row]]:
    cases = [pitches.load_pitch(FOLDER / "pitches" / f"{name}.toml") for name in named_in("pitches/split.toml", split)]
    drafted = [
        pitches.judge(case, people.notes(case.candidate), lambda task, notes: pitch(task, notes, embed))
        for case in cases
    ]
    peer = pitches.figures([pitches.judge(c, people.notes(c.candidate), pitches.first_words) for c in cases])
    each = pitches.figures(drafted)
    return len(cases), [
        ("every hard fact in a cited passage", "1.0", f"{each.grounded:.3f}"),
        ("must-have facts", "≥ .85", f"{each.must_have:.3f}"),
        ("– peer: the first words of the notes", "", f"{peer.must_have:.3f}"),
        ("words that must not come", "0", str(each.must_not)),
        ("in time, or shorter and said so", "1.0", f"{each.in_time_or_said:.3f}"),
        ("present, past, future", "1.0", f"{each.ordered:.3f}"),
        ("whole sentences · without marks of bullets", "1.0", f"{each.whole:.3f} · {each.clean:.3f}"),
    ]


def _blank_questions(split: str, people: _People, embed: Embed, sets: Sets) -> tuple[int, list[Row]]:
    judged = []
    for candidate in sets.splits().get(split, ()):
        labels = FOLDER / "preparation" / f"{candidate}.toml"
        if labels.exists():
            found = preparation(PreparationTask(today=PREPARED_ON), people.notes(candidate), load_knowledge(), embed)
            judged += questions.judge(candidate, questions.load_labels(labels), found.questions)
    each = questions.figures(judged)
    return each.labelled, [
        ("blank questions, F1", "≥ .95", f"{each.f1:.3f}"),
        ("– precision, recall", "", f"{each.precision:.3f}, {each.recall:.3f} of {each.blank}"),
        ("who asks whom, of those found", "", f"{each.direction:.3f}"),
        ("answered, partly, unanswered", "", f"{each.status:.3f}"),
    ]


def _job_match(split: str, people: _People, embed: Embed) -> tuple[int, list[Row]]:
    judged = []
    today = tomllib.loads((FOLDER / "job_match" / "split.toml").read_text(encoding="utf-8"))["today"]
    for name in named_in("job_match/split.toml", split):
        advert = matches.load_advert(FOLDER / "job_match" / f"{name}.toml", people.folder)
        notes = people.notes(advert.candidate)
        judged += matches.judge(advert, notes, today, lambda text, own, day: job_match(text, own, embed, day))
    each = matches.agreement(judged)
    return each.n, [
        ("requirements, agreement in three", "≥ .85", f"{each.agreement:.3f}"),
        ("uncovered called covered", "≤ .03", f"{each.uncovered_called_covered:.3f} of {each.uncovered}"),
        ("not read as a requirement", "", f"{each.unread:.3f}"),
    ]
