"""Servers that ask the user, or for the folders that are set: both versions of the protocol, by stdio and by HTTP."""

import sys
import threading
import time
from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

import msgspec
import psutil
import pytest

from app.core.calls import Outcome
from app.core.conversation import AssistantTurn, UserMessage
from app.core.turns import EndReason
from app.tools.inquiry import (
    Field,
    FieldKind,
    Inquiry,
    Prompt,
    Reply,
    ReplyAction,
    Said,
    TextFormat,
    Value,
    chosen_problem,
    value_of,
)
from app.tools.mcp.client import McpClient
from app.tools.mcp.host.inquiries import inquiry_of, prompting_of
from app.tools.mcp.protocol import Text
from app.tools.mcp.server import Server
from app.tools.mcp.tool import McpTool
from app.tools.sampling import conversation_of, reply_of
from app.tools.tool import RunControl
from tests import patience
from tests.tools.mcp.stand_ins import CURIOUS, called, client_of
from tests.tools.mcp.test_web import running

TRIP: dict[str, Value] = {"city": "Oslo", "nights": 3, "quiet": False, "by": "ship"}
BOOKED = "{'city': 'Oslo', 'nights': 3, 'budget': None, 'quiet': False, 'day': '2026-12-24', 'by': 'ship'}"


class User:
    """Replies what `reply` says, in the thread that asks; keeps what was asked."""

    def __init__(self, reply: Callable[[Inquiry], Reply | None]) -> None:
        self.reply, self.asked = reply, list[Inquiry]()
        self.control: RunControl | None = None
        self.was_asked, self.was_withdrawn = threading.Event(), threading.Event()

    def ask(self, inquiry: Inquiry, done: Callable[[Reply], object]) -> None:
        self.asked.append(inquiry)
        self.was_asked.set()
        if (reply := self.reply(inquiry)) is not None:
            done(reply)

    def withdraw(self) -> None:
        self.was_withdrawn.set()


def accepting(**values: Value) -> User:
    return User(lambda _: Reply(ReplyAction.ACCEPT, values))


def asked_by(
    client: McpClient, tool: str, user: User | None, seconds: float = 60.0, *, arguments: str = "{}"
) -> Outcome:
    control = RunControl(seconds=seconds)
    control.asker = user
    if user is not None:
        user.control = control
    known = client.connect().tool(tool)
    assert known is not None
    return McpTool(client, known).run(arguments, control)


def curious(*arguments: str, **more: Any) -> Server:
    return Server("curious", (sys.executable, str(CURIOUS), *arguments), **more)


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with running(CURIOUS) as found:
        yield found


@pytest.fixture(scope="module", params=["new", "old", "http"])
def client(request: pytest.FixtureRequest) -> Iterator[McpClient]:
    if request.param == "http":
        with client_of(Server("curious", url=request.getfixturevalue("url")), may_ask=True) as one:
            yield one
    else:
        with client_of(curious(*["--old"] * (request.param == "old")), may_ask=True) as one:
            assert one.connect().protocol == {"new": "2026-07-28", "old": "2025-11-25"}[request.param]
            yield one


def test_the_user_is_asked_and_the_tool_goes_on_with_the_reply(client: McpClient) -> None:
    user = accepting(**TRIP)
    assert asked_by(client, "travel", user).text == f"accept {BOOKED}"
    [inquiry] = user.asked
    assert (inquiry.asker, inquiry.message, inquiry.url) == ("curious", "Where shall it go?", "")
    city, nights, _, quiet, day, by = inquiry.fields
    assert city == Field("city", title="City", description="Where it goes", is_required=True, least=2)
    assert nights == Field("nights", FieldKind.INTEGER, "Nights", default=2, least=1, most=30)
    assert (quiet.kind, quiet.default, day.format) == (FieldKind.BOOLEAN, True, TextFormat.DATE)
    assert (by.kind, [choice.value for choice in by.choices], by.default) == (
        FieldKind.CHOICE,
        ["train", "ship"],
        "train",
    )
    assert asked_by(client, "travel", User(lambda _: Reply(ReplyAction.DECLINE))).text == "decline"
    assert asked_by(client, "travel", User(lambda _: Reply(ReplyAction.CANCEL))).text == "cancel"


def test_the_user_is_shown_an_address(client: McpClient) -> None:
    user = accepting()
    assert asked_by(client, "sign_in", user).text == "accept"
    assert user.asked == [Inquiry("curious", "Sign in to go on.", url="https://example.org/sign-in?for=descant")]
    assert user.asked[0].host == "example.org"


