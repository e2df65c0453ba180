import { benchAnswer } from "./bench/answer.ts";
import { benchBurst } from "./bench/burst.ts";
import { benchBytes } from "./bench/bytes.ts";
import { benchCold } from "./bench/cold.ts";
import { benchCollections } from "./bench/collections.ts";
import { benchDevice } from "./bench/device.ts";
import { benchExtract } from "./bench/extract.ts";
import { benchFanout } from "./bench/fanout.ts";
import { benchFold } from "./bench/fold.ts";
import { benchFormats } from "./bench/formats.ts";
import type { Finding } from "./bench/harness.ts";
import { benchInp } from "./bench/inp.ts";
import { benchLibrary } from "./bench/library.ts";
import { benchLoad } from "./bench/load.ts";
import { benchMemory } from "./bench/memory.ts";
import { benchPeer } from "./bench/peer.ts";
import { benchPostEvents } from "./bench/post-events.ts";
import { benchStart } from "./bench/start.ts";
import { benchSync } from "./bench/sync.ts";
import { benchSyncPostgres } from "./bench/sync-postgres.ts";
import { build } from "./build.ts";

const benches: Readonly<Record<string, (quick: boolean) => Promise<Finding>>> = {
  answer: benchAnswer,
  burst: benchBurst,
  events: benchPostEvents,
  fanout: benchFanout,
  bytes: benchBytes,
  fold: benchFold,
  cold: benchCold,
  collections: benchCollections,
  device: benchDevice,
  extract: benchExtract,
  formats: benchFormats,
  inp: benchInp,
  library: async () => benchLibrary(),
  load: benchLoad,
  memory: async () => benchMemory(),
  peer: benchPeer,
  start: async () => benchStart(),
  sync: benchSync,
  "sync-pg": benchSyncPostgres,
};

/** `npm run bench`, `npm run bench --quick` (npm keeps that flag for itself and tells in the environment), `npm run bench -- extract`. */
export async function bench(args: readonly string[]): Promise<number> {
  const quick = args.includes("--quick") || process.env.npm_config_quick === "true";
  const named = args.filter((arg) => !arg.startsWith("-"));
  const chosen = Object.entries(benches).filter(([name]) => named.length === 0 || named.includes(name));
  const built = await build();
  if (built !== 0) return built;
  const findings: Finding[] = [];
  for (const [, run] of chosen) {
    const finding = await run(quick);
    findings.push(finding);
    console.log(`\n${finding.name}${finding.met === null ? "" : finding.met ? ": met" : ": NOT MET"}`);
    for (const line of finding.lines) console.log(`  ${line}`);
  }
  return findings.some((finding) => finding.met === false) ? 1 : 0;
}
