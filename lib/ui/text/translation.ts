import type { en } from "./en/index.ts";
import { nameOf } from "./section.ts";

/** What another language must have for a section of English: each text, each message with its arguments, and no more. */
export type Words<English> = English extends string
  ? string
  : English extends (...args: infer Args) => infer Said
    ? (...args: Args) => Words<Said>
    : { readonly [Key in keyof English]: Words<English[Key]> };

/** The sections a language has. What it lacks is shown in English, and a test counts it. */
export type Translation = { readonly [Name in keyof typeof en]?: Words<(typeof en)[Name]> };

/** From a section of English to a locale's. Asked twice it gives the same object, so that memo holds. */
export type Translate = <Section extends object>(section: Section) => Section;

export const english: Translate = (section) => section;

/** @param find the words of a section, all or some of them */
export function translateBy(find: (section: object) => object | undefined): Translate {
  const made = new WeakMap<object, object>();
  return <Section extends object>(section: Section): Section => {
    const known = made.get(section) as Section | undefined;
    if (known) return known;
    const words = { ...section, ...find(section) };
    made.set(section, words);
    return words;
  };
}

export const translateInto = (translation: Translation): Translate =>
  translateBy((section) => {
    const name = nameOf(section);
    return name === undefined ? undefined : translation[name as keyof Translation];
  });
