"""Requests made from the service's own description, for every operation: none of them makes a fault of ours."""

from collections.abc import Iterator

import pytest

from tests.torture.schema import Described, described


@pytest.fixture(scope="module")
def application(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Described]:
    """An application that holds one of everything."""
    with described(tmp_path_factory.mktemp("described") / "data") as made:
        yield made


@pytest.mark.parametrize(("mode", "examples"), [("valid", 3), ("spoilt", 3)])
def test_no_request_to_any_operation_makes_a_fault(application: Described, mode: str, examples: int) -> None:
    """Each operation is sent valid and spoilt requests, and answers with a result or an error with a sentence."""
    assert len(application.operations) >= 66
    before = application.statuses.total()
    for label in application.operations:
        application.try_operation(label, mode, examples, derandomize=True)
    assert application.statuses.total() - before >= len(application.operations)
    assert application.statuses[200] > 0


def test_no_chain_of_requests_makes_a_fault(application: Described) -> None:
    """Neither do chains in which what one answer names is asked for by the next."""
    before = application.statuses.total()
    application.try_chains(examples=5, steps=8, derandomize=True)
    assert application.statuses.total() > before
    assert not [status for status in application.statuses if status >= 500 and status not in (503, 507)]
