"""Who is asking: the token of programs, the sign-ins of browsers, and the one-time code that turns into one."""

import hmac
import secrets
import threading
from collections import deque

from app.clock import Clock
from app.errors import TooManyRequests, Unauthorised
from app.services import OWNER
from app.store import access
from app.store.database import Database

FAILURES_A_MINUTE = 10
MINUTE = 60.0
SIGN_IN_SECONDS = 90 * 86_400

ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""No letter or digit that is mistaken for another when it is typed."""

CODE_LENGTH = 12
"""About 59 bits: out of reach at ten guesses a minute."""


class SignIns:
    """Tokens, sign-ins and failures of one server."""

    def __init__(self, database: Database, token: str, clock: Clock) -> None:
        self._database = database
        self._token = token.encode()
        self._clock = clock
        self._lock = threading.Lock()
        self._failures: dict[str, deque[float]] = {}
        self._codes: set[str] = set()

    def new_code(self) -> str:
        """A code that signs one browser in, once; groups of four for reading aloud."""
        code = "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH))
        with self._lock:
            self._codes.add(code)
        return "-".join(code[at : at + 4] for at in range(0, CODE_LENGTH, 4))

    def redeem(self, given: str, client: str) -> str:
        """Exchange a code, or the token itself, for a browser's secret, valid for 90 days.

        Args:
            client: the address it came from; ten failures a minute are the most.

        Raises:
            Unauthorised: neither an unused code nor the token.
            TooManyRequests: too many failures.
        """
        self._check_rate(client)
        plain = given.strip()
        code = plain.upper().replace("-", "").replace(" ", "")
        with self._lock:
            known = code in self._codes
            self._codes.discard(code)
        if not known and not hmac.compare_digest(plain.encode(), self._token):
            self._note_failure(client)
            raise Unauthorised("That code is not valid (each works once). Restart Greenroom for a new one.")
        secret = secrets.token_urlsafe(32)
        with self._database.begin() as connection:
            access.add_sign_in(connection, secret, OWNER, self._clock.seconds() + SIGN_IN_SECONDS)
        return secret

    def owner_of_token(self, token: str, client: str) -> str:
        """Whose token it is.

        Raises:
            Unauthorised: nobody's.
            TooManyRequests: too many failures from this address.
        """
        self._check_rate(client)
        if not hmac.compare_digest(token.encode(), self._token):
            self._note_failure(client)
            raise Unauthorised("The token is not the right one; it is in the file 'token' of the data folder.")
        return OWNER

    def owner_of_browser(self, secret: str) -> str | None:
        """Whose browser it is, or None when it is not signed in."""
        with self._database.read() as connection:
            return access.signed_in(connection, secret, self._clock.seconds())

    def sign_out(self, secret: str) -> None:
        """Forget a browser."""
        with self._database.begin() as connection:
            access.end_sign_in(connection, secret)

    def _check_rate(self, client: str) -> None:
        with self._lock:
            recent = self._failures.get(client)
            if recent and len(recent) == FAILURES_A_MINUTE and self._clock.seconds() - recent[0] < MINUTE:
                raise TooManyRequests("Too many wrong tokens or codes; wait a minute and try again.")

    def _note_failure(self, client: str) -> None:
        with self._lock:
            now = self._clock.seconds()
            for other in [name for name, times in self._failures.items() if now - times[-1] >= MINUTE]:
                del self._failures[other]
            self._failures.setdefault(client, deque(maxlen=FAILURES_A_MINUTE)).append(now)
