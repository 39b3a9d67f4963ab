"""Lines as the entries of a résumé need them."""

from app.engines.embedded.notes.header_lines import cells_of, lines_of


def test_of_two_columns_the_left_one_is_read() -> None:
    """Below two headings side by side, what stands behind the gap belongs to the other."""
    text = "Experience            Skills\nFitter, Brack         welding\n"
    assert [line.text for line in lines_of(text, 0, len(text))][1] == "Fitter, Brack"


def test_a_row_is_read_by_the_names_over_its_columns() -> None:
    """Title and employer, wherever the columns stand."""
    text = "| years | where | role |\n|---|---|---|\n| 2019 - now | Brack (Holm) | Fitter |\n"
    assert cells_of(lines_of(text, 0, len(text)), 2) == ("Fitter", "Brack")
