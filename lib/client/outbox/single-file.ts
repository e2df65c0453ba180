/** Runs one task at a time. */
export type SingleFile = <T>(task: () => Promise<T>) => Promise<T>;

/** Under a name, across tabs where the browser can (navigator.locks wants https). */
export const createSingleFile = (name: string, locks: LockManager | undefined): SingleFile =>
  locks ? (task) => locks.request(name, task) as ReturnType<typeof task> : createLine();

/** In this page alone, in the order of asking; after a task that failed the next ones run all the same. */
export function createLine(): SingleFile {
  let chain: Promise<unknown> = Promise.resolve();
  return (task) => {
    const run = chain.then(task, task);
    chain = run.catch(() => undefined);
    return run;
  };
}
