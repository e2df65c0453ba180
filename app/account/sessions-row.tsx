"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { AccountApi } from "#lib/client/account/api.ts";
import { sessionsQuery } from "#lib/client/queries/account.ts";
import { browserName } from "#lib/ui/account/browser-name.ts";
import { act } from "#lib/ui/primitives/act.ts";
import { Row } from "#lib/ui/settings/row.tsx";
import { accountMoreWords } from "#lib/ui/text/en/account-more.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";

const DAY_MS = 86_400_000;

/** Where one is signed in, and how to end it there. */
export function SessionsRow({ api }: { api: AccountApi }) {
  const more = useWords(accountMoreWords);
  const queries = useQueryClient();
  const { data } = useQuery(sessionsQuery(api));
  const end = async (which: { session: string } | { others: true }) => {
    await api.revoke(which);
    void queries.invalidateQueries({ queryKey: ["account", "sessions"] });
  };
  const sessions = data?.sessions ?? [];
  return (
    <Row level={2} id="sessions" title={more.sessions} note={more.sessionsNote}>
      <ul className="grid w-full gap-1">
        {sessions.map(({ id, agent, seen, current }) => {
          const name = browserName(agent) ?? more.unknownBrowser;
          return (
            <li key={id} className="flex flex-wrap items-center gap-x-4">
              <span className="me-auto py-2.5">
                {current ? more.thisBrowser : name}
                <span className="type-small text-ink-muted">
                  {current ? ` (${name})` : `, ${more.seen(Math.floor(seen / DAY_MS))}`}
                </span>
              </span>
              {!current && (
                <button
                  type="button"
                  className={act.text}
                  aria-label={more.endSessionOf(name)}
                  onClick={() => void end({ session: id })}
                >
                  {more.endSession}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {sessions.length > 1 && (
        <button type="button" className={act.quiet} onClick={() => void end({ others: true })}>
          {more.endOthers}
        </button>
      )}
    </Row>
  );
}
