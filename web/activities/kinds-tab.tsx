/** Kinds of activity: reference data of the whole country, edited by the national administrator, read by everyone. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '../api/client.ts';
import {
  Badge,
  Banner,
  Button,
  Card,
  Checkbox,
  DateField,
  Dialog,
  NotVerified,
  Skeleton,
  Table,
  TextArea,
  TextField,
  toast,
} from '../design/index.ts';
import { formatDate } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { useMe } from '../identity/session.ts';
import { kindsQuery } from './api.ts';
import { kindMessages } from './kind-messages.ts';

type Kind = NonNullable<ReturnType<typeof useKinds>['data']>[number];
const useKinds = () => useQuery(kindsQuery);

export function KindsTab() {
  const t = useText(kindMessages);
  const language = useLanguage();
  const mayEdit = useMe().positions.some((held) => held.position === 'admin-nasional');
  const { data, error } = useKinds();
  const [editing, setEditing] = useState<Kind | 'new'>();
  if (error) return <Banner kind="bad">{error.message}</Banner>;
  if (!data) return <Skeleton lines={8} />;
  const valid = ({ since, until }: Kind) =>
    [since && t('from', { day: formatDate(since, language) }), until && t('to', { day: formatDate(until, language) })]
      .filter(Boolean)
      .join(', ');
  return (
    <Card title={t('kinds')} aside={mayEdit && <Button onClick={() => setEditing('new')}>{t('add')}</Button>}>
      <Table
        label={t('kinds')}
        rows={data}
        rowKey={(kind) => kind.code}
        columns={[
          {
            key: 'kind',
            head: t('kind'),
            cell: (kind) => (
              <>
                <span className="font-semibold">{kind.label[language]}</span>{' '}
                <span className="text-ink-faint">{kind.code}</span>
              </>
            ),
          },
          {
            key: 'words',
            head: t('words'),
            cell: (kind) => (
              <span className="flex flex-wrap gap-1.5">
                {kind.words.map((word) => (
                  <Badge key={word}>{word}</Badge>
                ))}
              </span>
            ),
          },
          { key: 'valid', head: t('valid'), cell: (kind) => valid(kind) || '–' },
          {
            key: 'source',
            head: t('source'),
            cell: (kind) => (
              <span className="inline-flex flex-wrap items-center gap-2 text-sm text-ink-soft">
                {kind.source}
                {!kind.verified && <NotVerified />}
              </span>
            ),
          },
          ...(mayEdit
            ? [
                {
                  key: 'edit',
                  head: t('edit'),
                  cell: (kind: Kind) => (
                    <Button size="small" onClick={() => setEditing(kind)}>
                      {t('edit')}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {editing && <EditKind kind={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />}
    </Card>
  );
}

/** A kind is ended by its last day, never deleted: old sheets name it. */
function EditKind({ kind, onClose }: { readonly kind: Kind | undefined; readonly onClose: () => void }) {
  const t = useText(kindMessages);
  const unitId = useMe().positions.find((held) => held.position === 'admin-nasional')?.unitId ?? '';
  const queries = useQueryClient();
  const [code, setCode] = useState(kind?.code ?? '');
  const [values, setValues] = useState({
    labelId: kind?.label.id ?? '',
    labelEn: kind?.label.en ?? '',
    words: kind?.words.join(', ') ?? '',
    since: kind?.since ?? undefined,
    until: kind?.until ?? undefined,
    source: kind?.source ?? '',
    verified: kind?.verified ?? false,
  });
  const set = (change: { [K in keyof typeof values]?: (typeof values)[K] | undefined }) =>
    setValues((before) => ({ ...before, ...change }) as typeof before);
  const save = useMutation({
    mutationFn: () =>
      answer(
        api.PUT('/api/activity-kinds/{code}', {
          params: { path: { code } },
          body: {
            unitId,
            ...values,
            words: values.words
              .split(',')
              .map((word) => word.trim())
              .filter(Boolean),
            since: values.since ?? null,
            until: values.until ?? null,
          },
        }),
      ),
    onSuccess: () => {
      toast(t('saved'));
      onClose();
      return queries.invalidateQueries({ queryKey: kindsQuery.queryKey });
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={kind ? t('editKind', { name: kind.label.id }) : t('add')}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button look="primary" type="submit" form="ubah-jenis" busy={save.isPending}>
            {t('save')}
          </Button>
        </>
      }
    >
      <form
        id="ubah-jenis"
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        {save.error && <Banner kind="bad">{save.error.message}</Banner>}
        {!kind && (
          <TextField
            label={t('code')}
            hint={t('codeHint')}
            required
            value={code}
            onChange={(event) => setCode(event.target.value)}
            spellCheck={false}
            autoCapitalize="none"
          />
        )}
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label={t('labelId')}
            required
            value={values.labelId}
            onChange={(event) => set({ labelId: event.target.value })}
          />
          <TextField
            label={t('labelEn')}
            required
            value={values.labelEn}
            onChange={(event) => set({ labelEn: event.target.value })}
          />
        </div>
        <TextArea
          label={t('words')}
          hint={t('wordsHint')}
          rows={2}
          value={values.words}
          onChange={(event) => set({ words: event.target.value })}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <DateField label={t('since')} value={values.since} onChange={(since) => set({ since })} />
          <DateField label={t('until')} value={values.until} onChange={(until) => set({ until })} />
        </div>
        <TextField
          label={t('source')}
          hint={t('sourceHint')}
          required
          value={values.source}
          onChange={(event) => set({ source: event.target.value })}
        />
        <Checkbox
          label={t('verified')}
          checked={values.verified}
          onChange={(event) => set({ verified: event.target.checked })}
        />
      </form>
    </Dialog>
  );
}
