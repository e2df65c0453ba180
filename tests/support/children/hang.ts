// A reader that never ends, as a file made to hang it would leave it.
for (;;);

export {};