def test_the_user_lets_the_model_write(client: McpClient) -> None:
    user = User(lambda _: reply_of("Rain, rain.", "tiny", EndReason.LENGTH))
    about = '{"subject": "rain"}'
    assert asked_by(client, "poem", user, arguments=about).text == "Rain, rain. (tiny, maxTokens)"
    assert user.asked == [Inquiry("curious", "", prompt=Prompt((Said("Write about rain."),), "Be brief.", 50))]
    declined = asked_by(client, "poem", User(lambda _: Reply(ReplyAction.DECLINE)), arguments=about)
    assert declined.is_error
    assert "The user did not allow it" in declined.text
    stopped = asked_by(client, "poem", User(lambda _: reply_of("", "tiny", EndReason.CONTEXT_FULL)), arguments=about)
    assert "The prompt is longer than the context of the model" in stopped.text


def test_a_prompt_becomes_a_conversation_in_which_the_roles_take_turns() -> None:
    said = (Said("a"), Said("b"), Said("c", is_of_model=True), Said("d"))
    conversation = conversation_of(Prompt(said, "Be brief."), "2026-11-30")
    assert (conversation.instructions, conversation.tools) == ("Be brief.", ())
    first, second, third = conversation.turns
    assert (first, third) == (UserMessage("a\n\nb"), UserMessage("d"))
    assert isinstance(second, AssistantTurn)
    assert [message.text for message in second.messages] == ["c"]


@pytest.mark.parametrize(
    "changes", [{"messages": []}, {"messages": ["assistant"]}, {"tools": ["x"]}, {"system_prompt": "x" * 20_001}]
)
def test_a_prompt_that_the_model_cannot_be_given(changes: dict[str, Any]) -> None:
    block = SimpleNamespace(type="text", text="x")
    roles = changes.get("messages", ["user"])
    messages = [SimpleNamespace(role=role, content_as_list=[block]) for role in roles]
    given = {"system_prompt": None, "max_tokens": 9, "tools": None, **changes, "messages": messages}
    with pytest.raises(ValueError, match=r"The model can be given text alone|longer than what the user can be shown"):
        prompting_of("x", SimpleNamespace(**given))


@pytest.mark.parametrize("client", ["old"], indirect=True)
def test_an_address_that_has_to_be_opened_before_the_tool_can_be_called_again(client: McpClient) -> None:
    """As servers of 2025-11-25 want it: the call fails, the user opens the address and is done there, it is made again.

    Here the server says that they are done, at the second time.
    """
    declined = asked_by(client, "pay", User(lambda _: Reply(ReplyAction.DECLINE)))
    assert "The user did not open the address that it needs" in declined.text
    user = User(lambda inquiry: None if inquiry.is_opened else Reply(ReplyAction.ACCEPT))
    assert asked_by(client, "pay", user).text == "paid"
    assert user.asked[0] == Inquiry("curious", "Pay first.", url="https://example.org/sign-in?for=descant")
    user = accepting()
    assert asked_by(client, "pay", user, arguments='{"tells": false}').text == "paid"
    assert [inquiry.is_opened for inquiry in user.asked] == [False, True]


def test_where_nobody_can_be_asked_the_result_says_so(url: str) -> None:
    with client_of(Server("curious", url=url)) as client:
        told = "It answered with an error: It wants to ask the user or the model something, which is not possible here"
        assert asked_by(client, "travel", None) == Outcome(told, is_error=True)
        assert asked_by(client, "sign_in", None).text == (
            "decline\nThe server wanted to ask the user or the model something. That is not possible here, so it was"
            " declined."
        )


@pytest.mark.parametrize("client", ["new", "old"], indirect=True)
def test_the_time_limit_stands_still_while_the_user_thinks(client: McpClient) -> None:
    """They take longer than the limit, which a call that asks nothing would not survive."""

    def think(_: Inquiry) -> Reply:
        begun = time.monotonic()
        patience.until(lambda: time.monotonic() > begun + 1.2 * seconds)
        return Reply(ReplyAction.ACCEPT, TRIP)

    seconds = patience.seconds(20) / 40
    user = User(think)
    assert asked_by(client, "travel", user, seconds).text == f"accept {BOOKED}"
    assert user.control is not None
    assert 0 < user.control.left < seconds


def test_a_stop_takes_the_question_back(client: McpClient) -> None:
    user, outcomes = User(lambda _: None), list[Outcome]()
    control = RunControl()
    control.asker = user
    known = client.connect().tool("travel")
    assert known is not None
    waiting = threading.Thread(target=lambda: outcomes.append(McpTool(client, known).run("{}", control)))
    waiting.start()
    assert user.was_asked.wait(patience.seconds(20))
    control.stop()
    waiting.join(patience.seconds(20))
    assert user.was_withdrawn.is_set()
    assert outcomes[0].is_error
    assert called(client, "where", "{}").text == "nowhere"  # it goes on, and asks for the folders


def test_a_server_that_dies_while_the_user_is_asked() -> None:
    with client_of(curious(), may_ask=True) as client:

        def kill(_: Inquiry) -> None:
            assert client._host is not None
            for process in psutil.Process(client._host._process.pid).children():
                process.kill()

        user = User(kill)
        outcome = asked_by(client, "travel", user)
        assert "It has ended: signal SIGKILL" in outcome.text
        assert user.was_withdrawn.is_set()


