"""The list of rows that the chat list, Discover, My models and the model picker share."""

from app.ui.widgets.row_list.rows import Drawn, Heading, Index, Line, Part, Row, RowRole, Skeleton
from app.ui.widgets.row_list.view import RowDelegate, RowList

__all__ = [
    "Drawn",
    "Heading",
    "Index",
    "Line",
    "Part",
    "Row",
    "RowDelegate",
    "RowList",
    "RowRole",
    "Skeleton",
]
