"""A follow-up asks one short thing about the answer's own words, and never the same twice."""

import pytest

from app.engines.embedded.follow_up.follow_up import follow_up as asked_back
from app.engines.protocol import FollowUpTask
from app.english.language import count_words
from app.english.terms import content_stems
from app.records import Style
from tests.app.engines.embedded.coached import asked, gardener, knowledge, nobody
from tests.app.engines.embedded.graded import GRADED
from tests.app.engines.embedded.slice_of import embed

CONFLICT = "Tell me about a time you disagreed with your manager."
STYLES: tuple[Style, ...] = ("warm", "neutral", "sceptical")


def _row(question: str, answer: str, count: int = 5, style: Style = "neutral") -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for _ in range(count):
        follow_up = asked(question, answer, nobody(), tuple(text for text, _ in found), style)
        if follow_up is None:
            break
        found.append((follow_up.question, follow_up.probe))
    return found


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("place", range(len(GRADED)))
def test_one_short_question_in_the_answers_words(place: int, style: Style) -> None:
    """One question mark, at most 25 words, words of the clause inside, at most one question of a kind in a row."""
    question, _, *answers = GRADED[place]
    for answer in answers:
        follow_up = asked(question, answer, nobody(), style=style)
        assert follow_up is not None
        assert count_words(follow_up.question) <= 25
        assert follow_up.question.count("?") <= 1
        assert answer[follow_up.span.start : follow_up.span.end] == follow_up.span.quote
        taken = set(content_stems(follow_up.span.quote)) & set(content_stems(follow_up.question))
        assert taken
        probes = [probe for _, probe in _row(question, answer, style=style)]
        assert len(set(probes)) == len(probes)


@pytest.mark.parametrize(
    ("answer", "probes"),
    [
        (
            "Our bakery wasted a lot of bread. We introduced a list for the evening and we moved the bake. By Easter "
            "the bins were empty at closing time, and they still are.",
            {"own_part"},
        ),
        (
            "I was in charge of the bins at the bakery. I wrote a list of "
            "every loaf that came back and I cut the evening "
            "bake. Waste fell to 14 kilos a week, which the owner checked herself. I learned to weigh before I argue.",
            {"baseline"},
        ),
        (
            "My head baker and I disagreed about the evening bake. I wrote "
            "down every loaf that came back for two weeks. "
            "Then I showed the list at the Monday meeting, and the bake was halved from 80 loaves to 40.",
            {"other_side"},
        ),
        (
            "The mixer broke on a Friday night with a wedding order in it. "
            "I divided the dough, carried it to the school "
            "kitchen and kneaded it there by hand with two pupils.",
            {"result"},
        ),
    ],
)
def test_asks_for_what_is_missing(answer: str, probes: set[str]) -> None:
    """Own part behind "we", baseline behind a number, the other's view, the ending."""
    question = CONFLICT if "other_side" in probes else "Tell me about a problem you solved."
    follow_up = asked(question, answer, nobody())
    assert follow_up is not None
    assert follow_up.probe in probes


def test_what_was_asked_is_not_asked_again() -> None:
    """A question of somebody else's after the same thing spends the probe."""
    answer = "Our bakery wasted bread. We introduced a list and we moved the bake, and the bins were empty by Easter."
    first = asked("Tell me about a problem you solved.", answer, nobody())
    later = asked("Tell me about a problem you solved.", answer, nobody(), ("What was your own part in that?",))
    assert first is not None
    assert later is not None
    assert first.probe == "own_part"
    assert later.probe != "own_part"


def test_styles_probe_different_things_first() -> None:
    """A sceptic asks how one knows; a warm interviewer asks after the person."""
    question, *_, strong = GRADED[5]
    first = {style: _row(question, strong, 1, style)[0][1] for style in STYLES}
    assert first["sceptical"] != first["warm"]


def test_nothing_private_is_picked_up() -> None:
    """Family and health mentioned in an answer are never quoted back."""
    answer = (
        "I was looking after my children and my diagnosis came that spring. I still rebuilt the stock list from the "
        "delivery notes, and the shop opened on the Monday with every shelf right."
    )
    for question, _ in _row("Tell me about a hard time at work.", answer):
        assert "children" not in question
        assert "diagnosis" not in question


def test_an_answer_that_cannot_be_judged_is_asked_for_an_occasion() -> None:
    """Plainly, in other words each time, and not for ever."""
    row = _row(CONFLICT, "fine", 6)
    assert 2 <= len(row) <= 5
    assert len({text for text, _ in row}) == len(row)


def test_cites_the_note_that_holds_the_answer() -> None:
    """Where the notes tell the same event, the follow-up carries the fact that would answer it."""
    answer = (
        "At Lowmoor the borehole failed in the drought. We mapped the beds and we moved the watering to the early "
        "morning, and it went well."
    )
    follow_up = asked("Tell me about a crisis you handled.", answer, gardener())
    assert follow_up is not None
    assert follow_up.citations
    assert follow_up.citations[0].document.name == "stories.md"


def test_who_asks_to_leave_a_question_is_not_pressed() -> None:
    """ "Skip" and its like end the matter; that nothing comes to mind does not."""
    question = "Tell me about a time you had to wait for others."
    for answer in ("skip", "Pass.", "Can we move on, please?", "next question"):
        assert asked(question, answer, nobody()) is None
    assert asked(question, "I can't think of anything, sorry.", nobody()) is not None


