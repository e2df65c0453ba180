"use client";
import { useEffect, useState } from "react";
import { dropShared, type SharedItem, sharedItems } from "#lib/client/worker/shared.ts";

/** What was shared from another app, one after another; `done` lets go of the one that is shown. */
export function useShared() {
  const [items, setItems] = useState<readonly SharedItem[]>([]);
  useEffect(() => {
    // A browser that keeps nothing has nothing that was shared.
    sharedItems().then(setItems, () => {});
  }, []);
  const [item] = items;
  return {
    item,
    done: () => {
      if (!item) return;
      setItems((left) => left.slice(1));
      void dropShared(item.id);
    },
  };
}
