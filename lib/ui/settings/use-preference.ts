"use client";
import { type Preferences, preferencesOf } from "#lib/domain/review/preferences.ts";
import type { RowsProps } from "./rows-props.ts";

/** The preferences among the settings, and how one of them is changed. */
export function usePreference({ values, onChange }: Pick<RowsProps, "values" | "onChange">) {
  const preferences = preferencesOf(values);
  const prefer = (change: Partial<Preferences>) =>
    onChange({ ...values, preferences: { ...values.preferences, ...change } });
  return { preferences, prefer };
}
