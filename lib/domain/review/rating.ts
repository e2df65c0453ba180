/** FSRS ratings by their numbers. */
export type Rating = 1 | 2 | 3 | 4;
export const ratings = [1, 2, 3, 4] as const satisfies readonly Rating[];
export type RatingName = "again" | "hard" | "good" | "easy";
export const ratingNames = { 1: "again", 2: "hard", 3: "good", 4: "easy" } as const satisfies Record<
  Rating,
  RatingName
>;
