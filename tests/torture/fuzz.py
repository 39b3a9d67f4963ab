"""Everything that makes input at random, for as long as one likes."""

from collections.abc import Iterator
from pathlib import Path

from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from ingest.errors import GreenroomError
from ingest.load import check, display_name
from ingest.records import ReadDocument
from ingest.sandbox import Sandbox
from tests.ingest.hostile import mutants, names
from tests.torture.machine import Practice, practise
from tests.torture.schema import MODES, described

MUTANTS = 500


def everything(folder: Path, examples: int) -> Iterator[tuple[str, str]]:
    """Requests, chains of them, the machine, damaged files and hostile names; row by row what was tried.

    Args:
        examples: requests of each kind to each operation; the rest is in proportion.

    Raises:
        AssertionError: something broke; the message has the input that does it.
    """
    with described(folder / "described") as application:
        for label in application.operations:
            for mode in MODES:
                application.try_operation(label, mode, examples, derandomize=False)
            print(".", end="", flush=True)
        application.try_chains(max(1, examples // 2), 25, derandomize=False)
        print(flush=True)
        count = ", ".join(f"{status}: {times:,}" for status, times in sorted(application.statuses.items()))
        yield f"requests to {len(application.operations)} operations", count
    practise(lambda machine: _run(machine, max(1, examples // 4)))
    yield "examples of the machine, of up to 40 steps", str(max(1, examples // 4))
    yield _files()


def _run(machine: type[Practice], examples: int) -> None:
    longer = settings(
        max_examples=examples,
        stateful_step_count=40,
        deadline=None,
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(machine, settings=longer)


def _files() -> tuple[str, str]:
    """Damaged files and hostile names; each is read or refused with a sentence."""
    read = refused = 0
    sandbox = Sandbox()
    ordinary = b"I fired the kiln at dawn.\n"
    files = [(each.name, each.data) for each in mutants(MUTANTS)]
    hostile = [(name.encode("utf-8", "replace").decode(), ordinary) for name in names()]
    try:
        for name, data in files + hostile:
            try:
                check(name, data)
                assert isinstance(sandbox.read("d", name, data, {}), ReadDocument)
                read += 1
            except GreenroomError as error:
                assert error.message.endswith("."), error.message
                refused += 1
            shown = display_name(name)
            assert len(shown) <= 120
            assert shown.isprintable()
    finally:
        sandbox.close()
    return f"{len(files)} damaged files, {len(hostile)} hostile names", f"{read} read, {refused} refused"
