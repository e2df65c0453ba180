// What `npm run <task>` does, under the pinned Node with --conditions=react-server.
import { bench } from "./bench.ts";
import { build } from "./build.ts";
import { calibrate } from "./calibrate.ts";
import { check } from "./check.ts";
import { operatorTask } from "./operator.ts";
import { rebuildTask } from "./rebuild.ts";
import { restoreTask } from "./restore.ts";
import { dev, start } from "./serve.ts";
import { test } from "./test.ts";

const tasks: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  start,
  dev,
  build,
  check,
  test,
  bench,
  calibrate,
  rebuild: rebuildTask,
  restore: restoreTask,
  operator: operatorTask,
};

const [name = "", ...args] = process.argv.slice(2);
const task = tasks[name];
if (task) process.exitCode = await task(args);
else {
  console.error(`Footnote knows no task “${name}”. It knows: ${Object.keys(tasks).join(", ")}, facts, cards.`);
  process.exitCode = 2;
}
