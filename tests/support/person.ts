import { device } from "./seed.ts";

/** Somebody with a browser of their own, talking to a running server as a script does. */
export async function newPerson(url: string, name: string) {
  const made = await fetch(`${url}/api/learner`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: "{}",
  });
  const cookie = made.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
  if (made.status !== 200 || cookie === "") throw new Error(`no learner: ${made.status} ${await made.text()}`);
  const phone = device(name);
  const get = async (path: string) => (await fetch(url + path, { headers: { cookie } })).json();
  return {
    cookie,
    phone,
    get,
    cards: async (): Promise<string[]> =>
      ((await get("/api/review?zone=UTC")) as { cards: { id: string }[] }).cards.map((card) => card.id),
    send: (events: readonly unknown[], headers: Record<string, string> = {}) =>
      fetch(`${url}/api/events`, {
        method: "POST",
        headers: { "content-type": "application/json", cookie, ...headers },
        body: JSON.stringify(phone.batch(events, Date.now())),
      }),
  };
}
export type PersonOnline = Awaited<ReturnType<typeof newPerson>>;
