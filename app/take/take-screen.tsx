"use client";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { Failure } from "#lib/client/failure.ts";
import { createTakeApi } from "#lib/client/take/api.ts";
import type { FirstItem, TakeLobby } from "#lib/contract/take.ts";
import { CODE_LENGTH, readCode } from "#lib/domain/assessment/code.ts";
import { Skeleton } from "#lib/ui/primitives/skeleton.tsx";
import { CodeForm } from "#lib/ui/quiz/code-form.tsx";
import { ItemStem } from "#lib/ui/quiz/item-stem.tsx";
import { LobbyView } from "#lib/ui/quiz/lobby-view.tsx";
import { TakeHead } from "#lib/ui/quiz/take-head.tsx";
import { Top } from "#lib/ui/shell/top.tsx";
import { takeWords } from "#lib/ui/text/en/take.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import { apart, fetchAhead, useApart } from "../_shell/apart.ts";
import { useHash } from "./use-hash.ts";

const attemptScreen = apart(() => import("./attempt-screen.tsx").then((module) => module.AttemptScreen));

// On the way to an item at once, and not first when this screen has come alive.
if (typeof window !== "undefined" && location.hash.includes("/")) fetchAhead(attemptScreen);

type Problem = "wrong" | "busy" | "network" | "failed";

const problemOf = (failure: Failure): Problem =>
  failure.kind === "network"
    ? "network"
    : failure.kind === "problem" && failure.code === "not_found"
      ? "wrong"
      : failure.kind === "problem" && failure.code === "too_many_requests"
        ? "busy"
        : "failed";

/**
 * From a code to an attempt: who one is, then one item a screen. `#CODE` leads to the quiz, `#CODE/attempt` on in it.
 * @param first of the attempt this browser is in: shown while the page comes alive, if the address means that one
 */
export function TakeScreen({ first }: { readonly first: FirstItem | null }) {
  const take = useWords(takeWords);
  const hash = useHash();
  const api = useMemo(() => createTakeApi(), []);
  const [typed = "", attempt = null] = hash?.split("/") ?? [];
  const code = readCode(typed);
  const AttemptScreen = useApart(attemptScreen, attempt !== null && code !== null);
  const [lobby, setLobby] = useState<TakeLobby | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  const look = useCallback(async () => {
    if (code === null) return;
    const found = await api.open(code);
    setLobby(found.ok ? found.value.value : null);
    setProblem(found.ok ? null : problemOf(found.error));
  }, [api, code]);
  useEffect(() => {
    if (attempt === null) void look();
  }, [look, attempt]);
  useEffect(() => {
    // Fetched while the code is typed: whoever joins at the mouth of a tunnel has the items' screen with them.
    fetchAhead(attemptScreen);
  }, []);

  if (hash === null && first) return <PaintedItem first={first} />;
  if (attempt !== null && code !== null) {
    const meanwhile = first?.attempt === attempt ? <PaintedItem first={first} /> : <Waiting label={take.finding} />;
    if (!AttemptScreen) return meanwhile;
    return <AttemptScreen key={attempt} attempt={attempt} api={api} code={code} meanwhile={meanwhile} />;
  }
  return (
    <>
      <Top waiting={null} withNavigation={false} />
      <main className="sheet-of-paper gutters pt-6 pb-10 wide:pt-14">
        <noscript>
          <p className="mb-6">{take.noScript}</p>
        </noscript>
        <div className="max-w-[640px]">
          {hash === null || (code !== null && lobby === null && problem === null) ? (
            <Skeleton lines={["middle", "long", "short"]} label={take.finding} />
          ) : lobby !== null && code !== null ? (
            <LobbyView
              lobby={lobby}
              onJoin={async (said) => {
                const joined = await api.join(code, said);
                if (!joined.ok) return problemOf(joined.error) === "network" ? take.noNetwork : take.tooMany;
                if (!joined.value.value.ok) return take.why[joined.value.value.why];
                setLobby(joined.value.value.lobby);
                return null;
              }}
              onBegin={async () => {
                const begun = await api.begin(code);
                if (!begun.ok) return take.noNetwork;
                if (!begun.value.value.ok) {
                  void look();
                  return take.why[begun.value.value.why];
                }
                location.hash = `${code}/${begun.value.value.attempt}`;
                return null;
              }}
              onShow={(id) => {
                location.hash = `${code}/${id}`;
              }}
              onOpened={look}
            />
          ) : (
            <CodeForm
              initial={typed.slice(0, CODE_LENGTH + 1)}
              problem={
                problem &&
                { wrong: take.wrongCode, busy: take.tooMany, network: take.noNetwork, failed: take.noNetwork }[problem]
              }
              onGo={(next) => {
                if (readCode(next) === null) return setProblem("wrong");
                setProblem(null);
                if (readCode(next) === code) void look();
                else location.hash = readCode(next) ?? "";
              }}
            />
          )}
        </div>
      </main>
    </>
  );
}

const Waiting = ({ label }: { readonly label: string }) => (
  <main className="sheet-of-paper gutters pt-16">
    <Skeleton lines={["middle", "long", "short"]} label={label} />
  </main>
);

/** A stem without what it is answered by, which comes with the attempt. */
function PaintedItem({ first }: { readonly first: FirstItem }) {
  return (
    <div className="take painted">
      <TakeHead
        n={1}
        of={first.of}
        answered={0}
        flagged={first.flagged}
        secondsLeft={null}
        back="/take"
        onFlag={() => undefined}
      />
      <main className="take-item">
        <ItemStem type={first.type} stem={first.stem} points={first.points} context={first.title} heading="h1" />
      </main>
    </div>
  );
}
