"""Markdown to safe HTML: raw HTML and images off in the parser, and an allow-list of bare tags after it."""

from functools import lru_cache
from typing import TYPE_CHECKING

import nh3

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

TAGS = frozenset(
    {"p", "br", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li", "h2", "h3", "h4", "hr", "del"}
)
"""No tag of these takes an attribute, so nothing can load, link, submit or run."""


@lru_cache(maxsize=1)
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt  # the first page that needs it waits for it, not the start

    return MarkdownIt("commonmark", {"html": False}).disable(["image", "link", "autolink", "html_inline", "html_block"])


def to_html(markdown: str) -> str:
    """HTML of a text, with tags of :data:`TAGS` only and without any attribute."""
    return nh3.clean(_parser().render(markdown), tags=set(TAGS), attributes={})
