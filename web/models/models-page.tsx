/** The models of the unit: which works, how they are, and what was sent to them. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import Cpu from 'lucide-react/icons/cpu';
import { EmptyState, Tabs } from '../design/index.ts';
import { useText } from '../i18n/messages.ts';
import { useCan, useUnit } from '../identity/session.ts';
import { Engines } from './engines.tsx';
import { modelMessages } from './messages.ts';
import { SentList } from './sent-list.tsx';
import { modelTabs, type ModelTab } from './tabs.ts';
import { Tokens } from './tokens.tsx';

export function ModelsPage() {
  const t = useText(modelMessages);
  const { unitId, unitName } = useUnit();
  const { bagian = 'mesin' } = useSearch({ from: '/staff/model' });
  const navigate = useNavigate({ from: '/model' });
  const panels = {
    mesin: <Engines key={unitId} unitId={unitId} />,
    kiriman: <SentList key={unitId} unitId={unitId} />,
    token: <Tokens unitId={unitId} />,
  };
  const words = { mesin: t('engines'), kiriman: t('sent'), token: t('programs') };
  const mayRead = useCan('models.read');
  if (!mayRead)
    return (
      <EmptyState icon={<Cpu className="size-6" />} title={t('models')}>
        {t('mayNotRead')}
      </EmptyState>
    );
  return (
    <div className="mx-auto grid max-w-5xl grid-cols-[minmax(0,1fr)] gap-5">
      <header>
        <h1 className="text-2xl font-bold">{t('models')}</h1>
        <p className="text-ink-soft">
          {unitName}. {t('lead')}
        </p>
      </header>
      <Tabs<ModelTab>
        label={t('parts')}
        value={bagian}
        onChange={(next) => void navigate({ search: { bagian: next }, replace: true })}
        items={modelTabs.map((value) => ({ value, label: words[value], panel: panels[value] }))}
      />
    </div>
  );
}
