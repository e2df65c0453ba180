import type { Metadata } from "next";
import { textFor } from "#lib/ui/text/text-for.ts";
import { requestLocale } from "../../locale.ts";
import { AddScreen } from "./add-screen.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textFor(await requestLocale()).shell.titleLibrary };
}

export default function Page() {
  return <AddScreen />;
}
