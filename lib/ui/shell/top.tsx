"use client";
import Link from "next/link";
import { Mark } from "../primitives/mark.tsx";
import { shellWords } from "../text/en/shell.ts";
import { useWords } from "../text/use-words.tsx";
import { type PlaceName, places } from "./places.ts";
import { Tabs } from "./tabs.tsx";

interface TopProps {
  /** Cards that wait; the count stands as a mark after Today. Null while not known or for somebody new. */
  readonly waiting: number | null;
  /** The place this screen is; without one (review, an error) there are no tabs. */
  readonly here?: PlaceName;
  readonly withNavigation?: boolean;
}

const stroke = "after:absolute after:start-3 after:bottom-1 after:h-0.5 after:w-7 after:bg-ink";

/** Wordmark and the places there are: as words above, as tabs below on a phone. */
export function Top({ waiting, here, withNavigation = true }: TopProps) {
  const shell = useWords(shellWords);
  return (
    <>
      <header className="sheet-of-paper gutters flex h-14 shrink-0 items-center gap-4 wide:h-18">
        <Link
          href="/"
          className="me-auto py-2.75 font-serif text-[1.375rem]/none font-medium tracking-[-0.01em] no-underline wide:text-[1.5625rem]/none"
        >
          Footnote
          <span aria-hidden="true">
            <Mark n={1} />
          </span>
        </Link>
        {withNavigation && (
          <nav aria-label={shell.main} className="hidden wide:-me-3 wide:block">
            {places.map(({ name, href }) => (
              <Link
                key={name}
                href={href}
                aria-current={name === here ? "page" : undefined}
                className={`relative inline-block px-3 py-2.5 no-underline ${name === here ? `font-semibold ${stroke}` : "font-medium text-ink-muted hover:text-ink"}`}
              >
                {shell[name]}
                {name === "today" && waiting !== null && waiting > 0 && (
                  <>
                    <span aria-hidden="true">
                      <Mark n={waiting} />
                    </span>
                    <span className="sr-only">, {shell.waiting(waiting)}</span>
                  </>
                )}
              </Link>
            ))}
          </nav>
        )}
      </header>
      {withNavigation && here && <Tabs here={here} waiting={waiting} />}
    </>
  );
}
