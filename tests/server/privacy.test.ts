import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { register } from "#lib/server/privacy/register.ts";
import { notOurs } from "#lib/server/privacy/tables.ts";
import { freshStore, onBoth } from "../support/stores.ts";

onBoth("The register of what is stored", (kind) => {
  test("names every table and column there is, and none that is not", async () => {
    const store = await freshStore(kind);
    const found = (await store.db.introspection.getTables()).filter(
      ({ name, isView }) => !isView && !notOurs.test(name),
    );
    expect(found.map(({ name }) => name).sort()).toEqual(Object.keys(register.tables).sort());
    for (const { name, columns } of found) {
      // PostgreSQL keeps the words of a card as a column too.
      const listed = (register.tables[name]?.columns ?? []).filter(
        (column) => kind === "postgres" || column !== "lexemes",
      );
      expect(columns.map((column) => column.name).sort(), name).toEqual([...listed].sort());
    }
    await store.close();
  });
});

test("every row says what for, how long, and what deleting does", () => {
  for (const rows of [register.tables, register.browserStores])
    for (const [name, { purpose, kept, erased }] of Object.entries(rows))
      for (const said of [purpose, kept, erased]) expect(said, name).toMatch(/^[A-Z\d].{3,}\.$/);
});

test("nothing in the browser is stored but what the register names", () => {
  const named = Object.keys(register.browserStores);
  const sources = globSync(["app/**/*.{ts,tsx}", "lib/{client,ui,contract,domain}/**/*.{ts,tsx}"]).map((file) => ({
    file,
    text: readFileSync(file, "utf8"),
  }));
  const using = (pattern: RegExp) => sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file);
  expect(using(/\b(?:navigator\.storage\.getDirectory)\b/)).toEqual([]);
  // The worker keeps pages that are the same for everybody, and reads which language was chosen.
  expect(using(/\bcaches\.(?:open|match)\b/)).toEqual(["lib/client/worker/shells.ts"]);
  expect(using(/\bcookieStore\b/)).toEqual(["lib/client/worker/sw.ts"]);
  const local = ["app/_today/install-hint.tsx", "app/review/use-hard-guard.ts", "lib/client/quiz/draft-store.ts"];
  expect(using(/\blocalStorage\b/).sort()).toEqual(local);
  const keys = local.map((file) => `localStorage ${/KEY = "([^"]+)"/.exec(readFileSync(file, "utf8"))?.[1]}`);
  expect(named.filter((name) => name.startsWith("localStorage")).sort()).toEqual(keys.sort());
  expect(using(/\bsessionStorage\b/)).toEqual(["lib/client/self-test/test-store.ts"]);
  const [ofTab] = /KEY = "([^"]+)"/.exec(readFileSync("lib/client/self-test/test-store.ts", "utf8"))?.slice(1) ?? [];
  expect(named.filter((name) => name.startsWith("sessionStorage"))).toEqual([`sessionStorage ${ofTab}`]);
  // Four files open IndexedDB, three set a cookie.
  const databases = {
    footnote: "lib/client/outbox/store.ts",
    "footnote-take": "lib/client/take/store.ts",
    "footnote-shared": "lib/client/worker/shared.ts",
    "footnote-leave": "lib/client/leave/store.ts",
  };
  const looking = ["lib/client/device/as-it-is.ts", "lib/client/worker/sw.ts"]; // open what is there, and make nothing
  expect(using(/\bindexedDB\.open|\bopenDB\b/).sort()).toEqual([...Object.values(databases), ...looking].sort());
  expect(using(/document\.cookie\s*=/).sort()).toEqual([
    "lib/client/leave/here.ts",
    "lib/client/settings/language.ts",
    "lib/client/settings/look.ts",
  ]);
  const stores = Object.entries(databases).flatMap(([name, file]) =>
    [...readFileSync(file, "utf8").matchAll(/createObjectStore\("(\w+)"/g)].map(
      ([, store]) => `IndexedDB ${name} ${store}`,
    ),
  );
  expect(stores.length).toBeGreaterThan(3);
  expect(named.filter((name) => name.startsWith("IndexedDB")).sort()).toEqual(stores.sort());
});
