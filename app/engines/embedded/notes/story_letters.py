"""The letters by which people mark the parts of a story: S, T, A, R."""

import re
from typing import Final

LETTER: Final = re.compile(r"^(?:\*\*(?P<bold>[STAR])\*\*[:.]?|(?P<plain>[STR])(?::|\s[-–—]))(?:\s+|$)")
PARTS: Final = {"S": "situation", "T": "task", "A": "action", "R": "result"}
"""The letters by which people mark the parts of a story; a bare "A:" is an answer."""
