import { pageAt } from "./page-at.ts";
import { proseOf } from "./prose.ts";
import type { Block, SourceText } from "./source-text.ts";
import { overlaps, type Span } from "./span.ts";

/** A stretch of a paragraph and how it is printed. */
export interface PassageRun {
  readonly text: string;
  /** `plain`; `evidence` = marked; `answer` = marked and bold. */
  readonly as: "plain" | "evidence" | "answer";
}

export interface PassageParagraph {
  /** The source's paragraph, "14", or null. The locator itself is not in the runs. */
  readonly locator: string | null;
  /** Its page in the document it came from, "3" or "3–4": where it holds evidence, the evidence's. Absent in passages made before pages were known. */
  readonly page?: string | null | undefined;
  /** Holds (part of) the evidence. */
  readonly here: boolean;
  readonly runs: readonly PassageRun[];
}

/** What a learner sees when a mark is pressed: the paragraph with the evidence between its neighbours. Plain text only, never markup. */
export interface Passage {
  readonly title: string;
  readonly author: string | null;
  readonly published: string | null;
  /** Nearest heading above, or null. */
  readonly section: string | null;
  /** `summary`: our own words about a source, so the view says "our summary of …"; `document`: the text itself. */
  readonly standing: "summary" | "document";
  readonly paragraphs: readonly PassageParagraph[];
}

export interface Marked {
  readonly evidence: readonly Span[];
  readonly answer: readonly Span[];
}

/** Runs of one block: clean text, cut where the marking changes. */
function runsOf(source: SourceText, block: Block, marked: Marked): PassageRun[] {
  const prose = proseOf(source.text, block.spans, source.format === "markdown");
  const lies = (spans: readonly Span[], at: number): boolean => spans.some((span) => span.start <= at && at < span.end);
  const near = { evidence: touching(marked.evidence, block), answer: touching(marked.answer, block) };
  const runs: PassageRun[] = [];
  let [from, as]: [number, PassageRun["as"]] = [0, "plain"];
  for (let i = 0; i <= prose.text.length; i += 1) {
    const at = prose.map[i] ?? -1;
    const now = lies(near.answer, at) ? "answer" : lies(near.evidence, at) ? "evidence" : "plain";
    if (i < prose.text.length && (now === as || prose.text[i] === " ")) continue;
    if (i > from) runs.push({ text: displayed(source, prose.map, from, i, prose.text), as });
    [from, as] = [i, now];
  }
  return runs;
}

/** As printed: the clean view straightens marks for the rules, a reader sees the source's own. */
export const displayed = (
  source: SourceText,
  map: readonly number[],
  from: number,
  to: number,
  clean: string,
): string => {
  let text = "";
  for (let i = from; i < to; i += 1) {
    text += clean[i] === " " ? " " : (source.text[map[i] as number] as string);
  }
  return text;
};

const touching = (spans: readonly Span[], block: Block): Span[] =>
  spans.filter((span) => block.spans.some((piece) => overlaps(span, piece)));

/** What of a block is evidence or answer; the whole block when nothing is. */
function proofIn(block: Block, marked: Marked): readonly Span[] {
  const proof = touching([...marked.evidence, ...marked.answer], block);
  return proof.length > 0 ? proof : block.spans;
}

const shown = new Set<Block["kind"]>(["paragraph", "list", "caption"]);

/** The evidence between its neighbours: the paragraphs that hold it, one before and one after. */
export function passageOf(source: SourceText, marked: Marked): Passage {
  const holds = (block: Block): boolean =>
    [...marked.evidence, ...marked.answer].some((span) => block.spans.some((piece) => overlaps(span, piece)));
  const here = new Set(source.blocks.filter(holds).map((block) => block.index));
  const order = source.blocks.filter((block) => here.has(block.index) || shown.has(block.kind));
  const wanted = new Set<number>();
  for (const [at, block] of order.entries()) {
    if (!here.has(block.index)) continue;
    for (const neighbour of [at - 1, at, at + 1]) {
      const index = order[neighbour]?.index;
      if (index !== undefined) wanted.add(index);
    }
  }
  const paragraphs = order
    .filter((block) => wanted.has(block.index))
    .map((block) => ({
      locator: block.locator,
      page: pageAt(source, proofIn(block, marked)),
      here: here.has(block.index),
      runs: runsOf(source, block, marked),
    }));
  const first = source.blocks.find((block) => here.has(block.index));
  const { title, author, published, standing } = source.meta;
  return { title: title ?? "", author, published, section: first?.heading ?? null, standing, paragraphs };
}
