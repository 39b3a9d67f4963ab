"""Templates to HTML, and the header by which a script asks for one block of a page instead of all of it."""

import re
from datetime import date
from functools import lru_cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from app.set_aside import sorted_out
from app.web import phrases, words
from app.web.assets import inline, url
from app.web.charts import band_bar, rating_pair, score_plot, share_strip
from app.web.markdown import to_html
from app.wording import asking, caveat, plain_quote

PART_HEADER = "X-Part"

BOLD_LINE = re.compile(r"^\*\*([^*\n]+)\*\*[ \t]*$", re.MULTILINE)
ITALIC_LINE = re.compile(r"^\*([^*\s][^*\n]*)\*[ \t]*$", re.MULTILINE)


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("app.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {"words": words, "asset": url, "band_bar": band_bar, "share_strip": share_strip}
    environment.globals |= {"score_plot": score_plot, "rating_pair": rating_pair, "phrases": phrases, "caveat": caveat}
    environment.globals |= {"sorted_out": sorted_out, "icon": inline("icon.svg")}
    environment.filters |= {
        "markdown": _markdown,
        "day": words.day,
        "length_of": words.length,
        "asking": asking,
        "plain_quote": plain_quote,
        "bold_lines": bold_lines,
        "title_of": lambda name, titles: titles.get(name, name.replace("_", " ")),
    }
    return environment


def html(template: str, part: str | None = None, **context: Any) -> str:
    """A page, or the one block of it that ``part`` names (all of it when it has no such block)."""
    found = _environment().get_template(template)
    if part is not None and part in found.blocks:
        return "".join(found.blocks[part](found.new_context(context)))
    return found.render(context)


def today(instant: str) -> date:
    """The day of an instant in ISO 8601."""
    return date.fromisoformat(instant[:10])


def bold_lines(text: str) -> Markup:
    """A text as it stands, with each line that is bold or italic in Markdown as a whole shown so, without asterisks."""
    shown = BOLD_LINE.sub(r"<strong>\1</strong>", str(escape(text)))
    return Markup(ITALIC_LINE.sub(r"<em>\1</em>", shown))  # noqa: S704 - escaped before


def _markdown(text: str) -> Markup:
    return Markup(to_html(text))  # noqa: S704 - cleaned by to_html, the only way from Markdown to HTML
