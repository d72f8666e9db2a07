/** How the notes of one of the unit's lists are read, by known words only: no name reaches the page. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listIdSchema, type TriedNotes } from '../../../src/elections/voters/schema.ts';
import type { UnitId } from '../../../src/platform/schema.ts';
import { answer, api } from '../../api/client.ts';
import { Banner, Button, SelectField, Table } from '../../design/index.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { listsQuery } from '../queries.ts';
import type { noteWordsOf } from './core/note-form.ts';
import { noteMessages } from './messages.ts';
import { Reading } from './reading.tsx';

/** `words`: those that are tried; null for today's. */
export function TryOnList({
  unitId,
  words,
}: {
  readonly unitId: UnitId;
  readonly words: ReturnType<typeof noteWordsOf>;
}) {
  const t = useText(noteMessages);
  const { data: lists } = useQuery(listsQuery(unitId, 1, ''));
  const [chosen, setChosen] = useState('');
  const attempt = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/voters/lists/{listId}/note-words/try', {
          params: { path: { listId: listIdSchema.parse(chosen) } },
          body: { tried: words },
        }),
      ),
  });
  if (lists?.items.length === 0) return <p className="text-sm text-ink-soft">{t('noLists')}</p>;
  return (
    <div className="grid gap-3">
      <div className="grid items-end gap-3 sm:grid-cols-[1fr_auto]">
        <SelectField
          label={t('ownList')}
          options={[
            { value: '', label: t('chooseList') },
            ...(lists?.items ?? []).map(({ id, name, period }) => ({ value: id, label: `${name} · ${period}` })),
          ]}
          value={chosen}
          onChange={(event) => {
            attempt.reset();
            setChosen(event.target.value);
          }}
        />
        <Button busy={attempt.isPending} disabled={chosen === ''} onClick={() => attempt.mutate()}>
          {t('tryList')}
        </Button>
      </div>
      {attempt.error && <Banner kind="bad">{attempt.error.message}</Banner>}
      {attempt.data && <Tried tried={attempt.data} compared={words !== null} />}
    </div>
  );
}

function Tried({
  tried: { voters, looked, before, after, changed, items },
  compared,
}: {
  readonly tried: TriedNotes;
  readonly compared: boolean;
}) {
  const t = useText(noteMessages);
  const language = useLanguage();
  const told = (value: number) => formatNumber(value, language);
  if (voters === 0) return <Banner>{t('noNotes')}</Banner>;
  return (
    <div className="grid gap-2">
      <Banner kind={compared && changed === 0 ? 'attention' : 'info'}>
        {compared
          ? t('readChanged', { before: told(before), after: told(after), voters: told(voters), changed: told(changed) })
          : t('read', { read: told(after), voters: told(voters) })}
        {looked < voters && <> {t('lookedAt', { looked: told(looked) })}</>}
      </Banner>
      <Table<TriedNotes['items'][number]>
        label={t('ownTitle')}
        rows={items}
        rowKey={({ said, before: was, after: is }) => JSON.stringify([said, was, is])}
        columns={[
          {
            key: 'said',
            head: t('said'),
            cell: ({ said }) => <span className="break-words">{said === '…' ? t('unknown') : said}</span>,
          },
          { key: 'voters', head: t('voters'), numeric: true, cell: (one) => told(one.voters) },
          { key: 'now', head: t('today'), cell: (one) => <Reading hint={one.before} /> },
          ...(compared
            ? [
                {
                  key: 'then',
                  head: t('withNew'),
                  cell: (one: TriedNotes['items'][number]) => <Reading hint={one.after} />,
                },
              ]
            : []),
        ]}
      />
    </div>
  );
}
