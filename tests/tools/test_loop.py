"""The state machine of calls: what runs, what is told to the model, and when it ends."""

import json
import time

import pytest

from app.core.calls import CallState, Outcome
from app.core.conversation import AssistantMessage, Conversation
from app.tools.consent import Consent, ConsentBook
from app.tools.limits import Limits, limits_for
from app.tools.loop import REFUSED, Call, Loop, misfit_with, run_tool
from app.tools.tool import ToolSpec
from tests import patience
from tests.tools.stand_ins import Plain, call

READ = "functions.read_result"


def loop(*tools: Plain, **limits: int) -> Loop:
    return Loop.of(tools or (Plain(),), ConsentBook(allows_all=True), Limits(**limits))


def offered(loop: Loop, *, is_gpt_oss: bool = True) -> list[str]:
    """The names of what the model is told about."""
    told = loop.offered(Conversation((), "2026-11-30"), is_gpt_oss=is_gpt_oss)
    return [tool.name for tool in told.tools] + [name for one in told.namespaces for name in one.recipients]


def made(loop: Loop, message: AssistantMessage) -> Call:
    """The call, run if it may be."""
    taken = loop.take(message)
    if not taken.is_settled:
        assert loop.decide(taken).consent is Consent.ONCE
        loop.settle(taken, run_tool(taken, loop.begin(taken)))
    return taken


def test_a_call_gets_its_result() -> None:
    done = made(loop(), call())
    assert (done.state, done.result().tool, done.result().text) == (CallState.DONE, "functions.get_weather", "sunny")
    assert done.record().number == 1


def test_a_result_has_the_channel_of_its_call() -> None:
    message = AssistantMessage(call().kind, call().text, "analysis", call().recipient)
    assert made(loop(), message).result().channel == "analysis"


@pytest.mark.parametrize("name", ["get_weather", "functions.Get Weather", "functions.getWeather", "tools.get_weather"])
def test_a_name_is_read_by_the_list_of_tools(name: str) -> None:
    done = made(loop(), call(to=name))
    assert (done.state, done.name) == (CallState.DONE, "functions.get_weather")
    assert name in done.note


@pytest.mark.parametrize("name", ["functions.get_wether", "functions.", "browser.open", "a_b"])
def test_a_name_that_is_not_sure_is_told_with_the_list(name: str) -> None:
    two = loop(Plain(), Plain("functions.ab"), Plain("functions.aB"))
    told = made(two, call(to=name))
    assert told.state is CallState.FAILED
    assert f"no tool called {name}" in told.result().text
    assert "functions.get_weather, functions.ab, functions.aB" in told.result().text


def test_a_missing_argument_is_told() -> None:
    assert "needs city" in made(loop(), call("{}")).result().text


def test_arguments_that_do_not_fit_the_schema_are_told() -> None:
    told = made(loop(), call('{"city": 7}'))
    assert (told.state, told.result().text) == (
        CallState.FAILED,
        "The arguments do not fit the schema of functions.get_weather at /city: 7 is not of type 'string'.",
    )


def test_a_malformed_call_is_told_twice_then_the_model_has_to_answer() -> None:
    one = loop()
    for text in ("{", "[", "{{"):
        assert not one.must_answer
        assert made(one, call(text)).state is CallState.FAILED
    assert one.must_answer


def test_a_good_call_in_between_forgives_malformed_ones() -> None:
    one = loop()
    for text in ("{", "[", '{"city": "Rome"}', "{", "["):
        made(one, call(text))
    assert not one.must_answer


def test_identical_calls_are_not_run_again_and_again() -> None:
    ran: list[str] = []

    def answer(arguments: str) -> str:
        ran.append(arguments)
        return "sunny"

    one = loop(Plain(answer=answer))
    for text in ('{"city": "Paris"}', '{ "city":"Paris" }', '{"city": "Paris"}', '{"city": "Rome"}'):
        made(one, call(text))
    assert len(ran) == 3
    assert not one.must_answer
    for _ in range(4):
        last = made(one, call())
    assert "same call" in last.result().text
    assert one.must_answer


def test_the_number_of_calls_is_limited() -> None:
    one = loop(calls=3)
    for number in range(3):
        assert made(one, call(json.dumps({"city": str(number)}))).state is CallState.DONE
    told = made(one, call())
    assert (told.state, one.must_answer) == (CallState.FAILED, True)
    assert "Answer now" in told.result().text


