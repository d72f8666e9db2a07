/** A recap: its one next step, its numbers region by region, its proof, its forms and pictures. */
import { useMutation, useQuery } from '@tanstack/react-query';
import Download from 'lucide-react/icons/download';
import { useState, type ReactNode } from 'react';
import type { RecapView } from '../../../src/elections/voters/schema.ts';
import { useConnection } from '../../api/connection.ts';
import { saveFile } from '../../api/save-file.ts';
import { Banner, Button, Card, NotVerified, Skeleton, toastFailure } from '../../design/index.ts';
import { useText } from '../../i18n/messages.ts';
import { PlenaryAction } from '../pleno/plenary-action.tsx';
import { EquationCard } from './equation-card.tsx';
import { IdentitiesCard } from './identities-card.tsx';
import { recapMessages } from './messages.ts';
import { chartUrl, printForm, recapQuery } from './queries.ts';
import { Caveats } from './caveats.tsx';
import { ChangesCard } from './changes-card.tsx';
import { RatesCard } from './rates-card.tsx';
import { RecapTable } from './recap-table.tsx';
import { SendCard } from './send-card.tsx';

/**
 * `children` stand between the numbers and their pictures. `told`: whether the equation stands on the page already, as
 * that of its version.
 */
export function RecapPanel({
  recapId,
  told = false,
  children,
}: {
  readonly recapId: string;
  readonly told?: boolean;
  readonly children?: ReactNode;
}) {
  const t = useText(recapMessages);
  const { data, error } = useQuery(recapQuery(recapId));
  const [region, setRegion] = useState<string | null>(null);
  if (error)
    return (
      <Banner kind="bad" title={t('loadFailed')}>
        {error.message}
      </Banner>
    );
  if (!data) return <Skeleton lines={8} />;
  const at = region ?? data.top.code;
  return (
    <>
      {!told && <EquationCard recap={data} />}
      {!told && <Caveats recap={data} />}
      {data.own && <SendCard recap={data} />}
      <ChangesCard recap={data} />
      {data.own && <PlenaryAction versionId={recapId} unitId={data.unitId} />}
      <RecapTable recap={data} onRegion={setRegion} />
      <IdentitiesCard identities={data.identities} />
      <RatesCard recapId={recapId} parent={at} />
      <Forms recap={data} />
      {children}
      <Charts recap={data} region={at} />
    </>
  );
}

function Charts({ recap, region }: { readonly recap: RecapView; readonly region: string }) {
  const t = useText(recapMessages);
  // A picture that did not come is asked for again once the server is there.
  const away = useConnection() === 'offline';
  return (
    <Card title={t('charts')}>
      <div className="grid gap-6 lg:grid-cols-2">
        {(
          [
            ['umur', t('chartAge')],
            ['perubahan', t('chartChange')],
          ] as const
        ).map(([chart, title]) => (
          <figure key={`${chart} ${away}`} className="grid content-start gap-1">
            <figcaption className="text-sm font-semibold">{title}</figcaption>
            <img
              src={chartUrl(recap.id, chart, region)}
              alt={title}
              loading="lazy"
              className="w-full rounded-md bg-white"
              onError={({ currentTarget }) => {
                currentTarget.closest('figure')?.setAttribute('hidden', '');
              }}
              onLoad={({ currentTarget }) => {
                currentTarget.closest('figure')?.removeAttribute('hidden');
              }}
            />
          </figure>
        ))}
      </div>
    </Card>
  );
}

type Printing = { readonly form: string; readonly kind: 'pdf' | 'xlsx' };

function Forms({ recap }: { readonly recap: RecapView }) {
  const t = useText(recapMessages);
  const print = useMutation({
    mutationFn: async ({ form, kind }: Printing) =>
      saveFile(await printForm(recap.id, form, kind), `${form}-${recap.period}.${kind}`),
    onError: toastFailure,
  });
  const busy = (form: string, kind: Printing['kind']) =>
    print.isPending && print.variables.form === form && print.variables.kind === kind;
  if (recap.forms.length === 0) return null;
  return (
    <Card title={t('forms')}>
      <p className="text-sm text-ink-soft">{t('formsWhy')}</p>
      <ul className="divide-y divide-line">
        {recap.forms.map((form) => (
          <li key={form.code} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2.5">
            <div className="min-w-0 flex-1 basis-56">
              <p className="font-semibold">
                {form.title} {!form.verified && <NotVerified />}
              </p>
              <p className="text-sm text-ink-faint">{form.source}</p>
            </div>
            {(['pdf', 'xlsx'] as const).map((kind) => (
              <Button
                key={kind}
                size="small"
                icon={<Download aria-hidden className="size-4" />}
                busy={busy(form.code, kind)}
                onClick={() => print.mutate({ form: form.code, kind })}
              >
                {kind.toUpperCase()}
              </Button>
            ))}
          </li>
        ))}
      </ul>
    </Card>
  );
}
