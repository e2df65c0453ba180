/**
 * On a block of words that are not the interface's: a stem, a key, a passage. They keep their own direction, and are said
 * to be English, the one language the engine reads. Names and titles inside a line of ours are a `bdi` instead.
 */
export const fromText = { dir: "auto", lang: "en" } as const;

/** On a block that somebody wrote in whatever language: a quiz's title, its items. */
export const fromPerson = { dir: "auto" } as const;
