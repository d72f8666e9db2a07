/** What the linter finds in a letter while it is written: place, rule, source, and a mend where one click is safe. */
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import {
  mendFields,
  type CheckedOutgoing,
  type LetterFinding,
  type OutgoingFields,
} from '../../../src/letters/schema.ts';
import { ApiFailure } from '../../api/client.ts';
import { Banner, Card, Skeleton, toast } from '../../design/index.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { Finding } from '../linter/finding.tsx';
import { MarkedText, useMarks } from '../linter/marked-text.tsx';
import { linterMessages } from '../linter/messages.ts';
import type { outgoingCheckQuery, typedCheckQuery } from './queries.ts';

type CheckQuery = ReturnType<typeof outgoingCheckQuery> | ReturnType<typeof typedCheckQuery>;

export function LetterChecks({
  query,
  typing,
  fields,
  onMend,
}: {
  readonly query: CheckQuery;
  /** The fields are other than those that are saved. */
  readonly typing: boolean;
  readonly fields: OutgoingFields;
  /** Absent where its reader may not write. */
  readonly onMend?: ((fields: OutgoingFields) => void) | undefined;
}) {
  const t = useText(linterMessages);
  const { data, error } = useQuery(query as ReturnType<typeof outgoingCheckQuery>);
  return (
    <Card title={t('checks')}>
      {error && <p className="text-ink-soft">{typing && isIncomplete(error) ? t('incomplete') : error.message}</p>}
      {!data && !error && <Skeleton lines={3} />}
      {data && !error && (
        <div className="grid gap-3">
          {typing && <p className="text-sm text-ink-faint">{t('typing')}</p>}
          <Checked checked={data} fields={fields} onMend={onMend} />
        </div>
      )}
    </Card>
  );
}

/** What is typed does not make a letter yet. */
const isIncomplete = (error: Error) => error instanceof ApiFailure && [400, 422].includes(error.status);

function Checked({
  checked: { text, findings, stops },
  fields,
  onMend,
}: {
  readonly checked: CheckedOutgoing;
  readonly fields: OutgoingFields;
  readonly onMend?: ((fields: OutgoingFields) => void) | undefined;
}) {
  const t = useText(linterMessages);
  const language = useLanguage();
  const marks = useMarks();
  const printed = useRef<HTMLDetailsElement>(null);
  const stopping = findings.filter(({ rule, doubtful }) => stops.includes(rule) && !doubtful).length;
  const show = (at: number) => {
    if (printed.current) printed.current.open = true;
    marks.show(at);
  };
  const mend = ({ mend: change }: LetterFinding) => {
    const mended = change && mendFields(text, change, fields);
    if (!mended || !onMend) return toast(t('mendThere'));
    onMend(mended);
    toast(t('mendedField'));
  };
  if (findings.length === 0) return <p className="text-ink-soft">{t('clean')}</p>;
  return (
    <>
      <Banner kind={stopping > 0 ? 'bad' : 'attention'}>
        {stopping > 0
          ? t('stopped', { count: formatNumber(stopping, language) })
          : t('warned', { count: formatNumber(findings.length, language) })}
      </Banner>
      <ol className="grid gap-4">
        {findings.map((finding, at) => (
          <Finding
            key={`${finding.rule} ${finding.start} ${finding.end}`}
            finding={finding}
            stops={stops.includes(finding.rule) && !finding.doubtful}
            onShow={() => show(at)}
            onToggle={finding.mend && onMend ? () => mend(finding) : undefined}
          />
        ))}
      </ol>
      <details ref={printed}>
        <summary className="cursor-pointer font-semibold">{t('asPrinted')}</summary>
        <MarkedText text={text} findings={findings} marks={marks} className="mt-2" />
      </details>
    </>
  );
}
