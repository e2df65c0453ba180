import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";

export interface ServerOptions {
  /** Folder of database and secret. */
  readonly data: string;
  readonly port?: number;
  readonly databaseUrl?: string;
  /** Modules loaded before the server's own. */
  readonly preload?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** A whole server in a process of its own, for tests and benches. */
export interface ServerProcess {
  readonly url: string;
  readonly port: number;
  /** Everything it printed so far. */
  readonly said: () => string;
  /** SIGKILL: no warning, no clean-up. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the built app and waits until it answers. @throws Error with what it printed when it ends first */
export async function startServer({
  data,
  port,
  databaseUrl,
  preload = [],
  env: extra = {},
}: ServerOptions): Promise<ServerProcess> {
  const chosen = port ?? (await freePort());
  const args = ["--disable-warning=ExperimentalWarning", "--conditions=react-server", "lib/cli/tasks.ts", "start"];
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: "production",
    NODE_OPTIONS: preload.map((file) => `--import=${file}`).join(" "),
    PORT: String(chosen),
    HOST: "127.0.0.1",
    FOOTNOTE_DATA: data,
    FOOTNOTE_URL: "",
    DATABASE_URL: databaseUrl ?? "",
    ...extra,
  };
  const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "pipe"] });
  const said = await untilReady(child);
  return {
    url: `http://localhost:${chosen}`,
    port: chosen,
    said,
    kill: () => end(child, "SIGKILL"),
    stop: () => end(child, "SIGTERM"),
  };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill(signal);
  await ended;
}

function untilReady(child: ChildProcess): Promise<() => string> {
  let text = "";
  const said = () => text;
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on("data", (part) => {
        text += String(part);
        if (/Ready in/.test(text)) resolve(said);
      });
    }
    child.once("exit", (code, signal) =>
      reject(new Error(`the server ended (${code ?? signal}) before it was ready:\n${text}`)),
    );
  });
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}
