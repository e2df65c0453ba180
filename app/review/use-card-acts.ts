"use client";
import { useState } from "react";
import type { ActKind } from "#lib/client/sitting/sitting.ts";
import type { ReviewCard } from "#lib/contract/review.ts";
import { BLANK } from "#lib/domain/prompt/prompt.ts";
import type { CardAct } from "#lib/ui/review/more-menu.tsx";
import type { OpenDialog } from "../_sitting/use-sitting-keys.ts";

interface Hands {
  readonly act: (kind: ActKind, payload: unknown) => void;
  readonly conceal: () => void;
}

/** What the menu and its keys do, and which dialog or form stands open for it. */
export function useCardActs(card: ReviewCard | null, hands: Hands) {
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const [editing, setEditing] = useState(false);
  const [copied, setCopied] = useState<"copied" | "notCopied" | null>(null);
  const perform = (name: CardAct) => {
    if (!card) return;
    if (name === "question") hands.conceal();
    else if (name === "edit") setEditing(true);
    else if (name === "copy") void copy(card).then(setCopied);
    else if (name === "bury" || name === "suspend" || name === "forget") hands.act(name, {});
    else setDialog(name);
  };
  return { dialog, setDialog, editing, setEditing, copied, setCopied, perform };
}

/** Question, answer and foot as plain text. */
async function copy({ stem, key, note }: ReviewCard): Promise<"copied" | "notCopied"> {
  try {
    await navigator.clipboard.writeText(`${stem.replace(BLANK, "_____")}\n${key}\n${note}`);
    return "copied";
  } catch {
    return "notCopied"; // plain http, or the person said no
  }
}
