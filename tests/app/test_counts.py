"""Counting requests."""

import threading

from app.counts import BOUNDS, Answered, Counts


def test_requests_are_counted_by_what_is_the_same_about_them() -> None:
    """The same method, route and status is one count; durations are counted by route under the bound they keep."""
    counts = Counts()
    for seconds in (0.005, 0.006, 99.0):
        counts.answered(Answered("GET", "/x", 200), seconds)
    counts.answered(Answered("GET", "/x", 404), 0.0)
    assert counts.requests() == {Answered("GET", "/x", 200): 3, Answered("GET", "/x", 404): 1}
    held = counts.durations()["/x"]
    assert held.within == [2, 1, *[0] * (len(BOUNDS) - 2), 1]
    assert abs(held.seconds - 99.011) < 1e-9


def test_what_is_given_out_does_not_change() -> None:
    """A reader's copy is the reader's own."""
    counts = Counts()
    counts.answered(Answered("GET", "/x", 200), 0.1)
    held = counts.durations()
    counts.answered(Answered("GET", "/x", 200), 0.1)
    assert sum(held["/x"].within) == 1


def test_threads_count_together() -> None:
    """No request is lost where several are answered at once."""
    counts = Counts()

    def answer() -> None:
        for _ in range(500):
            counts.answered(Answered("GET", "/x", 200), 0.1)

    threads = [threading.Thread(target=answer) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert counts.requests() == {Answered("GET", "/x", 200): 4_000}
    assert sum(counts.durations()["/x"].within) == 4_000
