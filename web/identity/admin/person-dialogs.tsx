/** A new account for a person, and the link that is handed over. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import Copy from 'lucide-react/icons/copy';
import { z } from 'zod';
import { answer, api } from '../../api/client.ts';
import { Banner, Button, Dialog, TextField, toast } from '../../design/index.ts';
import { useCheckedForm } from '../../forms/use-checked-form.ts';
import { useText } from '../../i18n/messages.ts';
import { adminMessages } from './messages.ts';
import type { UnitId } from '../../../src/platform/schema.ts';

/** What is missing the server says. */
const personForm = z.object({ name: z.string(), username: z.string() });
type Values = z.infer<typeof personForm>;

export function AddPerson({
  unitId,
  onClose,
  onAdded,
}: {
  readonly unitId: UnitId;
  readonly onClose: () => void;
  readonly onAdded: (name: string, link: string) => void;
}) {
  const t = useText(adminMessages);
  const queries = useQueryClient();
  const create = useMutation({
    mutationFn: (values: Values) => answer(api.POST('/api/people', { body: { unitId, ...values } })),
    onSuccess: ({ link }, { name }) => {
      void queries.invalidateQueries({ queryKey: ['people'] });
      onAdded(name, link);
    },
  });
  const form = useCheckedForm<Values>({
    schema: personForm,
    start: { name: '', username: '' },
    submit: (values) => create.mutate(values),
    failure: create.error,
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('addPerson')}
      description={t('addPersonLead')}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button look="primary" type="submit" form="tambah-orang" busy={create.isPending}>
            {t('create')}
          </Button>
        </>
      }
    >
      <form id="tambah-orang" className="grid gap-4" {...form.element}>
        {create.error && <Banner kind="bad">{create.error.message}</Banner>}
        <TextField label={t('name')} required {...form.text('name')} autoComplete="off" />
        <TextField
          label={t('username')}
          hint={t('usernameHint')}
          required
          {...form.text('username')}
          autoCapitalize="none"
          spellCheck={false}
          autoComplete="off"
        />
      </form>
    </Dialog>
  );
}

export function PasswordLink({
  name,
  link,
  onClose,
}: {
  readonly name: string;
  readonly link: string;
  readonly onClose: () => void;
}) {
  const t = useText(adminMessages);
  const copy = async () => {
    await navigator.clipboard.writeText(link);
    toast(t('copied'));
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('linkTitle', { name })}
      description={t('linkLead')}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            {t('close')}
          </Button>
          <Button look="primary" icon={<Copy aria-hidden className="size-4.5" />} onClick={() => void copy()}>
            {t('copy')}
          </Button>
        </>
      }
    >
      <p className="rounded-md bg-sunken p-3 font-mono text-sm break-all select-all">{link}</p>
    </Dialog>
  );
}
