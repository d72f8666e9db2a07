/** The one house that this program opens: the only place where the rooms are wired together. */
import { demoPassword, demoPeople, doorkeeper, firstAdministratorLink } from './identity/index.ts';
import type { Platform, Words } from './platform/index.ts';
import { createPortal } from './portal/index.ts';
import { rooms } from './rooms.ts';

const demo = process.argv.includes('--demo');
const newLink = process.argv.includes('--new-link');

export const house = {
  rooms,
  doorkeeper,
  demo,
  newSeal: process.argv.includes('--new-seal'),
  portal: (platform: Platform) => createPortal(platform, rooms),
  welcome: async (platform: Platform): Promise<Words[]> => {
    const first = await firstAdministratorLink(platform, { anew: newLink });
    return [...(demo ? [peopleOfDemo] : []), ...(first === null ? [] : [first === 'shown' ? shown : linkTo(first)])];
  },
};

const names = demoPeople.map((person) => person.username).join(', ');
const peopleOfDemo: Words = {
  id: 'Orang contoh, semuanya dengan kata sandi yang sama:',
  en: `Demo people, all with the same password:\n  ${names}\n  ${demoPassword}\n`,
};

const shown: Words = {
  id:
    'Belum ada pengguna. Tautan sekali pakai untuk admin pertama sudah ditampilkan saat program pertama kali ' +
    'dinyalakan dan masih berlaku. Bila hilang: npm start -- --new-link',
  en:
    'Nobody can sign in yet. The one-time link for the first administrator was shown at an earlier start and is ' +
    'still good. If it is lost: npm start -- --new-link',
};

const linkTo = ({ link }: { readonly link: string }): Words => ({
  id: 'Belum ada pengguna. Buat admin pertama lewat tautan sekali pakai ini (berlaku dua hari):',
  en: `Nobody can sign in yet. Make the first administrator with this one-time link (good for two days):\n  ${link}\n`,
});
