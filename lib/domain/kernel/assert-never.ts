/** Ends a switch over a closed union: a new member that nobody handles is a compile error, and a bug if it runs. */
export function assertNever(value: never): never {
  throw new Error(`unhandled case ${JSON.stringify(value)}`);
}
