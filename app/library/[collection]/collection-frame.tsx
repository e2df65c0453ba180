"use client";
import Link from "next/link";
import type { ReactNode } from "react";
import { tenMinutesOn, testAddress } from "#lib/client/self-test/address.ts";
import { DocumentLinks } from "#lib/ui/library/document-links.tsx";
import { ListKeys } from "#lib/ui/library/list-keys.tsx";
import { act } from "#lib/ui/primitives/act.ts";
import { browseWords } from "#lib/ui/text/en/browse.ts";
import { libraryWords } from "#lib/ui/text/en/library.ts";
import { testWords } from "#lib/ui/text/en/test.ts";
import { unbroken } from "#lib/ui/text/typography.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";

interface CollectionFrameProps {
  readonly id: string;
  readonly title: string;
  readonly documents: readonly { readonly id: string; readonly title: string }[];
  /** What its owner may do with it. */
  readonly change?: ReactNode;
  /** Its exam. */
  readonly exam?: ReactNode;
  readonly list: ReactNode;
  /** The open card; null: none is. */
  readonly beside: ReactNode;
  /** The open card covers the list, so the list is out of reach. */
  readonly covered?: boolean;
}

/** The list, and beside it (or over it, on a phone) the open card. */
export function CollectionFrame({
  id,
  title,
  documents,
  change,
  exam,
  list,
  beside,
  covered = false,
}: CollectionFrameProps) {
  const library = useWords(libraryWords);
  const browse = useWords(browseWords);
  const test = useWords(testWords);
  return (
    <main className="sheet-of-paper gutters pt-2 pb-44 wide:grid wide:grid-cols-[minmax(0,1fr)_26rem] wide:gap-16 wide:pt-6">
      <div className="min-w-0" inert={covered}>
        <div className="mb-3 flex items-baseline justify-between gap-4">
          <Link href="/library" className={act.link}>
            {library.back}
          </Link>
          {change}
        </div>
        <h1 className="type-title">
          <bdi>{unbroken(title)}</bdi>
        </h1>
        <p className="mt-2 flex flex-wrap gap-x-6 gap-y-2">
          <Link href={testAddress(tenMinutesOn(id))} className={act.link} prefetch={false}>
            {test.tenMinutes}
          </Link>
          <Link href={`/library/${id}/picture`} className={act.link} prefetch={false}>
            {browse.picture}
          </Link>
        </p>
        {exam}
        {documents.length > 0 && <DocumentLinks documents={documents} />}
        {list}
      </div>
      <div>
        {beside ?? (
          <div className="type-small hidden ps-7 pt-11 text-ink-muted wide:block">
            <p className="max-w-[40ch]">{browse.pick}</p>
            <ListKeys />
          </div>
        )}
      </div>
    </main>
  );
}
