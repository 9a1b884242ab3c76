import { spoil } from './spoil.ts';
import type { Mistakes } from './spoil.ts';

export const terminalMistakes: Mistakes<'payment-terminal'> = {
  'payment-terminal/approved-is-charged': ({ device }) => {
    let count = 0;
    return spoil(device, {
      // It takes the amount for hundreds of đồng.
      pay: (request) => {
        count += 1;
        return device.pay({ ...request, amountVnd: request.amountVnd * (count === 1 ? 100 : 1) });
      },
    });
  },
  'payment-terminal/declined-is-coded': ({ device }) =>
    spoil(device, {
      pay: async (request) => {
        const result = await device.pay(request);
        return result.code === 'declined' ? { code: 'canceled' } : result;
      },
    }),
  'payment-terminal/a-debt-is-charged-once': ({ device }) => {
    let count = 0;
    return spoil(device, {
      pay: (request) => {
        count += 1;
        return device.pay({ ...request, reference: `${request.reference}-${count}` });
      },
      // It still finds the first attempt.
      inquire: async (request) => device.inquire({ ...request, reference: `${request.reference}-1` }),
    });
  },
  'payment-terminal/unknown-is-not-declined': ({ device, hands }) => {
    let hasCard = false;
    const presentCard = hands.presentCard.bind(hands);
    hands.presentCard = async () => {
      hasCard = true;
      await presentCard();
    };
    return spoil(device, {
      pay: async (request) => {
        const result = await device.pay(request);
        return result.code === 'outcome-unknown' && hasCard ? { code: 'declined' } : result;
      },
    });
  },
  'payment-terminal/inquiry-tells': ({ device }) =>
    spoil(device, {
      inquire: async (request) => {
        const result = await device.inquire(request);
        return result.code === 'approved' ? { code: 'not-charged' } : result;
      },
    }),
};
