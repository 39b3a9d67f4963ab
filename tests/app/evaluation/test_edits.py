"""Edits take away what they say, and nothing where there is nothing to take."""

from dataclasses import replace

from app.evaluation.answers import AnswerSet
from app.evaluation.edits import edits
from app.evaluation.gamed import gamed
from app.evaluation.swapped import swapped

ENTRY = AnswerSet(
    id="x-1",
    writer="x",
    question="Tell me about a time you were late.",
    format="behavioural",
    seniority="mid",
    weak="I am never late, being on time matters to me and to everybody who works with me.",
    adequate="I was late once with an order and told the customer, who was fine with it in the end.",
    strong="The ferry was out and forty loaves stood on the wrong side. I rang the school before they could ring me. "
    "I borrowed a dinghy from the yard and rowed them over in three trips. They ate at one instead of noon. "
    "I keep a spare oar there now, and the school has my number.",
    result=("They ate at one instead of noon.",),
    reflection=("I keep a spare oar there now, and the school has my number.",),
    numbers=(("forty loaves", "the loaves"),),
    acts=(("I borrowed a dinghy from the yard and rowed them over in three trips", "I found a way"),),
    ours=(("I rang the school", "We rang the school"),),
)
OTHER = replace(ENTRY, id="x-2", question="Why us?", strong="Your orchard is the only one that still grafts by hand.")


def test_each_edit_does_what_it_says() -> None:
    """The words are gone, or other words stand there."""
    made = {edit.name: edit.answer for edit in edits(ENTRY, [OTHER])}
    assert "one instead of noon" not in made["result dropped"]
    assert "spare oar" not in made["reflection dropped"]
    assert "forty" not in made["number dropped"]
    assert "We rang the school" in made["I made we"]
    assert "dinghy" not in made["acts made vague"]
    assert sorted(made["sentences shuffled"].split()) == sorted(ENTRY.strong.split())
    assert not made["sentences shuffled"].startswith("The ferry")
    assert len(made["fillers added"]) > len(ENTRY.strong)


def test_what_is_not_there_cannot_be_taken() -> None:
    """A set without a number has no edit that drops one."""
    names = {edit.name for edit in edits(replace(ENTRY, numbers=(), reflection=()), [OTHER])}
    assert not names & {"number dropped", "reflection dropped"}


def test_gamed_answers_come_in_every_kind() -> None:
    """Padding keeps the honest answer, and another's strong answer is off the topic."""
    made = {trick.kind: trick for trick in gamed(ENTRY, [OTHER])}
    assert made["adequate padded"].answer.startswith(ENTRY.adequate)
    assert made["off-topic eloquence"].answer == OTHER.strong
    assert len(made) == 15


def test_people_are_exchanged_in_question_and_answer() -> None:
    """Names and pronouns, together."""
    assert swapped("What did Bev say?", "Bev said he was late.", ("Bev",)) == (
        "What did Amina say?",
        "Amina said she was late.",
    )
