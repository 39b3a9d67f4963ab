"""What the coach says in a chat, as Markdown: to be read on the spot, with the words it is about."""

from typing import Final

from app.records import Citation, CriterionScore, Critique, Pitch
from app.wording import caveat, plain_quote

LONGEST_QUOTE: Final = 160
MOST_QUOTES: Final = 2
MOST_SILENT: Final = 4
"""Statements named on which the notes are silent; a long answer may hold dozens."""


def critique_text(critique: Critique) -> str:
    """What an answer is worth, what of it shows that, what the notes say to it, and what to do next.

    It names its question, so that the next try in the same chat is held against the same one.
    """
    lines = [f"**Question:** {critique.question}", ""]
    if not critique.assessable:
        lines += [critique.reason or "", "", f"**Next:** {critique.next_step}"]
        return "\n".join([*lines, *_by(critique.engine, critique.note)])
    wrong = sum(claim.status == "contradicted" for claim in critique.claims)
    lines += [f"**{(critique.band or '').capitalize()}** overall{caveat(wrong)}.", ""]
    for criterion in critique.criteria:
        lines += _criterion(criterion)
    lines += ["", *_claims(critique)]
    if critique.missed:
        lines += ["**You left out**", ""]
        lines += [f"- {missed.text}{_source(missed.citations)}" for missed in critique.missed]
        lines.append("")
    lines.append(f"**Next:** {critique.next_step}")
    return "\n".join([*lines, *_by(critique.engine, critique.note)])


def introduction_text(pitch: Pitch) -> str:
    """The introduction to say, then where each sentence comes from, and what is still missing."""
    if not pitch.text:
        lines = ["Your notes do not hold enough for an introduction yet."]
    else:
        lines = [pitch.text, "", f"*{pitch.words} words, about {pitch.estimated_seconds} seconds at your pace.*"]
        lines += ["", "**Where it comes from**", ""]
        lines += [
            f"- “{_short(sentence.text)}”{_source(sentence.citations, said=sentence.text)}"
            for sentence in pitch.sentences
            if not sentence.dropped and sentence.citations
        ]
    if pitch.blanks:
        lines += ["", "**Still blank**", "", *(f"- {blank.text}" for blank in pitch.blanks)]
    if pitch.conflicts:
        lines += [
            "",
            "**Your notes disagree**",
            "",
            *(f"- {each.text}{_source(each.citations)}" for each in pitch.conflicts),
        ]
    return "\n".join([*lines, *_by(pitch.engine, pitch.note)])


def _criterion(criterion: CriterionScore) -> list[str]:
    lines = [f"- **{criterion.title}** ({criterion.band or 'not assessable'}): {criterion.rationale}"]
    new = [span.quote for span in criterion.evidence if span.quote.strip() and span.quote not in criterion.rationale]
    if new:
        lines.append(f"  You said: {'; '.join(f'“{_short(quote)}”' for quote in new[:MOST_QUOTES])}")
    if criterion.advice:
        lines.append(f"  {criterion.advice}")
    return lines


def _claims(critique: Critique) -> list[str]:
    """What the notes say to the statements of the answer, the wrong ones first."""
    wrong = [
        f"- “{_short(claim.quote)}”: your notes say {plain_quote(claim.correct or '')}{_source(claim.citations)}"
        for claim in critique.claims
        if claim.status == "contradicted"
    ]
    shown = [
        f"- “{_short(claim.quote)}”: shown by your notes{_source(claim.citations)}"
        for claim in critique.claims
        if claim.status == "supported" and claim.citations
    ]
    silent = [f"“{_short(claim.quote)}”" for claim in critique.claims if claim.status == "unsupported"]
    lines = [*wrong, *shown]
    if silent:
        lines.append(f"- Not in your notes: {'; '.join(silent[:MOST_SILENT])}")
    return ["**Held against your notes**", "", *lines, ""] if lines else []


def _source(citations: tuple[Citation, ...], said: str = "") -> str:
    """Where it stands, and its words there unless they are those that were ``said``."""
    if not citations:
        return ""
    first = citations[0]
    heading = f" › {first.heading}" if first.heading else ""
    if " ".join(first.quote.split()) == said:
        return f" ({first.document.name}{heading})"
    return f" ({first.document.name}{heading}: “{_short(plain_quote(first.quote))}”)"


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= LONGEST_QUOTE else f"{plain[:LONGEST_QUOTE].rsplit(' ', 1)[0]} …"


def _by(engine: str, note: str | None) -> list[str]:
    """Who says so: rules, or which model; and why it was not the model where one was asked."""
    who = "Measured by rules, not by a model." if engine == "embedded" else f"By {engine}."
    return ["", f"*{' '.join(part for part in (note, who) if part)}*"]
