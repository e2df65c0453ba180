import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { extract } from "../domain/fact/extract.ts";
import type { Fact } from "../domain/fact/kinds/index.ts";
import { fold, wordsOf } from "../domain/nlp/fold.ts";
import { readText } from "../domain/source/read-text.ts";
import { overlaps, type Span } from "../domain/source/span.ts";

/** One label of any kind, as much of it as judging a fact takes. The format is described in tests/corpus/README.md. */
interface Label extends Span {
  readonly optional?: boolean;
  readonly inferred?: boolean;
  readonly cardworthy?: boolean;
  readonly fact?: string;
  readonly table?: boolean;
  readonly kind?: string;
  readonly speaker?: string;
  readonly text?: string;
  readonly edtf?: string;
  readonly edtf_resolved?: string;
  readonly event?: string;
  readonly backer?: string;
  readonly backed?: string;
  readonly stance?: string;
  readonly value?: number | string | readonly number[];
  readonly unit?: string;
  readonly what?: string;
  readonly person?: string;
  readonly role?: string;
  readonly short?: string;
  readonly long?: string;
}

interface Gold {
  readonly document?: {
    readonly published?: string;
    readonly published_hint?: string;
    readonly reference_date?: string;
  };
  readonly [list: string]: readonly Label[] | unknown;
}

/** A fact the engine made of a labelled text, and whether a label bears it out. */
export interface Judged {
  readonly kind: string;
  readonly rule: string;
  readonly published: boolean;
  readonly right: boolean;
}

/** Per kind: labels that must be found, and how many were. */
export interface Tally {
  gold: number;
  found: number;
}

const lists: Readonly<Record<string, string>> = {
  quote: "quotes",
  date: "dates",
  backer: "backers",
  figure: "figures",
  role: "roles",
  acronym: "acronyms",
};

/** Table cells are labelled among the figures. */
export const kindOf = (fact: Fact): string => (fact.kind === "cell" ? "figure" : fact.kind);

function namesIn(folder: string): (name: string) => string {
  const known = new Map<string, string>();
  const file = join(folder, "aliases.json");
  if (existsSync(file))
    for (const [name, forms] of Object.entries(JSON.parse(readFileSync(file, "utf8")) as Record<string, string[]>))
      for (const form of [name, ...forms]) known.set(fold(form), fold(name));
  return (name) => {
    const words = wordsOf(name);
    for (let at = 0; at < words.length; at += 1) {
      const canonical = known.get(words.slice(at).join(" "));
      if (canonical) return canonical;
    }
    return words.join(" ").replace(/^(?:(?:the|a|an|mr|ms|mrs|dr|president|general) )+/, "");
  };
}

const shared = (a: string, b: string): number => {
  const [x, y] = [new Set(wordsOf(a)), new Set(wordsOf(b))];
  return [...x].filter((word) => y.has(word)).length / (Math.min(x.size, y.size) || 1);
};
const idle = new Set(
  "the and for with from was his her its their that this are were has have had who which not since until".split(" "),
);
const gist = (text: string): Set<string> =>
  new Set(
    wordsOf(text)
      .filter((word) => word.length > 2 && !idle.has(word))
      .map((word) => word.slice(0, 4)),
  );
