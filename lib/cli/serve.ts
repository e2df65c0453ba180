import { spawn } from "node:child_process";
import { readEnv } from "#lib/server/env.ts";
import { build } from "./build.ts";
import { prepare } from "./prepare.ts";
import { ended, toolFile } from "./spawned.ts";

/** Build, prepare, serve. */
export async function start(): Promise<number> {
  const built = await build();
  return built === 0 ? serve("start") : built;
}

/** The same with Next's development server: no build, pages change as files do. */
export const dev = (): Promise<number> => serve("dev");

async function serve(mode: "start" | "dev"): Promise<number> {
  const env = readEnv(process.env);
  const prepared = await prepare(env);
  if (prepared !== 0) return prepared;
  const next = [toolFile("next", "dist/bin/next"), mode, "-p", String(env.port), "-H", env.host];
  const variables: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: mode === "start" ? "production" : "development",
    NEXT_TELEMETRY_DISABLED: "1",
    PORT: String(env.port),
    HOST: env.host,
    FOOTNOTE_DATA: env.dataFolder,
  };
  if (mode === "start") console.log(`Footnote: ${env.publicUrl ?? `http://localhost:${env.port}`}`);
  const execve = process.execve; // becomes the server, so that one process is all there is to supervise and to kill
  if (mode === "start" && execve && process.platform !== "win32")
    execve(process.execPath, [process.execPath, ...next], variables);
  const child = spawn(process.execPath, next, { stdio: "inherit", env: variables });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => child.kill(signal));
  return ended(child);
}
