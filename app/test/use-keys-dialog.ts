"use client";
import { useState } from "react";

/** Whether the list of keys stands open. */
export function useKeysDialog() {
  const [isOpen, setOpen] = useState(false);
  return { isOpen, open: () => setOpen(true), close: () => setOpen(false) };
}
