"use client";
import { CloudOff } from "lucide-react";
import { act } from "./act.ts";
import { icon } from "./icon.ts";

interface BannerProps {
  readonly message: string;
  /** There is no way to the server. */
  readonly cutOff?: boolean;
  readonly action?: { readonly label: string; readonly onPress: () => void };
}

/** One line across the page about a state that lasts. */
export const Banner = ({ message, cutOff = false, action }: BannerProps) => (
  <div className="gutters bg-margin" role="status">
    <div className="flex items-center gap-3 py-3 text-[0.9375rem]/[1.375rem] wide:justify-center">
      {cutOff && <CloudOff {...icon} className="shrink-0 text-ink-muted" />}
      <span>{message}</span>
      {action && (
        <button type="button" className={`${act.link} ms-auto wide:ms-2`} onClick={action.onPress}>
          {action.label}
        </button>
      )}
    </div>
  </div>
);
