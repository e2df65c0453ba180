"use client";
import { useEffect, useState } from "react";
import type { DocumentsApi } from "#lib/client/documents/api.ts";
import { currentOn, moved, openOn, passing } from "#lib/client/documents/desk.ts";
import type { Inbox } from "#lib/contract/inbox.ts";
import { rejectReasons } from "#lib/domain/card/verdict.ts";
import { ProposalList } from "#lib/ui/inbox/proposal-list.tsx";
import { ProposalView } from "#lib/ui/inbox/proposal-view.tsx";
import { VerdictBar } from "#lib/ui/inbox/verdict-bar.tsx";
import { act } from "#lib/ui/primitives/act.ts";
import { KeyCap } from "#lib/ui/primitives/key-cap.tsx";
import { Mark } from "#lib/ui/primitives/mark.tsx";
import { Notice } from "#lib/ui/primitives/notice.tsx";
import { EditCard } from "#lib/ui/review/edit-card.tsx";
import { Top } from "#lib/ui/shell/top.tsx";
import type { WhatWaits } from "#lib/ui/shell/waiting-mark.tsx";
import { inboxWords } from "#lib/ui/text/en/inbox.ts";
import { curled } from "#lib/ui/text/typography.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import { OutboxBanner } from "../_shell/outbox-banner.tsx";
import { useSwipe } from "../_shell/use-swipe.ts";
import { NothingWaits } from "./nothing-waits.tsx";
import { useInboxKeys } from "./use-inbox-keys.ts";
import { useVerdicts } from "./use-verdicts.ts";

interface InboxDeskProps {
  readonly api: DocumentsApi;
  readonly inbox: Inbox;
  readonly waiting: WhatWaits | null;
  /** There is more than one reply holds: the rest is fetched when these are decided. */
  readonly onMore: () => void;
}

/** The desk: on wide screens the list at the left and one proposal at the right, on phones one at a time. */
export function InboxDesk({ api, inbox, waiting, onMore }: InboxDeskProps) {
  const words = useWords(inboxWords);
  const { desk, setDesk, failed, decide, undo, giveReason, word, settled } = useVerdicts(api, inbox);
  const [editing, setEditing] = useState(false);
  const [wordingFailed, setWordingFailed] = useState(false);
  const [said, setSaid] = useState(true);
  const open = openOn(desk);
  const card = currentOn(desk);
  const pass = passing(desk);
  const last = desk.past.at(-1) ?? null;

  const give = (cards: readonly string[], verdict: "accepted" | "rejected") => {
    setSaid(true);
    decide(cards, verdict);
  };
  const acts = {
    accept: () => card && !editing && give([card.id], "accepted"),
    acceptAll: () => !editing && give(pass, "accepted"),
    reject: () => card && !editing && give([card.id], "rejected"),
    edit: () => card && setEditing(true),
    undo: () => !editing && undo(),
    move: (by: 1 | -1) => !editing && setDesk(moved(desk, by)),
  };
  useInboxKeys(acts);
  const swipe = useSwipe((to) => (to === "right" ? acts.accept() : acts.reject()));

  const more = open.length === 0 && inbox.total > inbox.cards.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: fetched once, when the last of these is decided
  useEffect(() => {
    if (more) void settled().then(onMore);
  }, [more]);

  const accepted = desk.past.filter(({ verdict }) => verdict === "accepted").flatMap(({ cards }) => cards).length;
  const [only] = inbox.documents;
  const from =
    inbox.documents.length === 1 && only ? words.from(curled(only.title)) : words.fromSeveral(inbox.documents.length);
  return (
    <>
      <Top waiting={waiting && { ...waiting, proposals: open.length }} here="inbox" withTabs={card === null} />
      <OutboxBanner />
      {card ? (
        <main className="inbox sheet-of-paper gutters pt-2 pb-48 wide:pt-6">
          <aside className="hidden wide:block">
            <h1 className="type-title">
              {words.title}
              <Mark n={open.length} />
            </h1>
            <p className="type-small mt-1.5 text-ink-muted">
              {from} {words.lead(open.length, pass.length)}
            </p>
            {pass.length > 0 && (
              <button type="button" className={`${act.quiet} mt-5 w-full`} onClick={acts.acceptAll}>
                {words.acceptAll(pass.length)} <KeyCap>Shift A</KeyCap>
              </button>
            )}
            <ProposalList cards={open} at={card.id} onLook={(at) => setDesk({ ...desk, at })} />
          </aside>
          <section className="min-w-0 max-w-[41rem] touch-pan-y" {...swipe}>
            <div className="mb-5 border-b border-rule pb-3.5 wide:hidden">
              <h1 className="type-label text-[1rem]">{words.position(open.indexOf(card) + 1, open.length)}</h1>
              <p className="type-small text-ink-muted">
                {words.lead(open.length, pass.length)}{" "}
                {pass.length > 0 && (
                  <button type="button" className={act.link} onClick={acts.acceptAll}>
                    {words.acceptThese}
                  </button>
                )}
              </p>
            </div>
            {editing ? (
              <>
                {wordingFailed && <p className="mb-3 text-again">{words.wordingFailed}</p>}
                <EditCard
                  wording={card}
                  passage={card.passage}
                  original={null}
                  scope="all"
                  why={null}
                  onSave={(wording) =>
                    void word(card.id, wording).then((done) => {
                      setWordingFailed(!done);
                      if (done) setEditing(false);
                    })
                  }
                  onRestore={() => {}}
                  onCancel={() => setEditing(false)}
                />
              </>
            ) : (
              <>
                <ProposalView key={card.id} card={card} />
                <VerdictBar
                  canUndo={last !== null}
                  onAccept={acts.accept}
                  onReject={acts.reject}
                  onEdit={acts.edit}
                  onUndo={acts.undo}
                />
                <p className="type-small mt-4 hidden items-center gap-2 text-ink-muted wide:flex">
                  <KeyCap>J</KeyCap> {words.keys.next} <KeyCap>K</KeyCap> {words.keys.previous} <KeyCap>Z</KeyCap>{" "}
                  {words.keys.undo}
                </p>
                <p className="type-small mt-4 text-ink-muted wide:hidden">{words.swipe}</p>
              </>
            )}
          </section>
        </main>
      ) : (
        <main className="sheet-of-paper gutters pt-3 pb-40 wide:pt-8">
          <NothingWaits accepted={accepted} />
        </main>
      )}
      {failed ? (
        <Notice message={words.failed} wrong onUndo={undefined} onClose={() => setSaid(false)} />
      ) : (
        last &&
        said &&
        !editing && (
          <Notice
            message={last.verdict === "accepted" ? words.accepted(last.cards.length) : words.rejected}
            wrong={false}
            onUndo={undo}
            onClose={() => setSaid(false)}
          >
            {last.verdict === "rejected" && (
              <span className="flex flex-wrap gap-x-4 gap-y-1">
                {rejectReasons.map((reason) => (
                  <button
                    key={reason}
                    type="button"
                    className={`${act.link} ${last.reason === reason ? "font-semibold" : ""}`}
                    aria-pressed={last.reason === reason}
                    onClick={() => giveReason(reason)}
                  >
                    {words.reasons[reason]}
                  </button>
                ))}
              </span>
            )}
          </Notice>
        )
      )}
    </>
  );
}
