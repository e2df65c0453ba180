"use client";
import type { CardDoubt } from "#lib/contract/library.ts";
import { browseWords } from "../text/en/browse.ts";
import { useWords } from "../text/use-words.tsx";

/** What a quiz says of a card, in one line. */
export function DoubtLine({ doubt: { kind, missed, n, title } }: { readonly doubt: CardDoubt }) {
  const browse = useWords(browseWords);
  return <bdi className="text-again">{browse.doubt(missed, n, title, browse.doubts[kind])}</bdi>;
}
