import { type Attempt, type Matrix, totalOf } from "./matrix.ts";

/** Which attempts of a taker count, Moodle's switch. It is printed with every figure. */
export const attemptsUsed = ["first", "last", "highest", "all"] as const;
export type AttemptsUsed = (typeof attemptsUsed)[number];

/** The matrix with the attempts that count. Of equally high attempts the first counts; the order of attempts stays. */
export function using(matrix: Matrix, used: AttemptsUsed): Matrix {
  if (used === "all") return matrix;
  const best = new Map<string, { attempt: Attempt; total: number }>();
  for (const attempt of matrix.attempts) {
    const held = best.get(attempt.taker);
    const total = totalOf(matrix, attempt);
    if (!held || counts({ attempt, total }, held, used)) best.set(attempt.taker, { attempt, total });
  }
  const kept = new Set([...best.values()].map(({ attempt }) => attempt));
  return { ...matrix, attempts: matrix.attempts.filter((attempt) => kept.has(attempt)) };
}

interface Scored {
  readonly attempt: Attempt;
  readonly total: number;
}

function counts(one: Scored, held: Scored, used: Exclude<AttemptsUsed, "all">): boolean {
  const earlier = one.attempt.number < held.attempt.number;
  if (used === "first") return earlier;
  if (used === "last") return !earlier;
  return one.total > held.total || (one.total === held.total && earlier);
}
