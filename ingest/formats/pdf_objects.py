"""The drawing operations of a PDF page: text, paths, pictures and what forms hold of them.

pdfium: https://pdfium.googlesource.com/pdfium/+/main/public/
"""

import ctypes
from collections.abc import Iterator, Sequence
from typing import Any, Final

import numpy as np
import pypdfium2.raw as pdfium
from numpy.typing import NDArray

Matrix = NDArray[np.float64]
"""How an object is placed on its page: a transformation of row vectors (x, y, 1)."""

THIN: Final = 2.0
"""Points; what is drawn no wider is a line."""

_AS_IT_IS: Final = np.eye(3)
_MOST_OBJECTS: Final = 50_000
_MOST_DEPTH: Final = 8
_MOST_SEGMENTS: Final = 400


def objects_of(page: Any) -> Iterator[tuple[Any, Matrix]]:
    """The page's objects, those inside forms too, in the order they are drawn; and how each is placed on the page."""
    seen = 0
    count = min(pdfium.FPDFPage_CountObjects(page), _MOST_OBJECTS)
    todo = [(pdfium.FPDFPage_GetObject(page, index), np.eye(3), 0) for index in reversed(range(count))]
    while todo and seen < _MOST_OBJECTS:
        each, placed, depth = todo.pop()
        seen += 1
        if pdfium.FPDFPageObj_GetType(each) == pdfium.FPDF_PAGEOBJ_FORM and depth < _MOST_DEPTH:
            m = pdfium.FS_MATRIX()
            pdfium.FPDFPageObj_GetMatrix(each, m)
            inner = np.array([[m.a, m.b, 0], [m.c, m.d, 0], [m.e, m.f, 1]]) @ placed
            count = min(pdfium.FPDFFormObj_CountObjects(each), _MOST_OBJECTS)
            todo += [(pdfium.FPDFFormObj_GetObject(each, index), inner, depth + 1) for index in reversed(range(count))]
        else:
            yield each, placed


def without_replacements(objects: Sequence[tuple[Any, Matrix]]) -> list[str]:
    """Take off the marks that replace what is shown by another text (/ActualText), and return these texts.

    pdfium would give the replacement, which no reader sees; without the mark it gives the glyphs' own letters.
    """
    replaced: list[str] = []
    for each, _ in objects:
        if pdfium.FPDFPageObj_GetType(each) != pdfium.FPDF_PAGEOBJ_TEXT:
            continue
        for index in reversed(range(pdfium.FPDFPageObj_CountMarks(each))):
            mark = pdfium.FPDFPageObj_GetMark(each, index)
            text = _replacement(mark)
            if text:
                replaced.append(text)
                pdfium.FPDFPageObj_RemoveMark(each, mark)
    return replaced


def _replacement(mark: Any) -> str:
    length = ctypes.c_ulong()
    if not pdfium.FPDFPageObjMark_GetParamStringValue(mark, b"ActualText", None, 0, length) or not length.value:
        return ""
    buffer = (ctypes.c_ushort * (length.value // 2 + 1))()
    pdfium.FPDFPageObjMark_GetParamStringValue(mark, b"ActualText", buffer, length.value, length)
    return bytes(buffer).decode("utf-16-le", errors="replace").split("\x00")[0]


def is_plain(page: Any, objects: Sequence[tuple[Any, Matrix]]) -> bool:
    """Whether a page has nothing that covers, cuts off or switches off what it draws."""
    if pdfium.FPDFPage_GetAnnotCount(page):
        return False
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    for each, placed in objects:
        kind = pdfium.FPDFPageObj_GetType(each)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            pdfium.FPDFPageObj_GetBounds(each, left, bottom, right, top)
            if min(right.value - left.value, top.value - bottom.value) > THIN:
                return False
        elif (
            kind != pdfium.FPDF_PAGEOBJ_TEXT
            or not (placed == _AS_IT_IS).all()
            or pdfium.FPDFPageObj_CountMarks(each)
            or not _is_uncut(each)
        ):
            return False
    return True


def _is_uncut(each: Any) -> bool:
    colour = [ctypes.c_uint() for _ in range(4)]
    if not pdfium.FPDFPageObj_GetFillColor(each, *colour):
        return False
    return int(pdfium.FPDFClipPath_CountPaths(pdfium.FPDFPageObj_GetClipPath(each))) <= 0


def straight_lines(path: Any, placed: Matrix) -> list[tuple[float, float, float, float]]:
    """The level and upright lines of a path, in the page's own space: left, top, right, bottom (y up)."""
    count = pdfium.FPDFPath_CountSegments(path)
    if count > _MOST_SEGMENTS:
        return []
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(path, matrix)
    whole = np.array([[matrix.a, matrix.b, 0], [matrix.c, matrix.d, 0], [matrix.e, matrix.f, 1]]) @ placed
    x, y = ctypes.c_float(), ctypes.c_float()
    found: list[tuple[float, float, float, float]] = []
    last = begun = (0.0, 0.0)
    for index in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = (
            x.value * whole[0, 0] + y.value * whole[1, 0] + whole[2, 0],
            x.value * whole[0, 1] + y.value * whole[1, 1] + whole[2, 1],
        )
        kind = pdfium.FPDFPathSegment_GetType(segment)
        ends = [point] if kind == pdfium.FPDF_SEGMENT_LINETO else []
        if pdfium.FPDFPathSegment_GetClose(segment):
            ends.append(begun)
        for end in ends:
            if min(abs(end[0] - last[0]), abs(end[1] - last[1])) <= 0.5:
                found.append((min(last[0], end[0]), max(last[1], end[1]), max(last[0], end[0]), min(last[1], end[1])))
            last = end
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            begun = point
        last = point if not ends else last
    return found
