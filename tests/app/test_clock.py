"""Time, ids and chance of the real clock."""

import re
import time

from app.clock import Clock


def test_instants_are_utc_to_the_millisecond_and_sort_as_text() -> None:
    """Instants are ISO 8601 in UTC, so that their order as text is their order in time."""
    clock = Clock()
    instants = [clock.instant() for _ in range(50)]
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", instant) for instant in instants)
    assert instants == sorted(instants)
    assert abs(clock.seconds() - time.time()) < 5


def test_ids_are_hex_and_new() -> None:
    """Ids are 24 hex digits, since an interview's first eight are its seed, and never the same."""
    clock = Clock()
    ids = {clock.new_id() for _ in range(1_000)}
    assert len(ids) == 1_000
    assert all(re.fullmatch(r"[0-9a-f]{24}", id_) for id_ in ids)
    assert 0 <= clock.seed() < 2**32
