import type { Abilities } from './abilities.ts';

export async function findAbilities(): Promise<Abilities> {
  const storage = await mayKeepContent();
  return {
    secure: window.isSecureContext,
    devices: await deviceAccess(),
    storage,
    // Where the certificate was only clicked through, keys are offered and then fail.
    passkeys: storage && 'PublicKeyCredential' in window,
  };
}

/** Asking for a worker is the only way to learn whether the certificate is trusted. */
async function mayKeepContent(): Promise<boolean> {
  if (!window.isSecureContext || !('serviceWorker' in navigator)) return false;
  try {
    const registration = await navigator.serviceWorker.register('/trust-check.js', {
      scope: '/trust-check/',
    });
    await registration.unregister();
    return true;
  } catch {
    return false;
  }
}

async function deviceAccess(): Promise<Abilities['devices']> {
  // Absent, whatever the types say, where the connection is not secure.
  if (!window.isSecureContext || !('mediaDevices' in navigator)) return 'off';
  try {
    const [camera, microphone] = await Promise.all([
      navigator.permissions.query({ name: 'camera' }),
      navigator.permissions.query({ name: 'microphone' }),
    ]);
    return camera.state === 'denied' || microphone.state === 'denied' ? 'blocked' : 'on';
  } catch {
    // Some browsers tell only when the camera is asked for.
    return 'on';
  }
}
