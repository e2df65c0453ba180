import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "./build.ts";
import { check } from "./check.ts";
import { startServer } from "./server-process.ts";
import { runNode, toolFile } from "./spawned.ts";
import { findChromium, findPostgres } from "./tools.ts";

const reports = ".tmp";

interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The whole suite. `npm test -- domain` (or server, client, ui, app, e2e) runs one part. */
export async function test(args: readonly string[]): Promise<number> {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const only = args[0];
  const wants = (part: string) => only === undefined || only === part;
  const outcomes: Outcome[] = [];
  if (wants("check")) outcomes.push(await asOutcome(check()));

  const postgres = findPostgres();
  if (!postgres && process.env.CI) {
    console.error(
      "With CI set nothing may be skipped, and there is no PostgreSQL: set PG_BIN, or let the suite install it (root, apt).",
    );
    return 1;
  }
  if (!postgres)
    console.log("No PostgreSQL found: every suite that needs one is skipped. PG_BIN names its folder of programs.");
  const chromium = wants("app") || wants("e2e") ? ((await findChromium()) ?? "") : "";
  const env = { PG_BIN: postgres ?? "", CHROMIUM_PATH: chromium, TZ: "UTC" };
  const projects = ["domain", "import", "client", "ui", "server"].filter(wants);
  if (projects.length > 0) outcomes.push(await vitest("unit", projects, env));

  if (wants("app") || wants("e2e")) {
    const built = await build();
    if (built !== 0) return built;
  }
  if (wants("app")) outcomes.push(await vitest("app", ["app"], env));
  if (wants("e2e")) outcomes.push(...(await browserTests(args.slice(1), chromium)));

  const sum = (pick: (outcome: Outcome) => number) => outcomes.reduce((total, outcome) => total + pick(outcome), 0);
  const [passed, failed, skipped] = [sum((o) => o.passed), sum((o) => o.failed), sum((o) => o.skipped)];
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

async function asOutcome(code: Promise<number>): Promise<Outcome> {
  const failed = (await code) === 0 ? 0 : 1;
  return { passed: 1 - failed, failed, skipped: 0 };
}

async function vitest(name: string, projects: readonly string[], env: Record<string, string>): Promise<Outcome> {
  const file = join(reports, `${name}.json`);
  const args = [
    "run",
    "--config",
    "tests/vitest.config.ts",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ];
  const code = await runNode(
    toolFile("vitest", "vitest.mjs"),
    [...args, ...projects.flatMap((project) => ["--project", project])],
    { env },
  );
  const report = readReport<{
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    numTodoTests: number;
  }>(file);
  const failed = report ? report.numFailedTests : 1;
  return {
    passed: report?.numPassedTests ?? 0,
    failed: code !== 0 && failed === 0 ? 1 : failed, // a file that could not be loaded fails no test, but it fails
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  };
}

/**
 * The browser tests: screens of two sizes beside each other, each on servers and data of its own, since what one test
 * makes another may count. With words after the part's name all sizes run in one.
 */
const browserTests = (args: readonly string[], chromium: string): Promise<Outcome[]> =>
  Promise.all(
    args.length > 0
      ? [playwright("e2e", args, chromium)]
      : [
          playwright("e2e-desktop", ["--project", "desktop"], chromium),
          playwright("e2e-phone", ["--project", "phone", "--project", "iphone"], chromium),
        ],
  );

/** Against a server and a second one on the same data whose clock is a day ahead. */
async function playwright(name: string, args: readonly string[], chromium: string): Promise<Outcome> {
  const file = join(reports, `${name}.json`);
  const data = mkdtempSync(join(tmpdir(), "footnote-e2e-"));
  const today = await startServer({ data });
  const tomorrow = await startServer({
    data,
    preload: [pathToFileURL("tests/support/shift-clock.mjs").href],
    env: { FOOTNOTE_TEST_SHIFT: String(24 * 3_600_000) },
  });
  const code = await runNode(
    toolFile("@playwright/test", "cli.js"),
    ["test", "--config", "tests/playwright.config.ts", "--reporter=list,json", ...args],
    {
      env: {
        PLAYWRIGHT_JSON_OUTPUT_FILE: resolve(file),
        CHROMIUM_PATH: chromium,
        E2E_URL: today.url,
        E2E_TOMORROW_URL: tomorrow.url,
        E2E_OUTPUT: resolve(reports, name),
      },
    },
  );
  await Promise.all([today.stop(), tomorrow.stop()]);
  rmSync(data, { recursive: true, force: true });
  const report = readReport<{ stats: { expected: number; unexpected: number; flaky: number; skipped: number } }>(file);
  const failed = report ? report.stats.unexpected : 1;
  return {
    passed: (report?.stats.expected ?? 0) + (report?.stats.flaky ?? 0),
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: report?.stats.skipped ?? 0,
  };
}

const readReport = <T>(file: string): T | null =>
  existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as T) : null;
