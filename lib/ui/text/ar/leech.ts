import type * as english from "../en/leech.ts";
import type { Words } from "../translation.ts";
import { counted, noun } from "./format.ts";

export const leechWords = {
  note: (lapses) => `نُسيت ${counted(lapses, noun("مرة واحدة", "مرتين", "مرات", "مرة", "مرة"))}.`,
  rewrite: "صياغتها بكلمات أخرى",
} satisfies Words<typeof english.leechWords>;
