import { inboxWords } from "../text/en/inbox.ts";
import { useWords } from "../text/use-words.tsx";

/** A kind of fact by name, under the line that marks it in a text. */
export function KindName({ kind }: { readonly kind: string }) {
  const words = useWords(inboxWords);
  return <span className={`kind kind-${kind} font-sans font-medium text-ink`}>{words.kinds[kind] ?? kind}</span>;
}
