"""Templates: nothing inline that the policy would refuse, nothing let through unescaped."""

import re
from importlib.resources import files

import pytest

from app.web.render import bold_lines, html

TEMPLATES = sorted(entry.name for entry in files("app.web").joinpath("templates").iterdir())


def _text(name: str) -> str:
    return files("app.web").joinpath("templates", name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", TEMPLATES)
def test_templates_keep_to_the_policy(name: str) -> None:
    """No style attribute, no style element, no handler, no script but a file of our own."""
    text = _text(name)

    assert not re.search(r"\sstyle=|<style|\son[a-z]+=|javascript:", text)
    assert [tag for tag in re.findall(r"<script[^>]*>", text) if 'src="{{ asset(' not in tag] == []


@pytest.mark.parametrize("name", TEMPLATES)
def test_templates_escape_everything(name: str) -> None:
    """Nobody switches escaping off; the filters that give HTML clean or escape it."""
    assert not re.search(r"\|\s*safe\b|autoescape|Markup", _text(name))


def test_remarks_are_cleaned_markdown() -> None:
    """A page shows text as text."""
    page = html("sign_in.html", problem="<script>alert(1)</script>", left=False)

    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page


def test_bold_lines_are_shown_bold() -> None:
    """A line that is bold or italic in Markdown is shown so; asterisks within a line, and markup, stay as written."""
    shown = bold_lines("**Why <us>?**\nBecause 2 ** 3.\n**half** a line")

    assert shown == "<strong>Why &lt;us&gt;?</strong>\nBecause 2 ** 3.\n**half** a line"
    assert bold_lines("*March 2022*\n* one *\n2 * 3 * 4") == "<em>March 2022</em>\n* one *\n2 * 3 * 4"
