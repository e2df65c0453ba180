"use client";
import Link from "next/link";
import { shellWords } from "../text/en/shell.ts";
import { useWords } from "../text/use-words.tsx";
import { type PlaceName, places } from "./places.ts";
import { WaitingMark, type WhatWaits } from "./waiting-mark.tsx";

interface TabsProps {
  readonly here: PlaceName;
  readonly waiting: WhatWaits | null;
}

/** The places at a thumb's reach. The stroke marks where one is. */
export function Tabs({ here, waiting }: TabsProps) {
  const shell = useWords(shellWords);
  return (
    <nav aria-label={shell.tabs} className="tabs wide:hidden">
      {places
        .filter((place) => place.as === "word")
        .map(({ name, href, icon: Icon }) => (
          <Link
            key={name}
            href={href}
            prefetch={false}
            className="tab"
            aria-current={name === here ? "page" : undefined}
          >
            <Icon size={20} strokeWidth={1.5} aria-hidden={true} />
            <span className="max-w-full">
              {shell[name]}
              <WaitingMark place={name} waiting={waiting} />
            </span>
          </Link>
        ))}
    </nav>
  );
}
