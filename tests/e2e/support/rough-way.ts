import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { seeded } from "../../support/random.ts";

/** A way to the server on which things go wrong, of a given seed. */
export interface RoughWay {
  readonly url: string;
  /** From now on requests to /api are dropped, delayed, doubled, or lose their reply. */
  rough(on: boolean): void;
  /** Leads to another server from now on. */
  leadTo(target: string): void;
  /** Another version of the app: its worker's file has other bytes. */
  newVersion(): void;
  /** What was done to requests, by what it was. */
  readonly done: Readonly<Record<string, number>>;
  close(): Promise<void>;
}

export async function roughWay(first: string, seed: number): Promise<RoughWay> {
  let target = first;
  const chance = seeded(seed);
  const done: Record<string, number> = { whole: 0, "no-request": 0, "no-reply": 0, twice: 0, late: 0 };
  let isRough = false;
  let version = 0;
  const fate = (): string => {
    if (!isRough) return "whole";
    const drawn = chance();
    return drawn < 0.2
      ? "no-request"
      : drawn < 0.4
        ? "no-reply"
        : drawn < 0.6
          ? "twice"
          : drawn < 0.7
            ? "late"
            : "whole";
  };
  const server = createServer((asked, answer) => {
    const what = asked.url?.startsWith("/api/") ? fate() : "whole";
    done[what] = (done[what] ?? 0) + 1;
    if (what === "no-request") asked.socket.destroy();
    else
      void read(asked).then(async (body) => {
        if (what === "late") await new Promise((resolve) => setTimeout(resolve, 400));
        if (what === "twice") await forward(target, asked, body);
        const reply = await forward(target, asked, body);
        if (what === "no-reply") asked.socket.destroy();
        else send(answer, reply, asked.url === "/sw.js" ? version : 0);
      });
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    rough: (on) => {
      isRough = on;
    },
    leadTo: (next) => {
      target = next;
    },
    newVersion: () => {
      version += 1;
    },
    done,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Reply {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

async function read(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

const forward = (target: string, asked: IncomingMessage, body: Buffer): Promise<Reply> =>
  new Promise((resolve, reject) => {
    // The server answers its own address only.
    const { host } = new URL(target);
    const headers = { ...asked.headers, host, ...(asked.headers.origin ? { origin: target } : {}) };
    const to = request(target + asked.url, { method: asked.method, headers }, (reply) => {
      read(reply).then(
        (read) => resolve({ status: reply.statusCode ?? 502, headers: reply.headers, body: read }),
        reject,
      );
    });
    to.on("error", reject);
    to.end(body);
  });

function send(answer: ServerResponse, { status, headers, body }: Reply, version: number): void {
  const { "transfer-encoding": _chunked, "content-encoding": encoding, ...kept } = headers;
  const whole = version > 0 && encoding === undefined ? Buffer.concat([body, Buffer.from(`\n// ${version}`)]) : body;
  answer.writeHead(status, {
    ...kept,
    ...(encoding ? { "content-encoding": encoding } : {}),
    "content-length": whole.length,
  });
  answer.end(whole);
}
