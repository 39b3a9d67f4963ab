"""A long sentence is heard as the clauses it is made of."""

from app.english.clauses import clauses
from app.english.language import span


def _heard(text: str) -> list[str]:
    return [clause.quote for clause in clauses(text, span(text, 0, len(text)))]


def test_a_story_in_one_breath_is_cut_where_a_new_subject_acts() -> None:
    """Every clause with a subject and a verb of its own stands alone, without the word that joined it."""
    text = (
        "The kiln had cracked the night before the fair, so I drove to the next village with the pots on my knees, "
        "and the potter there fired them by morning, and nobody at the fair noticed anything."
    )
    assert _heard(text) == [
        "The kiln had cracked the night before the fair",
        "I drove to the next village with the pots on my knees",
        "the potter there fired them by morning",
        "nobody at the fair noticed anything.",
    ]


def test_what_came_of_a_short_act_stands_alone() -> None:
    """An act and its outcome are two parts of a story, also in a short sentence."""
    assert _heard("I oiled the hinge and it never creaked again.") == ["I oiled the hinge", "it never creaked again."]


def test_two_names_two_things_and_a_purpose_stay_together() -> None:
    """Neither "Bell and Rowe", nor two objects, nor "so that ..." opens a clause."""
    for text in (
        "I worked for Bell and Rowe in the harbour office for two years before the office there was closed for good.",
        "I repaired the pump and the long hose behind the greenhouse with nothing but tape and a bicycle clip "
        "that day.",
        "I wrote the number on the door so that everyone could see it.",
    ):
        assert _heard(text) == [text]
