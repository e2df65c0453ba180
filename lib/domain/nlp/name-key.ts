import { fold } from "./fold.ts";

/** One name in its transcriptions: "Andrei" and "Andrey", "al Nasri" and "al-Nasri" have one key. */
export const nameKey = (name: string): string =>
  fold(name)
    .split(" ")
    .filter((word) => !/^(?:al|el|a|ad|ar|as|ash|an|at|de|von|van|abd|abdal|abdel)$/.test(word))
    .map((word) =>
      word
        .replace(/[ie]y|ei|ij|iy|y/g, "i")
        .replace(/ou|oo/g, "u")
        .replace(/(.)\1/g, "$1"),
    )
    .join(" ");
