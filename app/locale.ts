import { headers } from "next/headers";
import { type Locale, localeFrom } from "#lib/ui/text/locale.ts";

/** The locale of the request. */
export const requestLocale = async (): Promise<Locale> => localeFrom((await headers()).get("accept-language"));
