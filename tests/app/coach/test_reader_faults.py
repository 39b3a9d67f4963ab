"""A fault of our own while a document is read."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from ingest.records import Kind, ReadDocument
from tests.fakes import parse
from tests.rig import rigged


def _faulty(document_id: str, name: str, data: bytes, kinds: Mapping[int, Kind]) -> ReadDocument:
    if b"FAULT" in data:
        raise RuntimeError("a fault of ours")
    return parse(document_id, name, data, kinds)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_other_documents_are_read_all_the_same(tmp_path: Path) -> None:
    """However many documents meet a fault, those after them are read; the faulty ones stay pending."""
    with rigged(tmp_path / "rig", read=_faulty) as rig:
        faulty = [rig.add("FAULT", f"{number}.txt") for number in range(4)]
        good = rig.add("I asked the porter.", "good.txt")
        assert rig.document(good).state == "ready"
        assert {rig.document(document).state for document in faulty} == {"pending"}
