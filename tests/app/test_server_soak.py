"""Turn after turn against a provider that fails a tenth of the time."""

from pathlib import Path

import pytest

from tests.torture.soak import soak


@pytest.mark.slow
def test_many_turns_by_a_faulty_provider_leave_nothing_open(tmp_path: Path) -> None:
    """Each turn ends in a reply, or finds no room; and no more files are open in the end than in between."""
    found = soak(tmp_path, seconds=8, a_second=4)
    assert found.turns >= 10
    assert set(found.statuses) <= {200, 429}
    assert found.statuses[200] >= 5
    assert found.more_handles <= 8 + 8  # as many as answer at once, each with a connection to the provider
