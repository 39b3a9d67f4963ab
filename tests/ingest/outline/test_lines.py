"""How a line is marked: bullets, numbers, labels, and what is no text at all."""

import pytest

from ingest.outline.lines import Mark, lines


@pytest.mark.parametrize(
    ("raw", "marks", "number", "words"),
    [
        ("- rye", ("bullet",), None, "rye"),
        ("• rye", ("bullet",), None, "rye"),
        ("❌ Why rye?", ("bullet",), None, "Why rye?"),
        ("-rye bread", ("bullet",), None, "rye bread"),
        ("- [x] rye", ("bullet", "bullet"), None, "rye"),
        ("▸ rye", ("toggle",), None, "rye"),
        ("<details><summary>rye</summary>", ("toggle",), None, "rye"),
        ("3. Why rye?", ("number",), 3, "Why rye?"),
        ("3) Why rye?", ("number",), 3, "Why rye?"),
        ("3.Why rye?", ("number",), 3, "Why rye?"),
        ("3 - Why rye?", ("number",), 3, "Why rye?"),
        ("(3) why rye", ("number",), 3, "why rye"),
        ("IV. Why rye?", ("number",), 4, "Why rye?"),
        ("3️⃣ Why rye?", ("number",), 3, "Why rye?"),
        ("Q: Why rye?", ("question",), None, "Why rye?"),
        ("Q12. Why rye?", ("question",), None, "Why rye?"),
        ("**Question 3:** Why rye?", ("question",), None, "Why rye?"),
        ("Interviewer: Why rye?", ("question",), None, "Why rye?"),
        ("Screening question: Why rye?", ("question",), None, "Why rye?"),
        ("My question: Why rye?", (), None, "My question: Why rye?"),
        ("A: it keeps", ("answer",), None, "it keeps"),
        ("Me: it keeps", ("answer",), None, "it keeps"),
        ("* Q: Why rye?", ("bullet", "question"), None, "Why rye?"),
        ("> - rye", ("bullet",), None, "rye"),
        ("-> rye", (), None, "-> rye"),
        ("3 - 5 loaves", (), None, "3 - 5 loaves"),
        ("2019. was good", (), None, "2019. was good"),
        ("Q3 2023 results", (), None, "Q3 2023 results"),
        ("Recruiter: Anja", (), None, "Recruiter: Anja"),
        ("*rye* is italic", (), None, "*rye* is italic"),
    ],
)
def test_marks(raw: str, marks: tuple[Mark, ...], number: int | None, words: str) -> None:
    """A line's marks are read off, and its words begin behind them."""
    (line,) = lines(raw)

    assert (line.marks, line.number, line.text) == (marks, number, words)
    assert raw[line.body :].startswith(words)


def test_depth() -> None:
    """Tabs count four columns, and a bullet repeated is a bullet deeper; a checkbox is none."""
    assert [line.indent for line in lines("- a\n\t- b\n  - c\n* * d\n- [ ] e")] == [0, 4, 2, 2, 0]


def test_what_is_no_text() -> None:
    """Front matter, code, rules and tables are told from text, and front matter stands at the top only."""
    text = "---\ntitle: x\n---\na\n```\n# b\n```\n---\n| c | d |\n\n</details>\n---\nk: v\n---"

    assert [line.role for line in lines(text)] == [
        *["front"] * 3,
        "text",
        *["code"] * 3,
        "rule",
        "table",
        "blank",
        "blank",
        "rule",
        "text",
        "rule",
    ]


def test_a_divider_at_the_top_opens_no_front_matter() -> None:
    """Three hyphens above a sentence are a rule."""
    assert [line.role for line in lines("---\nI bake. It is early.\n---")] == ["rule", "text", "rule"]
