"use client";
import { useEffect } from "react";
import { holdVersion } from "#lib/client/worker/register.ts";

/** While something is open on screen that a new version of the app must not interrupt. */
export function useHeldVersion(open: boolean): void {
  useEffect(() => (open ? holdVersion() : undefined), [open]);
}
