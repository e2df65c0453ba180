import type { Asked } from "../prompt/asked.ts";
import { blockAt } from "../source/block-at.ts";
import { inWords, pageAt } from "../source/page-at.ts";
import type { SourceText } from "../source/source-text.ts";

/** The foot under an answer: `Peter Okafor, in Ann Lee, The River and its Dams, 2020, ¶ 14`. */
export function noteOf(source: SourceText, fact: Asked): string {
  const { author, title, publisher, published } = source.meta;
  const block = blockAt(source, fact.mention.start);
  const year = published?.slice(0, 4);
  const where = [
    author ?? (title ? null : publisher),
    title?.replaceAll("'", "’"),
    author || !publisher ? null : title ? publisher : null,
    year && year !== "XXXX" ? year : null,
    block?.locator ? `¶ ${block.locator}` : null,
    inWords(pageAt(source, [fact.mention])),
  ];
  const source_ = where.filter(Boolean).join(", ");
  // An author who is the one speaking is named once.
  const said = fact.saidBy === author ? null : fact.saidBy;
  const foot = said && source_ ? `${said}, in ${source_}` : (said ?? source_);
  return foot.replaceAll("'", "’");
}
