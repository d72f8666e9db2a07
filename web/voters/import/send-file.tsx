/** Sends a file to a list. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Banner, FileDrop, Progress } from '../../design/index.ts';
import { useText } from '../../i18n/messages.ts';
import { importMessages } from './messages.ts';
import { sendFile } from './queries.ts';
import type { ListId } from '../../../src/elections/voters/schema.ts';

/** A place for the file of a list, or (`corrects`) for a corrected sheet. */
export function SendFile({
  listId,
  corrects,
  hint,
}: {
  readonly listId: ListId;
  readonly corrects?: string;
  readonly hint?: string;
}) {
  const t = useText(importMessages);
  const queries = useQueryClient();
  const [sending, setSending] = useState<{ name: string; share: number }>();
  /** Why the last file was not taken: it stays until another is sent. */
  const [refused, setRefused] = useState<string>();
  const send = async ([file]: File[]) => {
    if (!file) return;
    setRefused(undefined);
    setSending({ name: file.name, share: 0 });
    try {
      await sendFile(listId, file, corrects, (share) => setSending({ name: file.name, share }));
      await queries.invalidateQueries({ queryKey: ['voter-imports', listId] });
      window.scrollTo({ top: 0 });
    } catch (error) {
      setRefused(`${file.name}: ${(error as Error).message}`);
    } finally {
      setSending(undefined);
    }
  };
  if (sending)
    return sending.share < 1 ? (
      <Progress label={t('sending', { name: sending.name })} done={sending.share} total={1} />
    ) : (
      <Progress label={t('sending', { name: sending.name })} />
    );
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      {refused && <Banner kind="bad">{refused}</Banner>}
      <FileDrop
        accept={corrects ? '.xlsx,.csv' : '.csv,.txt,.tsv,.xlsx,.ods,.parquet,.zip'}
        hint={hint ?? t('fileHint')}
        onFiles={(files) => void send(files)}
      />
    </div>
  );
}
