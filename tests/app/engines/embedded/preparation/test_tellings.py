"""What of the notes is a story at all."""

import pytest

from app.engines.embedded.preparation.stories import stories
from app.knowledge import load_knowledge
from tests.app.engines.embedded.slice_of import embed, slice_of


def _titles(text: str, name: str = "notes.md") -> list[str]:
    return [story.title for story in stories(slice_of({name: text}), load_knowledge(), embed)]


STORY = "The kiln cracked in June. I rang six potters and drove the plates to two of them. All forty came."


def test_a_story_under_its_heading_is_one() -> None:
    """What happened, told under a heading, is found under it."""
    assert _titles(f"# Stories\n\n## The kiln\n\n{STORY}\n") == ["The kiln"]


@pytest.mark.parametrize(
    "text",
    [
        "I think having a fault found in my work is a good thing. I would listen first. I will try to see their side "
        "before I explain what I did. Obviously it should stay civil. I might disagree with some of it.",
        "| Scheme | year | saving |\n|---|---|---|\n| kiln moved, wired and tested | 2022 | 61k |\n"
        "| clay reused and sold | 2023 | 12k |",
    ],
)
def test_opinions_and_tables_are_no_stories(text: str) -> None:
    """What one would do, and rows of figures, tell of nothing that happened."""
    assert _titles(f"# Stories\n\n## Notes\n\n{text}\n\n## The kiln\n\n{STORY}\n") == ["The kiln"]


def test_an_introduction_is_no_story() -> None:
    """A career told under "about me" is not offered as an occasion."""
    career = "I started at Pell in 2006, moved to Lowmoor and led six people."
    text = f"# Tell me about yourself\n\n{career}\n\n# Stories\n\n{STORY}\n"
    assert len(_titles(text)) == 1


def test_an_hour_of_a_chat_is_one_story() -> None:
    """Lines sent to oneself within the hour tell one thing, under a title without stamp and name; a list stays one."""
    text = (
        "[12/03, 21:14] Ina: the boiler at Orr street. It went out at two in the night and I was alone on the shift\n"
        "[12/03, 21:16] Ina: I rang the caretaker, I walked the tenants to the hall and I counted them twice\n"
        "[12/03, 21:19] Ina: nobody was hurt and by six I had it lit again, they still talk of it\n"
        "[14/03, 08:02] Ina: the lost key. I gave the cellar key to the wrong man and I found it out on the Monday\n"
        "[14/03, 08:03] Ina: I told the board myself, I changed the lock that day and I paid for it\n"
    )
    assert _titles(text, "chat.txt") == ["The boiler at Orr street", "The lost key"]


def test_speech_without_stops_is_no_opinion() -> None:
    """A long breath with a "would" in it is still what happened."""
    text = (
        "so this is the kiln one and it was a thursday and the thing just stopped and everybody said it would take a "
        "week and I said no and I rang six potters and then I drove the plates over myself and we fired at night and "
        "on saturday all forty were there and I slept in the van"
    )
    assert len(_titles(f"# Stories\n\n{text}\n")) == 1


def test_bullets_under_one_tag_are_one_story() -> None:
    """What somebody keeps under "[conflict]" in three long bullets is told once, and is of conflict."""
    text = (
        "# Stories\n\n## [conflict] The trolley\n\n"
        "- The charge nurse and I disagreed about the insulin trolley, because she wanted it by the desk where "
        "everybody could see it and I wanted it by bay 4 where most of the doses are given.\n"
        "- I asked for a trial of one week, counted the walks on both ways for every shift myself and showed her the "
        "sheet that I had made of it before the next handover.\n"
        "- We kept it by bay 4. Late doses fell from 11 to 3 a week, and she told the other ward to do the same.\n"
    )
    (told,) = stories(slice_of({"notes.md": text}), load_knowledge(), embed)
    assert told.competencies[0] == "conflict"
    assert "one week" in told.action
    assert "11 to 3" in told.result


def test_a_tag_in_a_list_begins_a_story() -> None:
    """A flat list in which two bullets begin with a tag holds two stories, each for what its tag says."""
    text = (
        "# Notes\n\n- [conflict] The vendor and I fell out over the late boards in June\n"
        "- I drove to their plant, sat with their planner and rewrote the calendar with her\n"
        "- boards came on time for the rest of the year\n"
        "- [leadership] I took over the night shift when Pat left\n"
        "- I split the crew in pairs, and each wrote a sheet that I read at 6 every morning\n"
        "- stoppages went from 9 to 2 a month\n"
    )
    told = stories(slice_of({"notes.md": text}), load_knowledge(), embed)
    assert [story.competencies[0] for story in told] == ["conflict", "leadership"]


