import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sealed as locked } from "#lib/client/leave/seal.ts";
import { HERE_COOKIE } from "#lib/contract/here.ts";
import type { Sealed } from "#lib/contract/sealed.ts";
import { addDigest, noDigests } from "#lib/domain/review/digest-sum.ts";
import type { LearnerEvent } from "#lib/domain/review/event.ts";
import { digestOf } from "#lib/server/digest.ts";
import { readEnv } from "#lib/server/env.ts";
import { asideCookie, backToAside } from "#lib/server/http/account/aside.ts";
import { makeAuth } from "#lib/server/http/auth.ts";
import { cookiesOf, sessionCookie } from "#lib/server/http/cookies.ts";
import { sessionBehind, sessionOf } from "#lib/server/http/current.ts";
import { storedOf } from "#lib/server/repos/learners.ts";
import { lendSession } from "#lib/server/repos/sessions.ts";
import { adoptLearner } from "#lib/server/services/adopt-learner.ts";
import { eraseLearner } from "#lib/server/services/erase.ts";
import { LearnerGone, recordEvents } from "#lib/server/services/record-events.ts";
import { openSealed, sealFor } from "#lib/server/services/sealed.ts";
import { seedAccount } from "../support/accounts.ts";
import { DAY, device, HOUR, MONDAY, seedCollection } from "../support/seed.ts";
import { freshStore, onBoth, type TestStore } from "../support/stores.ts";

const secret = "of this server";
const clock = () => MONDAY + DAY;
const logOf = async (store: TestStore, learner: string) =>
  (await store.db.selectFrom("event").select("id").where("learner_id", "=", learner).execute()).map(({ id }) => id);

