"use client";
import { ChevronLeft, ChevronRight, ZoomIn, ZoomOut } from "lucide-react";
import { useMemo, useRef, useState } from "react";
import type { PictureDate } from "#lib/contract/picture.ts";
import { act } from "../primitives/act.ts";
import { icon } from "../primitives/icon.ts";
import { pictureWords } from "../text/en/picture.ts";
import { useWords } from "../text/use-words.tsx";
import { DateTable } from "./date-table.tsx";
import { timedFacts } from "./facts.ts";
import { PictureHead } from "./picture-head.tsx";
import type { PictureProps } from "./picture-props.ts";
import { TimelineAcross } from "./timeline-across.tsx";
import { TimelineDown } from "./timeline-down.tsx";
import type { TimedFact } from "./timeline-marks.ts";
import { useDrawing } from "./use-drawing.ts";
import { useRoving } from "./use-roving.ts";
import { firstView, further, isIn, moved, nearer, showing, type View, wholeOf } from "./view.ts";

interface TimelineProps extends PictureProps {
  readonly dates: readonly PictureDate[];
  /** Dated facts without a year, which cannot be drawn. */
  readonly undated: number;
}

/** Below this width time runs down, px. */
const NARROW = 560;
const TWO_YEARS = 731;

/** When things happened: each dated fact once, wider where the source is vaguer, firmer where it is remembered. */
export function Timeline({ dates, undated, open, review, onOpen }: TimelineProps) {
  const words = useWords(pictureWords);
  const box = useRef<HTMLDivElement>(null);
  const drawing = useDrawing(box);
  const facts = useMemo(() => timedFacts(dates), [dates]);
  const spans = useMemo(() => facts.map(({ span }) => span), [facts]);
  const whole = useMemo(() => wholeOf(spans), [spans]);
  const [asked, setView] = useState<View | null>(null);
  const [table, setTable] = useState(false);
  const view = asked ?? firstView(spans);
  const inView = facts.filter(({ span }) => isIn(span, view));
  const drawn = new Set(inView.map(({ id }) => id));
  const roving = useRoving(box, {
    keys: facts.map(({ id }) => id),
    drawn,
    show: (key) => {
      const fact = facts.find(({ id }) => id === key);
      if (fact) setView(showing(view, whole, fact.span));
    },
  });
  const around = facts.find(({ id }) => id === roving.stop && roving.chosen)?.span;
  const zoomIn = () =>
    setView(nearer(view, whole, around && isIn(around, view) ? (around.start + around.end) / 2 : undefined));
  const zoomOut = () => setView(further(view, whole));
  const propsOf = ({ id, label, date }: TimedFact) => ({
    id,
    label: words.mark(words.date(date.edtf), label, words.recall(date.recall)),
    recall: date.recall,
    stop: roving.stop === id,
    open: open === date.card,
    onOpen: () => onOpen(date.card),
    onStop: () => roving.setStop(id),
  });
  const marks = {
    facts: inView,
    propsOf,
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.key === "+" || event.key === "=") zoomIn();
      else if (event.key === "-") zoomOut();
      else roving.onKeyDown(event);
    },
  };
  const down = drawing !== null && drawing.width < NARROW;
  const documents = new Set(dates.map(({ document }) => document)).size;
  const caption = (down ? words.datesCaptionDown : words.datesCaption)(facts.length, documents);
  const atEnds = { first: view.from <= whole.from, last: view.to >= whole.to };
  const stretch = view.to - view.from < TWO_YEARS ? words.monthStretch : words.stretch;
  return (
    <figure className="min-w-0" aria-labelledby="picture-when">
      <PictureHead
        id="picture-when"
        title={words.when}
        counts={words.inView(inView.length, facts.length)}
        cards={inView.flatMap(({ date }) => (date.asked ? [date.card] : []))}
        review={review}
        table={table}
        onTable={() => setTable(!table)}
      />
      {!table && (
        <div dir="ltr" className="-ms-3 mb-1 flex items-center">
          <Step label={words.earlier} disabled={atEnds.first} onPress={() => setView(moved(view, whole, -1))}>
            <ChevronLeft {...icon} />
          </Step>
          <span className="type-small min-w-24 text-center type-figures" aria-live="polite">
            {stretch(Math.ceil(view.from), Math.floor(view.to))}
          </span>
          <Step label={words.later} disabled={atEnds.last} onPress={() => setView(moved(view, whole, 1))}>
            <ChevronRight {...icon} />
          </Step>
          <Step label={words.nearer} disabled={nearer(view, whole) === view} onPress={zoomIn}>
            <ZoomIn {...icon} />
          </Step>
          <Step label={words.further} disabled={atEnds.first && atEnds.last} onPress={zoomOut}>
            <ZoomOut {...icon} />
          </Step>
        </div>
      )}
      <div ref={box} className="picture-box">
        {table ? (
          <DateTable facts={facts} caption={caption} onOpen={onOpen} />
        ) : drawing && inView.length === 0 ? (
          <p className="py-6 text-ink-muted">{words.nothingInView}</p>
        ) : drawing && down ? (
          <TimelineDown {...marks} drawing={drawing} />
        ) : (
          drawing && <TimelineAcross {...marks} drawing={drawing} view={view} />
        )}
      </div>
      <figcaption className="type-small mt-2 max-w-[64ch] text-ink-muted">
        {!table && caption} {undated > 0 && words.leftOut(undated)}
      </figcaption>
    </figure>
  );
}

interface StepProps {
  readonly label: string;
  readonly disabled: boolean;
  readonly onPress: () => void;
  readonly children: React.ReactNode;
}

const Step = ({ label, disabled, onPress, children }: StepProps) => (
  <button type="button" className={act.icon} aria-label={label} disabled={disabled} onClick={onPress}>
    {children}
  </button>
);
