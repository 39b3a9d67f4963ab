"""The model engine: what a chat model proposes, checked; all else, and every failure, is the embedded engine's."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

from app.engines.computing import computed, spare_time
from app.engines.embedded.answer.assessable import why_not
from app.engines.embedded.engine import EmbeddedEngine
from app.engines.embedded.interview.bank_questions import closes
from app.engines.evidential import without_words_to_a_reader
from app.engines.hearing import allowance, hearing, voice
from app.engines.model import draft, judge, match, preparing, questions, reporting
from app.engines.model.ladder import Ladder
from app.engines.model.prompts import Prompts
from app.engines.model.tools import Tools, note_of
from app.engines.model.wire import Fault
from app.engines.protocol import CritiqueTask, FollowUpTask, OpeningTask, PitchTask, PreparationTask
from app.knowledge import Knowledge
from app.records import (
    Critique,
    FollowUp,
    Interview,
    InterviewSettings,
    JobMatch,
    Pitch,
    Preparation,
    Question,
    Report,
    Story,
)
from app.slices import Embed, Slice


class ModelEngine(EmbeddedEngine):
    """See :class:`app.engines.protocol.Engine`.

    It is the embedded engine where nothing is overridden here, so that whatever that one learns is there as well.
    """

    def __init__(
        self, knowledge: Knowledge, embed: Embed, ladder: Ladder, prompts: Prompts, mark: Callable[[], str]
    ) -> None:
        super().__init__(knowledge, embed)
        self._tools = Tools(ladder, prompts, mark, knowledge, embed)
        self.name = ladder.model.name

    @property
    def ladder(self) -> Ladder:
        """The model behind its limits, for whoever wants to try it out."""
        return self._tools.ladder

    def warm(self) -> None:
        """Do what the embedded engine does, and import what the model needs; one that is not there is told later."""
        super().warm()
        with suppress(Fault):
            self._tools.ladder.model.open()

    async def measured(self, task: CritiqueTask, notes: Slice) -> Critique:
        """What the rules make of an answer; kept for what is said about it in the same turn."""
        found = await super().critique(task, notes)
        held = hearing()
        if held is not None:
            held.measured = found
            held.earlier = (task.earlier.question, task.earlier.answer) if task.earlier else None
        return found

    async def judged(self, task: CritiqueTask, measured: Critique, notes: Slice) -> Critique:  # noqa: ARG002
        """What the model makes of an answer that was measured."""
        if not measured.assessable:
            return measured
        if hearing() is not None:
            await spare_time()
        try:
            return await judge.judge(self._tools, task, measured, allowance())
        except Fault as fault:
            return measured.model_copy(update={"note": _noted(fault)})

    async def critique(self, task: CritiqueTask, notes: Slice) -> Critique:
        """Judge a practice answer."""
        return await self.judged(task, await self.measured(task, notes), notes)

    async def follow_up(self, task: FollowUpTask, notes: Slice) -> FollowUp | None:
        """Ask about one span of the answer."""
        held, heard = hearing(), voice()
        known = held.measured if held is not None and held.measured and held.measured.answer == task.answer else None
        if not await computed(_is_open, task):
            found = await super().follow_up(task, notes)
        else:
            try:
                own = await self._evidence(notes)
                found = await questions.follow_up(self._tools, task, own, known, allowance(), heard)
            except Fault as fault:
                found = await super().follow_up(task, notes)
                found = found.model_copy(update={"note": _noted(fault)}) if found else None
        heard.so_far(found.question if found else "")
        return found

    async def opening(self, task: OpeningTask, notes: Slice) -> Question:
        """The next opening question."""
        heard = voice()
        measured = await super().opening(task, notes)
        asked = replace(task, settings=task.settings.model_copy(update={"job_description": _advert(task.settings)}))
        try:
            told, own = await self.stories(notes), await self._evidence(notes)
            found = await questions.next_question(self._tools, asked, own, measured, told, allowance(), heard)
        except Fault as fault:
            found = measured.model_copy(update={"note": _noted(fault)})
        heard.so_far(found.text)
        return found

    async def remark(self, critique: Critique, said: tuple[str, ...] = ()) -> str:
        """A short reaction to an answer."""
        heard = voice()
        try:
            if not critique.assessable:
                return await super().remark(critique, said)
            held = hearing()
            known = held is not None and held.measured is not None and held.measured.answer == critique.answer
            earlier = held.earlier if held is not None and known else None
            found = await questions.remark(self._tools, critique, said, earlier, allowance(), heard)
        except Fault as fault:
            _noted(fault)
            found = await super().remark(critique, said)
        heard.so_far(found)
        return found

    async def pitch(self, task: PitchTask, notes: Slice) -> Pitch:
        """Draft an introduction."""
        measured = await super().pitch(task, notes)
        if not notes.own:
            return measured
        try:
            asked = replace(task, job_description=_advert(task))
            return await draft.draft(self._tools, asked, measured, await self._evidence(notes), allowance())
        except Fault as fault:
            return measured.model_copy(update={"note": _noted(fault)})

    async def preparation(self, task: PreparationTask, notes: Slice) -> Preparation:
        """Say where the candidate stands."""
        measured = await super().preparation(task, notes)
        budget = allowance()
        try:
            asked = replace(task, job_description=_advert(task))
            found = await preparing.prepare(self._tools, asked, measured, await self._evidence(notes), budget)
            # Those that the candidate has decided about keep the title they go by.
            told = {s.id: s for each in found.competencies for s in each.stories if s.state == "proposed"}
            stories = tuple(told.values())
            labelled = await preparing.label(self._tools, stories, budget) if stories else ()
        except Fault as fault:
            return measured.model_copy(update={"note": _noted(fault)})
        return _with_stories(found, labelled)

    async def job_match(self, job_description: str, notes: Slice) -> JobMatch:
        """Hold requirements against evidence."""
        measured = await super().job_match(job_description, notes)
        if not measured.requirements or not notes.own:
            return measured
        try:
            asked = without_words_to_a_reader(job_description)
            return await match.match(self._tools, asked, measured, await self._evidence(notes), allowance())
        except Fault as fault:
            return measured.model_copy(update={"note": _noted(fault)})

    async def report(self, interview: Interview, critiques: dict[int, Critique], notes: Slice) -> Report:
        """Close an interview."""
        measured = await super().report(interview, critiques, notes)
        if not measured.answered or not critiques:
            return measured
        try:
            return await reporting.report(self._tools, interview, critiques, measured, allowance())
        except Fault as fault:
            return measured.model_copy(update={"note": _noted(fault)})


def _advert(asked: PitchTask | PreparationTask | InterviewSettings) -> str | None:
    """The advert as far as it speaks to candidates."""
    return without_words_to_a_reader(asked.job_description) if asked.job_description else None


def _is_open(task: FollowUpTask) -> bool:
    """Whether what to ask next is anybody's choice.

    A walk through a design follows its sections, a question that closes the interview is not followed up, and an answer
    that cannot be judged need not be sent.
    """
    fixed = task.format == "system_design" or closes(task.question)
    return not fixed and why_not(task.question, task.answer) is None


def _noted(fault: Fault) -> str:
    """The note for what the embedded engine made instead; also kept with the turn it happened in."""
    note = note_of(fault)
    held = hearing()
    if held is not None and note not in held.notes:
        held.notes.append(note)
    return note


def _with_stories(preparation: Preparation, labelled: tuple[Story, ...]) -> Preparation:
    by_id = {story.id: story for story in labelled}
    competencies = tuple(
        each.model_copy(update={"stories": tuple(by_id.get(story.id, story) for story in each.stories)})
        for each in preparation.competencies
    )
    return preparation.model_copy(update={"competencies": competencies})
