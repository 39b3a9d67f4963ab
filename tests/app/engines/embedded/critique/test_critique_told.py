"""What a critique says of facts, fit and words: nothing that the answer itself gives the lie to."""

import itertools
from dataclasses import replace
from pathlib import Path

import pytest

from app.engines.embedded.critique.critique import critique
from app.engines.protocol import CritiqueTask
from app.records import Critique
from tests.app.engines.embedded.coached import gardener, judged, knowledge, nobody
from tests.app.engines.embedded.slice_of import embed, slice_of, slice_of_files

SAMPLES = Path(__file__).parents[5] / "data" / "samples"

DROUGHT = (
    "That was the drought summer at Lowmoor. The borehole failed in July, and I had to keep the roses for the "
    "show with a "
    "third of the water. I mapped which beds drank the most, watered at four in the morning and borrowed a couple of "
    "tanks off the cricket club. I told the owner the lawn would go brown, lawn or roses, she had to choose. We lost "
    "eleven out of three hundred and forty roses, and two neighbouring estates copied my map."
)
PROJECT = (
    "The stock count at Pell. When I came, nobody knew what stood in the cold frames and we ordered twice. I "
    "walked every "
    "row with a clipboard for nine mornings and painted a number on each frame. I tried a barcode gun, which "
    "died in the "
    "wet. Losses fell from forty trays a month to six, and the other yard took the paint pot home."
)
QUARREL = (
    "Marek and Dani, my head cook and my floor manager, summer of 2021. Tickets at over half an hour on a Saturday. He "
    "says the floor fires it all at once, she says the kitchen sulks. So I swapped them one Saturday. By nine "
    "he had seen "
    "four tables walk in together. Monday we wrote three rules on a bit of card. By September we were at twenty "
    "minutes."
)


def _words(critique: Critique) -> str:
    return " ".join(f"{c.rationale} {c.advice}" for c in critique.criteria)


def test_nothing_said_is_called_left_out() -> None:
    """A story told whole, in spoken words, leaves nothing out but what it does leave out."""
    missed = [each.text for each in judged("Tell me about working under pressure.", DROUGHT, gardener()).missed]
    assert not [text for text in missed if any(word in text for word in ("11", "tanks", "copied", "mapped", "lawn"))]


def test_another_event_with_people_unknown_is_not_filled_up_from_the_notes() -> None:
    """An answer about somebody the notes do not know gets no facts of a story that shares a word with it."""
    notes = slice_of(
        {
            "stories.md": "# The wrong hour\n\nTwo depots got times an hour off for 11 days. The feature was in local "
            "time at two depots. I built a check that replays 500 requests. It has stopped three bad releases.\n"
        }
    )
    answer = (
        "Yusuf had a feature with the hour in it and it was wrong for two depots, in local time. I asked him to "
        "plot the "
        "error per depot and let him find it. He found the time zone in an afternoon."
    )
    assert judged("What did you say to Yusuf?", answer, notes).missed == ()


def test_a_summary_and_a_motive_are_not_offered_as_occasions() -> None:
    """Who tells nothing is pointed to a story of the notes, never to the profile of a résumé or to why they apply."""
    files = [file for file in sorted((SAMPLES / "mira-tolland").iterdir()) if file.suffix != ".toml"]
    notes = slice_of_files(files)
    question = "What comes nearest to mentoring of less experienced engineers in your own work?"
    made = judged(question, "Two juniors. I read their pull requests every day. One now owns the batch job.", notes)
    said = f"{_words(made)} {made.next_step}"
    assert "ML engineer with six years" not in said
    assert "your" not in " ".join(each.text for each in made.missed)


@pytest.mark.parametrize(
    ("question", "answer"),
    [("Walk me through a project you are proud of.", PROJECT), ("Tell me about a conflict in your team.", QUARREL)],
)
def test_a_fitting_story_is_not_told_that_it_does_not_fit(question: str, answer: str) -> None:
    """Pride and a quarrel need not be named to be heard."""
    critique = judged(question, answer, nobody())
    assert "hard to hear" not in _words(critique) + critique.next_step
    assert "speaks in general" not in _words(critique)


def test_no_two_criteria_show_the_same_words() -> None:
    """Each criterion shows words of its own."""
    spans = [c.evidence[0] for c in judged("Tell me about working under pressure.", DROUGHT, nobody()).criteria]
    assert all(a.end <= b.start or b.end <= a.start for a, b in itertools.combinations(spans, 2))


def test_quotes_keep_their_sense() -> None:
    """No quote ends in a word that leads on, or in somebody about to speak."""
    answer = (
        "I went along with drivers for two days before I built anything and a driver just said, half of these I "
        "can't get "
        "in the gate. I timed six mornings, when he decided a thing and when the patient got it, and I showed "
        "him those. "
        "In May we sent the form out, and refused loads went from nine to four a week."
    )
    for criterion in judged("Tell me about a time you changed your plan.", answer, nobody()).criteria:
        for shown in criterion.evidence:
            assert shown.quote.split()[-1].lower() not in {"and", "said", "when", "but", "that"}
            assert not shown.quote.startswith("before I built")


