import { tagOf } from "./inline.ts";

const tags = new Set("nav aside footer menu".split(" "));
const roles = new Set("navigation complementary contentinfo search banner menu".split(" "));
const names =
  /(?:^|[\s_-])(?:share|sharing|social|related|recommended|promo|newsletter|comments?|cookie|advert(?:isement)?|ads?|sponsor(?:ed)?|subscribe|paywall|breadcrumbs?|pagination|toolbar|widget|sidebar|most-read|read-more|outbrain|taboola)(?:[\s_-]|$)/i;
const MOST_LINKS = 0.7;

/** Parts of a page around its article: menus, boxes beside it, what one is to read next. */
export function isFurniture(element: Element): boolean {
  const tag = tagOf(element);
  if (tags.has(tag) || roles.has(element.getAttribute("role") ?? "")) return true;
  if (tag === "article" || tag === "main" || tag === "body") return false;
  const name = `${element.getAttribute("class") ?? ""} ${element.id ?? ""}`;
  if (name.length > 1 && name.length < 400 && names.test(name)) return true;
  return (tag === "ul" || tag === "ol") && isMenu(element);
}

/** A list whose words are nearly all links, and no sentences. */
function isMenu(list: Element): boolean {
  const words = list.textContent ?? "";
  if (/[.!?]\s/.test(words) || words.length > 3000) return false;
  const linked = [...list.querySelectorAll("a")].reduce((sum, link) => sum + (link.textContent ?? "").length, 0);
  return linked > words.replace(/\s+/g, " ").length * MOST_LINKS;
}
