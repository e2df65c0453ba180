import { builtScript } from "../built-script.ts";

/** What paints a stored page before the app's own scripts are there (lib/cli/first-words.ts). The service worker keeps it with its pages. */
export const GET = builtScript("footnote-first.js");

export const dynamic = "force-dynamic";
