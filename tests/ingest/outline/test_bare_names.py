"""Chats without stamps, told from lists of labels."""

import pytest

from ingest.outline.bare_names import bare_heads, may_be_bare
from ingest.outline.lines import lines

CHAT = (
    "Tom: You should tell the server move. I moved 40 machines in a weekend once.\n"
    "Me: mine is smaller, I moved our mail server in a night.\n"
    "Tom: And I trained three juniors on it, I was proud of that.\n"
)


def test_each_line_of_a_chat_has_its_speaker() -> None:
    """By "me" or by a "you", with where the words begin."""
    assert bare_heads(CHAT, lines(CHAT)) == {0: ("Tom", 5), 1: ("Me", 4), 2: ("Tom", 5)}
    assert may_be_bare(CHAT)
    named = CHAT.replace("Me:", "Bea:") + "Bea: I told the director myself, do you think that is better?\n"
    assert [name for name, _ in bare_heads(named, lines(named)).values()] == ["Tom", "Bea", "Tom", "Bea"]


@pytest.mark.parametrize(
    "text",
    [
        "Tesco: I led the night shift.\nAldi: I sent the wrong roster.\nTesco: I moved the count to Monday.\n"
        "Aldi: I rang round that evening.\n",
        "Conflict: I asked for a trial.\nLeadership: I led the night shift.\nFailure: I sent the wrong roster.\n",
        "Situation: I was alone, you see.\nAction: I rang you.\nSituation: I was late.\nAction: I rang them.\n",
        "Interviewer: Tell me about yourself?\nMe: I bake.\nInterviewer: Why do you want this?\nMe: I like bread.\n",
        "Me: I led the night shift.\nMe: I sent the wrong roster.\nMe: I rang round.\n",
    ],
)
def test_labels_and_pure_interviews_are_no_such_chat(text: str) -> None:
    """Employers, parts of a story, an interviewer who only asks, and oneself alone."""
    assert not bare_heads(text, lines(text))
