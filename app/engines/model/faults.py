"""From whatever a provider's package raises to one of our faults, with a sentence. Pure; knows no package."""

from collections.abc import Iterator

from app.engines.model.wire import Fault

OUT_OF_REACH = ("ConnectError", "APIConnectionError", "ConnectionError", "ConnectionRefusedError", "NetworkError")
SLOW = ("TimeoutError", "APITimeoutError", "TimeoutException", "ReadTimeout", "ConnectTimeout", "PoolTimeout")
"""Names of classes by which packages say so; their own and those they derive from are looked at."""


def fault_of(error: BaseException, name: str, place: str) -> Fault:
    """The fault that an error of a provider's package stands for.

    Its own message is never repeated: it may quote what was sent, or the key.
    """
    chain = list(_chain(error))
    status = next((found for each in chain if (found := _status(each))), None)
    if status is not None:
        return from_status(status, name, place, _retry_after(chain))
    kinds = {base.__name__ for each in chain for base in type(each).__mro__}
    if kinds & set(SLOW):
        return slow(place)
    if kinds & set(OUT_OF_REACH):
        return Fault(f"{place} could not be reached; check that it runs and that its address is right.", "unreachable",
                     again=True)  # fmt: skip
    return broken(place)


def from_status(status: int, name: str, place: str, retry_after: float | None = None) -> Fault:
    """The fault of an HTTP status."""
    if status in (401, 403):
        return Fault(f"{place} refused the key ({status}); check the key that is set for it.", "key")
    if status == 429:
        return Fault(f"{place} has too much to do or your quota is used up (429).", "busy", again=True,
                     retry_after=retry_after)  # fmt: skip
    if status >= 500 or status in (408, 409, 425):
        return Fault(f"{place} has trouble of its own ({status}).", "down", again=True, retry_after=retry_after)
    model = name.partition(":")[2]
    return Fault(f"{place} did not take the request ({status}); check that it knows the model “{model}”.", "request")


def slow(place: str) -> Fault:
    """Nothing, or nothing more, came in time."""
    return Fault(f"{place} did not answer in time.", "slow", again=True)


def broken(place: str) -> Fault:
    """Something came that is no reply, or a reply that breaks off."""
    return Fault(f"{place} sent something that is not a whole reply.", "broken", again=True)


def broke_off(place: str) -> Fault:
    """A reply ended in the middle."""
    return Fault(f"{place} broke off in the middle of its reply.", "broken")


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    found: BaseException | None = error
    while found is not None and id(found) not in seen:
        seen.add(id(found))
        yield found
        found = found.__cause__ or found.__context__


def _status(error: BaseException) -> int | None:
    for value in (
        getattr(error, "status_code", None),
        getattr(error, "code", None),
        getattr(getattr(error, "response", None), "status_code", None),
    ):
        if isinstance(value, int) and 400 <= value < 600:
            return value
    return None


def _retry_after(chain: list[BaseException]) -> float | None:
    for error in chain:
        headers = getattr(getattr(error, "response", None), "headers", None)
        told = headers.get("retry-after") if headers is not None else None
        if told is not None:
            try:
                return max(0.0, float(told))
            except ValueError:
                return None  # a date; such a wait is not worth guessing at
    return None
