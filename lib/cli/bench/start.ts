import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Finding, median } from "./harness.ts";

const RUNS = 9;
const GOAL_MS = 250;

/** The facts command's own Node, from its start to its end on a short article; the first run fills the cache and is not counted. */
export function benchStart(): Finding {
  const folder = mkdtempSync(join(tmpdir(), "footnote-bench-"));
  try {
    const file = join(folder, "article.txt");
    writeFileSync(file, "On 3 May 2019 President Ann Lee met King Karl Berg in Oslo.\n".repeat(40));
    const run = (args: readonly string[]): number => {
      const from = performance.now();
      const { status } = spawnSync(process.execPath, args, { stdio: "ignore" });
      if (status !== 0) throw new Error(`bench: exit ${status}`);
      return performance.now() - from;
    };
    const facts = ["--conditions=react-server", join("lib", "cli", "facts.ts"), "--json", file];
    run(facts);
    const [ours, bare] = [[] as number[], [] as number[]];
    for (let i = 0; i < RUNS; i += 1) {
      bare.push(run(["-e", "0"]));
      ours.push(run(facts));
    }
    const took = median(ours);
    return {
      name: `facts command, its Node part (medians of ${RUNS})`,
      lines: [`${took.toFixed(0)} ms, an empty Node ${median(bare).toFixed(0)} ms; goal ≤ ${GOAL_MS} ms`],
      met: took <= GOAL_MS,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
