"""What the client and the engine's process say to each other.

One JSON object a line, UTF-8, over the child's standard input (requests) and standard output (events). Each object has
a ``type``. The first event is :class:`Ready` with the protocol's version; a client that expects another version ends
the child. Standard error is llama.cpp's log, as it comes.

    client -> child   load, cancel_load, unload, render, turn, bench, stop, answer_now, ping, quit
    child  -> client  ready, load_progress, stepped_down, loaded, load_cancelled, unloaded, rendered, prompt_progress,
                      notice, written, message_* (app.core.stream), measured, threads_chosen, turn_ended,
                      bench_progress, bench_ended, failed, pong

Work is done one request at a time, in order; stop, answer_now, cancel_load, ping and quit act at once.
"""

import msgspec

from app.core.conversation import AssistantMessage, Conversation
from app.core.stream import (
    MessageClosed,
    MessageOpened,
    MessageRelabelled,
    MessageShortened,
    MessageText,
    Repaired,
    StreamEvent,
)
from app.core.text import whole_values
from app.core.turns import EndReason, TurnFigures
from app.engine.faults import Fault, Words
from app.engine.thread_counts import ThreadCounts
from app.planning import CacheType

PROTOCOL_VERSION = 3


class Sampling(msgspec.Struct, frozen=True):
    """How the next token is drawn. The defaults are OpenAI's for gpt-oss: the model's own distribution.

    Attributes:
        temperature: 0 takes the likeliest token.
        top_p: the smallest set of tokens whose probabilities reach this sum; 1 for all.
        top_k: only the k likeliest; 0 for all.
        min_p: only tokens at least this share as likely as the likeliest; 0 for all.
        repetition_penalty: 1 for none; above 1 the last tokens become less likely.
        seed: None for a new one each turn.
    """

    temperature: float = 1.0
    top_p: float = 1.0
    top_k: int = 0
    min_p: float = 0.0
    repetition_penalty: float = 1.0
    seed: int | None = None


class DeviceRef(msgspec.Struct, frozen=True):
    """A GPU by what it is. A number would mean another card as soon as one is hidden, added or counted otherwise.

    Attributes:
        name: as its driver calls it, for sentences.
        pci_id: where it sits, such as ``0000:01:00.0``; empty where that is not told.
        ggml_name: ggml's name for it in this environment, such as ``CUDA0``; empty where ggml was not asked.
    """

    name: str
    pci_id: str = ""
    ggml_name: str = ""


class LoadOptions(msgspec.Struct, frozen=True):
    """How a model is placed: a whole plan, or nothing of it.

    Attributes:
        n_ctx: context length in tokens; 0 for 16,384 or what the model was trained for, if less.
        n_ubatch: tokens evaluated in one step of the prompt.
        n_batch: tokens that llama.cpp takes at once, at least `n_ubatch`; 0 for `n_ubatch`.
        n_threads: a fixed number; 0 for the engine to choose, and to choose again while it computes.
        n_gpu_layers: the last so many layers, the output being one, are on the GPU; 0 leaves the GPU alone, -1 is for
            the engine to choose.
        n_cpu_moe: the experts of the first so many layers stay in the computer's memory.
        devices: the GPUs to use, in this order; empty for all that llama.cpp lists.
        tensor_split: the share of each of `devices`, or of each GPU in llama.cpp's order if there are none named; empty
            for shares by free memory.
        main_gpu: the one GPU to use, by llama.cpp's order, if there are neither `devices` nor a `tensor_split`; -1 for
            all.
        type_k: how the keys of the cache are packed; likewise `type_v`.
        flash_attention: None for on with gpt-oss, and llama.cpp's own choice with others.
        use_mmap: the file itself is the memory of what stays on the CPU; without it everything is copied.
        use_mlock: what is in memory may not be swapped out.
        memory_limit: bytes of memory that the load may take; None for what is available now.
        ignore_memory: load even if the sum says that it does not fit.
    """

    n_ctx: int = 0
    n_ubatch: int = 512
    n_batch: int = 0
    n_threads: int = 0
    n_gpu_layers: int = -1
    n_cpu_moe: int = 0
    devices: tuple[DeviceRef, ...] = ()
    tensor_split: tuple[float, ...] = ()
    main_gpu: int = -1
    type_k: CacheType = CacheType.F16
    type_v: CacheType = CacheType.F16
    flash_attention: bool | None = None
    use_mmap: bool = True
    use_mlock: bool = False
    memory_limit: int | None = None
    ignore_memory: bool = False


