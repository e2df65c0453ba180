import { fold, wordsOf } from "../../nlp/fold.ts";
import { BLANK } from "../../prompt/prompt.ts";
import { contains, sliceOf } from "../../source/span.ts";
import type { Gate } from "./gate.ts";

const present =
  /\b(?:backs|supports|opposes|fights|gives|favou?rs|funds|(?<!(?:in|of|with|the|for|and|\p{Ll}+(?:al|ic|ary)) )(?:back|support|oppose|fight|give|fund)|is|are|has|have|may|might|appears?|seems?|remains?|will|provides?|recogni[sz]es?)\b/u;

const bareMonth =
  /\b(?:in|since|until|by|from|of|this|the) (?:early |late |mid-)?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b(?!,? (?:of )?\d{4})/;

/** R1–R6: what the passage proves, the card may ask; no more, and not without what limits it. */
export const truthGates: readonly Gate[] = [
  {
    id: "R1",
    severity: "G",
    title: "the evidence yields the answer",
    check: ({ prompt, key }, { source, fact }) => {
      if (prompt.answer.length === 0) return "no words of the document carry the answer";
      const inside = prompt.answer.every(
        (span) => fact.evidence.some((piece) => contains(piece, span)) || contains(hull(fact.evidence), span),
      );
      if (!inside) return "the answer lies outside the evidence";
      if (prompt.answer.some((span) => span.end > source.text.length || span.start < 0))
        return "the answer lies outside the document";
      // A date's declared normal form is the date in words; its value was checked when the fact was.
      if (prompt.answerType === "date") return null;
      const said = wordsOf(clean(prompt.answer.map((span) => sliceOf(source.text, span)).join(" ")));
      const meant = [key, ...prompt.accept].map(wordsOf);
      const yields = meant.some(
        (words) => words.every((word) => said.includes(word)) || said.every((word) => words.includes(word)),
      );
      return yields ? null : `the passage says “${said.join(" ")}”`;
    },
  },
  {
    id: "R2",
    severity: "G",
    title: "polarity and modality agree",
    check: ({ stem }, { fact }) => {
      if (fact.kind === "quote") return null;
      if (fact.mood === "negated" && !/\b(?:not|never|no longer|without|denied|failed|refused)\b|n[’']t\b/i.test(stem))
        return "the source denies it";
      return null;
    },
  },
  {
    id: "R3",
    severity: "G",
    title: "a claim names who claims it",
    check: ({ stem, prompt }, { fact }) => {
      if (!fact.attribution || prompt.name === "quote.who") return null;
      const who = wordsOf(fact.attribution);
      const words = new Set(wordsOf(stem));
      return who.some((word) => word.length > 2 && words.has(word)) ? null : `the claim is ${fact.attribution}’s`;
    },
  },
  {
    id: "R4",
    severity: "G",
    title: "what can change carries its date",
    check: ({ stem, prompt }, { fact }) => {
      if (fact.kind !== "backer" && fact.kind !== "role") return null;
      // What is told in the past stays so; only what "backs" or "has backed" today can change.
      if (prompt.name === "backer.gap" && !present.test(stem)) return null;
      return /\b(?:\d{4}|\d{3}0s|this (?:document|text|source))\b/.test(stem)
        ? null
        : "no date and no source in the stem";
    },
  },
  {
    id: "R5",
    severity: "G",
    title: "no unresolved relative time",
    check: ({ stem, prompt }) => {
      // Inside somebody's verbatim words "now" is part of the quotation.
      const frame = prompt.name.startsWith("quote.") ? stem.replace(/“[^”]*”/g, "") : stem;
      const found =
        /\b(?:yesterday|today|tomorrow|tonight|recently|lately|nowadays|(?:last|this|next|the following|the previous) (?:week|month|year|day|night|weekend|spring|summer|autumn|winter)|(?:days|weeks|months|years|hours) (?:ago|later|earlier)|an? (?:day|week|month|year|decade) (?:later|earlier|after)|so far|currently|at the time|now|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/i.exec(
          frame,
        );
      if (found) return `“${found[0]}” has no date`;
      const month = bareMonth.exec(frame.replaceAll(BLANK, ""))?.[0];
      return month ? `“${month}” has no year` : null;
    },
  },
  {
    id: "R6",
    severity: "G",
    title: "hedges and approximations travel",
    check: ({ stem, key }, { fact }) => {
      if (fact.kind === "quote" || !fact.hedge) return null;
      const words = fold(`${stem} ${key}`);
      const stems = fold(fact.hedge)
        .split(" ")
        .filter((word) => word.length > 2);
      return stems.length === 0 || stems.some((word) => words.includes(word.slice(0, 5)))
        ? null
        : `“${fact.hedge}” was lost`;
    },
  },
  {
    id: "R16",
    severity: "G",
    title: "an opinion names who holds it",
    check: ({ stem }, { fact, source }) => {
      if (fact.kind === "quote" || fact.attribution || /\baccording to\b/i.test(stem)) return null;
      const musing =
        /^(?:\p{Lu}[\p{L}’'.-]* ){1,4}(?:asks|wonders|examines|discusses|considers|looks at|describes how)\b/u.exec(
          stem,
        );
      if (musing) return "it tells what a text is about, not what is so";
      const { author } = source.meta;
      if (
        author &&
        /^(?:date|role|figure)$/.test(fact.kind) &&
        stem.replace(/\baccording to [^,]+,/i, "").includes(author)
      )
        return "it is about whoever wrote the document, not about its subject";
      const found = judgement.exec(stem.replace(/“[^”]*”/g, " "));
      return found ? `“${found[0]}” is somebody’s judgement` : null;
    },
  },
];

const judgement =
  /\b(?:should|ought to|unfortunately|fortunately|sadly|hopefully|regrettably|rightly|wrongly|foolishly|wisely|shamefully|brilliantly|disastrously|clearly|obviously|undoubtedly|arguably|surely|of course|the (?:best|worst|finest|greatest)|disgraceful|outrageous|shameful|absurd|ridiculous)\b/i;

const hull = (spans: readonly { start: number; end: number }[]): { start: number; end: number } => ({
  start: Math.min(...spans.map((span) => span.start)),
  end: Math.max(...spans.map((span) => span.end)),
});

const clean = (text: string): string => text.replace(/\]\([^)]{0,2000}\)/g, " ").replace(/\u00ad/g, "");
