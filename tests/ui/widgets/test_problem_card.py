"""The cards that say what went wrong."""

from pytestqt.qtbot import QtBot

from app.core.sentences import Explanation, phrase
from app.ui.widgets.problem_card import Action, ProblemCard
from tests.ui.apps import texts_of

FULL = Explanation(phrase("The disk is full."), None, phrase("Free some space."))
OTHER = Explanation(phrase("The file is damaged."), None, phrase("Recover it."))
RETRY: list[Action] = [("Try again", lambda: None)]


def shown(card: ProblemCard) -> str:
    return " ".join(texts_of(card).split())


def test_the_same_problem_is_on_one_card(qtbot: QtBot) -> None:
    card = ProblemCard()
    qtbot.addWidget(card)
    card.show_problem("store", FULL, RETRY)
    card.show_problem("save", FULL, [])
    card.show_problem("other", OTHER, [])
    qtbot.waitUntil(lambda: "The file is damaged." in shown(card))
    assert shown(card).count("The disk is full.") == 1
    assert "Try again" in shown(card)
    card.clear("store")
    assert "The disk is full." not in shown(card)


def test_the_card_with_actions_stays(qtbot: QtBot) -> None:
    card = ProblemCard()
    qtbot.addWidget(card)
    card.show_problem("save", FULL, [])
    card.show_problem("store", FULL, RETRY)
    qtbot.waitUntil(lambda: "Try again" in shown(card))
    assert shown(card).count("The disk is full.") == 1
    card.show_problem("download", FULL, RETRY)  # it has an action of its own
    qtbot.waitUntil(lambda: shown(card).count("The disk is full.") == 2)