def test_a_refused_call_is_told_to_the_model() -> None:
    one = Loop.of([Plain()], ConsentBook())
    taken = one.take(call())
    assert one.decide(taken).consent is Consent.ASK
    one.refuse(taken)
    assert (taken.state, taken.result().text) == (CallState.REFUSED, REFUSED)


def test_an_unforeseen_error_of_a_tool_is_its_outcome() -> None:
    done = made(loop(Plain(answer=lambda arguments: json.loads("{"))), call())
    assert done.state is CallState.FAILED
    assert "JSONDecodeError" in done.result().text


def test_a_long_result_is_cut_and_can_be_read_on() -> None:
    whole = "".join(f"line {number}\n" for number in range(400))
    one = loop(Plain(answer=lambda _: whole), result_bytes=1000)
    assert offered(one) == ["get_weather"]
    text = made(one, call()).result().text
    assert offered(one) == ["get_weather", "read_result"]
    head, note = text.split("\n\n[Cut: ")
    assert whole.startswith(head)
    assert len(head.encode()) <= 1000
    read = head
    for _ in range(20):
        if '{"result"' not in note:
            break
        arguments = note[note.index('{"result"') : note.index("}") + 1]
        part, _, note = made(one, call(arguments, READ)).result().text.partition("\n\n[")
        read += part
    assert read == whole


@pytest.mark.parametrize(
    "arguments", ['{"result": 7, "start": 0}', '{"result": 1, "start": 99999}', "{", '{"start": -1}']
)
def test_reading_on_where_there_is_nothing_is_told(arguments: str) -> None:
    one = loop(Plain(answer=lambda _: "x" * 5000), result_bytes=1000)
    made(one, call())
    assert made(one, call(arguments, READ)).state is CallState.FAILED


def test_results_know_what_came_before_in_the_same_answer() -> None:
    first = loop(Plain(answer=lambda _: "x" * 5000), result_bytes=1000)
    done = made(first, call())
    second = loop(result_bytes=1000)
    second.know(done.record(), done.result().text)
    assert made(second, call('{"result": 1, "start": 1000}', READ)).state is CallState.DONE
    assert made(second, call()).number == 3


def test_text_is_cut_between_characters_and_lone_surrogates_are_gone() -> None:
    one = loop(Plain(answer=lambda _: "ü" * 2000 + "\ud800"), result_bytes=999)
    text = made(one, call()).result().text
    assert text.startswith("ü" * 499 + "\n\n[Cut: characters 0 to 499 of 2001.")


def test_what_was_lost_is_told() -> None:
    one = loop()
    taken = one.take(call())
    one.begin(taken)
    one.settle(taken, Outcome("x", lost=7))
    assert taken.result().text == "x [7 more bytes were too much to keep.]"


def test_the_time_in_which_the_user_is_asked_is_none_of_the_tool() -> None:
    one = loop()
    taken = one.take(call())
    control = one.begin(taken)
    control.hold()
    begun, left = time.monotonic(), control.left
    patience.until(lambda: time.monotonic() > begun + 0.05)
    assert control.left == left
    control.release()
    assert control.left <= left
    assert control.held >= 0.05
    one.settle(taken, Outcome("x"))
    assert taken.seconds <= time.monotonic() - taken._started - control.held


def test_a_result_takes_about_a_quarter_of_the_context() -> None:
    assert [limits_for(n_ctx).result_bytes for n_ctx in (512, 4096, 131_072)] == [2000, 4096, 16_000]


def test_a_schema_that_cannot_be_checked_is_left_to_the_tool() -> None:
    for schema in ({"$ref": "https://nowhere.example/x"}, {"properties": 7}, {"properties": {"a": {"type": 3}}}):
        assert misfit_with(ToolSpec("functions.f", parameters={"type": "object", **schema}), '{"a": 1}') == ""


def test_trained_tools_keep_their_names_and_are_functions_for_other_models() -> None:
    code: list[str] = []

    def run(text: str) -> str:
        code.append(text)
        return "3"

    one = loop(Plain("python", run, takes_text=True), Plain("browser.open"), Plain("browser.find"), Plain())
    assert offered(one) == ["get_weather", "python", "browser.open", "browser.find"]
    assert offered(one, is_gpt_oss=False) == ["python", "browser_open", "browser_find", "get_weather"]
    assert made(one, call("print(1 + 2)", "python")).state is CallState.DONE
    as_function = made(one, call('{"code": "print(3)"}', "functions.python"))
    assert (as_function.state, as_function.note) == (CallState.DONE, "")
    assert made(one, call(to="functions.browser_open")).name == "browser.open"
    assert code == ["print(1 + 2)", "print(3)"]
