"""A loaded model in the child: loading a file, preparing it for turns, and unloading it."""

import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from app.core.conversation import AssistantTurn, Conversation
from app.core.sentences import phrase
from app.engine.child import placing, usage
from app.engine.child.bindings.context import CacheType as GgmlType
from app.engine.child.bindings.context import Context, DecodeStatus
from app.engine.child.bindings.library import can_use_gpu
from app.engine.child.bindings.model import LoadCancelledError, LoadFailedError, Model, UnreadVocabulary
from app.engine.child.drafts.drafter import Drafter
from app.engine.child.encoding_ahead import EncodingAhead, uses_harmony
from app.engine.child.formats import ChatFormat
from app.engine.child.harmony_format import HarmonyFormat
from app.engine.child.native_log import NativeLog
from app.engine.child.prompt_cache import (
    CPU_CHUNK_SECONDS,
    GPU_CHUNK_SECONDS,
    DecodeError,
    InterruptedDecodeError,
    PromptCache,
)
from app.engine.child.threads.choice import ThreadChoice
from app.engine.child.warm.keeper import Keeper, state_folder, warm_chats
from app.engine.child.warm.reading import KnownPrompts
from app.engine.faults import EngineError, FaultKind, Stage, Words, load_failed, make_fault, out_of_memory
from app.engine.loaded_sizes import LoadedSizes
from app.engine.protocol import Loaded, LoadOptions
from app.engine.states import KeptStates
from app.engine.thread_counts import ThreadCounts
from app.gguf.errors import GgufError
from app.gguf.facts import ModelFacts
from app.library.facts_cache import checked_facts
from app.planning.kv_cache import OUTPUTS


@dataclass
class LoadedModel:
    """Everything that belongs to one loaded model.

    Attributes:
        sizes: memory that it takes; more of it is known after the first turn.
    """

    facts: ModelFacts
    model: Model
    context: Context
    cache: PromptCache
    chat_format: ChatFormat
    meter: "Meter"
    sizes: LoadedSizes
    threads: ThreadChoice
    drafter: Drafter
    keeper: Keeper
    known: KnownPrompts

    def begin_turn(self, *, repeatable: bool) -> None:
        """Prepare for a turn; `repeatable` is as in :meth:`Governor.begin`."""
        if self.threads.governor is not None:
            self.threads.governor.begin(repeatable=repeatable)

    def read_ahead(self, conversation: Conversation, answer: AssistantTurn) -> None:
        """Evaluate the finished turn without its reasoning while the user reads, so that the next turn starts sooner.

        Ends early when the abort flag is set; never fails.
        """
        ids = self.chat_format.render_finished(conversation, answer)
        if not ids or len(ids) >= self.context.n_ctx:
            return
        try:
            known = self.cache.reuse(ids, self.cache.chat).tokens
            self.cache.evaluate(ids[known:], with_logits=False)
            self.cache.checkpoint()
        except InterruptedDecodeError:
            return
        except DecodeError:
            self.cache.clear()

    def measure(self) -> LoadedSizes:
        """Measure again, now that a batch has been computed."""
        self.sizes = self.meter.sizes(has_computed=True)
        return self.sizes

    def close(self) -> None:
        """Keep the chat in memory on disk, free all memory, and store the best number of threads."""
        self.threads.remember()
        self.keeper.close(self.cache)
        self.context.close()
        self.model.close()


class Meter:
    """Measures memory in use before and after a load."""

    _has_loaded = False

    def __init__(self, log: NativeLog) -> None:
        self._log = log
        self._gpus = can_use_gpu()
        self._before = usage.look(with_gpus=self._gpus)
        self._is_first, Meter._has_loaded = not Meter._has_loaded, True

    def sizes(self, *, has_computed: bool) -> LoadedSizes:
        """Return what the load has taken, as far as it is known now."""
        now = usage.look(with_gpus=self._gpus)
        return LoadedSizes(
            buffers=self._log.load.buffers,
            devices=now.since(self._before),
            process_before=self._before.process,
            process_now=now.process,
            layers_on_gpu=self._log.load.layers_on_gpu,
            has_computed=has_computed,
            is_first=self._is_first,
        )


