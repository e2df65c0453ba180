import { isEdtf } from "../../domain/kernel/edtf.ts";
import { explicitDate } from "../../domain/source/header.ts";
import type { ImportedMeta } from "../imported.ts";
import { linkedDataOf } from "./linked-data.ts";

/** What a page says about itself: to search engines first (JSON-LD), then to social sites, then to its readers. */
export function metaOf(document: Document): ImportedMeta & { readonly free: boolean } {
  const article = linkedDataOf(document);
  const title =
    article.title ?? named(document, "og:title", "twitter:title", "dc.title", "citation_title") ?? heading(document);
  const publisher =
    article.publisher ?? named(document, "og:site_name", "dc.publisher", "citation_publisher", "application-name");
  return {
    title: title ? withoutSite(title, publisher) : null,
    author: byline(
      article.author ??
        named(document, "author", "article:author", "dc.creator", "citation_author", "parsely-author") ??
        byWords(document),
    ),
    publisher,
    published:
      dateOf(article.published) ??
      dateOf(
        named(
          document,
          "article:published_time",
          "og:article:published_time",
          "datepublished",
          "date",
          "dc.date",
          "dc.date.issued",
          "citation_publication_date",
          "parsely-pub-date",
          "pubdate",
        ),
      ) ??
      timeOf(document),
    free: article.free,
  };
}

/** "2020-01-19T08:00:00Z" or "19 January 2020": the day, as it is printed there. */
export function dateOf(words: string | null): string | null {
  if (!words) return null;
  const iso = /^\s*(\d{4}(?:[-/]\d{2}(?:[-/]\d{2})?)?)(?![\d/-])/.exec(words)?.[1]?.replaceAll("/", "-");
  return iso && isEdtf(iso) ? iso : explicitDate(words);
}

function named(document: Document, ...names: readonly string[]): string | null {
  const metas = [...document.querySelectorAll("meta")];
  for (const name of names)
    for (const meta of metas) {
      const own = meta.getAttribute("property") ?? meta.getAttribute("name") ?? meta.getAttribute("itemprop");
      const content = meta.getAttribute("content")?.replace(/\s+/g, " ").trim();
      if (own?.toLowerCase() === name && content) return content.slice(0, 300);
    }
  return null;
}

const wordsIn = (element: Element | null): string | null =>
  element?.textContent?.replace(/\s+/g, " ").trim().slice(0, 300) || null;

const heading = (document: Document): string | null => {
  const all = document.querySelectorAll("article h1, main h1, h1");
  return (all.length > 0 ? wordsIn(all[0] as Element) : null) ?? wordsIn(document.querySelector("title"));
};

/** "Dams fall | The Daily": the site's name is not the title's. */
function withoutSite(title: string, site: string | null): string {
  const parts = title.split(/\s+[|–—-]\s+/);
  const last = parts.at(-1)?.toLowerCase();
  return parts.length > 1 && site && last === site.toLowerCase()
    ? title.slice(0, title.lastIndexOf(parts.at(-1) as string)).replace(/\s+[|–—-]\s*$/, "")
    : title;
}

const byWords = (document: Document): string | null =>
  wordsIn(document.querySelector("[rel=author], [itemprop=author], .byline, .author"));

/** "By Ann Lee" is Ann Lee; an address of a page is nobody. */
const byline = (words: string | null): string | null => {
  const name = words?.replace(/^(?:by|written by)\s+/i, "").trim();
  return name && name.length <= 120 && !/^https?:/.test(name) ? name : null;
};

function timeOf(document: Document): string | null {
  for (const time of document.querySelectorAll(
    "time[pubdate], [itemprop=datePublished], article time, header time, time",
  )) {
    const date = dateOf(time.getAttribute("datetime") ?? time.getAttribute("content") ?? time.textContent);
    if (date) return date;
  }
  return null;
}
