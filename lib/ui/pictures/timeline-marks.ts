import type { KeyboardEvent } from "react";
import type { PictureDate } from "#lib/contract/picture.ts";
import type { Span } from "./span.ts";
import type { Drawing } from "./use-drawing.ts";

/** A dated fact as the drawings of time need it. */
export interface TimedFact {
  readonly id: string;
  readonly span: Span;
  /** What happened. */
  readonly label: string;
  readonly date: PictureDate;
}

/** What both drawings of time are given. */
export interface MarksProps {
  /** Earliest first; those in view only. */
  readonly facts: readonly TimedFact[];
  readonly drawing: Drawing;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly propsOf: (fact: TimedFact) => {
    readonly id: string;
    readonly label: string;
    readonly recall: number | null;
    readonly stop: boolean;
    readonly open: boolean;
    readonly onOpen: () => void;
    readonly onStop: () => void;
  };
}
