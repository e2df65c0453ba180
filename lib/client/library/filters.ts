import { cardStates, flagFilters } from "#lib/contract/library.ts";

/** What of a collection is looked at; null: whatever it is. */
export interface CardFilters {
  readonly collection: string;
  readonly q: string | null;
  readonly kind: string | null;
  readonly document: string | null;
  readonly state: string | null;
  readonly flag: string | null;
}

export type FilterName = Exclude<keyof CardFilters, "collection">;
const names = ["q", "kind", "document", "state", "flag"] as const satisfies readonly FilterName[];

/** The filters that an address names. What it names wrongly counts as not named: an address is typed by people too. */
export function filtersFrom(collection: string, query: URLSearchParams): CardFilters {
  const value = (name: FilterName) => query.get(name)?.trim() || null;
  const one = (name: FilterName, known: readonly string[]) => known.find((each) => each === value(name)) ?? null;
  return {
    collection,
    q: value("q")?.slice(0, 200) ?? null,
    kind: /^[a-z-]{1,30}$/.exec(value("kind") ?? "")?.[0] ?? null,
    document: /^[\w.:-]{1,64}$/.exec(value("document") ?? "")?.[0] ?? null,
    state: one("state", cardStates),
    flag: one("flag", flagFilters),
  };
}

/** The address's query with one value changed; the others stay as they are. */
export function queryWith(query: URLSearchParams, name: FilterName | "card", value: string | null): string {
  const next = new URLSearchParams(query);
  if (value === null || value === "") next.delete(name);
  else next.set(name, value);
  const text = next.toString();
  return text === "" ? "" : `?${text}`;
}

export const isFiltered = (filters: CardFilters): boolean => names.some((name) => filters[name] !== null);
