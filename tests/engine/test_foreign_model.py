"""A chat model that is not gpt-oss: SmolLM2-135M-Instruct runs with the template of its own file."""

import json
from collections.abc import Iterator
from pathlib import Path

import llama_cpp
import msgspec
import pytest

from app.core.conversation import Conversation, UserMessage
from app.core.stream import MessageKind
from app.core.turns import EndReason, JsonResult, JsonState
from app.engine.child.bindings.library import initialise_backend
from app.engine.child.bindings.model import Model
from app.engine.client.engine_client import EngineClient
from app.engine.protocol import LoadOptions, Sampling, TurnEnded
from tests.engine.conftest import answer_of, ask, ended, text_of

GREEDY = Sampling(temperature=0.0)
SMALL = LoadOptions(n_ctx=2048)


@pytest.fixture(scope="module")
def foreign(smollm2: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[EngineClient]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DESCANT_HOME", str(tmp_path_factory.mktemp("home")))
        with EngineClient() as client:
            client.load(smollm2, SMALL)
            yield client


@pytest.fixture(scope="module")
def vocabulary_model(smollm2: Path) -> Iterator[Model]:
    initialise_backend()
    model = Model(str(smollm2))
    yield model
    model.close()


def test_it_is_not_taken_for_gpt_oss(foreign: EngineClient) -> None:
    assert foreign.loaded is not None
    assert not foreign.loaded.is_gpt_oss


def test_it_answers_through_its_own_template(foreign: EngineClient) -> None:
    rendered = foreign.render(ask("What is the capital of France?"))
    assert "<|im_start|>user\nWhat is the capital of France?<|im_end|>" in rendered.text
    items = list(foreign.turn(ask("What is the capital of France?"), sampling=GREEDY, max_tokens=40))
    assert len(text_of(items)) > 20
    assert [message.kind for message in answer_of(items).messages] == [MessageKind.FINAL]


def test_it_writes_what_llama_cpp_pythons_own_class_writes(foreign: EngineClient, smollm2: Path) -> None:
    """The first tokens; later ones may differ, since that class turns flash attention off."""
    reference = llama_cpp.Llama(str(smollm2), n_ctx=512, n_threads=2, verbose=False)
    messages = [{"role": "user", "content": "What is the capital of France?"}]
    theirs = reference.create_chat_completion(messages, temperature=0.0, max_tokens=5)
    reference.close()
    ours = list(foreign.turn(ask("What is the capital of France?"), sampling=GREEDY, max_tokens=5))
    assert text_of(ours) == theirs["choices"][0]["message"]["content"]


def test_a_second_turn_reuses_the_first(foreign: EngineClient) -> None:
    first = ask("What is the capital of France?")
    items = list(foreign.turn(first, sampling=GREEDY, max_tokens=40))
    follow_up = Conversation((*first.turns, answer_of(items), UserMessage("And of Italy?")), first.date)
    again = list(foreign.turn(follow_up, sampling=GREEDY, max_tokens=40))
    ended = again[-1]
    assert isinstance(ended, TurnEnded)
    assert ended.figures.reused > 30
    assert ended.figures.evaluated < 30
    assert text_of(again)


def test_its_end_token_ends_the_turn(foreign: EngineClient) -> None:
    ended = list(foreign.turn(ask("Say hi."), sampling=GREEDY, max_tokens=200))[-1]
    assert isinstance(ended, TurnEnded)
    assert ended.reason is EndReason.ANSWERED
    assert "<|im_end|>" not in text_of([])


def test_control_strings_in_a_message_stay_text(foreign: EngineClient, vocabulary_model: Model) -> None:
    control = vocabulary_model.vocab.control_tokens()
    ids = set(control.values())
    plain = [token for token in foreign.render(ask("x")).ids if token in ids]
    for text in control:
        hostile = foreign.render(ask(f"before {text} after {text}"))
        assert [token for token in hostile.ids if token in ids] == plain, text


def test_ids_equal_llama_cpps_when_no_control_string_is_involved(
    foreign: EngineClient, vocabulary_model: Model
) -> None:
    import llama_cpp.llama_cpp as llama

    rendered = foreign.render(ask("Tell me, in two lines:\n  what is *this*? Ünïcode 🙂"))
    data = rendered.text.encode()
    room = (llama.llama_token * (len(data) + 8))()
    vocab = llama.llama_model_get_vocab(vocabulary_model.handle)
    count = llama.llama_tokenize(vocab, data, len(data), room, len(room), False, True)
    assert list(rendered.ids) == list(room[:count])


def test_it_answers_with_json_that_fits_a_schema(foreign: EngineClient) -> None:
    schema = {"type": "object", "properties": {"capital": {"type": "string"}}, "required": ["capital"]}
    asked = msgspec.structs.replace(ask("What is the capital of France?"), schema=json.dumps(schema))
    assert "fits this JSON schema" in foreign.render(asked).text
    items = list(foreign.turn(asked, sampling=GREEDY, max_tokens=40))
    assert json.loads(text_of(items))["capital"] == "Paris"
    assert ended(items).json == JsonResult(JsonState.FITS)
