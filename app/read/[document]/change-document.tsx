"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { createCollectionsApi } from "#lib/client/collections/api.ts";
import { act } from "#lib/ui/primitives/act.ts";
import { Notice } from "#lib/ui/primitives/notice.tsx";
import { collectionWords } from "#lib/ui/text/en/collection.ts";
import { unbroken } from "#lib/ui/text/typography.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import { DeletePart } from "../../_shell/delete-part.tsx";
import { MoveDialog } from "./move-dialog.tsx";

interface ChangeDocumentProps {
  readonly document: string;
  readonly title: string;
  readonly collection: string;
}

/** Moves or deletes a document of one's own. */
export function ChangeDocument({ document, title, collection }: ChangeDocumentProps) {
  const words = useWords(collectionWords);
  const router = useRouter();
  const queries = useQueryClient();
  const [api] = useState(() => createCollectionsApi());
  const [open, setOpen] = useState<"move" | "delete" | null>(null);
  const [said, setSaid] = useState<{ readonly message: string; readonly from: string | null } | null>(null);
  const close = () => setOpen(null);

  async function move(to: string, message: string, undoable: boolean): Promise<string | null> {
    const reply = await api.move(document, to);
    if (!reply.ok) return words.failed;
    close();
    setSaid({ message, from: undoable ? reply.value.value.from : null });
    void queries.invalidateQueries();
    return null;
  }

  const from = said?.from ?? null;
  return (
    <>
      <button type="button" className={act.link} aria-haspopup="dialog" onClick={() => setOpen("move")}>
        {words.move}
      </button>
      <button type="button" className={act.link} aria-haspopup="dialog" onClick={() => setOpen("delete")}>
        {words.delete}
      </button>
      {open === "move" && (
        <MoveDialog
          title={title}
          from={collection}
          onMove={({ id, title: name }) => move(id, words.moved(unbroken(name)), true)}
          onClose={close}
        />
      )}
      {open === "delete" && (
        <DeletePart
          api={api}
          part={{ document }}
          title={title}
          onClose={close}
          onGone={(of) => router.replace(of === null ? "/library" : `/library/${of}`)}
        />
      )}
      {said && (
        <Notice
          message={said.message}
          wrong={false}
          onUndo={from === null ? undefined : () => void move(from, words.undone, false)}
          onClose={() => setSaid(null)}
        />
      )}
    </>
  );
}
