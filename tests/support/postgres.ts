import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** A running PostgreSQL, or null where there is none (those suites are then skipped). */
    postgres: string | null;
  }
}

/** A PostgreSQL of our own in a temporary folder, on a socket, so that there is no port to choose and nothing to share. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const bin = process.env.PG_BIN;
  if (!bin) {
    project.provide("postgres", null);
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), "pg-")); // short: a socket's path ends at about 100 bytes
  const user = process.getuid?.() === 0 ? { uid: idOf("-u"), gid: idOf("-g") } : null; // initdb refuses root
  if (user) chownSync(folder, user.uid, user.gid);
  const options = { ...user, cwd: folder, env: { ...process.env, LC_ALL: "C", TZ: "UTC" } };
  execFileSync(
    join(bin, "initdb"),
    ["-D", join(folder, "d"), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"],
    { ...options, stdio: "pipe" },
  );
  const quick = [
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "listen_addresses=",
    "max_connections=200",
  ];
  const server = spawn(
    join(bin, "postgres"),
    ["-D", join(folder, "d"), "-k", folder, ...quick.flatMap((setting) => ["-c", setting])],
    { ...options, stdio: ["ignore", "ignore", "pipe"] },
  );
  await saysReady(server.stderr);
  project.provide("postgres", `postgres://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`);
  return async () => {
    server.kill("SIGINT"); // fast shutdown
    await once(server, "exit");
    rmSync(folder, { recursive: true, force: true });
  };
}

const idOf = (flag: "-u" | "-g"): number => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));

async function saysReady(stderr: NodeJS.ReadableStream): Promise<void> {
  let said = "";
  for await (const part of stderr) {
    said += String(part);
    if (said.includes("ready to accept connections")) break;
  }
  if (!said.includes("ready to accept connections")) throw new Error(`PostgreSQL did not start:\n${said}`);
  stderr.resume();
}
