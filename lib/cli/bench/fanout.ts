import { mkdtempSync, rmSync } from "node:fs";
import { createServer, get, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join as joinPath } from "node:path";
import { callAs, newCalls, percentile } from "../class/calls.ts";
import { join, newPhone, publishSimulated, spread } from "../class/simulate.ts";
import { startServer } from "../server-process.ts";
import type { Finding } from "./harness.ts";

interface Listening {
  /** Resolves when every listener was sent something that holds the words. */
  until(words: string): Promise<number[]>;
  close(): void;
}

/** Opens streams and reads them. */
async function listen(urls: readonly { readonly url: string; readonly cookie: string }[]): Promise<Listening> {
  const streams: IncomingMessage[] = [];
  let wanted: { words: string; left: Set<number>; at: number[]; done: () => void } | null = null;
  const opened = urls.map(
    ({ url, cookie }, n) =>
      new Promise<void>((resolve, reject) => {
        get(url, { headers: { cookie }, agent: false }, (response) => {
          streams.push(response);
          response.setEncoding("utf8");
          response.on("data", (text: string) => {
            resolve();
            if (!wanted?.left.has(n) || !text.includes(wanted.words)) return;
            wanted.left.delete(n);
            wanted.at.push(performance.now());
            if (wanted.left.size === 0) wanted.done();
          });
        }).on("error", reject);
      }),
  );
  await Promise.all(opened);
  return {
    until: (words) =>
      new Promise((resolve) => {
        const at: number[] = [];
        wanted = { words, at, left: new Set(urls.keys()), done: () => resolve(at) };
      }),
    close() {
      for (const stream of streams) stream.destroy();
    },
  };
}

/** A bare server that writes the same bytes to each listener in a loop. @returns ms from the first write to each delivery */
async function bare(n: number): Promise<number[]> {
  const responses: ServerResponse[] = [];
  const server = createServer((_, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write("data: first\n\n");
    responses.push(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const listening = await listen(Array.from({ length: n }, () => ({ url, cookie: "" })));
  const heard = listening.until("second");
  const begun = performance.now();
  const bytes = Buffer.from('data: {"phase":"second","position":0,"revision":1}\n\n');
  for (const response of responses) response.write(bytes);
  const at = await heard;
  listening.close();
  server.close();
  return at.map((each) => each - begun);
}

/** G14: one move of a live quiz to so many listeners, through the whole server, beside the bare loop. */
async function live(n: number): Promise<number[]> {
  const data = mkdtempSync(joinPath(tmpdir(), "footnote-fanout-"));
  const server = await startServer({ data });
  try {
    const quiz = await publishSimulated(server.url, 3, { mode: "live" });
    const phones = Array.from({ length: n }, (_, i) => newPhone(i));
    // In parts: opening is not what is measured here.
    for (let at = 0; at < n; at += 250)
      await spread(phones.slice(at, at + 250), 0, (phone) => join(quiz, phone, newCalls()));
    const listening = await listen(
      phones.map(({ attempt, cookie }) => ({ url: `${server.url}/api/take/live?attempt=${attempt}`, cookie })),
    );
    const heard = listening.until('"phase":"asking"');
    const begun = performance.now();
    const move = { quiz: quiz.quiz, phase: "asking", position: 0, from: 0 };
    await callAs(newCalls(), `${server.url}/api/quizzes/live`, quiz.cookie, move);
    const at = await heard;
    listening.close();
    return at.map((each) => each - begun);
  } finally {
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

const last = (ms: readonly number[]): number => percentile(ms, 1);

/** G14, printed beside its limit: the last delivery ≤ 1.5 × the bare loop's. Changes are gathered for 250 ms before they are told. */
export async function benchFanout(quick: boolean): Promise<Finding> {
  const lines: string[] = [];
  for (const n of quick ? [500] : [500, 2000, 5000]) {
    const [theirs, ours] = [await bare(n), await live(n)];
    lines.push(
      `${n} listeners: first told after ${Math.min(...ours).toFixed(0)} ms (250 of them gathering), the last ${(last(ours) - Math.min(...ours)).toFixed(0)} ms later; bare loop ${(last(theirs) - Math.min(...theirs)).toFixed(0)} ms`,
    );
  }
  return { name: "G14: a live quiz's move to everybody", lines, met: null };
}
