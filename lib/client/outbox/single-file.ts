/** Runs one task at a time under a name, across tabs where the browser can (navigator.locks wants https). */
export type SingleFile = <T>(task: () => Promise<T>) => Promise<T>;

export function createSingleFile(name: string, locks: LockManager | undefined): SingleFile {
  if (locks) return (task) => locks.request(name, task) as ReturnType<typeof task>;
  let chain: Promise<unknown> = Promise.resolve();
  return (task) => {
    const run = chain.then(task, task);
    chain = run.catch(() => undefined);
    return run;
  };
}