const says = (label: string, fact: string): boolean => {
  const [want, got] = [gist(label), gist(fact)];
  return [...want].filter((word) => got.has(word)).length >= want.size / 3;
};
const plain = (edtf: string): string => edtf.replace(/^\.\.\//, "/").replaceAll("~", "");
const scaleOf = (unit: string): number =>
  ({ hundred: 1e2, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 })[fold(unit).split(" ")[0] ?? ""] ?? 1;
const near = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length &&
  a.every((value, at) => Math.abs(value - (b[at] ?? 0)) <= 1e-6 * Math.max(1, Math.abs(value)));

function judge(label: Label, fact: Fact, canonical: (name: string) => string): { placed: boolean; right: boolean } {
  const sameActor = (a = "", b = ""): boolean => {
    const [x, y] = [canonical(a), canonical(b)];
    return x === y || x.endsWith(` ${y}`) || y.endsWith(` ${x}`);
  };
  // A person may be told by surname alone; "Syrian mercenaries" are not "Russian mercenaries".
  const same = (a = "", b = ""): boolean =>
    sameActor(a, b) || canonical(a).split(" ").at(-1) === (canonical(b).split(" ").at(-1) ?? "");
  const placed = overlaps(label, fact.mention);
  if (fact.kind === "quote")
    return {
      placed,
      right:
        placed &&
        same(label.speaker, fact.speaker) &&
        fold(fact.text).slice(0, 40) === fold(label.text ?? "").slice(0, 40),
    };
  if (fact.kind === "date") {
    const dates = [label.edtf, label.edtf_resolved].filter((edtf) => edtf !== undefined).map(plain);
    return { placed, right: placed && dates.includes(plain(fact.edtf)) && says(label.event ?? "", fact.event) };
  }
  if (fact.kind === "backer") {
    const pair = sameActor(label.backer, fact.backer) && sameActor(label.backed, fact.backed);
    return { placed: pair, right: pair && (label.stance ?? "backs") === fact.stance };
  }
  if (fact.kind === "role")
    return {
      placed: same(label.person, fact.person),
      right: same(label.person, fact.person) && shared(label.role ?? "", fact.role) >= 0.5,
    };
  if (fact.kind === "acronym")
    return {
      placed: fold(label.short ?? "") === fold(fact.short),
      right: fold(label.short ?? "") === fold(fact.short) && shared(label.long ?? "", fact.long) >= 0.6,
    };
  const said = [fact.value].flat().map((value) => value * scaleOf(fact.unit));
  const [a = 0, b] = typeof label.value === "string" ? label.value.split("/").map(Number) : [];
  const number =
    typeof label.value === "string" && b !== undefined
      ? near([a, b], said) || near([a / b], said) || near([(100 * a) / b], said)
      : near(
          [label.value ?? 0].flat().map((value) => Number(value) * scaleOf(label.unit ?? "")),
          said,
        );
  return {
    placed,
    right: placed && number && (label.table === true || says(label.what ?? "", `${fact.what} ${fact.unit}`)),
  };
}

const isRequired = (kind: string, label: Label): boolean => {
  if (label.optional || label.inferred) return false;
  if (kind === "quote") return label.kind !== "partial";
  return kind === "role" || kind === "acronym" || label.cardworthy === true;
};

/** Reads every labelled text of a folder with the engine and judges its facts. @param documents where the texts lie */
export function judgeFolder(folder: string, documents = folder): { facts: Judged[]; tallies: Record<string, Tally> } {
  const canonical = namesIn(folder);
  const judged: Judged[] = [];
  const tallies: Record<string, Tally> = {};
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith(".json") || file === "aliases.json") continue;
    const gold = JSON.parse(readFileSync(join(folder, file), "utf8")) as Gold;
    const path = [".txt", ".md"].map((end) => join(documents, file.replace(/\.json$/, end))).find(existsSync);
    if (!path) continue;
    const { published, published_hint: hint, reference_date: reference } = gold.document ?? {};
    const written = published ?? hint ?? reference?.replace("~", "");
    const source = readText(
      readFileSync(path, "utf8"),
      path.endsWith(".md") ? "markdown" : "text",
      written ? { published: written } : {},
    );
    if (!source.ok) continue;
    const { facts } = extract(source.value);
    for (const [kind, list] of Object.entries(lists)) {
      const labels = (gold[list] ?? []) as readonly Label[];
      const mine = facts.filter((fact) => kindOf(fact) === kind && !(fact.kind === "quote" && fact.form === "partial"));
      for (const fact of mine)
        judged.push({
          kind,
          rule: fact.rule,
          published: fact.tier === "published",
          right: labels.some((label) => judge(label, fact, canonical).right),
        });
      const tally = tallies[kind] ?? { gold: 0, found: 0 };
      tallies[kind] = tally;
      for (const label of labels.filter((one) => isRequired(kind, one))) {
        const twins = label.fact ? labels.filter((one) => one.fact === label.fact) : [label];
        tally.gold += 1;
        if (mine.some((fact) => fact.tier === "published" && twins.some((twin) => judge(twin, fact, canonical).right)))
          tally.found += 1;
      }
    }
  }
  return { facts: judged, tallies };
}
