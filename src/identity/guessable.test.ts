import { expect, it } from 'vitest';
import { isGuessable } from './guessable.ts';

const person = { username: 'sekretaris.ende', name: 'Maria Goreti Contoh' };

it.each([
  'password123',
  '1234567890',
  'Basketball!',
  'maria2026!!',
  'Sekretaris.Ende',
  'sekretarisende1',
  'MariaGoretiContoh!',
  'aaaaaaaaaaaa',
  '0812345678',
  'KPU2024!!!!',
])('finds %s guessable', async (password) => expect(await isGuessable(password, person)).toBe(true));
it.each(['kata sandi saya', 'lampu-sungai-kuda-topi', 'Tr4uma bebek biru', 'xK9#mQ2$vL'])(
  'takes %s',
  async (password) => expect(await isGuessable(password, person)).toBe(false),
);
