"""The messages between the client and the engine's process.

One JSON object per line, UTF-8, over the child's standard input (requests) and standard output (events). Each object
has a ``type``. The first event is :class:`Ready` with the protocol version; a client that expects another version ends
the child. Standard error carries llama.cpp's log unchanged.

    client -> child   load, cancel_load, unload, render, turn, forget_chat, bench, stop, answer_now, ping, quit
    child  -> client  ready, load_progress, stepped_down, loaded, load_cancelled, unloaded, rendered, prompt_progress,
                      notice, written, message_* (app.core.stream), measured, threads_chosen, turn_ended,
                      bench_progress, bench_ended, failed, pong

Requests are processed one at a time, in order; stop, answer_now, cancel_load, ping and quit take effect at once.
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
from app.core.turns import EndReason, JsonResult, TurnFigures
from app.engine.faults import Fault, Words
from app.engine.loaded_sizes import LoadedSizes
from app.engine.states import KeptStates
from app.engine.thread_counts import ThreadCounts
from app.engine.token_counts import CountTokens, TokensCounted
from app.planning.cache_type import CacheType

PROTOCOL_VERSION = 4


class Sampling(msgspec.Struct, frozen=True):
    """How the next token is sampled. The defaults are OpenAI's for gpt-oss: the model's own distribution.

    Attributes:
        temperature: 0 always takes the most likely token.
        top_p: keep the smallest set of tokens whose probabilities reach this sum; 1 keeps all.
        top_k: keep only the k most likely tokens; 0 keeps all.
        min_p: keep only tokens at least this fraction as likely as the most likely one; 0 keeps all.
        repetition_penalty: 1 for none; above 1, recent tokens become less likely.
        seed: None for a new seed each turn.
    """

    temperature: float = 1.0
    top_p: float = 1.0
    top_k: int = 0
    min_p: float = 0.0
    repetition_penalty: float = 1.0
    seed: int | None = None


class DeviceRef(msgspec.Struct, frozen=True):
    """A GPU identified by what it is. A number would mean another GPU as soon as one is hidden, added or renumbered.

    Attributes:
        name: the driver's name of the GPU, for messages.
        pci_id: PCI id such as ``0000:01:00.0``; empty if it is not reported.
        ggml_name: ggml's name of the GPU in this environment, such as ``CUDA0``; empty if ggml was not asked.
    """

    name: str
    pci_id: str = ""
    ggml_name: str = ""


class LoadOptions(msgspec.Struct, frozen=True):
    """How a model is loaded: a complete plan, or the defaults.

    Attributes:
        n_ctx: context length in tokens; 0 for 16,384, or the trained context length if that is less.
        n_ubatch: physical batch size: tokens of the prompt that are evaluated in one step.
        n_batch: batch size: tokens that llama.cpp accepts in one call, at least `n_ubatch`; 0 for `n_ubatch`.
        n_threads: a fixed number of threads; 0 lets the engine choose, and adjust the number while it computes.
        n_gpu_layers: number of layers on the GPU, counted from the last, the output being one; 0 uses no GPU, -1 lets
            the engine choose.
        n_cpu_moe: number of layers, counted from the first, whose experts stay in system memory.
        devices: GPUs to use, in this order; empty for all that llama.cpp lists.
        tensor_split: share of each of `devices`, or of each GPU in llama.cpp's order if `devices` is empty; empty for
            shares by free memory.
        main_gpu: index of the only GPU to use, in llama.cpp's order, if both `devices` and `tensor_split` are empty; -1
            for all.
        type_k: cache type of the keys; `type_v` is that of the values.
        flash_attention: None turns it on for gpt-oss and leaves the choice to llama.cpp for other models.
        use_mmap: memory-map the file for everything that stays on the CPU; otherwise everything is copied.
        use_mlock: lock the memory so that it is not swapped out.
        memory_limit: bytes of memory that the load may take; None for what is available now.
        card_slots: number of chats beside the one in use whose states may be kept on the GPUs.
        draws_on_gpu: where nothing is cut from the model's own distribution, the GPU with the output draws the tokens.
        ignore_memory: load even if the estimate says that the model does not fit.
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
    card_slots: int = 0
    draws_on_gpu: bool = False


