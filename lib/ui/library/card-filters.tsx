"use client";
import { Search, X } from "lucide-react";
import type { Ref } from "react";
import { act } from "../primitives/act.ts";
import { icon } from "../primitives/icon.ts";
import { KeyCap } from "../primitives/key-cap.tsx";
import { browseWords } from "../text/en/browse.ts";
import { curled } from "../text/typography.ts";
import { useWords } from "../text/use-words.tsx";

type Name = "kind" | "document" | "state" | "flag";

interface CardFiltersProps {
  readonly words: string;
  readonly values: Readonly<Record<Name, string | null>>;
  readonly kinds: readonly string[];
  readonly documents: readonly { readonly id: string; readonly title: string }[];
  readonly searchRef: Ref<HTMLInputElement>;
  readonly onWords: (words: string) => void;
  readonly onFilter: (name: Name, value: string | null) => void;
}

/** The words looked for, and what the cards must be. */
export function CardFilters({ words, values, kinds, documents, searchRef, onWords, onFilter }: CardFiltersProps) {
  const browse = useWords(browseWords);
  const options: Readonly<Record<Name, readonly (readonly [string, string])[]>> = {
    document: documents.map(({ id, title }) => [id, curled(title)] as const),
    kind: kinds.map((kind) => [kind, browse.kinds[kind] ?? kind] as const),
    state: Object.entries(browse.states),
    flag: Object.entries(browse.flags),
  };
  return (
    <search className="mt-5 block">
      <div className="field flex items-center">
        <Search {...icon} className="ms-3 shrink-0 text-ink-muted" />
        <input
          ref={searchRef}
          type="text"
          inputMode="search"
          enterKeyHint="search"
          autoComplete="off"
          spellCheck={false}
          className="min-h-12 min-w-0 flex-1 bg-transparent px-2.5 text-[1.0625rem]/6 outline-none placeholder:text-ink-muted"
          aria-label={browse.search}
          placeholder={browse.searchHint}
          value={words}
          onChange={(event) => onWords(event.target.value)}
        />
        {words === "" ? (
          <span aria-hidden="true" className="me-3">
            <KeyCap>/</KeyCap>
          </span>
        ) : (
          <button type="button" className={act.icon} aria-label={browse.clearSearch} onClick={() => onWords("")}>
            <X {...icon} />
          </button>
        )}
      </div>
      <div className="mt-3 grid grid-cols-2 gap-2 wide:grid-cols-4">
        {(Object.keys(options) as Name[]).map((name) => (
          <select
            key={name}
            className={`field min-h-11 w-full min-w-0 truncate px-2.5 ${values[name] === null ? "text-ink-muted" : "font-semibold"}`}
            aria-label={browse[name]}
            value={values[name] ?? ""}
            onChange={(event) => onFilter(name, event.target.value || null)}
          >
            <option value="">{browse.any[name]}</option>
            {options[name].map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        ))}
      </div>
    </search>
  );
}
