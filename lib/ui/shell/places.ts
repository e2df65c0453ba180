import { Bookmark, BookOpenText, ChartNoAxesColumn, type LucideIcon, Settings2 } from "lucide-react";

/** Where the navigation leads, in its order; each name has its word in the catalogue's shell. To add one: a line here and its screen. */
export const places = [
  { name: "today", href: "/", icon: Bookmark },
  { name: "library", href: "/library", icon: BookOpenText },
  { name: "progress", href: "/progress", icon: ChartNoAxesColumn },
  { name: "settings", href: "/settings", icon: Settings2 },
] as const satisfies readonly { readonly name: string; readonly href: string; readonly icon: LucideIcon }[];

export type PlaceName = (typeof places)[number]["name"];
