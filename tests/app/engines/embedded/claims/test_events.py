"""Two stories of one page are never mixed into one piece of advice."""

from app.engines.embedded.claims.events import event_starts
from tests.app.engines.embedded.coached import judged
from tests.app.engines.embedded.slice_of import slice_of

LIST = """Notes of a tram driver

THINGS I CAN TELL
* door fault on line 4: the third door kept opening at Kiln Bridge. depot had changed the motor twice. I rode \
it empty on \
a Sunday and saw the step heater came on there. rewired the heater, no opening since
* trained nine new drivers last winter, eight passed the signal test at the first go and two now train others themselves
* lost child at the terminus: I kept the doors shut, rang control and walked the tram with her brother until we \
found her \
asleep behind the cab. home in 20 minutes
"""

LABELLED = """# Stories

## The flooded cellar
S: In March 2020 the archive cellar stood under ten centimetres of water.
A: I moved 400 boxes up with six students in one night.
R: We lost three ledgers out of 9,000.

## The new catalogue
S: Readers could not find the parish maps.
R: Requests for maps rose from 12 to 70 a month.
"""


def test_a_list_of_stories_is_not_one_story() -> None:
    """Advice on one bullet of a list quotes that bullet alone."""
    answer = (
        "One of our trams had a door that kept opening by itself at the same stop. The depot had changed the "
        "motor twice. "
        "I went along one Sunday and looked into it. I found the cause and changed something in the wiring."
    )
    critique = judged("Tell me about a problem you solved.", answer, slice_of({"notes.txt": LIST}))
    said = " ".join([*(c.advice for c in critique.criteria), *(m.text for m in critique.missed), critique.next_step])
    assert "since" in said
    assert "signal test" not in said
    assert "lost child" not in said
    assert "20 minutes" not in said


def test_an_event_the_notes_do_not_hold_gets_no_other_story() -> None:
    """A full answer about something else is not told to end on a story it does not tell."""
    answer = (
        "Last autumn our canteen threw away forty dinners every Friday. I stood at the hatch for two Fridays "
        "and asked what "
        "people had wanted instead. I moved the fish to Thursday and halved the order. The bins were empty by November."
    )
    critique = judged("Tell me about a time you improved something.", answer, slice_of({"notes.txt": LIST}))
    assert critique.missed == ()


def test_the_names_of_parts_are_not_quoted() -> None:
    """A label of one letter belongs to no fact."""
    answer = (
        "The archive cellar was flooded and the boxes were standing in water. I got some students together and we "
        "carried the boxes upstairs during the night. It went well."
    )
    critique = judged("Tell me about an emergency.", answer, slice_of({"s.md": LABELLED}))
    assert any("three ledgers" in m.text for m in critique.missed)
    assert not any(m.text.startswith(("S:", "A:", "R:")) for m in critique.missed)
    assert not any("parish" in m.text or "70" in m.text for m in critique.missed)


def test_notes_jotted_one_event_a_line_are_no_single_story() -> None:
    """Where each line names its own matter, a line begins an event; a story told in lines stays one."""
    jotted = (
        "ring road crash: two cars, five hurt, I was first there and sorted them before the second crew came\n"
        "complaint - a daughter said I was short with her, she was right and I rang her the week after\n"
        "drugs bag: signed out the wrong batch, told the duty manager in ten minutes and wrote a checklist for it\n"
    )
    told = "We came to the road in the rain.\nTwo cars lay across it.\nI sorted the five by how badly they were hurt.\n"
    assert len(event_starts(jotted, "prep_answers", heading="Stories")) == 3
    assert event_starts(told, "prep_answers", heading="Stories") == (0,)


def test_the_steps_of_one_story_are_one_event() -> None:
    """Long bullets that go on in lower case, or stand under a question for one occasion, are steps and no stories."""
    steps = (
        "- moved everything that was warm to the second cold store before anybody came in for the early shift\n"
        "- rang the three growers whose trays were in there and told them what we would throw and what not\n"
        "- then a sheet on the door, signed every two hours by whoever passes, and nobody forgot it since\n"
    )
    stories = "".join(f"- {line[2].upper()}{line[3:]}\n" for line in steps.splitlines())
    assert event_starts(steps, "prep_answers", heading="Cold store") == (0,)
    assert event_starts(stories, "prep_answers", heading="Tell me about a time it went wrong") == (0,)
    assert len(event_starts(stories, "prep_answers", heading="Things to mention")) == 3


def test_ruled_lines_and_dates_begin_events() -> None:
    """A page typed with "---" before each question, or a diary, is as many events as it has of these."""
    ruled = "--- a mistake\nI sent the wrong van.\n\n--- a win\nWe won the round.\n"
    assert event_starts(ruled, "prep_answers", "") == (0, ruled.index("--- a win"))
    diary = "11.12.21 the long weekend\n4 were patched by Sunday\n02.03.22 certificate ran out\nforty minutes\n"
    assert event_starts(diary, "prep_answers", "") == (0, diary.index("02.03.22"))
