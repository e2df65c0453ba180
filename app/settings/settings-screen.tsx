"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useEffect, useRef, useState } from "react";
import { afterBulk, bulkDrafts } from "#lib/client/library/bulk.ts";
import { settingsQuery } from "#lib/client/queries/settings.ts";
import { createSettingsApi } from "#lib/client/settings/api.ts";
import { applyLook } from "#lib/client/settings/look.ts";
import { deviceHere, deviceZone } from "#lib/client/zone.ts";
import type { Settings } from "#lib/contract/settings.ts";
import { preferencesOf } from "#lib/domain/review/preferences.ts";
import type { ReviewSettings } from "#lib/domain/review/settings.ts";
import { act } from "#lib/ui/primitives/act.ts";
import { Notice } from "#lib/ui/primitives/notice.tsx";
import { Skeleton } from "#lib/ui/primitives/skeleton.tsx";
import { Row } from "#lib/ui/settings/row.tsx";
import { SettingsForm } from "#lib/ui/settings/settings-form.tsx";
import { Top } from "#lib/ui/shell/top.tsx";
import type { WhatWaits } from "#lib/ui/shell/waiting-mark.tsx";
import { accountWords } from "#lib/ui/text/en/account.ts";
import { bulkWords } from "#lib/ui/text/en/bulk.ts";
import { settingsWords } from "#lib/ui/text/en/settings.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import type { Client } from "../_shell/client-of-page.ts";
import { LoadFailed } from "../_shell/load-failed.tsx";
import { OutboxBanner } from "../_shell/outbox-banner.tsx";
import { useDeeds } from "../_shell/use-deeds.ts";
import { useWaiting } from "../_shell/use-waiting.ts";
import { useClient } from "../providers.tsx";
import { cardsInReview } from "./cards-in-review.ts";
import { changesBetween, effectOf } from "./changes.ts";
import { DeviceRows } from "./device-rows.tsx";
import { LanguageRow } from "./language-row.tsx";
import { RemindersRows } from "./reminders-rows.tsx";

export function SettingsScreen() {
  const client = useClient();
  return client ? <LiveSettings client={client} /> : <Frame waiting={null} body={<Waiting />} />;
}

function LiveSettings({ client }: { client: Client }) {
  const text = useWords(settingsWords);
  const [api] = useState(() => createSettingsApi());
  const query = settingsQuery(api, client.outbox, deviceZone());
  const { data, error, refetch } = useQuery(query);
  const waiting = useWaiting(client);
  const body = data ? (
    <Editor client={client} data={data} />
  ) : error ? (
    <LoadFailed error={error} offline={text.offline} onAgain={() => void refetch()} />
  ) : (
    <Waiting />
  );
  return (
    <Frame
      waiting={waiting}
      body={
        <>
          {body}
          <div className="max-w-190">
            <DeviceRows client={client} />
          </div>
        </>
      }
    />
  );
}

