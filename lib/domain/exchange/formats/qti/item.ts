import type { Item } from "../../../item/item.ts";
import { withFootnote } from "../../footnote-text.ts";
import { type Content, document, el, line, lines, nothing, type Xml } from "../../xml/write.ts";
import { bodyOf, type Response } from "./bodies.ts";

const NS = "http://www.imsglobal.org/xsd/imsqti_v2p1";
export const itemsSchema = {
  xmlns: NS,
  "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
  "xsi:schemaLocation": `${NS} http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd`,
};

/** An item as QTI 2.1 has it, whole with what it earns. */
export function itemXml(item: Item, identifier: string, title: string): string {
  const { body, responses, tolerance, tells = false } = bodyOf(item);
  const told = withFootnote(item.feedback, item.footnote);
  const named = responses.map((response, at) => ({
    ...response,
    name: responses.length > 1 ? `RESPONSE${at + 1}` : "RESPONSE",
  }));
  return document(
    el(
      "assessmentItem",
      { ...itemsSchema, identifier, title, adaptive: false, timeDependent: false },
      ...[
        ...named.map(declaration),
        outcome("SCORE", "float", "0"),
        outcome("MAXSCORE", "float", String(item.points)),
        el("outcomeDeclaration", { identifier: "FEEDBACK", cardinality: "multiple", baseType: "identifier" }),
        el("itemBody", {}, body),
        processing(named, item.points, tolerance, tells),
        ...(told
          ? [
              el(
                "modalFeedback",
                { outcomeIdentifier: "FEEDBACK", identifier: "general", showHide: "show" },
                lines(told),
              ),
            ]
          : []),
      ].flatMap((part): Content[] => [line, part]),
      line,
    ),
  );
}

type Named = Response & { readonly name: string };

const outcome = (identifier: string, baseType: string, value: string): Xml =>
  el(
    "outcomeDeclaration",
    { identifier, cardinality: "single", baseType },
    el("defaultValue", {}, el("value", {}, value)),
  );

const declaration = ({ name, cardinality, baseType, correct, mapping }: Named): Xml =>
  el(
    "responseDeclaration",
    { identifier: name, cardinality, baseType },
    el(
      "correctResponse",
      {},
      correct.map((value) => el("value", {}, value)),
    ),
    mapping === null
      ? nothing
      : el(
          "mapping",
          { lowerBound: 0, upperBound: 1, defaultValue: 0 },
          [...mapping].map(([mapKey, mappedValue]) =>
            el("mapEntry", { mapKey, mappedValue, caseSensitive: baseType === "string" ? false : null }),
          ),
        ),
  );

const variable = (identifier: string): Xml => el("variable", { identifier });
const base = (baseType: string, value: string | number): Xml => el("baseValue", { baseType }, String(value));
const set = (identifier: string, value: Xml): Xml => el("setOutcomeValue", { identifier }, value);

/** What is earned: the mean of what the gaps earn, times the points. Then everybody is told. */
function processing(responses: readonly Named[], points: number, tolerance: number | undefined, tells: boolean): Xml {
  const mapped = responses.filter(({ mapping }) => mapping !== null);
  const share = Number((points / Math.max(1, responses.length)).toFixed(6));
  const right = ({ name }: Named): Xml =>
    tolerance === undefined
      ? el("match", {}, variable(name), el("correct", { identifier: name }))
      : el(
          "equal",
          { toleranceMode: "absolute", tolerance: `${tolerance} ${tolerance}` },
          variable(name),
          el("correct", { identifier: name }),
        );
  const score =
    mapped.length > 0
      ? [
          set(
            "SCORE",
            el(
              "product",
              {},
              base("float", share),
              el("sum", {}, ...mapped.map(({ name }) => el("mapResponse", { identifier: name }))),
            ),
          ),
        ]
      : responses.map((response) =>
          el("responseCondition", {}, el("responseIf", {}, right(response), set("SCORE", base("float", points)))),
        );
  const shown = [base("identifier", "general"), ...(tells ? [variable("RESPONSE")] : [])];
  return el("responseProcessing", {}, ...score, set("FEEDBACK", el("multiple", {}, ...shown)));
}
