"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { CollectionsApi } from "#lib/client/collections/api.ts";
import { unwrap } from "#lib/client/failure.ts";
import type { Part } from "#lib/contract/collections.ts";
import { Entry } from "#lib/ui/account/entry.tsx";
import { act } from "#lib/ui/primitives/act.ts";
import { Modal } from "#lib/ui/primitives/modal.tsx";
import { collectionWords } from "#lib/ui/text/en/collection.ts";
import { curled, unbroken } from "#lib/ui/text/typography.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";

interface DeletePartProps {
  readonly api: CollectionsApi;
  readonly part: Part;
  readonly title: string;
  readonly onClose: () => void;
  /** It is gone. @param collection where its document was, or null */
  readonly onGone: (collection: string | null) => void;
}

/** Says what would go before a document or a collection goes; for a collection its name must be typed. */
export function DeletePart({ api, part, title, onClose, onGone }: DeletePartProps) {
  const words = useWords(collectionWords);
  const queries = useQueryClient();
  const whole = "collection" in part;
  const [typed, setTyped] = useState("");
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const { data, error } = useQuery({
    queryKey: ["holdings", part],
    queryFn: async () => unwrap(await api.holdings(part)),
    gcTime: 0,
  });
  const remove = async () => {
    if (whole && typed.trim() !== title.trim()) return setFault(words.typeWrong);
    setBusy(true);
    const reply = await api.remove(part);
    setBusy(false);
    if (!reply.ok) return setFault(words.failed);
    onGone(reply.value.value.collection);
    // Not asked for again here: what this screen shows is gone.
    void queries.invalidateQueries({ refetchType: "none" });
  };
  return (
    <Modal open={true} title={words.deleteTitle(unbroken(curled(title)))} onClose={onClose}>
      <form
        className="mt-3 grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy && data) void remove();
        }}
      >
        <p role="status" className="font-semibold text-pretty">
          {data ? words.goes(data, whole) : error ? words.failed : words.counting}
        </p>
        <p className="text-pretty">{words.forGood}</p>
        {whole ? (
          <Entry label={words.type(title)} value={typed} onChange={setTyped} error={fault} autoComplete="off" />
        ) : (
          fault && (
            <p role="alert" className="text-again">
              {fault}
            </p>
          )
        )}
        <div className="flex flex-wrap gap-3">
          <button type="submit" className={`${act.quiet} text-again`} aria-disabled={busy || !data}>
            {busy ? words.working : words.deleteAct}
          </button>
          <button type="button" className={act.text} onClick={onClose}>
            {words.keep}
          </button>
        </div>
      </form>
    </Modal>
  );
}
