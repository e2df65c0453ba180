import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type ServerProcess, startServer } from "../server-process.ts";
import { emptyApp } from "./empty-app.ts";
import type { Finding } from "./harness.ts";

const limits: Readonly<Record<string, number>> = { "/review": 1.4, "/": 1.6, "/take": 1.6 };

/** G17: JavaScript a page loads first, gzipped, against that of an empty Next app built in the same run. */
export async function benchBytes(): Promise<Finding> {
  const empty = await emptyApp();
  const data = mkdtempSync(join(tmpdir(), "footnote-bench-"));
  let server: ServerProcess | null = null;
  try {
    server = await startServer({ data });
    const floor = await firstLoad(empty.url, "/");
    const lines = [`empty Next app: ${kB(floor)}`];
    let met = true;
    for (const [page, limit] of Object.entries(limits)) {
      const bytes = await firstLoad(server.url, page);
      if (bytes / floor > limit) met = false;
      lines.push(`${page}: ${kB(bytes)}, × ${(bytes / floor).toFixed(3)}, limit × ${limit.toFixed(2)}`);
    }
    return { name: "G17 first-load JavaScript, gzip", lines, met };
  } finally {
    await server?.stop();
    await empty.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

async function firstLoad(url: string, page: string): Promise<number> {
  const html = await (await fetch(url + page)).text();
  const scripts = [...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag).filter((tag) => !/nomodule/i.test(tag));
  const sources = new Set(scripts.flatMap((tag) => /src="([^"]+)"/.exec(tag)?.[1] ?? []));
  if (sources.size === 0) throw new Error(`no scripts on ${page}`);
  let bytes = 0;
  for (const source of sources)
    bytes += gzipSync(Buffer.from(await (await fetch(new URL(source, url))).arrayBuffer())).length;
  return bytes;
}
