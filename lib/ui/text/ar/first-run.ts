import type * as english from "../en/first-run.ts";
import type { Words } from "../translation.ts";
import { unbroken } from "../typography.ts";
import { cardsOf } from "./common.ts";
import { counted, iso } from "./format.ts";

export const firstRunWords = {
  headline: "لكل إجابة حاشية.",
  lead: "يجد Footnote المعلومات في النص، ويسألك عنها في الوقت المناسب، ويُظهر المقطع الذي يثبت كل إجابة.",
  attempt: (n, collection) => `جرّب ${counted(n, cardsOf)} عن ${iso(unbroken(collection))}`,
  note: "بلا حساب.",
  example: "مثال",
  lost: "كان هذا المتصفّح هنا من قبل، لكن جلسته انتهت. لا يمكن الوصول من هنا إلى الإجابات السابقة؛ والبطاقات الجديدة تبدأ من جديد.",
} satisfies Words<typeof english.firstRunWords>;
