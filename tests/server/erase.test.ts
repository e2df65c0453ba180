import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Export } from "#lib/contract/export.ts";
import { defaultSettings } from "#lib/domain/review/settings.ts";
import { BACKUP_DAYS, backUp, backupsOf, dropOldBackups } from "#lib/server/db/backup.ts";
import { erasedLearners } from "#lib/server/db/erased.ts";
import { digestOf, sha256 } from "#lib/server/digest.ts";
import { oldSession } from "#lib/server/repos/aliases.ts";
import { adoptLearner } from "#lib/server/services/adopt-learner.ts";
import { broughtIn } from "#lib/server/services/bring-document.ts";
import { eraseAgain, eraseLearner } from "#lib/server/services/erase.ts";
import { exportLearner } from "#lib/server/services/export-learner.ts";
import { createQuiz } from "#lib/server/services/quiz/drafts.ts";
import { beginAttempt, joinQuiz } from "#lib/server/services/quiz/join.ts";
import { publishQuiz } from "#lib/server/services/quiz/publish.ts";
import { recordAnswers } from "#lib/server/services/quiz/record-answers.ts";
import { recordEvents } from "#lib/server/services/record-events.ts";
import { tidy } from "#lib/server/services/tidy.ts";
import { seedAccount } from "../support/accounts.ts";
import { bringAndWait } from "../support/bring.ts";
import { draftOf, everyType } from "../support/quizzes.ts";
import { DAY, device, MONDAY, seedCollection } from "../support/seed.ts";
import { freshStore, onBoth, type TestStore } from "../support/stores.ts";

const clock = () => MONDAY + DAY;
const canary = "kanarienvogel";
const text = `On 3 May 2019 President Ann ${canary} met King Karl Berg in Oslo. In November 2019 Norway and Iceland signed a ${canary} treaty.`;

/** Somebody with an account, answers, settings, a merged learner and a text of their own; and somebody else. */
async function lived(store: TestStore) {
  const deps = { store, clock };
  const [card = ""] = await seedCollection(store.db);
  const anon = await seedAccount(store.db, { id: "anon", anonymous: true });
  const ann = await seedAccount(store.db, { id: "ann", email: `${canary}@example.org` });
  const eve = await seedAccount(store.db, { id: "eve" });
  const [phone, laptop] = [device("phone"), device("laptop")];
  const typed = { rating: 3, form: "typed", took: 1, typed: canary };
  await recordEvents(deps, anon.learner, phone.batch([phone.make("review", card, typed, MONDAY)], MONDAY));
  await adoptLearner(deps, { account: ann.account, anonymous: anon.account, bring: true });
  const flag = laptop.make("flag", card, { flag: "wrong", note: canary }, MONDAY + 1);
  const settings = laptop.make("settings", null, { ...defaultSettings, newPerDay: 3 }, MONDAY + 2);
  await recordEvents(deps, ann.learner, laptop.batch([flag, settings], MONDAY + 2));
  const conflict = { ...flag, payload: { flag: "unclear", note: `${canary} again` } };
  await recordEvents(deps, ann.learner, laptop.batch([conflict], MONDAY + 2));
  await recordEvents(deps, eve.learner, laptop.batch([{ ...flag, payload: { flag: "wrong", note: "x" } }], MONDAY + 2));
  await store.db
    .insertInto("account_state")
    .values([
      { account: ann.account, operator: 0, created_at: 5 },
      { account: eve.account, operator: 1, created_at: 4 },
    ])
    .execute();
  const title = `${canary} papers`;
  const brought = await bringAndWait(
    deps,
    { folder: store.folder, engine: () => "engine-1" },
    ann.learner,
    broughtIn({ collection: { title }, title, format: "text", text }),
  );
  expect(brought).toMatchObject({ ok: true });
  const quiz = await createQuiz(deps, anon.learner, draftOf(Object.values(everyType(canary)))).catch(() => null);
  expect(quiz).toBeNull(); // that learner is part of another now
  const own = await createQuiz(deps, ann.learner, draftOf(Object.values(everyType(canary)), { attempts: 2 }));
  const published = await publishQuiz(deps, ann.learner, own);
  const code = published?.ok ? published.code : "";
  await joinQuiz(deps, code, "phone-1", { name: `Bea ${canary}` });
  const begun = await beginAttempt(deps, code, "phone-1");
  const sheet = { attempt: begun?.ok ? begun.attempt : "", device: "device-1", tokenHash: "phone-1", now: clock() };
  await recordAnswers(store, { ...sheet, events: [], submit: true });
  return { deps, ann, anon, eve };
}

const everyRow = async (store: TestStore): Promise<string> => {
  const tables = await store.db.introspection.getTables();
  const rows = await Promise.all(
    tables
      .filter(({ name }) => !/^card_text_/.test(name))
      .map(({ name }) =>
        store.db.withTables<Record<string, Record<string, unknown>>>().selectFrom(name).selectAll().execute(),
      ),
  );
  return JSON.stringify(rows);
};

