/** A mark on the map: where it stands, and where it is drawn so that no two cover each other. */
export interface PlacedMark {
  /** Index into the points. */
  readonly at: number;
  /** px */
  readonly x: number;
  readonly y: number;
  readonly drawnX: number;
  readonly drawnY: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Rings around the true place that are tried when it is taken, and places on each. */
const RINGS = 14;
const PLACES = 12;

/**
 * Each mark at its place, or at the nearest free one around it inside the box; when the map is full, on its place.
 * @param apart least distance of two centres, px
 */
export function placeMarks(
  points: readonly { readonly x: number; readonly y: number }[],
  apart: number,
  box: Box,
): readonly PlacedMark[] {
  const placed: PlacedMark[] = [];
  const free = (x: number, y: number) =>
    x >= box.left &&
    x <= box.right &&
    y >= box.top &&
    y <= box.bottom &&
    placed.every(({ drawnX, drawnY }) => (drawnX - x) ** 2 + (drawnY - y) ** 2 >= apart * apart);
  for (const [at, { x, y }] of points.entries()) {
    const [drawnX, drawnY] = nearestFree(x, y, apart, free);
    placed.push({ at, x, y, drawnX, drawnY });
  }
  return placed;
}

function nearestFree(
  x: number,
  y: number,
  apart: number,
  free: (x: number, y: number) => boolean,
): readonly [x: number, y: number] {
  if (free(x, y)) return [x, y];
  for (let ring = 1; ring <= RINGS; ring += 1) {
    for (let place = 0; place < PLACES; place += 1) {
      const turn = ((place + ring / 2) / PLACES) * 2 * Math.PI;
      const [tryX, tryY] = [x + (Math.cos(turn) * ring * apart) / 2, y + (Math.sin(turn) * ring * apart) / 2];
      if (free(tryX, tryY)) return [tryX, tryY];
    }
  }
  return [x, y];
}
