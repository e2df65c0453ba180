"use client";
import type { Collection } from "#lib/contract/library.ts";
import { Top } from "#lib/ui/shell/top.tsx";
import { OutboxBanner } from "../../_shell/outbox-banner.tsx";
import { useClient } from "../../providers.tsx";
import { CardsWaiting } from "./cards-waiting.tsx";
import { CollectionFrame } from "./collection-frame.tsx";
import { LiveCollection } from "./live-collection.tsx";

/** One collection: its cards, searched, filtered and changed. */
export function CollectionScreen({ collection }: { collection: Collection }) {
  const client = useClient();
  if (client) return <LiveCollection client={client} collection={collection} />;
  return (
    <>
      <Top waiting={null} here="library" />
      <OutboxBanner />
      <CollectionFrame
        id={collection.id}
        title={collection.title}
        documents={collection.documents}
        list={<CardsWaiting />}
        beside={null}
      />
    </>
  );
}