class Load(msgspec.Struct, frozen=True, tag="load"):
    """Load the GGUF file at `path`; a model that is already loaded is unloaded first.

    Attributes:
        path: path in the system's encoding (``os.fsencode``), because a file name need not be valid text.
        fallbacks: options to try in this order if memory runs out.
        states: where chats' states are kept on disk; None to keep none.
    """

    path: bytes
    options: LoadOptions = LoadOptions()
    fallbacks: tuple[LoadOptions, ...] = ()
    states: KeptStates | None = None


class CancelLoad(msgspec.Struct, frozen=True, tag="cancel_load"):
    """Cancel the load that is in progress."""


class Unload(msgspec.Struct, frozen=True, tag="unload"):
    """Unload the model; the process keeps running."""


class Render(msgspec.Struct, frozen=True, tag="render"):
    """Ask for the prompt as token ids and as text; `beginning` is as in :class:`Turn`."""

    conversation: Conversation
    beginning: tuple[AssistantMessage, ...] = ()


class Turn(msgspec.Struct, frozen=True, tag="turn"):
    """Generate the next answer in `conversation`.

    Attributes:
        id: id chosen by the client; the events repeat it.
        sampling: None for the settings that the model recommends.
        max_tokens: maximum number of tokens to generate; None until the context is full.
        skip_thinking: start with the answer (gpt-oss: prefill the final channel). After a `beginning`, end its
            reasoning and start the answer, which is never empty. If the reasoning leaves no space for it in the
            context, the model reads only the end of the reasoning, and a notice says so.
        beginning: messages of a turn that was interrupted. The model continues the last one. Their events are sent
            again, so that the receiver sees the whole turn.
        beginning_ids: the token ids that `beginning` was parsed from (``TurnEnded.raw_ids``), if known. They are used
            instead of it if they mean the same to the loaded model, which then continues as if never interrupted.
        loop_patience: the turn ends when the model repeats itself (:mod:`app.engine.child.loops`). A larger number
            allows repetition that many times as long; 0 allows it forever.
        chat: the chat's id, under which its state is kept; empty to keep nothing on disk.
        drafts: evaluate text that stands in the chat already in batches while it is written again. The text is the
            same with and without.
        leaves_out: if the prompt leaves no room for an answer, leave out the oldest exchanges but the first.
        thinking_budget: after so many tokens of reasoning the model is led to its answer; 0 for no limit.
    """

    id: int
    conversation: Conversation
    sampling: Sampling | None = None
    max_tokens: int | None = None
    skip_thinking: bool = False
    beginning: tuple[AssistantMessage, ...] = ()
    beginning_ids: tuple[int, ...] = ()
    loop_patience: int = 1
    drafts: bool = True
    chat: str = ""
    leaves_out: bool = False
    thinking_budget: int = 0


class ForgetChat(msgspec.Struct, frozen=True, tag="forget_chat"):
    """Remove what is kept of a chat, because it was deleted. There is no reply."""

    chat: str


class Bench(msgspec.Struct, frozen=True, tag="bench"):
    """Measure the speed of the loaded model. :class:`Stop` ends it, as it ends a turn.

    Attributes:
        id: id chosen by the client from the same sequence as the turns.
        depths: numbers of tokens in the context at which to measure.
        prompt: tokens to process at each depth; `written` are generated there, one by one.
    """

    id: int
    depths: tuple[int, ...] = (0, 4096)
    prompt: int = 512
    written: int = 64


class Stop(msgspec.Struct, frozen=True, tag="stop"):
    """End turn `id` now; what was generated so far is kept."""

    id: int


class AnswerNow(msgspec.Struct, frozen=True, tag="answer_now"):
    """End the reasoning of turn `id` and start the answer; a turn that has not started yet starts with the answer."""

    id: int


class Ping(msgspec.Struct, frozen=True, tag="ping"):
    """Ask for a :class:`Pong`, to see whether the process still responds."""


class Quit(msgspec.Struct, frozen=True, tag="quit"):
    """End the process as soon as possible."""


Request = Load | CancelLoad | Unload | Render | CountTokens | Turn | ForgetChat | Bench | Stop | AnswerNow | Ping | Quit


class Ready(msgspec.Struct, frozen=True, tag="ready"):
    """The process has started and accepts requests.

    Attributes:
        version: the child's :data:`PROTOCOL_VERSION`.
        llama_cpp: version of llama.cpp's library.
        system_info: CPU features that llama.cpp was compiled for.
    """

    version: int
    llama_cpp: str
    system_info: str


class LoadProgress(msgspec.Struct, frozen=True, tag="load_progress"):
    """Fraction of the weights that are loaded, 0 to 1."""

    fraction: float


