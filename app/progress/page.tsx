import type { Metadata } from "next";
import { textFor } from "#lib/ui/text/text-for.ts";
import { requestLocale } from "../locale.ts";
import { ProgressScreen } from "./progress-screen.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textFor(await requestLocale()).shell.titleProgress };
}

export default function Page() {
  return <ProgressScreen />;
}
