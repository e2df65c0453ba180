import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The service worker of this build (lib/cli/worker.ts). It is asked for anew each time, so that an update is found. */
export function GET(): Response {
  const code = workerCode();
  if (code === null) return new Response("There is no service worker in development.", { status: 404 });
  return new Response(code, {
    headers: { "content-type": "text/javascript; charset=utf-8", "cache-control": "no-cache" },
  });
}

let read: string | null = null;

function workerCode(): string | null {
  if (process.env.NODE_ENV !== "production") return null;
  read ??= readFileSync(join(process.cwd(), ".next", "footnote-worker.js"), "utf8");
  return read;
}

export const dynamic = "force-dynamic";
