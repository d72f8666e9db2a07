/** A letter comes in: from a file, a photo, or a paper that is in the library already. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LetterId } from '../../src/letters/schema.ts';
import type { PaperId } from '../../src/library/schema.ts';
import { securityClasses, type SecurityClass } from '../../src/platform/schema.ts';
import { Banner, Button, DateField, Dialog, FileDrop, SelectField, TextField, toast } from '../design/index.ts';
import { useText } from '../i18n/messages.ts';
import { useUnit } from '../identity/session.ts';
import { paperQuery, putIn } from '../library/queries.ts';
import { letterMessages } from './messages.ts';
import { registerLetter, useLetterCall } from './queries.ts';

export function RegisterDialog({
  paperId,
  onRegistered,
  onClose,
}: {
  readonly paperId?: PaperId | undefined;
  readonly onRegistered: (letterId: LetterId) => void;
  readonly onClose: () => void;
}) {
  const t = useText(letterMessages);
  const { unitId } = useUnit();
  const { data: paper } = useQuery({ ...paperQuery(paperId as PaperId), enabled: paperId !== undefined });
  const [file, setFile] = useState<File>();
  const [security, setSecurity] = useState<SecurityClass>('biasa');
  const [receivedOn, setReceivedOn] = useState<string>();
  const [pages, setPages] = useState<Pages>({ first: '', last: '' });
  const send = useLetterCall(
    async () => {
      const taken =
        file === undefined
          ? paperId
          : (await putIn(unitId, file, { security, below: 'no' }, undefined, () => undefined)).paperId;
      const [first, last] = [Number(pages.first), Number(pages.last)];
      return registerLetter({
        unitId,
        paperId: taken as PaperId,
        ...(receivedOn === undefined ? {} : { receivedOn }),
        ...(first > 0 && last > 0 ? { pages: { first, last } } : {}),
      });
    },
    ({ id, agenda }) => {
      toast(t('registered', { agenda }));
      onRegistered(id);
    },
    'here',
  );
  return (
    <Dialog
      open
      onClose={onClose}
      shape="sheet"
      title={t('register')}
      description={t('registerLead')}
      actions={
        <Button
          look="primary"
          busy={send.isPending}
          disabled={file === undefined && paperId === undefined}
          onClick={() => send.mutate(undefined)}
        >
          {t('register')}
        </Button>
      }
    >
      <div className="grid gap-4">
        {send.error && <Banner kind="bad">{send.error.message}</Banner>}
        {paperId === undefined ? (
          <>
            <FileDrop accept="" hint={file?.name ?? t('fileHint')} onFiles={([chosen]) => setFile(chosen)} />
            <SelectField
              label={t('security')}
              options={securityClasses.map((value) => ({ value, label: t(value) }))}
              value={security}
              onChange={({ target }) => setSecurity(target.value as SecurityClass)}
            />
          </>
        ) : (
          <p className="font-semibold break-words">{paper?.title ?? ''}</p>
        )}
        <DateField label={t('receivedOn')} value={receivedOn} onChange={setReceivedOn} />
        <PagesFields pages={pages} onChange={setPages} />
      </div>
    </Dialog>
  );
}

type Pages = { readonly first: string; readonly last: string };

function PagesFields({ pages, onChange }: { readonly pages: Pages; readonly onChange: (pages: Pages) => void }) {
  const t = useText(letterMessages);
  return (
    <div className="grid gap-1">
      <div className="grid grid-cols-2 gap-3">
        <TextField
          label={t('firstPage')}
          inputMode="numeric"
          value={pages.first}
          onChange={({ target }) => onChange({ ...pages, first: target.value })}
        />
        <TextField
          label={t('lastPage')}
          inputMode="numeric"
          value={pages.last}
          onChange={({ target }) => onChange({ ...pages, last: target.value })}
        />
      </div>
      <p className="text-sm text-ink-faint">{t('pagesHint')}</p>
    </div>
  );
}
