import { unwrap } from "#lib/client/failure.ts";
import type { QuizApi } from "#lib/client/quiz/api.ts";

/** Fetched once a visit: what is being written must not change under the hand. */
export const ownQuizQuery = (api: QuizApi, id: string, screen: "edit" | "print") => ({
  // Each screen fetches its own: what the other one had may be older.
  queryKey: ["quiz", screen, id],
  queryFn: async () => unwrap(await api.open(id)),
  gcTime: 0,
  staleTime: Number.POSITIVE_INFINITY,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
});
