"use client";
import { X } from "lucide-react";
import { type ReactNode, type Ref, useEffect, useRef } from "react";
import type { Passage } from "#lib/domain/source/passage.ts";
import { act } from "../primitives/act.ts";
import { icon } from "../primitives/icon.ts";
import { KeyCap } from "../primitives/key-cap.tsx";
import { passageWords } from "../text/en/passage.ts";
import { curled } from "../text/typography.ts";
import { useWords } from "../text/use-words.tsx";
import { PassageParagraphs } from "./passage-paragraphs.tsx";
import { useDragDown } from "./use-drag-down.ts";

interface PassageViewProps {
  readonly passage: Passage;
  /** Changes when the passage is another, so that it scrolls to its evidence again. */
  readonly of: string;
  /** `auto`: open on wide screens only. `open`: on phones too, as a sheet. `closed`: nowhere. */
  readonly showing: "auto" | "open" | "closed";
  /** No grades stand below it: the sheet reaches the edge, and on wide screens it is a note in the margin. */
  readonly low?: boolean;
  readonly withKey?: boolean;
  readonly onClose: () => void;
  /** What other documents say of it, below the passage. */
  readonly others?: ReactNode;
  readonly bodyRef?: Ref<HTMLElement>;
}

const whereOn = { auto: "hidden wide:flex", open: "flex", closed: "hidden" } as const;

/** The paragraph that proves the answer, between its neighbours, with the evidence marked. */
export function PassageView({
  passage,
  of,
  showing,
  low = false,
  withKey = true,
  onClose,
  others,
  bodyRef,
}: PassageViewProps) {
  const text = useWords(passageWords);
  const body = useRef<HTMLElement>(null);
  const drag = useDragDown(onClose);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another passage or another opening scrolls anew
  useEffect(() => {
    const box = body.current;
    const mark = box?.querySelector<HTMLElement>("mark") ?? box?.querySelector<HTMLElement>(".paragraph-here");
    // Not scrollIntoView: it would move what stands around the box too.
    if (box && mark)
      box.scrollTop = Math.max(
        0,
        mark.offsetTop + (mark.offsetParent === box ? 0 : offsetIn(mark, box)) - box.clientHeight / 3,
      );
  }, [of, showing]);
  const title = curled(passage.title);
  const ours = passage.standing === "summary";
  const section = passage.section && curled(passage.section);
  const first = passage.paragraphs.find((paragraph) => paragraph.here);
  const by = [passage.author, passage.published?.slice(0, 4)].filter(Boolean).join(", ");
  const where = [first?.locator && text.locator(first.locator), first?.page && text.page(first.page), by, section]
    .filter(Boolean)
    .join(" · ");
  return (
    <aside
      id="passage"
      aria-label={ours ? text.summaryOf(title) : text.label}
      className={`beside passage sheet ${low ? "sheet-low passage-margin" : ""} ${whereOn[showing]}`}
    >
      <div className="shrink-0 touch-none wide:touch-auto" {...drag}>
        <div aria-hidden="true" className="mx-auto mt-2 mb-2.5 h-1 w-9 rounded-[2px] bg-rule-strong wide:hidden" />
        <div className="flex items-start gap-3">
          <div className="min-w-0 flex-1">
            <p
              dir="auto"
              className="truncate font-serif text-[1.0625rem]/[1.375rem] font-medium wide:whitespace-normal wide:text-balance"
            >
              {ours && <span className="font-normal">{text.summary} </span>}
              {ours ? <cite lang="en">{title}</cite> : title}
            </p>
            <p dir="auto" className="type-small mt-0.5 truncate text-ink-muted wide:whitespace-normal">
              {where}
            </p>
          </div>
          <button type="button" className={`${act.icon} -me-3 -mt-1`} aria-label={text.close} onClick={onClose}>
            <X {...icon} />
          </button>
        </div>
      </div>
      <section
        ref={(node) => {
          body.current = node;
          if (typeof bodyRef === "function") bodyRef(node);
          else if (bodyRef) bodyRef.current = node;
        }}
        className="passage-body"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a keyboard must be able to
        tabIndex={0}
        aria-label={text.region}
      >
        <PassageParagraphs passage={passage} />
        {others && <div className="mt-5 border-t border-rule pt-3 text-ink">{others}</div>}
      </section>
      {withKey && (
        <p className="type-small hidden shrink-0 items-center justify-end gap-2 border-t border-rule pt-4 text-ink-muted wide:flex">
          <KeyCap>P</KeyCap> {text.closes}
        </p>
      )}
    </aside>
  );
}

function offsetIn(element: HTMLElement, box: HTMLElement): number {
  const parent = element.offsetParent;
  return parent instanceof HTMLElement && parent !== box ? parent.offsetTop : 0;
}
