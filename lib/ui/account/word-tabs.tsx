"use client";

interface WordTabsProps<Name extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly name: Name; readonly word: string }[];
  readonly here: Name;
  readonly onChange: (name: Name) => void;
}

/** Words to choose between; the short stroke stands under the one that is open. */
export const WordTabs = <Name extends string>({ label, tabs, here, onChange }: WordTabsProps<Name>) => (
  <fieldset aria-label={label} className="-ms-3 flex flex-wrap">
    {tabs.map(({ name, word }) => (
      <button
        key={name}
        type="button"
        aria-pressed={name === here}
        className={`relative min-h-11 px-3 py-2.5 ${name === here ? "font-semibold after:absolute after:start-3 after:bottom-1 after:h-0.5 after:w-7 after:bg-ink" : "font-medium text-ink-muted hover:text-ink"}`}
        onClick={() => onChange(name)}
      >
        {word}
      </button>
    ))}
  </fieldset>
);
