"""What is read of a question."""

import pytest

from bot.questions.model import LONGEST_QUESTION, readable


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("  Combien\nde   signataires ? ", "Combien de signataires ?"),
        ("\u202eseriatangis\u202c 2021", "seriatangis 2021"),
        ("num\u00ade\u0301\u200brique", "numérique"),
        ("a\x00b\ud800c", "abc"),
        ("e\u0301\u0300\u0301\u0302t", "é\u0300t"),
        ("\ufff9person\ufffa42\ufffb", "person42"),
        ("سؤال", "سؤال"),
        ("l´eﬃcacité en CO₂", "l’efficacité en CO2"),
        ("🙂👍🏽", ""),
        ("?! … '", ""),
        ("\u202e\u200f", ""),
        ("", ""),
    ],
)
def test_a_question_is_one_line_without_what_nobody_sees(typed: str, read: str) -> None:
    assert readable(typed) == read


def test_what_few_characters_stand_for_counts() -> None:
    assert len(readable("ﷺ" * 60)) > LONGEST_QUESTION
