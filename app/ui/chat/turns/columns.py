"""The columns of a row of the transcript. Pure arithmetic, so that every row gets the same result."""

import msgspec

ANSWER_MAX = 760
ANALYSIS_MIN, ANALYSIS_MAX = 280, 400
GAP = 24
WIDE = 900
"""Row width in pixels from which the reasoning stands beside the answer."""

_MARGIN, _SMALL_MARGIN = 24, 16
_SMALL = 520
_ANALYSIS_SHARE = 0.34


class Columns(msgspec.Struct, frozen=True):
    """Left edges and widths in pixels.

    Attributes:
        analysis_x, analysis_width: in a narrow row the same as the answer's; the width is 0 without reasoning.
    """

    answer_x: int
    answer_width: int
    analysis_x: int
    analysis_width: int

    @property
    def is_beside(self) -> bool:
        """Whether the reasoning stands to the right of the answer; otherwise it is above it."""
        return self.analysis_x > self.answer_x


def columns(width: int, *, has_analysis: bool) -> Columns:
    """Return the columns of a row that is `width` pixels wide.

    The answer has the same place with and without reasoning, so that all rows line up.
    """
    if width < WIDE:
        margin = _MARGIN if width >= _SMALL else _SMALL_MARGIN
        answer = max(1, min(ANSWER_MAX, width - 2 * margin))
        left = (width - answer) // 2
        return Columns(left, answer, left, answer if has_analysis else 0)
    room = width - 2 * _MARGIN - GAP
    analysis = round(min(ANALYSIS_MAX, max(ANALYSIS_MIN, room * _ANALYSIS_SHARE)))
    answer = min(ANSWER_MAX, room - analysis)
    left = (width - answer - GAP - analysis) // 2
    return Columns(left, answer, left + answer + GAP, analysis if has_analysis else 0)
