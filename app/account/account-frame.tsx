"use client";
import type { ReactNode } from "react";
import { Top } from "#lib/ui/shell/top.tsx";
import type { WhatWaits } from "#lib/ui/shell/waiting-mark.tsx";
import { OutboxBanner } from "../_shell/outbox-banner.tsx";

/** The frame of everything about accounts: it stands under Settings. */
export const AccountFrame = ({ waiting, children }: { waiting: WhatWaits | null; children: ReactNode }) => (
  <>
    <Top waiting={waiting} here="settings" />
    <OutboxBanner />
    <main className="sheet-of-paper gutters pt-3 pb-32 wide:pt-8 wide:pb-24">{children}</main>
  </>
);
