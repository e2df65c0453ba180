import { isEdtf } from "../kernel/edtf.ts";
import { monthNumbers, pad } from "../kernel/months.ts";

const seasons: Readonly<Record<string, string>> = {
  spring: "21",
  summer: "22",
  autumn: "23",
  fall: "23",
  winter: "24",
};

/** What stands between the two ends of a period. */
const betweenEnds = / to | until | and |[–—]|(?<=\d{4})-(?=\d{4})/;

/** What somebody who types a date may write: words or figures, day first; "1/2/2020" is read day first as the product writes dates so. */
export function edtfOfAnswer(typed: string): string | null {
  const words = typed
    .toLowerCase()
    .replace(/[,]/g, " ")
    .replace(/\b(?:in|on|the|of|about|around|early|late|mid|circa)\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const between = betweenEnds.exec(words);
  const [first, second] = between
    ? [
        words
          .slice(0, between.index)
          .replace(/^from /, "")
          .trim(),
        words.slice(between.index + between[0].length).trim(),
      ]
    : ["", ""];
  if (first && second) {
    const to = edtfOfAnswer(second);
    const from =
      edtfOfAnswer(first) ?? (/^\d{1,2}$/.test(first) && to ? `${to.slice(0, 8)}${pad(Number(first))}` : null);
    return from && to ? `${from}/${to}` : null;
  }
  const bound = /^(since|until|till) (\S.*)$/.exec(words);
  if (bound?.[2]) {
    const at = edtfOfAnswer(bound[2]);
    return at ? (bound[1] === "since" ? `${at}/..` : `/${at}`) : null;
  }
  const made = single(words);
  return made && isEdtf(made) ? made : null;
}

function single(words: string): string | null {
  const century = /^(\d{1,2})(?:st|nd|rd|th) century$/.exec(words);
  if (century) return `${pad(Number(century[1]) - 1)}XX`;
  if (/^\d{4}(?:-\d{2}){0,2}$/.test(words)) return words;
  const decade = /^(\d{3})0'?s$/.exec(words);
  if (decade) return `${decade[1]}X`;
  const figures = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(words);
  if (figures) return `${figures[3]}-${pad(Number(figures[2]))}-${pad(Number(figures[1]))}`;
  const monthYear = /^(\d{1,2})[./-](\d{4})$/.exec(words);
  if (monthYear) return `${monthYear[2]}-${pad(Number(monthYear[1]))}`;
  const parts = words.replace(/(\d)(?:st|nd|rd|th)\b/g, "$1").split(" ");
  const year = parts.find((part) => /^\d{4}$/.test(part));
  const name = parts.find((part) => monthNumbers.has(part.replace(".", "")));
  const season = parts.find((part) => part in seasons);
  const day = parts.find((part) => /^\d{1,2}$/.test(part));
  if (season && year) return `${year}-${seasons[season]}`;
  if (!name) return parts.length === 1 && year ? year : null;
  const month = pad(monthNumbers.get(name.replace(".", "")) ?? 0);
  return `${year ?? "XXXX"}-${month}${day ? `-${pad(Number(day))}` : ""}`;
}
