"use client";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useId, useState } from "react";
import { unwrap } from "#lib/client/failure.ts";
import { createExchangeApi, exportAddress } from "#lib/client/quiz/exchange.ts";
import type { Saver } from "#lib/client/quiz/saver.ts";
import { type WrittenFormat, writtenFormats } from "#lib/domain/exchange/formats/names.ts";
import { act } from "#lib/ui/primitives/act.ts";
import { Modal } from "#lib/ui/primitives/modal.tsx";
import { LossList } from "#lib/ui/quiz-edit/loss-list.tsx";
import { Segment } from "#lib/ui/settings/segment.tsx";
import { exchangeWords } from "#lib/ui/text/en/exchange.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";

interface ExportDialogProps {
  readonly quiz: string;
  readonly saver: Saver;
  readonly onClose: () => void;
}

/** In which format, what is lost in it, and the file. */
export function ExportDialog({ quiz, saver, onClose }: ExportDialogProps) {
  const words = useWords(exchangeWords);
  const [api] = useState(() => createExchangeApi());
  const [format, setFormat] = useState<WrittenFormat>("moodle-xml");
  const [saved, setSaved] = useState(false);
  const id = useId();
  // What was typed a moment ago is in the file, too.
  useEffect(() => {
    void saver.flush().then(() => setSaved(true));
  }, [saver]);
  const { data, error } = useQuery({
    queryKey: ["quiz-losses", quiz, format],
    queryFn: async () => unwrap(await api.losses({ quiz, format })),
    enabled: saved,
    gcTime: 0,
  });
  return (
    <Modal open={true} title={words.exportTitle} onClose={onClose}>
      <div className="mt-3 grid gap-5">
        <div className="grid gap-2">
          <span id={id} className="type-label">
            {words.format}
          </span>
          <Segment
            labelledBy={id}
            options={writtenFormats.map((value) => ({ value, name: words.formats[value] }))}
            value={format}
            onChange={setFormat}
          />
          <p className="type-small text-ink-muted text-pretty">{words.formatNote(format)}</p>
        </div>
        {data ? (
          <>
            <LossList report={data} />
            <p className="type-small text-ink-muted text-pretty">
              {words.passageTravels} {words.lossAlways}
            </p>
            <p role="status">{data.questions > 0 ? words.written(data.questions) : words.writtenNone}</p>
            {data.questions > 0 && (
              <div>
                <a className={act.strong} href={exportAddress({ quiz, format })} download={true}>
                  {words.download}
                </a>
              </div>
            )}
          </>
        ) : (
          <p role="status" className="text-ink-muted">
            {error ? words.failed : words.loading}
          </p>
        )}
      </div>
    </Modal>
  );
}