class Load(msgspec.Struct, frozen=True, tag="load"):
    """Load the GGUF file at `path`; a model that is loaded already is let go first.

    Attributes:
        path: as the system writes it (``os.fsencode``), since a file's name need not be text.
        fallbacks: what to try, in this order, if memory runs out.
    """

    path: bytes
    options: LoadOptions = LoadOptions()
    fallbacks: tuple[LoadOptions, ...] = ()


class CancelLoad(msgspec.Struct, frozen=True, tag="cancel_load"):
    """Give up the load that runs."""


class Unload(msgspec.Struct, frozen=True, tag="unload"):
    """Let the model go; the process stays."""


class Render(msgspec.Struct, frozen=True, tag="render"):
    """Ask for the prompt as token ids and as text; `beginning` as in :class:`Turn`."""

    conversation: Conversation
    beginning: tuple[AssistantMessage, ...] = ()


class Turn(msgspec.Struct, frozen=True, tag="turn"):
    """Continue `conversation`.

    Attributes:
        id: chosen by the client; comes back in the events.
        sampling: None for the model's own recommendation.
        max_tokens: the most tokens to write; None until the context is full.
        skip_thinking: begin with the answer at once (gpt-oss: prefill the final channel); behind a `beginning`, end its
            reasoning and begin the answer. The answer is not empty. Where reasoning leaves no room for it in the
            context, the model reads only the end of that, and a notice says so.
        beginning: messages of a turn that broke off. The model goes on behind the last of them; their events are sent
            again, so that the turn is whole to whoever listens.
        beginning_ids: the ids that `beginning` was read from (``TurnEnded.raw_ids``), if they are known. They are used
            in its place if they say the same to the loaded model, so that it goes on as if it had never broken off.
        loop_patience: the turn ends when the model repeats itself (:mod:`app.engine.child.loops`); a larger number lets
            it repeat itself so many times as long, and 0 for ever.
    """

    id: int
    conversation: Conversation
    sampling: Sampling | None = None
    max_tokens: int | None = None
    skip_thinking: bool = False
    beginning: tuple[AssistantMessage, ...] = ()
    beginning_ids: tuple[int, ...] = ()
    loop_patience: int = 1


class Bench(msgspec.Struct, frozen=True, tag="bench"):
    """Measure how fast the loaded model is. :class:`Stop` ends it as it does a turn.

    Attributes:
        id: chosen by the client, from the numbers of the turns.
        depths: with so many tokens in memory.
        prompt: tokens that are read at each depth; likewise `written`, one by one.
    """

    id: int
    depths: tuple[int, ...] = (0, 4096)
    prompt: int = 512
    written: int = 64


class Stop(msgspec.Struct, frozen=True, tag="stop"):
    """End turn `id` now; what was written stays."""

    id: int


class AnswerNow(msgspec.Struct, frozen=True, tag="answer_now"):
    """End the thinking of turn `id` and begin the answer; one that has not begun yet begins with the answer."""

    id: int


class Ping(msgspec.Struct, frozen=True, tag="ping"):
    """Ask for a :class:`Pong`."""


class Quit(msgspec.Struct, frozen=True, tag="quit"):
    """End the process."""


Request = Load | CancelLoad | Unload | Render | Turn | Bench | Stop | AnswerNow | Ping | Quit


