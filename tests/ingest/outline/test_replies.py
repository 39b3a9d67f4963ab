"""A mail that quotes another says who wrote what."""

from ingest.outline.lines import lines
from ingest.outline.replies import replied

_QUOTES = """Thanks!

On Tue, 3 Mar 2026 at 09:12, Ann Bo <ann@bo.example> wrote:
> Why bees?

My gran.

> What went wrong?

A swarm in the choir.

> I ran nine hives myself.
"""


def test_answers_between_quotes_are_ones_own() -> None:
    """Where quote and answer take turns, the margin is the candidate's and the quote somebody else's."""
    said = {row.text: row.said for row in replied(_QUOTES, lines(_QUOTES)) if row.text}

    assert said["My gran."] == said["A swarm in the choir."] == "mine"
    assert said["I ran nine hives myself."] == said["Why bees?"] == "theirs"


def test_a_quote_of_nobody_is_left_alone() -> None:
    """The mark alone, without a line that says who wrote, is a manner of writing."""
    text = "why bees\n> my gran\n\nworst day\n> a swarm\n"

    assert all(not row.said for row in replied(text, lines(text)))
