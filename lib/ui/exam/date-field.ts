const DAY_MS = 86_400_000;

/** A learner's day as a date input has it. */
export const toDateInput = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** @returns null: no date, or half of one */
export const dayOfDateInput = (text: string): number | null => {
  const at = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(at) ? null : Math.floor(at / DAY_MS);
};
