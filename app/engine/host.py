"""A loaded model in the child: from a path to something that can run turns, and back."""

import os
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import psutil

from app.core.conversation import AssistantTurn, Conversation
from app.core.sentences import phrase
from app.engine.bindings import Context, LoadFailedError, Model, NativeLog, can_use_gpu
from app.engine.faults import EngineError, FaultKind, Stage, Words, load_failed, make_fault, out_of_memory
from app.engine.formats import ChatFormat, HarmonyFormat, TemplateFormat
from app.engine.memory import available_memory, choose_context, memory_sum
from app.engine.prompt_cache import (
    CPU_CHUNK_SECONDS,
    GPU_CHUNK_SECONDS,
    DecodeError,
    InterruptedDecodeError,
    PromptCache,
)
from app.engine.protocol import Load, Loaded, LoadOptions
from app.engine.templates import ChatTemplate
from app.gguf import GgufError, ModelFacts, check_file
from app.harmony import STOP_IDS, HarmonyEncoding


@dataclass
class LoadedModel:
    """Everything that belongs to one model in memory."""

    facts: ModelFacts
    model: Model
    context: Context
    cache: PromptCache
    chat_format: ChatFormat

    def read_ahead(self, conversation: Conversation, answer: AssistantTurn) -> None:
        """While the person reads: evaluate the finished turn without its reasoning, so that the next turn costs only
        its new message. Ends early when the abort flag is set; never fails.
        """
        ids = self.chat_format.render_finished(conversation, answer)
        if not ids or len(ids) >= self.context.n_ctx:
            return
        try:
            known = self.cache.reuse(ids)
            self.cache.evaluate(ids[known:], with_logits=False)
            self.cache.checkpoint()
        except InterruptedDecodeError:
            return
        except DecodeError:
            self.cache.clear()

    def close(self) -> None:
        """Free all memory."""
        self.context.close()
        self.model.close()


def load_model(request: Load, log: NativeLog, on_progress: Callable[[float], bool]) -> tuple[LoadedModel, Loaded]:
    """Check the file, make the sum, load.

    Raises:
        EngineError: with the fault, whatever is wrong.
        LoadCancelledError: `on_progress` returned False.
    """
    started = time.perf_counter()
    facts = _checked_facts(Path(os.fsdecode(request.path)))
    options = _settled(request.options, facts)
    log.clear()
    try:
        model, context = _load_native(facts, options, on_progress)
    except LoadFailedError as error:
        kind, explanation = load_failed(facts.path.name, log.tail())
        raise EngineError(make_fault(kind, explanation, stage=Stage.LOADING, log_tail=log.tail())) from error
    cache = PromptCache(
        context,
        window=model.window,
        keeps_running_state=model.keeps_running_state,
        chunk_seconds=GPU_CHUNK_SECONDS if _uses_gpu(options) else CPU_CHUNK_SECONDS,
    )
    loaded = LoadedModel(facts, model, context, cache, _format_for(facts, model))
    return loaded, _describe(loaded, options, time.perf_counter() - started)


def physical_cores() -> int:
    """Cores that compute; a second thread on the same core only slows llama.cpp down."""
    return psutil.cpu_count(logical=False) or psutil.cpu_count() or 1


def _checked_facts(path: Path) -> ModelFacts:
    try:
        return check_file(path)
    except GgufError as error:
        fault = make_fault(FaultKind.BAD_FILE, error.explanation, stage=Stage.LOADING)
        raise EngineError(fault) from error


def _settled(options: LoadOptions, facts: ModelFacts) -> LoadOptions:
    """`options` with every automatic value chosen.

    Raises:
        EngineError: the sum is larger than what is free.
    """
    limit = _memory_limit(options)
    n_ctx = options.n_ctx or choose_context(facts, options.n_ubatch, limit)
    needed = memory_sum(facts, n_ctx, options.n_ubatch).total
    if needed > limit and not options.ignore_memory:
        explanation = out_of_memory(facts.path.name, needed, limit)
        raise EngineError(make_fault(FaultKind.OUT_OF_MEMORY, explanation, stage=Stage.LOADING))
    return LoadOptions(
        n_ctx=n_ctx,
        n_ubatch=min(options.n_ubatch, n_ctx),
        n_threads=options.n_threads or physical_cores(),
        n_gpu_layers=options.n_gpu_layers,
        memory_limit=limit,
        ignore_memory=options.ignore_memory,
    )


def _memory_limit(options: LoadOptions) -> int:
    """Bytes that the load may take. With a GPU the weights go there, and what fits is llama.cpp's to say for now."""
    if options.memory_limit is not None:
        return options.memory_limit
    if _uses_gpu(options):
        return sys.maxsize
    return available_memory()


def _uses_gpu(options: LoadOptions) -> bool:
    return options.n_gpu_layers != 0 and can_use_gpu()


def _load_native(
    facts: ModelFacts, options: LoadOptions, on_progress: Callable[[float], bool]
) -> tuple[Model, Context]:
    model = Model(str(facts.path), n_gpu_layers=options.n_gpu_layers, on_progress=on_progress)
    try:
        context = Context(
            model,
            n_ctx=options.n_ctx,
            n_ubatch=options.n_ubatch,
            n_threads=options.n_threads,
            flash_attention=facts.is_gpt_oss,
        )
    except LoadFailedError:
        model.close()
        raise
    return model, context


def _format_for(facts: ModelFacts, model: Model) -> ChatFormat:
    """gpt-oss by its architecture, never by its name; the file's template for all others.

    A file of the gpt-oss architecture with a vocabulary of its own cannot be given Harmony's ids.
    """
    if facts.is_gpt_oss and model.vocab.size > max(STOP_IDS):
        return HarmonyFormat(HarmonyEncoding.load())
    return TemplateFormat(ChatTemplate(facts.chat_template, model.vocab), model.vocab)


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
    )


_NEW_KIND = "This kind of model ({architecture}) is newer than this version of Descant; answers may be wrong."
