"use client";
import { useEffect, useRef, useState } from "react";
import type { TakeApi } from "#lib/client/take/api.ts";
import type { TakeItem } from "#lib/contract/take.ts";
import { printedCode } from "#lib/domain/assessment/code.ts";
import type { Answer } from "#lib/domain/item/item.ts";
import { act } from "#lib/ui/primitives/act.ts";
import { Modal } from "#lib/ui/primitives/modal.tsx";
import { StateMessage } from "#lib/ui/primitives/state-message.tsx";
import { isAnswered } from "#lib/ui/quiz/answer-props.ts";
import { ItemView } from "#lib/ui/quiz/item-view.tsx";
import { Overview } from "#lib/ui/quiz/overview.tsx";
import { ResultView } from "#lib/ui/quiz/result-view.tsx";
import { SavedLine } from "#lib/ui/quiz/saved-line.tsx";
import { TakeAside } from "#lib/ui/quiz/take-aside.tsx";
import { TakeBar } from "#lib/ui/quiz/take-bar.tsx";
import { TakeHead } from "#lib/ui/quiz/take-head.tsx";
import { Top } from "#lib/ui/shell/top.tsx";
import { takeWords } from "#lib/ui/text/en/take.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import { FailureMessage } from "../_shell/failure-message.tsx";
import { KeepAnswers } from "./keep-answers.tsx";
import { RoomAttempt } from "./room-attempt.tsx";
import { useClock } from "./use-clock.ts";
import { useLive } from "./use-live.ts";
import { useTakeKeys } from "./use-take-keys.ts";
import { useTaking } from "./use-taking.ts";
import { useTimeOnItem } from "./use-time-on-item.ts";

interface AttemptScreenProps {
  readonly attempt: string;
  readonly code: string;
  readonly api: TakeApi;
  /** Stands here until the attempt is known. */
  readonly meanwhile: React.ReactNode;
}

