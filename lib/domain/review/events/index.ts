import { bury } from "./bury.ts";
import { flag } from "./flag.ts";
import { forget } from "./forget.ts";
import { override } from "./override.ts";
import { practice } from "./practice.ts";
import { quiz } from "./quiz.ts";
import { reschedule } from "./reschedule.ts";
import { resume } from "./resume.ts";
import { review } from "./review.ts";
import { setDue } from "./set-due.ts";
import { settings } from "./settings.ts";
import { study } from "./study.ts";
import { suspend } from "./suspend.ts";
import { undo } from "./undo.ts";

/** Every kind of event, by the name it has in the log. To add one: a file here and a line below. */
export const eventKinds = {
  review,
  undo,
  suspend,
  resume,
  bury,
  flag,
  forget,
  "set-due": setDue,
  override,
  reschedule,
  settings,
  study,
  quiz,
  practice,
} as const;

export type EventKindName = keyof typeof eventKinds;
