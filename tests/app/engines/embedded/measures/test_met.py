"""Whether a follow-up was met: twenty answers of ten trades, half of them to something else."""

from dataclasses import replace

import pytest

from app.engines.embedded.critique.critique import critique
from app.engines.embedded.critique.remarks.answered import DOUBTED, object_of
from app.engines.embedded.measures.met import goes_on_elsewhere
from app.engines.protocol import CritiqueTask, Earlier
from app.records import Critique
from tests.app.engines.embedded.coached import knowledge, nobody
from tests.app.engines.embedded.slice_of import embed

Told = tuple[str, str, str, str]
"""The first question, its answer, the follow-up and its probe."""

RYE: Told = (
    "Tell me about something you improved.",
    "Our bakery threw away a lot of rye. I moved the second bake to two o'clock and wrote the numbers on the oven "
    "door. Waste went down to four loaves a day.",
    "Waste went down to four loaves a day. What was it before?",
    "baseline",
)
LAMBS: Told = (
    "How would you plan a lambing shed?",
    "I would pen the twins apart for the first night. I would put the heat lamps at the north wall.",
    "You would pen the twins apart for the first night. Why would you do it that way?",
    "reason",
)
ORGAN: Told = (
    "Tell me about a difficult decision.",
    "The chapel organ failed an hour before a wedding, and I played on the school piano in the side aisle.",
    "You played on the school piano in the side aisle. What else did you think of doing?",
    "alternative",
)
STORE: Told = (
    "Tell me about a time you worked in a team.",
    "We rewired the cold store over one weekend so that the fish could stay in it.",
    "You rewired the cold store over one weekend. Which part of that was yours?",
    "own_part",
)
ANNEXE: Told = (
    "Tell me about a complaint you dealt with.",
    "A guest said that her room smelled of paint, so I moved her to the annexe and opened the windows.",
    "You moved her to the annexe. How did it end?",
    "result",
)
DOORS: Told = (
    "Tell me about a conflict with a colleague.",
    "The joiner wanted to hang the doors before the floor was dry and I told him no.",
    "The joiner wanted to hang the doors before the floor was dry. What was behind that, as far as you could tell?",
    "other_side",
)

MET = [
    (RYE, "Nineteen, on a bad Saturday more."),
    (RYE, "It used to be a whole crate by closing time, mostly the seeded ones, and my uncle took it for the pigs."),
    (RYE, "It was chaos, honestly. Everybody baked what they liked and the shelf was full at closing."),
    (LAMBS, "A ewe with two only counts one of them in a crowd, and the other goes cold by morning."),
    (LAMBS, "Because she has to learn both by smell, and she cannot do that with nine others walking through."),
    (ORGAN, "The church across the road has a small organ, and I could have asked the guests to walk over."),
    (ORGAN, "Nothing, honestly. There was one instrument in the building and one hour."),
    (STORE, "The distribution board and the testing. Lads from the yard pulled the cable."),
    (STORE, "I drew the circuits on Friday and did every joint in the roof; Anton carried and labelled."),
    (ANNEXE, "She slept, came down for breakfast and booked the annexe again for September."),
    (ANNEXE, "Badly, she left after one night and wrote to the owner."),
    (DOORS, "He was paid by the door, and he had another site waiting from the Monday."),
]
UNMET = [
    (RYE, "I wrote the order for the flour by hand for two years and my boss signed it."),
    (RYE, "I trained both apprentices on the slicer and one of them came second in the county."),
    (LAMBS, "I would order the feed in October, weigh the bags at the gate, and then move the tractor."),
    (LAMBS, "I would check the fences first, walk the ditch with the vet, and then call the shearers."),
    (ORGAN, "I tuned the harpsichord at the museum for six years and wrote their catalogue in spring."),
    (ORGAN, "I sold forty tickets for the choir and printed the programme at the library."),
    (STORE, "The club elected me treasurer in May and the subscriptions came in on time."),
    (STORE, "My course in Cork lasted two years and there were nine of us in the class."),
    (ANNEXE, "I bought the lawnmower at the auction in Tralee and repaired its carburettor myself."),
    (DOORS, "I laid three hundred metres of pipe that summer and photographed all of it for the council."),
]


def _judged(told: Told, answer: str) -> Critique:
    question, before, asked, probe = told
    task = CritiqueTask(
        id="",
        created_at="",
        question=asked,
        answer=answer,
        earlier=Earlier(question, before, probe),
        format="behavioural",
    )
    return critique(task, nobody(), knowledge(), embed)


@pytest.mark.parametrize(("told", "answer"), MET)
def test_what_was_asked_for_is_taken_for_it(told: Told, answer: str) -> None:
    """A value, a reason, another way, a share, an end or another's side is heard, however briefly it is given."""
    assert "still open" not in _judged(told, answer).criteria[0].rationale


@pytest.mark.parametrize(("told", "answer"), UNMET)
def test_something_else_told_well_leaves_the_question_open(told: Told, answer: str) -> None:
    """It is said plainly, with the question's own words, and no criterion praises it for settling the point."""
    found = _judged(told, answer)
    assert found.band in ("thin", "developing")
    assert object_of(told[2]) in found.criteria[0].rationale
    assert not any("settled" in c.rationale or "gives it" in c.rationale for c in found.criteria)
    assert "settles" not in found.next_step


