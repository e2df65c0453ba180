"use client";
import { useCallback, useEffect, useState } from "react";
import { bringBack } from "#lib/client/device/export.ts";
import { type DeviceReport, reportOf } from "#lib/client/device/report.ts";
import type { KeptHandCard } from "#lib/client/outbox/hand-cards.ts";
import { MOST_WORDS } from "#lib/domain/reading/hand-wording.ts";
import { act } from "#lib/ui/primitives/act.ts";
import { Row } from "#lib/ui/settings/row.tsx";
import { deviceWords } from "#lib/ui/text/en/device.ts";
import { handWords } from "#lib/ui/text/en/hand.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import type { Client } from "../_shell/client-of-page.ts";
import { saveAsFile } from "../_shell/save-as-file.ts";
import { useOutboxStatus } from "../providers.tsx";
import { useDuring } from "./use-during.ts";

const PATIENCE_MS = 10_000;

const notBrought = { away: "importAway", unknown: "importUnknown", unreadable: "importUnreadable" } as const;

/** What is kept in this browser and what the server has: read from the device, so that it is there without a network. */
export function DeviceRows({ client }: { client: Client }) {
  const words = useWords(deviceWords);
  const { storage, unsent, cards, cardsRefused, network } = useOutboxStatus();
  const [report, setReport] = useState<DeviceReport | null>(null);
  const [safe, setSafe] = useState<boolean | null>(null);
  const { outbox, api } = client;

  const look = useCallback(async () => {
    setReport(await outbox.read(reportOf));
    setSafe((await navigator.storage?.persisted?.().catch(() => null)) ?? null);
  }, [outbox]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again whenever something was written down or sent
  useEffect(() => void look().catch(() => undefined), [look, unsent, cards, cardsRefused, network]);
  const { busy, said, during } = useDuring(look);
  const there = report !== null;
  useEffect(() => {
    // The address that leads here was looked for before there was anything.
    if (there && location.hash === "#device") document.getElementById("device")?.scrollIntoView();
  }, [there]);
  const send = async () => {
    await outbox.syncWithin(PATIENCE_MS);
    return outbox.status().network === "fine" ? null : words.away;
  };
  const keep = async () => ((await navigator.storage.persist().catch(() => false)) ? null : words.refused);
  const bring = async (file: File) => {
    const text = await file.text().catch(() => ""); // gone since it was chosen, or not to be read
    const brought = await bringBack(api, text, Date.now);
    if (!brought.ok) return words[notBrought[brought.error]];
    const { stored, known, refused } = brought.value;
    return words.importDone(stored, known, refused);
  };
  const keepElsewhere = async () => {
    await saveAsFile(outbox);
    return null;
  };

  if (storage === "borrowed")
    return (
      <Row id="device" level={2} title={words.title}>
        <p className="text-pretty">{words.borrowed}</p>
      </Row>
    );
  if (report === null) return null;
  const { handCards } = report;
  const waits = report.waiting + report.parked + handCards.waiting.length + handCards.refused.length > 0;
  return (
    <>
      <Row id="device" level={2} title={words.title} note={words.note}>
        <ul className="grid w-full gap-1 text-pretty">
          {linesOf(report, words).map((line) => (
            <li key={line}>{line}</li>
          ))}
          {safe !== null && <li>{safe ? words.safe : words.unsafe}</li>}
          {handCards.refused.map((kept) => (
            <Refused key={kept.id} kept={kept} onDrop={() => void outbox.dropHandCard(kept.id)} />
          ))}
        </ul>
        <div className="flex w-full flex-wrap gap-3">
          <button type="button" className={act.quiet} aria-disabled={busy} onClick={() => void during(send)}>
            {words.sendNow}
          </button>
          {safe === false && (
            <button type="button" className={act.text} aria-disabled={busy} onClick={() => void during(keep)}>
              {words.persist}
            </button>
          )}
        </div>
        {said && (
          <p role="status" className="w-full text-pretty">
            {said}
          </p>
        )}
      </Row>
      <Row id="device-export" title={words.exportTitle} note={words.exportNote}>
        {waits && (
          <button type="button" className={act.quiet} aria-disabled={busy} onClick={() => void during(keepElsewhere)}>
            {words.exportAct}
          </button>
        )}
        <label className={`${act.text} cursor-pointer has-focus-visible:outline-2`}>
          {words.importAct}
          <input
            type="file"
            accept=".json,application/json"
            className="sr-only"
            disabled={busy}
            onChange={(event) => {
              const file = event.target.files?.[0];
              event.target.value = ""; // the same file may be chosen again
              if (file) void during(() => bring(file));
            }}
          />
        </label>
      </Row>
    </>
  );
}

/** A card by hand that the server did not make, with its words, so that they can be used again. */
function Refused({ kept, onDrop }: { readonly kept: KeptHandCard; readonly onDrop: () => void }) {
  const words = useWords(deviceWords);
  const hand = useWords(handWords);
  const { card, refused } = kept;
  return (
    <li>
      {words.handRefused(card.stem, card.quote.words)}{" "}
      {refused === "too-long" ? hand.tooLong(MOST_WORDS) : refused && hand.why[refused]}{" "}
      <button type="button" className={act.link} onClick={onDrop}>
        {words.handDrop}
      </button>
    </li>
  );
}

function linesOf(report: DeviceReport, words: typeof deviceWords): string[] {
  const { waiting, parked, handCards, sent, syncedAt, cards, complete, differs } = report;
  return [
    ...(waiting > 0 ? [words.waits(waiting)] : handCards.waiting.length > 0 ? [] : [words.nothingWaits]),
    ...(handCards.waiting.length > 0 ? [words.handWaits(handCards.waiting.length)] : []),
    ...(parked > 0 ? [words.parked(parked)] : []),
    ...(sent > 0 ? [words.sent(sent)] : []),
    syncedAt === null ? words.neverSynced : words.synced(syncedAt),
    cards === 0 ? words.noCards : complete ? words.cards(cards) : words.cardsComing(cards),
    ...(differs ? [words.differs] : []),
  ];
}
