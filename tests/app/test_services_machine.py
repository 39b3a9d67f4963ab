"""Whatever is done in whatever order, the program holds what its users put in, and nothing else."""

from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.torture.machine import Practice, practise

SHORT = settings(
    max_examples=6, stateful_step_count=12, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck)
)


def _run(machine: type[Practice]) -> None:
    run_state_machine_as_test(machine, settings=SHORT)


def test_any_order_of_doings_keeps_what_it_must() -> None:
    """Notes added, changed, deleted, searched; interviews held; a candidate erased; restarts: in any order."""
    practise(_run)
