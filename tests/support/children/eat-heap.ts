// A reader whose file makes it build an endless tree.
const all: unknown[] = [];
for (;;) all.push({ child: all, more: Array.from({ length: 100 }, () => ({})) });

export {};
