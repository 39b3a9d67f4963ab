"""The XML parts of a Word document, parsed without any document type: no entity, no outside file, no expansion."""

import posixpath
from collections.abc import Iterator
from typing import Final
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from ingest.errors import DocumentTooLarge, UnreadableDocument
from ingest.formats.archive import Archive

_MOST_TAGS: Final = 1_500_000
"""About 100 bytes each in memory; a book has 300,000."""

_DAMAGED: Final = "This Word document is damaged inside. Open it, save it again, or paste what it says."


class _Plain(ElementTree.TreeBuilder):
    """A tree without a document type: entities, the stuff of bombs and of reading other files, need one."""

    def doctype(self, *_: object) -> None:
        """Refuse the document at its declaration, before anything is expanded."""
        raise UnreadableDocument(
            "This Word document declares a document type, which Word never does, so it was not read. "
            "Save it again in your word processor, or paste what it says."
        )


def part(archive: Archive, name: str) -> Element | None:
    """A part of the document as a tree, None where there is no such part.

    Raises:
        UnreadableDocument: it is no XML, or declares a document type.
        DocumentTooLarge: it has more than 1.5 million tags.
    """
    if name not in archive:
        return None
    data = archive.read(name)
    if data.count(b"<") > _MOST_TAGS:
        raise DocumentTooLarge(
            "This Word document has more parts inside than a document of words would. Paste what it says."
        )
    # The attacks on XML parsers need a document type, and the tree refuses any.
    parser = ElementTree.XMLParser(target=_Plain())  # noqa: S314
    try:
        parser.feed(data)
        root: Element = parser.close()
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        raise UnreadableDocument(_DAMAGED) from error
    return root


def relations(archive: Archive, name: str) -> dict[str, tuple[str, str]]:
    """The relationships of a part: id → (last word of the type, name of the other part)."""
    folder, base = posixpath.split(name)
    root = part(archive, posixpath.join(folder, "_rels", f"{base}.rels"))
    found: dict[str, tuple[str, str]] = {}
    for each in root if root is not None else ():
        if each.get("TargetMode") == "External":
            continue
        target = each.get("Target", "")
        path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
        found[each.get("Id", "")] = (each.get("Type", "").rpartition("/")[2], path)
    return found


def local(element: Element) -> str:
    """The element's name without its namespace (Word's has two: transitional and strict)."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def child(element: Element | None, *path: str) -> Element | None:
    """The first element down a path of names, None where there is none."""
    for name in path:
        if element is None:
            return None
        element = next((each for each in element if local(each) == name), None)
    return element


def children(element: Element | None, name: str) -> Iterator[Element]:
    """The direct children of a name."""
    return (each for each in (element if element is not None else ()) if local(each) == name)


def attribute(element: Element | None, name: str, default: str = "") -> str:
    """An attribute by its name without namespace."""
    if element is not None:
        for key, value in element.items():
            if key.rpartition("}")[2] == name:
                return value
    return default


def switch(properties: Element | None, name: str) -> bool | None:
    """An on/off property (``<w:b/>``, ``<w:b w:val="0"/>``); None where it is not said."""
    found = child(properties, name)
    if found is None:
        return None
    return attribute(found, "val", "1").lower() not in {"0", "false", "off", "none"}
