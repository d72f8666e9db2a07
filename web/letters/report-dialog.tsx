/** What came of a disposition, with the document that shows it. */
import { useState } from 'react';
import type { Disposition, LetterView } from '../../src/letters/schema.ts';
import type { PaperId } from '../../src/library/schema.ts';
import { Banner, Button, Dialog, FileDrop, TextArea } from '../design/index.ts';
import { useText } from '../i18n/messages.ts';
import { putIn } from '../library/queries.ts';
import { letterMessages } from './messages.ts';
import { reportBranch, useLetterCall } from './queries.ts';

export function ReportDialog({
  letter,
  branch,
  onClose,
}: {
  readonly letter: LetterView;
  readonly branch: Disposition;
  readonly onClose: () => void;
}) {
  const t = useText(letterMessages);
  const [result, setResult] = useState('');
  const [file, setFile] = useState<File>();
  const send = useLetterCall(async () => reportBranch(branch.id, result, await paperOf(letter, file)), onClose, 'here');
  return (
    <Dialog
      open
      onClose={onClose}
      shape="sheet"
      title={t('report')}
      actions={
        <Button
          look="primary"
          busy={send.isPending}
          disabled={result.trim() === ''}
          onClick={() => send.mutate(undefined)}
        >
          {t('report')}
        </Button>
      }
    >
      <div className="grid gap-4">
        {send.error && <Banner kind="bad">{send.error.message}</Banner>}
        <TextArea
          label={t('result')}
          hint={t('resultHint')}
          value={result}
          onChange={({ target }) => setResult(target.value)}
          rows={5}
        />
        <FileDrop accept="" hint={file?.name ?? t('resultFile')} onFiles={([chosen]) => setFile(chosen)} />
      </div>
    </Dialog>
  );
}

/** The document of the result goes into the library under the class of the letter. */
async function paperOf({ unitId, security }: LetterView, file: File | undefined): Promise<PaperId | undefined> {
  if (file === undefined) return undefined;
  const taken = await putIn(unitId, file, { security, below: 'no' }, undefined, () => undefined);
  return taken.paperId ?? undefined;
}
