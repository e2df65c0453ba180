import { BLANK } from "#lib/domain/prompt/prompt.ts";

/** A stem whose blank is drawn as a rule; the answer stands under it. */
export function WholeStem({ stem, answer }: { stem: string; answer: string }) {
  const [before, ...after] = stem.split(BLANK);
  if (after.length === 0) return stem;
  return (
    <>
      {before}
      <span className="gap" aria-hidden="true">
        <span className="gap-key">{answer.length > 18 ? "\u00a0" : answer}</span>
      </span>
      {after.join("…")}
    </>
  );
}
