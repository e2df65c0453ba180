import { writeSync } from "node:fs";

// A reader that hangs on its second page.
writeSync(3, `${JSON.stringify({ stage: "page", page: 2, pages: 80, done: 0.1, within: 100 })}\n`);
for (;;);
