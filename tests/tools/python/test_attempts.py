"""Attempts to get out of the box, or to fill the computer from inside. Each is harmless; each shows a guard that holds.

docs/python-tool.md has them as a table. An attempt is a few lines that would succeed without the guard: it prints GOT
IN if it does, and HELD with the error if it does not. What it would reach are things of the test's own: a file with a
secret, a port on loopback, a variable of the environment.
"""

import contextlib
import os
import socket
import textwrap
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from app.tools.python.component import Component, verify
from app.tools.python.guard import runner_folder
from app.tools.python.session import Ending, PythonSession
from tests import patience
from tests.tools.python.conftest import Open, patient

pytestmark = pytest.mark.python_tool

SECRET = "the-secret-of-another-chat"


@pytest.fixture(scope="module", autouse=True)
def secret_variable() -> Iterator[None]:
    """What the app's own environment may hold; before the session starts."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DESCANT_TEST_SECRET", SECRET)
        yield


@pytest.fixture(scope="module")
def bait(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of another chat."""
    folder = tmp_path_factory.mktemp("other-chat")
    (folder / "secret.txt").write_text(SECRET)
    (folder / "module.mjs").write_text(f"export const secret = '{SECRET}';")
    (folder / "data.json").write_text(f'"{SECRET}"')
    return folder


