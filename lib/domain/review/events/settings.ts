import { ReviewSettings } from "../settings.ts";
import { defineEventKind } from "./event-kind.ts";

/** New settings, whole. Their version is this event's id. */
export const settings = defineEventKind({
  payload: ReviewSettings,
  card: "never",
  // Events made under them name their version; no card changes because a setting did.
  apply: (memory) => ({ memory }),
});
