"""How likely two figures are two values of one fact."""

from app.engines.embedded.notes.career import roles
from app.engines.embedded.notes.facts import own_notes
from app.engines.embedded.pitch.disagreements import rows_of
from app.engines.embedded.pitch.same_fact import Signs, laid, likely, measured, pairs
from app.engines.embedded.pitch.told_figures import told_figures
from tests.app.engines.embedded.slice_of import slice_of


def _signs(first: str, second: str) -> Signs:
    texts = {
        "resume.md": f"# Ola Brandt\n\n## Experience\n\n### Warden, Hillfoot Park\n2018 – present\n\n- {first}\n",
        "answers.md": f"# My answers\n\n## What I did there\n\n{second}\n",
    }
    notes = slice_of(texts)
    own = own_notes(notes)
    told = told_figures(own, roles(own))
    along = laid(told, rows_of(told, notes))
    (found,) = [(i, j) for i, j in pairs(along) if told[i].document != told[j].document]
    return measured(along, [found])[0]


def test_the_nearer_the_values_the_likelier() -> None:
    """A misremembered number is mostly near the right one."""
    near = _signs("Look after 412 trees around the lake", "I look after 430 trees around the lake.")
    far = _signs("Look after 412 trees around the lake", "I look after 800 trees around the lake.")
    assert likely(near) > likely(far)


def test_a_value_that_is_told_elsewhere_in_the_other_document_is_another_thing() -> None:
    """Where the other document knows this value as well, and tells it as much alike, nothing of it is missing there."""
    alone = _signs("Look after 412 trees around the lake", "In the storm 430 trees fell around the lake.")
    beside = _signs(
        "Look after 412 trees around the lake",
        "In the storm 430 trees fell around the lake. I look after 412 trees around the lake.",
    )
    assert (alone.elsewhere, beside.elsewhere) == (0, 1)
    assert likely(beside) < likely(alone)


def test_other_figures_of_the_occasion_speak_for_it() -> None:
    """The same sum and the same year beside two numbers make them two values of one thing."""
    without = _signs("Planted 412 trees by the lake", "I planted 430 trees by the lake.")
    with_it = _signs("Planted 412 trees by the lake for £9,300", "I planted 430 trees by the lake for £9,300.")
    assert with_it.anchors > without.anchors == 0


def test_as_many_as_were_taken_on_are_not_all_there_are() -> None:
    """Who hired 38 people says nothing of how many work there, wherever the 38 stand alone."""
    texts = {
        "resume.md": "# Bo\n\n## Experience\n\n### Warden, Hillfoot Park\n2018 – present\n\n- Hired 38 people\n",
        "answers.md": "# My answers\n\n## What I did there\n\nSpring opening - 38 people.\nI run it with 46 people.\n",
    }
    own = own_notes(slice_of(texts))
    told = told_figures(own, roles(own))
    along = laid(told, rows_of(told, slice_of(texts)))
    counts = sorted(t.figure.quantity.text for t in told if t.figure.quantity.dimension == "count")
    assert counts == ["38", "38", "46"]
    assert pairs(along) == []