onBoth("A person's data", (kind) => {
  test("is exported whole, in the documented shape, with events that can be proven", async () => {
    const store = await freshStore(kind);
    const { deps, ann, anon } = await lived(store);
    const parts: string[] = [];
    for await (const part of exportLearner(deps, ann.learner)) parts.push(part);
    const exported = Export.parse(JSON.parse(parts.join("")));
    expect(exported.account).toMatchObject({ email: `${canary}@example.org` });
    expect(exported.merged).toEqual([{ learner: anon.learner, at: new Date(clock()).toISOString() }]);
    expect(exported.events).toHaveLength(3);
    for (const { digest, effective: _, day: __, stored: ___, at, ...sent } of exported.events)
      expect(digestOf({ ...sent, at: Date.parse(at) })).toBe(digest);
    expect(exported.conflicts).toHaveLength(1);
    expect(exported.memory).toHaveLength(1);
    expect(exported.collections[0]?.documents[0]).toMatchObject({ text, facts: expect.any(Array) });
    expect(exported.collections[0]?.documents[0]?.cards.length).toBeGreaterThan(0);
    expect(exported.quizzes).toMatchObject([{ title: "Week 3", takers: [{ name: `Bea ${canary}` }] }]);
    expect(exported.quizzes[0]?.attempts).toHaveLength(1);
    expect(exported.items).toHaveLength(10);
    await store.close();
  });

  test("is deleted whole: no row of it, no session, its collections with everything; nobody else loses anything", async () => {
    const store = await freshStore(kind);
    const { deps, ann, eve, anon } = await lived(store);
    expect(await everyRow(store)).toContain(canary);
    const began = performance.now();
    await eraseLearner(deps, ann.learner);
    expect(performance.now() - began).toBeLessThan(60_000);
    const left = await everyRow(store);
    expect(left).not.toContain(canary);
    for (const id of [ann.learner, ann.account, ann.token]) expect(left).not.toContain(id);
    expect(await store.db.selectFrom("event").select("learner_id").execute()).toEqual([{ learner_id: eve.learner }]);
    expect(await store.db.selectFrom("user").select("id").execute()).toEqual([{ id: eve.account }]);
    expect((await store.db.selectFrom("collection").select("id").execute()).map(({ id }) => id)).toEqual(["libya"]);
    // What still arrives under its sessions, also under those of before the merge, is told that nobody is there.
    for (const token of [ann.token, anon.token])
      expect(await oldSession(store.db, sha256(token))).toEqual({ learner: null });
    await store.close();
  });
});

onBoth("What is kept no longer", (kind) => {
  test("goes: old guesses, ended sessions, anonymous learners nobody can come back to; accounts stay", async () => {
    const store = await freshStore(kind);
    await seedCollection(store.db);
    const anon = await seedAccount(store.db, { id: "anon", anonymous: true }); // its session ended in 1970
    const ann = await seedAccount(store.db, { id: "ann" });
    await store.db
      .insertInto("attempt")
      .values([
        { key: "old", tries: 1, free_at: 0, last_at: clock() - 2 * DAY - 1 },
        { key: "new", tries: 1, free_at: 0, last_at: clock() - 2 * DAY },
      ])
      .execute();
    expect(await tidy({ store, clock })).toBe(1);
    expect(await store.db.selectFrom("learner").select("id").execute()).toEqual([{ id: ann.learner }]);
    expect(await store.db.selectFrom("user").select("id").execute()).toEqual([{ id: ann.account }]);
    expect(await store.db.selectFrom("attempt").select("key").execute()).toEqual([{ key: "new" }]);
    expect(await everyRow(store)).not.toContain(anon.learner);
    await store.close();
  });
});

const filesOf = (folder: string): Buffer[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));

test("no byte of a deleted person is left in the database's files", async () => {
  const store = await freshStore("sqlite");
  const { deps, ann } = await lived(store);
  const holds = () => filesOf(store.folder).some((bytes) => bytes.includes(canary));
  expect(holds()).toBe(true);
  await eraseLearner(deps, ann.learner);
  expect(holds()).toBe(false);
  for (const id of [ann.account, ann.token, "laptop" /* the device is eve's too */])
    expect(filesOf(store.folder).some((bytes) => bytes.includes(id))).toBe(id === "laptop");
  await store.close();
});

test("backups, and databases a restore set aside, end by age", async () => {
  const store = await freshStore("sqlite");
  const first = await backUp(store, clock, "daily");
  const aside = `${store.file}.${clock()}.replaced`;
  writeFileSync(aside, canary);
  const file = store.file ?? "";
  dropOldBackups(file, clock() + BACKUP_DAYS * DAY);
  expect(backupsOf(file)).toEqual([first]);
  expect(readdirSync(store.folder).some((name) => name.endsWith(".replaced"))).toBe(true);
  dropOldBackups(file, clock() + BACKUP_DAYS * DAY + 1);
  expect(backupsOf(file)).toEqual([]);
  expect(readdirSync(store.folder).some((name) => name.endsWith(".replaced"))).toBe(false);
  expect(BACKUP_DAYS).toBeLessThanOrEqual(35);
  await store.close();
});

test("a backup put back does not bring back who was deleted since", async () => {
  const store = await freshStore("sqlite");
  const { deps, ann } = await lived(store);
  const before = await store.db
    .selectFrom("learner")
    .selectAll()
    .where("id", "=", ann.learner)
    .executeTakeFirstOrThrow();
  await eraseLearner(deps, ann.learner);
  await store.db
    .insertInto("learner")
    .values({ ...before, account: null })
    .execute(); // as a restored backup would
  expect(erasedLearners(store, clock())).toEqual([ann.learner]);
  expect(await eraseAgain(deps)).toBe(1);
  expect(await store.db.selectFrom("learner").select("id").where("id", "=", ann.learner).execute()).toEqual([]);
  expect(erasedLearners(store, clock() + (BACKUP_DAYS + 2) * DAY)).toEqual([]);
  await store.close();
});
