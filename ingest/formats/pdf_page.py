"""One page of a PDF as pdfium gives it: characters with their places, who drew them, lines, pictures, a raster.

Places are in points from the top left corner of what a reader sees, x to the right and y down, whatever the
page's rotation and crop. pdfium: https://pdfium.googlesource.com/pdfium/+/main/public/
"""

import ctypes
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import pypdfium2.raw as pdfium
from numpy.typing import NDArray

from ingest.formats.pdf_objects import THIN, Matrix, is_plain, objects_of, straight_lines, without_replacements

_Boxes = NDArray[np.float32]
Raster = NDArray[np.uint8]
"""Rows of pixels of four bytes: blue, green, red, and one to spare."""

_Place = tuple[float, float, float, float]

MOST_CHARACTERS: Final = 200_000
"""Of one page; a dense page of print has 6,000."""

_SCALE: Final = 1.5
_MOST_PIXELS: Final = 4_000_000
_BOLD: Final = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)
_DARK: Final = 128
_DOT: Final = 1.0
_LARGEST_DOT: Final = 9.0


@dataclass(frozen=True, slots=True)
class Run:
    """Characters that one drawing operation put on the page, and how.

    ``size`` is in points as seen; ``colour`` red, green, blue; ``alpha`` 0 to 255; ``mode`` the text rendering mode
    (ISO 32000-1, table 106: 3 draws nothing); ``upright`` whether it reads from left to right.
    """

    size: float
    bold: bool
    mode: int
    alpha: int
    colour: tuple[int, int, int]
    upright: bool
    handle: int


@dataclass(frozen=True)
class Content:
    """What stands on a page.

    ``boxes`` has a row (left, top, right, bottom) per character; ``owners`` says which run drew it, -1 for what
    pdfium put between words. ``rules`` are thin lines and the edges of boxes. ``pictures`` are their places,
    ``dots`` those of small round or square shapes, which are how browsers draw bullets. ``replaced`` are texts
    that the file gives in place of what it shows. ``plain`` says that nothing on the page could hide any text: it
    holds only text in dark colours and thin lines.
    """

    width: float
    height: float
    characters: list[int]
    boxes: _Boxes
    owners: list[int]
    runs: list[Run]
    rules: list[tuple[float, float, float, float]]
    pictures: list[tuple[float, float, float, float]]
    dots: list[tuple[float, float, float, float]]
    replaced: list[str]
    plain: bool


