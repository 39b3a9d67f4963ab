"""Who is asking: the tokens of programs, the sign-ins of browsers, and the one-time codes that turn into one."""

import hmac
import secrets
import threading
from collections import deque

from app.clock import Clock
from app.coach.users import new_code, plain_code
from app.errors import TooManyRequests, Unauthorised
from app.services import OWNER
from app.store import Connection, access, users
from app.store.database import Database

FAILURES_A_MINUTE = 10
MINUTE = 60.0
SIGN_IN_SECONDS = 90 * 86_400


class SignIns:
    """Tokens, sign-ins and failures of one server."""

    def __init__(self, database: Database, token: str, clock: Clock) -> None:
        self._database = database
        self._token = token.encode()
        self._clock = clock
        self._lock = threading.Lock()
        self._failures: dict[str, deque[float]] = {}

    def new_code(self) -> str:
        """A code that signs one browser of the server's own owner in, once."""
        with self._database.begin() as connection:
            return new_code(connection, OWNER, self._clock.seconds())

    def redeem(self, given: str, client: str) -> str:
        """Exchange a code, or a token itself, for a browser's secret, valid for 90 days.

        Args:
            client: the address it came from; ten failures a minute are the most.

        Raises:
            Unauthorised: neither an unused code nor a token.
            TooManyRequests: too many failures.
        """
        self._check_rate(client)
        now = self._clock.seconds()
        with self._database.begin() as connection:
            owner = access.use_code(connection, plain_code(given), now) or self._known(connection, given.strip())
            if owner is not None:
                secret = secrets.token_urlsafe(32)
                access.add_sign_in(connection, secret, owner, now + SIGN_IN_SECONDS)
                return secret
        self._note_failure(client)
        raise Unauthorised(
            "That code is not valid (each works once). Restart Greenroom for a new one, or ask whoever runs it."
        )

    def is_own(self, token: str, client: str) -> bool:
        """Whether a token is the server's own, told without the database.

        Raises:
            TooManyRequests: too many failures from this address.
        """
        self._check_rate(client)
        return hmac.compare_digest(token.encode(), self._token)

    def owner_of_token(self, token: str, client: str) -> str:
        """Whose token it is.

        Raises:
            Unauthorised: nobody's.
            TooManyRequests: too many failures from this address.
        """
        self._check_rate(client)
        with self._database.read() as connection:
            owner = self._known(connection, token)
        if owner is None:
            self._note_failure(client)
            raise Unauthorised(
                "The token is not the right one. This server's own is in the file 'token' of its data folder; "
                "a user's was shown when the user was added."
            )
        return owner

    def owner_of_browser(self, secret: str) -> str | None:
        """Whose browser it is, or None when it is not signed in."""
        with self._database.read() as connection:
            return access.signed_in(connection, secret, self._clock.seconds())

    def sign_out(self, secret: str) -> None:
        """Forget a browser."""
        with self._database.begin() as connection:
            access.end_sign_in(connection, secret)

    def _known(self, connection: Connection, token: str) -> str | None:
        if hmac.compare_digest(token.encode(), self._token):
            return OWNER
        return users.owner_of(connection, token)

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
