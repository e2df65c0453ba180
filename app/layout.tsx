import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { titlesWords } from "#lib/ui/text/en/titles.ts";
import { directionOf } from "#lib/ui/text/locale.ts";
import { wordsFor } from "#lib/ui/text/words-for.ts";
import { fontVariables } from "./fonts.ts";
import "./globals.css";
import { requestLocale } from "./locale.ts";
import { lookOfDevice, requestLook, shellNonce } from "./look.ts";
import { Providers } from "./providers.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const titles = wordsFor(await requestLocale(), titlesWords);
  return { title: titles.titleToday, description: titles.description, applicationName: "Footnote" };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  // The page shrinks above the keyboard, so that what is typed and the bar below it stay in sight.
  interactiveWidget: "resizes-content",
  // The browser's own bar takes the colour of paper.
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfaf6" },
    { media: "(prefers-color-scheme: dark)", color: "#12151a" },
  ],
};

export default async function Layout({ children }: { children: ReactNode }) {
  const locale = await requestLocale();
  const { theme, textSize } = await requestLook();
  const shell = await shellNonce();
  return (
    <html
      lang={locale}
      dir={directionOf(locale)}
      className={fontVariables}
      data-theme={theme}
      data-text={textSize}
      // The theme may be changed on the page before it has come alive.
      suppressHydrationWarning
    >
      <body>
        {shell !== null && <script nonce={shell}>{lookOfDevice}</script>}
        <Providers locale={locale}>{children}</Providers>
      </body>
    </html>
  );
}
