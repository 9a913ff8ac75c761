import { describe, expect, test } from 'vitest';
import { ensureDebianPackages } from './debian.ts';
import { SetupError } from './progress.mjs';

describe('Debian packages', () => {
  test('that are missing are named in the command to type where we are not root', async () => {
    const ensure = ensureDebianPackages(['dpkg', 'dien-hong-none'], 'This', () => {}, false);
    await expect(ensure).rejects.toThrow(SetupError);
    await expect(ensure).rejects.toThrow(
      'sudo apt-get install --yes --no-install-recommends dien-hong-none\n',
    );
  });

  test('that are installed need nothing, not even root', async () => {
    await expect(
      ensureDebianPackages(['dpkg', 'libc6'], 'This', () => {}, false),
    ).resolves.toBeUndefined();
  });
});
