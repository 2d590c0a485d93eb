"""What the quick ways into the app do not import: each of these takes as long as all that is needed, or longer."""

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

_needs_qt = pytest.mark.skipif(importlib.util.find_spec("PySide6") is None, reason="PySide6 is not installed")
ROOT = Path(__file__).resolve().parents[1]
_CHECK = """
import contextlib, sys
before = set(sys.modules)
with contextlib.suppress(SystemExit):
    exec(sys.argv[1])
unwanted = [name for name in sys.argv[2:] if name in sys.modules and name not in before]
if unwanted:
    sys.exit("imported: " + ", ".join(unwanted))
"""
_MAIN = "import sys, app.__main__; sys.argv = ['descant', {}]; app.__main__.main()"
_ASK = "from app.cli.main import build_parser; build_parser(('ask',))"
_CHILD = "import app.engine.child.main"
_SCHEMAS = ("llguidance._lib", "jsonschema", "app.schemas.grammar")
_WINDOW = "from PySide6.QtWidgets import QApplication; import app.ui.shell.application"


def imported(statement: str, *unwanted: str) -> str:
    """The complaint about modules that a statement imports in a process of its own; empty if it imports none."""
    done = subprocess.run(
        [sys.executable, "-c", _CHECK, statement, *unwanted],
        cwd=ROOT,
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    return done.stderr.strip()


def test_the_version_needs_no_part_of_the_app() -> None:
    unwanted = ("msgspec", "importlib.metadata", "app.engine", "app.library", "app.cli.ask", "app.core.settings")
    assert imported(_MAIN.format("'--version'"), *unwanted) == ""


def test_ask_needs_no_network_no_window_and_no_other_command() -> None:
    unwanted = ("urllib3", "httpx2", "huggingface_hub", "filelock", "cryptography", "app.hub", "PySide6", "numpy")
    assert (
        imported(_ASK, *unwanted, *_SCHEMAS, "app.cli.download", "app.cli.bench", "app.tools", "importlib.metadata")
        == ""
    )


def test_what_starts_the_engine_ahead_is_small() -> None:
    statement = "from app.engine.client.process import start_ahead"
    assert imported(statement, "msgspec", "dataclasses", "argparse", "app.engine.protocol", "app.planning") == ""


def test_the_engine_imports_no_template_and_no_whole_packages() -> None:
    unwanted = (
        "jinja2",
        "pydantic",
        "openai_harmony",
        "openai_harmony.openai_harmony",
        "llama_cpp.llama",
        "diskcache",
        "app.planning.planner",
        *_SCHEMAS,
    )
    assert imported(_CHILD, *unwanted, "app.engine.child.template_format", "app.ui", "importlib.metadata") == ""


@_needs_qt
def test_the_first_picture_of_the_window_needs_no_engine_plan_markdown_or_download() -> None:
    unwanted = ("app.engine.client.engine_client", "app.engine.loading", "app.planning.plan", "app.markdown")
    later = (
        "app.library.models",
        "app.gguf",
        "app.chats.store",
        "sqlite3",
        "app.hub",
        "app.ui.shell.rest",
        "app.tools",
        "app.ui.chat.import_drop",
        "app.ui.widgets.expandable",
        "PySide6.QtSvg",
        "typing_extensions",
    )
    assert imported(_WINDOW, *unwanted, *later, *_SCHEMAS, "app.ui.chat.turns.answer_view", "app.ui.chat.sidebar") == ""


@_needs_qt
def test_the_idle_window_holds_no_openssl_no_answers_no_parser_and_no_network_of_qt() -> None:
    statement = "import app.ui.shell.rest, app.chats.store, app.ui.shell.single_instance, app.library.models"
    statement += ", app.ui.services.updates"
    later = ("packaging", "app.ui.shell.palette", "app.ui.chat.prompt_choices", "app.ui.widgets.link_prompt")
    unwanted = (
        "PySide6.QtNetwork",
        "subprocess",
        "_hashlib",
        "typing_extensions",
        "html.entities",
        "app.markdown.inline",
        "app.ui.markdown.view",
    )
    assert imported(statement, *unwanted, *later, "app.ui.chat.turns.answer_view") == ""


def test_accents_are_looked_up_by_the_first_text_that_may_have_some() -> None:
    statement = (
        "from app.chats.search import folding; folding.fold('cafe'); made = folding._bases.cache_info().currsize"
    )
    assert imported(f"{statement}\nassert not made, 'made for ASCII'") == ""
    assert "made for ASCII" in imported(f"{statement.replace('cafe', 'café')}\nassert not made, 'made for ASCII'")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere psutil reads the machine")
def test_how_much_memory_there_is_needs_no_psutil() -> None:
    statement = "from app.hardware.memory import read_memory; read_memory()"
    assert imported(statement, "psutil") == ""


@_needs_qt
def test_pyside_reads_no_source_of_ours() -> None:
    statement = f"{_WINDOW}\nimport linecache\nassert not [name for name in linecache.cache if 'ui/chat' in name]"
    assert imported(statement) == ""


@pytest.mark.parametrize(
    ("statement", "module"),
    [(_ASK, "app.cli.ask"), (_CHILD, "numpy"), pytest.param(_WINDOW, "app.ui.chat.pane", marks=_needs_qt)],
)
def test_the_check_can_fail(statement: str, module: str) -> None:
    assert imported(statement, module) == f"imported: {module}"
