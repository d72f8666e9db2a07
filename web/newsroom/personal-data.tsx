/** Personal data found in a text, each with its place and the reason why it may be published. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { z } from 'zod';
import type { DraftView, PersonalDataFinding } from '../../src/drafts/schema.ts';
import { Badge, Banner, Button, Card, TextField, toast, toastFailure } from '../design/index.ts';
import { useCheckedForm } from '../forms/use-checked-form.ts';
import { formatInstant } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { newsroomMessages } from './messages.ts';
import { clearPersonalData } from './queries.ts';

/** Characters shown on each side of a finding. */
const around = 60;
const kinds = { nik: 'nik', nkk: 'nkk', phone: 'phone', email: 'email', address: 'address' } as const;

function useWordOf(): (kind: string) => string {
  const t = useText(newsroomMessages);
  return (kind) => t(kind in kinds ? kinds[kind as keyof typeof kinds] : 'otherData');
}

export function PersonalDataCard({
  draft,
  mayClear,
  nameOf,
}: {
  readonly draft: DraftView;
  readonly mayClear: boolean;
  readonly nameOf: (person: string) => string;
}) {
  const t = useText(newsroomMessages);
  const language = useLanguage();
  const { findings, cleared } = draft.personalData;
  if (findings.length === 0) return null;
  return (
    <Card title={t('personalData')}>
      {cleared ? (
        <Banner
          kind="good"
          title={t('cleared', { name: nameOf(cleared.person), when: formatInstant(cleared.at, language) })}
        >
          <p className="whitespace-pre-line">{cleared.reason}</p>
        </Banner>
      ) : !mayClear ? (
        <Banner kind="attention">{t('clearOthers')}</Banner>
      ) : (
        <p className="text-ink-soft">{t('personalDataWhy')}</p>
      )}
      {!cleared && mayClear ? <ClearForm key={draft.version} draft={draft} /> : <Findings draft={draft} />}
    </Card>
  );
}

/** `reasonOf`: what stands below the finding with this number. */
function Findings({ draft, reasonOf }: { readonly draft: DraftView; readonly reasonOf?: (at: number) => ReactNode }) {
  const wordOf = useWordOf();
  const { findings, cleared } = draft.personalData;
  return (
    <ol className="mt-3 grid gap-4">
      {findings.map((finding, at) => (
        <li
          key={`${finding.blockId} ${finding.start}`}
          className="grid gap-2 rounded-md border border-line px-3 py-2.5"
        >
          <p className="flex flex-wrap items-baseline gap-2">
            <Badge tone={cleared ? 'plain' : 'attention'}>{wordOf(finding.kind)}</Badge>
            <Place draft={draft} finding={finding} />
          </p>
          {reasonOf?.(at)}
        </li>
      ))}
    </ol>
  );
}

const reason = z.string().trim().min(1);
const clearForm = z.object({ reasons: z.array(reason) });

/** A reason for every finding. */
function ClearForm({ draft }: { readonly draft: DraftView }) {
  const t = useText(newsroomMessages);
  const wordOf = useWordOf();
  const queries = useQueryClient();
  const { findings } = draft.personalData;
  const clear = useMutation({
    // The record has one reason a version: the reasons of all findings, each with its number and kind.
    mutationFn: (reasons: readonly string[]) =>
      clearPersonalData(
        draft.id,
        draft.version,
        findings.map(({ kind }, at) => `${at + 1}. ${wordOf(kind)}: ${reasons[at] ?? ''}`).join('\n'),
      ),
    onSuccess: async () => {
      await queries.invalidateQueries();
      toast(t('clearedDone'));
    },
    onError: toastFailure,
  });
  const form = useCheckedForm<z.infer<typeof clearForm>>({
    schema: clearForm,
    start: { reasons: findings.map(() => '') },
    submit: ({ reasons }) => clear.mutate(reasons),
    failure: clear.error,
  });
  const left = form.values.reasons.filter((typed) => !reason.safeParse(typed).success).length;
  return (
    <form {...form.element}>
      <Findings
        draft={draft}
        reasonOf={(at) => (
          <TextField
            label={t('whyPublic')}
            required
            hint={at === 0 ? t('whyHint') : undefined}
            maxLength={300}
            {...form.text(`reasons.${at}`)}
          />
        )}
      />
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <Button type="submit" busy={clear.isPending} disabled={!form.complete}>
          {t('clear')}
        </Button>
        {left > 0 && <span className="text-sm text-ink-faint">{t('clearLeft', { count: left })}</span>}
      </div>
    </form>
  );
}

function Place({ draft, finding }: { readonly draft: DraftView; readonly finding: PersonalDataFinding }) {
  const block = draft.content.blocks.find(({ id }) => id === finding.blockId);
  const text = block?.claims.map((claim) => claim.text).join(block.kind === 'table-row' ? '\t' : ' ') ?? '';
  return (
    <span lang="id" className="min-w-0 font-text break-words">
      {finding.start > around && '… '}
      {text.slice(Math.max(0, finding.start - around), finding.start)}
      <mark>{text.slice(finding.start, finding.end)}</mark>
      {text.slice(finding.end, finding.end + around)}
      {text.length > finding.end + around && ' …'}
    </span>
  );
}
