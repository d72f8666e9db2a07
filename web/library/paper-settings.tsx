/** How a paper is kept: its title, class, section, sharing and retention, and where it came from. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import { z } from 'zod';
import { opensFurther, paperSections, type PaperView } from '../../src/library/schema.ts';
import { reasonOf, securityClasses } from '../../src/platform/schema.ts';
import {
  Banner,
  Button,
  Card,
  Checkbox,
  NotVerified,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
  toast,
} from '../design/index.ts';
import { useCheckedForm, type CheckedForm } from '../forms/use-checked-form.ts';
import { formatBytes, formatInstant } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { libraryMessages } from './messages.ts';
import { saveSettings } from './queries.ts';

export function PaperSettings({ paper }: { readonly paper: PaperView }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4 lg:grid-cols-2">
      <Keeping paper={paper} />
      <Origin paper={paper} />
    </div>
  );
}

const settingsSchema = z.object({
  title: z.string().trim().min(1).max(500),
  section: z.enum(['', ...paperSections]),
  security: z.enum(securityClasses),
  classification: z.string().trim().max(40),
  below: z.boolean(),
  reason: z.string().trim().max(300),
});
const explained = reasonOf(300);
type Values = z.input<typeof settingsSchema>;

/** Only what is ordinary is shared: a tick that was set before the class does not count. */
const seenBy = ({ security, below }: Pick<Values, 'security' | 'below'>) => ({
  security,
  below: below && security === 'biasa',
});

/** A reason is asked for where more people will see the paper. */
const schemaFor = (paper: PaperView, message: string): z.ZodType<Values, Values> =>
  settingsSchema.refine(
    (values) => !opensFurther(paper, seenBy(values)) || explained.safeParse(values.reason).success,
    { path: ['reason'], message },
  );

function Keeping({ paper }: { readonly paper: PaperView }) {
  const t = useText(libraryMessages);
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: ({ section, classification, reason, ...values }: Values) =>
      saveSettings(paper.id, {
        ...values,
        version: paper.version,
        title: values.title.trim(),
        section: section === '' ? null : section,
        classification: classification.trim() || null,
        ...seenBy(values),
        ...(opensFurther(paper, seenBy(values)) ? { reason } : {}),
      }),
    onSuccess: async () => {
      await Promise.all([['paper', paper.id], ['papers']].map((queryKey) => queries.invalidateQueries({ queryKey })));
      toast(t('saved'));
    },
  });
  const start = useMemo(
    (): Values => ({
      title: paper.title,
      section: paperSections.find((known) => known === paper.section) ?? '',
      security: paper.security,
      classification: paper.classification ?? '',
      below: paper.below,
      reason: '',
    }),
    [paper],
  );
  const missing = t('openingUnexplained');
  const schema = useMemo(() => schemaFor(paper, missing), [paper, missing]);
  const form = useCheckedForm<Values>({ schema, start, submit: save.mutate, failure: save.error });
  const sentences = { biasa: t('securityBiasa'), terbatas: t('securityTerbatas'), rahasia: t('securityRahasia') };
  return (
    <Card>
      <form {...form.element}>
        <fieldset disabled={!paper.mayEdit} className="grid gap-4">
          {save.error && <Banner kind="bad">{save.error.message}</Banner>}
          <TextField label={t('title')} {...form.text('title')} />
          <RadioGroup
            label={t('security')}
            name="security"
            options={securityClasses.map((value) => ({ value, label: sentences[value] }))}
            value={form.values.security}
            onChange={(value) => form.set('security', value as Values['security'])}
          />
          <Checkbox
            label={t('below')}
            hint={t('belowHint')}
            disabled={form.values.security !== 'biasa'}
            {...form.tick('below')}
            checked={seenBy(form.values).below}
          />
          <WhyOpened paper={paper} form={form} />
          <SelectField
            label={t('section')}
            options={[
              { value: '', label: t('noSection') },
              ...paperSections.map((value) => ({ value, label: t(value) })),
            ]}
            {...form.text('section')}
          />
          <TextField label={t('classification')} {...form.text('classification')} />
          <Retention paper={paper} />
          {paper.mayEdit && (
            <div>
              <Button look="primary" type="submit" busy={save.isPending}>
                {t('save')}
              </Button>
            </div>
          )}
        </fieldset>
      </form>
    </Card>
  );
}

function WhyOpened({ paper, form }: { readonly paper: PaperView; readonly form: CheckedForm<Values> }) {
  const t = useText(libraryMessages);
  if (!opensFurther(paper, seenBy(form.values))) return null;
  return (
    <TextArea
      label={t('openingReason')}
      hint={t('openingReasonHint')}
      rows={2}
      required
      maxLength={300}
      {...form.text('reason')}
    />
  );
}

function Retention({ paper: { retention } }: { readonly paper: PaperView }) {
  const t = useText(libraryMessages);
  if (retention === null) return <p className="text-sm text-ink-faint">{t('retentionNone')}</p>;
  const { activeYears: active, inactiveYears: inactive, fate, source, verified } = retention;
  return (
    <p className="text-sm">
      <span className="font-semibold">{t('retention')}:</span> {t('retentionSays', { active, inactive, fate })}.{' '}
      {!verified && <NotVerified />} <span className="text-ink-faint">{source}</span>
    </p>
  );
}

function Origin({ paper }: { readonly paper: PaperView }) {
  const t = useText(libraryMessages);
  const language = useLanguage();
  return (
    <Card title={t('origin')} className="self-start">
      <dl className="grid gap-3">
        <Row name={t('file')}>
          <a
            href={`/api/library/${paper.id}/file`}
            className="font-semibold break-all text-nila-text underline underline-offset-3"
          >
            {paper.name}
          </a>{' '}
          <span className="text-sm text-ink-faint">{formatBytes(paper.size, language)}</span>
        </Row>
        <Row name={t('added')}>
          {t('putInBy', { name: paper.createdByName, when: formatInstant(paper.createdAt, language) })}
        </Row>
        {paper.parent && (
          <Row name={t('cameWith')}>
            <PaperLink paper={paper.parent} />
          </Row>
        )}
        {paper.attachments.length > 0 && (
          <Row name={t('attachments')}>
            <ul>
              {paper.attachments.map((one) => (
                <li key={one.id}>
                  <PaperLink paper={one} />
                </li>
              ))}
            </ul>
          </Row>
        )}
        <Row name={t('delivery')}>
          <Link
            to="/dokumen/masuk"
            search={{ kiriman: paper.intakeId }}
            className="font-semibold text-nila-text underline underline-offset-3"
          >
            {t('openIntake')}
          </Link>
        </Row>
        <Row name={t('hash')}>
          <code className="text-xs break-all">{paper.sha256}</code>
        </Row>
      </dl>
    </Card>
  );
}

function PaperLink({ paper: { id, title } }: { readonly paper: PaperView['attachments'][number] }) {
  return (
    <Link
      to="/dokumen/$paperId"
      params={{ paperId: id }}
      className="font-semibold text-nila-text underline underline-offset-3"
    >
      {title}
    </Link>
  );
}

function Row({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt className="text-xs font-semibold text-ink-faint">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
