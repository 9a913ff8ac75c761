'use client';
import { useCallback, useEffect, useState } from 'react';
import { keyStoreOf, ownKey, signingWorks } from '@/app/_keys/sign-statement.ts';
import { runQuery } from '@/app/_sync/requests.ts';
import { deviceName } from '@/app/(room)/_join/device-name.ts';
import type { VoterKeyView } from '../../../../server/voterkeys/contract.ts';
import { useCommand } from '../../_frame/use-command.ts';

interface Known {
  keys: VoterKeyView[];
  /** Ids of the keys that lie on this device. */
  here: ReadonlySet<string>;
}

/** Keys of whoever is signed in, and what can be done with them on this device. */
export function useKeys(personId: string) {
  const [known, setKnown] = useState<Known | null>(null);
  const begin = useCommand('voterkeys.begin-passkey');
  const finish = useCommand('voterkeys.finish-passkey');
  const revoking = useCommand('voterkeys.revoke');

  const load = useCallback(async () => {
    const answer = await runQuery('voterkeys.mine', {});
    const own = signingWorks()
      ? await keyStoreOf(personId).then(
          (store) => store.read(),
          () => null,
        )
      : null;
    const here = new Set([own?.keyId, own?.passkey?.keyId].flatMap((id) => id ?? []));
    setKnown({ keys: answer.ok ? answer.value.keys : [], here });
  }, [personId]);
  useEffect(() => void load(), [load]);

  const addDevice = useCallback(async () => {
    const made = await ownKey(personId);
    await load();
    return made !== null;
  }, [personId, load]);

  const addPasskey = useCallback(async () => {
    const asked = await begin.run({});
    if (!asked.ok) return false;
    const { makePasskey } = await import('@/app/_keys/passkey.ts');
    const registration = await makePasskey(asked.value).catch(() => null);
    if (!registration) return null;
    const answer = await finish.run({ deviceName: deviceName(navigator.userAgent), registration });
    if (!answer.ok) return false;
    const own = await ownKey(personId);
    const passkey = { ...answer.value, credentialId: registration.id, rpId: asked.value.rpId };
    if (own) await (await keyStoreOf(personId)).write({ ...own, passkey });
    await load();
    return true;
  }, [begin.run, finish.run, personId, load]);

  const revoke = useCallback(
    async ({ id }: VoterKeyView) => {
      const answer = await revoking.run({ keyId: id });
      if (!answer.ok) return false;
      const store = signingWorks() ? await keyStoreOf(personId) : null;
      const own = (await store?.read()) ?? null;
      if (store && own?.keyId === id) await store.erase();
      if (store && own?.passkey?.keyId === id) await store.write({ ...own, passkey: null });
      await load();
      return true;
    },
    [revoking.run, personId, load],
  );
  const busy = begin.busy || finish.busy || revoking.busy;
  return { known, addDevice, addPasskey, revoke, busy };
}
