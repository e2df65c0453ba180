import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { freePort } from "../server-process.ts";
import { runNode, toolFile } from "../spawned.ts";

/** Builds and starts a Next app of one line: what no page of ours can do without. */
export async function emptyApp(): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = join(".tmp", "bench-empty");
  mkdirSync(join(folder, "app"), { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
  writeFileSync(
    join(folder, "next.config.js"),
    `export default { turbopack: { root: ${JSON.stringify(resolve("."))} } };\n`,
  );
  writeFileSync(
    join(folder, "app", "layout.js"),
    'export default ({ children }) => <html lang="en"><body>{children}</body></html>;\n',
  );
  writeFileSync(join(folder, "app", "page.js"), "export default () => <p>Empty</p>;\n");
  const next = toolFile("next", "dist/bin/next");
  const env = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  if ((await runNode(next, ["build", folder], { env })) !== 0) throw new Error("the empty app did not build");
  const port = await freePort();
  const child = spawn(process.execPath, [next, "start", folder, "-p", String(port)], {
    env: { ...process.env, ...env } as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const part of child.stdout) if (String(part).includes("Ready in")) break;
  return {
    url: `http://localhost:${port}`,
    async stop() {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
}
