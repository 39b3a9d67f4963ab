"""The same answer gets the same critique, in any process, whoever it is about."""

import json
import os
import subprocess
import sys
from dataclasses import replace

import pytest

from app.engines.embedded.critique.critique import critique
from app.evaluation.answers import load_answers
from app.evaluation.swapped import people, swapped
from tests.app.engines.embedded.coached import gardener, knowledge, nobody
from tests.app.engines.embedded.slice_of import embed
from tests.evals.answers import FOLDER
from tests.vectors import SHARED

pytestmark = pytest.mark.slow

_SCRIPT = """
import json, sys
from app.engines.embedded.critique.critique import critique
from app.evaluation.answers import load_answers
from tests.app.engines.embedded.coached import gardener, knowledge
from tests.app.engines.embedded.slice_of import embed
from tests.evals.answers import FOLDER
made = [critique(e.task(e.strong), gardener(), knowledge(), embed) for e in load_answers(FOLDER, "held_out")[::5]]
sys.stdout.write(json.dumps([each.model_dump(mode="json") for each in made]))
"""


def test_three_processes_say_the_same() -> None:
    """Hash seeds, which differ, decide nothing; nor does saying it twenty times over."""
    told = []
    for seed in ("1", "77", "4242"):
        ran = subprocess.run(
            [sys.executable, "-c", _SCRIPT],
            env={**os.environ, SHARED: "", "PYTHONHASHSEED": seed},  # each makes its own vectors
            capture_output=True,
            text=True,
            check=True,
        )
        told.append(json.loads(ran.stdout))
    assert told[0] == told[1] == told[2]
    entry = load_answers(FOLDER, "held_out")[0]
    again = [critique(entry.task(entry.strong), gardener(), knowledge(), embed) for _ in range(20)]
    assert all(each == again[0] for each in again)
    assert again[0].model_dump(mode="json") == told[0][0]


def test_whoever_it_is_about_the_score_stays() -> None:
    """Names and pronouns exchanged, no score moves."""
    for entry in load_answers(FOLDER, "held_out"):
        if entry.format in ("technical", "system_design", "coding_talk"):
            continue
        question, answer = swapped(entry.question, entry.strong, people(entry.strong))
        before = critique(entry.task(entry.strong), nobody(), knowledge(), embed)
        after = critique(replace(entry.task(answer), question=question), nobody(), knowledge(), embed)
        assert after.overall == before.overall, entry.id
