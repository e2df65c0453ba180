"use client";
import { lazy, Suspense, useState } from "react";
import { v7 } from "uuid";
import { withoutNetwork } from "#lib/client/queries/without-network.ts";
import { ON } from "#lib/client/self-test/address.ts";
import { createTestApi } from "#lib/client/self-test/api.ts";
import { makeTest } from "#lib/client/self-test/begin.ts";
import { keepTest, keptTest } from "#lib/client/self-test/kept.ts";
import { itemOf, type TestSitting } from "#lib/client/self-test/sitting.ts";
import { heldSource, networkSource } from "#lib/client/self-test/source.ts";
import { wishInHash } from "#lib/client/self-test/wished.ts";
import { deviceOffset, deviceZone } from "#lib/client/zone.ts";
import type { TestWish } from "#lib/domain/review/self-test/wish.ts";
import { Skeleton } from "#lib/ui/primitives/skeleton.tsx";
import { Top } from "#lib/ui/shell/top.tsx";
import { testWords } from "#lib/ui/text/en/test.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import type { Client } from "../_shell/client-of-page.ts";
import { OutboxBanner } from "../_shell/outbox-banner.tsx";
import { useClient } from "../providers.tsx";
import { StartScreen } from "./start-screen.tsx";

const TestSittingScreen = lazy(() =>
  import("./test-sitting-screen.tsx").then((module) => ({ default: module.TestSittingScreen })),
);

type State =
  | { readonly kind: "start"; readonly wish: TestWish | null; readonly error: unknown; readonly nothing: boolean }
  | { readonly kind: "making"; readonly wish: TestWish }
  | { readonly kind: "test"; readonly sitting: TestSitting };

const started = (wish: TestWish | null, error: unknown = null, nothing = false): State => ({
  kind: "start",
  wish,
  error,
  nothing,
});

/** A self-test: what it is about, the test, its result. */
export function TestScreen() {
  const client = useClient();
  return client ? <LiveTest client={client} /> : <Waiting />;
}

function LiveTest({ client }: { client: Client }) {
  const [api] = useState(() => createTestApi());
  const [kept] = useState(() => keptTest(client.outbox.now()));
  const [state, setState] = useState<State>(() =>
    kept && location.hash === ON ? { kind: "test", sitting: kept } : started(wishInHash(location.hash)),
  );
  const go = (sitting: TestSitting) => {
    keepTest(sitting);
    history.replaceState(null, "", `/test${ON}`);
    setState({ kind: "test", sitting });
  };
  const begin = async (wish: TestWish) => {
    setState({ kind: "making", wish });
    try {
      const id = v7();
      const sitting = await withoutNetwork(
        client.outbox,
        () => makeTest(networkSource(api, deviceZone()), client.outbox, wish, id),
        async (outbox) => {
          const held = await outbox.held();
          const now = outbox.now();
          const { heldCards } = await import("#lib/client/device/held-cards.ts");
          return held && makeTest(heldSource(heldCards(held, { now, offset: deviceOffset(now) })), outbox, wish, id);
        },
      );
      if (sitting.test.items.length === 0) setState(started(wish, null, true));
      else go(sitting);
    } catch (error) {
      setState(started(wish, error));
    }
  };
  if (state.kind === "test")
    return (
      <Suspense fallback={<Waiting />}>
        <TestSittingScreen
          key={state.sitting.test.id}
          client={client}
          first={state.sitting}
          onAgain={go}
          onAnother={() => {
            history.replaceState(null, "", "/test");
            setState(started(state.sitting.test.wish));
          }}
        />
      </Suspense>
    );
  return (
    <StartScreen
      client={client}
      api={api}
      wish={state.wish}
      busy={state.kind === "making"}
      error={state.kind === "start" ? state.error : null}
      nothing={state.kind === "start" && state.nothing}
      kept={kept && itemOf(kept) ? kept : null}
      onGoOn={go}
      onBegin={(wish) => void begin(wish)}
      onOther={() => setState(started(null))}
    />
  );
}

function Waiting() {
  const words = useWords(testWords);
  return (
    <>
      <Top waiting={null} />
      <OutboxBanner />
      <main className="sheet-of-paper gutters pt-3 wide:pt-8">
        <Skeleton label={words.loading} lines={["short", "long", "middle"]} />
      </main>
    </>
  );
}
