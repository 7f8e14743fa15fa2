"""Tables: numbers stand right by class, and nothing else of a text changes."""

import markdown

from agentops_showcase.tables import aligned


def test_a_right_aligned_column_gets_a_class_and_no_style() -> None:
    text = "| what | tokens |\n|:---|---:|\n| `a|b` | 1,000 |\n| c \\| d | 2 |\n\nafter | this"
    html = markdown.markdown(aligned(text), extensions=["tables", "attr_list"])
    assert "style" not in html
    assert html.count('class="ao-num"') == 3
    assert '<td class="ao-num">1,000</td>' in html
    assert "<td>c | d</td>" in html
    assert aligned(text).endswith("after | this")


def test_a_table_in_code_and_a_table_without_alignment_stay_as_they_are() -> None:
    for text in ("```\n| a |\n|---:|\n| b |\n```", "| a | b |\n|---|---|\n| 1 | 2 |"):
        assert aligned(text) == text
