"use client";
import { useEffect, useState } from "react";
import { isAccounts } from "#lib/client/device/report.ts";
import { Row } from "#lib/ui/settings/row.tsx";
import { deviceWords } from "#lib/ui/text/en/device.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import type { Client } from "../_shell/client-of-page.ts";
import { SignOut } from "./sign-out.tsx";

/** The one thing about an account that can be done without a network. Nothing where nobody is signed in. */
export function OfflineSignOut({ client }: { client: Client }) {
  const words = useWords(deviceWords);
  const [signedIn, setSignedIn] = useState(false);
  useEffect(() => {
    client.outbox.read(isAccounts).then(
      (is) => setSignedIn(is ?? false),
      () => undefined, // the browser took the database away: there is nobody to sign out
    );
  }, [client]);
  if (!signedIn) return null;
  return (
    <div className="mt-6 max-w-190">
      <Row level={2} id="sign-out" title={words.offlineTitle} note={words.offlineNote}>
        <SignOut client={client} />
      </Row>
    </div>
  );
}
