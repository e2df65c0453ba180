import * as z from "zod/mini";

/** What a gesture or a key does in review. `none`: nothing. */
export const gestureActs = [
  "none",
  "show",
  "again",
  "hard",
  "good",
  "easy",
  "undo",
  "passage",
  "bury",
  "suspend",
  "flag",
] as const;
export type GestureAct = (typeof gestureActs)[number];
const act = z.enum(gestureActs);

/** How the interface looks and answers to hands. Nothing here changes what is due. */
export const Preferences = z.strictObject({
  theme: z.optional(z.enum(["device", "light", "dark"])),
  /** Times the usual size. */
  textSize: z.optional(z.number().check(z.minimum(0.9), z.maximum(2))),
  /** Grades offered: forgotten or remembered, or all four. */
  grades: z.optional(z.union([z.literal(2), z.literal(4)])),
  /** Height of the grades on phones. */
  buttons: z.optional(z.enum(["usual", "large"])),
  /** The side the main acts stand nearer to, for one thumb. */
  side: z.optional(z.enum(["both", "start", "end"])),
  /** What a swipe does once the answer is shown. */
  swipes: z.optional(z.strictObject({ left: act, right: act, up: act, down: act })),
  /** What a tap on a third of the card does, start to end; `show` before the answer is always there. */
  taps: z.optional(z.strictObject({ start: act, middle: act, end: act })),
  /** ms after a new card or an answer in which taps do nothing. */
  tapGuard: z.optional(z.number().check(z.int(), z.minimum(0), z.maximum(2000))),
  /** Whether the screen stays lit during review. */
  wakeLock: z.optional(z.boolean()),
  streak: z.optional(z.boolean()),
});
type Set = z.infer<typeof Preferences>;
export type Preferences = { readonly [Name in keyof Set]-?: NonNullable<Set[Name]> };

export const defaultPreferences: Preferences = {
  theme: "device",
  textSize: 1,
  grades: 2,
  buttons: "usual",
  side: "both",
  swipes: { left: "again", right: "good", up: "none", down: "undo" },
  taps: { start: "none", middle: "none", end: "none" },
  tapGuard: 250,
  wakeLock: true,
  streak: true,
};

/** All of them: those a learner never set are the defaults of the day. */
export const preferencesOf = (settings: {
  readonly preferences?: z.infer<typeof Preferences> | undefined;
}): Preferences => ({
  ...defaultPreferences,
  ...(settings.preferences as Partial<Preferences> | undefined),
});
