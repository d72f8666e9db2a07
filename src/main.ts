/** `npm start`: the only place where the rooms are wired together and the program starts. */
import { demoPassword, demoPeople, doorkeeper, firstAdministratorLink } from './identity/index.ts';
import { endAtOnce, openHouse, patiently, say, CannotStart, type House } from './platform/start/index.ts';
import { createPortal } from './portal/index.ts';
import { rooms } from './rooms.ts';

const demo = process.argv.includes('--demo');

const house: House = { rooms, demo, doorkeeper, portal: (platform) => createPortal(platform, rooms) };

/** Milliseconds from the first signal; all that ends in order ends within nine seconds. */
const longestEnd = 9_500;
const ending = new AbortController();
let asked = 0;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    // A person who asks twice does not want to wait; nothing acknowledged is lost by it. (One Ctrl-C arrives
    // twice at once: from the terminal and from npm.)
    if (ending.signal.aborted && performance.now() - asked > 1_000) endAtOnce();
    if (ending.signal.aborted) return;
    asked = performance.now();
    setTimeout(endAtOnce, longestEnd);
    ending.abort();
  });
}

// Whoever read what we print may go away (a closed terminal, `| head`); the offices behind the doors stay served.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

try {
  const running = await openHouse(process.env, house, ending.signal);
  const { workspaceUrl, portalUrl } = running.platform.config;
  say('Kerja Cerdas siap.', 'Kerja Cerdas is ready.');
  console.log(`  Ruang kerja / workspace   ${workspaceUrl}\n  Portal                    ${portalUrl}\n`);
  if (demo) {
    say('Orang contoh, semuanya dengan kata sandi yang sama:', 'Demo people, all with the same password:');
    console.log(`  ${demoPeople.map((person) => person.username).join(', ')}\n  ${demoPassword}\n`);
  }
  const anew = process.argv.includes('--new-link');
  const first = await patiently(() => firstAdministratorLink(running.platform, { anew }), ending.signal);
  if (first === 'shown')
    say(
      'Belum ada pengguna. Tautan sekali pakai untuk admin pertama sudah ditampilkan saat program pertama kali ' +
        'dinyalakan dan masih berlaku. Bila hilang: npm start -- --new-link',
      'Nobody can sign in yet. The one-time link for the first administrator was shown at an earlier start and is ' +
        'still good. If it is lost: npm start -- --new-link',
    );
  else if (first) {
    say(
      'Belum ada pengguna. Buat admin pertama lewat tautan sekali pakai ini (berlaku dua hari):',
      'Nobody can sign in yet. Make the first administrator with this one-time link (good for two days):',
    );
    console.log(`  ${first.link}\n`);
  }
  await new Promise((resolve) => {
    if (ending.signal.aborted) resolve(null);
    ending.signal.addEventListener('abort', resolve);
  });
  say('Menyelesaikan yang sedang berjalan, lalu berhenti …', 'Finishing what is under way, then stopping …');
  if (await running.stop()) process.exit(0);
  else endAtOnce();
} catch (error) {
  if (ending.signal.aborted) process.exit(0);
  if (error instanceof CannotStart) say(error.id, error.en);
  else console.error(error);
  process.exit(1);
}
