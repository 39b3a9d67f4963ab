"""How an introduction's time is shared among its parts, as SVG text; right in print and in the dark."""

from collections.abc import Sequence

from markupsafe import Markup, escape

from app.web.drafts import PartView
from app.web.words import PITCH_PART, length

WIDTH, HEIGHT, GAP = 480, 14, 3


def length_strip(parts: Sequence[PartView], asked: int) -> Markup:
    """One strip of the parts by their seconds, with a line at the length asked for.

    The strip's full width is the longer of the two, so that what is over, or still free, is seen.
    """
    told = [(part.part, part.seconds) for part in parts if part.seconds]
    total = sum(seconds for _, seconds in told)
    scale = WIDTH / max(total, asked, 1)
    drawn, at = Markup(""), 0.0
    for part, seconds in told:
        width = max(seconds * scale - GAP, 1.0)
        drawn += Markup('<rect class="time-{}" x="{:.1f}" y="2" width="{:.1f}" height="10" rx="2"/>').format(
            part, at, width
        )
        at += seconds * scale
    mark = min(asked * scale, WIDTH - 1.0)
    said = ", ".join(f"{PITCH_PART[part].lower()} {length(seconds)}" for part, seconds in told) or "nothing yet"
    return Markup(
        '<svg class="time-strip" role="img" viewBox="0 0 {0} {1}" preserveAspectRatio="none"><title>{2}</title>'
        '<rect class="off" x="0" y="6" width="{0}" height="2"/>{3}'
        '<rect class="asked-for" x="{4:.1f}" y="0" width="2" height="{1}"/></svg>'
    ).format(WIDTH, HEIGHT, escape(f"Time by part: {said}; asked for {length(asked)}"), drawn, mark - 1)
