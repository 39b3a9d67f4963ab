"""The coach interviews the candidate about what is missing, and takes the answers down as notes of their own.

An answer is stored twice at once or not at all: word for word in a document of the candidate's, which is read, found
and cited like any other; and in the story it belongs to.
"""

import asyncio
import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from app.coach.context import Context
from app.coach.library import Accepted, File, Library, document_id, until_read
from app.coach.stories import one
from app.engines.protocol import ElicitationTask
from app.errors import Conflict
from app.records import (
    Citation,
    DocumentRef,
    Elicitation,
    ElicitationQuestion,
    ElicitedPart,
    Story,
    Told,
)
from app.requests import ElicitBody
from app.store import Connection
from app.store import stories as store
from app.store.candidates import CandidateKey, find
from app.store.stories import Conversation, KeptConversation
from ingest.load import display_name
from ingest.records import Kind

MOST_TRIES = 2
"""Answers that say nothing, after which a part is left."""

LONGEST_TITLE = 80


@dataclass(frozen=True)
class About:
    """What a conversation is about: a story, or a question of the notes with what else in them may help."""

    subject: str
    title: str
    story: Story | None = None
    begun: bool = False
    material: tuple[Citation, ...] = ()

    @property
    def kind(self) -> Kind:
        return "stories" if self.story else "prep_answers"


async def elicit_story(
    context: Context, library: Library, owner: str, candidate: str, story: str, body: ElicitBody
) -> Elicitation:
    """Ask for the next missing part of a story, after taking down the answer that came, if one did.

    Answering keeps a story that was only proposed.

    Raises:
        NotFound: there is no such candidate or story.
        Conflict: nothing is left to ask, or two answers came at once.
    """
    known = await one(context, owner, candidate, story)
    about = About(subject=known.id, title=known.title, story=known)
    return await _elicit(context, library, owner, candidate, about, body)


async def elicit_question(
    context: Context, library: Library, owner: str, candidate: str, question: str, body: ElicitBody
) -> Elicitation:
    """The same for a question: a blank one of the notes, or any other that the candidate wants to be ready for.

    Raises:
        NotFound: there is no such candidate.
        Conflict: nothing is left to ask, or two answers came at once.
    """
    from app.coach.preparation import preparation

    text = " ".join(question.split())
    made = await preparation(context, owner, candidate, None)
    same = [q for q in made.questions if _letters(q.text) == _letters(text)]
    about = About(
        subject=subject_of(text),
        title=text,
        begun=any(q.status == "partly" for q in same),
        material=next((tuple(step.citation for step in q.outline) for q in same if q.outline), ()),
    )
    return await _elicit(context, library, owner, candidate, about, body)


def subject_of(question: str) -> str:
    """The id of the conversation about a question: the same words, however they are spaced and marked."""
    return f"{store.QUESTION}{hashlib.sha256(_letters(question).encode()).hexdigest()[:16]}"


def _letters(text: str) -> str:
    return re.sub(r"\W+", "", text).lower()


async def _elicit(
    context: Context, library: Library, owner: str, candidate: str, about: About, body: ElicitBody
) -> Elicitation:
    kept, named = await asyncio.to_thread(_read, context, owner, candidate, about)
    pending = await context.engine.ask(_task(about, kept.conversation))
    if body.answer is None and not body.skip:
        return _shown(about, kept.conversation, pending, named)
    part = body.part or (pending.part if pending else None)
    if part is None:
        raise Conflict("Nothing is left to ask about this; change the text itself if there is more to say.")
    asked = pending.text if pending and pending.part == part else ""
    answer = (body.answer or "").strip()
    if any(told.part == part and told.answer == answer for told in kept.conversation.told):
        return _shown(about, kept.conversation, pending, named)  # the same answer sent twice is one answer
    remark = "We leave that one." if body.skip else await context.engine.unheard(asked or about.title, answer)
    if remark is not None:
        return await _asked_again(context, owner, candidate, about, kept, part, body.skip, remark, named)
    return await _taken_down(context, library, owner, candidate, about, kept, Told(
        part=part, question=asked, answer=answer, document=document_id(owner, candidate, named)
    ), named)  # fmt: skip


def _read(context: Context, owner: str, candidate: str, about: About) -> tuple[KeptConversation, str]:
    """The conversation so far, and the name of the document that holds its answers."""
    with context.database.read() as connection:
        key = find(connection, owner, candidate)
        kept = store.conversation(connection, key, about.subject, about.title)
        others = [c for c in store.conversations(connection, key) if c.subject != about.subject]
    name = document_name(kept.conversation.title)
    if any(document_name(other.title) == name for other in others):
        name = document_name(kept.conversation.title, about.subject[-4:])
    return kept, name


