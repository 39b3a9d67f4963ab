"""kill -9 at random moments of ingest, turns and starting: nothing acknowledged is lost, nothing half is shown."""

from pathlib import Path
from statistics import median

import pytest

from tests.torture.kills import READY_WITHIN, kill_again_and_again


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_nothing_acknowledged_is_lost_by_a_kill(tmp_path: Path) -> None:
    """Twenty kills at random moments, the same requests sent again after each: all that was safe is there, once."""
    found = kill_again_and_again(tmp_path, at_work=20, starting=3, seed=20)
    assert median(found.ready) <= READY_WITHIN
    assert min(found.uploads, found.replies) >= 3
    # They came amid both kinds of work, or they would have proven little.
    assert min(found.documents_cut_off, found.turns_cut_off) > 0
