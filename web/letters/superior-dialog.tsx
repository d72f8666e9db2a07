/** Says what stands above a position from a day on. */
import { useState } from 'react';
import type { Superior } from '../../src/letters/schema.ts';
import type { UnitId } from '../../src/platform/schema.ts';
import { Banner, Button, Checkbox, DateField, Dialog, SelectField, TextField, toast } from '../design/index.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { today } from '../i18n/today.ts';
import { followUpMessages } from './follow-up-messages.ts';
import { saveSuperior, useLetterCall } from './queries.ts';

export function SuperiorDialog({
  superior,
  all,
  unitId,
  onClose,
}: {
  readonly superior: Superior;
  /** The positions that can be chosen from. */
  readonly all: readonly Superior[];
  readonly unitId: UnitId;
  readonly onClose: () => void;
}) {
  const t = useText(followUpMessages);
  const language = useLanguage();
  const { position, label } = superior;
  const [above, setAbove] = useState(superior.above ?? '');
  const [since, setSince] = useState<string | undefined>(today());
  const [source, setSource] = useState('');
  const [verified, setVerified] = useState(false);
  const save = useLetterCall(
    () =>
      saveSuperior({
        unitId,
        position,
        above: above === '' ? null : above,
        since: since ?? today(),
        source: source.trim(),
        verified,
      }),
    () => {
      toast(t('saved'));
      onClose();
    },
    'here',
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('aboveOf', { position: label[language] })}
      description={t('keptBefore')}
      actions={
        <Button
          look="primary"
          busy={save.isPending}
          disabled={source.trim().length < 3 || since === undefined}
          onClick={() => save.mutate(undefined)}
        >
          {t('save')}
        </Button>
      }
    >
      <div className="grid gap-3">
        {save.error && <Banner kind="bad">{save.error.message}</Banner>}
        <SelectField
          label={t('above')}
          options={[
            ...all
              .filter((one) => one.position !== position)
              .map((one) => ({ value: one.position, label: one.label[language] })),
            { value: '', label: t('nobody') },
          ]}
          value={above}
          onChange={({ target }) => setAbove(target.value)}
        />
        <DateField label={t('from')} value={since} onChange={setSince} />
        <TextField label={t('source')} value={source} onChange={({ target }) => setSource(target.value)} />
        <Checkbox label={t('verified')} checked={verified} onChange={() => setVerified(!verified)} />
      </div>
    </Dialog>
  );
}
