import { followAll, returnAll } from './feed-clients.ts';
import { type Order, orders, type Report } from './messages.ts';
import { pressAll } from './pressers.ts';

const report = (said: Report) => void process.send?.(said);

const carryOut = (order: Order): Promise<void> => {
  if (order.do === 'connect') return followAll(order, report);
  return order.do === 'press' ? pressAll(order, report) : returnAll(order.do, report);
};

process.on('message', (message) => {
  const order = orders.parse(message);
  const work = carryOut(order);
  work.catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
});
process.on('disconnect', () => process.exit(0));