def test_the_folders_that_are_set_and_others_later(client: McpClient) -> None:
    before = client.server
    client.change(msgspec.structs.replace(before, roots=("/srv/notes", "not absolute")))
    if client.connect().protocol == "2025-11-25":
        patience.until(lambda: "the folders are others" in client.log)
    assert called(client, "where", "{}").text == "file:///srv/notes"
    client.change(before)


def test_a_template_of_resources_and_the_values_that_the_server_proposes(client: McpClient) -> None:
    listing = client.connect()
    template = listing.resources[0]
    assert (template.uri, template.variables, listing.completes) == ("note://{year}/{month}", ("year", "month"), True)
    assert client.complete(template.uri, "year", "2", {}, RunControl()) == ["2025", "2026"]
    assert client.complete(template.uri, "month", "", {"year": "2025"}, RunControl()) == ["december"]
    answered = client.read(template.uri, RunControl(), {"year": "2026", "month": "ju/ly"})
    assert (answered.parts, answered.uri) == ((Text("Nothing in ju/ly of 2026."),), "note://2026/ju%2Fly")


# -- fields ------------------------------------------------------------------------------------------------------------


def form(schema: dict[str, object], required: list[str] | None = None) -> Inquiry:
    wanted = {"type": "object", "properties": schema, "required": required or []}
    return inquiry_of("a server", SimpleNamespace(mode="form", message="?", requested_schema=wanted))


def test_choices_of_each_form_that_the_specification_has() -> None:
    titled = {"type": "string", "oneOf": [{"const": "r", "title": "Red"}, {"const": "g"}], "default": "g"}
    legacy = {"type": "string", "enum": ["a", "b"], "enumNames": ["First"]}
    several = {"type": "array", "items": {"enum": ["x", "y"]}, "maxItems": 1, "default": ["y", "z"]}
    many = {"type": "array", "items": {"anyOf": [{"const": "u", "title": "You"}]}, "minItems": 1}
    one, two, three, four = form({"1": titled, "2": legacy, "3": several, "4": many}, ["4"]).fields
    assert [(choice.value, choice.title) for choice in one.choices] == [("r", "Red"), ("g", "g")]
    assert (one.kind, one.default, one.is_required) == (FieldKind.CHOICE, "g", False)
    assert [choice.title for choice in two.choices] == ["First", "b"]
    assert (three.kind, three.default, three.most) == (FieldKind.CHOICES, ("y",), 1)
    assert (four.choices[0].title, four.least, four.is_required) == ("You", 1, True)
    assert str(chosen_problem(three, ("x", "y"))) == "Choose at most 1."
    assert str(chosen_problem(four, ())) == "Choose at least 1."
    assert chosen_problem(three, ()) is None


@pytest.mark.parametrize(
    "field", [{"type": "object"}, {"type": "array", "items": {"type": "object"}}, {"type": ["string", "null"]}, "text"]
)
def test_a_form_that_cannot_be_shown_is_refused(field: object) -> None:
    with pytest.raises(ValueError, match="of the form"):
        form({"it": field})


def test_only_an_address_of_the_web_can_be_opened() -> None:
    with pytest.raises(ValueError, match="of the web"):
        inquiry_of("x", SimpleNamespace(mode="url", message="", url="file:///etc/hosts"))


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        (Field("a"), "", None),
        (Field("a"), " x ", " x "),
        (Field("a", FieldKind.INTEGER), " 7 ", 7),
        (Field("a", FieldKind.NUMBER), "1,5", 1.5),
        (Field("a", FieldKind.NUMBER, most=2), "3", "The most is 2."),
        (Field("a", FieldKind.NUMBER), "nan", "This is not a number."),
        (Field("a", FieldKind.INTEGER), "1.5", "This is not a whole number."),
        (Field("a", is_required=True), "", "A value is needed."),
        (Field("a", most=2), "abc", "Write at most 2 characters."),
        (Field("a", format=TextFormat.DATE), "2026-02-30", "Write the date like 2026-12-31."),
        (Field("a", format=TextFormat.DATE_TIME), "2026-02-03T10:00:00+01:00", "2026-02-03T10:00:00+01:00"),
        (Field("a", format=TextFormat.DATE_TIME), "2026-02-03T10:00", "Write date and time like 2026-12-31T18:30:00Z."),
        (Field("a", format=TextFormat.EMAIL), "me@home", "This is not an e-mail address."),
        (Field("a", format=TextFormat.URI), "urn:isbn:1", "urn:isbn:1"),
        (Field("a", format=TextFormat.URI), "example.org", "This is not an address such as https://example.org."),
    ],
)
def test_what_is_written_is_checked(field: Field, text: str, value: object) -> None:
    try:
        found: object = value_of(field, text)
    except ValueError as error:
        found = str(error.args[0])
    assert found == value
