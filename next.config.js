import { readFileSync, writeFileSync } from "node:fs";

// Next looks for its proxy at the top level only, and ours is given. So, like next-env.d.ts, a line that git ignores.
const proxy = new URL("proxy.ts", import.meta.url);
const line = 'export { proxy } from "./lib/server/http/proxy.ts";\n';
if (!sameText(proxy, line)) writeFileSync(proxy, line);

function sameText(file, text) {
  try {
    return readFileSync(file, "utf8") === text;
  } catch {
    return false;
  }
}

/** @type {import("next").NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  serverExternalPackages: ["pg"],
  // tsc runs in npm test over everything; here a type error in a test would keep somebody's server from starting.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  devIndicators: false,
  // Beyond its own 10 MB Next cuts a body short without a word before a route sees it. Uploads are counted by us and end
  // at 25 MB (lib/contract/documents.ts); this must stay above that.
  experimental: { proxyClientMaxBodySize: "26mb" },
};
