"use client";
import { type ComponentType, useEffect, useState } from "react";

/** A component whose script comes apart from the page's. */
export interface Apart<Props> {
  /** Null until it is here. */
  readonly here: () => ComponentType<Props> | null;
  readonly fetch: () => Promise<ComponentType<Props>>;
}

export function apart<Props>(load: () => Promise<ComponentType<Props>>): Apart<Props> {
  let come: ComponentType<Props> | null = null;
  return {
    here: () => come,
    fetch: async () => {
      come = await load();
      return come;
    },
  };
}

/** Begins to fetch what will be wanted; a failure is told to whoever waits for it. */
export const fetchAhead = (what: { readonly fetch: () => Promise<unknown> }): void =>
  void what.fetch().catch(() => undefined);

/**
 * The component, or null until it is here. Not by `lazy`: what hangs even for a moment shows its stand-in, and React lets
 * nothing replace that for 300 ms. @param wanted false: nothing is fetched yet
 */
export function useApart<Props>(what: Apart<Props>, wanted = true): ComponentType<Props> | null {
  const [component, setComponent] = useState(what.here);
  useEffect(() => {
    if (component || !wanted) return;
    const gone = new AbortController();
    what.fetch().then(
      (come) => gone.signal.aborted || setComponent(() => come),
      (failure: unknown) =>
        // As `lazy` does: the page's own boundary says what happened.
        setComponent(() => {
          throw failure;
        }),
    );
    return () => gone.abort();
  }, [what, wanted, component]);
  return component;
}
