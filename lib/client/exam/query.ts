import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { unwrap } from "../failure.ts";
import type { Outbox } from "../outbox/outbox.ts";
import type { ExamApi } from "./api.ts";

/** Longest wait for what is on its way before the server is asked, ms. */
const PATIENCE_MS = 1_500;

export const examQuery = (api: ExamApi, outbox: Outbox, zone: string, collection: string, on: number) =>
  queryOptions({
    queryKey: ["exam", zone, collection, on],
    queryFn: async () => {
      await outbox.flushWithin(PATIENCE_MS);
      return unwrap(await api.exam(collection, on, zone));
    },
    placeholderData: keepPreviousData,
  });
