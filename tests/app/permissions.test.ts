import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type ServerProcess, startServer } from "#lib/cli/server-process.ts";
import { DEFAULT_SETTINGS } from "#lib/domain/review/settings.ts";
import { type Person, permissions, type RouteName } from "#lib/server/http/permissions.ts";
import { newPerson } from "../support/person.ts";

const canary = "kanarienvogel";
const handCard = (document: string) => ({
  id: "0197f000-0000-7000-8000-00000000ca4d",
  document,
  near: 0,
  quote: { before: "", words: "On", after: "" },
  stem: "What?",
});
// Mail to one address is counted, so everybody has another: WHO in a body.
const password = "correct horse battery";
const text = (day: number) =>
  `On ${day} May 2019 President Ann ${canary} met King Karl Berg in Oslo. In November 2019 Norway and Iceland signed a ${canary} treaty. In July 2018 Denmark recognised the Council of Lune.`;

const data = mkdtempSync(join(tmpdir(), "footnote-permissions-"));
let server: ServerProcess;

interface Asker {
  readonly cookie: string;
  /** What they are let in as. */
  readonly passes: readonly Person[];
  readonly signedIn: boolean;
}

async function ask(name: string, { cookie }: Pick<Asker, "cookie">, { query, body, upload }: Cell = {}) {
  const [method, path] = name.split(" ");
  const response = await fetch(`${server.url}${path}${query ? `?${new URLSearchParams(query)}` : ""}`, {
    method: method ?? "GET",
    headers: {
      ...(cookie ? { cookie } : {}),
      ...(method === "POST" ? { "content-type": upload ? "application/octet-stream" : "application/json" } : {}),
    },
    ...(method === "POST"
      ? {
          body:
            upload ??
            JSON.stringify(body ?? {}).replace(
              "WHO",
              `guest-${[...askers.values()].findIndex((each) => each.cookie === cookie)}`,
            ),
        }
      : {}),
  });
  return { status: response.status, said: await response.text(), response };
}

interface Cell {
  readonly query?: Record<string, string>;
  readonly body?: unknown;
  readonly upload?: string;
  /** Status for somebody the row lets in, who owns nothing of what is named. */
  readonly to?: number;
}

async function signUp(email: string): Promise<string> {
  expect((await ask("POST /api/account/sign-up", { cookie: "" }, { body: { email, password } })).status).toBe(200);
  const { response } = await ask(
    "POST /api/account/sign-in",
    { cookie: "" },
    { body: { email, password, bring: false } },
  );
  const cookie = response.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
  await ask("POST /api/learner", { cookie });
  return cookie;
}

const read = async <T>(name: string, cookie: string, cell: Cell = {}) =>
  JSON.parse((await ask(name, { cookie }, cell)).said) as T;

/** Brings a text and waits. @returns its job once it rests */
async function bring(cookie: string, body: object) {
  const { job } = await read<{ job: string }>("POST /api/documents", cookie, { body });
  const jobs = async () =>
    (
      await read<{ jobs: { id: string; state: string; document: string; collection: string }[] }>(
        "GET /api/imports",
        cookie,
      )
    ).jobs;
  const found = async () => (await jobs()).find(({ id }) => id === job);
  await vi.waitFor(async () => expect((await found())?.state).toMatch(/done|compared|failed/), { timeout: 30_000 });
  return found();
}

const askers = new Map<string, Asker>();
let owner = "";
let cells: Record<RouteName, Cell>;
let pages: readonly string[];

