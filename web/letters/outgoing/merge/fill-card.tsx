/** Ways to fill the list: a file, a list of the office, a row typed in. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  houseLists,
  mergeReasonWords,
  type HouseList,
  type MergeSheet,
  type MergeView,
  type OutgoingId,
} from '../../../../src/letters/schema.ts';
import { saveFile } from '../../../api/save-file.ts';
import { Banner, Button, Card, FileDrop, Fold, List, Progress } from '../../../design/index.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { useText } from '../../../i18n/messages.ts';
import { useLetterCall } from '../../queries.ts';
import { mergeMessages } from './messages.ts';
import { addRow, correctionOf, mergeSheetsQuery, takeHouseList, uploadSheet } from './queries.ts';
import { RowFields } from './row-fields.tsx';
import { SheetColumns } from './sheet-columns.tsx';

type Props = { readonly id: OutgoingId; readonly merge: MergeView };

export function FillCard({ id, merge }: Props) {
  const t = useText(mergeMessages);
  const { data } = useQuery(mergeSheetsQuery(id));
  const send = useLetterCall((file: File) => uploadSheet(id, file));
  const take = useLetterCall((list: HouseList) => takeHouseList(id, merge.version, list));
  const sheet = data?.items[0];
  return (
    <>
      {sheet?.state === 'dipetakan' && <SheetColumns key={sheet.id} id={id} sheet={sheet} hasRows={merge.rows > 0} />}
      <Card title={t('fill')}>
        {sheet && <SheetNews id={id} sheet={sheet} />}
        <FileDrop accept=".xlsx,.csv" hint={t('fileHint')} onFiles={([file]) => file && send.mutate(file)} />
        {send.isPending && <Progress label={t('fromFile')} />}
        <p className="mt-4 mb-2 font-semibold">{t('house')}</p>
        <div className="flex flex-wrap gap-2">
          {houseLists.map((list) => (
            <Button key={list} busy={take.isPending && take.variables === list} onClick={() => take.mutate(list)}>
              {t(list)}
            </Button>
          ))}
        </div>
        {merge.columns.length > 0 && <TypedRow id={id} merge={merge} />}
      </Card>
    </>
  );
}

function TypedRow({ id, merge }: Props) {
  const t = useText(mergeMessages);
  const [round, setRound] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const add = useLetterCall(
    (cells: Record<string, string>) => addRow(id, merge.version, cells),
    () => setRound(round + 1),
  );
  return (
    <Fold title={t('typeRow')} open={isOpen} onOpen={setOpen}>
      <RowFields
        key={round}
        columns={merge.columns}
        cells={{}}
        label={t('add')}
        busy={add.isPending}
        error={add.error}
        onSave={(cells) => add.mutate(cells)}
      />
    </Fold>
  );
}

/** What became of the newest file. */
function SheetNews({ id, sheet }: { readonly id: OutgoingId; readonly sheet: MergeSheet }) {
  const t = useText(mergeMessages);
  const language = useLanguage();
  const { name, state, taken, lines, refused, failure } = sheet;
  const load = useLetterCall(
    () => correctionOf(id, sheet.id),
    (bytes) => saveFile(bytes, 'lembar-perbaikan.xlsx'),
  );
  if (state === 'dibaca') return <Progress label={t('reading', { name })} />;
  if (state === 'disusun') return <Progress label={t('taking', { name })} />;
  if (failure) return <Banner kind="bad">{failure[language]}</Banner>;
  if (state !== 'diambil') return null;
  const left = lines - (taken ?? 0);
  return (
    <div className="mb-3 grid gap-2" role="status">
      <p>{t('taken', { taken: taken ?? 0, name })}</p>
      {left > 0 && (
        <Banner
          kind="attention"
          title={t('refused', { count: left })}
          action={
            <Button size="small" busy={load.isPending} onClick={() => load.mutate(undefined)}>
              {t('correction')}
            </Button>
          }
        >
          {t('refusedHint')}
          <List label={t('refused', { count: left })}>
            {refused.slice(0, 5).map(({ sheet: of, line, why, about }) => (
              <li key={`${of} ${line}`} className="py-1 text-sm">
                {t('line', { sheet: of, line })}: {mergeReasonWords[why][language].replace('{about}', about)}
              </li>
            ))}
          </List>
        </Banner>
      )}
    </div>
  );
}
