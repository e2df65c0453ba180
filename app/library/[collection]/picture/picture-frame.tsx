"use client";
import Link from "next/link";
import type { ReactNode } from "react";
import { act } from "#lib/ui/primitives/act.ts";
import { pictureWords } from "#lib/ui/text/en/picture.ts";
import { unbroken } from "#lib/ui/text/typography.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";

interface PictureFrameProps {
  readonly id: string;
  readonly title: string;
  /** The open card; null: none is, and the pictures have the whole width. */
  readonly beside: ReactNode;
  /** The open card covers the pictures, so they are out of reach. */
  readonly covered?: boolean;
  readonly children: ReactNode;
}

export function PictureFrame({ id, title, beside, covered = false, children }: PictureFrameProps) {
  const words = useWords(pictureWords);
  const columns = beside ? "wide:grid wide:grid-cols-[minmax(0,1fr)_24rem] wide:gap-10" : "";
  return (
    <main className={`sheet-of-paper gutters pt-2 pb-44 wide:pt-6 wide:pb-24 ${columns}`}>
      <div className="min-w-0" inert={covered}>
        <p className="mb-3">
          <Link href={`/library/${id}`} className={`${act.link} !whitespace-normal`}>
            {words.back(unbroken(title))}
          </Link>
        </p>
        <h1 className="type-title">{unbroken(title)}</h1>
        {children}
      </div>
      {beside && <div>{beside}</div>}
    </main>
  );
}
