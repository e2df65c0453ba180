import type { Page } from "@playwright/test";

/** Texts that stick out of their box or of the page, or are cut; what is meant to scroll or to end in "…" aside. */
export const squeezed = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const out: string[] = [];
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth > clientWidth) out.push(`the page scrolls sideways: ${scrollWidth} > ${clientWidth}`);
    for (const element of document.body.querySelectorAll<HTMLElement>("*")) {
      const own = [...element.childNodes].filter(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      const style = getComputedStyle(element);
      if (
        own.length === 0 ||
        !element.checkVisibility({ visibilityProperty: true }) ||
        // What is typed in a field is no text node of the page.
        element.closest(".sr-only, .truncate, svg, textarea")
      )
        continue;
      const name = `${element.tagName} “${element.textContent?.slice(0, 40)}”`;
      // The text itself, since an invisible margin for fingers may stick out of a small link.
      const box = element.getBoundingClientRect();
      for (const node of style.display === "inline" ? [] : own) {
        const range = document.createRange();
        range.selectNodeContents(node);
        const text = range.getBoundingClientRect();
        if (text.right > box.right + 1 || text.left < box.left - 1) {
          out.push(`${name}: ${text.left}–${text.right} in ${box.left}–${box.right}`);
        }
      }
      if (/hidden|clip/.test(style.overflowY) && element.scrollHeight > element.clientHeight + 1)
        out.push(`${name}: cut below`);
      const { left, right } = element.getBoundingClientRect();
      if (left < -1 || right > innerWidth + 1) out.push(`${name}: outside, ${left}–${right}`);
    }
    return out;
  });
