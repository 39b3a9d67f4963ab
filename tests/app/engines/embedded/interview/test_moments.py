"""The best and the weakest moment of an interview."""

from app.engines.embedded.interview.moments import moment
from app.records import CriterionScore, Critique, Question, Span, Turn
from tests.app.engines.embedded.coached import gardener, judged

ANSWER = "I did most of the writing. I dug four drains along the north wall in March. The cellar stayed dry."


def _judged(*scored: tuple[str, float, str, str]) -> list[tuple[Turn, Critique]]:
    question = Question(text="Tell me about a repair.", format="behavioural", competency="ownership", why="")
    criteria = tuple(
        CriterionScore(
            criterion=name,
            title=name.capitalize(),
            score=score,
            band=None,
            rationale=f"“{quote}” is yours.",
            evidence=(Span(start=ANSWER.index(quote), end=ANSWER.index(quote) + len(quote), quote=quote),),
            advice=advice,
        )
        for name, score, quote, advice in scored
    )
    critique = judged(question.text, ANSWER, gardener()).model_copy(update={"criteria": criteria})
    return [(Turn(number=1, state="complete", question=question, answer=ANSWER), critique)]


def test_the_best_moment_shows_something() -> None:
    """A vague claim is nobody's best moment where an act with particulars is almost as good."""
    found = moment(
        _judged(
            ("ownership", 4.2, "I did most of the writing", ""),
            ("specificity", 4.0, "I dug four drains along the north wall", ""),
        ),
        best=True,
    )
    assert found is not None
    assert found.quote == "I dug four drains along the north wall"


def test_the_weakest_moment_is_no_compliment() -> None:
    """Where the remark is half praise, the weakest moment says what would help."""
    found = moment(_judged(("motivation", 2.8, "The cellar stayed dry", "Say why it mattered.")), best=False)
    assert found is not None
    assert found.reason == "Say why it mattered."


def test_what_is_good_is_no_weakest_moment() -> None:
    """Nothing is called weak that needs only a light touch."""
    assert moment(_judged(("ownership", 4.2, "I dug four drains", "Go on.")), best=False) is None


def test_a_reproach_is_nobodys_best_moment() -> None:
    """What one expects of any answer is praised only where its words show something, whatever its score."""
    assert moment(_judged(("clarity", 3.6, "The cellar stayed dry", "Give the answer first.")), best=True) is None


def test_what_may_stay_has_no_weak_moment() -> None:
    """A criterion whose advice is to leave it be is passed over for one that asks for something."""
    found = moment(
        _judged(
            ("professionalism", 2.2, "The cellar stayed dry", "Leave it as it is; do not soften it."),
            ("ownership", 2.8, "I did most of the writing", "Say which part."),
        ),
        best=False,
    )
    assert found is not None
    assert found.quote == "I did most of the writing"


def test_a_name_or_a_date_alone_is_no_best_moment() -> None:
    """Who somebody was like, or when it was, shows nothing; what was done does."""
    other = "My captain Joan was like that. I dug four drains along the north wall in March. The cellar stayed dry."
    criteria = _judged(("specificity", 4.0, "I dug four drains along the north wall", ""))[0][1].criteria
    named = criteria[0].model_copy(
        update={"score": 4.6, "evidence": (Span(start=0, end=29, quote=other[:29]),), "criterion": "ownership"}
    )
    turn, critique = _judged(("specificity", 4.0, "I dug four drains along the north wall", ""))[0]
    found = moment([(turn, critique.model_copy(update={"criteria": (named, *criteria)}))], best=True)
    assert found is not None
    assert found.quote == "I dug four drains along the north wall"
