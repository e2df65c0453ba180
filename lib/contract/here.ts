/** Name of a session's second half, which scripts can read and take away; the server counts a session only with both. */
export const HERE_COOKIE = "footnote-here";

/** Before the half of a session on a borrowed phone, where nothing is kept. */
export const BORROWED_MARK = "b.";
