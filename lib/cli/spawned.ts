import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);

/** A tool's JavaScript file, to be run by this very Node: the .bin scripts would pick another one, and are none on Windows. */
export function toolFile(packageName: string, file: string): string {
  return join(dirname(require.resolve(`${packageName}/package.json`)), file);
}

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
