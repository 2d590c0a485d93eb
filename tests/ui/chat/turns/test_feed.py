"""What is new in messages."""

import random

from app.core.stream import MessageKind, MessageRelabelled, MessageShortened
from app.ui.chat.turns.feed import Feed
from app.ui.services.answer_state import LiveAnswer
from tests.ui.chat.turns.answers import Model


class Shown:
    """What a view of one kind would show."""

    def __init__(self, answer: LiveAnswer, kind: MessageKind) -> None:
        self.answer, self.feed, self.kind = answer, Feed(kind), kind
        self.text = ""
        self.resets = self.characters = 0

    def pull(self) -> None:
        news = self.feed.pull(self.answer.messages)
        if news is None:
            return
        self.text = news.text if news.is_reset else self.text + news.text
        self.resets += news.is_reset
        self.characters += len(news.text)


def test_new_text_only() -> None:
    model = Model().open(MessageKind.FINAL, "one ")
    shown = Shown(model.answer, MessageKind.FINAL)
    shown.pull()
    model.write("two ").write("three")
    assert shown.feed.pull(model.answer.messages).text == "two three"  # type: ignore[union-attr]
    assert shown.feed.pull(model.answer.messages) is None


def test_any_rhythm_gives_the_whole_text_once() -> None:
    chance = random.Random(1)
    for _ in range(50):
        model = Model()
        shown = [Shown(model.answer, kind) for kind in (MessageKind.REASONING, MessageKind.FINAL)]
        model.open(MessageKind.REASONING)
        for number in range(60):
            if chance.random() < 0.1:
                model.close().open(chance.choice((MessageKind.REASONING, MessageKind.FINAL)))
            model.write(f"{number} ")
            if chance.random() < 0.5:
                for one in shown:
                    one.pull()
        for one in shown:
            one.pull()
            assert one.text == model.answer.text_of(one.kind)
            assert one.characters == len(one.text)
            assert one.resets == 0


def test_a_message_that_turns_out_to_be_another_kind_leaves() -> None:
    model = Model().open(MessageKind.FINAL, "call me")
    final, preamble = Shown(model.answer, MessageKind.FINAL), Shown(model.answer, MessageKind.PREAMBLE)
    final.pull()
    preamble.pull()
    model.apply(MessageRelabelled(0, MessageKind.PREAMBLE))
    final.pull()
    preamble.pull()
    assert (final.text, preamble.text) == ("", "call me")


def test_a_message_that_was_taken_back_leaves_no_gap() -> None:
    """A call was imitated by all of the first message, or the last ones repeated what stands above them."""
    model = Model().open(MessageKind.REASONING, "</analysis to=functions.x").close()
    model.open(MessageKind.REASONING, "so").close().open(MessageKind.REASONING, "so").close()
    shown = Shown(model.answer, MessageKind.REASONING)
    shown.pull()
    for index in (0, 2):
        model.apply(MessageShortened(index, 0))
    shown.pull()
    assert shown.text == model.answer.text_of(MessageKind.REASONING) == "so"
    assert [message.tokens for message in model.answer.messages if not message.text] == [0, 0]


def test_an_answer_that_is_begun_anew() -> None:
    model = Model().open(MessageKind.FINAL, "half an ans")
    shown = Shown(model.answer, MessageKind.FINAL)
    shown.pull()
    model.answer.restart()
    again = Model()
    again.answer = model.answer
    again.open(MessageKind.FINAL, "half an ans").write("wer")
    shown.pull()
    assert shown.text == "half an answer"
    assert shown.resets == 1
