import http from 'node:http';
import { demoShown } from '../../db/seed/demo-documents.ts';
import { demoId } from '../../db/seed/demo-id.ts';
import { meetingId } from '../../db/seed/demo-rows.ts';
import { CrowdProcess } from './crowd/crowd-process.ts';
import { seedCrowd } from './crowd/seed-crowd.ts';
import { type MeasuredProduct, withProduct } from './measured-product.ts';
import { postCommand, type Sender } from './post-command.ts';
import { printHead, printRow, steadyMs } from './statistics.ts';

const crowds = [4, 250, 1_000];
const rounds = 30;
/** Everybody who takes part, connected or not. */
const invited = 2_000;

/** Turns a page and waits until every client has it; ms from sending to the first and the last. */
async function turnPage(clients: CrowdProcess, presenter: Sender, page: number) {
  const documentId = demoId('document', demoShown.slug);
  const sentAt = steadyMs();
  const reached = clients.hear('everybody-has');
  await postCommand(presenter, 'documents.show', { meetingId, documentId, page });
  const answeredMs = steadyMs() - sentAt;
  const { firstAt, at } = await reached;
  return { firstMs: firstAt - sentAt, lastMs: at - sentAt, answeredMs };
}

/** Every line breaks at once, then the server itself; until everybody has what was missed. */
async function comeBack(
  { killWeb }: MeasuredProduct,
  clients: CrowdProcess,
  size: number,
): Promise<void> {
  for (let round = 1; round <= 5; round += 1) {
    clients.tell({ do: 'drop' });
    const { returnedMs, deltas } = await clients.hear('returned');
    printRow(`${size} clients come back after all lines broke (${deltas} by deltas)`, returnedMs);
  }
  for (let round = 1; round <= 3; round += 1) {
    clients.tell({ do: 'outlive' });
    await clients.hear('waiting');
    killWeb();
    const { returnedMs, deltas } = await clients.hear('returned');
    printRow(`${size} clients come back after web was killed (${deltas} by deltas)`, returnedMs);
  }
}

async function measure(product: MeasuredProduct, accountIds: readonly string[], size: number) {
  const { origin, cookieFor } = product;
  const agent = new http.Agent({ keepAlive: true });
  const cookie = await cookieFor(demoId('account', 'D01'));
  const cookies = await Promise.all(accountIds.slice(0, size).map(cookieFor));
  const clients = new CrowdProcess();
  try {
    clients.tell({ do: 'connect', origin, meetingId, cookies });
    const { subscribedMs } = await clients.hear('connected');
    const turns: Awaited<ReturnType<typeof turnPage>>[] = [];
    for (let round = 0; round < rounds; round += 1) {
      turns.push(await turnPage(clients, { origin, cookie, agent }, 1 + (round % 2)));
    }
    printRow(`${size} clients arrive at once: until each has the meeting`, subscribedMs);
    printRow(
      `${size} clients: command to its answer`,
      turns.map(({ answeredMs }) => answeredMs),
    );
    printRow(
      `${size} clients: command to first screen`,
      turns.map(({ firstMs }) => firstMs),
    );
    printRow(
      `${size} clients: command to last screen`,
      turns.map(({ lastMs }) => lastMs),
    );
    if (size === Math.max(...crowds)) await comeBack(product, clients, size);
  } finally {
    await clients.end();
    agent.destroy();
  }
}

await withProduct(async (product) => {
  const { people } = await seedCrowd(product.db, invited);
  printHead('ms');
  const accountIds = people.map(({ accountId }) => accountId);
  for (const size of crowds) await measure(product, accountIds, size);
});