@pytest.fixture(scope="module")
def listener() -> Iterator[socket.socket]:
    """A port on loopback that no one may reach."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0)
        yield server


PYTHON_FILES = {
    "a file of the system": "open('/etc/hostname').read()",
    "the secret of another chat": "open('{bait}/secret.txt').read()",
    "the list of a folder of the user": "assert __import__('os').listdir('{bait}')",
    "a new file on the disk of the user": "open('{bait}/new.txt', 'w')",
    "a link in the chat's folder to the secret": (
        "import os\nos.path.lexists('s') and os.remove('s')\nos.symlink('{bait}/secret.txt', 's')\nopen('s').read()"
    ),
    "a folder above the packages": "open('/packages/../{bait}/secret.txt').read()",
    "a package, to change it": "open('/packages/six.py', 'a').write('# changed')",
    "a package, to empty it": "open('/packages/six.py', 'w')",
    "a package, to remove it": "__import__('os').remove('/packages/six.py')",
    "a package, to rename it": "__import__('os').rename('/packages/six.py', '/packages/seven.py')",
    "a package, to make it executable": "__import__('os').chmod('/packages/six.py', 0o777)",
    "a package, to cut it": "__import__('os').truncate('/packages/six.py', 0)",
    "a new package": "open('/packages/planted.py', 'w').write('x')",
    "a new folder among the packages": "__import__('os').mkdir('/packages/planted')",
    "a link among the packages": "__import__('os').symlink('{bait}/secret.txt', '/packages/link')",
    "a hard link to the secret": "__import__('os').link('{bait}/secret.txt', '/mnt/data/hard')",
    "a mount of the user's folder": (
        "import pyodide_js\nFS = pyodide_js.FS\nFS.mkdirTree('/host')\n"
        "FS.mount(FS.filesystems.NODEFS, __import__('pyodide').ffi.to_js({{'root': '{bait}'}},"
        " dict_converter=__import__('js').Object.fromEntries), '/host')\nopen('/host/secret.txt').read()"
    ),
    "a mount of the root": (
        "import pyodide_js\nFS = pyodide_js.FS\nFS.mkdirTree('/host2')\n"
        "pyodide_js.mountNodeFS('/host2', '/')\nassert __import__('os').listdir('/host2/etc')"
    ),
    "the memory of the process": "open('/proc/self/mem', 'rb').read(1)",
    "what the process was started with": "assert b'deno' in open('/proc/self/cmdline', 'rb').read()",
}

DENO_FILES = {
    "read a file": "Deno.readTextFileSync('{bait}/secret.txt')",
    "read a file, later": "await Deno.readTextFile('{bait}/secret.txt')",
    "open a file": "Deno.openSync('{bait}/secret.txt')",
    "read a file by a path with dots": (
        "Deno.readTextFileSync('{component}/pyodide/../../../../../../../{bait}/secret.txt')"
    ),
    "read a file by its URL": "Deno.readTextFileSync(new URL('file://{bait}/secret.txt'))",
    "see a file's size": "Deno.statSync('{bait}/secret.txt')",
    "list a folder": "[...Deno.readDirSync('{bait}')]",
    "resolve a path": "Deno.realPathSync('{bait}')",
    "follow a link": "Deno.readLinkSync('/proc/self/exe')",
    "watch a folder": "Deno.watchFs('{bait}')",
    "write a file": "Deno.writeTextFileSync('{bait}/new.txt', 'x')",
    "write a file of the component": "Deno.writeTextFileSync('{component}/packages/six.py', 'x')",
    "write the part of the app that runs here": "Deno.writeTextFileSync('{runner}/main.mjs', 'x')",
    "replace the program": "Deno.copyFileSync('{component}/component.json', '{component}/deno')",
    "remove a file": "Deno.removeSync('{component}/packages/six.py')",
    "rename a file": "Deno.renameSync('{component}/packages/six.py', '{component}/packages/seven.py')",
    "make a link": "Deno.symlinkSync('{bait}/secret.txt', '{component}/link')",
    "make a hard link": "Deno.linkSync('{bait}/secret.txt', '{component}/link')",
    "make a folder": "Deno.mkdirSync('{component}/planted')",
    "make a temporary file": "Deno.makeTempFileSync()",
    "change a mode": "Deno.chmodSync('{component}/deno', 0o777)",
    "see the environment of the process": "Deno.readTextFileSync('/proc/self/environ')",
    "see another process": "Deno.readTextFileSync('/proc/1/cmdline')",
    "see the memory map": "Deno.readTextFileSync('/proc/self/maps')",
    "read a file as Node": "(await import('node:fs')).readFileSync('{bait}/secret.txt')",
    "read a file as Node, later": "await (await import('node:fs/promises')).readFile('{bait}/secret.txt')",
    "write a file as Node": "(await import('node:fs')).writeFileSync('{bait}/new.txt', 'x')",
    "read a file by an open stream of Node": (
        "await new Promise(async (yes, no) => (await import('node:fs')).createReadStream('{bait}/secret.txt')"
        ".on('data', yes).on('error', no))"
    ),
    "import a module of the user": "await import('file://{bait}/module.mjs')",
    "import a JSON file of the user": "await import('file://{bait}/data.json', {{with: {{type: 'json'}}}})",
    "require a JSON file of the user": "require('{bait}/data.json')",
    "fetch a file": "await (await fetch('file://{bait}/secret.txt')).text()",
    "start a thread from a file": (
        "await new Promise((yes, no) => {{ const w = new Worker('file://{bait}/module.mjs', {{type: 'module'}});"
        " w.onerror = (e) => {{ e.preventDefault(); no(new Error(e.message)); }}; 0; }})"
    ),
    "keep something in local storage": "localStorage.setItem('a', 'b')",
    "keep something in a cache": "await caches.open('a')",
    "keep something in a database": "await Deno.openKv()",
}

NETWORK = {
    "a connection of Python": "import socket\nsocket.create_connection(('127.0.0.1', {port}), 2)",
    "a request of Python": "import urllib.request\nurllib.request.urlopen('http://127.0.0.1:{port}/', timeout=2)",
    "a request of Pyodide": "import pyodide.http\nawait pyodide.http.pyfetch('http://127.0.0.1:{port}/')",
    "a request of the browser's kind": "import js\nawait js.fetch('http://127.0.0.1:{port}/')",
    "a package from an address": (
        "import pyodide_js\nawait pyodide_js.loadPackage('http://127.0.0.1:{port}/a-1.0-py3-none-any.whl')\nimport a"
    ),
    "a name that is looked up": "import socket\nassert socket.gethostbyname('example.org').startswith('9')",
}

DENO_NETWORK = {
    "connect": "await Deno.connect({{hostname: '127.0.0.1', port: {port}}})",
    "listen": "Deno.listen({{port: 0}})",
    "serve": "Deno.serve({{port: 0}}, () => new Response('x'))",
    "look a name up": "await Deno.resolveDns('example.org', 'A')",
    "connect as Node": (
        "await new Promise(async (yes, no) => (await import('node:net')).connect({port}, '127.0.0.1')"
        ".on('connect', yes).on('error', no))"
    ),
    "request as Node": (
        "await new Promise(async (yes, no) => (await import('node:http')).get('http://127.0.0.1:{port}/', yes)"
        ".on('error', no))"
    ),
    "send a datagram as Node": (
        "await new Promise(async (yes, no) => {{ const s = (await import('node:dgram')).createSocket('udp4');"
        " s.on('error', no); s.send('x', {port}, '127.0.0.1', (e) => e ? no(e) : yes()); }})"
    ),
    "look a name up as Node": "await (await import('node:dns/promises')).resolve('example.org')",
    "open a web socket": (
        "await new Promise((yes, no) => {{ const w = new WebSocket('ws://127.0.0.1:{port}/'); w.onopen = yes;"
        " w.onerror = () => no(new Error('refused')); }})"
    ),
    "open a stream of events": (
        "await new Promise((yes, no) => {{ const s = new EventSource('http://127.0.0.1:{port}/'); s.onopen = yes;"
        " s.onerror = () => no(new Error('refused')); }})"
    ),
    "import from an address": "await import('http://127.0.0.1:{port}/x.mjs')",
    "import from a host that Deno trusts": "await import('https://deno.land/std/version.ts')",
    "import a package of npm": "await import('npm:left-pad')",
    "import a package of JSR": "await import('jsr:@std/path')",
    "start a thread from an address": (
        "await new Promise((yes, no) => {{ const w = new Worker('http://127.0.0.1:{port}/x.mjs', {{type: 'module'}});"
        " w.onerror = (e) => {{ e.preventDefault(); no(new Error(e.message)); }}; 0; }})"
    ),
}

PROCESSES = {
    "a program": "import subprocess\nsubprocess.run(['true'], check=True)",
    "a shell": "import os\nassert os.system('true') == 0",
    "a copy of the process": "import os\nos.fork()",
    "another program in its place": "import os\nos.execv('/bin/true', ['true'])",
    "a process of Python": "import multiprocessing\nmultiprocessing.Process(target=print).start()",
    "a thread": "import threading\nthreading.Thread(target=print).start()",
    "a library of the system": "import ctypes\nctypes.CDLL('libc.so.6').getpid()",
    "the parent, to end it": "import os\nos.kill(os.getppid(), 0)\nassert os.getppid() > 1",
    "a named pipe among the packages": "import os\nos.mkfifo('/packages/pipe')",
    "a device": "open('/dev/mem', 'rb').read(1)",
}

DENO_PROCESSES = {
    "run a program": "new Deno.Command('true').outputSync()",
    "run Deno itself": "new Deno.Command(Deno.execPath(), {{args: ['--version']}}).outputSync()",
    "run a program as Node": "(await import('node:child_process')).execFileSync('true')",
    "run a shell as Node": "(await import('node:child_process')).execSync('true')",
    "load a library": "Deno.dlopen('libc.so.6', {{getpid: {{parameters: [], result: 'i32'}}}})",
    "load a library as Node": "process.dlopen({{exports: {{}}}}, 'libc.so.6')",
    "signal another process": "Deno.kill({pid}, 'SIGCONT')",
    "signal another process as Node": "process.kill({pid}, 0)",
    "see a variable of the environment": "Deno.env.get('DESCANT_TEST_SECRET')",
    "see all variables of the environment": "Deno.env.toObject()",
    "see the variables as Node": "if (!process.env.DESCANT_TEST_SECRET) throw new Error('not there')",
    "see the computer's name": "Deno.hostname()",
    "see the system's version": "Deno.osRelease()",
    "see the network cards": "Deno.networkInterfaces()",
    "see who the user is": "Deno.uid()",
    "see who the user is as Node": "(await import('node:os')).userInfo()",
    "ask for a permission": (
        "if ((await Deno.permissions.request({{name: 'net'}})).state !== 'granted') throw new Error('denied')"
    ),
    "ask for another permission": (
        "if ((await Deno.permissions.request({{name: 'read', path: '/'}})).state !== 'granted') throw new Error('no')"
    ),
    "give a thread more permissions": (
        "await new Promise((yes, no) => {{ const w = new Worker('data:text/javascript,postMessage("
        "await Deno.permissions.query({{name: \"net\"}}))', {{type: 'module', deno: {{permissions: {{net: true}}}}}});"
        " w.onmessage = (m) => m.data.state === 'granted' ? yes() : no(new Error('denied'));"
        " w.onerror = (e) => {{ e.preventDefault(); no(new Error(e.message)); }}; }})"
    ),
    "use an internal operation": "Deno[Deno.internal].core.ops.op_run_status(0)",
    "talk to a debugger": "new (await import('node:inspector')).Session().connectToMainThread()",
    "take more memory for WebAssembly": "new WebAssembly.Memory({{initial: 30000, maximum: 60000}})",
}


def held(session: PythonSession, attempt: str) -> str:
    """Make an attempt; return what held it."""
    body = textwrap.indent(attempt, "    ")
    caught = "except BaseException as error:\n    print('HELD', type(error).__name__, str(error)[:300])"
    code = f"try:\n{body}\n{caught}\nelse:\n    print('GOT IN')"
    ran = session.run(code)
    assert "GOT IN" not in ran.text
    assert SECRET not in ran.text
    assert "HELD" in ran.text or ran.ending is Ending.CRASHED, ran.text  # Deno ends itself for some
    return ran.text


def in_javascript(script: str) -> str:
    late = "new Promise((_, no) => setTimeout(() => no(new Error('nothing came of it')), 5000))"
    return (
        f"from pyodide.code import run_js\nawait run_js({f'Promise.race([(async () => {{ {script} }})(), {late}])'!r})"
    )


@pytest.fixture
def places(bait: Path, listener: socket.socket, component: Component) -> dict[str, object]:
    return {
        "bait": bait,
        "port": listener.getsockname()[1],
        "component": component.folder,
        "runner": runner_folder(),
        "pid": os.getpid(),
    }


@pytest.fixture(autouse=True, scope="module")
def all_is_as_it_was(
    session: PythonSession, bait: Path, listener: socket.socket, component: Component
) -> Iterator[None]:
    """After all attempts: nothing was changed, nothing was started, and no one has called."""
    before = {path.name: path.read_bytes() for path in bait.iterdir()}
    yield
    assert {path.name: path.read_bytes() for path in bait.iterdir()} == before
    assert verify(component.folder).manifest == component.manifest
    with pytest.raises(BlockingIOError):
        listener.accept()


@pytest.mark.parametrize("what", PYTHON_FILES)
def test_files_from_python(session: PythonSession, places: dict[str, object], what: str) -> None:
    held(session, PYTHON_FILES[what].format(**places))


@pytest.mark.parametrize("what", DENO_FILES)
def test_files_from_javascript(session: PythonSession, places: dict[str, object], what: str) -> None:
    held(session, in_javascript(DENO_FILES[what].format(**places)))


@pytest.mark.parametrize("what", NETWORK)
def test_network_from_python(session: PythonSession, places: dict[str, object], what: str) -> None:
    held(session, NETWORK[what].format(**places))


@pytest.mark.parametrize("what", DENO_NETWORK)
def test_network_from_javascript(session: PythonSession, places: dict[str, object], what: str) -> None:
    held(session, in_javascript(DENO_NETWORK[what].format(**places)))


@pytest.mark.parametrize("what", PROCESSES)
def test_processes_from_python(session: PythonSession, places: dict[str, object], what: str) -> None:
    held(session, PROCESSES[what].format(**places))


@pytest.mark.parametrize("what", DENO_PROCESSES)
def test_processes_from_javascript(session: PythonSession, places: dict[str, object], what: str) -> None:
    held(session, in_javascript(DENO_PROCESSES[what].format(**places)))


# -- what is seen from inside ------------------------------------------------------------------------------------------


def test_no_secret_is_in_the_environment(session: PythonSession) -> None:
    assert SECRET not in session.run("import os\nprint(dict(os.environ))").text


def test_deno_has_started_nothing(session: PythonSession) -> None:
    session.run("1")
    assert session._process is not None
    names = [process.name() for process in psutil.Process(session._process.pid).children(recursive=True)]
    assert set(names) <= {"deno", "bwrap"}


# -- the protocol ------------------------------------------------------------------------------------------------------

SAY = "from pyodide.code import run_js\nrun_js('(t) => Deno.stdout.writeSync(new TextEncoder().encode(t))')({!r})\n"


def test_a_made_up_file_stays_in_the_folder(session: PythonSession) -> None:
    line = '{"is":"file","name":"../../../escape.txt","data":"eA==","figure":false,"last":true}\n'
    ran = session.run(SAY.format(line))
    (made,) = ran.made
    assert made.path.parent == session.files.folder
    assert made.path.name == "escape.txt"


def test_a_made_up_end_is_not_taken_for_one(session: PythonSession) -> None:
    for line in ('{"is":"done","call":"","outcome":"ok"}\n', '{"is":"ready"}\n', '{"is":"ended","why":"x"}\n'):
        ran = session.run(SAY.format(line) + "print('real')")
        assert ran.text.splitlines()[-1] == "real"


def test_nonsense_ends_the_session_alone(open_session: Open) -> None:
    session = open_session()
    ran = session.run(SAY.format("no event\n") + "import time\ntime.sleep(60)")
    assert (ran.ending, ran.is_lost) == (Ending.CRASHED, True)
    assert session.run("1").text == "1"


def test_what_is_changed_inside_ends_with_the_session(open_session: Open) -> None:
    session = open_session()
    session.run(
        "import sys, builtins, descant_notebook\n"
        "class Hook:\n    def find_spec(self, name, path=None, target=None): raise ImportError('hooked')\n"
        "sys.meta_path.insert(0, Hook())\nbuiltins.print = lambda *a: None\n"
        "descant_notebook.Notebook.run = None\ndescant_notebook.notebook.run = None"
    )
    with contextlib.suppress(AssertionError):
        assert session.run("print(1)").ending is not Ending.OK
    session.close()
    assert session.run("import csv\nprint(1)").output == "1\n"


# -- exhaustion --------------------------------------------------------------------------------------------------------

ENDLESS = {
    "an endless loop of Python": "while True: pass",
    "a sleep": "import time\ntime.sleep(100_000)",
    "one that does not heed an interrupt": (
        "import signal\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\nwhile True: pass"
    ),
    "an endless loop of JavaScript": "from pyodide.code import run_js\nrun_js('while (true) {}')",
    "a sum that takes an hour": "print(len(str(7 ** (7 ** 11))))",
    "a search that takes an hour": "import re\nre.match('(a+)+$', 'a' * 60 + 'b')",
    "a promise that is never kept": "from pyodide.code import run_js\nawait run_js('new Promise(() => {})')",
    "a thread that ends itself": "from pyodide.code import run_js\nrun_js('self.close(); while (true) {}')",
}


def test_endless_work_is_ended(open_session: Open) -> None:
    session = open_session(limits=patient(seconds=0.3))
    for what, code in ENDLESS.items():
        ran = session.run(f"print('begun')\n{code}")
        assert ran.ending in (Ending.TIME, Ending.CRASHED), what
        assert ran.output.startswith("begun"), what


MEMORY = {
    "buffers of JavaScript": "const a = []; while (true) a.push(new Uint8Array(50e6).fill(1));",
    "memories of WebAssembly": (
        "const a = []; while (true) {{ const m = new WebAssembly.Memory({{initial: 1000, maximum: 1000}});"
        " new Uint8Array(m.buffer).fill(1); a.push(m); }}"
    ),
    "threads": (
        "while (true) new Worker('data:text/javascript,const a = []; while (true) a.push(new Uint8Array(1e7).fill(1))',"
        " {{type: 'module'}});"
    ),
}


def test_memory_is_limited_from_outside(open_session: Open) -> None:
    session = open_session(limits=patient(process_bytes=700_000_000))
    for what, script in MEMORY.items():
        ran = session.run(in_javascript(script.format()))
        # Held either by an error of JavaScript, or by the end of the process.
        assert ran.ending in (Ending.MEMORY, Ending.CRASHED, Ending.FAILED), (what, ran.text)
    assert session.run("1").text == "1"


def test_output_is_limited(open_session: Open, session: PythonSession) -> None:
    ran = session.run("for _ in range(200): print('x' * 100_000)")
    assert len(ran.text) < 110_000
    assert "characters left out" in ran.text
    flooding = open_session(limits=patient(made_bytes=2_000_000))
    ran = flooding.run(
        "from pyodide.code import run_js\n"
        'run_js(\'const b = new TextEncoder().encode(`{"is":"output","text":"${"x".repeat(1000)}"}\\n`);'
        " while (true) Deno.stdout.writeSync(b)')"
    )
    assert (ran.ending, ran.is_lost) == (Ending.FLOOD, True)


def test_files_are_limited(session: PythonSession) -> None:
    ran = session.run("open('big.bin', 'wb').write(bytes(60_000_000))\nimport os\nos.path.getsize('big.bin')")
    assert ran.text == "60000000\n[Too large or too many to hand over: big.bin]"
    ran = session.run("for n in range(300): open(f'many-{n}', 'w').write('x')")
    assert len(ran.made) == 50
    assert len(ran.files_left_out) == 50
    session.run("import os\nfor name in os.listdir(): os.path.isfile(name) and os.remove(name)")


def test_a_link_is_not_handed_over(session: PythonSession) -> None:
    ran = session.run("import os\nos.symlink('/packages/six.py', 'link.py')\nos.symlink('/', 'root')")
    assert ran.made == ()
    session.run("os.remove('link.py'); os.remove('root')")


def test_depth_is_limited(session: PythonSession) -> None:
    assert "RecursionError" in session.run("def f(): return f()\nf()").text
    ran = session.run("x = []\nfor _ in range(100_000): x = [x]\nprint(x)")
    assert ran.ending in (Ending.FAILED, Ending.CRASHED)
    assert session.run("1").text == "1"


def test_nothing_works_between_calls(session: PythonSession) -> None:
    """What the code leaves behind, such as a timer, takes no time of the processor until the next call."""
    session.run(in_javascript("globalThis.timer = setInterval(() => { for (let n = 0; n < 1e6; n++); }, 1)"))
    assert session._process is not None
    processes = psutil.Process(session._process.pid).children(recursive=True) or [psutil.Process(session._process.pid)]
    deno = processes[-1] if processes[-1].name() == "deno" else psutil.Process(session._process.pid)
    patience.until(lambda: deno.status() == psutil.STATUS_STOPPED)
    before = sum(deno.cpu_times()[:2])
    time.sleep(0.3)  # a time in which it would have worked
    assert sum(deno.cpu_times()[:2]) == before
    session.run(in_javascript("clearInterval(globalThis.timer)"))