def document_name(title: str, mark: str = "") -> str:
    """The name of the document that holds what was told: the same for the same title."""
    plain = re.sub(r"[/\\<>|\"*?]+", " ", title)
    short = " ".join(plain.split())[:LONGEST_TITLE].rstrip(" .…")
    return display_name(f"Told to the coach: {short}{f' ({mark})' if mark else ''}.md")


async def _asked_again(
    context: Context,
    owner: str,
    candidate: str,
    about: About,
    kept: KeptConversation,
    part: ElicitedPart,
    skipped: bool,
    remark: str,
    named: str,
) -> Elicitation:
    tries = dict(kept.conversation.tries)
    tries[part] = MOST_TRIES if skipped else tries.get(part, 0) + 1
    changed = kept.conversation.model_copy(update={"tries": tuple(tries.items())})
    await asyncio.to_thread(_store, context, owner, candidate, changed, kept.version)
    question = await context.engine.ask(_task(about, changed))
    if tries[part] >= MOST_TRIES and not skipped:
        remark = f"{remark} We leave that one; you can come back to it."
    return _shown(about, changed, question, named, remark=remark)


async def _taken_down(
    context: Context,
    library: Library,
    owner: str,
    candidate: str,
    about: About,
    kept: KeptConversation,
    told: Told,
    named: str,
) -> Elicitation:
    changed = kept.conversation.model_copy(update={"told": (*kept.conversation.told, told)})
    text, places = note_of(changed.title, changed.told, about.kind)
    story = about.story
    if story is not None:
        citation = _cited(changed, told, named, text, places[-1])
        story = await context.engine.weigh(_with_answer(story, told, citation))

    def beside(connection: Connection, key: CandidateKey) -> None:
        now = context.clock.instant()
        store.put_conversation(connection, key, changed, kept.version, now)
        if story is not None:
            store.put(connection, key, story, now)

    file = File(named, text.encode(), about.kind)
    outcomes = await asyncio.to_thread(library.add, owner, candidate, [file], context.clock.instant(), beside)
    assert all(isinstance(outcome, Accepted) for outcome in outcomes), "plain text under a name of ours is accepted"
    await until_read(library, outcomes)
    after = replace(about, story=story)
    question = await context.engine.ask(_task(after, changed))
    return _shown(after, changed, question, named, saved=True)


def _store(context: Context, owner: str, candidate: str, changed: Conversation, version: int) -> None:
    with context.database.begin() as connection:
        key = find(connection, owner, candidate)
        store.put_conversation(connection, key, changed, version, context.clock.instant())


def _task(about: About, conversation: Conversation) -> ElicitationTask:
    tries: Mapping[ElicitedPart, int] = dict(conversation.tries)
    return ElicitationTask(
        title=about.title,
        story=about.story,
        begun=about.begun,
        material=about.material,
        told=conversation.told,
        tries=tries,
    )


def _shown(
    about: About,
    conversation: Conversation,
    question: ElicitationQuestion | None,
    named: str,
    saved: bool = False,
    remark: str | None = None,
) -> Elicitation:
    told = conversation.told
    return Elicitation(
        subject=about.subject,
        title=about.title,
        story=about.story,
        document=DocumentRef(id=told[0].document, name=named) if told else None,
        told=told,
        left=tuple(part for part, count in conversation.tries if count >= MOST_TRIES and part not in _parts(told)),
        question=question,
        saved=saved,
        remark=remark,
    )


def _parts(told: Sequence[Told]) -> set[ElicitedPart]:
    return {t.part for t in told}


def note_of(title: str, told: Sequence[Told], kind: Kind) -> tuple[str, list[tuple[int, int]]]:
    """The note that holds what was told, and where in it each answer stands, word for word.

    A story's parts are labelled, as people label them; the answer to a question stands under the question.
    """
    heading = " ".join(title.split()).lstrip("#*- ")
    text = f"# {heading}\n" if kind == "stories" else f"# Told to the coach\n\n**{heading.strip('*')}**\n"
    places = []
    for one_told in told:
        text += f"\n**{one_told.part.capitalize()}:** " if kind == "stories" else "\n"
        places.append((len(text), len(text) + len(one_told.answer)))
        text += f"{one_told.answer}\n"
    return text, places


def _cited(changed: Conversation, told: Told, named: str, text: str, place: tuple[int, int]) -> Citation:
    start, end = place
    return Citation(
        document=DocumentRef(id=told.document, name=named),
        heading=" ".join(changed.title.split()),
        quote=text[start:end],
        start=start,
        end=end,
    )


def _with_answer(story: Story, told: Told, citation: Citation) -> Story:
    """The story with the answer in its part: in place of nothing, or after what is there already."""
    before = str(getattr(story, told.part))
    stop = "" if not before or before[-1] in ".!?…" else "."
    text = f"{before}{stop} {told.answer}".strip()
    still = tuple(hole for hole in story.left_open if hole not in told.question)
    changed = {told.part: text, "citations": (*story.citations, citation), "state": "kept", "left_open": still}
    return story.model_copy(update=changed)
