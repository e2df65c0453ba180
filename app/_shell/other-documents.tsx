"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { createDocumentsApi } from "#lib/client/documents/api.ts";
import { sourcesQuery } from "#lib/client/queries/documents.ts";
import type { ReviewCard } from "#lib/contract/review.ts";
import { OtherSources } from "#lib/ui/reader/other-sources.tsx";

interface OtherDocumentsProps {
  readonly card: string;
  readonly others: NonNullable<ReviewCard["others"]>;
}

/** What other documents say of a card's fact; their passages are fetched when somebody wants to compare. */
export function OtherDocuments({ card, others }: OtherDocumentsProps) {
  const [api] = useState(() => createDocumentsApi());
  const [open, setOpen] = useState(false);
  const { data, error } = useQuery({ ...sourcesQuery(api, card), enabled: open });
  return <OtherSources others={others} open={open} sources={error ? null : data} onTurn={() => setOpen(!open)} />;
}
