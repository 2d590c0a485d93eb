#!/bin/sh
# @modelcontextprotocol/server-gitlab 2025.4.25 beside zod 4: the server starts, lists its nine tools, and not one of them
# has a parameter.
#
# One would expect each inputSchema to be {"type": "object", "properties": …}, as it is with zod 3, and as the protocol
# asks. Seen: {"$schema": "http://json-schema.org/draft-07/schema#"} and nothing else. The server does not name zod among
# its dependencies; it comes as the peer of zod-to-json-schema 3.25.2, which allows "^3.25.28 || ^4", and so `npm install`
# takes zod 4, whose schemas zod-to-json-schema passes over without a word. A client that reads "no properties" as "no
# arguments" tells the model that create_issue takes none; "says nothing about its arguments" is another thing than
# {"type": "object", "properties": {}}, and a client can tell them apart by the missing type.
#
# The token is made up, and nothing is asked of GitLab. Exits 0 as long as this is so, 1 if the behaviour changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat >"$folder/ask.mjs" <<'JAVASCRIPT'
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

const modules = `${process.argv[2]}/node_modules`;
const version = (name) => JSON.parse(readFileSync(`${modules}/${name}/package.json`)).version;
const names = ["@modelcontextprotocol/server-gitlab", "zod-to-json-schema", "zod"];
console.log(names.map((name) => `${name} ${version(name)}`).join(", "), "node", process.version);
const env = { ...process.env, GITLAB_PERSONAL_ACCESS_TOKEN: "made-up" };
const server = spawn("node", [`${modules}/@modelcontextprotocol/server-gitlab/dist/index.js`], { env });
const send = (message) => server.stdin.write(JSON.stringify({ jsonrpc: "2.0", ...message }) + "\n");
const clientInfo = { name: "check", version: "1" };
send({ id: 1, method: "initialize", params: { protocolVersion: "2024-11-05", capabilities: {}, clientInfo } });
for await (const line of createInterface({ input: server.stdout })) {
  const answer = JSON.parse(line);
  if (answer.id === 1) {
    send({ method: "notifications/initialized" });
    send({ id: 2, method: "tools/list", params: {} });
  } else if (answer.id === 2) {
    const tools = answer.result.tools;
    const counts = tools.map((tool) => `${tool.name} ${Object.keys(tool.inputSchema.properties ?? {}).length}`);
    console.log("parameters:", counts.join(", "));
    console.log("the first inputSchema:", JSON.stringify(tools[0].inputSchema).slice(0, 120));
    server.kill();
    const typed = tools.filter((tool) => tool.inputSchema.type === "object").length;
    process.exit(tools.length === 9 && typed === Number(process.argv[3]) ? 0 : 1);
  }
}
process.exit(1);
JAVASCRIPT
for zod in 3.25.76 4.6.7; do
    mkdir "$folder/$zod"
    echo '{"private": true}' >"$folder/$zod/package.json"
    (cd "$folder/$zod" && npm install --no-audit --no-fund --ignore-scripts --loglevel=error \
        @modelcontextprotocol/server-gitlab@2025.4.25 zod-to-json-schema@3.25.2 "zod@$zod" >/dev/null)
done
echo "expected: the same parameters with zod 3 and zod 4"
node "$folder/ask.mjs" "$folder/3.25.76" 9
node "$folder/ask.mjs" "$folder/4.6.7" 0
