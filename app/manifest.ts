import type { MetadataRoute } from "next";
import { installWords } from "#lib/ui/text/en/install.ts";
import { wordsFor } from "#lib/ui/text/words-for.ts";
import any192 from "./_icons/any-192.png";
import any512 from "./_icons/any-512.png";
import maskable192 from "./_icons/maskable-192.png";
import maskable512 from "./_icons/maskable-512.png";
import { requestLocale } from "./locale.ts";

const icon = (image: { src: string; width: number }, purpose: "any" | "maskable") => ({
  src: image.src,
  sizes: `${image.width}x${image.width}`,
  type: "image/png",
  purpose,
});

export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const locale = await requestLocale();
  const words = wordsFor(locale, installWords);
  const shortcut = (name: string, url: string) => ({ name, url, icons: [icon(any192, "any")] });
  return {
    id: "/",
    name: "Footnote",
    short_name: "Footnote",
    description: words.description,
    lang: locale,
    start_url: "/",
    scope: "/",
    display: "standalone",
    background_color: "#fbfaf6",
    theme_color: "#fbfaf6",
    categories: ["education"],
    icons: [icon(any192, "any"), icon(any512, "any"), icon(maskable192, "maskable"), icon(maskable512, "maskable")],
    shortcuts: [shortcut(words.review, "/review"), shortcut(words.test, "/test"), shortcut(words.add, "/library/add")],
    // As a form, not in the address: what is shared must not stand in a server's log.
    share_target: {
      action: "/share",
      method: "POST",
      enctype: "multipart/form-data",
      params: { title: "title", text: "text", url: "url" },
    },
  };
}
