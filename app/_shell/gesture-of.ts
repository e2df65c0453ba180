/** px a finger must travel for a swipe, and how much straighter than slanted. */
const FAR = 64;
const STRAIGHT = 1.6;
/** px a finger may stray and still tap. */
const NEAR = 8;

export type Gesture = "left" | "right" | "up" | "down" | "tap";

/** What a finger did between two points; null when nobody can say. @param scrolled what was under it moved with it */
export function gestureOf(
  from: { readonly x: number; readonly y: number },
  to: { clientX: number; clientY: number },
  scrolled: boolean,
): Gesture | null {
  const [dx, dy] = [to.clientX - from.x, to.clientY - from.y];
  if (Math.hypot(dx, dy) <= NEAR) return "tap";
  if (Math.abs(dx) >= FAR && Math.abs(dx) > STRAIGHT * Math.abs(dy)) return dx < 0 ? "left" : "right";
  if (!scrolled && Math.abs(dy) >= FAR && Math.abs(dy) > STRAIGHT * Math.abs(dx)) return dy < 0 ? "up" : "down";
  return null;
}
