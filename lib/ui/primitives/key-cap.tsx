/** A key as a quiet cap; on wide screens only, where there are keys. */
export const KeyCap = ({ children }: { children: string }) => <kbd className="key-cap">{children}</kbd>;
