"use client";
import { accountWords } from "../text/en/account.ts";
import { useWords } from "../text/use-words.tsx";

interface BringChoiceProps {
  readonly here: { readonly answers: number; readonly collections: number };
  readonly bring: boolean;
  readonly onChange: (bring: boolean) => void;
}

/** What this device has, and whether it goes with the person who signs in. */
export function BringChoice({ here, bring, onChange }: BringChoiceProps) {
  const words = useWords(accountWords);
  const options = [
    { value: true, name: words.bring, note: words.bringNote },
    { value: false, name: words.leave, note: words.leaveNote },
  ];
  return (
    <fieldset className="border-t border-rule pt-4">
      <legend className="type-label float-start mb-2 w-full">
        {words.here(here)}. {words.hereAsk}
      </legend>
      {options.map(({ value, name, note }) => (
        <label key={name} className="clear-both flex min-h-11 gap-3 py-2">
          <input
            type="radio"
            name="bring"
            className="mt-1 size-4.5 shrink-0 accent-ink"
            checked={bring === value}
            onChange={() => onChange(value)}
          />
          <span>
            {name}
            <span className="type-small block text-ink-muted">{note}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
