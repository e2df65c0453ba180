import type { CardForm, Prompt } from "../../prompt/prompt.ts";

/** How a prompt becomes the two faces of a card; null when the prompt does not suit the form. */
export interface Form {
  readonly form: CardForm;
  readonly face: (
    prompt: Pick<Prompt, "stem" | "key" | "wrong">,
  ) => { readonly stem: string; readonly key: string; readonly distractors?: readonly string[] } | null;
}
