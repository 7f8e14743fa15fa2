"""The labelled corpus beside the checkout: what is found must not get worse than the figures on the page."""

import pytest
from bench.leaks import DEFAULT, measured

pytestmark = pytest.mark.skipif(
    not (DEFAULT / "labels.jsonl").is_file(), reason="needs the corpus ../shared/leaks beside the checkout"
)


def test_the_development_set_is_found_as_published() -> None:
    results = measured(DEFAULT)
    listed, alone = results["with/note"], results["without/note"]
    assert listed["critical_recall"] >= 0.92
    assert alone["critical_recall"] >= 0.84
    assert listed["critical_secret_recall"] == alone["critical_secret_recall"] == 1
    assert listed["recall"] >= 0.86
    assert min(listed["precision"], alone["precision"]) >= 0.93
    assert min(results["with/error"]["precision"], results["without/error"]["precision"]) >= 0.99
    assert results["with/error"]["clean_docs_with_false_alarm"] == 0
    assert listed["clean_docs_with_false_alarm"] <= 4
