import "server-only";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import webPush from "web-push";
import * as z from "zod";
import type { Env } from "../env.ts";

const Keys = z.object({ publicKey: z.string(), privateKey: z.string() });
export type PushKeys = z.infer<typeof Keys>;

const fileOf = (folder: string) => join(folder, "push-keys");

/** Makes the pair this server signs with (VAPID), once: browsers subscribe with its public half. */
export function ensurePushKeys({ dataFolder }: Pick<Env, "dataFolder">): void {
  if (existsSync(fileOf(dataFolder))) return;
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  writeFileSync(fileOf(dataFolder), JSON.stringify(webPush.generateVAPIDKeys()), { mode: 0o600, flag: "wx" });
}

/** null: none were made, so nobody is called. */
export function pushKeysOf({ dataFolder }: Pick<Env, "dataFolder">): PushKeys | null {
  try {
    return Keys.parse(JSON.parse(readFileSync(fileOf(dataFolder), "utf8")));
  } catch {
    return null;
  }
}