def load_model(
    path: Path,
    requested: LoadOptions,
    log: NativeLog,
    on_progress: Callable[[float], bool],
    *,
    on_threads: Callable[[ThreadCounts], None] = lambda _: None,
    states: KeptStates | None = None,
) -> tuple[LoadedModel, Loaded]:
    """Check the file, check the memory, and load the model.

    Args:
        states: where chats are kept on disk; None for nowhere.
        on_threads: called when the number of threads changes.

    Raises:
        EngineError: with the fault, whatever went wrong.
        LoadCancelledError: `on_progress` returned False.
    """
    started = time.perf_counter()
    facts = _checked_facts(path)
    goal = placing.settle(requested, lambda options: _settled(options, facts))
    options = goal.options
    threads = ThreadChoice(facts, options, varies=_cpu_computes(facts, options), on_change=on_threads)
    options = msgspec.structs.replace(options, n_threads=threads.first)
    log.clear()
    meter = Meter(log)
    encoding = EncodingAhead(facts) if uses_harmony(facts) else None
    try:
        model, context = _load_native(facts, options, log, on_progress, devices=goal.devices, encoding=encoding)
    except BaseException:  # for every error: the thread must not outlive the load
        if encoding is not None:
            encoding.settle()
        raise
    try:
        keeper = Keeper(
            warm_chats(context, model, slots=options.card_slots, devices=goal.devices),
            state_folder(states, facts.path, options, model),
        )
        chat_format = _format_for(facts, model, encoding)
        loaded = _prepared(facts, options, model, context, chat_format, meter=meter, threads=threads, keeper=keeper)
        if not on_progress(1.0):
            raise LoadCancelledError
    except BaseException:  # for every error: the memory of the model must be freed
        context.close()
        model.close()
        raise
    return loaded, goal.with_warnings(_describe(loaded, options, time.perf_counter() - started))


def _cpu_computes(facts: ModelFacts, options: LoadOptions) -> bool:
    """Whether layers or experts are in system memory, so that the number of threads matters."""
    return not _uses_gpu(options) or options.n_cpu_moe > 0 or 0 <= options.n_gpu_layers <= facts.n_layers


def _checked_facts(path: Path) -> ModelFacts:
    try:
        return checked_facts(path)
    except GgufError as error:
        fault = make_fault(FaultKind.BAD_FILE, error.explanation, stage=Stage.LOADING)
        raise EngineError(fault) from error


def _placed(options: LoadOptions, facts: ModelFacts) -> LoadOptions:
    """Return `options`, planned for this machine if no placement was given and there is a GPU.

    Raises:
        EngineError: no plan fits.
    """
    is_given = options.n_gpu_layers >= 0 or options.ignore_memory or options.memory_limit is not None
    if is_given or not can_use_gpu():
        return options
    from app.engine.child.placed_here import placed_here  # noqa: PLC0415  the client has planned almost every load

    return placed_here(options, facts)


def _settled(requested: LoadOptions, facts: ModelFacts) -> LoadOptions:
    """Return `requested` with every automatic value filled in.

    Raises:
        EngineError: the memory estimate exceeds what is available.
    """
    options = _placed(requested, facts)
    n_ctx = options.n_ctx if options.ignore_memory and options.n_ctx else _context_in_memory(options, facts)
    n_ubatch = min(options.n_ubatch, n_ctx)
    return msgspec.structs.replace(
        options,
        n_ctx=n_ctx,
        n_ubatch=n_ubatch,
        n_batch=max(options.n_batch, n_ubatch),
        flash_attention=True if facts.is_gpt_oss and options.flash_attention is None else options.flash_attention,
    )


def _context_in_memory(options: LoadOptions, facts: ModelFacts) -> int:
    """Return the context length that was asked for or that fits.

    Raises:
        EngineError: the memory estimate exceeds what is available.
    """
    from app.engine.child.memory_check import choose_context, memory_sum  # noqa: PLC0415  most loads come with a plan

    limit = _memory_limit(options)
    n_ctx = options.n_ctx or choose_context(facts, options.n_ubatch, limit)
    needed = memory_sum(facts, n_ctx, options.n_ubatch).total
    if needed > limit and not options.ignore_memory:
        explanation = out_of_memory(facts.path.name, needed, limit)
        raise EngineError(make_fault(FaultKind.OUT_OF_MEMORY, explanation, stage=Stage.LOADING))
    return n_ctx


def _memory_limit(options: LoadOptions) -> int:
    """Return the bytes that the load may take. With a GPU the weights go there, and llama.cpp decides what fits."""
    if options.memory_limit is not None:
        return options.memory_limit
    if _uses_gpu(options):
        return sys.maxsize
    from app.engine.child.memory_check import available_memory  # noqa: PLC0415  as above

    return available_memory()


