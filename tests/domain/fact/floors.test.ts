import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

/** Precision/recall below which a change of the rules is a step back. */
const floors = {
  quote: ".95/.93",
  date: ".92/.85",
  backer: ".88/.68",
  figure: ".92/.80",
  role: ".92/.80",
  acronym: ".92/.92",
};

const shared = join("..", "shared");
const here = existsSync(join(shared, "tools", "score-facts.mjs"));

describe("floors on five labelled documents", () => {
  test.skipIf(!here)(
    `every kind reaches its floor${here ? "" : " (skipped: ../shared is not here)"}`,
    { timeout: 60_000 },
    () => {
      const least = Object.entries(floors)
        .map(([kind, floor]) => `${kind}=${floor}`)
        .join(",");
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [
          join(shared, "tools", "score-facts.mjs"),
          ...["--gold", join(shared, "gold"), "--documents", join(shared, "documents")],
          ...["--command", `${process.execPath} lib/cli/facts.ts --json`, "--least", least],
        ],
        { encoding: "utf8" },
      );
      expect(status, `${stdout}\n${stderr}`).toBe(0);
    },
  );
});
