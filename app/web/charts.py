"""Charts as SVG text: no script, no library, right in print and in the dark.

Colours are classes of the style sheet. Every chart is an image with a title that says what it shows, and stands beside
the same in words.
"""

from collections.abc import Sequence

from markupsafe import Markup, escape

from app.records import Band, Point, StarPart, band_of
from app.web.words import BAND, BANDS, PART, count, day, rated

STEP, GAP, HEIGHT = 34, 4, 10
STRIP = 480
LOWEST, HIGHEST = 1.0, 5.0
FEWEST_FOR_A_LINE = 4
"""With fewer answers, a line would draw a course that nobody can know."""

PLOT_WIDTH, PLOT_HEIGHT, LABELS, MARGIN = 300, 112, 84, 10
PAIR_WIDTH, ROW = 150, 20


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


def score_plot(title: str, points: Sequence[Point]) -> Markup:
    """A dot for every answer in the order of time, on the four bands; joined by a line once there are enough.

    Args:
        points: at least one, oldest first. Scores are placed by their value, and named by their band.
    """
    spots = [(_across(index, len(points)), _down(point.score)) for index, point in enumerate(points)]
    first, last = points[0], points[-1]
    said = f"{title}: {count(len(points), 'answer')}, "
    if len(points) == 1:
        said += f"{rated(last.score).lower()} on {day(last.at)}"
    else:
        said += f"{rated(first.score).lower()} on {day(first.at)}, {rated(last.score).lower()} on {day(last.at)}"
    drawn = _bands()
    if len(points) >= FEWEST_FOR_A_LINE:
        drawn += Markup('<polyline class="course" points="{}"/>').format(" ".join(f"{x:.1f},{y:.1f}" for x, y in spots))
    for number, (x, y) in enumerate(spots, 1):
        name = "dot last" if number == len(spots) else "dot"
        drawn += Markup('<circle class="{}" cx="{:.1f}" cy="{:.1f}" r="{}"/>').format(
            name, x, y, 5 if "last" in name else 4
        )
    return _image("plot", LABELS + PLOT_WIDTH, PLOT_HEIGHT, said, drawn)


def rating_pair(title: str, yours: float, coach: float) -> Markup:
    """One answer that was rated twice: a ring where the candidate put it, a dot where the coach did."""
    mine, theirs, y = _along(yours), _along(coach), ROW / 2
    drawn = Markup('<line class="grid" x1="0" x2="{0}" y1="{1}" y2="{1}"/>').format(PAIR_WIDTH, y)
    drawn += Markup('<line class="gap" x1="{:.1f}" x2="{:.1f}" y1="{y}" y2="{y}"/>').format(mine, theirs, y=y)
    drawn += Markup('<circle class="dot" cx="{:.1f}" cy="{}" r="5"/>').format(theirs, y)
    drawn += Markup('<circle class="ring" cx="{:.1f}" cy="{}" r="7.5"/>').format(mine, y)
    said = f"{title}: you {rated(yours).lower()}, the coach {rated(coach).lower()}"
    return _image("pairs", PAIR_WIDTH, ROW, said, drawn)


def _bands() -> Markup:
    """The four bands as named stripes, the best on top."""
    height = PLOT_HEIGHT / len(BANDS)
    drawn = Markup("")
    for index, band in enumerate(reversed(BANDS)):
        top = height * index
        if index:
            drawn += Markup('<line class="grid" x1="{}" x2="{}" y1="{y:.1f}" y2="{y:.1f}"/>').format(
                LABELS, LABELS + PLOT_WIDTH, y=top
            )
        drawn += Markup('<text x="0" y="{:.1f}">{}</text>').format(top + height / 2 + 4, BAND[band])
    return drawn


def _across(index: int, of: int) -> float:
    width = PLOT_WIDTH - 2 * MARGIN
    return LABELS + MARGIN + (width / 2 if of == 1 else width * index / (of - 1))


def _along(score: float) -> float:
    return MARGIN + (PAIR_WIDTH - 2 * MARGIN) * (score - LOWEST) / (HIGHEST - LOWEST)


def _down(score: float) -> float:
    """The height of a score: each band has a stripe of its own, and a score lies in it as far up as in its band."""
    stripe = PLOT_HEIGHT / len(BANDS)
    step = BANDS.index(band_of(score))
    within = min(max(score - (step + 1), 0.0), 1.0)
    return PLOT_HEIGHT - stripe * (step + 0.15 + 0.7 * within)


def _image(name: str, width: float, height: float, said: str, drawn: Markup) -> Markup:
    return Markup('<svg class="{}" role="img" viewBox="0 0 {} {}"><title>{}</title>{}</svg>').format(
        name, width, height, escape(said), drawn
    )
