"use client";
import { Check, CircleQuestionMark } from "lucide-react";
import Link from "next/link";
import { useEffect, useRef } from "react";
import type { InboxCard } from "#lib/contract/inbox.ts";
import { WholeStem } from "../library/whole-stem.tsx";
import { act } from "../primitives/act.ts";
import { icon } from "../primitives/icon.ts";
import { Mark } from "../primitives/mark.tsx";
import { fromText } from "../primitives/own-words.ts";
import { PassageParagraphs } from "../review/passage-paragraphs.tsx";
import { inboxWords } from "../text/en/inbox.ts";
import { passageWords } from "../text/en/passage.ts";
import { curled } from "../text/typography.ts";
import { useWords } from "../text/use-words.tsx";
import { KindName } from "./kind-name.tsx";

/** One proposal as it would be asked, with what proves it and what a person should look at. */
export function ProposalView({ card }: { readonly card: InboxCard }) {
  const words = useWords(inboxWords);
  const text = useWords(passageWords);
  const head = useRef<HTMLHeadingElement>(null);
  // Who decides by keys hears the next one at once.
  useEffect(() => head.current?.focus({ preventScroll: true }), []);
  const first = card.passage.paragraphs.find((paragraph) => paragraph.here);
  const place = first?.locator ? text.locator(first.locator) : first?.page ? text.page(first.page) : null;
  const where = [curled(card.passage.title), place].filter(Boolean).join(", ");
  return (
    <article aria-label={words.proposal}>
      <p className="type-eyebrow font-normal text-ink-muted">
        <span className="me-2.5">
          <KindName kind={card.kind} />
        </span>
        {where}
      </p>
      <h2
        {...fromText}
        ref={head}
        tabIndex={-1}
        className="mt-4 font-serif text-[1.4375rem]/[2.0625rem] text-pretty wide:text-[1.75rem]/10"
      >
        <WholeStem stem={card.stem} answer={card.key} />
      </h2>
      <p {...fromText} className="mt-3 font-serif text-[1.3125rem]/7 font-semibold">
        {card.key}
        <Mark n={1} />
      </p>
      {card.options.length > 0 && (
        <p className="type-small mt-1 text-ink-muted">
          {words.options}: <bdi>{card.options.join(" · ")}</bdi>
        </p>
      )}
      <div {...fromText} className="foot mt-6">
        <div className="proof text-[1.125rem]/7">
          <PassageParagraphs passage={card.passage} brief />
        </div>
      </div>
      <p className="mt-3">
        <Link href={`/read/${card.document}?fact=${card.fact}`} className={act.link}>
          {words.seeInText}
        </Link>
      </p>
      <Checks card={card} />
    </article>
  );
}

/** What passed, what does not quite, and who says so too. */
function Checks({ card }: { readonly card: InboxCard }) {
  const words = useWords(inboxWords);
  const doubts = [
    ...(card.byModel ? [words.byModel] : card.tier === "proposed" ? [words.sure(card.confidence)] : []),
    ...card.rules.flatMap((rule) => words.warnings[rule] ?? []),
  ];
  return (
    <ul className="mt-5 border-b border-rule">
      {doubts.map((doubt) => (
        <li key={doubt} className="check-row">
          <CircleQuestionMark {...icon} className="mt-px text-hard" />
          {doubt}
        </li>
      ))}
      <li className="check-row">
        <Check {...icon} className="mt-px text-good" />
        <span>
          {words.checks}
          {(card.others?.also ?? 0) > 0 && <> · {words.also(card.others?.also ?? 0)}</>}
        </span>
      </li>
    </ul>
  );
}
