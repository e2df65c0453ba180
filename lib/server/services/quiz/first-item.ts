import "server-only";
import type { FirstItem } from "#lib/contract/take.ts";
import type { Deps } from "../../deps.ts";
import { newestOpenAttempt } from "../../repos/quiz-attempts.ts";
import { attemptView } from "./attempt-view.ts";

/** What a browser that goes on in its attempt sees first. Null where there is none, and in a room: it shows what the instructor shows. */
export async function firstItem(deps: Deps, tokenHash: string): Promise<FirstItem | null> {
  const id = await newestOpenAttempt(deps.store.db, tokenHash);
  const view = id === null ? null : await attemptView(deps, id, tokenHash);
  const item = view?.items[0];
  if (!view || !item || view.finished !== null || (view.mode === "live" && view.live?.phase !== "free")) return null;
  return {
    attempt: view.attempt,
    title: view.title,
    of: view.items.length,
    flagged: item.flagged,
    stem: item.stem,
    type: item.shown.type,
    points: item.points,
  };
}