def test_a_deed_with_a_figure_is_no_value_of_before() -> None:
    """A reason and a number do not make two written pages what a share of stained sheets was before."""
    told = (
        "Tell me about a supplier.",
        "I counted 4,100 sheets for two weeks and went with Shannon Textile. Stains went down to 1 in 60.",
        "Stains went down to 1 in 60. What was it before?",
        "baseline",
    )
    found = _judged(told, "I wrote two pages for Declan, because I wanted him to see the count. He signed it.")
    assert found.band in ("thin", "developing")
    assert _judged(told, "One in nine.").criteria[0].rationale.find("still open") < 0


def test_the_object_of_a_follow_up_is_what_it_quotes_or_says_back() -> None:
    """Quoted words come first, then the sentence said back, then the question itself."""
    assert object_of("When you say “the price fell”, compared with what?") == "the price fell"
    assert object_of("You moved her. How did it end?") == "You moved her"
    assert object_of("And then?") == "And then"
    aloud = "Think aloud. What is the first thing you would look at?"
    assert object_of(aloud, "I do not dig trenches, sorry.") == "What is the first thing you would look at"


def test_what_came_of_it_told_of_nothing_named_before_is_in_doubt() -> None:
    """For all anybody can tell an unrelated deed came of it: that is never strong, and the coach says why."""
    earlier = Earlier(
        "Tell me about a problem with attendance.",
        "Sick leave was eleven percent. I rang each of them and found that half of it was the early start.",
        "after",
    )
    task = CritiqueTask(
        id="c",
        created_at="t",
        question="You found that half of it was the early start. What did that lead to?",
        answer="I wrote two pages for Declan and he signed it. The laundry sent back sheets and I got three quotes.",
        earlier=earlier,
    )
    made = critique(task, nobody(), knowledge(), embed)
    relevance = made.criteria[0]
    assert made.band in ("thin", "developing", "solid")
    assert "so that nobody has to guess" in relevance.advice
    told = "I put in a second start at half nine, and the early start is now for those who want it."
    assert "guess" not in critique(replace(task, answer=told), nobody(), knowledge(), embed).criteria[0].advice


@pytest.mark.parametrize(
    ("answer", "elsewhere"),
    [
        ("The summary takes me five minutes and goes to the same eight people.", True),
        ("It is mostly when there are more than six people: I wait for a gap, and there is none.", False),
    ],
)
def test_who_goes_on_about_another_sentence_leaves_the_question_open(answer: str, elsewhere: bool) -> None:
    """What is said on something else that was told is not taken for what was asked."""
    earlier = Earlier(
        question="What is your biggest weakness?",
        answer="I go quiet in meetings. I had the right number once and let somebody talk over me. So now I send a one "
        "line summary beforehand, then I have already said it.",
        probe="more",
    )
    asked = "Could you say a little more about “I go quiet in meetings”?"
    assert goes_on_elsewhere(asked, answer, earlier, embed) is elsewhere


def test_who_opens_with_the_word_that_was_asked_by_answers() -> None:
    """ "The other way would have been ..." is the way that was asked for, however far its matter lies."""
    found = critique(
        CritiqueTask(
            id="c1",
            created_at="2025-03-01T09:00:00Z",
            question="You trained the Christmas temps and set up the rota swaps. Was there another way to go about it?",
            answer="The other way would've been just leave them to it, which is what they did the year before.",
            format="recruiter",
            earlier=Earlier(
                question="Could you give me a short introduction before we get going?",
                answer="I'm a sales assistant at Fennimore's, shoes and bags, and I've just finished business and HR "
                "at Wrexford. I trained the Christmas temps and set up the rota swaps, and that got me into this.",
                probe="alternative",
            ),
        ),
        nobody(),
        knowledge(),
        embed,
    )
    assert "still open" not in found.criteria[0].rationale


def test_a_rule_for_an_event_is_in_doubt() -> None:
    """Who is asked about a day and tells how they go about such things in general may be on another question."""
    told = (RYE[0], RYE[1], "You said “Waste went down to four loaves a day”. Can you tell me more about that?", "more")
    doubted = "I talk to each driver before the round. If a van is late twice I ride along."
    assert DOUBTED in _judged(told, doubted).criteria[0].rationale
    for answer in (
        "It took about a fortnight. The first days the seeded ones ran out at noon and people grumbled.",
        "If the loaves are down to six by two o'clock my uncle still grumbles.",
    ):
        assert DOUBTED not in _judged(told, answer).criteria[0].rationale, answer


def test_a_long_answer_that_names_nothing_of_what_was_said_is_in_doubt() -> None:
    """Two sentences of another story are not taken for the grounds of a figure."""
    told = (RYE[0], RYE[1], "Waste went down to four loaves a day. How do you know?", "check")
    answer = (
        "In 2019 I came to the swimming club as a lifeguard. Nine children were in the beginners and I made badges for "
        "each of them, and by summer there were thirty on the list."
    )
    assert DOUBTED in _judged(told, answer).criteria[0].rationale
