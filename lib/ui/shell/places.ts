import { Bookmark, BookOpenText, ChartNoAxesColumn, Inbox, ListChecks, type LucideIcon, Settings2 } from "lucide-react";

/**
 * Where the navigation leads, in its order; each name has its word in the catalogue's shell. Words above and tabs below,
 * but for what is rarely opened: an icon at the top. The inbox is a word above only; on a phone the library leads there. To add one: a line here and its screen.
 */
export const places = [
  { name: "today", href: "/", icon: Bookmark, as: "word" },
  { name: "library", href: "/library", icon: BookOpenText, as: "word" },
  { name: "inbox", href: "/inbox", icon: Inbox, as: "above" },
  { name: "quizzes", href: "/quizzes", icon: ListChecks, as: "word" },
  { name: "progress", href: "/progress", icon: ChartNoAxesColumn, as: "word" },
  { name: "settings", href: "/settings", icon: Settings2, as: "icon" },
] as const satisfies readonly {
  readonly name: string;
  readonly href: string;
  readonly icon: LucideIcon;
  readonly as: "word" | "above" | "icon";
}[];

export type PlaceName = (typeof places)[number]["name"];
