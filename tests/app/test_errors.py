"""The hierarchy of errors: each fixes what a client needs to react."""

from app.api import guard
from app.errors import GreenroomError


def _all(base: type[GreenroomError]) -> list[type[GreenroomError]]:
    return [found for kind in base.__subclasses__() for found in (kind, *_all(kind))]


def test_every_error_has_a_code_of_its_own_and_a_status() -> None:
    """Codes tell errors apart; those that a client may retry are those that pass by themselves."""
    kinds = [kind for kind in _all(GreenroomError) if not kind.__name__.startswith("_")]
    codes = [kind.code for kind in kinds if kind.__module__.startswith(("app.", "ingest."))]
    assert guard.WrongHost.code in codes  # importing the guard imports everything that raises
    assert len(codes) > 15
    assert len(codes) == len(set(codes))
    for kind in kinds:
        assert kind.__doc__
        assert 400 <= kind.status < 600
        if kind.retryable:
            assert kind.status in (429, 502, 503, 507)
