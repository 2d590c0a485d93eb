"""What the user has decided, how long it lasts, and what makes the app ask again."""

import msgspec

from app.tools.consent import CHANGED, Consent, ConsentBook, Decision, Rule
from app.tools.tool import ToolSpec

SPEC = ToolSpec("functions.f", "Does it.", runner='["sh"]')
SENDS = ToolSpec("functions.post", "Sends it.", sends_out=True)
READS = ToolSpec("functions.read", "Reads it.", reads_private=True)


def test_a_tool_asks_at_first_and_after_once() -> None:
    book = ConsentBook()
    book.note(SPEC, Consent.ONCE)
    assert book.decide(SPEC) == Decision(Consent.ASK)


def test_a_chat_does_not_ask_again_but_another_does() -> None:
    rules: dict[str, Rule] = {}
    book = ConsentBook(rules)
    book.note(SPEC, Consent.CHAT)
    assert book.decide(SPEC).consent is Consent.ONCE
    assert ConsentBook(rules).decide(SPEC).consent is Consent.ASK


def test_always_and_never_hold_in_every_chat() -> None:
    rules: dict[str, Rule] = {}
    ConsentBook(rules).note(SPEC, Consent.ALWAYS)
    assert ConsentBook(rules).decide(SPEC).consent is Consent.ONCE
    ConsentBook(rules).note(SPEC, Consent.NEVER)
    assert ConsentBook(rules, {SPEC.name: SPEC.fingerprint}, allows_all=True).decide(SPEC).consent is Consent.NEVER


def test_a_changed_definition_asks_again_and_says_so() -> None:
    for answer in (Consent.CHAT, Consent.ALWAYS):
        for change in ({"description": "Else."}, {"parameters": {"type": "object"}}, {"runner": '["rm"]'}):
            book = ConsentBook()
            book.note(SPEC, answer)
            changed = msgspec.structs.replace(SPEC, **change)
            assert book.decide(changed) == Decision(Consent.ASK, CHANGED)
            assert book.decide(SPEC).consent is Consent.ONCE


def test_after_private_data_what_can_send_asks_again_and_says_why() -> None:
    book = ConsentBook()
    book.note(SENDS, Consent.ALWAYS)
    assert book.decide(SENDS).consent is Consent.ONCE
    book.ran(READS)
    decision = book.decide(SENDS)
    assert decision.consent is Consent.ASK
    assert "functions.read" in str(decision.reason)
    assert book.decide(READS).reason is None