beforeAll(async () => {
  server = await startServer({ data });
  const operator = await signUp("operator@example.org");
  owner = await signUp("ann@example.org");
  const anonymous = await newPerson(server.url, "phone");
  const other = await newPerson(server.url, "other-phone");
  await bring(other.cookie, {
    collection: { title: "Other" },
    format: "text",
    text: text(4).replaceAll(canary, "Lee"),
  });
  const account = await signUp("eve@example.org");
  const at = (cookie: string, passes: readonly Person[], signedIn: boolean): Asker => ({ cookie, passes, signedIn });
  askers.set("nobody", at("", ["anyone"], false));
  askers.set("an anonymous learner", at(anonymous.cookie, ["anyone", "learner"], false));
  askers.set("another learner", at(other.cookie, ["anyone", "learner"], false));
  askers.set("an account", at(account, ["anyone", "learner", "account"], true));
  askers.set("the operator", at(operator, ["anyone", "learner", "account", "operator"], true));

  const done = await bring(owner, {
    collection: { title: `${canary} papers` },
    title: canary,
    format: "text",
    text: text(3),
  });
  const { document = "", collection = "" } = done ?? {};
  expect(done?.state).toBe("done");
  const inbox = await read<{ cards: { id: string }[] }>("GET /api/inbox", owner);
  const cards = inbox.cards.map(({ id }) => id);
  await ask("POST /api/verdicts", { cookie: owner }, { body: { cards, verdict: "accepted", reason: null } });
  const [card = ""] = cards;
  const job =
    (await bring(owner, { collection: { id: collection }, format: "text", text: text(5), replaces: document }))?.id ??
    "";
  const { link } = await read<{ link: string }>("POST /api/shares", owner, { body: { collection, days: 30 } });
  const { shares } = await read<{ shares: { id: string }[] }>("GET /api/shares", owner, { query: { collection } });
  const { sessions } = await read<{ sessions: { id: string }[] }>("GET /api/account/sessions", owner);
  const session = sessions[0]?.id ?? "";
  expect([document, collection, card, job, link, shares[0]?.id ?? "", session].every(Boolean)).toBe(true);
  const { id: quiz } = await read<{ id: string }>("POST /api/quizzes", owner, { body: { title: `${canary} quiz` } });
  const { draft } = await read<{ draft: object }>("GET /api/quizzes/quiz", owner, { query: { id: quiz } });
  const wish = { documents: [document], sections: [], kinds: [], types: [], number: 5, difficulty: "mixed" };
  const zone = "UTC";
  const keys = { p256dh: "B".repeat(87), auth: "A".repeat(22) };
  const now = Date.now();
  const event = {
    id: "0197f000-0000-7000-8000-000000000001",
    device: "thief",
    seq: 1,
    kind: "review",
    card,
    payload: { rating: 3, form: "basic", took: 1 },
    settings: DEFAULT_SETTINGS,
    at: now,
    zone,
    offset: 0,
  };
  cells = {
    "GET /api/health": {},
    "GET /api/today": { query: { zone } },
    "GET /api/review": { query: { zone } },
    "GET /api/device": { query: { zone } },
    "GET /api/test": {
      query: {
        zone,
        id: "t1",
        wish: JSON.stringify({ scope: { of: "document", document }, size: { items: 5 }, counts: "due" }),
      },
      to: 404,
    },
    "GET /api/exam": { query: { zone, collection }, to: 404 },
    "GET /api/settings": { query: { zone } },
    "GET /api/progress": { query: { zone } },
    "GET /api/history": { query: { zone, id: card }, to: 404 },
    "POST /api/wording": { body: { card, wording: { stem: "Stolen?", key: "stolen" } }, to: 404 },
    // Refused in words, not by status: nothing is stored.
    "POST /api/documents": { body: { collection: { id: collection }, format: "text", text: "Some text." } },
    "POST /api/uploads": { query: { name: "a.txt", collection }, upload: "Some text." },
    "GET /api/imports": {},
    "GET /api/document": { query: { document }, to: 404 },
    "GET /api/sources": { query: { card }, to: 404 },
    "GET /api/inbox": { query: { document } },
    "POST /api/verdicts": { body: { cards: [card], verdict: "rejected", reason: null }, to: 404 },
    "POST /api/versions": { body: { job, apply: true }, to: 404 },
    "POST /api/hand-cards": { body: handCard(document), to: 404 },
    "POST /api/collections": { body: { title: "Mine" } },
    "POST /api/collections/rename": { body: { collection, title: "Stolen" }, to: 404 },
    "POST /api/collections/move": { body: { document, to: collection }, to: 404 },
    "GET /api/collections/holdings": { query: { collection }, to: 404 },
    "POST /api/collections/delete": { body: { collection }, to: 404 },
    "GET /api/shares": { query: { collection }, to: 404 },
    "POST /api/shares": { body: { collection, days: 1 }, to: 404 },
    "POST /api/shares/revoke": { body: { share: shares[0]?.id }, to: 404 },
    "GET /api/quizzes": {},
    "POST /api/quizzes": { body: { title: "Mine" } },
    "GET /api/quizzes/quiz": { query: { id: quiz }, to: 404 },
    "POST /api/quizzes/draft": { body: { id: quiz, revision: 1, draft: { ...draft, title: "Stolen" } }, to: 404 },
    "POST /api/quizzes/duplicate": { body: { id: quiz }, to: 404 },
    "POST /api/quizzes/delete": { body: { id: quiz }, to: 404 },
    "GET /api/quizzes/documents": {},
    // Empty, not refused: what somebody may not read is not there.
    "GET /api/quizzes/parts": { query: { documents: document } },
    "POST /api/quizzes/propose": { body: { wish, asked: [] } },
    "GET /api/quizzes/bank": {},
    "POST /api/quizzes/publish": { body: { id: quiz, revision: 1 }, to: 404 },
    "POST /api/quizzes/close": { body: { id: quiz }, to: 404 },
    "POST /api/quizzes/reopen": { body: { id: quiz }, to: 404 },
    "GET /api/quizzes/export": { query: { quiz, format: "gift" }, to: 404 },
    "GET /api/quizzes/losses": { query: { quiz, format: "gift" }, to: 404 },
    // Nothing is read of anybody's but the file.
    "POST /api/quizzes/import": { upload: "Who built it?{=Berg ~Holm}" },
    "GET /api/library": { query: { zone } },
    "GET /api/collection": { query: { collection }, to: 404 },
    "GET /api/picture": { query: { zone, collection }, to: 404 },
    "GET /api/cards": { query: { zone, collection }, to: 404 },
    "GET /api/cards/all": { query: { zone, collection }, to: 404 },
    "GET /api/card": { query: { card }, to: 404 },
    "POST /api/learner": {},
    "POST /api/events": { body: { device: "thief", sentAt: now, events: [event] } },
    "GET /api/account": {},
    "POST /api/account/sign-up": { body: { email: "WHO@example.org", password: "not the password" } },
    "POST /api/account/sign-in": { body: { email: "ann@example.org", password: "not hers", bring: false }, to: 401 },
    "POST /api/account/forgot": { body: { email: "WHO@example.org" } },
    "POST /api/account/reset": { body: { token: "0".repeat(32), password }, to: 400 },
    "POST /api/account/password": { body: { current: "not the password", password }, to: 401 },
    "GET /api/account/sessions": {},
    "POST /api/account/revoke": { body: { session } },
    "GET /api/account/passkeys": {},
    "POST /api/account/passkey-options": {},
    "POST /api/account/passkey": { body: { name: "x", response: {} }, to: 401 },
    "POST /api/account/passkey-remove": { body: { id: "no-such" } },
    "POST /api/account/passkey-sign-in-options": {},
    "POST /api/account/passkey-sign-in": { body: {}, to: 400 },
    "GET /api/account/export": {},
    "GET /api/operator": {},
    "POST /api/operator/invite": {},
    "POST /api/operator/quota": { body: { account: "no-such", documents: 1 }, to: 404 },
    "POST /api/operator/delete": { body: { account: "no-such", email: "ann@example.org" }, to: 404 },
    "GET /api/quizzes/results": { query: { quiz: "no-such" }, to: 404 },
    "GET /api/quizzes/results/csv": { query: { quiz: "no-such", table: "takers" }, to: 404 },
    "POST /api/quizzes/results/decide": {
      body: { quiz: "no-such", used: "first", item: "x/1", subject: "miskey:", act: "mend" },
      to: 404,
    },
    "POST /api/take/keep": { body: { attempt: "no-such", zone, offset: 0 }, to: 404 },
    "GET /api/take/live": { query: { attempt: "no-such" }, to: 404 },
    "GET /api/quizzes/room": { query: { quiz: "no-such" }, to: 404 },
    "GET /api/quizzes/live": { query: { quiz: "no-such" }, to: 404 },
    "POST /api/quizzes/live": { body: { quiz: "no-such", phase: "done", position: 0, from: 0 }, to: 404 },
    "GET /api/quizzes/takers": { query: { quiz: "no-such" }, to: 404 },
    "POST /api/quizzes/remove-taker": { body: { quiz: "no-such", taker: "no-such", removed: true }, to: 404 },
    "POST /api/take/open": { body: { code: "AAAAAAAA" }, to: 404 },
    "POST /api/take/join": { body: { code: "AAAAAAAA", name: "Eve" }, to: 404 },
    "POST /api/take/begin": { body: { code: "AAAAAAAA" }, to: 404 },
    "GET /api/take/attempt": { query: { attempt: "no-such" }, to: 404 },
    "POST /api/take/answers": { body: { attempt: "no-such", device: "a-device", events: [], submit: true }, to: 404 },
    "GET /api/reminders": {},
    "POST /api/reminders": { body: { hour: 18, zone, language: "en" } },
    "POST /api/reminders/calendar": { body: { hour: 18, zone, language: "en" } },
    "POST /api/reminders/calendar-end": { body: {} },
    // An address inside is not taken; said in words, not by status.
    "POST /api/reminders/subscribe": {
      body: { endpoint: "https://127.0.0.1/push", ...keys, wish: { hour: 18, zone, language: "en" } },
    },
    "POST /api/reminders/unsubscribe": { body: { endpoint: "https://push.example/of-somebody" }, to: 404 },
    "POST /api/reminders/test": { body: { endpoint: "https://push.example/of-somebody" }, to: 404 },
    "GET /api/calendar/[token]": { to: 404 },
    // Last: they end a session, or a learner.
    "POST /api/account/delete": { body: { password: "not the password" }, to: 401 },
    "POST /api/sealed": { body: { handle: "x".repeat(40), iv: "x".repeat(16), ciphertext: "xx", sentAt: 1 }, to: 400 },
    "POST /api/account/sign-out": {},
  };
  pages = [
    `/library/${collection}`,
    `/read/${document}`,
    `/quizzes/${quiz}`,
    `/quizzes/${quiz}/print`,
    `/shared/${"A".repeat(22)}`,
  ];
}, 180_000);
afterAll(async () => {
  await server.stop();
  rmSync(data, { recursive: true, force: true });
});

