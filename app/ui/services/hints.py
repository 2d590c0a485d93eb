"""Hints on common problems: slow answers, a context that fills up, overlong reasoning. Knows no widget."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

import msgspec

from app.core.sentences import Phrase, phrase
from app.core.turns import TurnFigures
from app.ui.services.load_planner import LoadPlanner
from app.ui.services.more_context import MoreContext, more_context

if TYPE_CHECKING:
    from app.engine.loading import PreparedLoad
    from app.planning.plan import Alternative, Plan

NEARLY_FULL: Final = 0.85
"""Share of the context from which the hint is shown."""
LONG_THOUGHT_SECONDS: Final = 120.0
_SLOW: Final = 15.0
"""Tokens per second; below this a model writes more slowly than people read."""
_LEAST_WRITTEN: Final = 16
"""Tokens; a shorter answer allows no reliable speed."""
_FAR_BELOW: Final = 0.5
"""Share of the lowest predicted speed."""


class HintKind(StrEnum):
    """The problem that a hint is about."""

    CONTEXT = "context"
    SLOW = "slow"
    UNEXPECTED = "unexpected"
    THINKING = "thinking"


class Hint(msgspec.Struct, frozen=True):
    """One sentence about a problem, and an action that helps.

    Attributes:
        action: text of the button.
        alternative: the plan that the button loads; None if it does something else.
        price: what that costs, in sentences.
    """

    kind: HintKind
    words: Phrase
    action: Phrase
    alternative: Alternative | None = None
    price: tuple[Phrase, ...] = ()


def alternatives_of(prepared: PreparedLoad, planner: LoadPlanner) -> tuple[Alternative, ...]:
    """Return the alternative plans for the loaded model; empty if its facts are unknown."""
    if prepared.facts is None or prepared.situation is None:
        return ()
    from app.planning.planner import plan_load  # noqa: PLC0415  the planner's thread has imported it by now

    constraints = planner.policy.constraints(prepared.values, prepared.facts)
    situation = prepared.situation
    return plan_load(prepared.facts, situation.machine, constraints, situation.corrections).alternatives


def after_answer(
    figures: TurnFigures,
    n_ctx: int,
    plan: Plan | None,
    alternatives: tuple[Alternative, ...],
    *,
    load_seconds: float = 0.0,
) -> Hint | None:
    """Return the hint to show after an answer; None if there is nothing to report.

    Args:
        n_ctx: context length of the loaded model.
        plan: the plan it was loaded with; None if there was none.
        alternatives: other plans for the same model.
        load_seconds: how long it took to load.
    """
    used = figures.reused + figures.evaluated + figures.written
    if n_ctx > 0 and used >= NEARLY_FULL * n_ctx:
        more = more_context(plan, alternatives, n_ctx=n_ctx, seconds=load_seconds) if plan is not None else None
        return context_hint(used, n_ctx, more)
    is_measured = figures.written >= _LEAST_WRITTEN and figures.tokens_per_second > 0
    return _speed_hint(figures.tokens_per_second, plan, alternatives) if plan is not None and is_measured else None


def context_hint(used: int, n_ctx: int, more: MoreContext | None) -> Hint:
    """Make the hint that the context is nearly full; it offers a longer context if one fits."""
    full: dict[str, str | int | float] = {"used": f"{min(used, n_ctx):,}", "n_ctx": f"{n_ctx:,}"}
    if more is None:
        words = "The context is nearly full: {used} of {n_ctx} tokens. A new chat starts with an empty context."
        return Hint(HintKind.CONTEXT, Phrase(words, dict(full)), phrase("New chat"))
    context = f"{more.n_ctx:,}"
    return Hint(
        HintKind.CONTEXT,
        Phrase(
            "The context is nearly full: {used} of {n_ctx} tokens. A context of {context} would fit on this machine.",
            full | {"context": context},
        ),
        phrase("Load with {context} tokens", context=context),
        more.alternative,
        more.price,
    )


def thinking_hint(seconds: float) -> Hint:
    """Make the hint that the model has been reasoning for a long time."""
    minutes = max(2, round(seconds / 60))
    return Hint(
        HintKind.THINKING,
        phrase(
            ("The model has been thinking for {minutes} minutes. You can ask it to answer with what it has."),
            minutes=minutes,
        ),
        phrase("Answer now"),
    )


def _speed_hint(speed: float, plan: Plan, alternatives: tuple[Alternative, ...]) -> Hint | None:
    from app.planning.fit_wording import rounded_speed  # noqa: PLC0415  as above
    from app.planning.speed import SpeedSource  # noqa: PLC0415

    faster = next((one for one in alternatives if one.plan.speed_write.likely > plan.speed_write.likely), None)
    if speed < _SLOW and faster is not None and plan.devices:
        return Hint(HintKind.SLOW, _why_slow(plan, faster.plan), phrase("Load this way"), faster)
    expected = plan.speed_write
    if expected.source is SpeedSource.LISTED and speed < _FAR_BELOW * expected.low:
        return Hint(
            HintKind.UNEXPECTED,
            phrase(
                (
                    "The model wrote {speed} tokens/s, but {expected} or more were expected. Other programs"
                    " may be using the same memory."
                ),
                speed=f"{speed:.1f}",
                expected=rounded_speed(expected.low),
            ),
            phrase("Check this machine"),
        )
    return None


def _why_slow(plan: Plan, faster: Plan) -> Phrase:
    """Say which layers are on the CPU, and what would move how many of them back to the GPU."""
    moved = plan.moved_layers > 0
    fields: dict[str, str | int | float] = {
        "count": plan.moved_layers if moved else plan.n_layers - plan.layers_on_gpu,
        "layers": plan.n_layers,
        "back": plan.moved_layers - faster.moved_layers if moved else faster.layers_on_gpu - plan.layers_on_gpu,
        "context": f"{faster.n_ctx:,}",
        "type": faster.type_k.value,
    }
    shorter = faster.n_ctx < plan.n_ctx
    if moved and shorter:
        return Phrase(
            (
                "The experts of {count} of {layers} layers are on the CPU. A context of {context} would move"
                " {back} back to the GPU."
            ),
            fields,
        )
    if moved:
        return Phrase(
            (
                "The experts of {count} of {layers} layers are on the CPU. A {type} cache would move {back}"
                " back to the GPU."
            ),
            fields,
        )
    if shorter:
        return Phrase(
            ("{count} of {layers} layers are on the CPU. A context of {context} would move {back} back to the GPU."),
            fields,
        )
    return Phrase(
        "{count} of {layers} layers are on the CPU. A {type} cache would move {back} back to the GPU.", fields
    )
