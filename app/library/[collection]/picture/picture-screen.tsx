"use client";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { failureIn } from "#lib/client/failure.ts";
import { createLibraryApi } from "#lib/client/library/api.ts";
import { pictureQuery } from "#lib/client/queries/library.ts";
import { deviceZone } from "#lib/client/zone.ts";
import { act } from "#lib/ui/primitives/act.ts";
import { Skeleton } from "#lib/ui/primitives/skeleton.tsx";
import { Top } from "#lib/ui/shell/top.tsx";
import type { WhatWaits } from "#lib/ui/shell/waiting-mark.tsx";
import { pictureWords } from "#lib/ui/text/en/picture.ts";
import { statesWords } from "#lib/ui/text/en/states.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import type { Client } from "../../../_shell/client-of-page.ts";
import { FailureMessage } from "../../../_shell/failure-message.tsx";
import { OutboxBanner } from "../../../_shell/outbox-banner.tsx";
import { useWaiting } from "../../../_shell/use-waiting.ts";
import { useClient, useOutboxStatus } from "../../../providers.tsx";
import { OpenCard } from "../open-card.tsx";
import { useOpen } from "../use-open.ts";
import { useWide } from "../use-wide.ts";
import { PictureFrame } from "./picture-frame.tsx";
import { Pictures } from "./pictures.tsx";
import { useFocusBack } from "./use-focus-back.ts";

interface PictureScreenProps {
  readonly id: string;
  readonly title: string;
}

/** A collection drawn: when things happened, and who backs whom. */
export function PictureScreen(props: PictureScreenProps) {
  const client = useClient();
  if (client) return <LivePicture client={client} {...props} />;
  return (
    <Shell waiting={null}>
      <PictureFrame {...props} beside={null}>
        <Waits />
      </PictureFrame>
    </Shell>
  );
}

function LivePicture({ client, id, title }: PictureScreenProps & { readonly client: Client }) {
  const words = useWords(pictureWords);
  const states = useWords(statesWords);
  const { network } = useOutboxStatus();
  const [api] = useState(() => createLibraryApi());
  const { data, error, refetch } = useQuery(pictureQuery(api, client.outbox, deviceZone(), id));
  const opened = useOpen();
  const wide = useWide();
  const waiting = useWaiting(client);

  useFocusBack(
    opened.card,
    (card) => [...(data?.dates ?? []), ...(data?.relations ?? [])].find((each) => each.card === card)?.fact,
  );

  return (
    <Shell waiting={waiting}>
      <PictureFrame
        id={id}
        title={title}
        covered={opened.card !== null && !wide}
        beside={
          opened.card && (
            <OpenCard
              api={api}
              id={opened.card}
              memory={null}
              day={data?.day ?? 0}
              now={client.outbox.now()}
              onClose={opened.close}
            />
          )
        }
      >
        {data ? (
          <Pictures picture={data} open={opened.card} onOpen={opened.turn} />
        ) : error ? (
          <FailureMessage failure={failureIn(error)} offline={words.offline} isOffline={network === "offline"}>
            <button type="button" className={act.primary} onClick={() => void refetch()}>
              {states.tryAgain}
            </button>
          </FailureMessage>
        ) : (
          <Waits />
        )}
      </PictureFrame>
    </Shell>
  );
}

function Waits() {
  const words = useWords(pictureWords);
  return <Skeleton label={words.loading} lines={["middle", "long", "long", "short", "long"]} />;
}

const Shell = ({ waiting, children }: { readonly waiting: WhatWaits | null; readonly children: ReactNode }) => (
  <>
    <Top waiting={waiting} here="library" />
    <OutboxBanner />
    {children}
  </>
);
