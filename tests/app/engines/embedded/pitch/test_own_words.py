"""The candidate's own whole sentences, where no layout says who they are."""

from app.engines.embedded.notes.facts import own_notes
from app.engines.embedded.pitch.drafts import Draft
from app.engines.embedded.pitch.own_words import beside, own_words, suffices
from app.engines.embedded.pitch.pitch import pitch
from app.engines.protocol import PitchTask
from tests.app.engines.embedded.slice_of import embed, slice_of


def _own(body: str) -> dict[str, str]:
    return {
        d.text: d.part for d in own_words(own_notes(slice_of({"notes.md": f"# Notes for friday\n\n{body}\n"})), embed)
    }


def test_sentences_of_oneself_are_taken_by_what_they_mean() -> None:
    """Who I am, what went well with its figure, what I want next; each in its part."""
    told = _own(
        "I work as a baker at a mill shop and look after the ovens.\n\n"
        "I changed the order of the doughs and we threw away 30% less bread.\n\n"
        "I want to run a small bakery with a team of my own."
    )
    assert told["I work as a baker at a mill shop and look after the ovens."] == "present"
    assert told["I changed the order of the doughs and we threw away 30% less bread."] == "past"
    assert told["I want to run a small bakery with a team of my own."] == "future"


def test_cells_and_remarks_are_none() -> None:
    """What has no "I", what is only noted, and what is about the day itself is left."""
    told = _own(
        "| where | what | how long |\n|---|---|---|\n| mill shop | ovens, 4 staff | 2019-22 |\n\n"
        "I must remember to bring my papers and look up the train.\n\nDoughs, flour orders, shop at weekends."
    )
    assert told == {}


def test_the_words_of_a_reference_are_not_the_candidate() -> None:
    """Its "I" is whoever wrote it."""
    told = _own(
        '"To whom. Ada worked for me since 2019. I came back to a cleaner shop and 20% more orders than I left."'
    )
    assert told == {}


def test_nobody_says_who_speaks() -> None:
    """Drafts without a sentence on who speaks do not suffice; then one's own sentences weigh more than beside one."""
    job = Draft("I'm a baker at Mill Shop.", "present", (), 2.8, "role", 0)
    act = Draft("I moved the ovens in two days.", "past", (), 1.0, "answer-past", 1)
    mine = Draft("I bake four hundred loaves a night.", "present", (), 1.0, "own", 0)
    assert suffices([job, act], 12)
    assert not suffices([job, act], 60)
    assert not suffices([act], 7)
    alone, led = beside([act], [mine], [act])[-1], beside([job], [mine], [job])[-1]
    assert alone.worth > led.worth
    assert alone.chain > act.chain


def test_a_chat_becomes_an_introduction_of_whoever_prepares() -> None:
    """Notes that are a chat alone: the candidate's sentences are said, the friend's are not."""
    chat = "\n".join(
        f"[4/10/2025, 18:{10 + n}:02] {line}"
        for n, line in enumerate(
            [
                "Femke: I'm nervous about monday, garden centre, team lead",
                "Joost: you can do it! I cut my own hedge into a swan once",
                "Femke: I was at Lindeboom 8 years, started on the tills and ended as head of the plant hall",
                "Joost: and the frost thing",
                "Femke: I moved the seedlings inside two days early and we lost 3% when others lost half",
                "Joost: and now",
                "Femke: I want to lead a team again, I miss the spring rush",
            ]
        )
    )
    made = pitch(PitchTask(id="p", created_at="", seconds=60), slice_of({"chat.txt": chat}), embed)
    assert "Lindeboom" in made.text
    assert "we lost 3%" in made.text
    assert "I want to lead a team again" in made.text
    assert "hedge" not in made.text
