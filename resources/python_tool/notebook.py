"""Runs code as a notebook does; imported inside Pyodide, never by the app.

The module is within reach of the code that it runs, so that code may change it. Nothing that must hold depends on it.
"""

import ast
import builtins
import contextlib
import io
import json
import linecache
import os
import sys
import time
import traceback
import types
import warnings
from pathlib import Path

DATA = Path("/mnt/data")
FIGURES = Path("/tmp/figures")
MOST_FILES = 50
MOST_FIGURES = 20
MOST_BYTES = 50_000_000
"""Of the files that one call hands back, together."""
MOST_TRACEBACK = 8_000
SHOWN_FRAMES = 20
SLEEP_PIECE = 0.05

_IS_COROUTINE = 0x80  # inspect.CO_COROUTINE, without the import of inspect


class Notebook:
    """The state of a chat.

    Attributes:
        packages: what can be imported besides the standard library, by name.
    """

    def __init__(self):
        self.packages = []
        self._main = types.ModuleType("__main__")
        self._main.__builtins__ = builtins
        self._known = {}
        self._calls = 0
        self._figures = 0

    def prepare(self, described):
        """Set up the folder, the packages and the names that the code starts with. `described` is component.json."""
        self.packages = [package["name"] for package in json.loads(described)["packages"]]
        sys.path.append("/packages")
        sys.dont_write_bytecode = True
        os.chdir(DATA)
        sys.path.insert(0, str(DATA))
        sys.modules["__main__"] = self._main
        os.system = _no_shell  # Pyodide's own ends Python
        time.sleep = _sleep  # Pyodide's own does not heed an interrupt
        warnings.filterwarnings("ignore", message=".*FigureCanvasAgg is non-interactive.*")

    def remember(self):
        """Note which files there are, so that :meth:`made` returns those that are new or changed."""
        self._known = dict(_files())

    async def run(self, code):
        """Run `code` and print the value of its last expression, as a notebook does. Return how it ended."""
        self._calls += 1
        name = f"<call {self._calls}>"
        linecache.cache[name] = (len(code), None, code.splitlines(keepends=True), name)
        try:
            await self._execute(code, name)
        except KeyboardInterrupt:
            return "interrupted"
        except BaseException as error:  # noqa: BLE001  whatever the code raises is its result
            self._print_error(error, name)
            return "failed"
        finally:
            _flush()
        return "ok"

    def made(self):
        """Return, as JSON, the open figures and the files that are new or changed since :meth:`remember`."""
        figures = self._save_figures()
        files, left_out, total = [], [], 0
        for path, state in sorted(_files()):
            if self._known.get(path) == state:
                continue
            size = state[0]
            if len(files) < MOST_FILES and total + size <= MOST_BYTES:
                files.append(path)
                total += size
            else:
                left_out.append(str(Path(path).relative_to(DATA)))
        return json.dumps({"figures": figures, "files": files, "left_out": left_out[:MOST_FILES]})

    async def _execute(self, code, name):
        tree = ast.parse(code, name)
        last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
        await self._evaluate(compile(tree, name, "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT))
        if last is not None:
            tree = ast.Expression(last.value)
            sys.displayhook(await self._evaluate(compile(tree, name, "eval", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)))

    async def _evaluate(self, code):
        value = eval(code, self._main.__dict__)
        return await value if code.co_flags & _IS_COROUTINE else value

    def _print_error(self, error, name):
        if isinstance(error, ModuleNotFoundError) and error.name:
            error.msg = self._explained(error.name)
        described = traceback.TracebackException.from_exception(error, limit=-SHOWN_FRAMES)
        frames = list(described.stack)
        first = next((at for at, frame in enumerate(frames) if frame.filename == name), len(frames))
        described.stack = traceback.StackSummary.from_list(frames[first:])
        text = "".join(described.format())
        if len(text) > MOST_TRACEBACK:
            text = f"{text[: MOST_TRACEBACK // 2]}\n[…]\n{text[-MOST_TRACEBACK // 2 :]}"
        sys.stderr.write(text)

    def _explained(self, module):
        """Return why a module cannot be imported, and what can be done instead."""
        said = f"No module named {module!r}"
        top = module.partition(".")[0]
        if top in sys.stdlib_module_names:
            return f"{said}: this part of the standard library does not exist in WebAssembly."
        if top in self.packages:
            return said
        return (
            f"{said}. It is not part of this Python, and there is no network to install it. There are the standard"
            f" library, {', '.join(self.packages)}."
        )

    def _save_figures(self):
        pyplot = sys.modules.get("matplotlib.pyplot")
        if pyplot is None:
            return []
        FIGURES.mkdir(exist_ok=True)
        saved = []
        for number in pyplot.get_fignums()[:MOST_FIGURES]:
            self._figures += 1
            content = io.BytesIO()
            pyplot.figure(number).savefig(content, format="png", bbox_inches="tight")
            path = FIGURES / f"figure-{self._figures}.png"
            path.write_bytes(content.getvalue())
            saved.append(str(path))
        pyplot.close("all")
        return saved


def _files():
    """Yield the path of each file in the folder, with its size and time."""
    for folder, _, names in os.walk(DATA):
        if folder.endswith("__pycache__"):
            continue
        for path in (Path(folder, name) for name in names):
            if path.is_file() and not path.is_symlink():
                status = path.stat()
                yield str(path), (status.st_size, status.st_mtime_ns)


def _sleep(seconds, _sleep=time.sleep):
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        _sleep(min(left, SLEEP_PIECE))


def _no_shell(_command):
    raise OSError("there is no shell")


def _flush():
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(BaseException):  # the code may have replaced it
            stream.flush()


notebook = Notebook()
