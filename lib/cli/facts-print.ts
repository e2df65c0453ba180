import type { Fact } from "../domain/fact/kinds/index.ts";
import type { Ledger } from "../domain/fact/ledger.ts";
import { summaryOf } from "../domain/fact/summary.ts";
import { edtfInWords } from "../domain/kernel/edtf.ts";
import type { SourceText } from "../domain/source/source-text.ts";
import { textOf } from "../domain/source/span.ts";

const headings: Record<Fact["kind"], string> = {
  quote: "QUOTES",
  date: "DATES",
  backer: "BACKERS",
  figure: "FIGURES",
  role: "ROLES",
  acronym: "ACRONYMS",
  cell: "TABLES",
};

const limits = (fact: Fact): string =>
  [
    fact.tier === "proposed" ? "proposed" : null,
    fact.mood === "asserted" ? null : fact.mood,
    fact.kind !== "quote" && fact.attribution ? `says ${fact.attribution}` : null,
    fact.hedge ? `“${fact.hedge}”` : null,
  ]
    .filter(Boolean)
    .join(", ");

/** For a person: the facts by kind, each with its passage, and the ledger. */
export function printFacts(source: SourceText, facts: readonly Fact[], cards: number, ledger: Ledger): string {
  const { title, author, published } = source.meta;
  const out = [
    [title ?? "(no title)", author, published ? edtfInWords(published) : null].filter(Boolean).join(" · "),
    "",
  ];
  for (const [kind, heading] of Object.entries(headings)) {
    const list = facts.filter((fact) => fact.kind === kind);
    out.push(`${heading} (${list.length})`);
    for (const fact of list) {
      const held = limits(fact);
      out.push(
        `  ${summaryOf(fact)}${held ? `  [${held}]` : ""}`,
        `      ${textOf(source.text, fact.evidence).slice(0, 300)}`,
      );
    }
    out.push("");
  }
  const refused = Object.entries(ledger.refused).map(([code, count]) => `${code} ${count}`);
  out.push(
    `${ledger.sentences} sentences: ${ledger.taken} taken, ${ledger.unread} without a fact, refused: ${refused.join(", ") || "none"}. ${cards} cards.`,
  );
  return `${out.join("\n")}\n`;
}
