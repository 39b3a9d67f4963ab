"""Whether an answer is one to the usual question that was asked, or to another of the usual questions, or to none.

Where no story is asked for, nearly everything that is said at an interview is near to every question. What tells
answers apart is which question they would answer: what the work pays, when one could start, what one would
do first. So each is held against answers of many trades to each of the usual questions.
"""

from typing import Final

import numpy as np

from app.engines.embedded.answer.meaning import Meaning
from app.engines.embedded.fixed import fixed_vectors
from app.slices import Embed

ASKED: Final[dict[str, tuple[str, ...]]] = {
    "here": (
        "Why do you want to work for us?",
        "Why this company?",
        "Why us?",
        "What attracts you to this job?",
        "What made you apply?",
        "What attracted you to this post?",
        "What draws you to this role?",
    ),
    "leaving": (
        "Why are you leaving your job?",
        "Why do you want to leave your current employer?",
        "What makes you want to move on?",
    ),
    "pay": ("What salary are you looking for?", "What are your pay expectations?", "What salary are you on?"),
    "start": (
        "When could you start?",
        "What is your notice period?",
        "How much notice do you have to give?",
        "Can you drive and work weekends?",
    ),
    "first": (
        "What would you do in your first three months here?",
        "What would you do in the first 90 days?",
        "What would you change if you got the job?",
    ),
    "future": ("Where do you see yourself in five years?", "What are your career goals?"),
    "strength": ("What are your strengths?", "What is your biggest strength?", "What are you good at?"),
    "weakness": ("What is your biggest weakness?", "What are your weaknesses?", "What do you find hard?"),
    "about": ("Tell me about yourself.", "Introduce yourself.", "Talk me through your background."),
}
"""How the usual questions are asked."""

ANSWERED: Final[dict[str, tuple[str, ...]]] = {
    "here": (
        "I want to work here because of what you do.",
        "I have used your service myself and I liked how you work.",
        "What draws me to you is the way you treat people.",
        "I have wanted to join this firm for years.",
        "Your work matters to me and I want to be part of it.",
        "I like this trade and I want to do it in a place like yours.",
        "I came to your open day and I liked what I saw.",
        "You are the only place round here that does this kind of work.",
    ),
    "leaving": (
        "I am leaving because there is nowhere up from here.",
        "The site is closing and I was made redundant.",
        "I have gone as far as I can in my job.",
        "I want to leave because of the hours and the shifts.",
        "My contract ends and I need something new.",
        "I have been there for years and I want a change.",
        "I love the work but I am leaving the rota.",
    ),
    "pay": (
        "I am on thirty thousand now and would want thirty-five.",
        "I am looking for around forty thousand a year.",
        "The salary you advertised would suit me.",
        "At least what I earn now, which is fifteen pounds an hour.",
    ),
    "start": (
        "I have to give four weeks' notice.",
        "I could start on the first of July.",
        "I am on three months' notice.",
        "I can start straight away, my contract has ended.",
        "I have a holiday booked, so I could start after that.",
        "I have a driving licence and my own car.",
        "I can do weekends and nights.",
    ),
    "first": (
        "In the first month I would watch and listen.",
        "I would start by meeting everyone and seeing how things are done.",
        "First I would shadow the people who do the job now.",
        "I would pick one thing that is not working and put it right.",
        "By the end of three months I would have changed one thing.",
        "I would ask the staff what gets in their way.",
    ),
    "future": (
        "In five years I want to be running a team.",
        "I would like to be head of the department by then.",
        "I see myself still doing this job, and training new people.",
        "I want to qualify and move up to manager.",
        "I would be happy being very good at this job.",
        "I want to run a place of this size and I still have to learn how.",
    ),
    "strength": (
        "I am patient and calm when things go wrong.",
        "I am good with figures and I spot mistakes.",
        "People trust me because I tell them the truth.",
        "I work hard and learn quickly.",
        "My strength is that I get on with people.",
        "I do not panic when something breaks.",
        "I see what is wrong before the others do.",
    ),
    "weakness": (
        "I take on too much and find it hard to say no.",
        "I am not good at spreadsheets, so I have booked a course.",
        "I get nervous when I speak in big meetings.",
        "I find it hard to let go of things and trust others.",
        "I am still learning to be patient.",
    ),
    "about": (
        "I am a nurse with ten years on a surgical ward.",
        "I started as an apprentice and now I run a team.",
        "I have worked in shops for six years, the last two as a manager.",
        "I trained as a joiner and moved into teaching.",
    ),
    "": (
        "The traffic was terrible this morning and I nearly missed it.",
        "I had trouble finding the building and the parking was full.",
        "The lady at reception was very nice and gave me a coffee.",
        "We had a party and everybody laughed.",
        "You would have to ask somebody else about that.",
        "My husband needs the car in the week.",
        "I like the look of the new model, it is a lovely thing.",
        "My family and I went on holiday.",
    ),
}
"""What is said in answer to each; under "" what is said in answer to none of them."""

KNOWN: Final = 0.6
"""Cosine with a usual question from which it is that question that was asked."""

BESIDE: Final = 0.08
"""How much less near another of them may be and still be asked too ("Why us, and why leave?")."""


def usual_asked(meaning: Meaning, embed: Embed) -> tuple[str, ...]:
    """The usual questions that are asked, by their names in ``ASKED``; none where it is an unusual one."""
    asked = {name: float((fixed_vectors(embed, texts) @ meaning.asked).max()) for name, texts in ASKED.items()}
    most = max(asked.values())
    return tuple(name for name, near in asked.items() if near >= most - BESIDE) if most >= KNOWN else ()


def nearer(meaning: Meaning, embed: Embed) -> float | None:
    """How much nearer an answer lies to answers to its own question than to all others; None for an unusual question.

    The best of its sentences and the whole, each from -1 to 1, added up.
    """
    own = usual_asked(meaning, embed)
    if not own or not len(meaning.spoken):
        return None
    rows = np.concatenate([meaning.spoken, meaning.whole()[None, :]])
    near = {name: (rows @ fixed_vectors(embed, texts).T).max(axis=1) for name, texts in ANSWERED.items()}
    margin = np.max([near[name] for name in own], axis=0) - np.max(
        [row for name, row in near.items() if name not in own], axis=0
    )
    return float(margin.max() + margin[-1])