/** One attempt: one item a screen, an overview, handing in, and afterwards what is out about it. */
export function AttemptScreen({ attempt, code, api, meanwhile }: AttemptScreenProps) {
  const take = useWords(takeWords);
  const { taking, state } = useTaking(api, attempt);
  const [at, setAt] = useState(0);
  const [asking, setAsking] = useState<"overview" | "handIn" | null>(null);
  const view = state?.view ?? null;
  const running = view !== null && view.finished === null;
  const item: TakeItem | null = view?.items[at] ?? null;
  const timeOn = useTimeOnItem(running ? (item?.position ?? null) : null);
  const now = useClock(state?.offset ?? 0, running && view.deadline !== null);
  const over = now !== null && view?.deadline != null && now >= view.deadline;
  const main = useRef<HTMLElement>(null);
  const inRoom = view?.mode === "live" && view.live?.phase !== "free";
  useLive(attempt, running && view.mode === "live", taking);
  const place = view?.live?.position ?? 0;
  useEffect(() => {
    if (inRoom) setAt(place);
  }, [inRoom, place]);

  useEffect(() => {
    // Time is up: what was given is sent, and the server has the last word on it.
    if (over) taking?.handIn();
  }, [over, taking]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another item is read from its stem
  useEffect(() => {
    main.current?.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }, [at]);

  const answer = (given: Answer | null, soon = false) => {
    if (!item || !taking) return;
    const { certainty } = item;
    taking.answer(
      item.position,
      { answer: given, took: timeOn(item.position), ...(certainty === null ? {} : { certainty }) },
      soon,
    );
  };
  const last = view !== null && at === view.items.length - 1;
  // Alone in a live quiz each item is checked as in practice.
  const practice = view?.mode === "practice" || view?.live?.phase === "free";
  const checks = practice && item !== null && !item.locked && isAnswered(item);
  const onNext = () => (last ? setAsking("handIn") : setAt(at + 1));
  const flag = () => item && taking?.flag(item.position, !item.flagged);
  useTakeKeys({
    item: running && asking === null && !(inRoom && view.live?.phase !== "asking") ? item : null,
    onAnswer: answer,
    onNext: inRoom ? () => {} : checks ? () => item && taking?.check(item.position) : onNext,
    onFlag: flag,
  });

  if (state?.failure?.kind === "problem" && state.failure.code === "gone")
    return (
      <>
        <Top waiting={null} withNavigation={false} />
        <main className="sheet-of-paper gutters pt-6">
          <StateMessage title={take.removedTitle} message={take.removed}>
            <a href={`#${code}`} className={act.strong}>
              {take.again}
            </a>
          </StateMessage>
        </main>
      </>
    );
  if (state?.failure && (!view || state.failure.kind === "problem"))
    return (
      <>
        <Top waiting={null} withNavigation={false} />
        <main className="sheet-of-paper gutters pt-6">
          <FailureMessage failure={state.failure} offline={take.noNetwork} isOffline={state.failure.kind === "network"}>
            <a href={`#${code}`} className={act.strong}>
              {take.again}
            </a>
          </FailureMessage>
        </main>
      </>
    );
  if (!view || !state || !taking) return meanwhile;
  if (view.finished !== null)
    return (
      <>
        <Top waiting={null} withNavigation={false} />
        <ResultView view={view} refused={state.refused} back={`#${code}`}>
          {view.mayKeep && <KeepAnswers attempt={attempt} kept={view.kept} api={api} />}
        </ResultView>
      </>
    );
  if (!item) return null;
  if (inRoom)
    return (
      <RoomAttempt
        view={view}
        item={item}
        state={state}
        onAnswer={answer}
        onCertainty={(certainty) =>
          taking.answer(item.position, { answer: item.answer, certainty, took: timeOn(item.position) })
        }
      />
    );
  const answered = view.items.filter(isAnswered).length;
  const context = view.title || printedCode(code);
  const go = (to: number) => {
    setAt(to);
    setAsking(null);
  };
  const overview = <Overview items={view.items} at={at} onGo={go} />;
  return (
    <div className="take">
      <TakeHead
        n={at + 1}
        of={view.items.length}
        answered={answered}
        flagged={item.flagged}
        secondsLeft={
          now === null || view.deadline === null ? null : Math.max(0, Math.ceil((view.deadline - now) / 1000))
        }
        back={`#${code}`}
        onFlag={flag}
      />
      <main ref={main} className="take-item">
        <ItemView
          key={item.position}
          item={item}
          context={context}
          certainty={view.certainty}
          onAnswer={answer}
          onCertainty={(certainty) =>
            taking.answer(item.position, { answer: item.answer, certainty, took: timeOn(item.position) })
          }
          onHint={() => taking.hint(item.position)}
        />
        <SavedLine state={state} refused={state.refused.includes(item.position)} answered={isAnswered(item)} />
      </main>
      <TakeAside view={view} answered={answered}>
        {overview}
      </TakeAside>
      <TakeBar
        answered={answered}
        of={view.items.length}
        onOverview={() => setAsking("overview")}
        onBack={at === 0 ? null : () => setAt(at - 1)}
        next={checks ? take.check : last ? take.handIn : take.next}
        onNext={checks ? () => taking.check(item.position) : onNext}
      />
      <Modal open={asking === "overview"} title={take.overview} onClose={() => setAsking(null)}>
        <p className="mb-4 text-ink-muted">
          {take.summary(answered, view.items.length, view.items.filter(({ flagged }) => flagged).length)}
        </p>
        {overview}
        <button type="button" className={`${act.primary} mt-6`} onClick={() => setAsking("handIn")}>
          {take.handIn}
        </button>
      </Modal>
      <Modal open={asking === "handIn" || state.handingIn} title={take.handInTitle} onClose={() => setAsking(null)}>
        <p className="text-pretty">
          {state.handingIn
            ? state.saving === "waiting"
              ? state.lasting
                ? take.handingInOffline
                : take.handingInHere
              : take.handingIn
            : answered < view.items.length
              ? take.handInSome(view.items.length - answered)
              : take.handInAll}
        </p>
        {!state.handingIn && (
          <div className="mt-6 flex flex-wrap gap-3">
            <button type="button" className={act.strong} onClick={() => taking.handIn()}>
              {take.handIn}
            </button>
            <button type="button" className={act.quiet} onClick={() => setAsking(null)}>
              {take.keepOn}
            </button>
          </div>
        )}
      </Modal>
    </div>
  );
}
