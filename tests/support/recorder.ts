/** Everything that came from a server: status, headers and body of each reply, in order. */
export interface Recorder {
  readonly replies: { readonly what: string; readonly bytes: string }[];
  call(path: string, body?: unknown, headers?: Record<string, string>): Promise<{ status: number; body: unknown }>;
  /** Listens to a stream until it said something and `until` is done. */
  listen(path: string, until: () => Promise<void>): Promise<void>;
  size(): number;
}

/** A script's browser of its own, all it hears written down. */
export function recorder(url: string, cookies: Record<string, string> = {}): Recorder {
  const replies: Recorder["replies"] = [];
  const cookie = () =>
    Object.entries(cookies)
      .map(([name, value]) => `${name}=${value}`)
      .join("; ");
  const note = (path: string, response: Response, body: string): void => {
    const headers = [...response.headers].map(([name, value]) => `${name}: ${value}`).join("\n");
    replies.push({ what: path, bytes: `${response.status}\n${headers}\n\n${body}` });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const at = pair.indexOf("=");
      cookies[pair.slice(0, at)] = pair.slice(at + 1);
    }
  };
  return {
    replies,
    async call(path, body, headers = {}) {
      const response = await fetch(url + path, {
        method: body === undefined ? "GET" : "POST",
        headers: {
          cookie: cookie(),
          ...(body === undefined ? {} : { "content-type": "application/json" }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        redirect: "manual",
      });
      const text = await response.text();
      note(path, response, text);
      const json = /json/.test(response.headers.get("content-type") ?? "");
      return { status: response.status, body: json ? (JSON.parse(text) as unknown) : text };
    },
    async listen(path, until) {
      const stop = new AbortController();
      const response = await fetch(url + path, { headers: { cookie: cookie() }, signal: stop.signal });
      let heard = "";
      const first = Promise.withResolvers<void>();
      const reading = (async () => {
        const decoder = new TextDecoder();
        for await (const part of response.body ?? []) {
          heard += decoder.decode(part as Uint8Array, { stream: true });
          first.resolve();
        }
      })().catch(() => {});
      await first.promise;
      await until();
      stop.abort();
      await reading;
      note(path, response, heard);
    },
    size: () => replies.reduce((sum, { bytes }) => sum + Buffer.byteLength(bytes), 0),
  };
}
