"""A server written with the SDK that asks: the user for values and for opening an address, the client for its folders.

python curious.py                  # on its standard input and output, MCP 2026-07-28
python curious.py --old            # the same in the version before, with requests of the server's own
python curious.py PORT             # streamable HTTP on loopback
"""

import asyncio
import json
import sys
from typing import Annotated, Any, Literal

from mcp.server.mcpserver import Context, Elicit, ElicitationResult, ListRoots, MCPServer, Resolve, Sample
from mcp.shared.exceptions import UrlElicitationRequiredError
from mcp_types import (
    METHOD_NOT_FOUND,
    Completion,
    CreateMessageResult,
    ElicitRequest,
    ElicitRequestFormParams,
    ElicitRequestURLParams,
    InputRequiredResult,
    ListRootsResult,
    NotificationParams,
    ResourceTemplateReference,
    SamplingMessage,
    TextContent,
)
from pydantic import BaseModel, Field

IS_OLD = "--old" in sys.argv
PAGE = "https://example.org/sign-in?for=descant"
server = MCPServer("curious", version="1.0")
paid: list[bool] = []
tasks: list[object] = []


class Trip(BaseModel):
    """All kinds of fields that MCP has."""

    city: str = Field(title="City", description="Where it goes", min_length=2)
    nights: int = Field(default=2, ge=1, le=30)
    budget: float | None = None
    quiet: bool = True
    day: Annotated[str, Field(json_schema_extra={"format": "date"})] = "2026-12-24"
    by: Literal["train", "ship"] = "train"


async def plan() -> Elicit[Trip]:
    return Elicit("Where shall it go?", Trip)


@server.tool()
async def travel(trip: Annotated[ElicitationResult[Trip], Resolve(plan)]) -> str:
    """Book a trip, after asking the user where to."""
    return f"{trip.action} {trip.data.model_dump(mode='json')}" if trip.action == "accept" else trip.action


async def verse(subject: str) -> Sample:
    message = SamplingMessage(role="user", content=TextContent(type="text", text=f"Write about {subject}."))
    return Sample([message], max_tokens=50, system_prompt="Be brief.")


@server.tool()
async def poem(subject: str, written: Annotated[CreateMessageResult, Resolve(verse)]) -> str:
    """Have the model of the client write a poem."""
    text = written.content.text if isinstance(written.content, TextContent) else "?"
    return f"{text} ({written.model}, {written.stop_reason})"


async def note_change(*_: Any) -> None:
    sys.stderr.write("the folders are others\n")


async def folders() -> ListRoots:
    return ListRoots()


@server.tool()
async def where(roots: Annotated[ListRootsResult, Resolve(folders)]) -> str:
    """Tell which folders the client has named."""
    return " ".join(str(root.uri) for root in roots.roots) or "nowhere"


@server.tool()
async def sign_in(context: Context) -> str | InputRequiredResult:
    """Have the user open an address."""
    if IS_OLD:
        return (await context.elicit_url("Sign in to go on.", PAGE, "e-1")).action
    if context.input_responses:
        return context.input_responses["page"].action  # type: ignore[union-attr]
    ask = ElicitRequest(params=ElicitRequestURLParams(message="Sign in to go on.", url=PAGE))
    return InputRequiredResult(input_requests={"page": ask})


@server.tool()
async def pay(context: Context, tells: bool = True) -> str:
    """Refuse until the user has paid at an address, which counts as done at the third call.

    Say so, if `tells`.
    """
    paid.append(tells)
    if len(paid) % 2 and len(paid) > 1:
        return "paid"
    identity = f"e-{len(paid)}"
    if tells and len(paid) > 1:
        tasks.append(asyncio.create_task(context.session.send_elicit_complete(identity)))
    raise UrlElicitationRequiredError([ElicitRequestURLParams(message="Pay first.", url=PAGE, elicitation_id=identity)])


@server.resource("note://{year}/{month}")
def note(year: str, month: str) -> str:
    return f"Nothing in {month} of {year}."


@server.resource("diary://{day}")
async def diary(day: str, context: Context) -> str | InputRequiredResult:
    """Read a page, after asking the user whether it may."""
    if context.input_responses:
        action = context.input_responses["sure"].action  # type: ignore[union-attr]
        return "yes" if action == "accept" else f"the user said {action}"
    schema = {"type": "object", "properties": {"why": {"type": "string"}}}
    ask = ElicitRequest(params=ElicitRequestFormParams(message="Are you sure?", requested_schema=schema))
    return InputRequiredResult(input_requests={"sure": ask})


@server.completion()
async def complete(reference: Any, argument: Any, context: Any) -> Completion | None:
    if not isinstance(reference, ResourceTemplateReference):
        return None
    known = ["2025", "2026"] if argument.name == "year" else ["june", "july"]
    given = (context.arguments or {}) if context is not None else {}
    if argument.name == "month" and given.get("year") == "2025":
        known = ["december"]
    return Completion(values=[one for one in known if one.startswith(argument.value)])


def refuse_to_discover() -> None:
    """Answer as servers before 2026-07-28 do, of which the SDK's is one only if its first request is no such probe."""
    probe = json.loads(sys.stdin.buffer.readline())
    error = {"code": METHOD_NOT_FOUND, "message": "Method not found"}
    sys.stdout.write(json.dumps({"jsonrpc": "2.0", "id": probe["id"], "error": error}) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    server._lowlevel_server.add_notification_handler(
        "notifications/roots/list_changed", NotificationParams, note_change
    )
    if len(sys.argv) > 1 and not IS_OLD:
        server.run("streamable-http", host="127.0.0.1", port=int(sys.argv[1]))
    else:
        if IS_OLD:
            refuse_to_discover()
        server.run()
