"""What came with a document and is not used, told apart: what could not be read, hidden text, and the harmless rest."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from ingest.records import SetAside

UNREAD: Final = frozenset({"picture_of_a_page"})
"""What a reader sees and Greenroom cannot read. Its text is a sentence that says so."""

HIDDEN: Final[dict[str, str]] = {
    "background_colour": "text in the colour of its background, as white on white",
    "covered_text": "text that something else covers",
    "hidden_element": "text that the page keeps invisible",
    "invisible_text": "text marked as invisible",
    "off_page": "text beside the page",
    "off_screen": "text moved off the screen",
    "tag_characters": "words in invisible characters",
    "tiny_text": "text too small to see",
    "transparent_text": "text that is see-through",
}
"""Words that were put into a document and made so that nobody sees them."""

LEFT_OUT: Final[dict[str, str]] = {
    "alt_text": "a picture's description",
    "bidi_control": "invisible characters",
    "comment": "a comment",
    "control": "invisible characters",
    "deleted_text": "deleted text",
    "endless_run": "a row of marks that goes on and on",
    "html_comment": "a comment",
    "markdown_comment": "a comment",
    "metadata": "the file's own title, author or keywords",
    "noscript": "a notice for browsers without scripts",
    "page_title": "a page title",
    "replacement_text": "wording that the file gives for copying",
    "soft_hyphen": "invisible characters",
    "variation_selector": "invisible characters",
    "zero_width": "invisible characters",
}
"""What files carry beside their text as a matter of course."""


@dataclass(frozen=True)
class SortedOut:
    """``unread`` are sentences; ``hidden`` and ``left_out`` hold what each text is, in words, and the text."""

    unread: tuple[str, ...]
    hidden: tuple[tuple[str, str], ...]
    left_out: tuple[tuple[str, str], ...]

    @property
    def kinds_left_out(self) -> str:
        """What was left out, each kind once: a page title, invisible characters."""
        return ", ".join(dict.fromkeys(what for what, _ in self.left_out))


def sorted_out(found: Sequence[SetAside]) -> SortedOut:
    """A document's set-aside entries by what they mean to its owner, in reading order."""
    return SortedOut(
        unread=tuple(entry.text for entry in found if entry.channel in UNREAD),
        hidden=tuple((HIDDEN[entry.channel], entry.text) for entry in found if entry.channel in HIDDEN),
        left_out=tuple(
            (LEFT_OUT.get(entry.channel, "what a reader does not see"), entry.text)
            for entry in found
            if entry.channel not in UNREAD and entry.channel not in HIDDEN
        ),
    )