class Page:
    """A loaded page. The handle is pdfium's; whoever loaded it closes it."""

    def __init__(self, handle: Any) -> None:
        self._handle = handle
        box = pdfium.FS_RECTF()
        pdfium.FPDF_GetPageBoundingBox(handle, box)
        self._box = (float(box.left), float(box.top), float(box.right), float(box.bottom))
        self._turns = int(pdfium.FPDFPage_GetRotation(handle)) % 4
        self.width = float(pdfium.FPDF_GetPageWidthF(handle))
        self.height = float(pdfium.FPDF_GetPageHeightF(handle))
        self._handles: dict[int, Any] = {}

    def content(self) -> Content:
        """Read the page."""
        objects = list(objects_of(self._handle))
        replaced = without_replacements(objects)
        text = pdfium.FPDFText_LoadPage(self._handle)
        try:
            characters, boxes, owners, runs = self._characters(text)
        finally:
            pdfium.FPDFText_ClosePage(text)
        rules, pictures, dots = self._drawings(objects)
        plain = self._turns == 0 and all(_is_dark(run) for run in runs) and is_plain(self._handle, objects)
        return Content(self.width, self.height, characters, boxes, owners, runs, rules, pictures, dots, replaced, plain)

    def raster(self, without: Sequence[Run] = ()) -> tuple[Raster, float]:
        """The page as it looks, without some runs; and its pixels per point."""
        scale = min(_SCALE, (_MOST_PIXELS / max(self.width * self.height, 1.0)) ** 0.5)
        width, height = max(int(self.width * scale), 1), max(int(self.height * scale), 1)
        hidden = [self._handles[run.handle] for run in without]
        for each in hidden:
            pdfium.FPDFPageObj_SetIsActive(each, False)
        pixels = np.full((height, width, 4), 255, dtype=np.uint8)
        bitmap = pdfium.FPDFBitmap_CreateEx(
            width, height, pdfium.FPDFBitmap_BGRx, pixels.ctypes.data_as(ctypes.c_void_p), width * 4
        )
        try:
            pdfium.FPDF_RenderPageBitmap(bitmap, self._handle, 0, 0, width, height, 0, pdfium.FPDF_ANNOT)
        finally:
            pdfium.FPDFBitmap_Destroy(bitmap)
            for each in hidden:
                pdfium.FPDFPageObj_SetIsActive(each, True)
        return pixels, scale

    def _characters(self, text: Any) -> tuple[list[int], _Boxes, list[int], list[Run]]:
        count = min(max(pdfium.FPDFText_CountChars(text), 0), MOST_CHARACTERS)
        read, measure, owner = (
            pdfium.FPDFText_GetUnicode,
            pdfium.FPDFText_GetLooseCharBox,
            pdfium.FPDFText_GetTextObject,
        )
        characters = [read(text, index) for index in range(count)]
        rectangles = (pdfium.FS_RECTF * count)()
        for index, rectangle in enumerate(rectangles):
            measure(text, index, rectangle)
        # FS_RECTF is left, top, right, bottom, as C floats.
        boxes = self._seen(np.frombuffer(rectangles, dtype=np.float32).reshape(count, 4)) if count else _none()
        runs: list[Run] = []
        numbers: dict[int, int] = {}
        owners: list[int] = []
        for index in range(count):
            handle = owner(text, index)
            if not handle:
                owners.append(-1)
                continue
            address = ctypes.addressof(handle.contents)
            number = numbers.get(address)
            if number is None:
                number = numbers[address] = len(runs)
                self._handles[address] = handle
                runs.append(self._run(text, index, handle, address))
            owners.append(number)
        return characters, boxes, owners, runs

    def _run(self, text: Any, index: int, handle: Any, address: int) -> Run:
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(text, index, matrix)
        red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
        pdfium.FPDFPageObj_GetFillColor(handle, red, green, blue, alpha)
        mode = int(pdfium.FPDFTextObj_GetTextRenderMode(handle))
        if mode in {1, 5}:
            pdfium.FPDFPageObj_GetStrokeColor(handle, red, green, blue, alpha)
        name = ctypes.create_string_buffer(256)
        flags = ctypes.c_int()
        pdfium.FPDFText_GetFontInfo(text, index, name, 256, flags)
        across, along = matrix.a, matrix.b
        for _ in range(self._turns):
            across, along = along, -across
        size = pdfium.FPDFText_GetFontSize(text, index) * (matrix.c**2 + matrix.d**2) ** 0.5
        return Run(
            size=float(abs(size)),
            bold=bool(_BOLD.search(name.value.decode("latin-1"))) or pdfium.FPDFText_GetFontWeight(text, index) >= 600,
            mode=mode,
            alpha=int(alpha.value),
            colour=(int(red.value), int(green.value), int(blue.value)),
            upright=across > 0 and abs(along) < 0.5 * abs(across),
            handle=address,
        )

    def _drawings(self, objects: Sequence[tuple[Any, Matrix]]) -> tuple[list[_Place], list[_Place], list[_Place]]:
        """The places of thin lines (and the edges of boxes), of pictures, and of dots."""
        rules: list[_Place] = []
        pictures: list[_Place] = []
        dots: list[_Place] = []
        left, bottom, right, top = (ctypes.c_float() for _ in range(4))
        for each, placed in objects:
            kind = pdfium.FPDFPageObj_GetType(each)
            if kind not in {pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE}:
                continue
            if not pdfium.FPDFPageObj_GetBounds(each, left, bottom, right, top):
                continue
            corners = np.array([[left.value, bottom.value, 1.0], [right.value, top.value, 1.0]]) @ placed
            (west, east), (south, north) = sorted(corners[:, 0]), sorted(corners[:, 1])
            x0, y0, x1, y1 = self._seen(np.array([[west, north, east, south]], dtype=np.float32))[0].tolist()
            if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
                pictures.append((x0, y0, x1, y1))
            elif _is_dot(x1 - x0, y1 - y0):
                dots.append((x0, y0, x1, y1))
            elif min(x1 - x0, y1 - y0) <= THIN:
                rules.append((x0, y0, x1, y1))
            else:
                lines = np.array(straight_lines(each, placed), dtype=np.float32).reshape(-1, 4)
                rules += [(float(a), float(b), float(c), float(d)) for a, b, c, d in self._seen(lines)]
        return rules, pictures, dots

    def _seen(self, boxes: _Boxes) -> _Boxes:
        """Boxes of the page's own space (left, top, right, bottom) as seen after its rotation, y down."""
        left, top, right, bottom = self._box
        x0, x1 = boxes[:, 0], boxes[:, 2]
        y0, y1 = boxes[:, 3], boxes[:, 1]
        turned = {
            0: (x0 - left, top - y1, x1 - left, top - y0),
            1: (y0 - bottom, x0 - left, y1 - bottom, x1 - left),
            2: (right - x1, y0 - bottom, right - x0, y1 - bottom),
            3: (top - y1, right - x1, top - y0, right - x0),
        }[self._turns]
        return np.nan_to_num(np.stack(turned, axis=1), nan=-1e6, posinf=1e6, neginf=-1e6).astype(np.float32)


def _is_dot(width: float, height: float) -> bool:
    return min(width, height) >= _DOT and max(width, height) <= min(1.3 * min(width, height), _LARGEST_DOT)


def _none() -> _Boxes:
    return np.zeros((0, 4), dtype=np.float32)


def _is_dark(run: Run) -> bool:
    """Whether text is painted, opaque, and far darker than white paper."""
    return run.mode == 0 and run.alpha == 255 and max(run.colour) <= _DARK
