"""Figures as Markdown."""

from app.evaluation import tables
from app.evaluation.retrieval import Figure, Summary

SUMMARY = Summary(
    recall=Figure(0.91, 0.88, 0.94, 40),
    recall_in_document=Figure(0.95, 0.92, 0.98, 40),
    recall_in_words=Figure(0.9, 0.85, 0.95, 40),
    reciprocal_rank=Figure(0.8, 0.75, 0.85, 40),
    auroc=None,
    by_type={"rare_term": Figure(1.0, 1.0, 1.0, 7)},
)


def test_quality_stands_beside_target_and_peer() -> None:
    """Each figure has its target, each column its interval, and what was not measured a dash."""
    lines = tables.quality({"ours": SUMMARY, "theirs": SUMMARY}).splitlines()

    assert lines[0] == "| figure | target | ours | theirs |"
    cell = "0.910 (0.88–0.94)"
    assert lines[2] == f"| recall in the first 5 passages | ≥ .92 | {cell} | {cell} |"
    assert lines[-1] == "| AUROC of confidence | ≥ .90 | – | – |"


def test_types_show_how_many_questions() -> None:
    """A type's row has its n, so that a figure over seven questions is read as such."""
    assert tables.by_type({"ours": SUMMARY}).splitlines()[-1] == "| rare term | 7 | 1.000 |"


def test_variant_without_paraphrases_has_a_dash() -> None:
    """A person's own set need not hold every type."""
    assert tables.variants({"all": SUMMARY}).splitlines()[-1] == "| all | 0.910 | 0.900 | – | 0.800 | – |"
