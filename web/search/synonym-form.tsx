/** Synonyms, new or in the place of others, with what they would find before they are kept. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { z } from 'zod';
import type { UnitId } from '../../src/platform/schema.ts';
import type { SearchSynonym, TriedSynonyms } from '../../src/search/schema.ts';
import { Banner, Button, Checkbox, DateField, Skeleton, TextField, toast } from '../design/index.ts';
import { FormDialog } from '../forms/form-dialog.tsx';
import { useCheckedForm } from '../forms/use-checked-form.ts';
import { formatNumber } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { today } from '../i18n/today.ts';
import { synonymMessages } from './synonym-messages.ts';
import { addSynonyms, changeSynonyms, triedQuery } from './synonym-queries.ts';

/** The words between commas, each once. */
const wordsIn = (typed: string): string[] => {
  const words = typed.split(/[,;\n]/).map((word) => word.trim().replace(/\s+/g, ' '));
  return words.filter((word, at) => word !== '' && words.findIndex((one) => same(one, word)) === at);
};
const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

const isWhole = (typed: string): boolean => {
  const words = wordsIn(typed);
  return words.length >= 2 && words.length <= 12 && words.every((word) => word.length >= 2 && word.length <= 80);
};

type Values = { words: string; since: string; source: string; verified: boolean };

export function SynonymForm({
  unitId,
  unitName,
  synonym,
  onClose,
}: {
  readonly unitId: UnitId;
  readonly unitName: string;
  /** Those that are changed; without it they are new. */
  readonly synonym?: SearchSynonym;
  readonly onClose: () => void;
}) {
  const t = useText(synonymMessages);
  const save = useSave(unitId, synonym?.id, onClose);
  const wrong = t('wordsWrong');
  const form = useCheckedForm<Values>({
    schema: useMemo(
      () =>
        z.object({
          words: z.string().refine(isWhole, { message: wrong }),
          since: z.string().min(1),
          source: z.string().trim().min(3).max(300),
          verified: z.boolean(),
        }),
      [wrong],
    ),
    start: {
      words: synonym?.words.join(', ') ?? '',
      since: today(),
      source: synonym?.source ?? '',
      verified: synonym?.verified ?? false,
    },
    submit: (values) => save.mutate(values),
    failure: save.error,
  });
  return (
    <FormDialog
      title={synonym ? t('changeOf', { words: synonym.words.join(', ') }) : t('add')}
      description={synonym ? t('changeWhy') : t('addFor', { unit: unitName })}
      form={form}
      submit={t('save')}
      busy={save.isPending}
      error={save.error}
      onClose={onClose}
    >
      <TextField
        label={t('words')}
        hint={t('wordsHint')}
        required
        maxLength={1_000}
        lang="id"
        {...form.text('words')}
      />
      <Trying typed={form.values.words} />
      <DateField label={t('since')} required {...form.pick('since')} />
      <TextField label={t('source')} hint={t('sourceHint')} required maxLength={300} {...form.text('source')} />
      <Checkbox label={t('verified')} {...form.tick('verified')} />
    </FormDialog>
  );
}

function useSave(unitId: UnitId, id: string | undefined, onSaved: () => void) {
  const t = useText(synonymMessages);
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ words, ...rest }: Values) => {
      const said = { words: wordsIn(words), ...rest };
      return id === undefined ? addSynonyms(unitId, said) : changeSynonyms(id, said);
    },
    onSuccess: () => {
      toast(t('saved'));
      onSaved();
      return queries.invalidateQueries({ queryKey: ['search'] });
    },
  });
}

/** What the words would find, asked for by a button: each is a search of its own. */
function Trying({ typed }: { readonly typed: string }) {
  const t = useText(synonymMessages);
  const [asked, setAsked] = useState<readonly string[]>([]);
  const { data, error, isFetching } = useQuery(triedQuery(asked));
  return (
    <div className="grid gap-2">
      <div>
        <Button size="small" disabled={!isWhole(typed)} busy={isFetching} onClick={() => setAsked(wordsIn(typed))}>
          {t('try')}
        </Button>
      </div>
      {error && <Banner kind="bad">{error.message}</Banner>}
      {asked.length > 0 && isFetching && <Skeleton lines={2} />}
      {data && <Tried tried={data} />}
    </div>
  );
}

function Tried({ tried }: { readonly tried: TriedSynonyms }) {
  const t = useText(synonymMessages);
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  return (
    <div role="status" aria-label={t('tried')} className="rounded-md border border-line bg-sunken/50 px-3 py-2 text-sm">
      <ul className="grid gap-1.5">
        {tried.map(({ word, now, together, also }) => (
          <li key={word}>
            {t('finds', { word, now: number(now), together: number(together) })}
            {also.length > 0 && <span className="block text-ink-soft">{t('also', { titles: also.join(' · ') })}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
