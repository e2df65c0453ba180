// Class names of what is pressed, for links and buttons alike. One primary act a screen.
const base = "inline-flex items-center justify-center gap-2.5 rounded-control font-semibold no-underline text-center";

export const act = {
  primary: `${base} on-press min-h-15 w-full bg-press px-6 py-3 text-[1.125rem]/6 text-paper wide:w-auto wide:px-9`,
  /** The primary act among others of its size. */
  strong: `${base} on-press min-h-12 bg-press px-5 py-2 text-paper`,
  quiet: `${base} min-h-12 px-5 py-2 ring-1 ring-inset ring-rule-strong hover:bg-margin`,
  text: `${base} min-h-12 px-2 text-pen`,
  link: "reach type-small text-pen underline decoration-pen/40 whitespace-nowrap",
  icon: "inline-grid place-items-center size-11 shrink-0 rounded-control hover:bg-margin disabled:opacity-35 disabled:hover:bg-transparent",
  iconTall:
    "inline-grid place-items-center w-14 h-15 shrink-0 rounded-control hover:bg-margin disabled:opacity-35 disabled:hover:bg-transparent",
} as const;
