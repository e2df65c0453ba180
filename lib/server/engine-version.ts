import "server-only";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Rooms whose code decides what a document's facts and cards are. */
const rooms = ["kernel", "source", "nlp", "fact", "prompt", "card", "reading"];

/**
 * Names the engine: a hash of its rules and of the ICU that splits its sentences. The same document and version give
 * the same facts and cards; another version means reading again. @param root the checkout
 */
export function engineVersion(root: string): string {
  const hash = createHash("sha256").update(process.versions.icu ?? "no ICU");
  for (const room of rooms) {
    const folder = join(root, "lib", "domain", room);
    for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
      if (!/\.(ts|json)$/.test(file)) continue;
      hash.update(`${room}/${file.replaceAll("\\", "/")}\n`).update(readFileSync(join(folder, file)));
    }
  }
  return hash.digest("hex").slice(0, 16);
}