def test_whole_stories_under_one_tag_stay_apart() -> None:
    """Bullets that each say how it was and what was done are a collection, whatever stands above them."""
    text = (
        "# Stories\n\n## [conflict]\n\n"
        "- The landlord wanted to wait with the boiler until spring. I sent him three quotes and the temperatures that "
        "I had logged, and he paid the cheapest within a week.\n"
        "- My boss counted the till alone and nobody trusted it. I asked for two signatures and wrote the sheet, and "
        "the gap went from 40 euro a week to none.\n"
        "- Ana wanted her Sundays off and I had promised them to Leo. I sat both down and drew six weeks on the board, "
        "and nobody rang in sick that month.\n"
    )
    assert len(_titles(text)) == 3


def test_what_a_friend_tells_in_a_chat_without_stamps_is_no_story() -> None:
    """Where lines begin with bare names, only those of the candidate are told."""
    text = (
        "Ana: I had that at the depot. My manager wanted the count on a Sunday, I wrote a plan and we moved it.\n"
        "Me: ok mine is the trolley. The charge nurse and I disagreed, I asked for a trial and counted the walks.\n"
        "Ana: great. I once led a team of 12 and I cut the waste by 40 percent in a year.\n"
        "Me: I led the night shift for six weeks when Pat left, I made pairs and stoppages went from 9 to 2.\n"
    )
    found = stories(slice_of({"chat.txt": text}), load_knowledge(), embed)
    told = " ".join(part for story in found for part in (story.situation, story.action, story.result))
    assert len(found) == 2
    assert "trolley" in told
    assert "depot" not in told
    assert "40 percent" not in told


def test_a_story_that_says_it_is_told_again_joins_the_one_told_before() -> None:
    """A bullet that begins with "again" tells the nearest story from another side, and is none of its own."""
    text = (
        "# Stories\n\n"
        "- Kiln thing: the studio wanted to fire on Sundays, the neighbours did not. I logged the noise for two weeks "
        "and moved the firing to noon, and nobody complained since.\n"
        "- Glaze order: the supplier sent lead glaze for a school. I stopped the class, rang two others and we had the "
        "right one by Friday, at no cost.\n"
        "- again the kiln but from the other side: I sat in their kitchen, we wrote a calendar together and let the "
        "oldest of them choose. They picked noon themselves.\n"
    )
    assert len(_titles(text)) == 2


def test_a_short_line_over_bullets_begins_the_next_story() -> None:
    """Titles on lines of their own, without any mark, each with its bullets: as many stories, under their names."""
    text = (
        "stories - bullets\n\nMRS D (motivating)\n- 79, after hip op, would not get on the bike\n"
        "- i sat w her before class, asked what she missed\n- marked the corridor w/ tape every 10m\n"
        "- week 6 did 120m to the canteen\n\nthe 6 minute walk form\n- wk 3 wrote 2 distances on each others forms\n"
        "- noticed that evening, told Fionnuala before clinic, said it was me\n- she corrected both\n"
        "- now i check the board number before writing\n\nangry customer, Hartigans\n"
        "- Dec 2023, wedding suit, alterations not back\n- he was shouting at the till, queue of 6\n"
        "- took him to the side, let him finish, rang the tailor\n- he calmed down in the end\n"
    )
    assert _titles(text, "stories.txt") == ["MRS D", "The 6 minute walk form", "Angry customer, Hartigans"]
    found = stories(slice_of({"stories.txt": text}), load_knowledge(), embed)
    assert "motivation" in found[0].competencies
    assert "motivation" not in found[1].competencies  # the title above the first story is not of the second


def test_remarks_among_whole_stories_do_not_make_them_one() -> None:
    """ "[conflicts]" over bullets that each tell one from its beginning is a collection, remarks among them or not."""
    text = (
        "[conflicts] with coworkers\n* No major ones, I avoid them\n"
        "* Our labels were in yaml and failed twice a week, so I proposed toml, but my manager disagreed at the time "
        "since it meant a lot of work. I brought it up again in May with the failures counted, and he let me.\n"
        "* We were choosing a kiln and the habit was gas but I suggested electric. I fired one load each way and "
        "showed the bill to the owner, who bought the electric one and still tells visitors about it.\n"
    )
    assert len(_titles(text, "bullets.txt")) == 2
