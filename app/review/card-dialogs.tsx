"use client";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useEffect } from "react";
import { failureIn } from "#lib/client/failure.ts";
import { cardQuery } from "#lib/client/queries/card.ts";
import type { Sitting } from "#lib/client/sitting/sitting.ts";
import { deviceOffset, deviceZone } from "#lib/client/zone.ts";
import type { CardHistory } from "#lib/contract/card-history.ts";
import { startOfDay } from "#lib/domain/review/day.ts";
import { type CardMemory, shownDay } from "#lib/domain/review/memory.ts";
import { CardInfo, type Info } from "#lib/ui/review/card-info.tsx";
import { DueDialog } from "#lib/ui/review/due-dialog.tsx";
import { FlagDialog } from "#lib/ui/review/flag-dialog.tsx";
import { KeysDialog } from "#lib/ui/review/keys-dialog.tsx";
import { MoreMenu } from "#lib/ui/review/more-menu.tsx";
import type { Client } from "../_shell/client-of-page.ts";
import type { useCardActs } from "./use-card-acts.ts";
import type { useSitting } from "./use-sitting.ts";

const handCardDialog = () => import("../_shell/hand-card-dialog.tsx");
const HandCardDialog = lazy(async () => ({ default: (await handCardDialog()).HandCardDialog }));

interface CardDialogsProps {
  readonly client: Client;
  readonly sitting: Sitting;
  readonly acts: ReturnType<typeof useCardActs>;
  readonly act: ReturnType<typeof useSitting>["act"];
  readonly grades: 2 | 4;
  readonly onGrades: (grades: 2 | 4) => void;
}

/** Everything that opens over the card on screen. */
export function CardDialogs({ client, sitting, acts, act, grades, onGrades }: CardDialogsProps) {
  const { dialog, setDialog, perform } = acts;
  const card = sitting.board.current;
  const memory = card === null ? undefined : sitting.board.memories.get(card);
  const made = card === null ? null : (sitting.cards.get(card) ?? null);
  const close = () => setDialog(null);
  const own = made?.owned ?? false;
  useEffect(() => {
    // Before it is wanted: there may be no network then.
    if (own) void handCardDialog().catch(() => {});
  }, [own]);
  return (
    <>
      <KeysDialog open={dialog === "keys"} onClose={close} />
      <MoreMenu
        open={dialog === "menu"}
        revealed={sitting.revealed}
        own={own}
        grades={grades}
        onAct={perform}
        onGrades={onGrades}
        onClose={close}
      />
      <FlagDialog
        open={dialog === "flag"}
        flag={memory?.flag ?? null}
        note={memory?.flagNote ?? ""}
        onFlag={(flag, note) => {
          close();
          act("flag", { flag, note });
        }}
        onClose={close}
      />
      <DueDialog
        open={dialog === "setDue"}
        onDue={(inDays) => {
          close();
          act("set-due", { inDays });
        }}
        onClose={close}
      />
      {made && dialog === "make" && (
        <Suspense>
          <HandCardDialog client={client} card={made} onClose={close} />
        </Suspense>
      )}
      {card !== null && <CardInfoDialog client={client} card={card} open={dialog === "info"} onClose={close} />}
    </>
  );
}

interface CardInfoDialogProps {
  readonly client: Client;
  readonly card: string;
  readonly open: boolean;
  readonly onClose: () => void;
}

function CardInfoDialog({ client, card, open, onClose }: CardInfoDialogProps) {
  const { data, error } = useQuery({ ...cardQuery(client.api, client.outbox, card, deviceZone()), enabled: open });
  const info = data ? infoOf(data) : error && failureIn(error) ? "failed" : null;
  return <CardInfo open={open} info={info} onClose={onClose} />;
}

function infoOf({ card, entries, curve, day, now }: CardHistory): Info {
  const { memory } = card;
  return {
    stem: memory.override?.stem ?? card.stem,
    state: memory.suspended ? "suspended" : memory.state,
    due: dueOf(memory, now),
    stability: memory.stability,
    difficulty: memory.difficulty,
    reps: memory.reps,
    lapses: memory.lapses,
    elapsed: memory.lastDay === null ? null : Math.max(0, day - memory.lastDay),
    curve,
    entries,
  };
}

function dueOf(memory: CardMemory, now: number): number | null {
  if (memory.suspended || shownDay(memory) === 0) return null;
  return memory.dueAt ?? startOfDay(shownDay(memory), deviceOffset(now), 4);
}
