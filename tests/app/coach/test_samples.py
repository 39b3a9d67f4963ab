"""The sample candidates: added once, restored while they are being erased, left alone otherwise."""

from app.coach.samples import add_samples
from app.store import candidates, targets
from tests.rig import OWNER, Rig


def test_samples_come_once_with_a_target_each(rig: Rig) -> None:
    """Every sample is marked as one and has something to prepare for; adding again adds nothing."""
    outcomes = add_samples(rig.database, rig.library, rig.ticks.clock, OWNER)
    rig.library.wait(outcomes, 60)
    with rig.database.read() as connection:
        samples = [entry for entry in candidates.list_page(connection, OWNER, "", 50) if entry.sample]
        aims = [targets.list_all(connection, candidates.find(connection, OWNER, entry.id)) for entry in samples]
    assert len(samples) >= 3
    assert all(len(found) == 1 and found[0].job_description for found in aims)
    assert add_samples(rig.database, rig.library, rig.ticks.clock, OWNER) == []


def test_sample_that_is_being_erased_is_restored(rig: Rig) -> None:
    """Who asks for the samples within the grace period gets the deleted one back."""
    add_samples(rig.database, rig.library, rig.ticks.clock, OWNER)
    with rig.database.begin() as connection:
        first = next(entry for entry in candidates.list_page(connection, OWNER, "", 50) if entry.sample)
        candidates.schedule_erasure(connection, candidates.find(connection, OWNER, first.id), 1e12)
    add_samples(rig.database, rig.library, rig.ticks.clock, OWNER)
    with rig.database.read() as connection:
        assert candidates.get(connection, candidates.find(connection, OWNER, first.id)) == first
