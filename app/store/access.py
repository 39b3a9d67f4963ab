"""Browser sign-ins, the one-time codes that lead to them, and facts about the store itself."""

from hashlib import sha256

from sqlalchemy import Connection, delete, select

from app.store.tables import codes, facts, sign_ins


def digest(secret: str) -> str:
    """What is stored of a secret. The secrets are random and long, so a plain hash is enough."""
    return sha256(secret.encode()).hexdigest()


def add_sign_in(connection: Connection, secret: str, owner: str, expires_at: float) -> None:
    """Remember a browser's secret until ``expires_at`` (Unix seconds)."""
    connection.execute(sign_ins.insert().values(digest=digest(secret), owner=owner, expires_at=expires_at))


def signed_in(connection: Connection, secret: str, now: float) -> str | None:
    """The owner a browser's secret stands for, or None when it is unknown or over."""
    return connection.execute(
        select(sign_ins.c.owner).where(sign_ins.c.digest == digest(secret), sign_ins.c.expires_at > now)
    ).scalar_one_or_none()


def end_sign_in(connection: Connection, secret: str) -> None:
    """Forget a browser's secret."""
    connection.execute(delete(sign_ins).where(sign_ins.c.digest == digest(secret)))


def add_code(connection: Connection, code: str, owner: str, expires_at: float) -> None:
    """Remember a one-time code until ``expires_at`` (Unix seconds)."""
    connection.execute(codes.insert().values(digest=digest(code), owner=owner, expires_at=expires_at))


def use_code(connection: Connection, code: str, now: float) -> str | None:
    """Use a code up; whose it was, or None when it is unknown, used or over. Of several at once, one succeeds."""
    used = delete(codes).where(codes.c.digest == digest(code), codes.c.expires_at > now).returning(codes.c.owner)
    return connection.execute(used).scalar_one_or_none()


def forget_codes(connection: Connection, owner: str) -> None:
    """Make every code of an owner worthless."""
    connection.execute(delete(codes).where(codes.c.owner == owner))


def forget_expired(connection: Connection, now: float) -> None:
    """Remove sign-ins and codes that are over."""
    connection.execute(delete(sign_ins).where(sign_ins.c.expires_at <= now))
    connection.execute(delete(codes).where(codes.c.expires_at <= now))


def get_fact(connection: Connection, name: str) -> str | None:
    """A fact's value, or None."""
    return connection.execute(select(facts.c.value).where(facts.c.name == name)).scalar_one_or_none()


def forget_fact(connection: Connection, name: str) -> None:
    """Remove a fact, if it is there."""
    connection.execute(delete(facts).where(facts.c.name == name))


def set_fact(connection: Connection, name: str, value: str) -> None:
    """Set a fact, whatever it was."""
    forget_fact(connection, name)
    connection.execute(facts.insert().values(name=name, value=value))
