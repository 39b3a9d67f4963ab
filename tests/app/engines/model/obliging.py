"""A scripted model that does as it is asked: a fitting reply for every prompt, made from what stands in it."""

import json
import re
from typing import Any

from tests.app.engines.model.coached import spoken, verdict
from tests.provider import Says

USES = {
    "You have just heard a practice answer": "critique",
    "You ask one question\nback": "follow_up",
    "You ask one question back": "follow_up",
    "choose the next question": "next_question",
    "with feedback after each answer": "remark",
    'asked "tell me about yourself"': "pitch",
    "You wrote an introduction": "pitch_repair",
    "help a candidate to prepare": "preparation",
    "which question a story is good for": "stories",
    "hold the requirements of a job": "job_match",
    "You close a mock interview": "report",
}
REMARKS = (
    "is where I began to listen. How it ended is what I still miss.",
    "tells me how you work.",
    "could come first, and the background after it.",
    "is plain. Say next time what it cost.",
)
OPENINGS = (
    "When did you last have to tell somebody bad news at work?",
    "Which piece of work would you do over again from the start?",
    "What did a colleague teach you that changed your ways?",
    "Whom did you have to convince before you could begin?",
    "Where did a plan of yours fall apart?",
)


def use_of(body: dict[str, Any]) -> str:
    """Which prompt a request was made with."""
    told = body["messages"][0]["content"]
    return next((use for words, use in USES.items() if words in told), "other")


def between(prompt: str, title: str) -> str:
    """The outside text under a title."""
    found = re.search(rf"\[{title} (\w+)\]\n(.*?)\n\[end \1\]", prompt, re.DOTALL)
    return found[2] if found else ""


def obliging(body: dict[str, Any]) -> Says:
    """The reply to any of the program's prompts."""
    prompt, use = body["messages"][1]["content"], use_of(body)
    answer = between(prompt, "answer")
    words = " ".join(re.findall(r"[\w'’]+", answer.split(",")[0].split(".")[0])[:5])
    asked = len(re.findall(r"^- ", between(prompt, "asked"), re.MULTILINE))
    said = len(re.findall(r"^- ", between(prompt, "said"), re.MULTILINE))
    replies = {
        "critique": lambda: verdict(3.0, (words,), f"“{words}”", next_step=f"Say how it ended after “{words}”."),
        "follow_up": lambda: spoken(
            f"What did you see, just before “{words}”, that nobody else saw?", about=words, probe="reason", sources="K1"
        ),
        "next_question": lambda: spoken(
            OPENINGS[asked % len(OPENINGS)], competency="ownership", why="It is often asked.", sources="K1"
        ),
        "remark": lambda: f"“{words}” {REMARKS[said % len(REMARKS)]}",
        "pitch": lambda: json.dumps({"sentences": [{"text": "I work.", "part": "present", "sources": ["K1"]}]}),
        "pitch_repair": lambda: json.dumps({"sentences": [{"text": "I work.", "part": "present", "sources": ["K1"]}]}),
        "preparation": lambda: json.dumps(
            {
                "questions_to_ask": [
                    {"text": "What does a good first month look like here?", "sources": []},
                    {"text": "Who would I work with most?", "sources": []},
                ],
                "next": {"text": "Answer one blank question aloud.", "reason": "A blank question is answered worst."},
            }
        ),
        "stories": lambda: json.dumps({"stories": [{"story": "S1", "title": "x", "competencies": [], "quotes": []}]}),
        "job_match": lambda: json.dumps({"proofs": []}),
        "report": lambda: json.dumps(
            {
                "summary": "You say what you did. What came of it stays open.",
                "best": None,
                "weakest": None,
                "next_steps": ["Say how it ended.", "Say it aloud.", "Say it once more."],
            }
        ),
        "other": lambda: "Yes.",
    }
    return Says(replies[use]())
