import type { Sitting } from "./sitting.ts";

const LOOKED_AT = 8;
const TOO_MANY = 5;

/** Whether Hard is being used for "I did not know it": five of the last eight answers. */
export function overusesHard({ past }: Pick<Sitting, "past">): boolean {
  const ratings = past.flatMap(({ done }) => (done.kind === "review" ? done.rating : []));
  return ratings.slice(-LOOKED_AT).filter((rating) => rating === 2).length >= TOO_MANY;
}
