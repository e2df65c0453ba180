import type * as z from "zod/mini";

/** Reads server-sent states until it is stopped; the browser itself connects anew after a gap. @returns how to stop */
export function follow<T>(
  path: string,
  schema: z.ZodMiniType<T>,
  onState: (state: T) => void,
  onGap: (away: boolean) => void = () => {},
): () => void {
  const source = new EventSource(path);
  source.onmessage = (event: MessageEvent<string>) => {
    onGap(false);
    const state = schema.safeParse(parsed(event.data));
    if (state.success) onState(state.data);
  };
  source.onerror = () => onGap(true);
  return () => source.close();
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
