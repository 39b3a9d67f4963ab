"""Chat models: which there are, what one call came to, and what an interview used."""

from typing import Literal

from ingest.records import Record


class Usage(Record):
    """What was sent to a model and came back, in tokens; ``spend`` is None where no price is set."""

    calls: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    spend: float | None = None

    def plus(self, other: "Usage") -> "Usage":
        """Both together."""
        spends = [each.spend for each in (self, other) if each.spend is not None]
        return Usage(
            calls=self.calls + other.calls,
            tokens_in=self.tokens_in + other.tokens_in,
            tokens_out=self.tokens_out + other.tokens_out,
            spend=round(sum(spends), 6) if spends else None,
        )


class ReplyBy(Record):
    """Who made the reply to an answer, why it was the embedded engine where a model was asked to, and what was used."""

    engine: str
    note: str | None = None
    usage: Usage | None = None

    def after(self, before: "ReplyBy") -> "ReplyBy":
        """What two steps of one turn come to."""
        notes = dict.fromkeys(note for note in (before.note, self.note) if note)
        return ReplyBy(
            engine=self.engine,
            note=" ".join(notes) or None,
            usage=(before.usage or Usage()).plus(self.usage or Usage()),
        )


class ModelOffer(Record):
    """A model that could coach. ``found`` means running on this machine, unasked; it is never used by itself.

    ``where`` is the host that would be spoken to; ``leaves`` says in a sentence what would leave this machine.
    """

    name: str
    state: Literal["configured", "found"]
    in_use: bool
    where: str
    leaves: str


class ModelTest(Record):
    """One short call. ``seconds`` to its end; ``said`` is the reply, or ``problem`` why there was none."""

    name: str
    works: bool
    seconds: float
    said: str = ""
    problem: str = ""
    leaves: str
