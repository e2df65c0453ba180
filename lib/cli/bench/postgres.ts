import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A PostgreSQL of our own in a temporary folder, as it is installed: a commit is on disk when it is acknowledged. */
export async function startPostgres(bin: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), "pg-")); // short: a socket's path ends at about 100 bytes
  const user = process.getuid?.() === 0 ? { uid: idOf("-u"), gid: idOf("-g") } : null; // initdb refuses root
  if (user) chownSync(folder, user.uid, user.gid);
  const options = { ...user, cwd: folder, env: { ...process.env, LC_ALL: "C", TZ: "UTC" } };
  const data = join(folder, "d");
  execFileSync(join(bin, "initdb"), ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C"], {
    ...options,
    stdio: "pipe",
  });
  const server = spawn(join(bin, "postgres"), ["-D", data, "-k", folder, "-c", "listen_addresses="], {
    ...options,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  for await (const part of server.stderr) {
    said += String(part);
    if (said.includes("ready to accept connections")) break;
  }
  server.stderr.resume();
  return {
    url: `postgres://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`,
    async stop() {
      const ended = once(server, "exit");
      server.kill("SIGINT"); // fast shutdown
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const idOf = (flag: "-u" | "-g"): number => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
