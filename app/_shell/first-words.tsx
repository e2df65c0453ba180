"use client";
/** Where a stored page is painted before its scripts are there (app/_first/first.tsx). */
export const FIRST_WORDS = "first-words";

const nothing = { __html: "" };

/**
 * Stands before what waits (`data-waiting`), which is hidden once something is painted here. What is in it is none of
 * React's business; it goes when nothing waits any more.
 */
// biome-ignore lint/security/noDangerouslySetInnerHtml: nothing is set; it is how React leaves what is inside alone
export const FirstWords = () => <div id={FIRST_WORDS} suppressHydrationWarning dangerouslySetInnerHTML={nothing} />;

/** The card that was painted so; null: none. */
export const paintedCard = (): string | null =>
  document.querySelector<HTMLElement>(`#${FIRST_WORDS} [data-card]`)?.dataset.card ?? null;
