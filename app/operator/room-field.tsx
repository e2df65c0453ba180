"use client";
import { useState } from "react";
import type { Operator } from "#lib/contract/operator.ts";
import { operatorWords } from "#lib/ui/text/en/operator.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";

interface RoomFieldProps {
  readonly account: Operator["accounts"][number];
  /** null: as usual. */
  readonly onChange: (documents: number | null) => void;
}

/** How many documents an account may have; empty is the usual number. Taken when the field is left. */
export function RoomField({ account, onChange }: RoomFieldProps) {
  const words = useWords(operatorWords);
  const [typed, setTyped] = useState(account.granted === null ? "" : String(account.granted));
  const take = () => {
    const documents = typed.trim() === "" ? null : Number.parseInt(typed, 10);
    if (documents !== account.granted && !Number.isNaN(documents)) onChange(documents);
  };
  return (
    <label className="type-small flex items-center gap-2 text-ink-muted">
      {words.room}
      <input
        className="entry-field w-24 text-ink"
        inputMode="numeric"
        maxLength={6}
        placeholder={words.roomUsual}
        aria-label={words.roomOf(account.email)}
        value={typed}
        onChange={(event) => setTyped(event.target.value.replace(/\D/g, ""))}
        onBlur={take}
      />
    </label>
  );
}
