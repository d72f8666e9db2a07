/** Pastes a list of days off: what was read of it is seen before it is saved; lines that were not read stay. */
import { useState } from 'react';
import { mostHolidays, readHolidayLines, type HolidayLines } from '../../src/reference/schema.ts';
import type { UnitId } from '../../src/platform/schema.ts';
import { Badge, Banner, Button, Checkbox, Dialog, TextArea, TextField, toast } from '../design/index.ts';
import { formatDate } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { holidayMessages } from './holiday-messages.ts';
import { saveHolidays, useHolidayCall } from './queries.ts';

export function PasteHolidays({ unitId, onClose }: { readonly unitId: UnitId; readonly onClose: () => void }) {
  const t = useText(holidayMessages);
  const [text, setText] = useState('');
  const [source, setSource] = useState('');
  const [verified, setVerified] = useState(false);
  const read = readHolidayLines(text);
  const { days, refused } = read;
  const save = useHolidayCall(
    () => saveHolidays({ unitId, holidays: [...days], source: source.trim(), verified }),
    ({ saved, same }) => {
      toast(t('saved', { count: saved, same }));
      if (refused.length === 0) onClose();
      else setText(refused.map((one) => one.text).join('\n'));
    },
  );
  return (
    <Dialog
      open
      onClose={onClose}
      shape="sheet"
      title={t('paste')}
      description={t('pasteLead')}
      actions={
        <Button
          look="primary"
          busy={save.isPending}
          disabled={days.length === 0 || source.trim().length < 3}
          onClick={() => save.mutate(undefined)}
        >
          {t('save', { count: days.length })}
        </Button>
      }
    >
      <div className="grid gap-3">
        {save.error && <Banner kind="bad">{save.error.message}</Banner>}
        <TextArea
          label={t('list')}
          hint={t('example')}
          rows={8}
          maxLength={20_000}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <Preview read={read} />
        <TextField
          label={t('source')}
          hint={t('sourceHint')}
          maxLength={500}
          value={source}
          onChange={({ target }) => setSource(target.value)}
        />
        <Checkbox label={t('verified')} checked={verified} onChange={() => setVerified(!verified)} />
      </div>
    </Dialog>
  );
}

function Preview({ read: { days, refused } }: { readonly read: HolidayLines }) {
  const t = useText(holidayMessages);
  const language = useLanguage();
  return (
    <div aria-live="polite" className="grid gap-3">
      {refused.length > 0 && (
        <Banner kind="attention" title={t('refused', { count: refused.length })}>
          <ul className="grid gap-1">
            {refused.map(({ line, text, why }) => (
              <li key={line} className="break-words">
                {t('line', { line, text })}:{' '}
                <strong>{why === 'too-many' ? t(why, { most: mostHolidays }) : t(why)}</strong>
              </li>
            ))}
          </ul>
        </Banner>
      )}
      {days.length > 0 && (
        <section aria-label={t('read', { count: days.length })} className="grid gap-1">
          <h3 className="font-semibold">{t('read', { count: days.length })}</h3>
          <ul className="grid gap-1 text-sm">
            {days.map(({ day, name, kind }) => (
              <li key={day} className="flex flex-wrap gap-x-2">
                <span className="numeric">{formatDate(day, language, 'weekday')}</span>
                <span lang="id" className="min-w-0 break-words">
                  {name}
                </span>
                {kind === 'cuti-bersama' && <Badge tone="plain">{t('leave')}</Badge>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
