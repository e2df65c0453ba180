"use client";
import type { ReactNode } from "react";
import type { PictureRelation } from "#lib/contract/picture.ts";
import { pictureWords } from "../text/en/picture.ts";
import { useWords } from "../text/use-words.tsx";

const stances = ["backs", "opposes", "withdrawing", "formerly"] as const;

/** What the lines mean, as far as they are drawn, and the colours of both pictures. */
export function MapLegend({ relations }: { readonly relations: readonly PictureRelation[] }) {
  const words = useWords(pictureWords);
  const there = new Set(relations.map(({ stance }) => stance));
  return (
    <ul className="picture-legend" aria-label={words.legend}>
      {relations.some(({ support }) => support === "military") && (
        <Key name={words.support.military} className="edge-military">
          <path className="line" d="M0 6h28" />
        </Key>
      )}
      <Key name={words.otherSupport}>
        <path className="line" d="M0 6h28" />
      </Key>
      {stances
        .filter((stance) => stance !== "backs" && there.has(stance))
        .map((stance) => (
          <Key key={stance} name={words.legendStance[stance]} className={`edge-${stance}`}>
            <path className="line" d="M0 6h28" />
            {stance === "opposes" && <path className="tip-bar" d="M27 1v10" />}
          </Key>
        ))}
      <RecallKeys />
    </ul>
  );
}

/** Colours of memory, faint to firm. */
export function RecallKeys() {
  const words = useWords(pictureWords);
  return (
    <>
      <Key name={words.faintToFirm} width={76}>
        {([1, 2, 3, 4] as const).map((level, i) => (
          <circle key={level} className={`body recall-${level}`} cx={7 + i * 20} cy="6" r="5.5" />
        ))}
      </Key>
      <Key name={words.unmet} width={14}>
        <g className="unmet">
          <circle className="body" cx="7" cy="6" r="5" />
        </g>
      </Key>
    </>
  );
}

interface KeyProps {
  readonly name: string;
  readonly className?: string;
  readonly width?: number;
  readonly children: ReactNode;
}

const Key = ({ name, className = "", width = 28, children }: KeyProps) => (
  <li>
    <svg className={`picture mark-of edge ${className}`} width={width} height="12" aria-hidden="true">
      {children}
    </svg>
    {name}
  </li>
);
