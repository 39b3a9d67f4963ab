"""Ids made of names."""

import pytest

from app.slugs import slug


@pytest.mark.parametrize(
    ("name", "made"),
    [("Siobhán Ní Bhriain", "siobhan-ni-bhriain"), ("  O'Neil, Pat ", "o-neil-pat"), ("陳", ""), ("x" * 80, "x" * 56)],
)
def test_an_id_is_plain(name: str, made: str) -> None:
    """Small letters without accents, joined by hyphens, of a bounded length; empty where nothing is left."""
    assert slug(name) == made
