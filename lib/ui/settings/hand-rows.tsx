"use client";
import { gestureActs } from "#lib/domain/review/preferences.ts";
import { settingsWords } from "../text/en/settings.ts";
import { useWords } from "../text/use-words.tsx";
import { Choice } from "./choice.tsx";
import { NumberField } from "./number-field.tsx";
import { Row } from "./row.tsx";
import type { RowsProps } from "./rows-props.ts";
import { Segment } from "./segment.tsx";
import { Switch } from "./switch.tsx";
import { usePreference } from "./use-preference.ts";

const directions = ["left", "right", "up", "down"] as const;
const thirds = ["start", "middle", "end"] as const;

/** Swipes, taps, buttons: how the hand grades. */
export function HandRows({ values, onChange }: RowsProps) {
  const text = useWords(settingsWords);
  const { preferences, prefer } = usePreference({ values, onChange });
  const acts = gestureActs.filter((act) => act !== "show").map((act) => ({ value: act, name: text.gestureActs[act] }));
  return (
    <>
      <Row id="swipes" title={text.swipes} note={text.swipesNote}>
        {directions.map((direction) => (
          <Choice
            key={direction}
            label={text.directions[direction]}
            options={acts}
            value={preferences.swipes[direction]}
            onChange={(act) => prefer({ swipes: { ...preferences.swipes, [direction]: act } })}
          />
        ))}
      </Row>
      <Row id="taps" title={text.taps} note={text.tapsNote}>
        {thirds.map((third) => (
          <Choice
            key={third}
            label={text.thirds[third]}
            options={acts}
            value={preferences.taps[third]}
            onChange={(act) => prefer({ taps: { ...preferences.taps, [third]: act } })}
          />
        ))}
      </Row>
      <Row id="guard" title={text.tapGuard} note={text.tapGuardNote}>
        <NumberField
          label={text.tapGuard}
          unit={text.unitMs}
          value={preferences.tapGuard}
          least={0}
          most={2000}
          onChange={(tapGuard) => prefer({ tapGuard })}
        />
      </Row>
      <Row id="buttons" title={text.buttons}>
        <Segment
          labelledBy="buttons"
          options={(["usual", "large"] as const).map((value) => ({ value, name: text.buttonSizes[value] }))}
          value={preferences.buttons}
          onChange={(buttons) => prefer({ buttons })}
        />
      </Row>
      <Row id="side" title={text.side} note={text.sideNote}>
        <Segment
          labelledBy="side"
          options={(["start", "both", "end"] as const).map((value) => ({ value, name: text.sides[value] }))}
          value={preferences.side}
          onChange={(side) => prefer({ side })}
        />
      </Row>
      <Row id="wake" title={text.wakeLock} note={text.wakeLockNote}>
        <Switch labelledBy="wake" on={preferences.wakeLock} onChange={(wakeLock) => prefer({ wakeLock })} />
      </Row>
    </>
  );
}
