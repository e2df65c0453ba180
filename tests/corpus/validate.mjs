// Checks the corpus: every label's offsets slice to its text, and required fields are there.
//
//   node tests/corpus/validate.mjs          exit status 1 on any problem
//
// Offsets are JavaScript string offsets (UTF-16 code units) of the file decoded as UTF-8, end exclusive.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";

const KINDS = ["quotes", "dates", "backers", "figures", "roles", "acronyms", "traps"];
const SUPPORT = ["military", "diplomatic", "financial", "political", "unspecified"];
const STANCE = ["backs", "opposes", "withdrawing", "formerly"];
const OPENING = "\"“„«‹‘'”»";
const CLOSING = "\"”“»›’'«";
const DOUBLE = /["“”„«»]/g;

// EDTF as design.md uses it: unspecified digits, seasons 21–24, quarters 33–36, ~ about, intervals, one-of sets.
const POINT = "(?:[0-9X]{4}(?:-(?:0[1-9]|1[0-2]|2[1-4]|3[3-6]|XX)(?:-(?:0[1-9]|[12][0-9]|3[01]|XX))?)?)[~?%]?";
const EDTF = [
  new RegExp(`^${POINT}$`),
  new RegExp(`^(?:${POINT}|\\.\\.)?/(?:${POINT}|\\.\\.)?$`),
  new RegExp(`^\\[${POINT}(?:(?:\\.\\.|,)${POINT})*\\]$`),
];
const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

const isText = (x) => typeof x === "string" && x.trim() !== "";
const isNumber = (x) => typeof x === "number" && Number.isFinite(x);
const collapse = (s) => s.replace(/\s+/g, " ").trim();
const tidy = (s) => collapse(s.replace(/\\\$/g, "$").replace(/\u00ad/g, ""));
const isRealDay = (day) => new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) === day;
const isEdtf = (s) =>
  isText(s) &&
  s !== "/" &&
  EDTF.some((pattern) => pattern.test(s)) &&
  (s.match(/\d{4}-\d{2}-\d{2}/g) ?? []).every(isRealDay);

function checkDocument(document, text, bytes, file, bad) {
  for (const key of ["title", "author", "publisher", "published"]) {
    if (!(key in document) || !(document[key] === null || isText(document[key])))
      bad("document", `${key} must be text or null`);
  }
  for (const key of ["published", "reference_date"]) {
    if (document[key] != null && !isEdtf(document[key])) bad("document", `${key} is not EDTF`);
  }
  if (!isText(document.reference_basis)) bad("document", "reference_basis is missing");
  for (const key of ["title", "author"]) {
    if (document[key] && !collapse(text).includes(collapse(document[key])))
      bad("document", `${key} is not in the text`);
  }
  if (document.file !== file) bad("document", `file should be ${file}`);
  if (document.utf16_length !== text.length)
    bad("document", `utf16_length ${document.utf16_length}, the file has ${text.length}`);
  if (document.sha256 !== createHash("sha256").update(bytes).digest("hex"))
    bad("document", "sha256: the text was changed after labelling");
}

function checkSpans(kind, labels, text, bad) {
  let last = -1;
  const seen = new Set();
  for (const [i, label] of labels.entries()) {
    const at = `${kind}[${i}]`;
    const { start, end } = label;
    if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length || start >= end) {
      bad(at, `offsets ${start}–${end}`);
      continue;
    }
    if (start < last) bad(at, "not in the order of the text");
    last = start;
    const slice = text.slice(start, end);
    if (kind !== "quotes" && slice !== label.mention)
      bad(at, `mention differs from the text: ${JSON.stringify(slice)}`);
    if (slice !== slice.trim() && kind !== "traps") bad(at, "white space at an end");
    for (const flag of ["optional", "vague", "table"])
      if (flag in label && label[flag] !== true) bad(at, `${flag} must be true or absent`);
    for (const field of ["note", "hedge", "fact", "via", "qualifier", "as_printed"]) {
      if (field in label && !isText(label[field])) bad(at, `${field} must be text`);
    }
    if (["dates", "backers", "figures"].includes(kind) && typeof label.cardworthy !== "boolean")
      bad(at, "cardworthy must be true or false");
    if (label.optional && label.cardworthy) bad(at, "optional and cardworthy exclude each other");
    const key = JSON.stringify({ ...label, note: undefined });
    if (seen.has(key)) bad(at, "said twice");
    seen.add(key);
  }
}

function checkQuote(quote, text, at, bad) {
  if (!(quote.speaker === null ? quote.optional || quote.kind === "partial" : isText(quote.speaker)))
    bad(at, "speaker");
  if (!(quote.role === null || isText(quote.role))) bad(at, "role");
  if (!["direct", "partial"].includes(quote.kind)) bad(at, "kind");
  const before = text.slice(0, quote.start).trimEnd().at(-1) ?? "";
  const after = text.slice(quote.end).trimStart()[0] ?? "";
  if (!OPENING.includes(before) || before === "") bad(at, "no opening mark before it");
  if (!quote.unclosed && (!CLOSING.includes(after) || after === "")) bad(at, "no closing mark after it");
  if (quote.text.split(" ").length < 6 !== (quote.kind === "partial")) bad(at, "kind does not fit the number of words");
  let said = "";
  let from = quote.start;
  for (const gap of quote.noise ?? []) {
    if (!isText(gap.reason) || gap.start < from || gap.end > quote.end || gap.start >= gap.end) return bad(at, "noise");
    said += `${text.slice(from, gap.start)} `;
    from = gap.end;
  }
  said += text.slice(from, quote.end);
  if (tidy(said) !== quote.text) bad(at, `text differs:\n   ${tidy(said)}\n   ${quote.text}`);
}

