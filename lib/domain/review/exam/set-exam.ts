import type { Day } from "../day.ts";
import type { ReviewSettings } from "../settings.ts";

/** The settings with a collection's exam on another day; null: without one. */
export function withExam(settings: ReviewSettings, collection: string, exam: Day | null): ReviewSettings {
  const { [collection]: own, ...others } = settings.collections ?? {};
  const { exam: _, ...rest } = own ?? {};
  const next = exam === null ? rest : { ...rest, exam };
  return {
    ...settings,
    collections: Object.keys(next).length === 0 ? others : { ...others, [collection]: next },
  };
}