/** A browser that does what a reply's Set-Cookie says. */
function jar(replies: readonly Headers[]) {
  const cookies = new Map<string, string>();
  for (const reply of replies)
    for (const line of reply.getSetCookie()) {
      const [name = "", value = ""] = (line.split(";")[0] ?? "").split(/=(.*)/s);
      cookies.set(name, value);
    }
  return {
    cookies,
    headers: () => new Headers({ cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") }),
  };
}

onBoth("The two halves of a session", (kind) => {
  const served = async (now: () => number) => {
    const store = await freshStore(kind);
    writeFileSync(join(store.folder, "secret"), "0123456789abcdef0123456789abcdef");
    const env = readEnv({ FOOTNOTE_DATA: store.folder });
    const known = { env, store, clock: now, auth: makeAuth(env, store) };
    const begin = async (borrowed = false) => {
      const made = await known.auth.api.signInAnonymous({ headers: new Headers(), returnHeaders: true });
      if (!made.response) throw new Error("nobody");
      if (borrowed) await lendSession(store.db, made.response.token, now());
      return { token: made.response.token, reply: await cookiesOf(known, made.headers, borrowed) };
    };
    return { store, known, begin };
  };

  test("count together or not at all, and the one a script can take says nothing of the other", async () => {
    const { store, known, begin } = await served(Date.now);
    const [ann, bob] = [await begin(), await begin()];
    const here = jar([ann.reply]);
    expect((await sessionOf(known, here.headers()))?.token).toBe(ann.token);
    expect([...here.cookies.values()].join().split(ann.token).length).toBe(2); // in the session's cookie alone
    const half = here.cookies.get(HERE_COOKIE) ?? "";
    for (const wrong of ["", "b.", half.slice(1), `${half}x`, jar([bob.reply]).cookies.get(HERE_COOKIE) ?? ""]) {
      here.cookies.set(HERE_COOKIE, wrong);
      expect(await sessionOf(known, here.headers()), wrong).toBeNull();
    }
    here.cookies.delete(HERE_COOKIE);
    expect(await sessionOf(known, here.headers())).toBeNull();
    expect((await sessionBehind(known, here.headers()))?.token).toBe(ann.token); // to be ended
    // One from before there were halves has none, and counts.
    await store.db.updateTable("session").set({ halves: null }).where("token", "=", ann.token).execute();
    expect((await sessionOf(known, here.headers()))?.token).toBe(ann.token);
    await store.close();
  });

  test("a borrowed phone's ends with the browser, and after half an hour unused", async () => {
    let now = Date.now();
    const { store, known, begin } = await served(() => now);
    const { reply, token } = await begin(true);
    for (const line of reply.getSetCookie()) expect(line).not.toMatch(/Max-Age|Expires/i);
    const here = jar([reply]);
    expect(here.cookies.get(HERE_COOKIE)).toMatch(/^b\./);
    for (const minutes of [29, 29, 29]) {
      now += minutes * 60_000;
      expect(await sessionOf(known, here.headers())).toMatchObject({ token, borrowed: true });
    }
    now += 31 * 60_000;
    expect(await sessionOf(known, here.headers())).toBeNull();
    expect(await sessionBehind(known, here.headers())).toBeNull();
    await store.close();
  });

  test("a borrowed phone's that was left aside comes back as one", async () => {
    const { store, known, begin } = await served(Date.now);
    for (const borrowed of [true, false]) {
      const { reply } = await begin(borrowed);
      const session = jar([reply]).cookies.get(await sessionCookie(known.auth)) ?? "";
      const headers = { cookie: `${await asideCookie(known.auth)}=${session}` };
      const back = await backToAside(known, new Request("http://localhost", { headers }));
      const given = back.getSetCookie().slice(0, 2);
      expect(given).toHaveLength(2);
      for (const line of given) expect(/Max-Age/i.test(line), line).toBe(!borrowed);
      expect(jar([back]).cookies.get(HERE_COOKIE)?.startsWith("b.")).toBe(borrowed);
      expect(await sessionOf(known, jar([back]).headers())).toMatchObject({ borrowed });
    }
    await store.close();
  });
});

onBoth("Answers sealed at signing out", (kind) => {
  const prepared = async () => {
    const store = await freshStore(kind);
    const cards = await seedCollection(store.db, { cards: 4 });
    const ann = await seedAccount(store.db, { id: "ann" });
    const eve = await seedAccount(store.db, { id: "eve" });
    const phone = device("anns-phone");
    const events = cards.map((card, i) => phone.review(card, 3, MONDAY + i * HOUR));
    const seal = sealFor(secret, { learner: ann.learner, device: phone.name });
    const [record] = await locked(seal, events);
    if (!record) throw new Error("nothing sealed");
    const { n: _n, ...rest } = record;
    const sealed: Sealed = { ...rest, sentAt: MONDAY + HOUR };
    return { store, deps: { store, clock }, ann, eve, events, seal, sealed };
  };

  test("reach their owner's log and nobody else's, once, whoever brings them", async () => {
    const { store, deps, ann, eve, events, sealed } = await prepared();
    const results = await openSealed(deps, secret, sealed);
    expect(results?.map(({ status }) => status)).toEqual(events.map(() => "stored"));
    expect((await logOf(store, ann.learner)).sort()).toEqual(events.map(({ id }) => id).sort());
    expect(await logOf(store, eve.learner)).toEqual([]);
    const again = await openSealed(deps, secret, sealed);
    expect(again?.map(({ status }) => status)).toEqual(events.map(() => "duplicate"));
    expect(await logOf(store, ann.learner)).toHaveLength(events.length);
    // As if the phone had sent them itself.
    const { batch } = device("anns-phone");
    const own = await recordEvents(deps, ann.learner, batch(events, MONDAY + HOUR));
    expect(own.map(({ status }) => status)).toEqual(events.map(() => "duplicate"));
    await store.close();
  });

  test("open under no other key and not when a byte of them was changed, and tell nothing before", async () => {
    const { store, deps, ann, eve, events, seal, sealed } = await prepared();
    for (const { id } of events) expect(JSON.stringify(sealed)).not.toContain(id);
    expect(Buffer.from(sealed.handle, "base64url").toString("latin1")).not.toContain(ann.learner);
    const flipped = (text: string, at: number) =>
      text.slice(0, at) + (text[at] === "A" ? "B" : "A") + text.slice(at + 1);
    const forged = sealFor(secret, { learner: eve.learner, device: "anns-phone" });
    const tampered: Sealed[] = [
      ...[0, 40, 100].map((at) => ({ ...sealed, ciphertext: flipped(sealed.ciphertext, at) })),
      ...[0, 20, 60].map((at) => ({ ...sealed, handle: flipped(sealed.handle, at) })),
      { ...sealed, iv: flipped(sealed.iv, 3) },
      { ...sealed, handle: forged.handle }, // Ann's answers in Eve's name
      { ...sealed, ciphertext: "AAAA" },
    ];
    for (const each of tampered) expect(await openSealed(deps, secret, each)).toBeNull();
    expect(await openSealed(deps, "of another server", sealed)).toBeNull();
    // What opens must still be a list of events.
    const [odd] = await locked(seal, [{ kind: "nothing" } as unknown as LearnerEvent]);
    if (!odd) throw new Error("nothing sealed");
    expect(await openSealed(deps, secret, { ...sealed, iv: odd.iv, ciphertext: odd.ciphertext })).toMatchObject([
      { status: "rejected" },
    ]);
    expect([...(await logOf(store, ann.learner)), ...(await logOf(store, eve.learner))]).toEqual([]);
    await store.close();
  });

  test("of a learner who was deleted are refused", async () => {
    const { store, deps, ann, sealed } = await prepared();
    await eraseLearner(deps, ann.learner);
    await expect(openSealed(deps, secret, sealed)).rejects.toThrow(LearnerGone);
    await store.close();
  });
});

onBoth("The check sum of a device", (kind) => {
  const sumOf = (events: readonly LearnerEvent[]) =>
    events.reduce((sum, event) => addDigest(sum, digestOf(event)), noDigests);

  test("is of what is stored, whatever the order, repeats, refusals and merges", async () => {
    const store = await freshStore(kind);
    const deps = { store, clock };
    const cards = await seedCollection(store.db, { cards: 6 });
    const anon = await seedAccount(store.db, { id: "anon", anonymous: true });
    const ann = await seedAccount(store.db, { id: "ann" });
    const phone = device("phone");
    const events = cards.map((card, i) => phone.review(card, 3, MONDAY + i * HOUR));
    const send = (learner: string, part: readonly unknown[]) =>
      recordEvents(deps, learner, phone.batch(part, MONDAY + DAY));
    await send(anon.learner, events.slice(3));
    await send(anon.learner, [...events.slice(0, 3), ...events.slice(2, 5), { bad: true }]);
    expect(await storedOf(store.db, anon.learner, "phone")).toEqual(sumOf(events));
    // The account has answers of this device already, one of them the same.
    const more = phone.review(cards[0] ?? "", 4, MONDAY + 9 * HOUR);
    await send(ann.learner, [more, events[5]]);
    await adoptLearner(deps, { account: ann.account, anonymous: anon.account, bring: true });
    expect(await storedOf(store.db, ann.learner, "phone")).toEqual(sumOf([...events, more]));
    await store.close();
  });
});
