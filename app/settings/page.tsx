import type { Metadata } from "next";
import { textFor } from "#lib/ui/text/text-for.ts";
import { requestLocale } from "../locale.ts";
import { SettingsScreen } from "./settings-screen.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textFor(await requestLocale()).shell.titleSettings };
}

export default function Page() {
  return <SettingsScreen />;
}
