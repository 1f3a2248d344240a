"""What an edition keeps of a document."""

from tests.editions import document_of, edited, sample

from deconflict.document import freeze
from deconflict.schema import EditionPlace


def places(*edits: tuple[str, str]) -> dict[str, EditionPlace]:
    divisions = freeze(document_of(edited(*edits)))
    return {place.anchor: place for one in divisions for place in one.places}


def test_place_keeps_its_number_and_all_its_texts() -> None:
    place = places()["MEET-01.caller.keep-clear"]

    assert place.number == "0216"
    assert place.en == (
        "Caution",
        "The other ship may alter course without telling.",
        "End",
        "The calling ship shall keep well clear.",
    )
    assert place.zh[-1] == "呼叫舰应远离对方。"


def test_link_is_kept_with_the_anchor_that_it_leads_to() -> None:
    texts = places()["MEET-01.caller.listen"].en

    assert "After 3 minutes without any of these: [paragraph 0214]" in texts[-1]
    assert "(MEET-01.caller.sound)" in texts[-1]
    assert "[MEET-ANSWER Statement of intention](signal.MEET-ANSWER)" in texts[2]


def test_cited_article_is_kept_in_words() -> None:
    assert places()["MEET-01.look-out"].en[-1] == "COLREG 5"


def test_values_belong_to_the_paragraph_above_them() -> None:
    assert places()["MEET-01.facts-used"].zh[-1] == "答复时限 | 3分钟 | 演习取值"


def test_no_text_is_lost_or_kept_twice() -> None:
    anchors = [
        place.anchor for one in freeze(document_of(sample())) for place in one.places
    ]

    assert len(anchors) == len(set(anchors))
    assert {"front", "MEET-01", "annex.signals", "annex.events"} <= {
        one.id for one in freeze(document_of(sample()))
    }


def test_what_the_program_makes_of_the_rest_is_not_kept() -> None:
    kept = {one.id for one in freeze(document_of(sample()))}

    assert kept.isdisjoint(
        {"annex.checked", "annex.concordance", "annex.evaluation", "front.records"}
    )
    assert len(places()["MEET-01.lost-calls-intro"].en) == 1


def test_division_that_is_the_same_object_is_not_frozen_again() -> None:
    document = document_of(sample())
    known: dict[str, object] = {}
    first = freeze(document, known)  # type: ignore[arg-type]
    second = freeze(document, known)  # type: ignore[arg-type]

    assert first[1] is second[1]
    assert freeze(document)[1] is not first[1]
