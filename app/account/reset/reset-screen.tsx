"use client";
import { useEffect, useState } from "react";
import { createAccountApi } from "#lib/client/account/api.ts";
import { resetWords } from "#lib/ui/text/en/account-more.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import { AccountFrame } from "../account-frame.tsx";
import { AskForLink } from "./ask-for-link.tsx";
import { ChoosePassword } from "./choose-password.tsx";

/** Without a link: ask for one. With one (its token stands behind #): choose the password. */
export function ResetScreen() {
  const words = useWords(resetWords);
  const [api] = useState(() => createAccountApi());
  /** undefined until the page has come alive. */
  const [token, setToken] = useState<string | null>();
  useEffect(() => {
    const take = () => {
      if (location.hash.length <= 1) return setToken((known) => known ?? null);
      setToken(location.hash.slice(1));
      // Out of the address bar and the history: whoever looks over a shoulder later finds nothing.
      history.replaceState(null, "", location.pathname);
    };
    take();
    addEventListener("hashchange", take); // the link may be put into a page that stands open
    return () => removeEventListener("hashchange", take);
  }, []);
  return (
    <AccountFrame waiting={null}>
      <div className="max-w-110">
        <h1 className="type-title mb-4">{words.title}</h1>
        {token === null && <AskForLink api={api} />}
        {typeof token === "string" && (
          <ChoosePassword key={token} api={api} token={token} onAgain={() => setToken(null)} />
        )}
      </div>
    </AccountFrame>
  );
}
