"use client";
import { useState } from "react";
import { act } from "#lib/ui/primitives/act.ts";
import { leavingWords } from "#lib/ui/text/en/leaving.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import type { Client } from "../_shell/client-of-page.ts";
import { saveAsFile } from "../_shell/save-as-file.ts";

/** What signing out cannot keep, to be kept elsewhere. */
export function ExportWaiting({ client }: { client: Client }) {
  const leaving = useWords(leavingWords);
  const [failed, setFailed] = useState(false);
  const save = () =>
    saveAsFile(client.outbox).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  return (
    <>
      <button type="button" className={act.quiet} onClick={() => void save()}>
        {leaving.exportAct}
      </button>
      {failed && (
        <p role="alert" className="w-full text-again">
          {leaving.exportFailed}
        </p>
      )}
    </>
  );
}
