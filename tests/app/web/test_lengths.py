"""The strip of an introduction's time."""

import re

from app.records import PitchPart
from app.web.drafts import PartView
from app.web.lengths import WIDTH, length_strip


def _part(part: PitchPart, seconds: int) -> PartView:
    return PartView(part=part, sentences=(), blanks=(), seconds=seconds)


def test_parts_share_the_strip_by_their_seconds() -> None:
    """Two parts of a time that was kept fill it; the title says the same in words."""
    strip = str(length_strip([_part("present", 20), _part("past", 40)], 60))
    widths = [float(width) for width in re.findall(r'class="time-\w+" x="[\d.]+" y="2" width="([\d.]+)"', strip)]

    assert [round(width / WIDTH, 1) for width in widths] == [0.3, 0.7]
    assert "<title>Time by part: present 20 s, past 40 s; asked for 1 min</title>" in strip


def test_the_mark_stands_at_the_length_asked_for() -> None:
    """In the middle of a draft of twice the length, at the end of a shorter one."""
    over = str(length_strip([_part("past", 120)], 60))
    under = str(length_strip([_part("past", 30)], 60))

    assert f'class="asked-for" x="{WIDTH / 2 - 1:.1f}"' in over
    assert f'class="asked-for" x="{WIDTH - 2:.1f}"' in under


def test_nothing_to_say_is_drawn_too() -> None:
    """A draft without a sentence has a strip without a part."""
    strip = str(length_strip([_part("future", 0)], 30))

    assert "time-future" not in strip
    assert "nothing yet" in strip
