"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { createCollectionsApi } from "#lib/client/collections/api.ts";
import { act } from "#lib/ui/primitives/act.ts";
import { Modal } from "#lib/ui/primitives/modal.tsx";
import { Notice } from "#lib/ui/primitives/notice.tsx";
import { collectionWords } from "#lib/ui/text/en/collection.ts";
import { unbroken } from "#lib/ui/text/typography.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import { DeletePart } from "../../_shell/delete-part.tsx";
import { NameDialog } from "../../_shell/name-dialog.tsx";
import { ShareDialog } from "./share-dialog.tsx";

type Open = "menu" | "rename" | "share" | "delete" | null;

/** What an owner may do with a collection. */
export function ChangeCollection({
  collection,
}: {
  readonly collection: { readonly id: string; readonly title: string };
}) {
  const { id, title } = collection;
  const words = useWords(collectionWords);
  const router = useRouter();
  const queries = useQueryClient();
  const [api] = useState(() => createCollectionsApi());
  const [open, setOpen] = useState<Open>(null);
  const [said, setSaid] = useState<{ readonly message: string; readonly before: string | null } | null>(null);
  const close = () => setOpen(null);

  async function rename(name: string, before: string | null): Promise<string | null> {
    const reply = await api.rename(id, name);
    if (!reply.ok) return words.failed;
    close();
    setSaid({ message: before === null ? words.undone : words.renamed(unbroken(name)), before });
    for (const key of ["library", "today"]) void queries.invalidateQueries({ queryKey: [key] });
    router.refresh();
    return null;
  }

  const rows = [
    { open: "rename", name: words.rename },
    { open: "share", name: words.share },
    { open: "delete", name: words.delete },
  ] as const;
  const before = said?.before ?? null;
  return (
    <>
      <button type="button" className={act.link} aria-haspopup="dialog" onClick={() => setOpen("menu")}>
        {words.change}
      </button>
      <Modal open={open === "menu"} title={unbroken(title)} onClose={close}>
        <ul className="mt-2">
          {rows.map((row) => (
            <li key={row.open}>
              <button
                type="button"
                className={`menu-row ${row.open === "delete" ? "text-again" : ""}`}
                onClick={() => setOpen(row.open)}
              >
                {row.name}
              </button>
            </li>
          ))}
        </ul>
      </Modal>
      {open === "rename" && (
        <NameDialog
          title={words.renameTitle}
          first={title}
          action={words.renameAct}
          onName={(name) => rename(name, title)}
          onClose={close}
        />
      )}
      {open === "share" && <ShareDialog api={api} collection={collection} onClose={close} />}
      {open === "delete" && (
        <DeletePart
          api={api}
          part={{ collection: id }}
          title={title}
          onClose={close}
          onGone={() => router.replace("/library")}
        />
      )}
      {said && (
        <Notice
          message={said.message}
          wrong={false}
          onUndo={before === null ? undefined : () => void rename(before, null)}
          onClose={() => setSaid(null)}
        />
      )}
    </>
  );
}
