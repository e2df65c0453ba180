import type { TestSitting } from "./sitting.ts";

export interface TestResult {
  readonly asked: number;
  readonly right: number;
  /** Answers that counted as reviews. */
  readonly counted: number;
  /** ms */
  readonly took: number;
  readonly missed: number;
}

export function resultOf({ answers }: TestSitting): TestResult {
  const right = answers.filter((answer) => answer.right).length;
  return {
    asked: answers.length,
    right,
    counted: answers.filter(({ counted }) => counted).length,
    took: answers.reduce((sum, { took }) => sum + took, 0),
    missed: answers.length - right,
  };
}
