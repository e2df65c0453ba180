"use client";
import { type QueryKey, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { DocumentsApi } from "#lib/client/documents/api.ts";
import { allOf, testAddress } from "#lib/client/self-test/address.ts";
import type { DocumentPage, ProposedCard } from "#lib/contract/document.ts";
import { act } from "#lib/ui/primitives/act.ts";
import { Notice } from "#lib/ui/primitives/notice.tsx";
import { KindBar } from "#lib/ui/reader/kind-bar.tsx";
import { MakeCard } from "#lib/ui/reader/make-card.tsx";
import { PageBlock } from "#lib/ui/reader/page-block.tsx";
import { Ledger, Sections } from "#lib/ui/reader/sections.tsx";
import { handWords } from "#lib/ui/text/en/hand.ts";
import { readerWords } from "#lib/ui/text/en/reader.ts";
import { curled, unbroken } from "#lib/ui/text/typography.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import type { Client } from "../../_shell/client-of-page.ts";
import { useHandCard } from "../../_shell/use-hand-card.ts";
import { useTextSelection } from "../../_shell/use-text-selection.ts";
import { ChangeDocument } from "./change-document.tsx";
import { FactBeside } from "./fact-beside.tsx";
import { usePageVerdicts } from "./use-page-verdicts.ts";
import { useReaderKeys } from "./use-reader-keys.ts";

interface ReaderProps {
  readonly client: Client | null;
  readonly api: DocumentsApi;
  readonly page: DocumentPage;
  readonly queryKey: QueryKey;
  /** Id of the fact to open at first, or null. */
  readonly first: string | null;
}

const order = ["date", "backer", "quote", "figure", "role", "acronym", "cell", "hand"];

export function Reader({ client, api, page, queryKey, first }: ReaderProps) {
  const words = useWords(readerWords);
  const hand = useWords(handWords);
  const queries = useQueryClient();
  const verdicts = usePageVerdicts(api, queryKey);
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<number | null>(null);
  const [ledger, setLedger] = useState(false);
  const making = useHandCard(client, page.id, ({ block }) => block);
  const article = useRef<HTMLElement>(null);
  const [line, setLine] = useState<DOMRect | null>(null);

  const kinds = useMemo(() => kindsOf(page), [page]);
  const cardsOf = useMemo(() => Map.groupBy(page.cards, ({ fact }) => fact), [page.cards]);
  const selected = useTextSelection(article, page.blocks, page.owned && making.picked === null);

  const show = useCallback((fact: number, element: HTMLElement) => {
    setLine(element.getClientRects()[0] ?? null);
    setOpen(fact);
  }, []);
  const close = useCallback(() => {
    setOpen((was) => {
      if (was !== null)
        article.current?.querySelector<HTMLElement>(`[data-fact="${was}"]`)?.focus({ preventScroll: true });
      return null;
    });
  }, []);
  const toggle = (kind: string | undefined) =>
    kind &&
    setHidden(hidden.has(kind) ? new Set([...hidden].filter((each) => each !== kind)) : new Set([...hidden, kind]));
  const goTo = useCallback(
    (element: HTMLElement | undefined) => {
      if (!element) return;
      element.scrollIntoView({ block: "center" });
      show(Number(element.dataset.fact), element);
    },
    [show],
  );
  useReaderKeys({
    next: (by) => {
      const all = [...(article.current?.querySelectorAll<HTMLElement>("[data-fact]") ?? [])];
      const at = all.findIndex((element) => Number(element.dataset.fact) === open);
      const from = at < 0 && by < 0 ? 0 : at;
      goTo(all.at((from + by) % Math.max(1, all.length)));
    },
    toggle: (place) => toggle(kinds[place]?.kind),
    close,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: opened once, when the page is first there
  useEffect(() => {
    const at = first === null ? -1 : page.facts.findIndex(({ id }) => id === first);
    if (at >= 0) goTo(article.current?.querySelector<HTMLElement>(`[data-fact="${at}"]`) ?? undefined);
  }, []);

  async function edit(card: ProposedCard, wording: { readonly stem: string; readonly key: string }): Promise<boolean> {
    const reply = await api.wording({ card: card.id, wording });
    if (reply.ok) await queries.invalidateQueries({ queryKey });
    return reply.ok;
  }

  const fact = open === null ? null : page.facts[open];
  const inUse = page.cards.filter(({ standing }) => standing === "in-use").length;
  const waiting = page.cards.filter(({ standing }) => standing === "waiting").length;
  const source = [page.author, page.publisher, page.published?.slice(0, 4)].filter(Boolean).join(", ");
  const counts = [words.facts(page.facts.length), words.asked(inUse), waiting > 0 && words.proposed(waiting)];
  return (
    <main className="reader sheet-of-paper gutters pt-2 pb-40 wide:pt-6">
      <div className="reader-sections">
        <Sections page={page} ledger={ledger} onLedger={() => setLedger(!ledger)} />
      </div>
      <article ref={article} className="relative min-w-0">
        <p className="mb-3 flex flex-wrap gap-x-6 gap-y-2">
          <Link href={`/library/${page.collection}`} className={act.link}>
            {words.back(unbroken(page.collectionTitle))}
          </Link>
          <Link href={`/library/${page.collection}/picture`} className={act.link} prefetch={false}>
            {words.picture}
          </Link>
          {inUse > 0 && (
            <Link href={testAddress(allOf(page.id, page.collection))} className={act.link} prefetch={false}>
              {words.test}
            </Link>
          )}
        </p>
        <h1 className="type-title">
          <bdi>{unbroken(curled(page.title))}</bdi>
        </h1>
        <p className="mt-1 text-[0.9375rem]/[1.375rem] text-ink-muted">
          <bdi>{source}</bdi>
          {source && counts.length > 0 && " · "}
          {counts.filter(Boolean).join(" · ")}
        </p>
        {page.owned && (
          <div className="mt-3 flex flex-wrap items-center gap-x-6 gap-y-2">
            {waiting > 0 && (
              <Link href={`/inbox?document=${page.id}`} className={act.quiet}>
                {words.toInbox}
              </Link>
            )}
            <Link href={`/library/add?replaces=${page.id}`} className={act.link}>
              {words.newVersion}
            </Link>
            <ChangeDocument document={page.id} title={page.title} collection={page.collection} />
          </div>
        )}
        {page.facts.length > 0 ? (
          <KindBar kinds={kinds} hidden={hidden} onToggle={toggle} />
        ) : (
          <p className="my-5 border-y border-rule py-3">
            <b className="font-semibold">{words.none}</b> {words.noneHow(page.ledger.sentences)}
          </p>
        )}
        {page.blocks.map((block, i) =>
          i === 0 && block.kind === "heading" && block.text === page.title ? null : (
            <PageBlock
              key={block.at}
              block={block}
              facts={page.facts}
              hidden={hidden}
              open={open}
              ledger={ledger}
              onOpen={show}
            />
          ),
        )}
        {selected && <Pick at={selected} label={hand.make} onPick={() => making.pick(selected)} />}
        <div className="mt-12 border-t border-rule pt-4 reader-ledger">
          <Ledger page={page} ledger={ledger} onLedger={() => setLedger(!ledger)} />
        </div>
      </article>
      <div className="relative">
        {fact && (
          <FactBeside
            fact={fact}
            cards={cardsOf.get(fact.id) ?? []}
            owned={page.owned}
            line={line}
            asked={verdicts.asked}
            onVerdict={(cards, verdict) => void verdicts.give(cards, verdict)}
            onReason={(card, reason) => void verdicts.give([card], "rejected", reason)}
            onWording={edit}
            onClose={close}
          />
        )}
        {!fact && page.owned && <p className="type-small hidden pt-11 text-ink-muted wide:block">{words.select}</p>}
      </div>
      <MakeCard {...making.dialog} />
      {(verdicts.failed || making.said) && (
        <Notice
          message={verdicts.failed ? words.failed : (making.said ?? "")}
          wrong={verdicts.failed}
          onClose={making.hush}
        />
      )}
    </main>
  );
}

/** The button that comes with a selection, below its first line. */
function Pick({
  at,
  label,
  onPick,
}: {
  readonly at: { readonly x: number; readonly y: number };
  readonly label: string;
  readonly onPick: () => void;
}) {
  const button = useRef<HTMLDivElement>(null);
  // The policy allows no style attribute; a property set by script is none.
  useEffect(() => {
    button.current?.style.setProperty("left", `${Math.max(0, at.x)}px`);
    button.current?.style.setProperty("inset-block-start", `${at.y + 8}px`);
  }, [at.x, at.y]);
  return (
    <div ref={button} className="pick">
      <button
        type="button"
        className={act.quiet}
        // Pressing must not take the selection away before it is used.
        onPointerDown={(event) => event.preventDefault()}
        onClick={onPick}
      >
        {label}
      </button>
    </div>
  );
}

function kindsOf({ facts }: DocumentPage): { kind: string; n: number }[] {
  const counted = Map.groupBy(facts, ({ kind }) => kind);
  const rank = (kind: string) => (order.indexOf(kind) < 0 ? order.length : order.indexOf(kind));
  return [...counted].map(([kind, all]) => ({ kind, n: all.length })).sort((a, b) => rank(a.kind) - rank(b.kind));
}
