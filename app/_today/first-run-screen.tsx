"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";
import type { Example } from "#lib/ui/first-run/example-card.tsx";
import { FirstRunView } from "#lib/ui/first-run/first-run-view.tsx";
import { Banner } from "#lib/ui/primitives/banner.tsx";
import { Top } from "#lib/ui/shell/top.tsx";
import { firstRunWords } from "#lib/ui/text/en/first-run.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import { OutboxBanner } from "../_shell/outbox-banner.tsx";
import { useOutboxStatus } from "../providers.tsx";
import { BorrowedLink } from "./borrowed-link.tsx";

interface FirstRunScreenProps {
  readonly example: Example | null;
  readonly collection: string;
  readonly cards: number;
}

/** The first page for a browser the server does not know; if it was known once, that is said. */
export function FirstRunScreen(props: FirstRunScreenProps) {
  const firstRun = useWords(firstRunWords);
  const lost = useLost();
  return (
    <>
      <Top waiting={null} withNavigation={false} />
      {lost ? <Banner message={firstRun.lost} /> : <OutboxBanner />}
      <FirstRunView {...props} borrowed={<BorrowedLink />} />
    </>
  );
}

/**
 * Whether this browser was known and is not any more. The page may only be older than the learner: the first answer can
 * still have been on its way when it was made. So the server is asked once more before anything is said.
 */
function useLost(): boolean {
  const router = useRouter();
  const { learner } = useOutboxStatus();
  const [asking, ask] = useTransition();
  const [asked, setAsked] = useState(false);
  const started = useRef(false);
  useEffect(() => {
    if (!learner || started.current) return;
    started.current = true;
    ask(() => {
      setAsked(true);
      router.refresh();
    });
  }, [learner, router]);
  return learner && asked && !asking;
}
