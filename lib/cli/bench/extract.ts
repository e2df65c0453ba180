import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { makeCards } from "#lib/domain/card/make-cards.ts";
import { askAbout } from "#lib/domain/fact/ask-about.ts";
import { extract } from "#lib/domain/fact/extract.ts";
import { readText } from "#lib/domain/source/read-text.ts";
import { type Finding, timed } from "./harness.ts";

const KB = 1000;
/** A doubling may cost this much more than twice as long. */
const MOST_GROWTH = 2.6;

/** Facts and cards of a text that doubles from 10 kB: the time must double with it, not more. */
export async function benchExtract(quick: boolean): Promise<Finding> {
  const most = quick ? 10_240 * KB : 20_480 * KB;
  const text = corpus();
  const lines: string[] = [];
  let met = true;
  let before: number | null = null;
  for (let size = 10 * KB; size <= most; size *= 2) {
    const sized = repeated(text, size);
    const runs = size <= 320 * KB ? 9 : size <= 1300 * KB ? 4 : 2;
    const times: number[] = [];
    let facts = 0;
    if (before === null) for (let i = 0; i < 5; i += 1) facts = read(sized); // the first ones measure the compiler
    for (let i = 0; i < runs; i += 1) {
      const time = await timed(() => {
        facts = read(sized);
      });
      times.push(time);
    }
    const ms = Math.min(...times); // whatever else the machine was doing only ever adds
    const growth = before === null ? null : ms / before;
    if (growth !== null && growth > MOST_GROWTH && size >= 80 * KB) met = false;
    lines.push(
      `${String(size / KB).padStart(6)} kB ${ms.toFixed(1).padStart(8)} ms ${(sized.length / ms / 1000).toFixed(2)} M chars/s, ${facts} facts${growth === null ? "" : `, × ${growth.toFixed(2)}`}`,
    );
    before = ms;
  }
  return { name: `Extraction grows with the text: t(2n)/t(n) ≤ ${MOST_GROWTH}`, lines, met };
}

export function read(text: string): number {
  const source = readText(text, "markdown");
  if (!source.ok) throw new Error(source.error.message);
  const { facts } = extract(source.value);
  makeCards(source.value, askAbout(source.value, facts));
  return facts.length;
}

/** The built-in documents without their front matter. */
export function corpus(): string {
  const folder = join("content", "libya", "documents");
  return readdirSync(folder)
    .sort()
    .map((file) => readFileSync(join(folder, file), "utf8").replace(/^---\n[\s\S]*?\n---\n/, ""))
    .join("\n\n");
}

export function repeated(text: string, size: number): string {
  return `${text}\n\n`.repeat(Math.ceil(size / text.length)).slice(0, size);
}
