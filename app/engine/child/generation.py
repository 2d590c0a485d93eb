"""Runs one turn: evaluates the prompt, then samples token after token and sends what they mean.

The order inside the loop matters on a GPU, where a decode returns before it is done: the next token is submitted first,
and the previous one is parsed and sent while the GPU computes.
"""

import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import msgspec
import numpy as np

from app.core.conversation import AssistantMessage, AssistantTurn, Conversation, UserMessage
from app.core.sentences import phrase
from app.core.stream import MessageClosed, MessageEnd, MessageKind, MessageOpened, MessageRelabelled, StreamEvent
from app.core.turns import EndReason, JsonResult, RereadReason, TurnFigures
from app.engine.child.bindings.context import Context
from app.engine.child.drafts.drafter import Drafter
from app.engine.child.drafts.lookahead import Lookahead
from app.engine.child.formats import ChatFormat, TurnParser
from app.engine.child.leaving_out import given, notice_of, too_long, within_context
from app.engine.child.loops import DATA_PATIENCE, Loop, LoopDetector, kept_of
from app.engine.child.message_tokens import MessageTokens
from app.engine.child.prefill import has_text, prefill_of
from app.engine.child.prompt_cache import InterruptedDecodeError, PromptCache, Reused
from app.engine.child.repeated_data import ends_by_itself, holds_element, is_json, open_call
from app.engine.child.sampler import PENALTY_WINDOW, Sampler
from app.engine.child.shortening import corrections
from app.engine.child.warm.reading import KnownPrompts
from app.engine.child.warm.warm_chats import LEAST_KEPT
from app.engine.faults import Words
from app.engine.protocol import Notice, PromptProgress, Sampling, Turn, TurnEnded, Written

_COUNT_SECONDS = 0.1

TurnEvent = StreamEvent | PromptProgress | Notice | Written


@dataclass
class TurnControl:
    """What the user requests during a turn. Set by another thread."""

    stop: bool = False
    answer_now: bool = False


@dataclass
class TurnClock:
    """Tokens and seconds of a turn, split into reasoning and answer.

    Attributes:
        last: time of the last token.
    """

    started: float = field(default_factory=time.perf_counter)
    first_token: float | None = None
    thinking_tokens: int = 0
    thinking_seconds: float = 0.0
    answering_seconds: float = 0.0
    last: float = 0.0
    _thinking: bool = True
    _message: int = -1
    _of_answers: dict[int, tuple[int, float]] = field(default_factory=dict)

    def first(self) -> None:
        """Record that the first token was sampled."""
        self.first_token = self.last = time.perf_counter()

    def token(self, kind: MessageKind | None) -> None:
        """Count one more token in a message of `kind`; a header counts with the message before it."""
        if kind is not None:
            self._thinking = kind is MessageKind.REASONING
        now = time.perf_counter()
        if self._thinking:
            self.thinking_tokens += 1
            self.thinking_seconds += now - self.last
        else:
            self.answering_seconds += now - self.last
            tokens, seconds = self._of_answers.get(self._message, (0, 0.0))
            self._of_answers[self._message] = tokens + 1, seconds + now - self.last
        self.last = now

    def note(self, events: Sequence[StreamEvent]) -> None:
        """Apply the events of the token that is counted next: a new message, or one that was reasoning after all."""
        for event in events:
            if isinstance(event, MessageOpened):
                self._message = event.index
            elif isinstance(event, MessageRelabelled) and event.kind is MessageKind.REASONING:
                tokens, seconds = self._of_answers.pop(event.index, (0, 0.0))
                self.thinking_tokens += tokens
                self.thinking_seconds += seconds
                self.answering_seconds -= seconds
                self._thinking = True


