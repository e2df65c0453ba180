import "server-only";
import { systemClock } from "../clock.ts";
import { backUpDaily } from "../db/backup.ts";
import { openStore } from "../db/open.ts";
import type { Deps } from "../deps.ts";
import { engineVersion } from "../engine-version.ts";
import { type Env, readEnv } from "../env.ts";
import { proposerOf } from "../proposer.ts";
import { pushKeysOf } from "../reminders/push-keys.ts";
import { type PushWorld, pushWorld } from "../reminders/send-push.ts";
import { callLearners } from "../services/call-learners.ts";
import { type ImportWorld, takeUpImports } from "../services/run-import.ts";
import { tidy } from "../services/tidy.ts";
import { type Auth, makeAuth } from "./auth.ts";

export interface ServerDeps extends Deps {
  readonly env: Env;
  readonly auth: Auth;
  readonly imports: ImportWorld;
  readonly push: PushWorld;
}

const HOUR_MS = 3_600_000;
/** How late a call may be. */
const CALL_MS = 300_000;

// Opened on first use, not on import: `next build` imports every route. On globalThis, because Next may load this
// module more than once in a process, and two connections of one process would wait for each other.
const held = globalThis as { footnoteDeps?: ServerDeps };

export function deps(): ServerDeps {
  held.footnoteDeps ??= open();
  return held.footnoteDeps;
}

function open(): ServerDeps {
  const env = readEnv(process.env);
  const store = openStore(env);
  let engine: string | undefined;
  const imports: ImportWorld = {
    folder: env.dataFolder,
    engine: () => {
      engine ??= engineVersion(process.cwd());
      return engine;
    },
    ...(env.model ? { proposer: { host: new URL(env.model.url).host, propose: proposerOf(env.model) } } : {}),
  };
  const push = pushWorld(pushKeysOf(env), env.publicUrl);
  const made = { env, store, clock: systemClock, auth: makeAuth(env, store), imports, push };
  const takeUp = () =>
    void takeUpImports(made, imports).catch((error) => console.error("imports were not taken up:", error));
  if (process.env.NEXT_PHASE !== "phase-production-build") takeUp();
  setInterval(takeUp, HOUR_MS).unref();
  setInterval(() => {
    void backUpDaily(store, systemClock).catch((error) => console.error("backup failed:", error));
    void tidy({ store, clock: systemClock }).catch((error) => console.error("tidying failed:", error));
  }, HOUR_MS).unref();
  setInterval(() => {
    void callLearners(made, push).catch((error) => console.error("reminders failed:", error));
  }, CALL_MS).unref();
  return made;
}
