import { builtScript } from "../built-script.ts";

/** The service worker of this build (lib/cli/worker.ts). */
export const GET = builtScript("footnote-worker.js");

export const dynamic = "force-dynamic";
