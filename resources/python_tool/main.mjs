// The first thread of the process that runs Python for one chat (app/tools/python/process.py starts it).
//
// Standard input brings one request a line, standard output takes one event a line, both JSON
// (app/tools/python/protocol.py). Python runs in another thread, so that this one always sees an interrupt, and the end
// of its input: the app has ended, and so does this process, whatever Python does.

const EXIT_OF_WORKER = 4;

const interrupts = new Uint8Array(new SharedArrayBuffer(1));
const worker = new Worker(new URL("./box.mjs", import.meta.url), { type: "module" });
const encoder = new TextEncoder();

function send(event) {
  let bytes = encoder.encode(JSON.stringify(event) + "\n");
  while (bytes.length) bytes = bytes.subarray(Deno.stdout.writeSync(bytes));
}

worker.onmessage = (message) => {
  send(message.data);
  if (message.data.is === "ended") Deno.exit(EXIT_OF_WORKER);
};
worker.onerror = (event) => {
  event.preventDefault();
  send({ is: "ended", why: String(event.message) });
  Deno.exit(EXIT_OF_WORKER);
};
worker.postMessage({ do: "start", folder: Deno.args[0], most: Number(Deno.args[1]), interrupts });

function take(line) {
  if (!line) return;
  const request = JSON.parse(line);
  if (request.do === "interrupt") interrupts[0] = 2; // SIGINT
  else worker.postMessage(request);
}

const decoder = new TextDecoder();
let rest = "";
for await (const chunk of Deno.stdin.readable) {
  const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
  rest = lines.pop();
  lines.forEach(take);
}
Deno.exit(0);
