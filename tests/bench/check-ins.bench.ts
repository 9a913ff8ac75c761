import { oneOf } from '../../db/one-of.ts';
import { attendanceEntry } from '../../db/schema/attendance.ts';
import { meetingId } from '../../db/seed/demo-rows.ts';
import { CrowdProcess } from './crowd/crowd-process.ts';
import { seedCrowd, withCookies } from './crowd/seed-crowd.ts';
import { type MeasuredProduct, withProduct } from './measured-product.ts';
import { printHead, printRow } from './statistics.ts';

const size = 1_000;
const rounds = 4;
const connections = 80;

/** Nobody of the crowd has come yet. */
async function forgetCheckIns({ db }: MeasuredProduct, personIds: readonly string[]) {
  await db.delete(attendanceEntry).where(oneOf(attendanceEntry.personId, personIds));
}

await withProduct(async (product) => {
  const crowd = await seedCrowd(product.db, size);
  const people = (await withCookies(crowd, product.cookieFor)).map((person) => {
    return { ...person, key: null };
  });
  const { origin } = product;
  const clients = new CrowdProcess();
  const acknowledged: number[] = [];
  const durations: number[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      await forgetCheckIns(
        product,
        people.map(({ personId }) => personId),
      );
      const press = { command: 'attendance.check-in' as const, meetingId };
      clients.tell({ do: 'press', origin, press, people, connections, withinMs: 1_000 });
      const { acknowledgedMs, allMs } = await clients.hear('pressed');
      // The first round warms the processes up.
      if (round === 0) continue;
      acknowledged.push(...acknowledgedMs);
      durations.push(allMs);
    }
  } finally {
    await clients.end();
  }
  printHead('ms');
  printRow(`${size} check in within 1 s: press to acknowledgement`, acknowledged);
  printRow(`${size} check in within 1 s: until all are acknowledged`, durations);
});
