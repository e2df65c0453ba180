import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Serves a script that was built beside the app. It is asked for anew each time, so that an update is found. */
export function builtScript(file: string): () => Response {
  let read: string | null = null;
  return () => {
    if (process.env.NODE_ENV !== "production") return new Response("There is none in development.", { status: 404 });
    read ??= readFileSync(join(process.cwd(), ".next", file), "utf8");
    return new Response(read, {
      headers: { "content-type": "text/javascript; charset=utf-8", "cache-control": "no-cache" },
    });
  };
}