class TurnRunner:
    """Runs one turn on a loaded model.

    Args:
        emit: receives each event as it happens.
        tick: called after each piece of work, for the watchdog.
        drafter: suggests tokens that are evaluated ahead; None for no drafts.
        make_sampler: makes the sampler of a turn.
        known: earlier prompts, to say why one is processed again.
    """

    def __init__(
        self,
        context: Context,
        cache: PromptCache,
        chat_format: ChatFormat,
        *,
        emit: Callable[[TurnEvent], None],
        tick: Callable[[], None],
        drafter: Drafter | None = None,
        make_sampler: Callable[[Sampling, int], Sampler] = Sampler,
        known: KnownPrompts | None = None,
    ) -> None:
        self._context = context
        self._cache = cache
        self._format = chat_format
        self._drafter = drafter
        self._make_sampler = make_sampler
        self._known = known or KnownPrompts()
        self._emit = emit
        self._tick = tick

    def run(self, request: Turn, control: TurnControl) -> TurnEnded:
        """Continue the conversation of `request`, or the interrupted turn that it contains.

        Raises:
            EngineError: the prompt does not fit, or the conversation cannot be rendered.
            DecodeError: llama.cpp failed; events emitted so far stay valid.
            NotANumberError: the logits are NaN.
        """
        self._request, self._control, self._clock = request, control, TurnClock()
        self._raw: list[int] = []
        self._tokens = MessageTokens()
        self._prefilled = self._dropped = 0
        patience = request.loop_patience
        self._loops = LoopDetector(patience, self._takes_for_loop) if patience > 0 else None
        self._counted = 0.0
        self._called = self._is_led = False
        self._cache.expect(request.chat)
        prompt = self._give(request)
        request = self._request
        for notice in self._format.notices:
            self._emit(Notice(Words.of(notice)))
        self._parser: TurnParser = self._format.parser(request.conversation)
        self._constraint = self._format.constraint(request.conversation, self._parser)
        self._is_free = self._constraint is None
        prefill = prefill_of(
            self._format, request, n_vocab=self._context.n_vocab, n_ctx=self._context.n_ctx, prompt=len(prompt)
        )
        if prefill.notice is not None:
            self._emit(Notice(Words.of(prefill.notice)))
        reused, complete = self._read(prompt + prefill.read)
        evaluated = len(self._cache.tokens) - reused.tokens
        self._ahead = Lookahead(self._context, self._cache, self._drafter, self._format.is_stop)
        self._take(prefill.written)
        self._parser.mark_given()
        self._prefilled = len(prefill.written)
        if prefill.written:
            self._emit(Written(tuple(self._tokens.counts)))
        reason = self._write(request.sampling or self._format.sampling) if complete else EndReason.STOPPED
        self._ahead.end()
        if reason is not EndReason.LOOP:
            last = self._parser.finish("stop" if reason in _WHOLE else "length")
            self._tokens.note(last)
            self._emit_all(last)
        if reason is EndReason.ANSWERED and self._called:  # a call that only the end of the turn shows
            reason = EndReason.TOOL_CALL
        figures = msgspec.structs.replace(
            self._figures(reused, evaluated),
            reread=self._reason(prompt, reused),
            instructions=self._format.instructions(prompt),
            question=self._question(),
        )
        json = self._json_result(reason)
        return TurnEnded(request.id, reason, figures, tuple(self._raw), self._parser.repairs, json)

    @property
    def conversation(self) -> Conversation:
        """What the model was given in the last :meth:`run`."""
        return self._request.conversation

    @property
    def answer(self) -> AssistantTurn:
        """The answer that the model has generated in the last :meth:`run`."""
        messages = tuple(
            AssistantMessage(message.kind, message.content, message.channel, message.recipient, message.content_type)
            for message in self._parser.messages
            if message.kind is not MessageKind.FOREIGN
        )
        return AssistantTurn(messages, tuple(self._raw))

    def _give(self, request: Turn) -> list[int]:
        """Decide how much of the conversation the model is given; return the prompt, and say what is left out."""
        conversation = request.conversation
        if request.leaves_out:
            begun = request.beginning_ids or self._format.begin(request.beginning)
            found = within_context(self._format, conversation, n_ctx=self._context.n_ctx, more=len(begun))
        else:
            found = given(self._format, conversation)
        self._found, self._left_out = found, found.conversation.left_out
        self._leaves_out_more = self._left_out > conversation.left_out
        if (notice := notice_of(conversation, found.conversation)) is not None:
            self._emit(Notice(Words.of(notice)))
        self._request = msgspec.structs.replace(request, conversation=found.shortened)
        return found.prompt

    def _reason(self, prompt: Sequence[int], reused: Reused) -> RereadReason:
        reason = self._known.reason(self._request.chat, prompt, *reused, self._format.instructions(prompt))
        return RereadReason.LEFT_OUT if self._leaves_out_more else reason

    def _question(self) -> int:
        """Return how many tokens the last message of the user takes."""
        turns = self._request.conversation.turns
        text = next((turn.text for turn in reversed(turns) if isinstance(turn, UserMessage)), "")
        return self._format.count(text)

    def _read(self, ids: Sequence[int]) -> tuple[Reused, bool]:
        """Evaluate the prompt; return what was reused, and whether evaluation is complete."""
        if len(ids) >= self._context.n_ctx:
            raise too_long(self._found, len(ids), self._context.n_ctx)
        instructions = self._format.instructions(ids)
        beginning = max(instructions, self._known.shared(self._request.chat, ids[:-1]))
        reused = self._cache.reuse(ids, self._request.chat, instructions)
        known = reused.tokens
        self._report_prompt(known, known, len(ids))
        try:
            if known < beginning and beginning >= LEAST_KEPT:
                self._evaluate(ids[known:beginning], known, len(ids), with_logits=False)
                self._cache.keep_beginning(is_instructions=beginning == instructions)
            self._evaluate(ids[len(self._cache.tokens) :], known, len(ids))
        except InterruptedDecodeError:
            return reused, False
        self._cache.checkpoint()
        return reused, True

    def _evaluate(self, ids: Sequence[int], reused: int, total: int, *, with_logits: bool = True) -> None:
        """Evaluate a part of a prompt of `total` tokens, and report the progress."""
        self._cache.evaluate(
            ids, with_logits=with_logits, on_chunk=lambda done: self._report_prompt(reused, done, total)
        )

    def _report_prompt(self, reused: int, done: int, total: int) -> None:
        self._tick()
        self._emit(PromptProgress(reused, done, total))

    def _write(self, sampling: Sampling) -> EndReason:
        """Sample and evaluate tokens until something ends the turn."""
        sampler = self._make_sampler(sampling, self._context.n_vocab)
        token = self._first_of_answer(sampler) if self._request.skip_thinking else self._next(sampler)
        self._clock.first()
        while True:
            if self._control.answer_now or self._has_thought_enough():
                self._control.answer_now = False
                if forced := list(self._parser.answer_now()):
                    if not self._force(forced):
                        return EndReason.STOPPED
                    token = self._first_of_answer(sampler)
            if self._format.is_stop(token):
                self._take([token])
                return EndReason.TOOL_CALL if self._called else EndReason.ANSWERED
            if (reason := self._limit_reached()) is not None:
                self._take([token])  # it is the last token, so it need not be evaluated
                return EndReason.ANSWERED if self._ends_here() else reason
            if not self._step(token):
                return EndReason.STOPPED
            if self._ends_here():
                return EndReason.ANSWERED
            if self._loops is not None and (loop := self._loops.add(token)) is not None:
                self._keep_one_round(loop)
                return EndReason.LOOP
            token = self._next(sampler)
            self._tick()

    def _next(self, sampler: Sampler) -> int:
        """Sample the next token, one that the constraint allows."""
        mask = None if self._constraint is None else self._constraint.mask()
        if self._constraint is not None and self._constraint.is_lost and not self._is_free:
            self._is_free = True
            self._emit(Notice(Words.of(_NOT_ENFORCED)))
        return self._parser.meant(self._ahead.sample(sampler, mask))

    def _first_of_answer(self, sampler: Sampler) -> int:
        """Sample the next token of the answer. While the answer is empty, exclude tokens that would leave it empty."""
        token = self._next(sampler)
        if has_text(self.answer.messages, MessageKind.FINAL) or not self._format.ends_message(token):
            return token
        logits = self._ahead.logits().copy()
        while self._format.ends_message(token):
            logits[token] = -np.inf
            token = sampler.sample(logits, self._ahead.recent(PENALTY_WINDOW))
        return token

    def _has_thought_enough(self) -> bool:
        """Whether the reasoning has just reached its budget."""
        budget = self._request.thinking_budget
        if self._is_led or not budget or self._clock.thinking_tokens < budget:
            return False
        self._is_led = self._parser.current_kind is MessageKind.REASONING
        return self._is_led

    def _step(self, token: int) -> bool:
        """Evaluate one token, and parse and send it meanwhile. False if the turn was stopped."""
        try:
            self._ahead.append(token, self._longest_draft())
        except InterruptedDecodeError:
            self._take([token])
            return False
        self._take([token])
        return not self._control.stop

    def _force(self, ids: list[int]) -> bool:
        """Insert `ids` into the turn as if the model had generated them."""
        try:
            self._ahead.evaluate(ids)
        except InterruptedDecodeError:
            return False
        self._take(ids)
        if self._loops is not None:
            self._loops.restart()
        return True

    def _takes_for_loop(self, loop: Loop) -> int:
        """Return how many times as much `loop` takes where it stands: more for elements of JSON data."""
        conversation, messages = self._request.conversation, self._parser.messages
        schema = conversation.schema
        is_data = bool(messages) and is_json(messages[-1], has_schema=bool(schema))
        if is_data:
            text = messages[-1].content
        else:  # the parsers of other models hold a call back until it is whole
            text = open_call(self._format.text(self._raw)) if conversation.tools else ""
        if not holds_element(text, len(self._format.text(self._raw[-loop.period :]))):
            return 1
        is_answer = is_data and messages[-1].kind is MessageKind.FINAL
        return 0 if is_answer and ends_by_itself(schema) else DATA_PATIENCE

    def _keep_one_round(self, loop: Loop) -> None:
        """Remove the repetitions from the turn, and close the remaining message.

        The KV cache is truncated when the next turn evaluates its prompt.
        """
        kept = kept_of(self._raw, loop, at_least=self._prefilled)
        self._dropped = len(self._raw) - kept
        del self._raw[kept:]
        reported, self._tokens = self._parser.messages, MessageTokens()
        self._parser = self._format.parser(self._request.conversation)
        for number, token in enumerate(self._raw):
            if number == self._prefilled:
                self._parser.mark_given()
            self._tokens.note(self._parser.feed((token,)))
        self._tokens.note(self._parser.finish("length"))
        self._emit_all(corrections(reported, self._parser.messages))

    def _take(self, ids: Sequence[int]) -> None:
        self._raw.extend(ids)
        for token in ids:
            events = self._parser.feed((token,))
            if self._constraint is not None:
                self._constraint.follow(token, events)
            self._tokens.note(events)
            self._emit_all(events)
            if self._clock.first_token is not None:
                self._clock.note(events)
                self._clock.token(self._parser.current_kind)
        if self._clock.last - self._counted >= _COUNT_SECONDS:
            self._counted = self._clock.last
            self._emit(Written(tuple(self._tokens.counts)))

    def _ends_here(self) -> bool:
        """Whether the model has started to write the user's next message; those tokens are removed."""
        if not self._parser.is_over:
            return False
        if surplus := self._parser.surplus:
            del self._raw[-surplus:]
        return True

    def _limit_reached(self) -> EndReason | None:
        """Return why the token just sampled is the last one; None if it is not."""
        if self._control.stop:
            return EndReason.STOPPED
        if self._left <= 0:
            return EndReason.LENGTH
        return EndReason.CONTEXT_FULL if self._ahead.room <= 0 else None

    @property
    def _left(self) -> int:
        """How many tokens may follow the one just sampled."""
        most = self._request.max_tokens
        return sys.maxsize if most is None else most - 1 - (len(self._raw) - self._prefilled)

    def _longest_draft(self) -> int:
        """Return how many tokens after the one just sampled could be evaluated without drafts too."""
        return min(self._left, self._ahead.room) - 1

    def _emit_all(self, events: list[StreamEvent]) -> None:
        for event in events:
            # Only a tool call that the model closed itself may be executed (policy P9, and `TurnParser.meant`).
            self._called |= isinstance(event, MessageClosed) and event.end is MessageEnd.CALL
            self._emit(event)

    def _json_result(self, reason: EndReason) -> JsonResult | None:
        """Return how the answer compares with its schema; None without one, and while a tool is called."""
        schema = self._request.conversation.schema
        if not schema or reason is EndReason.TOOL_CALL:
            return None
        from app.engine.child.constraints.results import result_of  # noqa: PLC0415  few turns have a schema

        return result_of(schema, self.answer.messages, is_over=reason is EndReason.ANSWERED)

    def _figures(self, reused: Reused, evaluated: int) -> TurnFigures:
        clock = self._clock
        return TurnFigures(
            reused=reused.tokens,
            source=reused.source,
            evaluated=evaluated,
            written=len(self._raw) + self._dropped - self._prefilled,
            thinking=clock.thinking_tokens,
            prompt_seconds=(clock.first_token or time.perf_counter()) - clock.started,
            thinking_seconds=clock.thinking_seconds,
            answering_seconds=clock.answering_seconds,
            message_tokens=tuple(self._tokens.counts),
            drafted=self._ahead.drafted,
            accepted=self._ahead.accepted,
            left_out=self._left_out,
        )


_NOT_ENFORCED = phrase("What is written so far does not fit the JSON schema, so it is not enforced on the rest.")
_WHOLE = {EndReason.ANSWERED, EndReason.TOOL_CALL}