class Ready(msgspec.Struct, frozen=True, tag="ready"):
    """The process is up.

    Attributes:
        version: :data:`PROTOCOL_VERSION` of the child.
        llama_cpp: version of llama.cpp's library.
        system_info: what it was compiled for.
    """

    version: int
    llama_cpp: str
    system_info: str


class LoadProgress(msgspec.Struct, frozen=True, tag="load_progress"):
    """Share of the weights that are in place, 0 to 1."""

    fraction: float


class BufferSizes(msgspec.Struct, frozen=True):
    """What llama.cpp has taken in one kind of memory, in bytes.

    Attributes:
        name: llama.cpp's: ``CUDA0`` and the like for a GPU; ``CPU``, ``CPU_Mapped`` (the file itself), ``CPU_REPACK``
            (weights put in another order), ``CUDA_Host`` (where the GPU reaches it fastest) for the computer's memory.
        weights: of the model.
        cache: of keys and values.
        work: buffers to compute with.
        output: the logits.
    """

    name: str
    weights: int = 0
    cache: int = 0
    work: int = 0
    output: int = 0

    @property
    def total(self) -> int:
        """All of it."""
        return self.weights + self.cache + self.work + self.output


class DeviceUse(msgspec.Struct, frozen=True):
    """What the driver of a GPU says is used, in bytes; 0 where that is not known.

    Attributes:
        pci_id: where the GPU sits, as its driver writes it.
        before: by everybody, before the model was loaded.
        now: by everybody, now.
        ours: by the engine's process alone, now; 0 where the driver does not tell.
        ours_before: likewise before the load: a process that has used the GPU keeps a part of it.
    """

    name: str
    pci_id: str
    before: int
    now: int
    ours_before: int = 0
    ours: int = 0


class LoadedSizes(msgspec.Struct, frozen=True):
    """What a loaded model really takes, to be compared with what was planned.

    Attributes:
        buffers: as llama.cpp's log has them.
        devices: as the drivers have them.
        process_before: bytes of the computer's memory that the process held before the load.
        process_now: likewise now, mapped files included as far as they are in memory.
        layers_on_gpu: how many layers are on GPUs, the output being one; None if llama.cpp did not say.
        has_computed: a batch has been computed, so that what the driver takes for that is in.
        is_first: the process had loaded nothing before.
    """

    buffers: tuple[BufferSizes, ...] = ()
    devices: tuple[DeviceUse, ...] = ()
    process_before: int = 0
    process_now: int = 0
    layers_on_gpu: int | None = None
    has_computed: bool = False
    is_first: bool = True


class SteppedDown(msgspec.Struct, frozen=True, tag="stepped_down"):
    """Memory ran out, and the load goes on with the next of its fallbacks."""


class Loaded(msgspec.Struct, frozen=True, tag="loaded"):
    """A model is ready.

    Attributes:
        is_gpt_oss: it is spoken to in Harmony, and efforts apply.
        n_ctx: context length in tokens, as it is now.
        seconds: how long the load took.
        warnings: what a person should know about this model.
        n_threads: threads that it begins with.
        options: those it was loaded with, every automatic value chosen.
        sizes: what it takes.
        threads: how many threads compute and why, as far as it was heard of; None where a GPU does all the work.
    """

    path: str
    name: str
    architecture: str
    is_gpt_oss: bool
    n_ctx: int
    n_ctx_train: int
    n_threads: int
    seconds: float
    warnings: tuple[Words, ...] = ()
    options: LoadOptions = LoadOptions()
    sizes: LoadedSizes = LoadedSizes()
    threads: ThreadCounts | None = None


class ThreadsChosen(msgspec.Struct, frozen=True, tag="threads_chosen"):
    """From now on so many threads compute."""

    threads: ThreadCounts


class Measured(msgspec.Struct, frozen=True, tag="measured"):
    """What the loaded model takes, after its first turn."""

    sizes: LoadedSizes


class LoadCancelled(msgspec.Struct, frozen=True, tag="load_cancelled"):
    """The load was given up, as asked."""