def test_a_result_without_a_lesson_is_told_so() -> None:
    """Numbers do not stand for what was learnt."""
    result = next(
        c
        for c in judged("Tell me about a project you are proud of.", PROJECT, nobody()).criteria
        if c.criterion == "result"
    )
    assert "missing" in result.rationale
    with_lesson = judged(
        "Tell me about a project you are proud of.", PROJECT + " Since then I count before I order.", nobody()
    )
    told = next(c for c in with_lesson.criteria if c.criterion == "result")
    assert "what you took from it" not in told.rationale


def test_a_question_the_bank_does_not_hold_has_no_reference() -> None:
    """A near question about another thing is no measure of what is right."""
    answer = (
        "A random forest is many deep trees on bootstrap samples and you average them, which cuts variance. "
        "Boosting fits "
        "small trees one after the other to the gradient of the loss, so it cuts bias, and it overfits if you "
        "let it run. "
        "With noisy labels I take the forest."
    )
    question = "How does gradient boosting differ from a random forest, and when would you pick which?"
    accuracy = judged(question, answer, nobody(), "technical").criteria[0]
    assert "no reference" in accuracy.rationale
    assert "neural network" not in accuracy.rationale + accuracy.advice


def test_a_limit_owned_up_to_is_not_asked_for() -> None:
    """Who names a weakness is not told to name one."""
    answer = (
        "I take work from others because it is faster than explaining it, and I still do it when I am tired. My "
        "manager "
        "told me that I make people lazy. I was not happy about that. Now I show a thing once and sit on my hands."
    )
    assert "Name one limit" not in _words(judged("What is your biggest weakness?", answer, nobody(), "recruiter"))


def test_a_weakness_is_itself_the_limit() -> None:
    """Where a weakness was asked for, whoever names one has named a limit, whatever words it is in."""
    answer = (
        "I take on too much. My manager told me in March that people wait for my reviews, and he was right. "
        "Since then I hand out two of three reviews on Mondays."
    )
    assert "Name one limit" not in _words(judged("What is your biggest weakness?", answer, nobody(), "recruiter"))


def test_what_a_note_wants_kept_back_is_never_offered() -> None:
    """A diary's next entry, and a confidence in it, are no facts that an answer left out."""
    diary = (
        "**3 Mar** Fairlight wanted the drop windows halved to one hour. I drew Dudley, Kinver and Bewdley on the back "
        "of the agenda.\n\n**9 Mar** Fairlight took ninety minutes on the town shops.\n\n"
        "**11 Mar** Ngozi needs cover from September. Don't tell anybody till she has told Sukhi.\n"
    )
    answer = (
        "In March Fairlight wanted the drop windows halved, two hours to one. I turned the agenda over and drew "
        "Dudley, Kinver and Bewdley. It went quiet, and I said that it would be two more lorries."
    )
    found = judged("Have you ever challenged a customer?", answer, slice_of({"diary.md": diary}))
    assert "Ngozi" not in _words(found) + found.next_step + "".join(m.text for m in found.missed)


@pytest.mark.parametrize(
    "ending",
    [
        "There's been one since.",
        "Two the month after.",
        "By June it was down to two hundred.",
        "The next term we had two.",
    ],
)
def test_a_bare_count_afterwards_is_the_ending(ending: str) -> None:
    """Nobody who tells how many there were afterwards is told that the ending is missing."""
    story = (
        "The glazing firm kept sending panes with chipped corners, nine in one month. I drove to their yard and "
        "watched them load. I asked the foreman for felt between the panes, and brought the first roll myself."
    )
    found = judged("Tell me about a problem you solved.", f"{story} {ending}", nobody())
    said = next(c for c in found.criteria if c.criterion == "result")
    assert any(span.quote in ending for span in said.evidence), said.rationale
    assert "You stop at" not in said.rationale


def test_no_story_is_asked_of_who_was_asked_what_a_thing_is() -> None:
    """A question about a thing is judged as one, also where the format was left at stories."""
    found = judged(
        "What is the difference between rank and dense rank?",
        "Rank leaves gaps after ties and dense rank does not. If two come second, rank gives the next one four and "
        "dense rank gives three.",
        nobody(),
    )
    assert "depth" in {c.criterion for c in found.criteria}
    assert "no other way" not in _words(found)


def test_an_ordinary_day_owes_no_occasion() -> None:
    """Who was asked for an ordinary day is not told to choose one day and tell how it ended."""
    found = judged(
        "What did an ordinary day look like in your last post?",
        "Mondays I do the returns report, then it is mostly questions from the warehouse. Fridays I count the stock.",
        nobody(),
        format="resume",
    )
    assert "one time it happened" not in _words(found)
    assert (found.overall or 0) > 2.5


def test_the_opening_of_a_design_that_is_walked_owes_its_ground_only() -> None:
    """What the interviewer goes on to ask for is not missed in the first words."""
    question = (
        "Design a forecasting system for a grocer with 800 shops and 20,000 products that orders fresh food every day."
    )
    task = CritiqueTask(
        id="c",
        created_at="",
        question=question,
        answer="First I would want to know what the order decides, per shop and product for tomorrow. I would assume "
        "it is made the night before, and ask what costs more, an empty shelf or food thrown away.",
        format="system_design",
    )
    alone, walked = (critique(each, nobody(), knowledge(), embed) for each in (task, replace(task, walked=True)))
    assert "did not come up" in _words(alone)
    assert "did not come up" not in _words(walked)
    assert (walked.overall or 0) > (alone.overall or 0)
