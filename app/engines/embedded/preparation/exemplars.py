"""How people tell of each competency, in their own voice: what a story is held against."""

from typing import Final

TOLD: Final[dict[str, tuple[str, ...]]] = {
    "conflict": (
        "We disagreed and argued, and then we found a way to work together.",
        "He refused and got angry with me; I heard him out and we settled it.",
        "Two colleagues had fallen out and were not speaking, and I brought them together.",
    ),
    "failure": (
        "It was my mistake. I got it wrong, I owned up and I put it right.",
        "It went badly because of me, and now I always check first.",
        "I missed the deadline because I had misjudged it.",
    ),
    "leadership": (
        "I was put in charge of the team and gave each of them something of their own.",
        "I coached her until she could run it by herself.",
        "I decided where we were going and the others followed.",
    ),
    "ambiguity": (
        "Nobody could tell me what was wanted, so I wrote down my assumptions and started small.",
        "The goal was vague and kept changing, and I had to decide without all the facts.",
        "There was no brief, no owner and no example to follow.",
    ),
    "ownership": (
        "Nobody owned it, so I took it on and saw it through to the end.",
        "It was not my job, but I stayed until it was done.",
        "I took responsibility for it and have looked after it ever since.",
    ),
    "teamwork": (
        "We helped each other out and got it done together.",
        "Everybody pitched in, also with work that was not theirs.",
        "We shared the work between the departments.",
    ),
    "communication": (
        "I explained it in plain words to people who knew nothing about it, and they understood.",
        "I sat down with them and broke the bad news honestly.",
        "I presented it to the board with a picture instead of jargon.",
    ),
    "learning": (
        "I had never done it before and taught myself in a few days.",
        "I practised every evening and took a course until I could do it.",
        "It was all new to me, so I shadowed someone who knew.",
    ),
    "problem_solving": (
        "Nobody knew why it kept failing; I measured, ruled things out and found the cause.",
        "I traced the fault to something small, fixed it and it never came back.",
        "I looked at the numbers and the real problem was somewhere else.",
    ),
    "initiative": (
        "Nobody asked me to. I noticed it, tried something out and it caught on.",
        "I had an idea and set it up in my own time.",
        "I suggested a better way of doing it before it became a problem.",
    ),
    "prioritisation": (
        "Everything was due at once, so I listed what was most urgent and said what would have to wait.",
        "There was not enough time for all of it and I said no to some.",
        "Several people wanted me on the same day and I asked them which should come first.",
    ),
    "feedback": (
        "I was told something about myself that was hard to hear, and I changed it.",
        "I took her aside and told her in private what she was doing wrong.",
        "My manager criticised how I work and I asked for advice.",
    ),
    "customer_focus": (
        "The customer was unhappy, so I listened and found out what they really needed.",
        "I went out of my way for a patient and her family.",
        "A guest complained and came back to us afterwards.",
    ),
    "adaptability": (
        "The plan fell through at short notice and I had to improvise.",
        "Everything changed overnight and we switched to something new.",
        "Something broke at the worst moment and I found another way in time.",
    ),
    "achievement": (
        "I beat the target and it was the best result we ever had.",
        "I am proud of it: we doubled the number and won the award.",
        "Against the odds I finished it ahead of time and under budget.",
    ),
    "motivation": (
        "I want this work because I care about it.",
        "What keeps me going is seeing that it matters to people.",
        "I have always wanted to do this.",
    ),
}
"""First-person sentences by competency. They name no trade, so that they are near to any."""
