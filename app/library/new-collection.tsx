"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { createCollectionsApi } from "#lib/client/collections/api.ts";
import { act } from "#lib/ui/primitives/act.ts";
import { collectionWords } from "#lib/ui/text/en/collection.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import type { Client } from "../_shell/client-of-page.ts";
import { NameDialog } from "../_shell/name-dialog.tsx";

/** Makes an empty collection and opens it. */
export function NewCollection({ client }: { readonly client: Client }) {
  const words = useWords(collectionWords);
  const router = useRouter();
  const queries = useQueryClient();
  const [api] = useState(() => createCollectionsApi());
  const [open, setOpen] = useState(false);
  async function make(title: string): Promise<string | null> {
    if (!(await client.api.beginLearner()).ok) return words.failed;
    const reply = await api.make(title);
    if (!reply.ok) return words.failed;
    const made = reply.value.value;
    if (!made.ok) return made.message;
    for (const key of ["library", "today"]) void queries.invalidateQueries({ queryKey: [key] });
    router.push(`/library/${made.id}`);
    return null;
  }
  return (
    <>
      <button type="button" className={act.quiet} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {words.make}
      </button>
      {open && (
        <NameDialog
          title={words.makeTitle}
          note={words.makeNote}
          action={words.makeAct}
          onName={make}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