class Unloaded(msgspec.Struct, frozen=True, tag="unloaded"):
    """No model is loaded any more."""


class Rendered(msgspec.Struct, frozen=True, tag="rendered"):
    """The prompt of a conversation; `text` shows control tokens as text."""

    ids: tuple[int, ...]
    text: str


class PromptProgress(msgspec.Struct, frozen=True, tag="prompt_progress"):
    """Tokens of the prompt that are in memory: `reused` from the cache, `done` of `total` in all."""

    reused: int
    done: int
    total: int


class Notice(msgspec.Struct, frozen=True, tag="notice"):
    """What a person should know (a chat template that does not work, instructions put elsewhere, a smaller context)."""

    words: Words


class Written(msgspec.Struct, frozen=True, tag="written"):
    """How many tokens the content of each message of the turn has so far; sent a few times a second."""

    message_tokens: tuple[int, ...]


class TurnEnded(msgspec.Struct, frozen=True, tag="turn_ended"):
    """Turn `id` is complete; `raw_ids` is what the model wrote after the prompt, stop token included."""

    id: int
    reason: EndReason
    figures: TurnFigures
    raw_ids: tuple[int, ...] = ()
    repairs: tuple[str, ...] = ()


class SpeedAtDepth(msgspec.Struct, frozen=True):
    """What a benchmark has measured with some text in memory.

    Attributes:
        depth: tokens in memory when it began to write.
        read: tokens of the prompt that was read, likewise `read_depth`, the tokens before it.
        read_seconds: what that took; likewise `write_seconds` for `written` tokens.
    """

    depth: int
    read: int
    read_depth: int
    read_seconds: float
    written: int
    write_seconds: float

    @property
    def read_speed(self) -> float:
        """Tokens of a prompt in a second."""
        return self.read / self.read_seconds if self.read_seconds > 0 else 0.0

    @property
    def write_speed(self) -> float:
        """Tokens written in a second."""
        return self.written / self.write_seconds if self.write_seconds > 0 else 0.0


class BenchProgress(msgspec.Struct, frozen=True, tag="bench_progress"):
    """So many tokens of a benchmark are done, of `total`."""

    done: int
    total: int


class BenchEnded(msgspec.Struct, frozen=True, tag="bench_ended"):
    """Benchmark `id` is over; `stopped`: before its end, with what was measured until then."""

    id: int
    speeds: tuple[SpeedAtDepth, ...] = ()
    stopped: bool = False


class Failed(msgspec.Struct, frozen=True, tag="failed"):
    """The request could not be done; the process lives on. `turn_id` is None for anything but a turn."""

    fault: Fault
    turn_id: int | None = None


class Pong(msgspec.Struct, frozen=True, tag="pong"):
    """Still there. `steps` grows with each piece of work done; `busy` while a request runs."""

    steps: int
    busy: bool


ContentEvent = StreamEvent
Event = (
    Ready
    | LoadProgress
    | SteppedDown
    | Loaded
    | LoadCancelled
    | Unloaded
    | Rendered
    | PromptProgress
    | Notice
    | Written
    | MessageOpened
    | MessageText
    | MessageRelabelled
    | MessageShortened
    | MessageClosed
    | Repaired
    | Measured
    | ThreadsChosen
    | TurnEnded
    | BenchProgress
    | BenchEnded
    | Failed
    | Pong
)

request_decoder: msgspec.json.Decoder[Request] = msgspec.json.Decoder(Request)
event_decoder: msgspec.json.Decoder[Event] = msgspec.json.Decoder(Event)
encoder = msgspec.json.Encoder()


def encode_line(message: Request | Event) -> bytes:
    """One message as a line, newline included. Lone surrogates, which JSON cannot hold, become U+FFFD."""
    try:
        return encoder.encode(message) + b"\n"
    except UnicodeEncodeError:
        return encoder.encode(whole_values(msgspec.to_builtins(message))) + b"\n"
