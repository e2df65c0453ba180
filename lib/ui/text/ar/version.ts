import type * as english from "../en/version.ts";
import type { Words } from "../translation.ts";
import { cards } from "./common.ts";
import { counted, figure, iso, noun } from "./format.ts";

export const versionWords = {
  title: (title) => `نسخة جديدة من «${iso(title)}»`,
  lead: "تُقارَن بالنسخة الموجودة، ولا يتغيّر شيء قبل أن ترى ما ستفعله.",
  make: "مقارنة",
  compared: "قُرئت. هذا ما ستفعله:",
  kept: (n, { moved, reworded }) => {
    const parts = [moved > 0 && `انتقلت ${figure(moved)}`, reworded > 0 && `بكلمات أخرى ${figure(reworded)}`].filter(
      Boolean,
    );
    return `تحتفظ بمواعيدها ${counted(n, cards)}${parts.length > 0 ? `، ${parts.join("، ")}` : ""}.`;
  },
  changed: (n) => `تغيّرت الإجابة ويُعاد تعلّمها (${figure(n)}):`,
  removed: (n) => `لم يعد مذكورًا ولن يُسأل عنه (${figure(n)}):`,
  added: (n) =>
    `إلى الوارد: ${counted(n, noun("اقتراح جديد واحد", "اقتراحان جديدان", "اقتراحات جديدة", "اقتراحًا جديدًا", "اقتراح جديد"))}.`,
  apply: "أخذ النسخة الجديدة",
  leave: "تركها كما كانت",
  failed: "تعذّر الوصول إلى الخادم. لم يتغيّر شيء. حاول مرة أخرى.",
} satisfies Words<typeof english.versionWords>;
