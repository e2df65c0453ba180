"use client";
import Link from "next/link";
import { act } from "../primitives/act.ts";
import { icon } from "../primitives/icon.ts";
import { Mark } from "../primitives/mark.tsx";
import { shellWords } from "../text/en/shell.ts";
import { useWords } from "../text/use-words.tsx";
import { type PlaceName, places } from "./places.ts";
import { Tabs } from "./tabs.tsx";
import { WaitingMark, type WhatWaits } from "./waiting-mark.tsx";

interface TopProps {
  /** What waits; the counts stand as marks after the places. Null while not known or for somebody new. */
  readonly waiting: WhatWaits | null;
  /** The place this screen is; without one (review, an error) there are no tabs. */
  readonly here?: PlaceName;
  readonly withNavigation?: boolean;
  /** On a phone the screen's own acts stand where the tabs would. */
  readonly withTabs?: boolean;
}

const stroke = "after:absolute after:start-3 after:bottom-1 after:h-0.5 after:w-7 after:bg-ink";

/** Wordmark and the places there are: as words above, as tabs below on a phone. */
export function Top({ waiting, here, withNavigation = true, withTabs = true }: TopProps) {
  const shell = useWords(shellWords);
  return (
    <>
      <header className="sheet-of-paper gutters flex h-14 shrink-0 items-center gap-4 wide:h-18">
        <Link
          href="/"
          prefetch={false}
          className="me-auto py-2.75 font-serif text-[1.375rem]/none font-medium tracking-[-0.01em] no-underline wide:text-[1.5625rem]/none"
        >
          Footnote
          <span aria-hidden="true">
            <Mark n={1} />
          </span>
        </Link>
        {withNavigation && (
          <nav aria-label={shell.main} className="hidden wide:block">
            {places
              .filter((place) => place.as !== "icon")
              .map(({ name, href }) => (
                <Link
                  key={name}
                  href={href}
                  prefetch={false} // every page would be fetched on every page, before its own cards
                  aria-current={name === here ? "page" : undefined}
                  className={`relative inline-block px-3 py-2.5 no-underline ${name === here ? `font-semibold ${stroke}` : "font-medium text-ink-muted hover:text-ink"}`}
                >
                  {shell[name]}
                  <WaitingMark place={name} waiting={waiting} />
                </Link>
              ))}
          </nav>
        )}
        {withNavigation &&
          places
            .filter((place) => place.as === "icon")
            .map(({ name, href, icon: Icon }) => (
              <Link
                key={name}
                href={href}
                prefetch={false}
                aria-label={shell[name]}
                aria-current={name === here ? "page" : undefined}
                className={`${act.icon} relative -me-3 ${name === here ? stroke : ""}`}
              >
                <Icon {...icon} />
              </Link>
            ))}
      </header>
      {withNavigation && withTabs && here && <Tabs here={here} waiting={waiting} />}
    </>
  );
}
