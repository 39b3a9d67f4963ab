"""Question sets as people write them."""

from pathlib import Path

import pytest

from app.errors import BadRequest
from app.evaluation.questions import LabelledQuestion, load_questions, missing_gold

SET = """
candidate = "wanda-frith"
questions = [
  {text = "Why beekeeping?", type = "interview", gold = ["I like a job that answers back"], history = ["Hello."]},
  {text = "Can you weld?", type = "unanswerable", gold = []},
]
"""


def test_set_is_read_in_order(tmp_path: Path) -> None:
    """Questions keep their order, gold and history; the candidate may be named in the file."""
    (tmp_path / "wanda.toml").write_text(SET, encoding="utf-8")

    read = load_questions(tmp_path / "wanda.toml")

    assert read.candidate == "wanda-frith"
    assert [question.type for question in read.questions] == ["interview", "unanswerable"]
    assert read.questions[0].history == ("Hello.",)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("questions = [", "is not a TOML file"),
        ("questions = [{text = 'Why?', type = 'vague'}]", "'gold' of number 1 of 'questions': field required"),
        ("questions = [{text = 'Why?', type = 'vague', gold = [], answer = ''}]", "'answer' of number 1 of"),
    ],
)
def test_unusable_file_says_where(tmp_path: Path, content: str, said: str) -> None:
    """A mistake in the file is named in one sentence."""
    (tmp_path / "set.toml").write_text(content, encoding="utf-8")

    with pytest.raises(BadRequest) as raised:
        load_questions(tmp_path / "set.toml")
    assert said in raised.value.message


def test_gold_that_stands_nowhere_is_named() -> None:
    """A quote must stand verbatim in the notes, and in the document it names."""
    asked = [
        LabelledQuestion(text="Who?", type="vague", gold=("the harbour master", "the Harbour master")),
        LabelledQuestion(text="Who?", type="vague", gold=("the harbour master",), document="b.txt"),
    ]

    assert missing_gold(asked, {"a.txt": "I rang the harbour master.", "b.txt": "Nothing."}) == [
        "the Harbour master",
        "the harbour master",
    ]
