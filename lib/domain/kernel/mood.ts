/** How firmly a text says something. It travels to the card: what was alleged is asked as alleged. */
export type Mood = "asserted" | "reported" | "alleged" | "possible" | "planned" | "negated";
