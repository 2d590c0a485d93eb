"""Orders of pieces joined, and the nearest vectors."""

from app.documents.fusion import fused, nearest
from app.documents.pieces import Piece
from app.documents.search import Found

A, B, C, D = (Found(0, Piece(name)) for name in "abcd")


def test_what_both_orders_have_comes_first() -> None:
    assert fused([[A, B, C], [B, D]], 4) == [B, A, D, C]
    assert fused([[A, B], []], 1) == [A]
    assert fused([], 3) == []


def test_the_nearest_vectors_are_found() -> None:
    vectors = [(A, (1.0, 0.0)), (B, (0.0, 1.0)), (C, (0.6, 0.8))]
    assert nearest((0.0, 1.0), vectors, 2) == [B, C]
