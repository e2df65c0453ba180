import { isEdtf } from "../../domain/kernel/edtf.ts";
import { headerDate } from "../../domain/source/header.ts";
import type { ImportedMeta } from "../imported.ts";
import type { Layout } from "./layout.ts";

const words = (value: unknown): string | null => {
  const text = typeof value === "string" ? value.replace(/\0/g, "").replace(/\s+/g, " ").trim() : "";
  return text !== "" && text.length <= 300 ? text : null;
};
// What programs write there of themselves.
const noTitle =
  /^(?:untitled|document\d*|microsoft (?:word|powerpoint)\b.*|.*\.(?:docx?|pdf|indd|tex|qxd|pages|rtf|odt)|(?:slide|page) ?\d+|\(anonymous\))$/i;
const nobody =
  /^(?:user|admin(?:istrator)?|owner|unknown|anonymous|\(anonymous\)|author|microsoft.*|.*(?:office|adobe|latex|writer).*|[a-z]+\d+|\w)$/i;
const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** A browser's PDF was made the day somebody printed a page, whenever that was written. */
const printed = /chrom|skia|firefox|mozilla|safari|quartz|wkhtml|print to pdf/i;

/** Title, author and date: as printed on the first page before what the file says of itself, which often comes from a template. */
export function metaOf(info: Readonly<Record<string, unknown>>, { title, top }: Layout): ImportedMeta {
  const stated = words(info.Title);
  const own = stated && !noTitle.test(stated) ? stated : null;
  const onPage = own !== null && fold(top.join(" ")).includes(fold(own));
  const author = words(info.Author);
  return {
    title: onPage ? own : (title ?? own),
    author: author && !nobody.test(author) ? author : null,
    publisher: null,
    published:
      printedDate(top) ?? (printed.test(`${info.Producer} ${info.Creator}`) ? null : created(info.CreationDate)),
  };
}

function printedDate(top: readonly string[]): string | null {
  for (const line of top) {
    const date = line.length < 80 ? headerDate(line) : null;
    if (date) return date.edtf;
  }
  return null;
}

/** `D:20200119083000Z`. */
function created(value: unknown): string | null {
  const [, year, month, day] = /^(?:D:)?(\d{4})(\d{2})?(\d{2})?/.exec(typeof value === "string" ? value : "") ?? [];
  const edtf = [year, month, day].filter(Boolean).join("-");
  return edtf !== "" && isEdtf(edtf) ? edtf : null;
}
