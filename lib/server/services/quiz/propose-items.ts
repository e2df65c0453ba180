import "server-only";
import type { Propose, Proposed, QuizDocuments, QuizParts } from "#lib/contract/quizzes.ts";
import { proposeItems } from "#lib/domain/item/propose/propose-items.ts";
import type { Deps } from "../../deps.ts";
import { newId } from "../../ids.ts";
import { materialDocuments } from "../../repos/quiz-material.ts";
import { materialOf } from "./material.ts";

const MOST_DOCUMENTS = 500;

/** Documents the person may read and of which items can be made: their own first. */
export async function quizDocuments({ store }: Deps, learner: string): Promise<QuizDocuments> {
  const found = await materialDocuments(store.db, learner, MOST_DOCUMENTS);
  const own = found.filter((document) => document.own);
  const others = found.filter((document) => !document.own);
  return {
    documents: [...own, ...others].map(({ id, title, collection, cards }) => ({ id, title, collection, cards })),
  };
}

/** Headings and kinds of fact in these documents, in the order in which they come; nothing of what the person may not read. */
export async function quizParts({ store }: Deps, learner: string, documents: readonly string[]): Promise<QuizParts> {
  const { cards } = await materialOf(store.db, learner, documents);
  const asked = cards.filter(({ form }) => form !== "choice");
  const sections = Map.groupBy(asked, ({ document, passage }) => JSON.stringify([document, passage.section ?? ""]));
  const kinds = Map.groupBy(asked, ({ kind }) => kind);
  return {
    sections: [...sections].map(([at, its]) => {
      const [document = "", heading = ""] = JSON.parse(at) as string[];
      return { document, heading, cards: its.length };
    }),
    kinds: [...kinds].map(([kind, its]) => ({ kind, cards: its.length })),
  };
}

/** Items for a quiz, of what the person may read of the wished documents; none that asks what the quiz asks already. */
export async function propose(
  { store }: Deps,
  learner: string,
  { wish, asked }: Propose,
  seed: string = newId(),
): Promise<Proposed> {
  const material = await materialOf(store.db, learner, wish.documents);
  const items = proposeItems(material, wish, seed, new Set(asked));
  return {
    items: items.map(({ content, spares }) => ({ id: newId(), content, spares: spares.slice(0, 12) })),
  };
}
