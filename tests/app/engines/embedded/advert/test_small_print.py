"""How somebody is hired is told from what they are to do or to bring."""

import pytest

from app.engines.embedded.advert.advert import asked_in
from app.engines.embedded.advert.small_print import is_small_print


@pytest.mark.parametrize(
    "sentence",
    [
        "Garda vetting applies to this post.",
        "We are an equal opportunities employer and welcome applications from all.",
        "Applications close on 12 December at 5 pm.",
        "Shortlisting may apply.",
        "CVs will not be accepted.",
        "The post is subject to an enhanced disclosure check.",
        "Please note that this advert may close early.",
        "Only shortlisted candidates will be contacted.",
        "A panel may be formed from which future vacancies may be filled.",
        "Right to work in the UK will be checked.",
        "A drugs and alcohol test is carried out before starting.",
        "References will be taken up.",
    ],
)
def test_procedure_asks_for_nothing(sentence: str) -> None:
    """The application, the panel, the vetting and the house's word on itself are no requirements."""
    assert is_small_print(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Applicants must hold a full driving licence.",
        "All tests must be written before the code.",
        "Security checks must be carried out on every visitor.",
        "Applications must be tested before each release.",
        "The successful candidate will have two years in a kitchen.",
        "You will interview clients and check references.",
        "Candidates should be able to lift 20 kg.",
        "Testing of circuits to the current standard.",
        "Enhanced DBS",
        "Panel beating and spraying",
        "Vetting new suppliers",
        "We are looking for somebody who can weld.",
    ],
)
def test_what_is_to_be_done_stays(sentence: str) -> None:
    """The same words in a duty, or in what somebody must have, still ask."""
    assert not is_small_print(sentence)


def test_small_print_below_a_list_is_no_entry_of_it() -> None:
    """What stands under the requirements without being one is left out."""
    advert = (
        "Glazier\n\nRequirements\n- Experience of fitting windows\n- Own van\n- NVQ level 2\n\n"
        "Vetting applies to this post.\nApplications close on Friday.\n"
    )
    assert [asked.text for asked in asked_in(advert)] == ["Experience of fitting windows", "Own van", "NVQ level 2"]
