// A reader whose file inflates to an endless stream, outside the heap that V8 counts.
const all: Uint8Array[] = [];
for (;;) all.push(new Uint8Array(50_000_000).fill(1));

export {};
