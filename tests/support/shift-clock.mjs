// Loaded before a server's own code (node --import): its clock then runs FOOTNOTE_TEST_SHIFT ms ahead. The product has
// no switch for this; the whole process simply lives later.
const shift = Number(process.env.FOOTNOTE_TEST_SHIFT ?? 0);
const RealDate = Date;

globalThis.Date = class extends RealDate {
  // Own ones: Next wraps Date and looks for them on the class itself.
  static UTC = RealDate.UTC;
  static parse = RealDate.parse;
  constructor(...args) {
    if (args.length === 0) super(RealDate.now() + shift);
    else super(...args);
  }
  static now() {
    return RealDate.now() + shift;
  }
};
