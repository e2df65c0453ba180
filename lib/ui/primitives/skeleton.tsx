const widths = { long: "w-full", middle: "w-4/5", short: "w-2/5" } as const;

/** Where lines of text will stand. Still: nothing loops. */
export const Skeleton = ({ lines, label }: { lines: readonly (keyof typeof widths)[]; label: string }) => (
  <div aria-busy="true">
    <p className="sr-only" role="status">
      {label}
    </p>
    {lines.map((line, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, never reordered
      <div key={i} className={`my-4.5 h-3 rounded-[2px] bg-rule ${widths[line]}`} />
    ))}
  </div>
);