function checkDate(date, at, bad) {
  if (!isEdtf(date.edtf)) return bad(at, `not EDTF: ${date.edtf}`);
  if ("edtf_resolved" in date && !isEdtf(date.edtf_resolved)) bad(at, `not EDTF: ${date.edtf_resolved}`);
  if (!isText(date.event) || date.event.split(/\s+/).length > 15) bad(at, "event must have 1–15 words");
  const weekday = WEEKDAYS.findIndex((name) => new RegExp(`\\b${name}\\b`, "i").test(date.mention));
  if (
    weekday >= 0 &&
    /^\d{4}-\d{2}-\d{2}$/.test(date.edtf) &&
    new Date(`${date.edtf}T00:00:00Z`).getUTCDay() !== weekday
  ) {
    bad(at, `${date.edtf} is no ${WEEKDAYS[weekday]}`);
  }
}

function checkLabel(kind, label, text, at, bad) {
  if (kind === "quotes") checkQuote(label, text, at, bad);
  if (kind === "dates") checkDate(label, at, bad);
  if (kind === "backers") {
    for (const side of ["backer", "backed"]) if (!isText(label[side])) bad(at, `${side} is missing`);
    if (!SUPPORT.includes(label.kind)) bad(at, `kind ${label.kind}`);
    if (!STANCE.includes(label.stance)) bad(at, `stance ${label.stance}`);
    if (!(label.attribution === null || isText(label.attribution))) bad(at, "attribution must be text or null");
  }
  if (kind === "figures") {
    const { value } = label;
    const range = Array.isArray(value) && value.length === 2 && value.every(isNumber) && value[0] <= value[1];
    if (!isNumber(value) && !range) bad(at, "value");
    if (!isText(label.unit) || !isText(label.what)) bad(at, "unit and what are required");
  }
  if (kind === "roles" && !(isText(label.person) && isText(label.role))) bad(at, "person and role are required");
  if (kind === "acronyms") {
    if (!isText(label.short) || !isText(label.long)) bad(at, "short and long are required");
    const long = label.as_printed ?? label.long;
    if (![`${long} (${label.short})`, `${label.short} (${long})`].includes(collapse(label.mention)))
      bad(at, "mention is not “long (short)”");
  }
  if (kind === "traps" && !(isText(label.type) && isText(label.why))) bad(at, "type and why are required");
}

const problems = [];
const rows = [];
for (const half of ["blind", "open", "second"]) {
  const folder = new URL(`./${half}/`, import.meta.url);
  if (!existsSync(folder)) continue;
  const names = readdirSync(folder);
  const counts = Object.fromEntries(["texts", ...KINDS].map((kind) => [kind, 0]));
  for (const name of names.filter((n) => n.endsWith(".json") && n !== "aliases.json")) {
    const stem = name.slice(0, -5);
    const bad = (where, why) => problems.push(`${half}/${stem} ${where}: ${why}`);
    const file = [`${stem}.txt`, `${stem}.md`].find((n) => names.includes(n));
    if (!file) {
      bad("file", "no text beside the labels");
      continue;
    }
    const bytes = readFileSync(new URL(file, folder));
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    const gold = JSON.parse(readFileSync(new URL(name, folder), "utf8"));
    checkDocument(gold.document ?? {}, text, bytes, file, bad);
    counts.texts += 1;
    for (const kind of KINDS) {
      if (!Array.isArray(gold[kind])) {
        bad("top level", `${kind} is missing`);
        continue;
      }
      counts[kind] += gold[kind].length;
      checkSpans(kind, gold[kind], text, bad);
      for (const [i, label] of gold[kind].entries()) checkLabel(kind, label, text, `${kind}[${i}]`, bad);
    }
    // Every double mark bounds a labelled quotation or lies inside one; the rest is declared by a trap over it.
    const covered = (i) =>
      gold.quotes.some((q) => i >= q.start - 2 && i <= q.end + 1) ||
      gold.traps.some((t) => t.type === "quote-marks" && i >= t.start && i < t.end);
    for (const mark of text.matchAll(DOUBLE))
      if (!covered(mark.index)) bad("quotes", `the mark at ${mark.index} bounds nothing`);
  }
  for (const n of names.filter((n) => /\.(txt|md)$/.test(n) && n !== "README.md")) {
    if (!names.includes(n.replace(/\.\w+$/, ".json"))) problems.push(`${half}/${n}: no labels`);
  }
  if (names.includes("aliases.json")) {
    const owner = new Map();
    for (const [canonical, forms] of Object.entries(
      JSON.parse(readFileSync(new URL("aliases.json", folder), "utf8")),
    )) {
      for (const form of forms) {
        if (owner.has(form)) problems.push(`${half}/aliases.json: “${form}” under ${owner.get(form)} and ${canonical}`);
        owner.set(form, canonical);
      }
    }
  }
  rows.push(
    `${half.padEnd(6)}${Object.values(counts)
      .map((n) => String(n).padStart(9))
      .join("")}`,
  );
}

console.log(`      ${["texts", ...KINDS].map((kind) => kind.padStart(9)).join("")}`);
console.log(rows.join("\n"));
for (const problem of problems) console.error(problem);
process.exit(problems.length > 0 ? 1 : 0);
