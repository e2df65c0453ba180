/** How every lucide icon is drawn: 20 px, thin, current colour, never read aloud (its button has a label). */
export const icon = { size: 20, strokeWidth: 1.5, "aria-hidden": true } as const;
