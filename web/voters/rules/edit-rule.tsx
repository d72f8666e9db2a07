/** A new version of a rule, or a rule of one's own: tried on a sample before it can be saved. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  columns,
  groupings,
  severities,
  type ColumnName,
  type Grouping,
  type SavedRule,
  type Trial,
} from '../../../src/elections/voters/schema.ts';
import { answer, api, ApiFailure } from '../../api/client.ts';
import {
  Banner,
  Button,
  Checkbox,
  DateField,
  Dialog,
  SelectField,
  TextArea,
  TextField,
  toast,
} from '../../design/index.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { today } from '../../i18n/today.ts';
import { useCan } from '../../identity/session.ts';
import { listsQuery } from '../queries.ts';
import { around, linesOfValues, valuesOfLines } from './core/value-lines.ts';
import { ruleMessages } from './messages.ts';
import { ruleWordsQuery } from './queries.ts';

type Both = { id: string; en: string };
type Texts = { title: Both; message: Both; why: Both; proof: Both };
const nothing = (): Both => ({ id: '', en: '' });

export function EditRule({
  rule,
  unitId,
  onClose,
}: {
  readonly rule?: SavedRule;
  readonly unitId: string;
  readonly onClose: () => void;
}) {
  const t = useText(ruleMessages);
  const language = useLanguage();
  const queries = useQueryClient();
  const [code, setCode] = useState(rule?.code ?? '');
  const [grouping, setGrouping] = useState<Grouping>(rule?.grouping ?? 'voter');
  const [severity, setSeverity] = useState(rule?.severity ?? 'warning');
  const [sql, setSql] = useState(rule?.sql ?? '');
  const [lines, setLines] = useState(linesOfValues(rule?.values ?? {}));
  const [texts, setTexts] = useState<Texts>({
    title: rule?.title ?? nothing(),
    message: rule?.message ?? nothing(),
    why: rule?.why ?? nothing(),
    proof: rule?.proof ?? nothing(),
  });
  const [fields, setFields] = useState<readonly ColumnName[]>(rule?.fields ?? []);
  const [hiddenBy, setHiddenBy] = useState(rule?.hiddenBy.join(', ') ?? '');
  const [risk, setRisk] = useState(String(rule?.risk ?? 400));
  const [legalBasis, setLegalBasis] = useState(rule?.legalBasis ?? '');
  const [source, setSource] = useState(rule?.source ?? '');
  const [verified, setVerified] = useState(rule?.verified ?? false);
  const [since, setSince] = useState<string | undefined>(today());
  const [until, setUntil] = useState<string>();
  const [reason, setReason] = useState('');
  const [listId, setListId] = useState('');
  const { data: words } = useQuery(ruleWordsQuery);
  const { data: lists } = useQuery({ ...listsQuery(unitId, 1, ''), enabled: useCan('voters.read', unitId) });
  const read = valuesOfLines(lines);
  const wrongLine = 'wrongLine' in read ? t('valuesWrong', { line: read.wrongLine }) : undefined;
  const own = words?.groupings.find((each) => each.grouping === grouping);

  const body = () => ({
    unitId,
    code,
    grouping,
    since: since ?? '',
    listId: listId || null,
    text: {
      severity,
      sql,
      values: 'values' in read ? read.values : {},
      fields: [...fields],
      ...texts,
      legalBasis,
      source,
      verified,
      risk: Number(risk),
      hiddenBy: hiddenBy
        .split(/[\s,]+/)
        .filter(Boolean)
        .map((each) => each.toUpperCase()),
    },
  });
  const attempt = useMutation({ mutationFn: () => answer(api.POST('/api/voters/rules/try', { body: body() })) });
  const save = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/voters/rules', {
          body: { ...body(), basedOn: rule?.version ?? 0, until: until ?? null, reason },
        }),
      ),
    onSuccess: (done) => {
      toast(t('saved', { code: done.code, version: done.version }));
      onClose();
      return queries.invalidateQueries({ queryKey: ['voter-rules'] });
    },
  });
  const failure = save.error ?? attempt.error;
  const wrong = failure instanceof ApiFailure ? failure : undefined;
  const details = wrong?.details as { field?: string; at?: number | null } | undefined;
  const problem = (field: string) => wrong?.fields[field]?.[language];
  const place =
    details?.field === 'sql' && typeof details.at === 'number'
      ? t('place', { at: details.at + 1, text: around(sql, details.at) })
      : undefined;
  // Beside the button that was pressed.
  const failed = failure && (
    <Banner kind="bad">
      {failure.message}
      {place && <span className="block font-mono text-sm">{place}</span>}
    </Banner>
  );
  const complete =
    /^[A-Z]\d{2}$/.test(code) &&
    Object.values(texts).every(({ id, en }) => id.trim() !== '' && en.trim() !== '') &&
    legalBasis.trim() !== '' &&
    source.trim() !== '' &&
    wrongLine === undefined &&
    /^\d{1,4}$/.test(risk);
  const both = (name: keyof Texts, idLabel: string, enLabel: string) => (
    <div className="grid gap-3 sm:grid-cols-2">
      <TextArea
        label={idLabel}
        required
        value={texts[name].id}
        error={name === 'message' ? problem('message') : undefined}
        onChange={(event) => setTexts({ ...texts, [name]: { ...texts[name], id: event.target.value } })}
      />
      <TextArea
        label={enLabel}
        required
        value={texts[name].en}
        onChange={(event) => setTexts({ ...texts, [name]: { ...texts[name], en: event.target.value } })}
      />
    </div>
  );
  return (
    <Dialog
      open
      shape="sheet"
      onClose={onClose}
      title={rule ? t('editTitle', { code: rule.code }) : t('add')}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            look="primary"
            type="submit"
            form="ubah-aturan"
            busy={save.isPending}
            disabled={!complete || reason.trim().length < 3 || since === undefined}
          >
            {t('save')}
          </Button>
        </>
      }
    >
      <form
        id="ubah-aturan"
        className="grid gap-4 pb-4"
        onSubmit={(event) => {
          event.preventDefault();
          attempt.reset();
          save.mutate();
        }}
      >
        {!rule && (
          <div className="grid gap-3 sm:grid-cols-2">
            <TextField
              label={t('code')}
              hint={t('codeHint')}
              required
              value={code}
              maxLength={3}
              spellCheck={false}
              onChange={(event) => setCode(event.target.value.toUpperCase())}
            />
            <SelectField
              label={t('looksAt')}
              value={grouping}
              options={groupings.filter((each) => each !== 'pair').map((each) => ({ value: each, label: t(each) }))}
              onChange={(event) => setGrouping(event.target.value as Grouping)}
            />
          </div>
        )}
        {grouping !== 'pair' && (
          <>
            <TextArea
              label={t('condition')}
              hint={t('conditionHint', { alias: own?.alias ?? 'v' })}
              required
              value={sql}
              error={problem('sql')}
              spellCheck={false}
              className="[&_textarea]:font-mono [&_textarea]:text-sm"
              onChange={(event) => setSql(event.target.value)}
            />
            <TextArea
              label={t('values')}
              hint={t('valuesHint')}
              value={lines}
              error={wrongLine}
              spellCheck={false}
              className="[&_textarea]:font-mono [&_textarea]:text-sm"
              onChange={(event) => setLines(event.target.value)}
            />
            {own && (
              <details className="rounded-md border border-line px-3 py-2 text-sm">
                <summary className="cursor-pointer font-semibold">{t('words')}</summary>
                <div className="max-h-72 overflow-y-auto" tabIndex={0} role="region" aria-label={t('words')}>
                  <Words
                    items={own.words.map((each) => ({
                      name: `${own.alias}.${each.name}`,
                      meaning: each.meaning[language],
                    }))}
                  />
                  <p className="mt-3 font-semibold">{t('parameters')}</p>
                  <Words
                    items={(words?.parameters ?? []).map(({ name, value }) => ({ name: `{${name}}`, meaning: value }))}
                  />
                  <p className="mt-3 font-semibold">{t('functions')}</p>
                  <Words
                    items={(words?.functions ?? []).map(({ name, meaning }) => ({ name, meaning: meaning[language] }))}
                  />
                </div>
              </details>
            )}
            <div className="grid items-end gap-3 rounded-md bg-sunken p-3 sm:grid-cols-[1fr_auto]">
              <SelectField
                label={t('tryOn')}
                value={listId}
                options={[
                  { value: '', label: t('synthetic') },
                  ...(lists?.items ?? []).map(({ id, name, period }) => ({ value: id, label: `${name} · ${period}` })),
                ]}
                onChange={(event) => setListId(event.target.value)}
              />
              <Button
                busy={attempt.isPending}
                disabled={!complete}
                onClick={() => {
                  save.reset();
                  attempt.mutate();
                }}
              >
                {t('tryIt')}
              </Button>
              {attempt.error && <div className="sm:col-span-2">{failed}</div>}
              {attempt.data && <Tried trial={attempt.data} />}
            </div>
          </>
        )}
        {both('title', t('titleId'), t('titleEn'))}
        {both('message', t('messageId'), t('messageEn'))}
        {both('why', t('whyId'), t('whyEn'))}
        {both('proof', t('proofId'), t('proofEn'))}
        <fieldset>
          <legend className="mb-1 text-sm font-semibold">{t('fields')}</legend>
          <p className="mb-1 text-xs text-ink-faint">{t('fieldsHint')}</p>
          <div className="grid grid-cols-2 gap-x-4 gap-y-1">
            {columns
              .filter(({ made }) => !made)
              .map(({ name, label }) => (
                <Checkbox
                  key={name}
                  label={label[language]}
                  checked={fields.includes(name)}
                  onChange={(event) =>
                    setFields(event.target.checked ? [...fields, name] : fields.filter((each) => each !== name))
                  }
                />
              ))}
          </div>
        </fieldset>
        <div className="grid gap-3 sm:grid-cols-2">
          <SelectField
            label={t('severity')}
            value={severity}
            options={severities.map((each) => ({ value: each, label: t(each) }))}
            onChange={(event) => setSeverity(event.target.value as typeof severity)}
          />
          <TextField
            label={t('risk')}
            inputMode="numeric"
            value={risk}
            onChange={(event) => setRisk(event.target.value.trim())}
          />
        </div>
        <TextField
          label={t('hiddenBy')}
          hint={t('hiddenByHint')}
          value={hiddenBy}
          onChange={(event) => setHiddenBy(event.target.value)}
        />
        <TextField
          label={t('legalBasis')}
          required
          value={legalBasis}
          maxLength={500}
          onChange={(event) => setLegalBasis(event.target.value)}
        />
        <TextField
          label={t('source')}
          required
          value={source}
          maxLength={500}
          onChange={(event) => setSource(event.target.value)}
        />
        <Checkbox label={t('verified')} checked={verified} onChange={(event) => setVerified(event.target.checked)} />
        <div className="grid gap-3 sm:grid-cols-2">
          <DateField label={t('since')} required value={since} onChange={setSince} />
          <DateField label={t('until')} value={until} onChange={setUntil} />
        </div>
        <TextArea
          label={t('reason')}
          hint={t('reasonHint')}
          required
          value={reason}
          maxLength={1_000}
          onChange={(event) => setReason(event.target.value)}
        />
        {save.error && failed}
      </form>
    </Dialog>
  );
}

function Words({ items }: { readonly items: readonly { readonly name: string; readonly meaning: string }[] }) {
  return (
    <dl className="mt-1 grid gap-1 sm:grid-cols-[auto_1fr] sm:gap-x-3">
      {items.map(({ name, meaning }) => (
        <div key={name} className="contents">
          <dt className="font-mono break-words">{name}</dt>
          <dd className="text-ink-soft max-sm:mb-1">{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}

function Tried({ trial: { looked, found, milliseconds } }: { readonly trial: Trial }) {
  const t = useText(ruleMessages);
  const language = useLanguage();
  const values = {
    looked: formatNumber(looked, language),
    found: formatNumber(found, language),
    milliseconds: formatNumber(milliseconds, language),
  };
  const odd = looked > 0 && (found === 0 || found === looked);
  return (
    <div className="sm:col-span-2">
      <Banner kind={odd ? 'attention' : 'good'}>
        {found === 0 ? t('triedNone', values) : found === looked ? t('triedAll', values) : t('tried', values)}
      </Banner>
    </div>
  );
}
