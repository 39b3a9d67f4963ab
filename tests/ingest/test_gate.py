"""A gate that many pass and one closes."""

import threading
import time

from ingest.gate import Gate


def test_many_are_inside_at_once() -> None:
    """Passing does not wait for those who passed before."""
    gate, together = Gate(), threading.Barrier(3, timeout=30)

    def enter() -> None:
        with gate.passed():
            together.wait()

    others = [threading.Thread(target=enter) for _ in range(2)]
    for thread in others:
        thread.start()
    enter()
    for thread in others:
        thread.join()


def test_whoever_closes_is_alone() -> None:
    """While one has it closed nobody is inside, however many come, and afterwards all get in."""
    gate, inside, seen = Gate(), [], []

    def enter(number: int) -> None:
        with gate.passed():
            inside.append(number)
            time.sleep(0.001)
            inside.remove(number)

    threads = [threading.Thread(target=enter, args=(number,)) for number in range(60)]
    for number, thread in enumerate(threads):
        thread.start()
        if number % 10 == 0:
            with gate.closed():
                seen.append(tuple(inside))
                time.sleep(0.002)
                seen.append(tuple(inside))
    for thread in threads:
        thread.join()
    assert seen == [()] * 12


def test_an_error_inside_lets_the_next_one_in() -> None:
    """Whatever happens inside, the gate is left."""
    gate = Gate()
    for way in (gate.passed, gate.closed, gate.passed):
        try:
            with way():
                raise ZeroDivisionError
        except ZeroDivisionError:
            pass
    entered = threading.Event()

    def enter() -> None:
        with gate.closed():
            entered.set()

    threading.Thread(target=enter, daemon=True).start()
    assert entered.wait(10), "the gate was not left"
