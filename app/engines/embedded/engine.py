"""The embedded engine: rules and measurements over English text, deterministic, without model or network."""

from dataclasses import replace
from typing import TypeVar
from weakref import WeakKeyDictionary

from app.engines.computing import computed
from app.engines.embedded.critique import critique
from app.engines.embedded.follow_up import follow_up
from app.engines.embedded.interview import bank_questions, debrief, interviewer, remark, report, sections, usual
from app.engines.embedded.pitch import pitch
from app.engines.embedded.preparation import day_sheet, elicit, heard, preparation, requirements, stories
from app.engines.embedded.remembered import Known, remembered
from app.engines.evidential import EvidentialSlices, without_words_to_a_reader
from app.engines.protocol import (
    CritiqueTask,
    DaySheetTask,
    DebriefTask,
    ElicitationTask,
    FollowUpTask,
    OpeningTask,
    PitchTask,
    PreparationTask,
)
from app.knowledge import Knowledge
from app.records import (
    Critique,
    DaySheet,
    DebriefQuestion,
    ElicitationQuestion,
    FollowUp,
    Format,
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

_WARM_QUESTION = "Tell me about a time you changed how something is done."
_WARM_ANSWER = "I noticed that two lists were kept by hand, so I wrote one, and nobody has had to ask since."


class EmbeddedEngine:
    """See :class:`app.engines.protocol.Engine`; the work runs in a thread, so that the server stays responsive."""

    name = "embedded"

    def __init__(self, knowledge: Knowledge, embed: Embed) -> None:
        self._knowledge = knowledge
        self._embed = embed
        self._evidential = EvidentialSlices(embed)
        self._told: WeakKeyDictionary[Slice, tuple[Story, ...]] = WeakKeyDictionary()
        self._vectors: WeakKeyDictionary[Slice, Known] = WeakKeyDictionary()

    def warm(self) -> None:
        """Embed the question bank and the competencies, so that the first person does not wait for it."""
        nobody = Slice(candidate="", generation=0, chunks=(), vectors=self._embed(["none"])[:0], documents={})
        task = CritiqueTask(id="", created_at="", question=_WARM_QUESTION, answer=_WARM_ANSWER)
        critique.critique(task, nobody, self._knowledge, self._embed)
        settings = InterviewSettings(format="behavioural")
        opening = OpeningTask(settings=settings, seniority=None, asked=(), competencies_asked=(), seed=0)
        interviewer.opening(opening, nobody, self._knowledge, self._embed)
        interviewer.warm(self._knowledge, self._embed)
        stories.weigh(Story(id="", title=_WARM_QUESTION, action=_WARM_ANSWER), self._knowledge, self._embed)

    async def critique(self, task: CritiqueTask, notes: Slice) -> Critique:
        """Judge a practice answer."""
        return await computed(critique.critique, task, await self._evidence(notes), self._knowledge, self._embed)

    async def follow_up(self, task: FollowUpTask, notes: Slice) -> FollowUp | None:
        """Ask about one span of the answer; a design is walked on to its next section."""
        if task.format == "system_design":
            return await computed(sections.next_section, task, self._knowledge, self._embed)
        if bank_questions.closes(task.question):
            return None
        own = await self._evidence(notes)
        return await computed(follow_up.follow_up, task, own, self._knowledge, self._embed)

    async def pitch(self, task: PitchTask, notes: Slice) -> Pitch:
        """Draft an introduction."""
        return await computed(pitch.pitch, _asked(task), await self._evidence(notes), self._embed)

    async def preparation(self, task: PreparationTask, notes: Slice) -> Preparation:
        """Say where the candidate stands."""
        own = await self._evidence(notes)
        return await computed(preparation.preparation, _asked(task), own, self._knowledge, self._embed, self._own(own))

    def _own(self, notes: Slice) -> Embed:
        """The embedding for a candidate's own words, none of them embedded twice while their notes are in memory."""
        return remembered(self._embed, self._vectors.setdefault(notes, {}))

    async def stories(self, notes: Slice) -> tuple[Story, ...]:
        """Every story the notes tell; found once for as long as the notes stay as they are in memory."""
        known = self._told.get(notes)
        if known is None:
            own = await self._evidence(notes)
            known = await computed(stories.stories, own, self._knowledge, self._embed)
            self._told[notes] = known
        return known

    async def weigh(self, story: Story) -> Story:
        """The gaps and strengths of a story as it stands."""
        return await computed(stories.weigh, story, self._knowledge, self._embed)

    async def ask(self, task: ElicitationTask) -> ElicitationQuestion | None:
        """The next thing to ask about what is missing."""
        return elicit.ask(task)

    async def unheard(self, question: str, answer: str) -> str | None:
        """Why what was said is not worth taking down."""
        return heard.unheard(question, answer)

    async def day_sheet(self, task: DaySheetTask, notes: Slice) -> DaySheet:
        """One page for the day itself."""
        return await computed(day_sheet.day_sheet, task, await self._evidence(notes))

    async def job_match(self, job_description: str, notes: Slice) -> JobMatch:
        """Hold requirements against evidence."""
        asked, own = without_words_to_a_reader(job_description), await self._evidence(notes)
        return await computed(requirements.job_match, asked, own, self._own(own))

    async def opening(self, task: OpeningTask, notes: Slice) -> Question:
        """The next opening question."""
        task = replace(task, settings=_without(task.settings))
        own = await self._evidence(notes)
        return await computed(interviewer.opening, task, own, self._knowledge, self._embed)

    async def usual_formats(self, role: str | None, notes: Slice) -> tuple[Format, ...]:
        """The kinds of interview that fit."""
        own = await self._evidence(notes)
        return await computed(usual.usual_formats, role, own, self._knowledge, self._embed)

    async def debrief(self, task: DebriefTask) -> tuple[DebriefQuestion, ...]:
        """The questions of a real interview."""
        return await computed(debrief.questions_of, task, self._knowledge, self._embed)

    async def remark(self, critique: Critique, said: tuple[str, ...] = ()) -> str:
        """A short reaction to an answer."""
        return remark.remark(critique, said)

    async def report(self, interview: Interview, critiques: dict[int, Critique], notes: Slice) -> Report:  # noqa: ARG002
        """Close an interview."""
        return await computed(report.report, interview, critiques, self._knowledge, self._embed)

    async def _evidence(self, notes: Slice) -> Slice:
        """The notes as far as they are evidence: what addresses whoever scores is none."""
        known = self._evidential.known(notes)
        return known if known is not None else await computed(self._evidential.of, notes)


_Asking = TypeVar("_Asking", PitchTask, PreparationTask)


def _asked(task: _Asking) -> _Asking:
    """A task whose advert asks something of the candidate only."""
    if task.job_description is None:
        return task
    return replace(task, job_description=without_words_to_a_reader(task.job_description))


def _without(settings: InterviewSettings) -> InterviewSettings:
    """An interview's settings whose advert asks something of the candidate only."""
    if settings.job_description is None:
        return settings
    return settings.model_copy(update={"job_description": without_words_to_a_reader(settings.job_description)})
