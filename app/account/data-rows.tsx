"use client";
import { useState } from "react";
import type { AccountApi } from "#lib/client/account/api.ts";
import { act } from "#lib/ui/primitives/act.ts";
import { Row } from "#lib/ui/settings/row.tsx";
import { accountMoreWords } from "#lib/ui/text/en/account-more.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import type { Client } from "../_shell/client-of-page.ts";
import { DeleteDialog } from "./delete-dialog.tsx";

interface DataRowsProps {
  readonly client: Client;
  readonly api: AccountApi;
  readonly withAccount: boolean;
}

/** Take everything along, or have it deleted: with an account and without. */
export function DataRows({ client, api, withAccount }: DataRowsProps) {
  const more = useWords(accountMoreWords);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Row level={2} id="export" title={more.exportTitle} note={more.exportNote}>
        <a href="/api/account/export" download className={act.quiet}>
          {more.exportAct}
        </a>
      </Row>
      <Row level={2} id="delete" title={more.deleteTitle} note={more.deleteNote}>
        <button type="button" className={act.quiet} onClick={() => setAsking(true)}>
          {more.deleteAct}
        </button>
      </Row>
      <DeleteDialog
        open={asking}
        client={client}
        api={api}
        withAccount={withAccount}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
