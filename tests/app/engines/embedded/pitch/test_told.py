"""Stories and free notes as runs of sentences."""

from app.engines.embedded.notes.facts import own_notes
from app.engines.embedded.pitch.told import from_notes
from tests.app.engines.embedded.slice_of import slice_of


def _told(body: str, company: str | None = None) -> dict[str, str]:
    notes = own_notes(slice_of({"stories.md": f"# My stories\n\n{body}\n"}))
    return {draft.text: draft.part for draft in from_notes(notes, company, {})}


def test_a_long_story_is_told_by_its_turn() -> None:
    """Of many sentences those are told that say what was done and what came of it."""
    told = _told(
        "## Gate\n\nThe yard was full every Friday. Drivers shouted. I counted lorries for a month from the roof. "
        "It rained. I moved the gate to the north side and waiting fell from 41 to 12 minutes. My boss bought cake."
    )
    assert "I moved the gate to the north side and waiting fell from 41 to 12 minutes." in told
    assert "It rained." not in told


def test_failures_quarrels_and_pay_are_not_told() -> None:
    """What the notes themselves mark as such is no part of an introduction."""
    told = _told(
        "## My biggest mistake\n\nI sent 300 parcels to the wrong town.\n\n"
        "## Yard\n\nmoney. now 39 gross, I go down to 36.\n\nI painted 40 bays in two days.\n"
    )
    assert set(told) == {"I painted 40 bays in two days."}


def test_a_result_noted_down_is_told_after_the_act() -> None:
    """A bare figure after an act is what came of it."""
    told = list(_told("## Slips\n\nI checked 14 months of slips alone. 96,000 crowns back pay.\n"))
    assert told == ["I checked 14 months of slips alone.", "That was 96,000 crowns back pay."]


def test_a_story_is_named_where_it_would_not_be_understood() -> None:
    """A sentence that leans on the title of its story is told with it."""
    told = _told("- Harrow Dairies. I drove 4 hours with samples and stood on their line at 5am.\n")
    assert any(text.startswith("Take Harrow Dairies: I drove 4 hours") for text in told)


def test_another_persons_bare_verbs_are_not_mine() -> None:
    """Under somebody's name "came as a packer" is their story."""
    assert not any("packer" in text for text in _told("- Farida Noor. came as a packer\n  - runs returns today\n"))


def test_wishes_are_for_the_end_and_opinions_weigh_little() -> None:
    """A want is the future; a reason under the company's name is one, for that company alone."""
    body = "## why Tidewell\n\nthey publish their error rates\n\n## Work\n\nI want to run a yard of my own.\n"
    told = _told(body, "Tidewell Ports")
    assert told["I'm drawn to Tidewell because they publish their error rates."] == "future"
    assert told["I want to run a yard of my own."] == "future"
    assert not any("Tidewell" in text for text in _told(body, "Harrow"))


def test_what_is_said_under_a_question_of_its_own_is_told() -> None:
    """A reason for coming stays one below a question on leaving."""
    body = (
        "## Why do you want to leave?\n\nThey froze every post.\n\n"
        "2b. Why us?\n\nYou have two hybrids and I'd rather learn them now.\n"
    )
    assert _told(body) == {"You have two hybrids and I'd rather learn them now.": "future"}


def test_a_label_is_no_part_of_what_is_said() -> None:
    """What stands behind it is told without it."""
    assert "I mapped lunches and found Greta." in _told(
        "## Yard\n\nthe laundry but SHORT: mapped lunches, found Greta\n"
    )


def test_people_in_hand_are_the_present() -> None:
    """Whom one has had since a year, one still has."""
    assert _told("## Leading\n\nFour analysts and an apprentice since 2022.\n") == {
        "I've had four analysts and an apprentice since 2022.": "present"
    }


def test_you_in_a_story_is_nobody_who_listens() -> None:
    """What was once said to somebody is not said to the interviewer."""
    assert not any("your" in text for text in _told("## Yard\n\nI wrote your plan as if it was my own idea.\n"))


def test_a_story_told_by_its_parts_is_one() -> None:
    """Situation, action and result marked by letters are told after each other."""
    told = list(
        _told(
            "## Tape\n\n**S** The robots stopped 71 times a week.\n**A** I moved the tape.\n**R** 6 stops last week.\n"
        )
    )
    assert told[-2:] == ["I moved the tape.", "That was 6 stops last week."]


def test_a_line_after_somebody_elses_is_mine_again() -> None:
    """What they do ends with their line."""
    told = _told(
        "## why Carrow\n\nthey keep crews together. Nobody else does\nwant to run a whole boat one day\n", "Carrow"
    )
    assert told["I want to run a whole boat one day."] == "future"


def test_how_long_one_has_done_it_is_the_present() -> None:
    """Years in a trade say who speaks."""
    assert _told("## Me\n\n9 yrs ops, last 3 as shift lead @ Corlan\n") == {
        "I've spent nine years in ops, the last 3 as shift lead at Corlan.": "present"
    }


def test_the_rest_of_a_sentence_about_a_slip_is_not_told() -> None:
    """ "I did something daft" goes, and so does what it was."""
    told = _told(
        "## Maps\n\nI never overspent in ten years of it all, but once I did something daft, I bought a whole run of "
        "maps, £2,300 worth, in March. I painted 40 bays in two days.\n"
    )
    assert set(told) == {"I painted 40 bays in two days."}


def test_answers_marked_like_quotes_are_told() -> None:
    """ ">" before a line is a mail only where the notes hold one."""
    body = "worst storm\n> I tied up 40 boats in one night with two lads\n"
    assert "I tied up 40 boats in one night with two lads." in _told(body)
    assert not _told(f"{body}\nOn Monday Bo wrote:\n> I tied up 90 boats alone\n")


def test_what_follows_an_introduction_in_a_chat_is_told() -> None:
    """One line that introduces its writer does not take the rest of the hour with it."""
    chat = (
        "[3/11/2025, 19:03:05] Ilse: Hi, I'm Ilse, I started at Marrow Stone in 2012, then I joined the harbour, "
        "right now I run the quay, and since 2019 the fair as well.\n"
        "[3/11/2025, 19:03:58] Ilse: I moved the boats in two days and the town paid 900 euros less"
    )
    assert any("I moved the boats in two days" in text for text in _told(chat))
