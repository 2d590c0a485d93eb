"""Whether a call may run: what the user has decided for a tool, and what makes it ask again."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

import msgspec

from app.core.sentences import Phrase, phrase

if TYPE_CHECKING:
    from app.tools.tool import ToolSpec

CHANGED: Final = phrase("Its definition has changed since you allowed it.")


class Consent(StrEnum):
    """What the user decides about a tool, for one call, for a chat or for all."""

    ASK = "ask"
    ONCE = "once"
    CHAT = "chat"
    ALWAYS = "always"
    NEVER = "never"

    @property
    def refuses(self) -> bool:
        """Whether the call may not run."""
        return self is Consent.NEVER


class Rule(msgspec.Struct, frozen=True):
    """A decision that lasts.

    Attributes:
        fingerprint: of the definition that the user has seen; a decision to allow holds only for that.
    """

    consent: Consent
    fingerprint: str = ""


class Decision(msgspec.Struct, frozen=True):
    """What is to be done with a call.

    Attributes:
        consent: ONCE if it may run, NEVER if not, ASK if the user has to decide.
        reason: why the user is asked again, if there is a reason.
    """

    consent: Consent
    reason: Phrase | None = None

    @property
    def asks(self) -> bool:
        """Whether the user has to decide."""
        return self.consent is Consent.ASK


class ConsentBook:
    """The decisions that hold in one chat.

    Attributes:
        rules: for all chats, by the full name of the tool.
        of_chat: fingerprints of the tools that are allowed in this chat, by name.
        read_private: the tool that has brought private data into this chat; empty for none.
    """

    def __init__(
        self,
        rules: dict[str, Rule] | None = None,
        of_chat: dict[str, str] | None = None,
        *,
        allows_all: bool = False,
        read_private: str = "",
    ) -> None:
        self.rules = rules if rules is not None else {}
        self.of_chat = of_chat if of_chat is not None else {}
        self.read_private = read_private
        self._allows_all = allows_all

    def decide(self, spec: ToolSpec) -> Decision:
        """Return what is to be done with a call of this tool now."""
        rule = self.rules.get(spec.name, Rule(Consent.ASK))
        if rule.consent is Consent.NEVER:
            return Decision(Consent.NEVER)
        if self._allows_all or not spec.asks:
            return Decision(Consent.ONCE)
        if spec.sends_out and self.read_private:
            return Decision(Consent.ASK, _may_leak(self.read_private))
        allowed = [self.of_chat.get(spec.name), rule.fingerprint if rule.consent is Consent.ALWAYS else None]
        if spec.fingerprint in allowed:
            return Decision(Consent.ONCE)
        return Decision(Consent.ASK, CHANGED if any(allowed) else None)

    def note(self, spec: ToolSpec, answer: Consent) -> None:
        """Keep what the user has decided, as far as it lasts."""
        match answer:
            case Consent.CHAT:
                self.of_chat[spec.name] = spec.fingerprint
            case Consent.ALWAYS | Consent.NEVER:
                self.rules[spec.name] = Rule(answer, spec.fingerprint)
            case Consent.ONCE | Consent.ASK:
                pass

    def ran(self, spec: ToolSpec) -> None:
        """Note that a tool has run: what it has read is in the chat now."""
        if spec.reads_private:
            self.read_private = spec.name


def _may_leak(tool: str) -> Phrase:
    return phrase("This chat has read private data with {tool}, and this call can send data elsewhere.", tool=tool)
