"""What is said of an answer is true of it, and fair to who gave it."""

from app.records import Critique
from tests.app.engines.embedded.coached import judged, nobody
from tests.app.engines.embedded.slice_of import slice_of

SERVICE = (
    "It'd be the controlled drugs book. We were getting thirty-one missing signatures a month, because the book lived "
    "in the office and the safe's in the garage, so people signed later or they didn't. I moved the book next to the "
    "safe, and I got the handover changed so two people check it. It took till June but we were at four. The "
    "pharmacist came out and asked for a photo of it for the other stations."
)
FAILED = (
    "I failed my driving test three times, does that count? In second year I said I'd do all the interviews for my "
    "dissertation in one week, and I got four. Nobody turned up. I'd not asked what hours they worked. So I went to "
    "where they were, the bus station, and did them there, and got seventeen in the end."
)


def _of(found: Critique, criterion: str) -> str:
    each = next(c for c in found.criteria if c.criterion == criterion)
    return f"{each.rationale} {each.advice}"


def test_what_befell_us_hides_nobodys_part() -> None:
    """ "We were getting complaints" and "we were at four" are no acts, so that "I moved the book" is heard."""
    assert "Your part is plain" in _of(
        judged("Describe how you have improved a service.", SERVICE, nobody()), "ownership"
    )


def test_an_improvement_needs_no_word_for_it() -> None:
    """Who was asked for one and tells how it was and what it came to has answered."""
    said = _of(judged("Describe how you have improved a service.", SERVICE, nobody()), "relevance")
    assert "could be said more plainly" not in said
    assert "does not lead there" not in said


def test_who_counted_and_then_acted_decided_by_data() -> None:
    """Nobody says "I used data" of six weeks of counting."""
    answer = (
        "The no shows. I counted them, six weeks, in my phone, and it was mainly Sunday lates. So that's when I set "
        "up the swap group. It went from five to two a week."
    )
    found = judged("Give an example of using data to make a decision.", answer, nobody())
    assert "hard to hear in it" not in _of(found, "relevance")


def test_a_clash_in_plain_words_is_one() -> None:
    """Told by its shape, and in a second language, a conflict leads where the question asked."""
    answer = (
        "Mats from purchasing, he wanted other seal supplier, cheaper 20 percent. I was not agree. I did not want to "
        "fight so I made test, 12 bar, 500 hours. The cheap one leaked after 310 hours. I put both seals on his "
        "table. He said okay, we stay. Since then he asks me before."
    )
    assert "does not lead there" not in _of(
        judged("Describe a conflict with a colleague.", answer, nobody()), "relevance"
    )


def test_an_argument_that_nothing_ties_to_its_question_is_told_so() -> None:
    """A low score without a reference is explained, and not covered by praise."""
    answer = (
        "I do worst case first. If worst case is OK it is finish. If not I use RSS, but only when I know the process "
        "capability, otherwise RSS is a lie. In shaft line we had nine dimensions, axial play 0.05 to 0.15."
    )
    found = judged("How do you handle tolerance stack-up?", answer, nobody(), "technical")
    assert "I cannot tell that it answers “How do you handle tolerance stack-up”" in _of(found, "depth")
    assert found.next_step.startswith("Take up the words of the question")


def test_what_was_offered_and_asked_about_is_no_part_of_the_story() -> None:
    """ "Does that count?" puts a thing before the interviewer; the story comes after it."""
    found = judged("Tell us about a time you failed.", FAILED, nobody())
    assert not any("driving test" in f"{c.rationale} {c.advice}" for c in found.criteria)


def test_the_trouble_that_one_acted_on_is_not_how_it_ended() -> None:
    """ "Nobody turned up" neither lasted nor is the end where seventeen came after all."""
    said = _of(judged("Tell us about a time you failed.", FAILED, nobody()), "result")
    assert "Nobody turned up" not in said


def test_what_is_said_of_the_question_is_not_asked_about() -> None:
    """ "This question is a bit strange" needs no because."""
    answer = (
        "Okay, this question is bit strange for me, but I try. I would clarify first what is ten times. I assume ten "
        "times volume, from 2,000 to 20,000 joints per year. Then worst case is too expensive and I would go to RSS."
    )
    found = judged(
        "How would you design the tolerance analysis for ten times as much?", answer, nobody(), "system_design"
    )
    assert not any("strange" in f"{c.rationale} {c.advice}" for c in found.criteria)


def test_a_wish_to_get_away_is_not_to_be_dwelt_on() -> None:
    """Nobody is told to join "fed up with nights" to a thing that shows it."""
    answer = (
        "Because I'm fed up with nights to be honest. No, that's not all of it. I've had six newly qualifieds and "
        "when Priya ran her first arrest without looking at me once I thought, that's better than running it myself."
    )
    said = _of(judged("Why do you want to be a clinical team leader?", answer, nobody(), "recruiter"), "motivation")
    assert "fed up with nights to be honest” to one thing" not in said
    assert "get away from" in said


