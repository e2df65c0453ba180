import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { readAsItIs } from "#lib/client/device/as-it-is.ts";
import type { Held } from "#lib/client/device/held.ts";
import { type Moment, sessionOnDevice } from "#lib/client/device/session.ts";
import { todayOnDevice } from "#lib/client/device/today.ts";
import { half } from "#lib/client/leave/here.ts";
import { deviceOffset } from "#lib/client/zone.ts";
import { WordsIn } from "#lib/ui/text/use-words.tsx";
import { TodayView } from "#lib/ui/today/today-view.tsx";
import { FIRST_WORDS } from "../_shell/first-words.tsx";
import { withExams } from "../_today/with-exams.ts";
import { firstFace } from "../review/first-face.ts";
import { PaintedFace } from "../review/painted-face.tsx";
import { wordsOfPage } from "./words-of-page.ts";

/*
 * Paints a stored page with what the device holds, before the app's own scripts are there. It plans by the same functions
 * and paints with the same components; the app finds its place as it would find the server's painting.
 */

type Painter = (held: Held, moment: Moment) => Promise<ReactNode>;

const painters: Readonly<Record<string, Painter>> = {
  "/": async (held, moment) => <TodayView today={withExams(await todayOnDevice(held, moment))} onSpread={() => {}} />,
  "/review": async (held, moment) => {
    const anyway = new URLSearchParams(location.search).has("anyway");
    const first = firstFace(await sessionOnDevice(held, moment, { anyway }));
    return first && <PaintedFace first={first} />;
  },
};

// The page comes alive without it, and not before it (lib/client/worker/first-words.ts).
void paint()
  .catch(() => undefined)
  .then(() => navigator.serviceWorker?.controller?.postMessage({ kind: "painted" }));

async function paint(): Promise<void> {
  const painter = painters[location.pathname];
  // What stands behind the # names other cards than the day's; and without a session what is held is about to go.
  if (!painter || location.hash || half() === null) return;
  const device = await readAsItIs("footnote");
  if (!device) return;
  const now = Date.now() + device.clockOffset;
  const painted = await painter(device.held, { now, offset: deviceOffset(now) });
  device.close();
  const words = wordsOfPage();
  const place = document.getElementById(FIRST_WORDS);
  if (painted && words && place) createRoot(place).render(<WordsIn translate={words}>{painted}</WordsIn>);
}
