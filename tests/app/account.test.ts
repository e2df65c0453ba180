import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { freePort, type ServerProcess, startServer } from "#lib/cli/server-process.ts";
import { newPerson } from "../support/person.ts";

/** FOOTNOTE_SAMPLES=500 npm test -- app for a long run. */
const SAMPLES = Number(process.env.FOOTNOTE_SAMPLES ?? 12);
const json = { "content-type": "application/json" };
const password = "kanarienvogel horse battery";
const person = "kanarienvogel";

/** Takes mail as a mail server does, and keeps it. */
async function smtpServer(): Promise<{ port: number; mails: string[]; server: Server }> {
  const mails: string[] = [];
  const port = await freePort();
  const server = createServer((socket) => {
    let reading = false;
    let text = "";
    socket.on("error", () => undefined);
    socket.write("220 mail.test\r\n");
    socket.on("data", (part) => {
      text += part.toString();
      for (;;) {
        const end = text.indexOf(reading ? "\r\n.\r\n" : "\r\n");
        if (end < 0) return;
        const said = text.slice(0, end);
        text = text.slice(end + (reading ? 5 : 2));
        if (reading) {
          mails.push(said);
          reading = false;
          socket.write("250 kept\r\n");
        } else if (/^data$/i.test(said)) {
          reading = true;
          socket.write("354 go on\r\n");
        } else if (/^quit/i.test(said)) socket.end("221 bye\r\n");
        else socket.write("250 fine\r\n");
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return { port, mails, server };
}

const shiftClock = new URL("../support/shift-clock.mjs", import.meta.url).href;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

const handCard = {
  id: "0197f000-0000-7000-8000-00000000ca4d",
  document: "of-nobody",
  near: null,
  quote: { before: "", words: "On", after: "" },
  stem: "What?",
};

describe("Accounts on a running server", () => {
  const data = mkdtempSync(join(tmpdir(), "footnote-account-"));
  let smtp: Awaited<ReturnType<typeof smtpServer>>;
  let server: ServerProcess;
  const start = async (env: Record<string, string> = {}, preload: readonly string[] = []) =>
    startServer({
      data,
      preload,
      env: {
        FOOTNOTE_URL: "https://cards.example.org",
        FOOTNOTE_TRUST_PROXY: "1",
        FOOTNOTE_SMTP_URL: `smtp://127.0.0.1:${smtp.port}`,
        FOOTNOTE_MAIL_FROM: "Footnote <cards@example.org>",
        ...env,
      },
    });
  // Each test comes from an address of its own, so that none is slowed down for another's guesses.
  let address = 0;
  beforeEach(() => {
    address += 1;
  });
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(server.url + path, {
      method: "POST",
      headers: { ...json, "x-forwarded-for": `198.51.100.${address}`, ...headers },
      body: JSON.stringify(body),
    });
  const cookieOf = (reply: Response) =>
    reply.headers
      .getSetCookie()
      .map((each) => each.split(";")[0])
      .join("; ");
  const made = async (email: string) => {
    expect((await post("/api/account/sign-up", { email, password })).status).toBe(200);
    return email;
  };
  const signedIn = async (email: string, cookie = "", bring = true) => {
    const reply = await post("/api/account/sign-in", { email, password, bring }, cookie ? { cookie } : {});
    expect(reply.status).toBe(200);
    return { reply, cookie: cookieOf(reply) };
  };

  beforeAll(async () => {
    smtp = await smtpServer();
    server = await start();
  }, 120_000);
  afterAll(async () => {
    await server.stop();
    smtp.server.close();
    rmSync(data, { recursive: true, force: true });
  });

  test("[T23] signing up, signing in and asking for a link say the same, as fast, whether or not an address is known", {
    timeout: 60_000 + SAMPLES * 6 * 1500,
  }, async () => {
    const known = await Promise.all(Array.from({ length: SAMPLES }, (_, i) => made(`known-${i}@example.org`)));
    const times = new Map<string, number[]>();
    const said = new Map<string, Set<string>>();
    const wrong = { password: "not the password at all" };
    const asks = { "sign-up": wrong, "sign-in": { ...wrong, bring: true }, forgot: {} };
    for (const [i, there] of known.entries())
      for (const [name, rest] of Object.entries(asks))
        for (const [which, email] of Object.entries({ known: there, unknown: `nobody-${name}-${i}@example.org` })) {
          const began = performance.now();
          const reply = await post(`/api/account/${name}`, { ...rest, email });
          const { request: _, ...body } = (await reply.json()) as Record<string, unknown>;
          const key = `${name} ${which}`;
          times.set(key, [...(times.get(key) ?? []), performance.now() - began]);
          const cookies = reply.headers.getSetCookie().length;
          said.set(key, (said.get(key) ?? new Set()).add(`${reply.status} ${cookies} ${JSON.stringify(body)}`));
        }
    for (const name of ["sign-up", "sign-in", "forgot"]) {
      expect([...(said.get(`${name} known`) ?? [])], name).toEqual([...(said.get(`${name} unknown`) ?? [])]);
      const apart = Math.abs(median(times.get(`${name} known`) ?? []) - median(times.get(`${name} unknown`) ?? []));
      console.log(`${name}: medians of ${SAMPLES} + ${SAMPLES} are ${apart.toFixed(1)} ms apart`);
      expect(apart, name).toBeLessThan(25);
    }
  });

  test("[T24] the session changes at signing in, at upgrading and with the password; the old one counts for nothing", async () => {
    const email = await made("rotating@example.org");
    const anonymous = await newPerson(server.url, "phone");
    const upgraded = await signedIn(email, anonymous.cookie);
    expect(await upgraded.reply.json()).toEqual({ here: "kept" });
    const again = await signedIn(email, upgraded.cookie);
    const changed = await post("/api/account/password", { current: password, password }, { cookie: again.cookie });
    expect(changed.status).toBe(200);
    const cookies = [anonymous.cookie, upgraded.cookie, again.cookie, cookieOf(changed)];
    expect(new Set(cookies).size).toBe(4);
    const lines = [...again.reply.headers.getSetCookie(), ...changed.headers.getSetCookie()];
    const halves = lines.filter((line) => line.startsWith("footnote-here="));
    expect(halves.length).toBe(2);
    for (const line of halves) {
      expect(line).toMatch(/^footnote-here=[\w-]{43}; Max-Age=34560000; Path=\/; SameSite=Lax; Secure$/);
    }
    for (const line of lines.filter((each) => !halves.includes(each)))
      expect(line).toMatch(/^__Host-footnote\.session_token=[^;]{32,};.*Path=\/.*HttpOnly.*Secure.*SameSite=Lax/i);
    const who = async (cookie: string) =>
      ((await (await fetch(`${server.url}/api/account`, { headers: { cookie } })).json()) as { account: unknown })
        .account;
    for (const cookie of cookies.slice(0, 3)) expect(await who(cookie)).toBeNull();
    expect(await who(cookies[3] ?? "")).toMatchObject({ email });
    // What is still sent under the anonymous session lands in the account, and it reads nothing.
    expect((await fetch(`${server.url}/api/account/export`, { headers: { cookie: anonymous.cookie } })).status).toBe(
      401,
    );
    const [card = ""] = await anonymous.cards();
    const late = await anonymous.send([anonymous.phone.review(card, 3, Date.now())]);
    expect(await late.json()).toMatchObject({ results: [{ status: "stored" }] });
    // A card by hand is taken too: what is refused is the document, which there is none of.
    expect((await post("/api/hand-cards", handCard, { cookie: anonymous.cookie })).status).toBe(404);
    const out = await post("/api/account/sign-out", {}, { cookie: cookies[3] ?? "" });
    expect(out.headers.getSetCookie()[0]).toContain("Max-Age=0");
    expect(await who(cookies[3] ?? "")).toBeNull();
  });

  test("[T25] nobody is signed in from another site, with a cookie or without", async () => {
    const email = await made("target@example.org");
    for (const path of ["sign-in", "sign-up", "forgot", "reset", "passkey-sign-in", "sign-out", "delete"]) {
      const attempts = [{ origin: "https://evil.example" }, { origin: "null" }, { "sec-fetch-site": "cross-site" }];
      for (const headers of attempts as Record<string, string>[]) {
        const reply = await post(`/api/account/${path}`, { email, password, bring: true }, headers);
        expect(reply.status, path).toBe(403);
        expect(reply.headers.getSetCookie()).toEqual([]);
      }
      const form = await post(`/api/account/${path}`, {}, { "content-type": "text/plain" });
      expect([401, 415], path).toContain(form.status);
    }
  });

  test("[T1] the operator's routes are not there for anybody else", async () => {
    await made("first-or-not@example.org");
    const email = await made("ordinary@example.org");
    const { cookie } = await signedIn(email);
    const nowhere = await (await fetch(`${server.url}/api/nowhere`, { headers: { cookie } })).json();
    for (const headers of [{}, { cookie }] as Record<string, string>[]) {
      for (const reply of [
        await fetch(`${server.url}/api/operator`, { headers }),
        await post("/api/operator/invite", {}, headers),
        await post("/api/operator/delete", { account: "x", email }, headers),
      ]) {
        expect(reply.status).toBe(404);
        expect({ ...((await reply.json()) as object), request: "" }).toEqual({ ...(nowhere as object), request: "" });
      }
    }
  });

  test("a link to a new password comes by mail, leads to the public address, and works once", async () => {
    const email = await made(`${person}@example.org`);
    const before = smtp.mails.length;
    await post("/api/account/forgot", { email }, { host: "evil.example", "x-forwarded-host": "evil.example" });
    await expect.poll(() => smtp.mails.length).toBe(before + 1);
    const mail = (smtp.mails.at(-1) ?? "").replaceAll("=\r\n", "");
    expect(mail).toContain(`To: ${email}`);
    const token = /https:\/\/cards\.example\.org\/account\/reset#([\w-]+)/.exec(mail)?.[1] ?? "";
    const renewed = "a renewed kanarienvogel";
    expect((await post("/api/account/reset", { token, password: renewed })).status).toBe(200);
    const again = await post("/api/account/reset", { token, password });
    expect([again.status, ((await again.json()) as { code: string }).code]).toEqual([400, "link_spent"]);
    expect((await post("/api/account/sign-in", { email, password, bring: true })).status).toBe(401);
    expect((await post("/api/account/sign-in", { email, password: renewed, bring: true })).status).toBe(200);
  });

  test("[T22] a restart forgets no guesses, and says how long to wait", async () => {
    const email = "guessed@example.org";
    const guess = () => post("/api/account/sign-in", { email, password: "wrong password", bring: true });
    for (let i = 0; i < 5; i += 1) expect((await guess()).status).toBe(401);
    await server.stop();
    // A busy machine may need longer to start than the 15 s there are to wait: this server lives ten minutes earlier.
    const earlier = 600;
    server = await start({ FOOTNOTE_TEST_SHIFT: String(-earlier * 1000) }, [shiftClock]);
    const refused = await guess();
    expect(refused.status).toBe(429);
    const wait = Number(refused.headers.get("retry-after"));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(earlier + 15);
    await server.stop();
    server = await start();
  });

  test("deleted, another session of the account is told so, and cannot begin anew unawares", async () => {
    const email = await made("leaving@example.org");
    const [phone, laptop] = [await signedIn(email), await signedIn(email)];
    expect((await post("/api/account/delete", {}, { cookie: phone.cookie })).status).toBe(401);
    expect((await post("/api/account/delete", { password: "wrong one" }, { cookie: phone.cookie })).status).toBe(401);
    expect((await post("/api/account/delete", { password }, { cookie: phone.cookie })).status).toBe(200);
    const late = await post("/api/events", { device: "d", sentAt: 0, events: [{}] }, { cookie: laptop.cookie });
    expect([late.status, ((await late.json()) as { code: string }).code]).toEqual([410, "gone"]);
    const card = await post("/api/hand-cards", handCard, { cookie: laptop.cookie });
    expect([card.status, ((await card.json()) as { code: string }).code]).toEqual([410, "gone"]);
    expect((await post("/api/account/sign-in", { email, password, bring: true })).status).toBe(401);
  });

  test("[T32] no address, password or link stands in the server's log", async () => {
    await post("/api/account/sign-up", { email: `${person}-2@example.org`, password });
    await post("/api/account/sign-up", { email: `${person}-2@example.org`, password });
    await post("/api/account/sign-in", { email: `${person}-2@example.org`, password: person.repeat(2), bring: true });
    await post("/api/account/sign-in", { email: person, password, bring: true });
    await post("/api/account/reset", { token: person, password });
    smtp.server.close();
    expect(server.said()).not.toContain(person);
    expect(server.said()).not.toMatch(/@example\.org|#[\w-]{20}/);
  });
});
