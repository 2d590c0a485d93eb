"""Orders of pieces joined, and the nearest vectors."""

from app.documents.fusion import fused, nearest
from app.documents.pieces import Piece
from app.documents.search import Found

A, B, C, D = (Found(0, Piece(name)) for name in "abcd")


def test_what_both_orders_have_comes_first() -> None:
    assert fused([[A, B, C], [B, D]], 4) == [B, A, D, C]
    assert fused([[A, B], []], 1) == [A]
    assert fused([], 3) == []


def test_the_best_of_one_order_comes_before_what_is_far_down_in_both() -> None:
    others = [Found(1, Piece(str(number))) for number in range(36)]
    by_words, by_meaning = [A, *others[:18], C], [B, *others[18:], C]
    assert fused([by_words], 1, by_meaning=[by_meaning]) == [A]
    order = fused([by_words], 40, by_meaning=[by_meaning])
    assert order.index(B) < order.index(C)
    assert fused([[A]], 2, by_meaning=[[B]]) == [A, B]


def test_the_nearest_vectors_are_found() -> None:
    vectors = [(A, (1.0, 0.0)), (B, (0.0, 1.0)), (C, (0.6, 0.8))]
    assert nearest((0.0, 1.0), vectors, 2) == [B, C]
