import type { ReviewSettings } from "../settings.ts";
import type { ExamPlan } from "./plan.ts";

/** New cards a day of a collection, no exam considered. */
export const usualNew = (settings: ReviewSettings, collection: string): number =>
  settings.collections?.[collection]?.newPerDay ?? settings.newPerDay;

/**
 * The settings a day goes by while exams are coming: each of their collections has the limit of its plan, and what it
 * takes of the general limit the other collections go without.
 */
export function withExams(settings: ReviewSettings, plans: ReadonlyMap<string, ExamPlan>): ReviewSettings {
  if (plans.size === 0) return settings;
  const collections = { ...settings.collections };
  let taken = 0;
  for (const [id, { perDay }] of plans) {
    if (collections[id]?.newPerDay === undefined) taken += perDay;
    collections[id] = { ...collections[id], newPerDay: perDay };
  }
  return { ...settings, newPerDay: Math.max(0, settings.newPerDay - taken), collections };
}
