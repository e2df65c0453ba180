"use client";
import { type RefObject, useEffect, useState } from "react";
import type { Measure } from "./wrap.ts";

/** What a drawing must know of the screen before anything is placed. */
export interface Drawing {
  /** px */
  readonly width: number;
  /** Size of small text, px: the reader's own size of text counts. */
  readonly small: number;
  readonly measure: { readonly small: Measure; readonly label: Measure; readonly name: Measure };
}

/** Sizes of text in a picture, rem: as in pictures.css. */
const SMALL = 0.8125;
const LABEL = 0.9375;
const NAME = 1.0625;

/** The width of a box and the widths of texts in it; null until the box is on screen. */
export function useDrawing(box: RefObject<HTMLElement | null>): Drawing | null {
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = () => setDrawing(drawingOf(element));
    const watch = new ResizeObserver(look);
    watch.observe(element);
    void document.fonts.ready.then(look);
    return () => watch.disconnect();
  }, [box]);
  return drawing;
}

function drawingOf(element: HTMLElement): Drawing {
  const root = getComputedStyle(document.documentElement);
  const rem = Number.parseFloat(root.fontSize);
  const [sans, serif] = ["--font-sans", "--font-serif"].map((name) => root.getPropertyValue(name) || "serif");
  const context = document.createElement("canvas").getContext("2d");
  const measureIn = (size: number, family: string | undefined): Measure => {
    const known = new Map<string, number>();
    return (text) => {
      const width = known.get(text);
      if (width !== undefined) return width;
      if (!context) return text.length * size * rem * 0.6;
      context.font = `${size * rem}px ${family}`;
      const found = context.measureText(text).width;
      known.set(text, found);
      return found;
    };
  };
  return {
    width: Math.floor(element.getBoundingClientRect().width),
    small: SMALL * rem,
    measure: { small: measureIn(SMALL, sans), label: measureIn(LABEL, sans), name: measureIn(NAME, serif) },
  };
}
