/** `npm start`: the only place where the rooms are wired together and the program starts. */
import { createDemoActivity } from './activities/index.ts';
import { addDemoPeople, demoPassword, demoPeople, doorkeeper, firstAdministratorLink } from './identity/index.ts';
import { createPortal } from './newsroom/index.ts';
import { openHouse, say, CannotStart, type House } from './platform/start/index.ts';
import { jobHandlers, migrations, routes } from './rooms.ts';

const demo = process.argv.includes('--demo');

const house: House = {
  migrations, routes, jobHandlers, doorkeeper,
  portal: (platform) => createPortal(platform).fetch,
  furnish: async (platform) => {
    if (!demo) return;
    await addDemoPeople(platform);
    await createDemoActivity(platform, demoPeople[0]?.unitId ?? '');
  },
};

const ending = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    // A person who asks twice does not want to wait; nothing acknowledged is lost by it.
    if (ending.signal.aborted) process.exit(130);
    ending.abort();
  });
}

try {
  const running = await openHouse(process.env, house, ending.signal);
  const { workspaceUrl, portalUrl } = running.platform.config;
  say(`Ruang kerja: ${workspaceUrl}\nPortal:      ${portalUrl}`, `Workspace: ${workspaceUrl}\nPortal:    ${portalUrl}`);
  if (demo) say(
    `Contoh: masuk sebagai ${demoPeople.map((person) => person.username).join(', ')}; kata sandi semuanya: ${demoPassword}`,
    `Demo: sign in as any of these; the password of all is ${demoPassword}`);
  const firstLink = await firstAdministratorLink(running.platform);
  if (firstLink) say(
    `Belum ada pengguna. Buat admin pertama lewat tautan sekali pakai ini (berlaku dua hari):\n${firstLink}`,
    `Nobody can sign in yet. Make the first administrator with this one-time link (good for two days):\n${firstLink}`);
  await new Promise((resolve) => {
    if (ending.signal.aborted) resolve(null);
    ending.signal.addEventListener('abort', resolve);
  });
  say('Menyelesaikan yang sedang berjalan, lalu berhenti …', 'Finishing what is under way, then stopping …');
  await running.stop();
  process.exit(0);
} catch (error) {
  if (ending.signal.aborted) process.exit(0);
  if (error instanceof CannotStart) say(error.id, error.en);
  else console.error(error);
  process.exit(1);
}
