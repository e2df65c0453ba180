import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { precisionFrom } from "#lib/cli/calibrate.ts";
import { judgeFolder } from "#lib/cli/labels.ts";
import table from "#lib/domain/fact/precision.json" with { type: "json" };

const gold = join("..", "shared", "gold");
const here = existsSync(gold);

/** Confidence rests on this table: rules that changed since it was measured would be trusted for what they no longer are. */
test.skipIf(!here)(
  `precision.json is what the rules of today measure${here ? "" : " (skipped: ../shared is not here)"}`,
  { timeout: 20_000 },
  () => {
    const five = judgeFolder(gold, join("..", "shared", "documents"));
    const open = judgeFolder(join("tests", "corpus", "open"));
    expect(table).toEqual(precisionFrom([...five.facts, ...open.facts]));
  },
);
