import { join, resolve } from "node:path";
import { build } from "esbuild";

/** Where the built script lies; `app/first.js` serves it. */
export const firstWordsFile = join(".next", "footnote-first.js");

/** What the app's own components are made of there: a renderer of a twentieth of the size, for what is only looked at. */
const alias = {
  react: "preact/compat",
  "react/jsx-runtime": "preact/jsx-runtime",
  "react-dom/client": "preact/compat/client",
  "next/link": resolve("app/_first/link.tsx"),
};

/** Bundles what paints a stored page from the device before the app's scripts are there. */
export async function buildFirstWords(): Promise<void> {
  await build({
    entryPoints: ["app/_first/first.tsx"],
    outfile: firstWordsFile,
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    jsx: "automatic",
    alias,
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "warning",
  });
}