def test_the_trouble_before_the_act_is_no_early_end() -> None:
    """A story told in order, from what failed to what was done, is not told to begin again."""
    answer = (
        "Yes, the nightly feature job. The old one failed twice a week and nobody knew why. I read three months of "
        "logs on the train. I found that it always failed after a schema change upstream, so I wrote a check that "
        "runs before it, and I asked the upstream team to send me their changes on Fridays. It has failed once since."
    )
    found = judged("You mention a nightly job. Walk me through it.", answer, nobody(), "resume")
    assert "told before what you did" not in _of(found, "structure")
    assert "a month later" not in _of(found, "result")


def test_a_story_that_is_told_is_not_given_the_ending_of_another() -> None:
    """Where much happens in an answer, another occasion of the notes is neither its detail nor its end."""
    noted = (
        "3) Something that went wrong\n - wrong address flats in Coldharbour, 7 mins lost, my fault for not reading "
        "the gate code. Patient ok. wrote it up myself. now I read notes out loud en route\n"
    )
    notes = slice_of({"prep.txt": noted})
    answer = (
        "There was this man in A and E corridor, he was shouting at me, his mother had been on my trolley three "
        "hours. I let him finish. I said you're right, it's not good enough, and I can't fix it but I can get her a "
        "pillow and a cup of tea and I'll ask the nurse in charge how long. I did that. He came and shook my hand "
        "after."
    )
    found = judged("Tell me about a task you were handed with hardly any instructions.", answer, notes)
    assert found.missed == ()
    assert "Coldharbour" not in " ".join(f"{c.rationale} {c.advice}" for c in found.criteria)
    assert "hardly anything happens" not in _of(found, "relevance")
    assert "could be said more plainly" in _of(found, "relevance")


def test_what_one_does_since_is_an_ending() -> None:
    """Who ends on "I read them out loud now" has not stopped before what came of it."""
    answer = (
        "Coldharbour flats. I hadn't read the gate code in the notes and we lost seven minutes going round the back. "
        "My fault. The patient was all right, but it could've been an arrest. I wrote it up myself that night before "
        "anyone asked. I read the notes out loud on the way now, every job, my crewmates take the mick."
    )
    said = _of(judged("Tell me about something that went wrong.", answer, nobody()), "result")
    assert "not put into plain words" not in said


def test_what_was_saved_is_a_result_in_any_grammar() -> None:
    """ "At the end 11.6 kilogram. Saving is around 38 krona" says what came of it."""
    answer = (
        "My project is housing of K2 pump. It was 14.2 kilogram and the sales want lighter. I made ribs of 4 "
        "millimeter but the foundry said this can not be cast. So I travelled to Jönköping, two days, we stand "
        "together by the mould and change the gating, and we find 5 millimeter with radius is possible. At the end "
        "11.6 kilogram. Saving is around 38 krona per piece."
    )
    said = _of(judged("Tell me about a project you are proud of.", answer, nobody()), "result")
    assert "not put into plain words" not in said


def test_a_start_that_is_dropped_for_a_better_one_is_not_quoted() -> None:
    """ "Talking to people. No, I'd say listening to them" says listening."""
    answer = (
        "Talking to people who are angry. No, I'd say listening to them, the talking's easy. Like the boots man, he "
        "just wanted to be heard, then he took fifteen pounds."
    )
    found = judged("What are you really good at?", answer, nobody(), "recruiter")
    assert not any("Talking to people" in f"{c.rationale} {c.advice}" for c in found.criteria)


def test_what_is_said_comes_before_how_it_is_said() -> None:
    """Who says nothing in particular is not sent away to drop a hedge."""
    answer = (
        "I'm very passionate about wellbeing. I think it's so important that staff feel supported and I always have an "
        "open door. I'm a real people person and I make sure everybody's voice is heard."
    )
    assert "hedge" not in judged("How do you look after the wellbeing of your team?", answer, nobody()).next_step


def test_whether_anything_is_left_to_know_asks_for_no_story() -> None:
    """Who is asked at the end what else they should know owes no ending."""
    answer = (
        "Just that I turn up. I've not had one day off sick in three years. I open up on my own on Saturdays and I "
        "have never been late with the keys, because my bus is at six and I get it."
    )
    asked = "Before we finish: what else should the hiring team know about your work?"
    found = judged(asked, answer, nobody(), "one_way_video")
    assert "result" not in {c.criterion for c in found.criteria}
