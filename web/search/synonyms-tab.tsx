/** Words that the search looks for together: who administers a unit adds, changes and ends them. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { synonymStates, type SearchSynonym } from '../../src/search/schema.ts';
import type { UnitId } from '../../src/platform/schema.ts';
import {
  Badge,
  Banner,
  Button,
  Card,
  Dialog,
  NotVerified,
  SelectField,
  Table,
  TextField,
  toast,
} from '../design/index.ts';
import { formatDate } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { SynonymForm } from './synonym-form.tsx';
import { synonymMessages } from './synonym-messages.ts';
import { endSynonyms, synonymsQuery, type SynonymState } from './synonym-queries.ts';
import { SearchedList, useSearchedPage } from './searched-list.tsx';

type Open = { readonly does: 'add' } | { readonly does: 'change' | 'end'; readonly synonym: SearchSynonym };

export function SynonymsTab({ unitId, unitName }: { readonly unitId: UnitId; readonly unitName: string }) {
  const t = useText(synonymMessages);
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  return (
    <Card title={t('synonyms')} aside={<Button onClick={() => setOpen({ does: 'add' })}>{t('add')}</Button>}>
      <p className="mb-3 max-w-prose text-sm text-ink-soft">{t('why')}</p>
      <Found onOpen={setOpen} />
      {open?.does === 'add' && <SynonymForm unitId={unitId} unitName={unitName} onClose={close} />}
      {open?.does === 'change' && (
        <SynonymForm
          unitId={open.synonym.unitId}
          unitName={open.synonym.unitName}
          synonym={open.synonym}
          onClose={close}
        />
      )}
      {open?.does === 'end' && <EndSynonyms synonym={open.synonym} onClose={close} />}
    </Card>
  );
}

function Found({ onOpen }: { readonly onOpen: (open: Open) => void }) {
  const t = useText(synonymMessages);
  const { page, setPage, q, field } = useSearchedPage();
  const [state, setState] = useState<SynonymState | ''>('berlaku');
  const asked = useQuery(synonymsQuery(page, q, state));
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div className="flex flex-wrap items-start gap-3">
        <TextField
          {...field}
          label={t('search')}
          hint={t('searchHint')}
          className="min-w-0 flex-1 basis-56 sm:max-w-sm"
        />
        <SelectField
          label={t('state')}
          options={[{ value: '', label: t('all') }, ...synonymStates.map((value) => ({ value, label: t(value) }))]}
          value={state}
          onChange={(event) => {
            setState(synonymStates.find((known) => known === event.target.value) ?? '');
            setPage(1);
          }}
          className="max-sm:basis-full sm:w-44"
        />
      </div>
      <SearchedList asked={asked} none={t(q === '' ? 'none' : 'noMatch')} onPage={setPage}>
        {(rows) => <Synonyms rows={rows} onOpen={onOpen} />}
      </SearchedList>
    </div>
  );
}

function Synonyms({
  rows,
  onOpen,
}: {
  readonly rows: readonly SearchSynonym[];
  readonly onOpen: (open: Open) => void;
}) {
  const t = useText(synonymMessages);
  const language = useLanguage();
  const days = ({ since, until }: SearchSynonym) =>
    [
      t('from', { day: formatDate(since, language) }),
      ...(until === null ? [] : [t('until', { day: formatDate(until, language) })]),
    ].join(', ');
  return (
    <Table<SearchSynonym>
      label={t('synonyms')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'words',
          head: t('words'),
          cell: ({ words }) => (
            <span lang="id" className="flex flex-wrap gap-1.5">
              {words.map((word) => (
                <Badge key={word} long>
                  {word}
                </Badge>
              ))}
            </span>
          ),
        },
        { key: 'unit', head: t('unit'), cell: ({ unitName }) => unitName },
        { key: 'days', head: t('days'), cell: days },
        {
          key: 'source',
          head: t('source'),
          cell: ({ source, verified }) => (
            <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-soft">
              {source}
              {!verified && <NotVerified />}
            </span>
          ),
        },
        {
          key: 'do',
          head: t('change'),
          cell: (synonym) =>
            synonym.editable && (
              <span className="flex flex-wrap gap-2">
                <Button
                  size="small"
                  aria-label={t('changeOf', { words: synonym.words.join(', ') })}
                  onClick={() => onOpen({ does: 'change', synonym })}
                >
                  {t('change')}
                </Button>
                <Button
                  size="small"
                  look="quiet"
                  aria-label={t('endOf', { words: synonym.words.join(', ') })}
                  onClick={() => onOpen({ does: 'end', synonym })}
                >
                  {t('end')}
                </Button>
              </span>
            ),
        },
      ]}
    />
  );
}

function EndSynonyms({ synonym, onClose }: { readonly synonym: SearchSynonym; readonly onClose: () => void }) {
  const t = useText(synonymMessages);
  const queries = useQueryClient();
  const end = useMutation({
    mutationFn: () => endSynonyms(synonym.id),
    onSuccess: () => {
      toast(t('ended'));
      onClose();
      return queries.invalidateQueries({ queryKey: ['search'] });
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('endOf', { words: synonym.words.join(', ') })}
      description={t('endWhy')}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button look="danger" busy={end.isPending} onClick={() => end.mutate()}>
            {t('end')}
          </Button>
        </>
      }
    >
      {end.error && <Banner kind="bad">{end.error.message}</Banner>}
    </Dialog>
  );
}
