"""Introductions that the notes hold already."""

from app.engines.embedded.notes.facts import own_notes
from app.engines.embedded.pitch.introductions import from_introductions
from app.engines.embedded.pitch.pitch_sentences import drafts
from tests.app.engines.embedded.slice_of import slice_of


def _parts(text: str) -> list[tuple[str, str]]:
    own = own_notes(slice_of({"pitch.md": f"# Pitch\n\n{text}\n"}))
    return [(d.part, d.text) for d in from_introductions(own, (), None, {})]


def test_paragraphs_in_another_order_are_told_apart() -> None:
    """A telling that begins with the first job still gives its present, past and future."""
    found = _parts(
        "My background is in geology. In my first job, I worked as a driller in two quarries for three years.\n\n"
        "Right now I'm a site surveyor at Marrow Stone, where I plan the blasts for four faces.\n\n"
        "I'd like to plan whole quarries next, and that is the step I see here."
    )
    assert [part for part, _ in found] == ["past", "past", "present", "future"]


def test_the_subject_that_speech_leaves_out_is_put_back() -> None:
    """A sentence that starts with its verb gets its "I"."""
    found = _parts("I'm a potter in Lund. Came to clay at thirty after ten years as a welder. I want a bigger kiln.")
    assert ("past", "I came to clay at thirty after ten years as a welder.") in found


def test_age_family_and_talk_against_an_employer_stay_out() -> None:
    """What does not belong in an interview is not offered."""
    said = " ".join(
        text
        for _, text in _parts(
            "I'm a baker at Crust and Co. I'm 47, my wife agrees. My last place was toxic. I bake 900 loaves a night."
        )
    )
    assert "900 loaves" in said
    assert not any(word in said for word in ("47", "wife", "toxic"))


def test_a_name_alone_is_said() -> None:
    """Who one is comes first, however short it is said."""
    found = _parts("I'm Tove. I keep the lamps of four lighthouses and I have done so since 2016.")
    assert ("present", "I'm Tove.") in found


def test_nobody_is_meant_who_was_not_named() -> None:
    """Where the sentence that names somebody cannot be said, "he" is not said either."""
    found = _parts(
        "I'm a potter in Lund. Before that I cut stone with my uncle. I still choose clay the way he taught me. "
        "I want a bigger kiln."
    )
    assert not [text for _, text in found if "he taught" in text]


def test_labels_say_what_a_line_is_for() -> None:
    """A wish keeps the words before its colon, a reason is told as one, and a weakness is no introduction."""
    text = (
        "# Pitch\n\nHi I'm Ada, I've been a nurse for sixteen years.\n"
        "What I want next: to do the training part of my job all week.\n"
        "why Tarn: I used the Tarn pump on two wards and its screen tells you what to do.\n\n"
        "weakness: I say yes to everything.\n"
    )
    told = {draft.text: draft.part for draft in drafts(own_notes(slice_of({"pitch.md": text})), None)}
    assert told["What I want next is to do the training part of my job all week."] == "future"
    assert next(part for text, part in told.items() if "Tarn pump" in text) == "future"
    assert not any("yes to everything" in text for text in told)


def test_a_profile_is_said_with_the_person_it_leaves_out() -> None:
    """An article of its own, a trade on its way to another, what somebody is used to."""
    found = {
        text
        for line in (
            "A registered nurse with nine years on acute wards.",
            "Head chef moving into food buying after 14 years in kitchens.",
            "Used to buying for 300 covers a day.",
        )
        for _, text in _parts(line)
    }
    assert found == {
        "I'm a registered nurse with nine years on acute wards.",
        "I'm a head chef moving into food buying after 14 years in kitchens.",
        "I'm used to buying for 300 covers a day.",
    }


def test_a_list_of_posts_is_no_present() -> None:
    """The way through some posts does not say what one is, nor does what was said of each of them."""
    found = _parts(
        "Night packer, crew leader, foreman in dairy, then Hollin. Every step was bigger. I want the next size."
    )
    assert [text for _, text in found] == ["I want the next size."]


def test_a_habit_of_then_hangs_on_its_time() -> None:
    """ "I'd change the label" is of the years that the sentence before it names, and needs it."""
    own = own_notes(
        slice_of(
            {"pitch.md": "# Pitch\n\nHi, I'm Ada. I spent six years in a shop. I'd change the label, watch again.\n"}
        )
    )
    _, years, habit = from_introductions(own, (), None, {})
    assert habit.text.startswith("I'd change")
    assert habit.chain == years.chain


def test_it_hangs_on_what_was_said_before() -> None:
    """ "Now it's four minutes" is not said without the sentence that says what."""
    own = own_notes(
        slice_of({"pitch.md": "# Pitch\n\nI ran the night feed of Hollin, nine hours late. Now it's four minutes.\n"})
    )
    first, second = from_introductions(own, (), None, {})
    assert second.chain == first.chain


def test_a_paragraph_in_brackets_is_about_the_telling() -> None:
    """What stands in brackets between what is to be said is a remark to oneself, however many sentences it has."""
    text = '# Pitch\n\nI bake rye.\n\n(1 min 50. drop "rye"? Mr H. laughed. keep)\n\nI want to run a mill.\n'
    assert not any("laughed" in said for _, said in _parts(text))


def test_a_reason_behind_its_label_is_the_future() -> None:
    """ "something about why X - because ..." says what draws one there."""
    found = _parts("I'm Tove, I keep four lamps.\nsomething about why a boat yard - because I grew up beside one\n")
    assert ("future", "I'm drawn to a boat yard because I grew up beside one.") in found


def test_what_befell_a_relative_may_be_the_reason_and_their_health_may_not() -> None:
    """A wish keeps the reason that its writer gave it; what is private of others stays out."""
    flood = "I want to build drains because my mum got flooded in 2019 and I want to build better ones."
    assert ("future", flood) in _parts(f"I'm Tove, I keep four lamps.\n{flood}\n")
    ill = "I want to build drains because my mum was ill for a year."
    assert not any("mum" in text for _, text in _parts(f"I'm Tove, I keep four lamps.\n{ill}\n"))
