"use client";
import { useEffect, useState } from "react";
import { isBorrowed } from "#lib/client/leave/here.ts";
import { askToInstall, installState, whenInstallable } from "#lib/client/worker/install.ts";
import { act } from "#lib/ui/primitives/act.ts";
import { installWords } from "#lib/ui/text/en/install.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";

const KEY = "footnote.install-hint";
const SILENCE_MS = 90 * 86_400_000;

interface InstallHintProps {
  /** Worth it: somebody comes back for another day of cards. */
  readonly worth: boolean;
}

/** Says once in a long while that the app can stand on the home screen, or why it cannot here. */
export function InstallHint({ worth }: InstallHintProps) {
  const words = useWords(installWords);
  const [state, setState] = useState(() => installState());
  const [hushed, setHushed] = useState(isSilent);
  useEffect(() => whenInstallable(() => setState(installState())), []);
  if (!worth || hushed || state === "no" || isBorrowed()) return null;
  const hush = () => {
    setHushed(true);
    try {
      localStorage.setItem(KEY, String(Date.now()));
    } catch {
      // No storage: it is silent until the page is left.
    }
  };
  const says = { ready: words.hint, "by-hand": words.hintByHand, "needs-https": words.needsHttps }[state];
  return (
    <aside className="mt-10 border-t border-rule pt-4" aria-label={words.about}>
      <p className="max-w-[52ch] text-ink-muted">{says}</p>
      <p className="mt-2 flex flex-wrap gap-x-6">
        {state === "ready" && (
          <button type="button" className={act.link} onClick={() => void askToInstall().then(hush)}>
            {words.install}
          </button>
        )}
        <button type="button" className={act.link} onClick={hush}>
          {state === "needs-https" ? words.understood : words.notNow}
        </button>
      </p>
    </aside>
  );
}

function isSilent(): boolean {
  try {
    return Date.now() - Number(localStorage.getItem(KEY) ?? 0) < SILENCE_MS;
  } catch {
    return false;
  }
}