def test_a_brief_answer_is_taken_up_in_its_own_words() -> None:
    """What was named, if too shortly to judge, is what is asked about."""
    found = asked("Tell me about a busy day.", "The harvest supper.", nobody())
    assert found is not None
    assert "“The harvest supper”" in found.question


def test_nobody_is_asked_about_a_tool_or_a_figure_only_mentioned() -> None:
    """Capitals that were not chosen, and counts that did not move, are no ground for why and for before."""
    answer = (
        "In the spring the MRI room was shut and 31 people sat in the corridor. I fetched chairs from the "
        "chapel and wrote "
        "a number on each hand. I called them in myself, and all of them were seen by six."
    )
    earlier: tuple[str, ...] = ()
    for _ in range(5):
        found = asked("Tell me about a hard day.", answer, nobody(), earlier, "sceptical")
        if found is None:
            break
        assert found.probe not in ("why_tool", "baseline")
        earlier += (found.question,)


def test_a_quote_ends_where_a_phrase_ends() -> None:
    """A quote that has to be cut never ends on a word that leans on the next."""
    answer = (
        "I carried the whole of the orchard ledger from the burning barn to the schoolhouse across the lower "
        "meadow in the "
        "middle of the night with my sister. The next morning the farmers came and read their own figures from it."
    )
    earlier: tuple[str, ...] = ()
    for _ in range(4):
        found = asked("Tell me about an emergency.", answer, nobody(), earlier)
        if found is None:
            break
        assert found.span.quote.split()[-1].lower() not in {"the", "of", "to", "from", "in", "with", "my", "across"}
        earlier += (found.question,)


def test_a_yes_settles_a_question_for_a_yes_or_a_no() -> None:
    """Who was asked whether, and says so in a few words, is not sent back to the beginning."""
    for question, open_ in (
        ("You put your name at the top. Would you do it the same way again?", False),
        ("You put your name at the top. What came back?", True),
    ):
        task = FollowUpTask(
            question=question,
            answer="Yeah, I would. It took the sting out of it.",
            opening="What did you change at the station?",
            probes=("again",),
        )
        found = asked_back(task, nobody(), knowledge(), embed)
        assert (found is not None) is open_


def test_what_the_answer_tells_is_not_asked() -> None:
    """Neither the figure before, nor the cause of what one's own mistake brought, nor what keeps it from coming again,
    nor how one got there, where each is told."""
    earlier: tuple[str, ...] = ()
    for question, answer, never in (
        (
            "Tell me about an improvement.",
            "The queue was about ninety people on a Monday. I opened a second window. By June the queue was down to "
            "twenty people.",
            "before",
        ),
        (
            "Tell me about a mistake.",
            "I ordered the wrong glass in May. It broke the budget and we lost two weeks. Now I measure each frame "
            "twice and Ann signs the sheet.",
            "happening again",
        ),
        (
            "Tell me about a saving.",
            "I put three mills against each other. I wrote one price list for all of them. In the end we got there, "
            "nine thousand pounds under.",
            "in between",
        ),
    ):
        for style in STYLES:
            found = asked(question, answer, nobody(), earlier, style)
            assert found is not None
            assert never not in found.question, found.question


def test_styles_follow_up_different_things() -> None:
    """One answer is asked on differently by a warm and a sceptical interviewer."""
    answer = (
        "The kiln went down on the Friday before the fair. I stripped the burner and drove to Stoke for a jet. "
        "I promised the stall forty bowls. We fired on the Sunday and every customer was happy."
    )
    asks = {style: asked("Tell me about a hard week.", answer, nobody(), (), style) for style in STYLES}
    probes = {style: found.probe for style, found in asks.items() if found is not None}
    assert probes["warm"] != probes["sceptical"]


def test_who_has_nothing_to_add_is_not_pressed() -> None:
    """A reply to a follow-up of an interview that says there is no more, or hangs on the question, ends the topic."""
    for answer, open_ in (("Nothing really.", False), ("When she's off.", False), ("It was fine.", True)):
        task = FollowUpTask(
            question="Your door is always open. What comes nearest to an exception?",
            answer=answer,
            opening="How do you lead a shift?",
            probes=("exception",),
        )
        assert (asked_back(task, nobody(), knowledge(), embed) is not None) is open_, answer


def test_pay_is_asked_about_only_where_it_is_the_question() -> None:
    """Who says in passing what they earn is asked about the rest."""
    answer = "I'm on 31 thousand and a bus pass. There is no post above mine and I want to run a kitchen of my own."
    for style in STYLES:
        found = asked("Why are you leaving?", answer, nobody(), (), style)
        assert found is not None
        assert "31" not in found.question


def test_a_disclaimer_is_no_bait() -> None:
    """What somebody says they are not doing as they speak is not asked about."""
    answer = (
        "I'm not blaming anybody, they taught me a lot, but there is no post above mine and I want to run a kitchen."
    )
    for style in STYLES:
        found = asked("Why are you leaving?", answer, nobody(), (), style)
        assert found is not None
        assert "blaming" not in found.question
