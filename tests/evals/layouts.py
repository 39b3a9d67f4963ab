"""How reading holds when the same words are laid out otherwise: ``python -m tests.evals.layouts``.

Every labelled page of *tuning* is written anew in each of some ways, nothing but marks and layout changed, and read
again. What was found as it was written should be found in any of them.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from app.engines.embedded.advert.advert import asked_in
from app.engines.embedded.preparation.prepared import Asked, bare_topics, has_pitch, status_of
from app.evaluation import job_match as matches
from app.evaluation import preparation as questions
from app.evaluation.preparation import JudgedQuestion, LabelledPrepared
from app.evaluation.sets import Sets
from app.evaluation.tables import table
from app.records import DocumentRef, PreparationQuestion
from app.slices import SourceDocument
from ingest.pipeline import read
from tests.evals.coaching import FOLDER, SAMPLES, named_in

QUESTION_MARKS: Final = (
    *("{q}", "Q: {q}", "Q{n}. {q}", "{n}) {q}", "{n} - {q}", "({a}) {q}", "[{n}] {q}", "q{n} {q}", "**{q}**"),
    *("**Q{n}** {q}", "_{q}_", "## {q}", "- {q}", "- [ ] {q}", "~ {q}", "=> {q}", "★ {q}", "? {q}", "» {q}", "> {q}"),
    *("“{q}”", "Them: {q}", "{q} ->", "{Q}", "== {q} ==", "    {q}"),
)
ANSWER_MARKS: Final = ("A: ", "- ", "-> ", "> ", "    ", "=> ", "Me: ", "• ", "~ ")
BLANKS: Final = (
    *("TODO", "???", "tbc", "(blank)", "n/a", "need an example", "come back to this", "idk", "[insert]", "zzz"),
    "see Sunday",
)
ENTRY_MARKS: Final = (
    *("~ ", "→ ", "» ", "=> ", "§ ", "{n}) ", "({a}) ", "R{n} ", "[{n}] ", "", "    ", "\t", "✅ ", "— ", "• ", "+ "),
    *("[ ] ", "{n} - ", "{n}: "),
)
HEADINGS: Final = (
    *("{h}", "{h}:", "**{h}**", "_{h}_", "## {h}", "=== {h} ===", "{H}", "[{h}]", "<{h}>", "{h} -", "{h} →"),
    *("■ {h}", "// {h}", "{n}. {h}", "{h} (see below)"),
)
_BEFORE: Final = re.compile(
    r"^\s*(?:[-*•>#~+–—]+|\(?(?:[Qq]?\d{1,2}|[a-zA-Z])[.):]+|[Qq]\d*[.:)]|\*\*|__|\[[ x]?\])*\s*"
)
_ENTRY: Final = re.compile(r"^\s*[-*•]\s+")
_HEADING: Final = re.compile(r"^(?:#{1,4}\s+(?P<a>.+)|\*\*(?P<b>[^*]+)\*\*:?|(?P<c>[A-Z][^.!?:]{2,40}):)\s*$")
_FEWEST: Final = 5


@dataclass(frozen=True)
class Page:
    """A page of questions: its lines, the labelled question on each of some, and all labels of the page."""

    candidate: str
    name: str
    lines: tuple[str, ...]
    rows: Mapping[int, LabelledPrepared]
    labels: tuple[LabelledPrepared, ...]


def pages(sets: Sets) -> Iterator[Page]:
    """The labelled pages of tuning on which each question has a line of its own."""
    for candidate in sets.splits()["tuning"]:
        file = FOLDER / "preparation" / f"{candidate}.toml"
        labels = questions.load_labels(file) if file.exists() else ()
        for name in sorted({label.document for label in labels}):
            mine = tuple(label for label in labels if label.document == name)
            text = (_folder(candidate) / name).read_text(encoding="utf-8")
            lines = tuple(text.split("\n"))
            rows = _rows(lines, mine)
            if len(rows) >= max(_FEWEST, 0.8 * len(mine)):
                yield Page(candidate, name, lines, rows, mine)


def _folder(candidate: str) -> Path:
    own = FOLDER / "candidates" / candidate
    return own if own.exists() else SAMPLES / candidate


def _rows(lines: Sequence[str], labels: Sequence[LabelledPrepared]) -> dict[int, LabelledPrepared]:
    found: dict[int, LabelledPrepared] = {}
    for label in labels:
        wanted = _letters(label.text)
        at = next((i for i, line in enumerate(lines) if i not in found and _is_line(_letters(line), wanted)), None)
        if at is not None:
            found[at] = label
    return found


def _is_line(line: str, wanted: str) -> bool:
    return bool(wanted) and line.endswith(wanted) and len(line) <= len(wanted) + 4


def _letters(text: str) -> str:
    return re.sub(r"\W+", "", text).lower()


def written(page: Page, mark: str = "", blank: str = "", answer: str = "") -> str:
    """The page with another mark of its questions, something where an answer is missing, or before its answers."""
    made: list[str] = []
    number = 0
    for i, line in enumerate(page.lines):
        if i in page.rows:
            number += 1
            made.append(_marked(_BEFORE.sub("", line).strip(" *_"), mark, number) if mark else line)
            below = next((j for j in range(i + 1, len(page.lines)) if page.lines[j].strip()), None)
            empty = page.rows[i].status == "unanswered" and (below is None or below in page.rows)
            made += [blank] if blank and empty else []
        elif answer and i - 1 in page.rows and line.strip() and _BEFORE.sub("", line) == line.lstrip():
            made.append(answer + line)
        else:
            made.append(line)
    return "\n".join(made)


def _marked(text: str, mark: str, number: int) -> str:
    letter = chr(ord("a") + (number - 1) % 26)
    filled = mark.replace("{n}", str(number)).replace("{a}", letter)
    return filled.replace("{q}", text).replace("{Q}", text.upper())


def judged(page: Page, text: str) -> list[JudgedQuestion]:
    """The labelled questions of a page as they are found in a text of it."""
    found = read(page.name, page.name, text.encode())
    ref = DocumentRef(id=page.name, name=page.name)
    document = SourceDocument(ref, found.text, found.kind, found.sections, found.questions)
    asked = [Asked(document, question) for question in found.questions]
    bare = bare_topics(asked)
    kept = [each for i, each in enumerate(asked) if i not in bare or status_of(each) != "unanswered"]
    pitched = has_pitch([document])
    return questions.judge(page.candidate, page.labels, [_prepared(each, pitched=pitched) for each in kept])


def _prepared(asked: Asked, *, pitched: bool) -> PreparationQuestion:
    question = asked.question
    return PreparationQuestion(
        text=question.text,
        status=status_of(asked, pitched=pitched),
        direction=question.direction,
        document=asked.document.ref,
        start=question.start,
        end=question.end,
    )


def question_rows(every: Sequence[Page]) -> Iterator[tuple[str, str, str]]:
    """Each way of writing: F1 of the blank questions, and the share of all statuses that agree."""

    def row(label: str, write: Callable[[Page], str]) -> tuple[str, str, str]:
        figures = questions.figures([each for page in every for each in judged(page, write(page))])
        return label, f"{figures.f1:.3f}", f"{figures.status:.3f}"

    yield row("as written", written)
    yield from (row(f"question: {mark}", partial(written, mark=mark)) for mark in QUESTION_MARKS)
    yield from (row(f"no answer: {blank}", partial(written, blank=blank)) for blank in BLANKS)
    yield from (row(f"answer: {answer}", partial(written, answer=answer)) for answer in ANSWER_MARKS)


def adverts() -> Iterator[str]:
    """The adverts of tuning that have several entries and headings."""
    for name in named_in("job_match/split.toml", "tuning"):
        advert = matches.load_advert(FOLDER / "job_match" / f"{name}.toml", _folder)
        lines = advert.text.split("\n")
        if sum(map(bool, map(_ENTRY.match, lines))) > _FEWEST and sum(map(bool, map(_HEADING.match, lines))) > 1:
            yield advert.text


def restyled(advert: str, entry: str | None = None, heading: str | None = None) -> str:
    """An advert with another mark before its entries, or another form of its headings."""
    made: list[str] = []
    number = headings = 0
    for line in advert.split("\n"):
        title = _HEADING.match(line)
        if _ENTRY.match(line) and entry is not None:
            number += 1
            made.append(_marked("", entry, number) + _ENTRY.sub("", line))
        elif title:
            number, headings = 0, headings + 1
            words = (title["a"] or title["b"] or title["c"]).strip(" :*")
            form = (heading or "").replace("{h}", words).replace("{H}", words.upper()).replace("{n}", str(headings))
            made.append(form if heading else line)
        else:
            made.append(line)
    return "\n".join(made)


def advert_rows(every: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """Each way of writing: what is lost of the requirements, and what is asked for besides, as shares of them."""

    def row(label: str, write: Callable[[str], str]) -> tuple[str, str, str]:
        before = [{_letters(each.text) for each in asked_in(text)} for text in every]
        after = [{_letters(each.text) for each in asked_in(write(text))} for text in every]
        count = sum(map(len, before)) or 1
        lost = sum(len(a - b) for a, b in zip(before, after, strict=True)) / count
        more = sum(len(b - a) for a, b in zip(before, after, strict=True)) / count
        return label, f"{lost:.3f}", f"{more:.3f}"

    yield from (row(f"entry: {entry or '(none)'}", partial(restyled, entry=entry)) for entry in ENTRY_MARKS)
    yield from (row(f"heading: {heading}", partial(restyled, heading=heading)) for heading in HEADINGS)


def main() -> None:
    """Print both tables."""
    every, offers = list(pages(Sets(FOLDER))), list(adverts())
    print(f"{len(every)} pages, {sum(len(page.rows) for page in every)} questions; {len(offers)} adverts\n")
    print(table(["questions", "blank, F1", "statuses"], list(question_rows(every))))
    print()
    print(table(["adverts", "lost", "besides"], list(advert_rows(offers))))


if __name__ == "__main__":
    main()
