/** Switches a rule off or on from a day on. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SavedRule } from '../../../src/elections/voters/schema.ts';
import { answer, api } from '../../api/client.ts';
import { Banner, Button, DateField, Dialog, TextArea, toast } from '../../design/index.ts';
import { useText } from '../../i18n/messages.ts';
import { today } from '../../i18n/today.ts';
import { ruleMessages } from './messages.ts';

export function SwitchRule({
  rule,
  unitId,
  onClose,
}: {
  readonly rule: SavedRule;
  readonly unitId: string;
  readonly onClose: () => void;
}) {
  const t = useText(ruleMessages);
  const queries = useQueryClient();
  const on = !rule.on;
  const [since, setSince] = useState<string | undefined>(today());
  const [reason, setReason] = useState('');
  const save = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/voters/rules/{code}/switch', {
          params: { path: { code: rule.code } },
          body: { unitId, on, basedOn: rule.version, since: since ?? '', reason },
        }),
      ),
    onSuccess: ({ code, version }) => {
      toast(t('saved', { code, version }));
      onClose();
      return queries.invalidateQueries({ queryKey: ['voter-rules'] });
    },
  });
  const ready = since !== undefined && reason.trim().length >= 3;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(on ? 'switchOnTitle' : 'switchTitle', { code: rule.code })}
      description={t('switchWhy')}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button look="primary" type="submit" form="saklar-aturan" disabled={!ready} busy={save.isPending}>
            {t(on ? 'switchOn' : 'switchOff')}
          </Button>
        </>
      }
    >
      <form
        id="saklar-aturan"
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        {save.error && <Banner kind="bad">{save.error.message}</Banner>}
        <DateField label={t('since')} value={since} onChange={setSince} />
        <TextArea
          label={t('reason')}
          hint={t('reasonHint')}
          required
          value={reason}
          maxLength={1_000}
          onChange={(event) => setReason(event.target.value)}
        />
      </form>
    </Dialog>
  );
}
