"use client";
import { useEffect, useState } from "react";
import type { TakeLobby } from "#lib/contract/take.ts";
import { act } from "../primitives/act.ts";
import { fromPerson } from "../primitives/own-words.ts";
import { takeWords } from "../text/en/take.ts";
import { useWords } from "../text/use-words.tsx";

interface LobbyViewProps {
  readonly lobby: TakeLobby;
  /** @returns what is wrong, in words, or null */
  readonly onJoin: (said: { readonly name: string } | { readonly word: string }) => Promise<string | null>;
  readonly onBegin: () => Promise<string | null>;
  readonly onShow: (attempt: string) => void;
  readonly onOpened: () => void;
}

/** A quiz before it begins, and between attempts. */
export function LobbyView({ lobby, onJoin, onBegin, onShow, onOpened }: LobbyViewProps) {
  const take = useWords(takeWords);
  const [said, setSaid] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { state, opens, now } = lobby;
  useEffect(() => {
    if (state !== "waiting" || opens === null) return;
    // A day at a time at the most: longer timers overflow.
    const timer = setTimeout(onOpened, Math.min(opens - now + 500, 86_400_000));
    return () => clearTimeout(timer);
  }, [state, opens, now, onOpened]);
  const run = async (work: () => Promise<string | null>) => {
    setBusy(true);
    setProblem(await work());
    setBusy(false);
  };
  const open = lobby.attempts.find(({ finished }) => finished === null);
  const facts = [
    `${take.items(lobby.items)} · ${take.points(lobby.possible)}.`,
    lobby.limit === null ? take.noLimit : take.limit(lobby.limit),
    state === "closed"
      ? take.closed
      : state === "waiting" && opens !== null
        ? take.opens(opens)
        : lobby.closes !== null && take.openUntil(lobby.closes),
  ].filter(Boolean);
  const field = lobby.access === "roster" ? "word" : "name";
  return (
    <>
      <h1 {...fromPerson} className="type-display break-words">
        {lobby.title}
      </h1>
      <p className="mt-3 text-ink-muted">{facts.join(" ")}</p>
      {lobby.note && (
        <p {...fromPerson} className="type-entry mt-4 whitespace-pre-line break-words">
          {lobby.note}
        </p>
      )}
      {lobby.removed && (
        <p className="mt-8 max-w-[60ch] text-again text-pretty" role="alert">
          {take.why.removed}
        </p>
      )}
      {lobby.name === null &&
        !(lobby.removed && lobby.access === "open") &&
        (state !== "closed" || lobby.access === "roster") && (
          <form
            className="mt-8"
            onSubmit={(event) => {
              event.preventDefault();
              void run(() => onJoin(field === "word" ? { word: said } : { name: said }));
            }}
          >
            <label className="type-label block" htmlFor="who">
              {take.by[field]}
            </label>
            <input
              id="who"
              className="field-answer mt-2"
              value={said}
              onChange={(event) => setSaid(event.target.value)}
              aria-describedby="who-hint"
              aria-invalid={problem !== null}
              autoComplete={field === "word" ? "off" : "name"}
              autoCapitalize={field === "word" ? "off" : "words"}
              spellCheck={false}
              enterKeyHint="go"
              maxLength={field === "word" ? 100 : 60}
            />
            <p
              id="who-hint"
              className={`mt-2 ${problem ? "text-again" : "type-small text-ink-muted"}`}
              role={problem ? "alert" : undefined}
            >
              {problem ?? take.by[`${field}Hint`]}
            </p>
            <button type="submit" className={`${act.primary} mt-8`} disabled={busy}>
              {take.join}
            </button>
          </form>
        )}
      {lobby.name !== null && (
        <>
          <p className="mt-8 break-words">{take.youAre(lobby.name)}</p>
          {lobby.attempts.length > 0 && (
            <ul className="mt-4 border-t border-rule">
              {lobby.attempts.map((attempt) => (
                <li key={attempt.attempt} className="flex flex-wrap items-center gap-x-4 border-b border-rule py-2">
                  <button
                    type="button"
                    className="min-h-11 font-semibold text-pen"
                    onClick={() => onShow(attempt.attempt)}
                  >
                    {take.attempt(attempt.number)}
                  </button>
                  <span className="text-ink-muted">
                    {attempt.finished === null ? take.underWay : take.handedIn(attempt.finished)}
                  </span>
                  {attempt.points !== null && attempt.possible !== null && (
                    <span className="type-figures ms-auto">{take.result(attempt.points, attempt.possible)}</span>
                  )}
                </li>
              ))}
            </ul>
          )}
          {state === "waiting" && <p className="mt-4 text-ink-muted">{take.opensByItself}</p>}
          {(open !== undefined || (state === "open" && lobby.left !== 0)) && (
            <>
              <p className="mt-4 text-ink-muted text-pretty">
                {take.saves} {lobby.left !== null && lobby.attempts.length > 0 && take.left(lobby.left)}
              </p>
              {problem && (
                <p className="mt-2 text-again" role="alert">
                  {problem}
                </p>
              )}
              <button type="button" className={`${act.primary} mt-6`} disabled={busy} onClick={() => void run(onBegin)}>
                {open ? take.goOn : lobby.attempts.length > 0 ? take.beginAgain : take.begin}
              </button>
            </>
          )}
        </>
      )}
    </>
  );
}
