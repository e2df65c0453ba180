import type { ImportError, ImportErrorCode } from "./imported.ts";

const refusal = (code: ImportErrorCode, message: string): ImportError => ({ code, message });

/** Every reason not to read a document: the cause, then one action. */
export const refusals = {
  empty: refusal("empty", "This file is empty. Choose one that has words in it."),
  tooLarge: (most: number): ImportError =>
    refusal(
      "too-large",
      `This document holds more than ${most.toLocaleString("en-GB")} characters. Bring it in parts, a chapter at a time.`,
    ),
  unknown: refusal(
    "unknown-format",
    "Footnote does not know this kind of file. Save it as PDF, Word (.docx), HTML, Markdown or plain text, then bring it again.",
  ),
  oldWord: refusal(
    "unknown-format",
    "This is a file of an older Word (.doc). Open it in Word or LibreOffice, save it as .docx, then bring it again.",
  ),
  mismatch: (ending: string, holds: string | null): ImportError =>
    refusal(
      "mismatch",
      holds
        ? `This file is named .${ending}, but it holds ${holds}. Give it its right ending, then bring it again.`
        : `This file is named .${ending}, but what it holds is something else. Open it, save it anew in a format Footnote reads, then bring it again.`,
    ),
  encoding: refusal(
    "encoding",
    "This file is not UTF-8 text. Save it as UTF-8 text or Markdown, or copy its words into the box.",
  ),
  brokenPdf: refusal(
    "broken",
    "This PDF is damaged and cannot be opened. Download or export it again, then bring the new file.",
  ),
  brokenWord: refusal(
    "broken",
    "This Word file is damaged and cannot be opened. Open it in Word or LibreOffice, save it anew, then bring that file.",
  ),
  encryptedPdf: refusal(
    "encrypted",
    "This PDF is protected with a password. Save a copy without the password, then bring that.",
  ),
  encryptedWord: refusal(
    "encrypted",
    "This Word file is protected with a password. Save a copy without the password, then bring that.",
  ),
  scan: refusal(
    "scan",
    "This PDF is a scan. It holds pictures of pages and no text. Run it through text recognition, then bring it again.",
  ),
  tooManyPages: (most: number): ImportError =>
    refusal(
      "too-many-pages",
      `This PDF has more than ${most.toLocaleString("en-GB")} pages. Split it and bring the part you need.`,
    ),
  bomb: refusal(
    "bomb",
    "This Word file unpacks to far more than a document holds, so it was not opened. Save it anew in Word, without embedded files, then bring that.",
  ),
  unsafeWord: refusal(
    "bomb",
    "This Word file is packed in a way no word processor packs it, so it was not opened. Save it anew in Word, then bring that.",
  ),
  doctype: refusal(
    "doctype",
    "This Word file holds definitions (a DOCTYPE) that no word processor writes, so it was not opened. Save it anew in Word, then bring that.",
  ),
  tooDeep: refusal(
    "too-deep",
    "This document is nested deeper than any page is. Copy its words and paste them instead.",
  ),
  tooManyElements: refusal(
    "too-large",
    "This page has more parts than Footnote reads at once. Copy the words you need and paste them instead.",
  ),
  paywall: refusal(
    "paywall",
    "This page shows its text to subscribers only. Open it where you are signed in, copy the text and paste it here.",
  ),
  scriptsOnly: refusal(
    "scripts-only",
    "This page has no text of its own; scripts write it in the browser. Open it, copy the text and paste it here.",
  ),
  noWords: refusal("empty", "There are no sentences in this document. Choose one that has words in it."),
  language: (name: string): ImportError =>
    refusal("language", `This text seems to be ${name}. Footnote reads English. Bring an English version of it.`),
} as const;
