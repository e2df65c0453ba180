import type * as english from "../en/sources.ts";
import type { Words } from "../translation.ts";
import { documents, documentsOf } from "./common.ts";
import { counted, noun } from "./format.ts";

const copiesOf = noun("نسخة واحدة", "نسختين", "نسخ", "نسخة", "نسخة");

export const sourcesWords = {
  also: (n, copied) =>
    n === 0
      ? `وفي ${counted(copied, copiesOf)} من هذا المستند أيضًا.`
      : `وفي ${counted(n, documentsOf)} غيره أيضًا${copied === 0 ? "" : `، وفي ${counted(copied, copiesOf)}`}.`,
  against: (n) => `يقول غير ذلك: ${counted(n, documents)}.`,
  before: "كان الأمر على غير ذلك من قبل.",
  compare: "مقارنة",
  hide: "إخفاء",
  copy: "نسخة",
  otherwise: "غير ذلك",
  earlier: "من قبل",
  too: "أيضًا",
  failed: "تعذّر جلب المقاطع الأخرى. تحقّق من اتصالك ثم حاول مرة أخرى.",
} satisfies Words<typeof english.sourcesWords>;
