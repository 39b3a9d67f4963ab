"""Notes that grow are read in time that grows with them: nothing is asked of all that stands above each heading."""

import time

import pytest

from ingest.outline.outline import outline

TOLD = "In {year} I led {n} people on ward {n}, and we cut the waiting to {n} minutes. The manager kept it."
SHAPES = {
    "questions as headings": "## Tell me about a time you handled problem {n}?\n\n" + TOLD + "\n",
    "headings without a self": "## Tell me about post {n}?\n\nThey were looking for help on ward {n} and went.\n",
    "own notes below adverts": "### My notes {n}\n\nYou will have experience of ward {n}; we offer band {n}.\n",
    "entries of a résumé": "Nurse, Ward {n}, March {year} - May {year}\n- " + TOLD + "\n",
    "numbered questions": "{n}. Why did you do {n}?\n\n" + TOLD + "\n",
}


def _seconds(shape: str, many: int) -> float:
    text = "\n".join(shape.format(n=n, year=2000 + n % 20) for n in range(many))
    best = 60.0
    for _ in range(2):
        started = time.process_time()
        outline(text, "notes.md")
        best = min(best, time.process_time() - started)
    return best


@pytest.mark.parametrize("shape", SHAPES)
def test_four_times_the_headings_take_about_four_times_as_long(shape: str) -> None:
    """150 headings and 600: the time grows by less than eight times, and stays far from the limit of the child."""
    few, many = _seconds(SHAPES[shape], 150), _seconds(SHAPES[shape], 600)
    assert many < 8 * few + 0.2
    assert many < 5
