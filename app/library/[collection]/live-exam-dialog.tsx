"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { createExamApi } from "#lib/client/exam/api.ts";
import { examQuery } from "#lib/client/exam/query.ts";
import { deviceZone } from "#lib/client/zone.ts";
import { toDateInput } from "#lib/ui/exam/date-field.ts";
import { ExamDialog, plannable } from "#lib/ui/exam/exam-dialog.tsx";
import type { Client } from "../../_shell/client-of-page.ts";

interface LiveExamDialogProps {
  readonly client: Client;
  readonly collection: string;
  readonly day: number;
  readonly exam: number | null;
  /** null: no exam. */
  readonly onChoose: (exam: number | null) => void;
  readonly onClose: () => void;
}

/** The dialog of an exam's day, with the plan for whatever day stands in it. */
export function LiveExamDialog({ client, collection, day, exam, onChoose, onClose }: LiveExamDialogProps) {
  const [api] = useState(() => createExamApi());
  const [typed, setTyped] = useState(exam === null ? "" : toDateInput(exam));
  const on = plannable(typed, day);
  const { data, error } = useQuery({
    ...examQuery(api, client.outbox, deviceZone(), collection, on ?? 0),
    enabled: on !== null,
  });
  return (
    <ExamDialog
      today={day}
      typed={typed}
      isSet={exam !== null}
      exam={data ?? (error ? "failed" : null)}
      onType={setTyped}
      onSave={onChoose}
      onRemove={() => onChoose(null)}
      onClose={onClose}
    />
  );
}
