// Compiles the modules of a component: Python then starts in a quarter of the time. Run by assemble.py, in Deno.
import { createRequire } from "node:module";

const [component, script] = Deno.args;
const home = `${component}/pyodide`;
globalThis.require = createRequire(`${home}/pyodide.asm.js`);
globalThis.__dirname = home;
const { loadPyodide } = await import(`file://${encodeURI(home)}/pyodide.mjs`);
const pyodide = await loadPyodide({ indexURL: `${home}/`, env: { MPLBACKEND: "agg", HOME: "/home/pyodide" } });
pyodide.FS.mkdir("/component");
pyodide.mountNodeFS("/component", component);
await pyodide.runPythonAsync(Deno.readTextFileSync(script));
Deno.exit(0);
