import { followAll } from './feed-clients.ts';
import { orders, type Report } from './messages.ts';
import { pressAll } from './pressers.ts';

const report = (said: Report) => void process.send?.(said);

process.on('message', (message) => {
  const order = orders.parse(message);
  const work = order.do === 'connect' ? followAll(order, report) : pressAll(order, report);
  work.catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
});
process.on('disconnect', () => process.exit(0));
