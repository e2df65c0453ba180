import { startsWith } from "../bytes.ts";
import type { Format } from "./format.ts";

export const docx: Format = {
  name: "docx",
  extensions: ["docx"],
  types: ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  holds: "a zip archive",
  recognise: (bytes) => startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]),
  read: async (bytes) => (await import("../docx/read-docx.ts")).readDocx(bytes),
};
