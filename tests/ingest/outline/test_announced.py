"""What is announced as questions is questions: lists under a title or a lead, and what somebody says in one line."""

from ingest.outline.outline import outline


def _found(text: str, name: str = "notes.txt") -> list[tuple[str, str, str]]:
    """Each question with its direction and the answer under it."""
    read = outline(text, name)
    return [(q.text, q.direction, text[q.answer_start : q.answer_end]) for q in read.questions]


def test_an_announced_list_needs_no_question_marks() -> None:
    """Under "Likely questions" a list's items are questions, whatever their wording."""
    found = _found("## Likely questions\n- the flooding scenario\n- why our yard\n- valves, how do you label\n", "p.md")
    assert [(text, said) for text, _, said in found] == [
        ("the flooding scenario", ""),
        ("why our yard", ""),
        ("valves, how do you label", ""),
    ]


def test_a_lead_says_whom_the_list_is_for() -> None:
    """Below "things to ask" in notes of another kind stand questions for the interviewer, up to the next gap."""
    text = (
        "I ran the cold store for two winters and I counted every pallet myself.\n\n"
        "things to ask\nhow many of you count on sundays\nis there a bike shed\nwho holds the key\n\nThe shed is far."
    )
    assert [(text, direction) for text, direction, _ in _found(text)] == [
        ("how many of you count on sundays", "for_interviewer"),
        ("is there a bike shed", "for_interviewer"),
        ("who holds the key", "for_interviewer"),
    ]


def test_what_stands_deeper_answers() -> None:
    """In an announced list without marks the indented lines are answers."""
    text = "questions they might ask\n----\nhow do you calm a horse?\n   slowly, from the left side\nwho taught you?\n"
    assert [(text, said) for text, _, said in _found(text)] == [
        ("how do you calm a horse?", "slowly, from the left side"),
        ("who taught you?", ""),
    ]


def test_what_should_not_come_up_is_not_prepared() -> None:
    """A list of what nobody should ask is no list of questions."""
    assert _found("My notes. I fix lifts.\n\nThings I don't want to be asked\n- the fall\n- Pinegrove\n") == []


def test_a_list_in_which_somebody_speaks_is_no_list_of_questions() -> None:
    """Under a title with "questions" sentences in the first person stay what they are."""
    text = "Screening questions\n- I told them about the crane\n- I was calm\n- we laughed about the gate\n"
    assert _found(text) == []


def test_an_invitation_heads_what_is_asked_of_them() -> None:
    """A prompt that invites questions is asked of the candidate, and the list below it is for the interviewer."""
    text = (
        "Task 5: What is your greatest strength? (1 min)\nI stay until it is done, and I write down what I did.\n\n"
        "Task 6: Any question to us? (1 min)\n* do divers go out with the engineers\n"
        "* what happened with the last three boats\n* is there a drying room\n"
    )
    assert [asked for asked, toward, _ in _found(text) if toward == "for_interviewer"] == [
        "do divers go out with the engineers",
        "what happened with the last three boats",
        "is there a drying room",
    ]


def test_an_entry_may_announce_a_list_of_mixed_marks() -> None:
    """Jotted questions below an entry that announces them are for the interviewer, whatever stands before each."""
    text = (
        "scribbles\n* notary: yes, till 2031\n* questions for them\n    1) who sits next to me\n"
        "    2. what does the worst Monday look like\n    - what's the thing the last person did that you want kept\n"
    )
    assert [asked for asked, toward, _ in _found(text) if toward == "for_interviewer"] == [
        "who sits next to me",
        "what does the worst Monday look like",
        "what's the thing the last person did that you want kept",
    ]


def test_a_tag_keeps_its_first_letter() -> None:
    """ "#digital" with notes below it is a topic by its whole name."""
    text = (
        "#negotiation\n- I settled the rota with two unions in a week\n\n"
        "#digital\n- I set up one group per shift\n\n#numbers\n- 412 new members\n"
    )
    assert [found for found, _, _ in _found(text)] == ["negotiation", "digital", "numbers"]


def test_a_list_for_them_on_one_line_ends_the_answer_above() -> None:
    """ "To ask them: who ...? how ...?" after a gap is a list of its own, and no part of the introduction before it."""
    text = (
        "TELL ME ABOUT YOURSELF\nI keep two ovens and I train the young ones.\n\n"
        "To ask them: who owns the mill? how many ovens are there?\n"
    )
    assert _found(text, "prep.txt") == [
        ("TELL ME ABOUT YOURSELF", "asked_of_candidate", "I keep two ovens and I train the young ones."),
        ("who owns the mill?", "for_interviewer", ""),
        ("how many ovens are there?", "for_interviewer", ""),
    ]


def test_a_colon_announces_whoever_is_asked() -> None:
    """ "Questions I want to ask:" needs no "them" where its questions stand behind the colon."""
    found = _found("Questions I want to ask: who writes the rota? do you open on Sundays?\n")
    assert [(text, direction) for text, direction, _ in found] == [
        ("who writes the rota?", "for_interviewer"),
        ("do you open on Sundays?", "for_interviewer"),
    ]


def test_prompts_answered_on_their_own_lines_are_not_blank() -> None:
    """Of "Travel: fine" the prompt is asked and the rest answers; what goes on asking behind a colon is no answer."""
    assert _found("Questions to prepare:\n- **Travel**: fine, up to 30 %\n- Shifts – nights are fine\n- Why us:\n") == [
        ("Travel", "asked_of_candidate", "fine, up to 30 %"),
        ("Shifts", "asked_of_candidate", "nights are fine"),
        ("Why us", "asked_of_candidate", ""),
    ]
    asked = _found("Questions to prepare:\n- Conflict: when did you disagree?\n- Failure: what went wrong?\n")
    assert [answer for _, _, answer in asked] == ["", ""]
