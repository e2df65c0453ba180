import type { ComponentProps } from "react";

/** In the place of next/link where no router is yet: a link is a link. */
export default function Link({ prefetch: _prefetch, ...rest }: ComponentProps<"a"> & { prefetch?: boolean }) {
  return <a {...rest} />;
}
