"""Charts as SVG text: no script, no library, right in print and in the dark.

Colours are classes of the style sheet. Every chart is an image with a title that says what it shows, and stands beside
the same in words.
"""

from collections.abc import Sequence

from markupsafe import Markup, escape

from app.records import Band, StarPart
from app.web.words import BAND, BANDS, PART, count

STEP, GAP, HEIGHT = 34, 4, 10
STRIP = 480


def band_bar(title: str, band: Band | None) -> Markup:
    """Four segments, filled up to a band; none when there was nothing to judge by.

    Args:
        title: what was judged, said in the image's title.
    """
    reached = BANDS.index(band) + 1 if band else 0
    said = f"{title}: {BAND[band].lower()}, step {reached} of {len(BANDS)}" if band else f"{title}: not assessable"
    segments = Markup("").join(
        Markup('<rect class="{}" x="{}" y="0" width="{}" height="{}" rx="2"/>').format(
            "on" if index < reached else "off", index * (STEP + GAP), STEP, HEIGHT
        )
        for index in range(len(BANDS))
    )
    width = len(BANDS) * (STEP + GAP) - GAP
    return Markup(
        '<svg class="bar" role="img" viewBox="0 0 {0} {1}" width="{0}" height="{1}"><title>{2}</title>{3}</svg>'
    ).format(width, HEIGHT, escape(said), segments)


def share_strip(parts: Sequence[tuple[StarPart, int]]) -> Markup:
    """One strip shared among the parts of a story by their words.

    Args:
        parts: each part with its number of words, in the order shown; none of them empty.
    """
    total = sum(words for _, words in parts)
    said = ", ".join(f"{PART[part].lower()} {count(words, 'word')}" for part, words in parts)
    drawn, at = Markup(""), 0.0
    for part, words in parts:
        width = STRIP * words / total
        drawn += Markup('<rect class="part-{}" x="{:.1f}" y="0" width="{:.1f}" height="{}" rx="2"/>').format(
            part, at, max(width - GAP / 2, 1.0), HEIGHT
        )
        at += width
    return Markup(
        '<svg class="strip-chart" role="img" viewBox="0 0 {} {}" preserveAspectRatio="none"><title>{}</title>{}</svg>'
    ).format(STRIP, HEIGHT, escape(f"Words by part: {said}"), drawn)
