"""Countries are a closed class of names."""

import pytest

from app.english.countries import is_country


@pytest.mark.parametrize("name", ["Philippines", "the Philippines", "Brazil", "U.K.", "South Africa"])
def test_countries_are_known(name: str) -> None:
    """With their article and their full stops."""
    assert is_country(name)


@pytest.mark.parametrize("name", ["Cebu", "Oban", "Brazil Nuts Ltd"])
def test_towns_and_firms_are_none(name: str) -> None:
    """A name that only holds a country's is no country."""
    assert not is_country(name)
