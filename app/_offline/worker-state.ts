const answerMs = 15_000;

/** Whether this browser, at this address, can read without network at all. */
export function canKeep(): boolean {
  return window.isSecureContext && 'serviceWorker' in navigator && 'locks' in navigator;
}

/** Puts the worker in place; true once it holds the page for reading without network. */
export async function prepareWorker(): Promise<boolean> {
  try {
    const registration = await navigator.serviceWorker.register('/sw.js', { scope: '/' });
    const worker = await activeWorker(registration);
    return worker !== null && (await refreshShell(worker));
  } catch {
    return false;
  }
}

/** Brings the stored page up to date, in the language and colours chosen last. */
export async function refreshStoredPage(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration('/');
  if (!registration) return;
  await registration.update().catch(() => undefined);
  if (registration.active) await refreshShell(registration.active);
}

export async function removeWorker(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration('/');
  await registration?.unregister();
  for (const name of await caches.keys()) await caches.delete(name);
}

function activeWorker(registration: ServiceWorkerRegistration): Promise<ServiceWorker | null> {
  const worker = registration.installing ?? registration.waiting ?? registration.active;
  if (!worker || worker.state === 'activated') return Promise.resolve(worker);
  return new Promise((resolve) => {
    worker.addEventListener('statechange', () => {
      if (worker.state === 'activated') resolve(worker);
      if (worker.state === 'redundant') resolve(null);
    });
  });
}

function refreshShell(worker: ServiceWorker): Promise<boolean> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const timer = setTimeout(() => resolve(false), answerMs);
    port1.onmessage = ({ data }) => {
      clearTimeout(timer);
      resolve(data === true);
    };
    worker.postMessage('refresh-shell', [port2]);
  });
}
