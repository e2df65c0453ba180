import { type DBSchema, openDB } from "idb";

/** What was shared from another app and has not become a document yet. */
export interface SharedItem {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly url: string;
  /** Device's clock, epoch ms. */
  readonly at: number;
}

interface SharedSchema extends DBSchema {
  item: { key: string; value: SharedItem };
}

const open = () =>
  openDB<SharedSchema>("footnote-shared", 1, {
    upgrade: (db) => void db.createObjectStore("item", { keyPath: "id" }),
  });

/** Longest text that is taken: what the server takes (contract/documents.ts). */
const MOST = 400_000;

/** Writes down what a share sheet sent; it waits on the device until the server has it. */
export async function keepShared(form: FormData, id: string, at: number): Promise<void> {
  const said = (name: string) => String(form.get(name) ?? "").slice(0, MOST);
  const db = await open();
  await db.put("item", { id, title: said("title"), text: said("text"), url: said("url"), at });
  db.close();
}

/** Oldest first. */
export async function sharedItems(): Promise<readonly SharedItem[]> {
  const db = await open();
  const items = await db.getAll("item");
  db.close();
  return items.sort((a, b) => a.at - b.at);
}

export async function dropAllShared(): Promise<void> {
  const db = await open();
  await db.clear("item");
  db.close();
}

export async function dropShared(id: string): Promise<void> {
  const db = await open();
  await db.delete("item", id);
  db.close();
}
