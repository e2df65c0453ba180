import "server-only";
import type { Deps } from "../deps.ts";
import type { Proposer } from "../proposer.ts";
import { readApart } from "../read-apart.ts";
import { visibleDocument } from "../repos/documents.ts";
import { storeReading } from "./read-document.ts";

/** Characters a model is given at once, and how often: a long article whole, of a book its beginning. */
const PIECE = 6_000;
const MOST_PIECES = 20;

export interface Proposed {
  /** What the model named. */
  readonly asked: number;
  /** What stood the checks and waits in the inbox now. */
  readonly kept: number;
  readonly dropped: Readonly<Record<string, number>>;
  /** Pieces to which no answer came. */
  readonly failed: number;
}

/**
 * Asks a model about a document that is stored already, and stores what stands the checks as proposals. Nothing waits for
 * it: a model that lies, hangs or is away costs nobody anything. @returns null when the document is gone meanwhile
 */
export async function proposeMore(
  deps: Deps,
  engine: string,
  learner: string,
  document: string,
  propose: Proposer,
): Promise<Proposed | null> {
  const row = await visibleDocument(deps.store.db, learner, document);
  if (row?.owner_id !== learner) return null;
  const proposals: unknown[] = [];
  let failed = 0;
  for (const piece of piecesOf(row.text)) {
    try {
      for (const each of await propose(piece)) proposals.push(each); // no spread: a model may send any number
    } catch {
      failed += 1;
    }
  }
  if (proposals.length === 0) return { asked: 0, kept: 0, dropped: {}, failed };
  const pages = row.pages === null ? null : (JSON.parse(row.pages) as number[]);
  const { format, text } = row;
  const read = await readApart({
    bytes: Buffer.from(text),
    name: null,
    type: null,
    title: row.title,
    fallback: row.title,
    stored: { format, pages, proposals },
  });
  if (!read.ok) return { asked: proposals.length, kept: 0, dropped: {}, failed };
  const now = await visibleDocument(deps.store.db, learner, document);
  // Another version may have come while the model was thinking.
  if (now?.digest !== row.digest) return null;
  const { medium, origin, slug, collection_id: collection } = now;
  const input = { collection, slug, proposes: true, format, text, medium, origin, pages };
  await storeReading(deps, input, read.value.reading, now, engine);
  const { kept = 0, dropped = {} } = read.value.reading.proposed ?? {};
  return { asked: proposals.length, kept, dropped, failed };
}

/** Whole paragraphs, as many as fit. */
export function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let open = "";
  for (const paragraph of text.split(/\n\s*\n/)) {
    if (open !== "" && open.length + paragraph.length > PIECE) {
      pieces.push(open);
      open = "";
    }
    open += `${paragraph.slice(0, PIECE)}\n\n`;
  }
  if (open.trim() !== "") pieces.push(open);
  return pieces.slice(0, MOST_PIECES);
}
