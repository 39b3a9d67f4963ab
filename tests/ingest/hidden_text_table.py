"""Which ways of hiding text are found, and how much visible text is taken for hidden.

``python -m tests.ingest.hidden_text_table`` writes the table to HIDDEN_TEXT.md beside this module.
"""

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from ingest.load import load
from tests.ingest.documents import BODY
from tests.ingest.hidden_texts import SECRET, Hiding, hidings
from tests.ingest.ordinary import Ordinary, ordinary

PAGE = Path(__file__).with_name("HIDDEN_TEXT.md")

MISSES = """
What is known to be missed:

- PDF: a font whose letters show as other letters than they are; words hidden behind a picture of words; the invisible
  text under a scanned page is taken for the scan's own words wherever the picture has ink there.
- Word: body text behind an opaque shape; rows and columns too narrow to show their text.
- Web pages: style sheets in other files (nothing is fetched), rules that depend on the window's width, values computed
  with `calc()` or `var()`, elements that cover others.
- Any format: words in a size or colour that can be read, but that hardly anybody would.

What is visible and may be set aside all the same: in Word, light text without shading of its own that stands on a dark
shape behind it, unless it is in a text box. It is shown to its owner like everything that is set aside.
"""


@dataclass(frozen=True)
class Found:
    """What became of one hiding: under which channels its words were set aside, and whether any of them got through."""

    hiding: Hiding
    channels: tuple[str, ...]
    leaked: bool
    kept: bool

    @property
    def good(self) -> bool:
        """Set aside and shown, nothing leaked, and everything visible kept."""
        return bool(self.channels) and not self.leaked and self.kept


def found(hiding: Hiding) -> Found:
    """Read one document with hidden text."""
    read = load(hiding.name, hiding.data)
    channels = tuple(dict.fromkeys(entry.channel for entry in read.set_aside if _tells(entry.text)))
    flat = " ".join(read.text.split())
    leaked = "outstanding" in flat or bool(re.search("[\u200b\u2060\U000e0000-\U000e007f]", read.text))
    return Found(hiding, channels, leaked, kept=BODY[0] in flat and BODY[1] in flat)


def _tells(text: str) -> bool:
    """Whether a set-aside text shows what was hidden: the words, or how many characters that have none."""
    return SECRET in text or "characters without width" in text


def lost(document: Ordinary) -> tuple[int, int]:
    """Of the words a reader sees in a document, how many are not in its text, and how many there are."""
    read = load(document.name, document.data)
    there = Counter(re.findall(r"\w+", read.text))
    words = Counter(re.findall(r"\w+", " ".join(document.words)))
    return (words - there).total(), words.total()


def table() -> str:
    """The table as Markdown."""
    results = [found(hiding) for hiding in hidings()]
    documents = list(ordinary())
    counts = [lost(document) for document in documents]
    missing, words = (sum(each) for each in zip(*counts, strict=True))
    rows = [
        f"| {each.hiding.format} | {each.hiding.way} | {'yes' if each.good else 'NO'} | "
        f"{', '.join(channel.replace('_', ' ') for channel in each.channels)} |"
        for each in results
    ]
    return "\n".join([
        "# Hidden text",
        "",
        "Made by `python -m tests.ingest.hidden_text_table`; a test holds it current.",
        "",
        f"Found: {sum(each.good for each in results)} of {len(results)}. A way counts as found when its words are set "
        "aside and shown, none of them is in the text, and everything visible is.",
        "",
        "| format | hidden by | found | shown as |",
        "| --- | --- | --- | --- |",
        *rows,
        "",
        f"Control: {len(documents)} ordinary documents; {missing} of {words:,} visible words "
        f"({100 * missing / words:.2f} %) are not in the text.",
        MISSES.rstrip(),
        "",
    ])  # fmt: skip


if __name__ == "__main__":
    PAGE.write_text(table(), encoding="utf-8")
    print(PAGE.read_text(encoding="utf-8"))
