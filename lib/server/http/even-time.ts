import "server-only";

const STEP_MS = 400;

/** Answers on the stroke of a step, whatever the work took and however it ended: how long it took tells nothing. */
export async function evenTime<T>(work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  try {
    return await work();
  } finally {
    const taken = performance.now() - begun;
    const rest = Math.ceil(taken / STEP_MS) * STEP_MS - taken;
    await new Promise((resolve) => setTimeout(resolve, rest));
  }
}
