"""Chats as other programs write them, in the shapes that app/chats/exchange/importing describes."""

import json
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any


def gpt_node(
    node_id: str,
    parent: str | None,
    role: str = "",
    parts: list[Any] | None = None,
    *,
    content: dict[str, Any] | None = None,
    time: float | None = 1765672216.4,
    metadata: dict[str, Any] | None = None,
    **fields: Any,
) -> dict[str, Any]:
    """A node of ChatGPT's mapping; without a role, one without a message."""
    if not role:
        return {"id": node_id, "message": None, "parent": parent, "children": []}
    message = {
        "id": node_id,
        "author": {"role": role, "name": fields.pop("name", None), "metadata": {}},
        "create_time": time,
        "update_time": None,
        "content": content or {"content_type": "text", "parts": parts or []},
        "status": "finished_successfully",
        "end_turn": None,
        "weight": 1.0,
        "recipient": "all",
        "channel": None,
        **fields,
    }
    if metadata is not None:
        message["metadata"] = metadata
    return {"id": node_id, "message": message, "parent": parent, "children": []}


def gpt_chat(chat_id: str, *nodes: dict[str, Any], **fields: Any) -> dict[str, Any]:
    """A conversation; the last node is the current one unless it is given."""
    mapping = {node["id"]: node for node in nodes}
    for node in nodes:
        if node["parent"] in mapping:
            mapping[node["parent"]]["children"].append(node["id"])
    return {
        "title": f"Chat {chat_id}",
        "create_time": 1765672000.5,
        "update_time": 1765673000.25,
        "mapping": mapping,
        "moderation_results": [],
        "current_node": nodes[-1]["id"] if nodes else None,
        "conversation_id": chat_id,
        "id": chat_id,
        "default_model_slug": "gpt-5",
        **fields,
    }


def gpt_simple(chat_id: str, question: str = "Why?", answer: str = "Because.") -> dict[str, Any]:
    """One question and its answer."""
    return gpt_chat(
        chat_id,
        gpt_node("root", None),
        gpt_node("q", "root", "user", [question]),
        gpt_node("a", "q", "assistant", [answer], metadata={"model_slug": "gpt-4o"}),
    )


def gpt_rich() -> dict[str, Any]:
    """A hidden system message, two answers, an edited question, reasoning, a code run, a citation and an image."""
    mark = "\ue200cite\ue202turn0search0\ue201"
    source = {"title": "A [page]", "url": "https://example.org/page", "attribution": "x"}
    return gpt_chat(
        "rich",
        gpt_node("root", None),
        gpt_node("s", "root", "system", [""], metadata={"is_visually_hidden_from_conversation": True}),
        gpt_node(
            "profile",
            "s",
            "user",
            content={"content_type": "user_editable_context", "user_profile": "secret profile"},
            metadata={"is_visually_hidden_from_conversation": True},
        ),
        gpt_node("q1", "profile", "user", ["First question"], time=1765672216.4),
        gpt_node("old", "q1", "assistant", ["Old answer"], time=1765672217.0, metadata={"model_slug": "gpt-4o"}),
        gpt_node(
            "think",
            "q1",
            "assistant",
            content={
                "content_type": "thoughts",
                "thoughts": [{"summary": "Plan", "content": "First this."}, {"summary": "", "content": "Then that."}],
            },
            metadata={"model_slug": "gpt-5-2-thinking"},
            time=1765672218.0,
        ),
        gpt_node("recap", "think", "assistant", content={"content_type": "reasoning_recap", "content": "8 s"}),
        gpt_node(
            "code",
            "recap",
            "assistant",
            content={"content_type": "code", "language": "python", "text": "print(1)"},
            recipient="python",
        ),
        gpt_node(
            "ran", "code", "tool", content={"content_type": "execution_output", "text": "1"}, name="python", metadata={}
        ),
        gpt_node(
            "new",
            "ran",
            "assistant",
            [f"New answer{mark}."],
            metadata={
                "model_slug": "gpt-5-2-thinking",
                "content_references": [{"matched_text": mark, "type": "grouped_webpages", "items": [source]}],
            },
            channel="final",
        ),
        gpt_node("q2a", "new", "user", ["Second question"]),
        gpt_node("a2a", "q2a", "assistant", ["Its answer"]),
        gpt_node(
            "q2b",
            "new",
            "user",
            content={
                "content_type": "multimodal_text",
                "parts": [
                    {"content_type": "image_asset_pointer", "asset_pointer": "file-service://file-abc123"},
                    "Second question, edited",
                ],
            },
            metadata={"attachments": [{"name": "table.csv", "mime_type": "text/csv"}]},
        ),
        gpt_node("a2b", "q2b", "assistant", ["Answer to the edited one"], status="in_progress"),
    )


def webui_message(message_id: str, parent: str | None, role: str, content: str, **fields: Any) -> dict[str, Any]:
    return {
        "id": message_id,
        "parentId": parent,
        "childrenIds": [],
        "role": role,
        "content": content,
        "timestamp": 1765672216,
        **fields,
    }


def webui_row(row_id: str, *messages: dict[str, Any], **fields: Any) -> dict[str, Any]:
    by_id = {message["id"]: message for message in messages}
    return {
        "id": row_id,
        "user_id": "me",
        "title": f"Chat {row_id}",
        "chat": {
            "title": "inner",
            "models": ["m"],
            "params": {"system": "Be kind."},
            "history": {"messages": by_id, "currentId": messages[-1]["id"] if messages else None},
            "messages": [],
            "tags": [],
            "timestamp": 1765672000000,
        },
        "updated_at": 1765673000,
        "created_at": 1765672000,
        "archived": False,
        **fields,
    }