/** What the declaration says somebody who owns nothing of it gets. */
function declared(name: RouteName, asker: Asker, cell: Cell): { status: number; code?: string } {
  const row = permissions[name];
  if (asker.passes.includes(row)) {
    // Somebody without an account has no password to say: it is theirs to delete.
    if (name === "POST /api/account/delete" && !asker.signedIn) return { status: 200 };
    return { status: cell.to ?? 200 };
  }
  if (row === "operator") return { status: 404, code: "not_found" };
  return { status: 401, code: row === "learner" ? "no_learner" : "not_signed_in" };
}

test("[T1] every route for everybody, with ids of somebody else: the declared status, and not a word of theirs", {
  timeout: 180_000,
}, async () => {
  const names = Object.keys(cells) as RouteName[];
  expect([...names].sort()).toEqual(Object.keys(permissions).sort());
  const wrong: string[] = [];
  let n = 0;
  for (const [who, asker] of askers)
    for (const name of names) {
      const { status, said } = await ask(name, asker, cells[name]);
      const must = declared(name, asker, cells[name]);
      n += 1;
      if (status !== must.status || (must.code && !said.includes(`"${must.code}"`)))
        wrong.push(`${name} as ${who}: ${status} instead of ${must.status}: ${said.slice(0, 200)}`);
      if (said.includes(canary)) wrong.push(`${name} as ${who} tells: ${said.slice(0, 200)}`);
    }
  for (const [who, asker] of askers)
    for (const path of pages) {
      const { status, said } = await ask(`GET ${path}`, asker);
      n += 1;
      if (status !== 404) wrong.push(`${path} as ${who}: ${status}`);
      if (said.includes(canary)) wrong.push(`${path} as ${who} tells`);
    }
  console.log(`${n} cells: ${names.length} routes and ${pages.length} pages × ${askers.size} kinds of person`);
  expect(wrong).toEqual([]);
});

test("and its owner, for whom all of it stands as it was", async () => {
  const own = (name: RouteName) => ask(name, { cookie: owner }, cells[name]);
  for (const name of [
    "GET /api/document",
    "GET /api/collection",
    "GET /api/cards",
    "GET /api/card",
    "GET /api/library",
    "GET /api/quizzes",
    "GET /api/quizzes/quiz",
    "POST /api/quizzes/propose",
  ] as const) {
    const { status, said } = await own(name);
    expect(status, name).toBe(200);
    expect(said, name).toContain(canary);
  }
  expect(JSON.parse((await own("GET /api/collections/holdings")).said)).toMatchObject({
    title: `${canary} papers`,
    links: 1,
  });
  expect((await own("GET /api/card")).said).not.toContain("tolen");
  expect(JSON.parse((await own("GET /api/account/sessions")).said).sessions).toHaveLength(1);
  for (const path of pages.slice(0, 4)) expect((await ask(`GET ${path}`, { cookie: owner })).status).toBe(200);
});
