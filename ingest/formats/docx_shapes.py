"""Drawn shapes of a Word document: which text stands in them, and on what colour."""

from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

from ingest.formats.docx_styles import PAPER, colour_of, same_to_the_eye
from ingest.formats.docx_xml import attribute, child, local

_FAR: Final = 25_000_000
"""English Metric Units, 69 cm: beyond every page."""

_LIGHT: Final = frozenset({"bg1", "lt1", "bg2", "lt2"})
_DARK: Final = "303030"


def text_boxes(drawing: Element) -> Iterator[tuple[Element, str | None]]:
    """The contents of a drawing's text boxes, each with the colour it stands on.

    The colour is an empty string where the box has none of its own, None where the box lies off the page.
    """
    away = _is_away(drawing)
    parents = {inner: outer for outer in drawing.iter() for inner in outer}
    for each in drawing.iter():
        if local(each) != "txbxContent" or _inside_another(each, parents) or _is_fallback(each, parents):
            continue
        yield each, None if away else _fill_around(each, parents)


def has_dark_shapes(story: Element) -> bool:
    """Whether a story has shapes filled with a dark colour."""
    return any(
        (fill := shape_fill(each)) and not same_to_the_eye(fill, PAPER) and int(fill, 16) < 0xC00000
        for each in story.iter()
        if local(each) in {"wsp", "rect", "roundrect", "shape"}
    )


def shape_fill(shape: Element) -> str:
    """The colour a shape is filled with, an empty string for none."""
    properties = child(shape, "spPr")
    if properties is not None:
        if child(properties, "noFill") is not None:
            return ""
        solid = child(properties, "solidFill")
        if solid is not None:
            return _drawn_colour(solid)
        if child(properties, "gradFill") is not None:
            return _DARK
    reference = child(shape, "style", "fillRef")
    if reference is not None and attribute(reference, "idx", "0") != "0":
        return _drawn_colour(reference)
    if attribute(shape, "filled") in {"f", "false"}:
        return ""
    return colour_of(attribute(shape, "fillcolor")[:7]) or ""


def _drawn_colour(fill: Element) -> str:
    exact = colour_of(attribute(child(fill, "srgbClr"), "val"))
    if exact:
        return exact
    scheme = attribute(child(fill, "schemeClr"), "val")
    return PAPER if scheme in _LIGHT or not scheme else _DARK


def _fill_around(box: Element, parents: dict[Element, Element]) -> str:
    each: Element | None = parents.get(box)
    while each is not None:
        if local(each) in {"wsp", "rect", "roundrect", "shape"}:
            return shape_fill(each)
        each = parents.get(each)
    return ""


def _inside_another(box: Element, parents: dict[Element, Element]) -> bool:
    return _has_ancestor(box, parents, "txbxContent")


def _is_fallback(box: Element, parents: dict[Element, Element]) -> bool:
    """Whether the box repeats for old programs what a newer one says."""
    return _has_ancestor(box, parents, "Fallback")


def _has_ancestor(element: Element, parents: dict[Element, Element], name: str) -> bool:
    outer = parents.get(element)
    while outer is not None:
        if local(outer) == name:
            return True
        outer = parents.get(outer)
    return False


def _is_away(drawing: Element) -> bool:
    """Whether a drawing is placed off every page."""
    for each in drawing.iter():
        if local(each) == "posOffset" and (each.text or "").lstrip("-").isdigit():
            offset = int(each.text or "0")
            if offset > _FAR or offset < -_FAR:
                return True
    return False