def webui_rich() -> dict[str, Any]:
    reasoning = (
        '<details type="reasoning" done="true" duration="5">\n<summary>Thought for 5 seconds</summary>\n'
        "> first &lt;this&gt;\n> then that\n</details>\n"
    )
    call = (
        '<details type="tool_calls" done="true" id="c" name="search" arguments="{&quot;q&quot;: 1}" '
        'result="&quot;ok&quot;">\n<summary>Tool Executed</summary>\n</details>\n'
    )
    return webui_row(
        "rich",
        webui_message("u", None, "user", "Question", files=[{"type": "image", "name": "cat.png", "url": "data:x"}]),
        webui_message("a1", "u", "assistant", "First answer", model="llama3:8b"),
        webui_message("a2", "u", "assistant", f"{reasoning}{call}The answer.", model="qwen3:8b", done=True),
    )


def lm_studio_file() -> dict[str, Any]:
    def text(words: str) -> list[dict[str, Any]]:
        return [{"type": "text", "text": words}]

    return {
        "name": "Trees",
        "pinned": False,
        "createdAt": 1756219403097,
        "preset": "",
        "tokenCount": 20,
        "systemPrompt": "Be a gardener.",
        "messages": [
            {
                "versions": [
                    {
                        "type": "singleStep",
                        "role": "user",
                        "content": [
                            *text("Describe "),
                            *text("this"),
                            {"type": "file", "fileIdentifier": "1 - tree.png", "fileType": "image", "sizeBytes": 5},
                        ],
                    }
                ],
                "currentlySelected": 0,
            },
            {
                "versions": [
                    {
                        "type": "multiStep",
                        "role": "assistant",
                        "senderInfo": {"senderName": "qwen/qwen3-8b"},
                        "steps": [
                            {
                                "type": "contentBlock",
                                "stepIdentifier": "1756219404000-0.5",
                                "content": text("Let me see."),
                                "style": {"type": "thinking", "ended": True},
                            },
                            {"type": "contentBlock", "stepIdentifier": "1756219405000-0.5", "content": text("A tree.")},
                            {"type": "debugInfoBlock", "debugInfo": "Conversation naming technique"},
                        ],
                    },
                    {
                        "type": "multiStep",
                        "role": "assistant",
                        "senderInfo": {"senderName": "openai/gpt-oss-20b"},
                        "steps": [{"type": "contentBlock", "content": text("<think>Hm.</think>\n\nAn oak.")}],
                    },
                ],
                "currentlySelected": 1,
            },
            {"versions": [{"type": "singleStep", "role": "user", "content": text("Thanks")}], "currentlySelected": 0},
        ],
        "lastUsedModel": {"identifier": "openai/gpt-oss-20b"},
    }


def jan_thread(folder: Path, thread_id: str = "jan_1") -> None:
    """A thread and its messages, as files."""
    place = folder / "threads" / thread_id
    place.mkdir(parents=True)
    thread = {
        "id": thread_id,
        "object": "thread",
        "title": "Physics",
        "assistants": [{"id": "jan", "name": "Jan", "model": {"id": "jan-nano-4b"}, "instructions": "Be brief."}],
        "created": 1698983503,
        "updated": 1698983600,
        "metadata": {},
    }
    common = {"object": "thread.message", "thread_id": thread_id, "attachments": None, "metadata": {}}
    messages = [
        {
            **common,
            "id": "m1",
            "role": "user",
            "status": "ready",
            "created_at": 1698983504000,
            "content": [
                {"type": "text", "text": {"value": "Why?", "annotations": []}},
                {"type": "image_url", "image_url": {"url": "data:x"}},
            ],
        },
        {
            **common,
            "id": "m2",
            "role": "assistant",
            "status": "stopped",
            "created_at": 1698983505000,
            "content": [
                {"type": "reasoning", "text": {"value": "Thinking.", "annotations": []}},
                {"type": "tool_call", "tool_name": "sum", "input": {"a": 1}, "output": "2"},
                {"type": "text", "text": {"value": "So.", "annotations": []}},
            ],
        },
    ]
    (place / "thread.json").write_text(json.dumps(thread))
    (place / "messages.jsonl").write_text("\n".join(map(json.dumps, messages)) + "\n")


def llama_message(message_id: str, parent: str | None, role: str, content: str, **fields: Any) -> dict[str, Any]:
    return {
        "id": message_id,
        "convId": "c1",
        "type": "text",
        "timestamp": 1765275434078,
        "role": role,
        "content": content,
        "parent": parent,
        "children": [],
        **fields,
    }


def llama_chat() -> dict[str, Any]:
    return {
        "conv": {"id": "c1", "name": "Scene", "lastModified": 1765279699684, "currNode": "a1"},
        "messages": [
            llama_message("r", None, "system", "", type="root"),
            llama_message("s", "r", "system", "Be vivid."),
            llama_message("u", "s", "user", "Describe", extra=[{"type": "TEXT", "name": "n.txt", "content": "notes"}]),
            llama_message("a1", "u", "assistant", "One", model="gpt-oss-20b", reasoningContent="Hm."),
            llama_message("a2", "u", "assistant", "Two", model="gpt-oss-20b", thinking="", toolCalls=""),
        ],
    }


def llama_lines(chat: dict[str, Any]) -> str:
    session = {"harness": "llama.cpp", "type": "session", **chat["conv"]}
    lines = [session, *({"message": message, "type": "message"} for message in chat["messages"])]
    return "\n".join(map(json.dumps, lines))


def write_json(path: Path, value: object) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
    return path


def write_zip(path: Path, files: Mapping[str, str | bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path
