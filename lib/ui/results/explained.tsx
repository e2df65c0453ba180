"use client";
import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import type { AttemptsUsed } from "#lib/domain/assessment/attempts-used.ts";
import { type Figure, type FormulaId, formulas } from "#lib/domain/assessment/figure.ts";
import { Modal } from "../primitives/modal.tsx";
import { resultsWords } from "../text/en/results.ts";
import { useWords } from "../text/use-words.tsx";
import { printFigure, printValue } from "./print-figure.ts";

interface Explaining {
  readonly figure: (figure: Figure) => void;
  readonly all: () => void;
}

const Context = createContext<Explaining>({ figure: () => {}, all: () => {} });
export const useExplained = (): Explaining => useContext(Context);

/** Around everything that prints figures: pressed, a figure tells its formula, N and interval in one dialog. */
export function Explained({ used, children }: { readonly used: AttemptsUsed; readonly children: ReactNode }) {
  const words = useWords(resultsWords);
  const [asked, setAsked] = useState<Figure | "all" | null>(null);
  const explaining = useMemo<Explaining>(() => ({ figure: setAsked, all: () => setAsked("all") }), []);
  const title = asked === null || asked === "all" ? words.how : words.formulas[asked.formula].name;
  return (
    <Context value={explaining}>
      {children}
      <Modal open={asked !== null} title={title} onClose={() => setAsked(null)}>
        {asked === "all" ? (
          <div className="mt-2 grid gap-6 pb-2">
            {formulas.map((formula) => (
              <section key={formula}>
                <h3 className="type-label">{words.formulas[formula].name}</h3>
                <FormulaWords formula={formula} />
              </section>
            ))}
          </div>
        ) : (
          asked && <OneFigure figure={asked} used={used} />
        )}
      </Modal>
    </Context>
  );
}

function OneFigure({ figure, used }: { readonly figure: Figure; readonly used: AttemptsUsed }) {
  const words = useWords(resultsWords);
  const interval = figure.hidden ? null : figure.interval;
  return (
    <div className="mt-1 pb-2">
      <p className="type-figures text-[1.875rem]/9">{printFigure(words, figure)}</p>
      <p className="type-small text-ink-muted">
        {words.nIs(figure.n, words.used[used])}
        {interval &&
          `. ${words.intervalIs(printValue(words, figure.formula, interval[0]), printValue(words, figure.formula, interval[1]))}`}
        .
      </p>
      {figure.hidden && <p className="mt-2">{words.hiddenWhy}</p>}
      {!figure.hidden && figure.value === null && <p className="mt-2">{words.undefinedWhy}</p>}
      <FormulaWords formula={figure.formula} />
    </div>
  );
}

function FormulaWords({ formula }: { readonly formula: FormulaId }) {
  const words = useWords(resultsWords);
  const { formula: written, says } = words.formulas[formula];
  return (
    <>
      <p className="type-entry mt-2">{written}</p>
      <p className="type-small mt-1 max-w-[60ch] text-ink-muted">{says} </p>
    </>
  );
}
