/** Scrolls the card, and nothing else, as far as the answer's end: where it fits, nothing moves at all. */
export function bringIntoView(answer: HTMLElement | null): void {
  const face = answer?.closest<HTMLElement>(".face");
  if (!answer || !face) return;
  const [below, above] = [face.getBoundingClientRect(), answer.getBoundingClientRect()];
  const hidden = above.bottom + 12 - below.bottom;
  if (hidden > 0) face.scrollTop += Math.min(hidden, above.top - below.top - 12);
}