/** What is changed stands here until it is saved; saving is one event, and undoing it another. */
function Editor({ client, data }: { client: Client; data: Settings }) {
  const text = useWords(settingsWords);
  const account = useWords(accountWords);
  const bulk = useWords(bulkWords);
  const queries = useQueryClient();
  const [saved, setSaved] = useState(data.settings);
  const [draft, setDraft] = useState<ReviewSettings>(saved.values);
  const [past, setPast] = useState<readonly Settings["settings"][]>([]);
  const deeds = useDeeds(client, () => {});
  const changes = changesBetween(saved.values, draft);
  const effect = effectOf(data.workload, saved.values.desiredRetention, draft.desiredRetention);

  // Another device's settings, or an undo, come in through the query.
  useEffect(() => {
    setSaved(data.settings);
    setDraft(data.settings.values);
  }, [data.settings]);
  // Theme and size are tried on as they are chosen; what is not saved is put back when the page is left.
  const { theme, textSize } = preferencesOf(draft);
  useEffect(() => applyLook({ theme, textSize }), [theme, textSize]);
  const kept = useRef(saved.values);
  useEffect(() => {
    kept.current = saved.values;
  }, [saved]);
  useEffect(() => () => applyLook(preferencesOf(kept.current)), []);

  const save = async () => {
    const settings = { version: saved.version, values: draft };
    await deeds.act({
      drafts: [{ kind: "settings", card: null, payload: draft, settings: saved.version, ...deviceHere(Date.now()) }],
      settings,
      project: () => null,
      before: [],
      done: text.saved,
      undone: text.unsaved,
    });
    setPast([...past, saved]);
    setSaved(settings);
    await client.outbox.flush();
    void queries.invalidateQueries({ queryKey: ["settings"] });
  };
  /** Every card in review gets the day these settings would have given it: one event a card, one undo for all. */
  const plan = async () => {
    const collections = data.collections.map(({ id }) => id);
    const cards = await cardsInReview(collections, deviceZone());
    if (cards === null) return deeds.fail(text.offline);
    if (cards.length === 0) return deeds.fail(text.nothingToPlan);
    await deeds.act({
      drafts: bulkDrafts({ kind: "reschedule" }, cards, saved, deviceHere(Date.now())),
      settings: saved,
      project: afterBulk(cards, saved),
      before: cards,
      done: bulk.did.reschedule(cards.length),
      undone: text.rescheduleUndone,
    });
  };
  const undo = async () => {
    const settingsUndone = past.length > 0 && deeds.said?.message === text.saved;
    await deeds.undo();
    if (!settingsUndone) return;
    // Not left to the query: what it brings back may equal what it had, and then nothing would change here.
    const before = past.at(-1);
    if (before) {
      setPast(past.slice(0, -1));
      setSaved(before);
      setDraft(before.values);
    }
    await client.outbox.flush();
    void queries.invalidateQueries({ queryKey: ["settings"] });
  };
  return (
    <>
      <h1 className="type-title mb-5">{text.title}</h1>
      <div className="max-w-190">
        <Row
          level={2}
          id="account"
          title={account.settingsTitle}
          note={data.account ? account.settingsSignedIn : account.settingsAnonymous}
        >
          <Link href="/account" className={act.quiet}>
            {account.settingsOpen}
          </Link>
        </Row>
        <LanguageRow />
      </div>
      <div className="max-w-190">
        <SettingsForm
          values={draft}
          today={data.day}
          workload={data.workload}
          pace={data.pace}
          cards={data.cards}
          collections={data.collections}
          onChange={setDraft}
        />
      </div>
      <div className="max-w-190">
        <RemindersRows />
        <Row id="reschedule" title={text.reschedule} note={text.rescheduleNote}>
          <button type="button" className={act.quiet} disabled={changes > 0 || deeds.busy} onClick={() => void plan()}>
            {text.reschedule}
          </button>
        </Row>
      </div>
      {changes > 0 && (
        <div className="save-bar">
          <p className="min-w-0 flex-1">
            {text.changes(changes)}
            {effect && ` ${text.effect(effect.from, effect.to)}`}
          </p>
          <button type="button" className={act.text} onClick={() => setDraft(saved.values)}>
            {text.discard}
          </button>
          <button type="button" className={act.quiet} disabled={deeds.busy} onClick={() => void save()}>
            {text.save}
          </button>
        </div>
      )}
      {changes === 0 && deeds.said && (
        <Notice
          message={deeds.said.message}
          wrong={deeds.said.wrong}
          onUndo={deeds.said.undo ? () => void undo() : undefined}
          onClose={deeds.close}
        />
      )}
    </>
  );
}

function Waiting() {
  const settings = useWords(settingsWords);
  return <Skeleton label={settings.title} lines={["short", "long", "middle", "long"]} />;
}

const Frame = ({ waiting, body }: { waiting: WhatWaits | null; body: React.ReactNode }) => (
  <>
    <Top waiting={waiting} here="settings" />
    <OutboxBanner />
    <main className="sheet-of-paper gutters pt-3 pb-32 wide:pt-8 wide:pb-24">{body}</main>
  </>
);
