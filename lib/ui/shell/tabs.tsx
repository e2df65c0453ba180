"use client";
import Link from "next/link";
import { Mark } from "../primitives/mark.tsx";
import { shellWords } from "../text/en/shell.ts";
import { useWords } from "../text/use-words.tsx";
import { type PlaceName, places } from "./places.ts";

interface TabsProps {
  readonly here: PlaceName;
  readonly waiting: number | null;
}

/** The places at a thumb's reach. The stroke marks where one is. */
export function Tabs({ here, waiting }: TabsProps) {
  const shell = useWords(shellWords);
  return (
    <nav aria-label={shell.tabs} className="tabs wide:hidden">
      {places.map(({ name, href, icon: Icon }) => (
        <Link key={name} href={href} className="tab" aria-current={name === here ? "page" : undefined}>
          <Icon size={20} strokeWidth={1.5} aria-hidden={true} />
          <span className="max-w-full">
            {shell[name]}
            {name === "today" && waiting !== null && waiting > 0 && (
              <>
                <span aria-hidden="true">
                  <Mark n={waiting} />
                </span>
                <span className="sr-only">, {shell.waiting(waiting)}</span>
              </>
            )}
          </span>
        </Link>
      ))}
    </nav>
  );
}
