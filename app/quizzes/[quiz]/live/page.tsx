import type { Metadata } from "next";
import { roomWords } from "#lib/ui/text/en/room.ts";
import { wordsFor } from "#lib/ui/text/words-for.ts";
import { requestLocale } from "../../../locale.ts";
import { RoomScreen } from "./room-screen.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor(await requestLocale(), roomWords).title };
}

/** Whose room it is, is decided where its data is read. */
export default async function Page({ params }: { readonly params: Promise<{ readonly quiz: string }> }) {
  return <RoomScreen quiz={(await params).quiz} />;
}
