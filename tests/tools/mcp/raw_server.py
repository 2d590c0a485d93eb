"""A server without the SDK, of the version 2025-06-18, that does what its first argument says; it starts in 30 ms.

Each behaviour is one that real servers have shown: they die, hang, flood, and print what is no message.
"""

import json
import os
import subprocess
import sys
import time

BEHAVIOUR = sys.argv[1] if len(sys.argv) > 1 else ""
SCHEMA = {"type": "object", "properties": {"text": {"type": "string"}}, "required": ["text"]}


def tool(name: str, description: str = "Say it again.", schema: object = SCHEMA, **more: object) -> dict[str, object]:
    return {"name": name, "description": description, "inputSchema": schema, **more}


def tools() -> list[dict[str, object]]:
    if BEHAVIOUR == "many":
        return [
            *(tool(f"tool_{number}", f"Do the thing number {number}.") for number in range(40)),
            tool("fine"),
            tool("a list", schema={"type": "array", "items": {}}),
            tool("no such part", schema={"$ref": "#/$defs/Gone"}),
            tool("no type", schema={"properties": {"text": {"type": "string"}}}),
            tool("nothing", schema={"type": "object"}),
            tool("says nothing", schema={"$schema": "http://json-schema.org/draft-07/schema#"}),
        ]
    if BEHAVIOUR == "changes":
        return [tool("echo", f"Say it again, as {os.environ.get('AS', 'ever')}.")]
    return [tool("echo"), tool("other")]


def say(message: object) -> None:
    sys.stdout.write(json.dumps(message) + "\n")
    sys.stdout.flush()


def log(text: str) -> None:
    sys.stderr.write(text + "\n")
    sys.stderr.flush()


def call(number: object, arguments: dict[str, str]) -> None:
    text = arguments.get("text", "")
    if BEHAVIOUR == "dies in a call":
        log("out of luck")
        os._exit(3)
    if BEHAVIOUR == "hangs" and text != "now":
        time.sleep(600)
    if BEHAVIOUR == "floods":
        while True:
            say(
                {"jsonrpc": "2.0", "method": "notifications/message", "params": {"level": "info", "data": "x" * 60_000}}
            )
    if BEHAVIOUR == "one long line":
        while True:
            sys.stdout.write("x" * 60_000)
    if BEHAVIOUR == "noisy":
        for _ in range(64):
            sys.stderr.write("x" * 65_536)
    say({"jsonrpc": "2.0", "id": number, "result": {"content": [{"type": "text", "text": f"{text}!"}]}})


def answer(message: dict[str, object]) -> None:
    number, method = message.get("id"), message.get("method")
    if method == "initialize":
        if BEHAVIOUR == "never connects":
            time.sleep(600)
        version = "2024-10-07" if BEHAVIOUR == "old" else "2025-06-18"
        info = {"name": "raw", "version": "1"}
        result = {"protocolVersion": version, "capabilities": {"tools": {"listChanged": True}}, "serverInfo": info}
        say({"jsonrpc": "2.0", "id": number, "result": result})
    elif method == "tools/list":
        say({"jsonrpc": "2.0", "id": number, "result": {"tools": tools()}})
    elif method == "tools/call":
        call(number, message["params"]["arguments"])  # type: ignore[index]
    elif number is not None:
        say({"jsonrpc": "2.0", "id": number, "error": {"code": -32601, "message": "Method not found"}})


def main() -> None:
    if BEHAVIOUR == "dies at once":
        sys.exit("no key was given")
    if BEHAVIOUR == "noisy":
        sys.stdout.write("Starting the server\n\n{not json}\n[1, 2]\nnull\n")
        sys.stdout.flush()
        log("a warning")
    if BEHAVIOUR == "outlives":
        sleeper = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
        log(f"child {sleeper.pid} of {os.getpid()}")
    for line in sys.stdin:
        answer(json.loads(line))
    if BEHAVIOUR == "outlives":
        time.sleep(600)


main()
