"""What the client and the engine's process say to each other.

One JSON object a line, UTF-8, over the child's standard input (requests) and standard output (events). Each object has
a ``type``. The first event is :class:`Ready` with the protocol's version; a client that expects another version ends
the child. Standard error is llama.cpp's log, as it comes.

    client -> child   load, cancel_load, unload, render, turn, stop, answer_now, ping, quit
    child  -> client  ready, load_progress, loaded, load_cancelled, unloaded, rendered, prompt_progress, notice,
                      written, message_* (app.core.stream), turn_ended, failed, pong

Work is done one request at a time, in order; stop, answer_now, cancel_load, ping and quit act at once.
"""

import msgspec

from app.core.conversation import AssistantMessage, Conversation
from app.core.stream import MessageClosed, MessageOpened, MessageRelabelled, MessageText, Repaired
from app.core.text import whole_values
from app.core.turns import EndReason, TurnFigures
from app.engine.faults import Fault, Words

PROTOCOL_VERSION = 1


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


class LoadOptions(msgspec.Struct, frozen=True):
    """How a model is placed.

    Attributes:
        n_ctx: context length in tokens; 0 for 16,384 or what the model was trained for, if less.
        n_ubatch: tokens evaluated in one step of the prompt.
        n_threads: 0 for one a physical core.
        n_gpu_layers: -1 for all.
        memory_limit: bytes of memory that the load may take; None for what is available now.
        ignore_memory: load even if the sum says that it does not fit.
    """

    n_ctx: int = 0
    n_ubatch: int = 512
    n_threads: int = 0
    n_gpu_layers: int = -1
    memory_limit: int | None = None
    ignore_memory: bool = False


class Load(msgspec.Struct, frozen=True, tag="load"):
    """Load the GGUF file at `path`; a model that is loaded already is let go first.

    Attributes:
        path: as the system writes it (``os.fsencode``), since a file's name need not be text.
    """

    path: bytes
    options: LoadOptions = LoadOptions()


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
        skip_thinking: begin with the answer at once (gpt-oss: prefill the final channel).
        beginning: messages of a turn that broke off. The model goes on behind the last of them; their events are sent
            again, so that the turn is whole to whoever listens.
        beginning_ids: the ids that `beginning` was read from (``TurnEnded.raw_ids``), if they are known. They are used
            in its place if they say the same to the loaded model, so that it goes on as if it had never broken off.
    """

    id: int
    conversation: Conversation
    sampling: Sampling | None = None
    max_tokens: int | None = None
    skip_thinking: bool = False
    beginning: tuple[AssistantMessage, ...] = ()
    beginning_ids: tuple[int, ...] = ()


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


Request = Load | CancelLoad | Unload | Render | Turn | Stop | AnswerNow | Ping | Quit


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


class Loaded(msgspec.Struct, frozen=True, tag="loaded"):
    """A model is ready.

    Attributes:
        is_gpt_oss: it is spoken to in Harmony, and efforts apply.
        n_ctx: context length in tokens, as it is now.
        seconds: how long the load took.
        warnings: what a person should know about this model.
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
    """What a person should know about this turn (a chat template that does not work, instructions put elsewhere)."""

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


class Failed(msgspec.Struct, frozen=True, tag="failed"):
    """The request could not be done; the process lives on. `turn_id` is None for anything but a turn."""

    fault: Fault
    turn_id: int | None = None


class Pong(msgspec.Struct, frozen=True, tag="pong"):
    """Still there. `steps` grows with each piece of work done; `busy` while a request runs."""

    steps: int
    busy: bool


ContentEvent = MessageOpened | MessageText | MessageRelabelled | MessageClosed | Repaired
Event = (
    Ready
    | LoadProgress
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
    | MessageClosed
    | Repaired
    | TurnEnded
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
