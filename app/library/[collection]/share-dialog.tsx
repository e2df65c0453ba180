"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { CollectionsApi } from "#lib/client/collections/api.ts";
import { unwrap } from "#lib/client/failure.ts";
import { type ShareDays, shareDays, USUAL_SHARE_DAYS } from "#lib/contract/shares.ts";
import { act } from "#lib/ui/primitives/act.ts";
import { Modal } from "#lib/ui/primitives/modal.tsx";
import { Choice } from "#lib/ui/settings/choice.tsx";
import { collectionWords } from "#lib/ui/text/en/collection.ts";
import { unbroken } from "#lib/ui/text/typography.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";

interface ShareDialogProps {
  readonly api: CollectionsApi;
  readonly collection: { readonly id: string; readonly title: string };
  readonly onClose: () => void;
}

/** Makes links by which others read a collection, and ends them. */
export function ShareDialog({ api, collection, onClose }: ShareDialogProps) {
  const words = useWords(collectionWords);
  const [days, setDays] = useState<ShareDays>(USUAL_SHARE_DAYS);
  const [link, setLink] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const { data, refetch } = useQuery({
    queryKey: ["shares", collection.id],
    queryFn: async () => unwrap(await api.shares(collection.id)).shares,
    gcTime: 0,
  });
  async function make() {
    const reply = await api.share(collection.id, days);
    const made = reply.ok ? reply.value.value : null;
    setLink(made?.ok ? made.link : null);
    setSaid(made === null ? words.failed : made.ok ? null : made.message);
    await refetch();
  }
  async function revoke(id: string) {
    const reply = await api.revoke(id);
    setLink(null);
    setSaid(reply.ok ? words.revoked : words.failed);
    await refetch();
  }
  return (
    <Modal open={true} title={words.shareTitle(unbroken(collection.title))} onClose={onClose}>
      <div className="mt-3 grid gap-4">
        <p className="text-pretty">{words.shareNote}</p>
        <div className="flex flex-wrap items-end gap-3">
          <Choice
            label={words.shareFor}
            options={shareDays.map((value) => ({ value, name: words.days(value) }))}
            value={days}
            onChange={setDays}
          />
          <button type="button" className={act.quiet} onClick={() => void make()}>
            {words.shareAct}
          </button>
        </div>
        <div role="status" className="grid gap-2 empty:hidden">
          {link && (
            <>
              <p className="type-small text-ink-muted">{words.shareOnce}</p>
              <code className="break-all">{link}</code>
              <p>
                <button
                  type="button"
                  className={act.link}
                  onClick={() =>
                    void navigator.clipboard.writeText(link).then(
                      () => setSaid(words.copied),
                      () => undefined, // it stands there to be copied by hand
                    )
                  }
                >
                  {words.copy}
                </button>
              </p>
            </>
          )}
          {said && <p>{said}</p>}
        </div>
        {data && data.length > 0 && (
          <section>
            <h3 className="type-label">{words.links}</h3>
            <ul className="mt-1">
              {data.map(({ id, expires, opened }) => (
                <li key={id} className="flex items-center justify-between gap-4 border-t border-rule py-2">
                  <span className="type-small">
                    {words.shareUntil(expires)}, {words.shareOpened(opened)}
                  </span>
                  <button
                    type="button"
                    className={act.link}
                    aria-label={words.revokeOf(expires)}
                    onClick={() => void revoke(id)}
                  >
                    {words.revoke}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Modal>
  );
}