def _uses_gpu(options: LoadOptions) -> bool:
    return options.n_gpu_layers != 0 and can_use_gpu()


def _load_native(
    facts: ModelFacts,
    options: LoadOptions,
    log: NativeLog,
    on_progress: Callable[[float], bool],
    *,
    devices: Sequence[int],
    encoding: EncodingAhead | None,
) -> tuple[Model, Context]:
    model = None
    try:
        unread = None
        if encoding is not None:
            unread = UnreadVocabulary(facts.architecture, facts.n_vocab)
            encoding.go()
        model = Model(str(facts.path), options, devices=devices, on_progress=on_progress, unread=unread)
        if not on_progress(1.0):  # creating a context with a large cache takes seconds
            raise LoadCancelledError
        context = _make_context(model, options)
    except (LoadFailedError, LoadCancelledError) as error:
        if model is not None:
            model.close()
        if isinstance(error, LoadCancelledError):
            raise
        kind, explanation = load_failed(facts.path.name, log.tail())
        raise EngineError(make_fault(kind, explanation, stage=Stage.LOADING, log_tail=log.tail())) from error
    return model, context


def _make_context(model: Model, options: LoadOptions) -> Context:
    """Create a context; with a GPU, compute one full batch in it.

    The driver allocates memory for the first batch. Doing that here turns a lack of memory into a failed load.
    """
    context = Context(
        model,
        n_ctx=options.n_ctx,
        n_ubatch=options.n_ubatch,
        n_batch=options.n_batch,
        n_threads=options.n_threads,
        flash_attention=options.flash_attention,
        type_k=GgmlType.of(options.type_k),
        type_v=GgmlType.of(options.type_v),
        n_outputs=min(OUTPUTS, options.n_ubatch),
        n_sequences=1 + options.card_slots,
        draws=options.draws_on_gpu,
    )
    if _uses_gpu(options):
        status = context.decode([0] * options.n_ubatch)
        context.wait()
        context.clear()
        if status is not DecodeStatus.OK:
            context.close()
            raise LoadFailedError
    return context


def _prepared(
    facts: ModelFacts,
    options: LoadOptions,
    model: Model,
    context: Context,
    chat_format: ChatFormat,
    *,
    meter: Meter,
    threads: ThreadChoice,
    keeper: Keeper,
) -> LoadedModel:
    chunk_seconds = GPU_CHUNK_SECONDS if _uses_gpu(options) else CPU_CHUNK_SECONDS
    cache = PromptCache(
        context,
        window=model.window,
        keeps_running_state=model.keeps_running_state,
        chunk_seconds=chunk_seconds,
        threads=threads.governor,
        is_asynchronous=_uses_gpu(options) and not _cpu_computes(facts, options),
        warm=keeper.warm,
        stored=keeper.stored,
    )
    sizes = meter.sizes(has_computed=_uses_gpu(options))
    drafter = Drafter(min(OUTPUTS, options.n_ubatch) - 1)
    return LoadedModel(
        facts, model, context, cache, chat_format, meter, sizes, threads, drafter, keeper, KnownPrompts()
    )


def _format_for(facts: ModelFacts, model: Model, encoding: EncodingAhead | None) -> ChatFormat:
    """Choose the format: Harmony with that encoding, or else the file's template."""
    if encoding is not None:
        return HarmonyFormat(encoding.wait())
    from app.engine.child.template_format import TemplateFormat  # noqa: PLC0415  gpt-oss needs no Jinja

    return TemplateFormat.of(facts.chat_template, model.vocab)


def _describe(loaded: LoadedModel, options: LoadOptions, seconds: float) -> Loaded:
    facts = loaded.facts
    known = facts.architecture_known
    return Loaded(
        path=str(facts.path),
        name=facts.name,
        architecture=facts.architecture,
        is_gpt_oss=isinstance(loaded.chat_format, HarmonyFormat),
        n_ctx=loaded.context.n_ctx,
        n_ctx_train=loaded.model.n_ctx_train,
        n_threads=options.n_threads,
        seconds=seconds,
        warnings=() if known else (Words.of(phrase(_NEW_KIND, architecture=facts.architecture)),),
        options=options,
        sizes=loaded.sizes,
        threads=loaded.threads.counts,
    )


_NEW_KIND = "This model type ({architecture}) is newer than this version of Descant, so answers may be wrong."
