import { type ChildProcess, spawn } from "node:child_process";
import { resolve } from "node:path";

/** A tool's JavaScript file, to be run by this very Node: the .bin scripts would pick another one, and are none on Windows. */
export const toolFile = (packageName: string, file: string): string => resolve("node_modules", packageName, file);

export interface RunOptions {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly nodeArgs?: readonly string[];
}

/** Runs a JavaScript file to its end with this Node, its output being ours. @returns exit code; 1 when a signal ended it */
export function runNode(
  file: string,
  args: readonly string[],
  { env = {}, nodeArgs = [] }: RunOptions = {},
): Promise<number> {
  return ended(
    spawn(process.execPath, [...nodeArgs, file, ...args], {
      stdio: "inherit",
      env: { ...process.env, ...env } as NodeJS.ProcessEnv,
    }),
  );
}

export function ended(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });
}
