/** The person's own menu: the unit worked for, language, appearance, sign-out. */
import { useNavigate } from '@tanstack/react-router';
import Building2 from 'lucide-react/icons/building-2';
import Check from 'lucide-react/icons/check';
import KeyRound from 'lucide-react/icons/key-round';
import LogOut from 'lucide-react/icons/log-out';
import { answer, api } from '../api/client.ts';
import { Menu, MenuHeading, MenuItem, MenuLine, toastFailure } from '../design/index.ts';
import { setLanguage, useLanguage, type Language } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { useForgetSession, useMe, useUnit } from '../identity/session.ts';
import { shellMessages } from './messages.ts';
import { placesOf, useRooms } from './room.ts';
import { setTheme, themes, useTheme } from './theme.ts';

export function PersonMenu() {
  const t = useText(shellMessages);
  const me = useMe();
  const { unitId, choose } = useUnit();
  const language = useLanguage();
  const theme = useTheme();
  const navigate = useNavigate();
  const forget = useForgetSession();
  const themeWords = { system: t('themeSystem'), light: t('themeLight'), dark: t('themeDark') };
  const tick = (on: boolean) => (on ? <Check className="size-4 text-nila-text" /> : undefined);
  const speak = (next: Language) => {
    setLanguage(next);
    // Kept with the person, for their other devices; here it already holds.
    answer(api.PUT('/api/me/language', { body: { language: next } })).catch(toastFailure);
  };
  const signOut = async () => {
    try {
      await answer(api.DELETE('/api/session'));
    } catch (error) {
      return toastFailure(error);
    }
    await forget();
    await navigate({ to: '/masuk' });
  };
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={t('personMenu', { name: me.name })}
          className="grid size-9 shrink-0 place-items-center rounded-full bg-nila-soft text-sm font-bold text-nila-text hover:bg-nila hover:text-on-nila"
        >
          {initials(me.name)}
        </button>
      }
    >
      <div className="px-3 pt-2 pb-1">
        <p className="font-bold">{me.name}</p>
        <p className="text-sm text-ink-faint">{me.username}</p>
      </div>
      <MenuHeading>{t('workingFor')}</MenuHeading>
      {me.positions.map((held) => (
        <MenuItem
          key={`${held.unitId} ${held.position} ${held.section}`}
          icon={held.unitId === unitId ? tick(true) : <Building2 className="size-4" />}
          onClick={() => choose(held.unitId)}
        >
          {held.unitName}
          <span className="block text-xs text-ink-faint">{held.label[language]}</span>
        </MenuItem>
      ))}
      <SeldomPlaces />
      <MenuLine />
      <MenuHeading>{t('language')}</MenuHeading>
      <MenuItem icon={tick(language === 'id')} onClick={() => speak('id')}>
        Bahasa Indonesia
      </MenuItem>
      <MenuItem icon={tick(language === 'en')} onClick={() => speak('en')}>
        English
      </MenuItem>
      <MenuHeading>{t('theme')}</MenuHeading>
      {themes.map((choice) => (
        <MenuItem key={choice} icon={tick(theme === choice)} onClick={() => setTheme(choice)}>
          {themeWords[choice]}
        </MenuItem>
      ))}
      <MenuLine />
      <MenuItem icon={<KeyRound className="size-4" />} onClick={() => void navigate({ to: '/sandi' })}>
        {t('changePassword')}
      </MenuItem>
      <MenuItem icon={<LogOut className="size-4" />} onClick={() => void signOut()}>
        {t('signOut')}
      </MenuItem>
    </Menu>
  );
}

/** Ways that are gone too seldom to stand in the bar. */
function SeldomPlaces() {
  const { positions } = useMe();
  const language = useLanguage();
  const navigate = useNavigate();
  const places = placesOf(useRooms(), positions).filter(({ seldom }) => seldom);
  return (
    <>
      {places.length > 0 && <MenuLine />}
      {places.map(({ to, says, icon: Icon }) => (
        <MenuItem key={to} icon={<Icon className="size-4" />} onClick={() => void navigate({ to })}>
          {says[language]}
        </MenuItem>
      ))}
    </>
  );
}

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
