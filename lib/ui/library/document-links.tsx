"use client";
import Link from "next/link";
import { browseWords } from "../text/en/browse.ts";
import { curled, unbroken } from "../text/typography.ts";
import { useWords } from "../text/use-words.tsx";

/** The documents of a collection, each to be read with its facts in it; folded up, since cards are what most come for. */
export function DocumentLinks({
  documents,
}: {
  readonly documents: readonly { readonly id: string; readonly title: string }[];
}) {
  const browse = useWords(browseWords);
  return (
    <details className="mt-2">
      <summary className="type-small min-h-11 cursor-pointer py-3 text-ink-muted">
        {browse.documents(documents.length)}
      </summary>
      <ul className="mb-2">
        {documents.map(({ id, title }) => (
          <li key={id} className="border-t border-rule">
            <Link
              href={`/read/${id}`}
              className="block py-2.5 font-serif text-[1.0625rem]/6 text-pretty no-underline hover:underline"
            >
              <bdi>{unbroken(curled(title))}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
