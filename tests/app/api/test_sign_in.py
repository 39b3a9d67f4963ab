"""Who is asking: tokens, one-time codes and the browsers they sign in."""

import threading
from collections.abc import Iterator
from contextlib import suppress

import pytest

from app.api.sign_in import FAILURES_A_MINUTE, SIGN_IN_SECONDS, SignIns
from app.coach.users import ALPHABET, CODE_LENGTH
from app.errors import TooManyRequests, Unauthorised
from app.services import OWNER
from app.store import candidates
from app.store.database import Database
from tests.fakes import Ticks

TOKEN = "a-token-of-some-length"


@pytest.fixture
def ticks() -> Ticks:
    """A clock that the test moves."""
    return Ticks()


@pytest.fixture
def sign_ins(database: Database, ticks: Ticks) -> Iterator[SignIns]:
    """Sign-ins of a server with one owner."""
    with database.begin() as connection:
        candidates.ensure_owner(connection, OWNER, "2027-01-15")
    yield SignIns(database, TOKEN, ticks.clock)


def test_code_signs_in_once(sign_ins: SignIns) -> None:
    """A code works however it is typed, and only the first time."""
    code = sign_ins.new_code()
    assert len(code.replace("-", "")) == CODE_LENGTH
    assert set(code) <= {*ALPHABET, "-"}
    secret = sign_ins.redeem(f"  {code.lower().replace('-', ' ')} ", "here")
    assert sign_ins.owner_of_browser(secret) == OWNER
    with pytest.raises(Unauthorised, match="works once"):
        sign_ins.redeem(code, "here")


def test_code_raced_for_signs_one_in(sign_ins: SignIns) -> None:
    """Of ten who use a code at the same moment, one is signed in."""
    code, won = sign_ins.new_code(), []

    def redeem() -> None:
        with suppress(Unauthorised):
            won.append(sign_ins.redeem(code, f"client-{threading.get_ident()}"))

    threads = [threading.Thread(target=redeem) for _ in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(won) == 1


def test_token_signs_in_too(sign_ins: SignIns) -> None:
    """Who has the token needs no code."""
    assert sign_ins.owner_of_browser(sign_ins.redeem(TOKEN, "here")) == OWNER


def test_sign_in_ends(sign_ins: SignIns, ticks: Ticks) -> None:
    """After ninety days, or by signing out, a browser's secret is worth nothing."""
    first, second = sign_ins.redeem(TOKEN, "here"), sign_ins.redeem(TOKEN, "here")
    sign_ins.sign_out(first)
    assert sign_ins.owner_of_browser(first) is None
    ticks.seconds += SIGN_IN_SECONDS - 1
    assert sign_ins.owner_of_browser(second) == OWNER
    ticks.seconds += 1
    assert sign_ins.owner_of_browser(second) is None


def test_failures_are_counted_by_address_and_forgotten_after_a_minute(sign_ins: SignIns, ticks: Ticks) -> None:
    """Ten wrong tries, codes and tokens together, close the door for an address until the minute is over."""
    for number in range(FAILURES_A_MINUTE):
        with pytest.raises(Unauthorised):
            (sign_ins.redeem if number % 2 else sign_ins.owner_of_token)("wrong", "there")
    for attempt in (sign_ins.redeem, sign_ins.owner_of_token):
        with pytest.raises(TooManyRequests):
            attempt(TOKEN, "there")
    assert sign_ins.owner_of_token(TOKEN, "elsewhere") == OWNER
    ticks.seconds += 60
    assert sign_ins.owner_of_token(TOKEN, "there") == OWNER


def test_addresses_that_failed_long_ago_are_not_kept(sign_ins: SignIns, ticks: Ticks) -> None:
    """A million addresses that each fail once do not fill the memory."""
    for number in range(50):
        with pytest.raises(Unauthorised):
            sign_ins.owner_of_token("wrong", f"address-{number}")
    ticks.seconds += 61
    with pytest.raises(Unauthorised):
        sign_ins.owner_of_token("wrong", "another")
    assert len(sign_ins._failures) == 1


@pytest.mark.parametrize("given", ["", " ", "-", "\x00", "ä" * 50, "A" * 100_000])
def test_rubbish_is_no_code(sign_ins: SignIns, given: str) -> None:
    """Nothing that was not given out opens anything."""
    with pytest.raises(Unauthorised):
        sign_ins.redeem(given, "here")
