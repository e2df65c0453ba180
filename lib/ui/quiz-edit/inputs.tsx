"use client";
import { useId, useState } from "react";

interface AreaProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly note?: string | undefined;
  readonly maxLength?: number;
  /** Its name is read aloud and not shown: what stands around it says it. */
  readonly bare?: boolean;
  readonly serif?: boolean;
}

/** A text that grows with what is written in it. */
export function Area({ label, value, onChange, note, maxLength = 2000, bare = false, serif = false }: AreaProps) {
  const id = useId();
  return (
    <div className="grid min-w-0 flex-1 gap-1.5">
      <label className={bare ? "sr-only" : "type-label"} htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        rows={1}
        className={`entry-field quiz-area ${serif ? "type-entry" : ""}`}
        value={value}
        maxLength={maxLength}
        aria-describedby={note ? `${id}-note` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {note && (
        <p id={`${id}-note`} className="type-small text-ink-muted">
          {note}
        </p>
      )}
    </div>
  );
}

/** Several texts, one a line. An empty line while somebody types is theirs, and nothing's text. */
export function Lines({
  values,
  onChange,
  most = 50,
  ...rest
}: Omit<AreaProps, "value" | "onChange" | "maxLength"> & {
  readonly values: readonly string[];
  readonly onChange: (values: string[]) => void;
  readonly most?: number;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const parse = (text: string): string[] =>
    text
      .split("\n")
      .filter((line) => line.trim() !== "")
      .slice(0, most);
  const told = values.filter((value) => value.trim() !== "");
  const text = typed !== null && parse(typed).join("\n") === told.join("\n") ? typed : told.join("\n");
  return (
    <Area
      {...rest}
      value={text}
      maxLength={25_000}
      onChange={(next) => {
        setTyped(next);
        onChange(parse(next).map((line) => line.slice(0, 500)));
      }}
    />
  );
}

interface CheckProps {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  /** One of several that share this name. */
  readonly among?: string;
  readonly bare?: boolean;
}

/** A tick, or with `among` one of several. */
export const Check = ({ label, on, onChange, among, bare = false }: CheckProps) => (
  <label className="quiz-check">
    <input
      type={among === undefined ? "checkbox" : "radio"}
      name={among}
      checked={on}
      onChange={(event) => onChange(event.target.checked)}
    />
    <span className={bare ? "sr-only" : ""}>{label}</span>
  </label>
);

interface DecimalProps {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly least?: number;
  readonly most?: number;
}

/** A number with a point or a comma; what is being typed may be none for a moment. */
export function Decimal({ label, value, onChange, least = -Infinity, most = Infinity }: DecimalProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const read = (text: string): number | null => {
    const n = Number(
      text
        .trim()
        .replace(/^(-?\d+),(\d{1,2})$/, "$1.$2")
        .replaceAll(",", ""),
    );
    return text.trim() === "" || !Number.isFinite(n) || n < least || n > most ? null : n;
  };
  const text = typed !== null && read(typed) === value ? typed : value === null ? (typed ?? "") : String(value);
  return (
    <div className="grid gap-1.5">
      <label className="type-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="entry-field type-figures w-36"
        inputMode="decimal"
        autoComplete="off"
        value={text}
        aria-invalid={text !== "" && read(text) === null}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange(read(event.target.value));
        }}
      />
    </div>
  );
}
