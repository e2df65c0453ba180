import { latin } from "../bytes.ts";
import type { Format } from "./format.ts";

export const pdf: Format = {
  name: "pdf",
  extensions: ["pdf"],
  types: ["application/pdf"],
  holds: "a PDF",
  // Readers allow some bytes before it; a kilobyte is what Adobe's does.
  recognise: (bytes) => latin(bytes, 0, 1024).includes("%PDF-"),
  read: async (bytes, given) => (await import("../pdf/read-pdf.ts")).readPdf(bytes, given),
};
