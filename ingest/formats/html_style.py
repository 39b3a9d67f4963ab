"""What a web page's style sheets and attributes hide, as far as it can be told without drawing the page.

Read are ``<style>`` rules for screens with any selector the parser knows, and ``style`` and ``hidden`` attributes.
Known misses: style sheets in other files (nothing is fetched), rules that depend on the window's width, values
computed by ``calc`` or ``var``, and elements that cover others.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

from selectolax.lexbor import LexborHTMLParser, SelectolaxError

from ingest.errors import UnreadableDocument

_Declarations = dict[str, str]
_Weight = tuple[bool, tuple[int, int, int], int]

_MOST_WORK: Final = 2_000_000_000
"""Selectors times characters of the page; more takes longer than a document may."""

_COMMENT: Final = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_RULE: Final = re.compile(r"(?<![^{}])([^{}]+)\{([^{}]*)\}")
_LENGTH: Final = re.compile(r"(-?\d*\.?\d+)(px|pt|em|rem|%|vw|vh|cm|mm|in|pc|ex|ch)?(?![\w.])")
_PIXELS: Final = {
    "px": 1.0, "pt": 4 / 3, "pc": 16.0, "in": 96.0, "cm": 37.8, "mm": 3.78, "vw": 12.0, "vh": 8.0, "rem": 16.0,
}  # fmt: skip
_FAR: Final = 999.0
_SMALLEST: Final = 2.0
"""Pixels, 1.5 points."""

_CONTRAST: Final = 20
_NAMED: Final = {
    "white": (255, 255, 255), "snow": (255, 250, 250), "ivory": (255, 255, 240), "whitesmoke": (245, 245, 245),
    "ghostwhite": (248, 248, 255), "floralwhite": (255, 250, 240), "mintcream": (245, 255, 250),
    "azure": (240, 255, 255), "aliceblue": (240, 248, 255), "seashell": (255, 245, 238), "black": (0, 0, 0),
    "gray": (128, 128, 128), "grey": (128, 128, 128), "silver": (192, 192, 192), "red": (255, 0, 0),
    "blue": (0, 0, 255), "green": (0, 128, 0), "navy": (0, 0, 128), "yellow": (255, 255, 0), "orange": (255, 165, 0),
    "purple": (128, 0, 128), "teal": (0, 128, 128), "maroon": (128, 0, 0), "lightgray": (211, 211, 211),
    "lightgrey": (211, 211, 211), "darkgray": (169, 169, 169), "darkgrey": (169, 169, 169), "dimgray": (105, 105, 105),
}  # fmt: skip
_Colour = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Look:
    """How an element's text looks: ``size`` in pixels; a background that is a picture is None.

    ``channel`` says how it is hidden, an empty string that it is not; ``unseen`` is ``visibility: hidden``, which an
    element inside may lift.
    """

    colour: _Colour | None = (0, 0, 0)
    background: _Colour | None = (255, 255, 255)
    size: float = 16.0
    bold: bool = False
    unseen: bool = False
    channel: str = ""

    def hides(self) -> str:
        """The channel that hides the text, or an empty string."""
        if self.channel:
            return self.channel
        if self.unseen:
            return "hidden_element"
        if self.size <= _SMALLEST:
            return "tiny_text"
        if self.colour is None:
            return "transparent_text"
        if self.background and all(
            abs(one - other) < _CONTRAST for one, other in zip(self.colour, self.background, strict=True)
        ):
            return "background_colour"
        return ""


def sheet(parser: LexborHTMLParser, size: int) -> dict[int, _Declarations]:
    """What the page's own style rules say of each element, by the element's identity.

    Args:
        size: of the page, in characters.

    Raises:
        UnreadableDocument: more rules than can be matched in time.
    """
    found: dict[int, dict[str, tuple[_Weight, str]]] = {}
    work = 0
    for order, (selector, declarations) in enumerate(_rules(parser)):
        work += size
        if work > _MOST_WORK:
            raise UnreadableDocument(
                "This web page has too many style rules to tell what a reader would see. Paste what it says."
            )
        try:
            nodes = parser.css(selector)
        except SelectolaxError:
            continue
        weight = _specificity(selector)
        for node in nodes:
            said = found.setdefault(node.mem_id, {})
            for name, value in declarations.items():
                strength = (value.endswith("!important"), weight, order)
                if name not in said or said[name][0] <= strength:
                    said[name] = (strength, value)
    return {node: {name: value for name, (_, value) in said.items()} for node, said in found.items()}


def _rules(parser: LexborHTMLParser) -> Iterator[tuple[str, _Declarations]]:
    """Selectors with their declarations, in order, of the rules that hold on a screen."""
    for node in parser.css("style"):
        if re.search(r"\bprint\b|\bspeech\b", (node.attributes.get("media") or "").lower()):
            continue
        for prelude, block in _RULE.findall(_on_screen(_COMMENT.sub(" ", node.text(deep=True)))):
            declarations = declared(block)
            for selector in prelude.split(","):
                if declarations and selector.strip() and not re.search(r":(?!nth|not|first|last|only|root)", selector):
                    yield selector.strip(), declarations


def _on_screen(css: str) -> str:
    """A style sheet without the blocks of at-rules, but for ``@media screen`` and ``@media all``."""
    kept: list[str] = []
    at = 0
    while (start := css.find("@", at)) >= 0:
        kept.append(css[at:start])
        brace, semicolon = css.find("{", start), css.find(";", start)
        if brace < 0 or 0 <= semicolon < brace:
            at = semicolon + 1 if semicolon >= 0 else len(css)
            continue
        end, depth = brace + 1, 1
        while end < len(css) and depth:
            depth += {"{": 1, "}": -1}.get(css[end], 0)
            end += 1
        if re.fullmatch(r"@(?:media\s+(?:only\s+)?(?:screen|all)|layer[^{]*|supports[^{]*)\s*", css[start:brace]):
            kept.append(css[brace + 1 : end - 1])
        at = end
    return "".join([*kept, css[at:]])


def declared(block: str) -> _Declarations:
    """The declarations of a block or a ``style`` attribute; the last of a name holds."""
    found: _Declarations = {}
    for declaration in _COMMENT.sub(" ", block).split(";"):
        name, colon, value = declaration.partition(":")
        value = re.sub(r"\s*!\s*important\s*$", "!important", value.strip().lower())
        name = name.strip().lower()
        if colon and (not found.get(name, "").endswith("!important") or value.endswith("!important")):
            found[name] = value
    return found


def _specificity(selector: str) -> tuple[int, int, int]:
    """Ids, classes and attributes, tags (https://www.w3.org/TR/selectors-4/#specificity)."""
    return (
        len(re.findall(r"#[\w-]+", selector)),
        len(re.findall(r"\.[\w-]+|\[[^\]]*\]|:[\w-]+", selector)),
        len(re.findall(r"(?:^|[\s>+~])[a-zA-Z]", selector)),
    )


def together(rules: _Declarations, inline: _Declarations) -> _Declarations:
    """An element's declarations: its own attribute's over the sheet's, unless the sheet insists."""
    said = dict(inline)
    for name, value in rules.items():
        if name not in said or (value.endswith("!important") and not said[name].endswith("!important")):
            said[name] = value
    return {name: value.removesuffix("!important") for name, value in said.items()}


def within(outer: Look, node: Any, said: _Declarations) -> Look:
    """The look of an element inside one of the look ``outer``."""
    look = replace(
        outer,
        size=_size(said.get("font-size", said.get("font", "")), outer.size),
        bold=_bold(said.get("font-weight", said.get("font", "")), outer.bold),
        unseen=said["visibility"] in {"hidden", "collapse"} if "visibility" in said else outer.unseen,
    )
    if "color" in said:
        look = replace(look, colour=_colour(said["color"], outer.colour))
    for name in ("background-color", "background", "background-image"):
        if name in said:
            look = replace(look, background=_background(said[name], look.background))
    return look if look.channel else replace(look, channel=_channel(node.attributes, said))


def _channel(attributes: dict[str, str | None], said: _Declarations) -> str:
    """How an element hides itself and everything inside it, or an empty string."""
    shown = said.get("display", "")
    if shown == "none" or ("hidden" in attributes and not shown):
        return "hidden_element"
    if said.get("content-visibility") == "hidden" or re.search(r"scale[xy3d]*\(\s*0\s*[,)]", said.get("transform", "")):
        return "hidden_element"
    opacity = said.get("opacity", "1").strip()
    if re.fullmatch(r"0*\.?0*[0-4]?%?|0?\.0[0-4]\d*", opacity) and opacity and float(opacity.rstrip("%")) < 0.05:
        return "transparent_text"
    if _is_away(said):
        return "off_screen"
    clip = said.get("clip", "") + said.get("clip-path", "")
    if re.search(
        r"rect\(\s*(?:[01](?:px)?[\s,]*){4}\)|inset\(\s*(?:100|50)%|circle\(\s*0|polygon\(\s*0[px%]*\s+0[px%]*\s*\)",
        clip,
    ):
        return "off_screen"
    if said.get("overflow", said.get("overflow-y", "")) in {"hidden", "clip"} and any(
        0 <= (_pixels(said[name]) if name in said else 99.0) <= 1
        for name in ("height", "max-height", "width", "max-width")
    ):
        return "hidden_element"
    return ""


def _is_away(said: _Declarations) -> bool:
    moved = [_pixels(said[name]) for name in ("text-indent", "margin-left", "margin-top") if name in said]
    if said.get("position", "") in {"absolute", "fixed", "relative"}:
        moved += [_pixels(said[name]) for name in ("left", "top", "right", "bottom") if name in said]
    moved += [_pixels(part) for part in re.findall(r"translate[xy3d]*\(([^)]*)\)", said.get("transform", ""))]
    return any(abs(distance) >= _FAR for distance in moved)


def _pixels(value: str, em: float = 16.0) -> float:
    found = _LENGTH.search(value)
    if not found:
        return 0.0 if value.strip().startswith("0") else 99.0
    unit = found[2] or "px"
    return float(found[1]) * (em if unit in {"em", "ch", "ex"} else 8.0 if unit == "%" else _PIXELS.get(unit, 1.0))


def _size(value: str, outer: float) -> float:
    found = _LENGTH.search(value) if value else None
    if not found:
        return outer
    if not found[2] and float(found[1]):
        return outer  # A number without a unit is no size (it is a weight in the shorthand).
    return outer * float(found[1]) / 100 if found[2] == "%" else _pixels(found[0], outer)


def _bold(value: str, outer: bool) -> bool:
    if re.search(r"\b(?:bold|bolder|[6-9]00)\b", value):
        return True
    return False if re.search(r"\b(?:normal|lighter|[1-5]00)\b", value) else outer


def _colour(value: str, inherited: _Colour | None) -> _Colour | None:
    """A colour; None for one that cannot be seen through to (transparent); what is not understood is inherited."""
    value = value.strip()
    if value == "transparent":
        return None
    if value in _NAMED:
        return _NAMED[value]
    if digits := re.fullmatch(r"#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})", value):
        code = digits[1] if len(digits[1]) > 4 else "".join(digit * 2 for digit in digits[1])
        if code[6:] and int(code[6:], 16) < 13:
            return None
        return int(code[:2], 16), int(code[2:4], 16), int(code[4:6], 16)
    if function := re.fullmatch(r"(rgb|hsl)a?\(([^()]*)\)", value):
        return _function(function[1], re.findall(r"-?\d*\.?\d+%?", function[2]), inherited)
    return inherited


def _function(kind: str, parts: list[str], inherited: _Colour | None) -> _Colour | None:
    if len(parts) < 3:
        return inherited
    if len(parts) > 3 and float(parts[3].rstrip("%")) / (100 if parts[3].endswith("%") else 1) < 0.05:
        return None
    numbers = [float(part.rstrip("%")) for part in parts[:3]]
    if kind == "hsl":
        if numbers[2] >= 95 or numbers[2] <= 5:
            grey = round(min(max(numbers[2], 0), 100) * 2.55)
            return grey, grey, grey
        return inherited
    red, green, blue = (
        round(min(max(number * (2.55 if part.endswith("%") else 1), 0), 255))
        for number, part in zip(numbers, parts, strict=False)
    )
    return red, green, blue


def _background(value: str, inherited: _Colour | None) -> _Colour | None:
    """The colour behind an element: None where a picture or gradient is there."""
    if re.search(r"url\(|gradient\(|image-set\(", value):
        return None
    if value.strip() in {"none", "transparent", "initial", "unset"}:
        return inherited
    for word in re.findall(r"#[0-9a-f]+|(?:rgb|hsl)a?\([^()]*\)|[a-z]+", value):
        found = _colour(word, None)
        if found:
            return found
    return inherited
