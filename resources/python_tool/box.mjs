// The thread in which Pyodide runs Python. Code may take it over by way of Pyodide's bridge to JavaScript: nothing here
// is a guard. The guards are outside: Deno's permissions, bubblewrap, limits (app/tools/python/guard.py).

import { createRequire } from "node:module";

const CHUNK = 512 * 1024; // bytes of a file in one event
const FLUSH_CHARACTERS = 4096;
const FLUSH_MS = 20;
const AT_ONCE = 200; // writes of a call that are sent at once: what comes before code hangs must not be lost
const TAIL = 4000; // characters of the end that are kept of an output that is too long
const READ_ONLY = 69; // Emscripten's EROFS
const DATA = "/mnt/data";

let pyodide, notebook, output;

class Output {
  // What Python prints in one call: sent while it comes, cut in the middle if it is too long.
  constructor(most) {
    this.most = most;
    this.decoder = new TextDecoder();
    this.begin();
  }

  begin() {
    this.pending = this.tail = "";
    this.sent = this.leftOut = this.writes = 0;
    this.flushed = performance.now();
  }

  write = (bytes) => {
    this.add(this.decoder.decode(bytes, { stream: true }));
    return bytes.length;
  };

  add(text) {
    const room = Math.max(0, this.most - this.sent - this.pending.length);
    this.pending += text.slice(0, room);
    if (text.length > room) this.addToTail(text.slice(room));
    const isEarly = ++this.writes <= AT_ONCE;
    const isDue = this.pending.length > FLUSH_CHARACTERS || performance.now() - this.flushed > FLUSH_MS;
    if (isEarly || isDue) this.flush();
  }

  addToTail(text) {
    this.tail += text;
    if (this.tail.length <= 2 * TAIL) return;
    this.leftOut += this.tail.length - TAIL;
    this.tail = this.tail.slice(-TAIL);
  }

  flush() {
    if (this.pending) postMessage({ is: "output", text: this.pending });
    this.sent += this.pending.length;
    this.pending = "";
    this.flushed = performance.now();
  }

  end() {
    this.flush();
    if (this.leftOut) postMessage({ is: "output", text: this.tail, left_out: this.leftOut });
    else if (this.tail) postMessage({ is: "output", text: this.tail });
    this.begin();
  }
}

function guardMount(FS) {
  // Errors of the host's file system that Emscripten does not know end Python: they become "read-only file system".
  for (const operations of [FS.filesystems.NODEFS.node_ops, FS.filesystems.NODEFS.stream_ops]) {
    for (const [name, operation] of Object.entries(operations)) {
      operations[name] = (...given) => {
        try {
          return operation(...given);
        } catch (error) {
          throw error instanceof FS.ErrnoError ? error : new FS.ErrnoError(READ_ONLY);
        }
      };
    }
  }
}

function redirectConsole() {
  // Standard output belongs to the protocol.
  const say = (...values) => output.add(values.map(String).join(" ") + "\n");
  for (const name of ["log", "info", "debug", "warn", "error", "trace"]) console[name] = say;
}

async function start({ folder, most, interrupts }) {
  const home = `${folder}/pyodide`;
  globalThis.require = createRequire(`${home}/pyodide.asm.js`); // Pyodide 0.27 takes Deno for Node
  globalThis.__dirname = home;
  const { loadPyodide } = await import(`file://${encodeURI(home)}/pyodide.mjs`);
  pyodide = await loadPyodide({
    indexURL: `${home}/`,
    env: { HOME: "/home/pyodide", MPLBACKEND: "agg", TZ: "UTC", PYTHONDONTWRITEBYTECODE: "1" },
  });
  output = new Output(most);
  pyodide.setStdout({ write: output.write });
  pyodide.setStderr({ write: output.write });
  pyodide.setStdin({ stdin: () => undefined });
  pyodide.setInterruptBuffer(interrupts);
  const { FS } = pyodide;
  guardMount(FS);
  FS.mkdirTree("/packages");
  FS.mkdirTree(DATA);
  pyodide.mountNodeFS("/packages", `${folder}/packages`);
  FS.writeFile("/home/pyodide/descant_notebook.py", Deno.readTextFileSync(new URL("./notebook.py", import.meta.url)));
  const described = Deno.readTextFileSync(`${folder}/component.json`);
  notebook = pyodide.pyimport("descant_notebook").notebook;
  notebook.prepare(described);
  redirectConsole();
  globalThis.close = () => postMessage({ is: "ended", why: "closed" });
  postMessage({ is: "ready" });
}

function put({ name, data, first }) {
  const path = `${DATA}/${name}`;
  pyodide.FS.mkdirTree(path.slice(0, path.lastIndexOf("/")));
  const stream = pyodide.FS.open(path, first ? "w" : "a");
  const bytes = Uint8Array.fromBase64(data);
  pyodide.FS.write(stream, bytes, 0, bytes.length);
  pyodide.FS.close(stream);
}

async function run({ code, call }) {
  notebook.remember(); // the files that the app has put there are not new
  const outcome = await notebook.run(code);
  output.end();
  const { figures, files, left_out } = JSON.parse(notebook.made());
  figures.forEach((path) => sendFile(path, path.slice(path.lastIndexOf("/") + 1), true));
  files.forEach((path) => sendFile(path, path.slice(DATA.length + 1), false));
  postMessage({ is: "done", call, outcome, left_out });
}

function sendFile(path, name, figure) {
  const bytes = pyodide.FS.readFile(path);
  for (let at = 0; at === 0 || at < bytes.length; at += CHUNK) {
    const data = bytes.subarray(at, at + CHUNK).toBase64();
    postMessage({ is: "file", name, data, figure, last: at + CHUNK >= bytes.length });
  }
}

// Errors that no one waits for, in JavaScript of the code, would end the process.
for (const kind of ["error", "unhandledrejection"]) {
  globalThis.addEventListener(kind, (event) => {
    event.preventDefault();
    const error = event.error ?? event.reason;
    if (error?.pyodide_fatal_error) postMessage({ is: "ended", why: String(error) });
    else output?.add(`${error}\n`);
  });
}

const WORK = { start, put, run };

onmessage = async ({ data }) => {
  try {
    await WORK[data.do](data);
  } catch (error) {
    output?.end();
    if (error?.type === "KeyboardInterrupt") postMessage({ is: "done", call: data.call, outcome: "interrupted", left_out: [] });
    else postMessage({ is: "ended", why: String(error).slice(-2000) });
  }
};
