"""What the sheet proposes, for every mixture of answers."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from agentops_showcase.methodology import read_methodology
from agentops_showcase.problems import Report
from agentops_showcase.selfcheck import begin_with, page, read_self_check
from agentops_showcase.selfcheck.radar import SIZE, spokes

ROOT = Path(__file__).parents[2]
START = (4, 1, 2, 8, 6, 11, 3, 5, 7, 9, 10, 12)
answers = st.dictionaries(st.sampled_from(START), st.text("ynux-", min_size=3, max_size=3), max_size=12)


@given(answers)
def test_nobody_is_sent_to_a_factor_that_was_observed_whole(given_answers: dict[int, str]) -> None:
    assert all(set(given_answers.get(number, "-")) - set("yx") for number in begin_with(given_answers, START))


@given(answers)
def test_no_factor_left_out_is_further_away_than_one_proposed(given_answers: dict[int, str]) -> None:
    yes = {number: given_answers.get(number, "").count("y") for number in START}
    proposed = begin_with(given_answers, START)
    left = [number for number in START if number not in proposed]
    done = {number for number in START if not set(given_answers.get(number, "-")) - set("yx")}
    assert len(proposed) == min(3, len(START) - len(done))
    for number in proposed:
        for other in set(left) - done:
            assert yes[number] < yes[other] or (yes[number] == yes[other] and START.index(number) < START.index(other))


def test_an_empty_sheet_begins_where_the_site_says_everybody_begins() -> None:
    assert begin_with({}, START) == (4, 1, 2)


def test_no_two_squares_of_the_drawing_touch_and_all_are_inside() -> None:
    points = [point for spoke in spokes(range(1, 13)) for point in (*spoke.squares, spoke.label)]
    assert all(20 < each.x < SIZE - 20 and 20 < each.y < SIZE - 20 for each in points)
    for at, one in enumerate(points):
        for other in points[at + 1 :]:
            assert max(abs(one.x - other.x), abs(one.y - other.y)) > 18


def test_the_page_is_complete_without_a_script() -> None:
    whole = read_methodology(ROOT, Report())
    assert whole
    check = read_self_check(ROOT, whole, Report())
    assert check
    body = page(check, whole).body or ""
    assert body.count("<fieldset>") == 36
    assert body.count('type="radio"') == 4 * 36
    assert body.count("<rect") == 36
    assert body.count("data-ao-row=") == 12
