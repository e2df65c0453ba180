"use client";

interface ChoiceProps<Value extends string | number> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly name: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** One of many, by the browser's own list. */
export const Choice = <Value extends string | number>({ label, options, value, onChange }: ChoiceProps<Value>) => (
  <label className="type-small flex min-w-32 grow flex-col gap-1 text-ink-muted">
    {label}
    <select
      className="entry-field text-[1rem]/6 text-ink"
      value={value}
      onChange={(event) => {
        const chosen = options.find((option) => String(option.value) === event.target.value);
        if (chosen) onChange(chosen.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.name}
        </option>
      ))}
    </select>
  </label>
);
