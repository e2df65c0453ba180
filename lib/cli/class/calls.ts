/** What calls to a server came to. */
export interface Calls {
  /** ms each, in the order in which they ended. */
  readonly ms: number[];
  /** By HTTP status; 0: no reply. */
  readonly statuses: Map<number, number>;
}

export const newCalls = (): Calls => ({ ms: [], statuses: new Map() });

export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly cookie: string | null;
}

/** One call of a simulated phone, counted. No reply (a server that was just killed) is status 0. */
export async function callAs(calls: Calls, url: string, cookie: string, body?: unknown): Promise<Reply> {
  const begun = performance.now();
  const answered = await fetch(url, {
    method: body === undefined ? "GET" : "POST",
    headers: { ...(cookie ? { cookie } : {}), ...(body === undefined ? {} : { "content-type": "application/json" }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
    .then(async (response) => ({
      status: response.status,
      body: (await response.json()) as unknown,
      cookie: cookieOf(response.headers.getSetCookie()),
    }))
    .catch(() => ({ status: 0, body: null, cookie: null }));
  calls.ms.push(performance.now() - begun);
  calls.statuses.set(answered.status, (calls.statuses.get(answered.status) ?? 0) + 1);
  return answered;
}

/** The time below which this share of the calls ended, ms. */
export function percentile(ms: readonly number[], share: number): number {
  const sorted = ms.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export const refused = ({ statuses }: Calls): number =>
  [...statuses].reduce((sum, [status, n]) => sum + (status === 200 || status === 0 ? 0 : n), 0);

/** What a browser would send back: a session has two halves. */
const cookieOf = (set: readonly string[]): string | null => set.map((each) => each.split(";")[0]).join("; ") || null;