class SteppedDown(msgspec.Struct, frozen=True, tag="stepped_down"):
    """Memory ran out, and the load continues with the next fallback."""


class Loaded(msgspec.Struct, frozen=True, tag="loaded"):
    """A model has been loaded and is ready.

    Attributes:
        is_gpt_oss: the model uses the Harmony format, and reasoning effort applies.
        n_ctx: context length in tokens, as it is now.
        seconds: how long the load took.
        warnings: what the user should know about this model.
        n_threads: number of threads at the start.
        options: the options that were used, with every automatic value filled in.
        sizes: the memory that the model takes.
        threads: current thread counts and the reason for them; None if a GPU does all the work.
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
    """The number of threads has changed."""

    threads: ThreadCounts


class Measured(msgspec.Struct, frozen=True, tag="measured"):
    """The memory that the loaded model takes, reported after its first turn."""

    sizes: LoadedSizes


class LoadCancelled(msgspec.Struct, frozen=True, tag="load_cancelled"):
    """The load was cancelled as requested."""


class Unloaded(msgspec.Struct, frozen=True, tag="unloaded"):
    """The model has been unloaded as requested."""


class Rendered(msgspec.Struct, frozen=True, tag="rendered"):
    """The prompt of a conversation; in `text`, control tokens appear as text."""

    ids: tuple[int, ...]
    text: str


class PromptProgress(msgspec.Struct, frozen=True, tag="prompt_progress"):
    """How many tokens of the prompt are in the KV cache: `reused` from earlier, `done` of `total` overall."""

    reused: int
    done: int
    total: int


class Notice(msgspec.Struct, frozen=True, tag="notice"):
    """A notice for the user (a broken chat template, instructions placed elsewhere, a shorter context)."""

    words: Words


class Written(msgspec.Struct, frozen=True, tag="written"):
    """How many tokens the content of each message of the turn has so far; sent a few times a second."""

    message_tokens: tuple[int, ...]


class TurnEnded(msgspec.Struct, frozen=True, tag="turn_ended"):
    """Turn `id` is complete; `raw_ids` are the tokens generated after the prompt, including the stop token.

    Attributes:
        json: how the answer compares with ``Conversation.schema``; None without one, and while a tool is called.
    """

    id: int
    reason: EndReason
    figures: TurnFigures
    raw_ids: tuple[int, ...] = ()
    repairs: tuple[str, ...] = ()
    json: JsonResult | None = None


class SpeedAtDepth(msgspec.Struct, frozen=True):
    """The speeds that a benchmark has measured at one depth.

    Attributes:
        depth: tokens in the context when generation started.
        read: tokens of the prompt that was processed; `read_depth` is the number of tokens before it.
        read_seconds: how long that took; `write_seconds` is the time for the `written` tokens.
    """

    depth: int
    read: int
    read_depth: int
    read_seconds: float
    written: int
    write_seconds: float

    @property
    def read_speed(self) -> float:
        """Prompt processing speed, in tokens per second."""
        return self.read / self.read_seconds if self.read_seconds > 0 else 0.0

    @property
    def write_speed(self) -> float:
        """Generation speed, in tokens per second."""
        return self.written / self.write_seconds if self.write_seconds > 0 else 0.0


class BenchProgress(msgspec.Struct, frozen=True, tag="bench_progress"):
    """Progress of a benchmark: `done` of `total` tokens."""

    done: int
    total: int


class BenchEnded(msgspec.Struct, frozen=True, tag="bench_ended"):
    """Benchmark `id` has ended; `stopped` if early, with what was measured until then."""

    id: int
    speeds: tuple[SpeedAtDepth, ...] = ()
    stopped: bool = False


class Failed(msgspec.Struct, frozen=True, tag="failed"):
    """A request failed; the process keeps running. `turn_id` is None unless the request was a turn."""

    fault: Fault
    turn_id: int | None = None


class Pong(msgspec.Struct, frozen=True, tag="pong"):
    """The answer to a ping. `steps` grows with each piece of work done; `busy` while a request is processed."""

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
    | TokensCounted
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
    """Encode one message as a line with its newline. Lone surrogates, which JSON cannot hold, become U+FFFD."""
    try:
        return encoder.encode(message) + b"\n"
    except UnicodeEncodeError:
        return encoder.encode(whole_values(msgspec.to_builtins(message))) + b"\n"
