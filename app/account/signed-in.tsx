"use client";
import Link from "next/link";
import type { AccountApi } from "#lib/client/account/api.ts";
import { isBorrowed } from "#lib/client/leave/here.ts";
import type { AccountInfo } from "#lib/contract/account.ts";
import { act } from "#lib/ui/primitives/act.ts";
import { Row } from "#lib/ui/settings/row.tsx";
import { accountWords } from "#lib/ui/text/en/account.ts";
import { deviceWords } from "#lib/ui/text/en/device.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import type { Client } from "../_shell/client-of-page.ts";
import { DataRows } from "./data-rows.tsx";
import { PasskeyRow } from "./passkey-row.tsx";
import { PasswordRow } from "./password-row.tsx";
import { SessionsRow } from "./sessions-row.tsx";
import { SignOut } from "./sign-out.tsx";

interface SignedInProps {
  readonly client: Client;
  readonly api: AccountApi;
  readonly info: AccountInfo;
  readonly account: NonNullable<AccountInfo["account"]>;
}

/** Everything about the account one is signed in to. */
export function SignedIn({ client, api, info, account }: SignedInProps) {
  const words = useWords(accountWords);
  const device = useWords(deviceWords);
  return (
    <div className="max-w-190">
      <h1 className="type-title">{words.title}</h1>
      <p className="mt-2 mb-6 text-ink-muted text-pretty">
        {words.signedInAs(account.email)}.{" "}
        {account.operator && (
          <>
            {words.operator}{" "}
            <Link href="/operator" className={act.link}>
              {words.operatorPage}
            </Link>
            .
          </>
        )}
      </p>
      {isBorrowed() && <p className="mb-6 max-w-[52ch] text-pretty">{device.borrowed}</p>}
      <Row level={2} id="sign-out" title={words.signOut} note={info.aside ? words.aside : words.signOutNote}>
        <SignOut client={client} />
      </Row>
      <PasskeyRow api={api} />
      <PasswordRow api={api} email={account.email} />
      <SessionsRow api={api} />
      <DataRows client={client} api={api} withAccount={true} />
      <p className="mt-6">
        <Link href="/privacy" className={act.link}>
          {words.privacy}
        </Link>
      </p>
    </div>
  );
}
