/** A letter in a document, checked: its text with the places of the findings, what each says, and mends that are safe. */
import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import {
  letterStructures,
  mended,
  structureRules,
  type CheckedLetter,
  type LetterStructure,
} from '../../../src/letters/schema.ts';
import type { PaperId } from '../../../src/library/schema.ts';
import type { UnitId } from '../../../src/platform/schema.ts';
import { answer, api } from '../../api/client.ts';
import { Banner, Button, Card, SelectField, Skeleton, toast } from '../../design/index.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { useUnit } from '../../identity/session.ts';
import { Finding } from './finding.tsx';
import { MarkedText, useMarks } from './marked-text.tsx';
import { linterMessages } from './messages.ts';

const checkedQuery = (paperId: PaperId, unitId: UnitId, structure: LetterStructure | undefined) =>
  queryOptions({
    queryKey: ['letters', 'linter', paperId, unitId, structure],
    queryFn: () =>
      answer(
        api.GET('/api/letters/linter/{paperId}', {
          params: { path: { paperId }, query: { unitId, ...(structure && { structure }) } },
        }),
      ),
  });

export function CheckPage() {
  const t = useText(linterMessages);
  const language = useLanguage();
  const { unitId } = useUnit();
  const paperId = useParams({ from: '/staff/surat/periksa/$paperId' }).paperId as PaperId;
  const { jenis } = useSearch({ from: '/staff/surat/periksa/$paperId' });
  const navigate = useNavigate({ from: '/surat/periksa/$paperId' });
  const wanted = letterStructures.find((one) => one === jenis);
  const { data, error } = useQuery(checkedQuery(paperId, unitId, wanted));
  return (
    <div className="mx-auto grid max-w-6xl grid-cols-[minmax(0,1fr)] gap-5">
      <header>
        <Link to="/dokumen/$paperId" params={{ paperId }} className="text-nila-text hover:underline">
          ← {t('document')}
        </Link>
        <h1 className="text-2xl font-bold">{t('title')}</h1>
        {data && <p className="text-ink-soft">{t(data.own ? 'own' : 'others')}</p>}
      </header>
      {error ? (
        <Banner kind="bad">{error.message}</Banner>
      ) : data === undefined ? (
        <Skeleton lines={10} />
      ) : (
        <>
          <SelectField
            label={t('structure')}
            value={data.structure}
            options={structureRules.map(({ structure, says }) => ({ value: structure, label: says[language] }))}
            onChange={({ target }) => void navigate({ search: { jenis: target.value } })}
            className="max-sm:basis-full sm:w-64"
          />
          <Checked key={data.structure} letter={data} />
        </>
      )}
    </div>
  );
}

function Checked({ letter: { text, findings } }: { readonly letter: CheckedLetter }) {
  const t = useText(linterMessages);
  const language = useLanguage();
  const [applied, setApplied] = useState<ReadonlySet<number>>(new Set());
  const marks = useMarks();
  const chosen = findings.filter((_, at) => applied.has(at));
  const toggle = (at: number) =>
    setApplied((before) => new Set(before.has(at) ? [...before].filter((one) => one !== at) : [...before, at]));
  const copy = async () => {
    await navigator.clipboard.writeText(mended(text, chosen));
    toast(t('copied'));
  };
  return (
    <div className="grid gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:items-start">
      <Card
        title={findings.length === 0 ? t('none') : t('findings', { count: formatNumber(findings.length, language) })}
        className="lg:order-2"
      >
        {findings.length === 0 && <p className="text-ink-soft">{t('noneWhy')}</p>}
        <ol className="grid gap-4">
          {findings.map((finding, at) => (
            <Finding
              key={`${finding.rule} ${finding.start} ${finding.end}`}
              finding={finding}
              applied={applied.has(at)}
              onShow={() => marks.show(at)}
              onToggle={() => toggle(at)}
            />
          ))}
        </ol>
        {findings.some(({ mend }) => mend !== null) && (
          <div className="mt-4 grid gap-1">
            <Button look="primary" disabled={applied.size === 0} onClick={() => void copy()}>
              {t('copy', { count: formatNumber(applied.size, language) })}
            </Button>
            <p className="text-sm text-ink-faint">{t('original')}</p>
          </div>
        )}
      </Card>
      <Card title={t('text')}>
        <MarkedText text={text} findings={findings} applied={applied} marks={marks} />
      </Card>
    </div>
  );
}
