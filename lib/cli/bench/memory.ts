import { spawnSync } from "node:child_process";
import type { Finding } from "./harness.ts";

const MB = 2 ** 20;
const SIZE = 1_000_000;
/** What reading a megabyte may take above an idle process that has loaded the engine. */
export const MOST_MB = 150;

/** The flags every command runs with (lib/cli/run.mjs): a small nursery keeps the peak down and costs about a twentieth of the speed. */
const FLAGS = ["--max-semi-space-size=4", "--conditions=react-server", "--disable-warning=ExperimentalWarning"];

const script = `
import { corpus, read, repeated } from "./lib/cli/bench/extract.ts";
const idle = process.resourceUsage().maxRSS;
read(repeated(corpus(), ${SIZE}));
console.log(JSON.stringify([idle, process.resourceUsage().maxRSS]));
`;

/** Peak resident memory, in MiB, of a fresh process before and after facts and cards of 1 MB of text. */
export function measureMemory(): { idle: number; peak: number } {
  const done = spawnSync(process.execPath, [...FLAGS, "--input-type=module", "--eval", script], { encoding: "utf8" });
  if (done.status !== 0) throw new Error(done.stderr);
  const [idle = 0, peak = 0] = JSON.parse(done.stdout) as number[];
  return { idle: (idle * 1024) / MB, peak: (peak * 1024) / MB };
}

export function benchMemory(): Finding {
  const { idle, peak } = measureMemory();
  return {
    name: `Facts and cards of 1 MB of text: peak memory above an idle process < ${MOST_MB} MB`,
    lines: [`idle ${idle.toFixed(0)} MB, peak ${peak.toFixed(0)} MB, + ${(peak - idle).toFixed(0)} MB`],
    met: peak - idle < MOST_MB,
  };
}
