import type { Page } from "@playwright/test";
import { build } from "esbuild";
import { findChromium } from "../tools.ts";

/** What a page is given to run: its functions stand in `bench` there. Evaluated, not loaded, so that no policy forbids it. */
export async function bundled(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "bench",
    target: "es2022",
    footer: { js: "globalThis.bench = bench;" },
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "warning",
  });
  return outputFiles[0]?.text ?? "";
}

/** Runs one function of the bundle. @param call such as `writeAndRead(10000)` */
export const inPage = <T>(page: Page, call: string): Promise<T> => page.evaluate(`bench.${call}`) as Promise<T>;

/** The Chromium that Playwright is to start. */
export async function chromiumOptions() {
  const executablePath = (await findChromium()) ?? undefined;
  return {
    ...(executablePath ? { executablePath } : {}),
    args: ["--disable-gpu", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
  };
}

export async function slowed(page: Page, times: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: times });
}
