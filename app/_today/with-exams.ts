import type { Today } from "#lib/contract/today.ts";

/** How many days are left until the exam of each collection that has one. */
export const withExams = (today: Today) => ({
  ...today,
  collections: today.collections.map((each) => {
    const exam = today.settings.values.collections?.[each.id]?.exam;
    return { ...each, exam: exam === undefined || exam < today.day ? null : exam - today.day };
  }),
});
