import { execFileSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { eventKinds } from "#lib/domain/review/events/index.ts";

const given = [
  "README.md",
  "LICENSE",
  "app",
  "content",
  "lib",
  "next.config.js",
  "package-lock.json",
  "package.json",
  "tests",
  "tsconfig.json",
];

test("the top level is the one that was given", () => {
  const tracked = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
    encoding: "utf8",
  }).split("\n");
  const top = new Set(tracked.filter(Boolean).map((path) => path.split("/")[0] ?? ""));
  expect([...top].filter((name) => !name.startsWith(".") && !given.includes(name))).toEqual([]);
});

test("every version is exact", () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  const loose = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)),
  );
  expect(loose).toEqual([]);
});

test("no package below the version in which its last known hole was closed", () => {
  const floors: Readonly<Record<string, string>> = {
    next: "16.3.3",
    react: "19.2.8",
    "react-dom": "19.2.8",
    "better-auth": "1.6.26",
    postcss: "8.5.12",
  };
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
    packages: Record<string, { version?: string }>;
  };
  const below = Object.entries(packages).filter(([path, { version }]) => {
    const floor = floors[path.split("node_modules/").at(-1) ?? ""];
    return floor !== undefined && version !== undefined && version.localeCompare(floor, "en", { numeric: true }) < 0;
  });
  expect(below.map(([path, { version }]) => `${path} ${version}`)).toEqual([]);
});

test("each kind of event is one file, named as in the log", () => {
  const files = globSync("lib/domain/review/events/*.ts").map((file) => file.split(/[/\\]/).at(-1)?.slice(0, -3));
  expect(files.filter((file) => file !== "index" && file !== "event-kind").sort()).toEqual(
    Object.keys(eventKinds).sort(),
  );
});

test("each route handler has its row of permissions and each row its handler", () => {
  const rows = [
    ...readFileSync("lib/server/http/permissions.ts", "utf8").matchAll(
      /^ {2}"([A-Z]+ \/api\/[^"]*)": "(anyone|learner|account|operator)",$/gm,
    ),
  ].map(([, name]) => name);
  const handlers = globSync("app/api/**/route.ts").flatMap((file) => {
    const path = `/${file
      .replaceAll("\\", "/")
      .replace(/^app\//, "")
      .replace(/\/route\.ts$/, "")}`;
    const text = readFileSync(file, "utf8");
    return [...text.matchAll(/^export const (\w+) = (\w+)(?:\(\s*"([^"]+)")?/gm)].flatMap(([, method, by, name]) => {
      if (by === "unknownRoute") return [];
      expect(`${by} ${name}`, file).toBe(`route ${method} ${path}`);
      return name ?? [];
    });
  });
  expect(rows.length).toBeGreaterThan(4);
  expect(handlers.sort()).toEqual([...rows].sort());
});

test("no raw HTML; no check switched off without a reason beside it", () => {
  const forbidden =
    /dangerouslySetInnerHTML|innerHTML|@ts-(?:ignore|nocheck|expect-error)|\bas any\b|biome-ignore(?! lint\/[\w/]+: .{15,})/;
  const found = globSync(["app/**/*.{ts,tsx}", "lib/**/*.{ts,tsx}"]).filter((file) =>
    forbidden.test(readFileSync(file, "utf8")),
  );
  // One place keeps React away from what it did not paint, and may set nothing but the empty text.
  const aside = found.filter((file) => file === join("app", "_shell", "first-words.tsx"));
  expect(found).toEqual(aside);
  for (const file of aside) {
    const text = readFileSync(file, "utf8");
    expect(text.match(/dangerouslySetInnerHTML=\{\w+\}/g)).toEqual(["dangerouslySetInnerHTML={nothing}"]);
    expect(text.match(/.*__html.*/g)).toEqual(['const nothing = { __html: "" };']);
  }
});
