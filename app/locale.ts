import { cookies, headers } from "next/headers";
import { LANGUAGE_COOKIE } from "#lib/client/settings/language.ts";
import { isLanguage, type Locale, localeFrom } from "#lib/ui/text/locale.ts";

/**
 * The locale of the request: what the page's own worker asks for (it fetches without cookies), else what was chosen in
 * the settings, else what the browser likes best.
 */
export async function requestLocale(): Promise<Locale> {
  const said = await headers();
  const asked = said.get("x-footnote-language");
  if (isLanguage(asked)) return asked;
  const chosen = (await cookies()).get(LANGUAGE_COOKIE)?.value;
  return isLanguage(chosen) ? chosen : localeFrom(said.get("accept-language"));
}
