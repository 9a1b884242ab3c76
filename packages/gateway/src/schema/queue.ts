import { Type } from 'typebox';
import { InstantSchema, LocalTextSchema, NamedIdSchema } from './basics.ts';

const strict = { additionalProperties: false } as const;

const day = Type.String({ description: '`YYYY-MM-DD` in Vietnam; numbers begin anew with it.' });
const uuid = Type.String({ format: 'uuid' });
const counters = Type.Array(LocalTextSchema, { description: 'Counters that call this line.' });
const minutes = Type.Optional(
  Type.Integer({ description: 'Until the call; left out where nothing honest can be said.' }),
);

export const QueueOverviewSchema = Type.Object(
  {
    unit: Type.String(),
    day,
    services: Type.Array(
      Type.Object(
        {
          id: Type.String(),
          letter: Type.String(),
          name: LocalTextSchema,
          detail: LocalTextSchema,
          procedures: Type.Array(Type.String()),
          counters,
          waiting: Type.Integer(),
          minutes,
        },
        strict,
      ),
    ),
  },
  strict,
);

export const QueueTicketRequestSchema = Type.Object(
  {
    service: Type.String({ minLength: 1, maxLength: 40 }),
    given: Type.Optional(
      Type.Object(
        {
          kiosk: uuid,
          number: Type.String({ pattern: String.raw`^K[1-9]\d?-\d{3,4}$` }),
          takenAt: InstantSchema,
        },
        strict,
      ),
    ),
  },
  strict,
);

export const QueueTicketSchema = Type.Object(
  {
    code: Type.String(),
    number: Type.String(),
    service: NamedIdSchema,
    counters,
    state: Type.Union([
      Type.Literal('waiting'),
      Type.Literal('called'),
      Type.Literal('served'),
      Type.Literal('absent'),
      Type.Literal('lapsed'),
    ]),
    takenAt: InstantSchema,
    ahead: Type.Integer({ description: 'Who waits for the same before this one.' }),
    minutes,
    counter: Type.Optional(NamedIdSchema),
  },
  strict,
);

export const QueueKioskRequestSchema = Type.Object({ kiosk: uuid }, strict);

export const QueueMarkSchema = Type.Object({ mark: Type.String(), until: InstantSchema }, strict);

export const QueueDisplaySchema = Type.Object(
  {
    unit: Type.String(),
    day,
    last: Type.Integer({ description: 'Id of the newest call; 0 without one.' }),
    calls: Type.Array(
      Type.Object(
        { id: Type.Integer(), number: Type.String(), counter: NamedIdSchema, at: InstantSchema },
        strict,
      ),
    ),
  },
  strict,
);

const OfficerTicketSchema = Type.Object(
  {
    code: Type.String(),
    number: Type.String(),
    service: Type.String(),
    takenAt: InstantSchema,
    calledAt: Type.Optional(InstantSchema),
  },
  strict,
);

export const OfficerQueueSchema = Type.Object(
  {
    day,
    counters: Type.Array(
      Type.Object(
        {
          id: Type.String(),
          name: LocalTextSchema,
          services: Type.Array(Type.String()),
          ticket: Type.Optional(OfficerTicketSchema),
        },
        strict,
      ),
    ),
    services: Type.Array(
      Type.Object(
        { id: Type.String(), letter: Type.String(), name: LocalTextSchema, waiting: Type.Integer() },
        strict,
      ),
    ),
    waiting: Type.Array(OfficerTicketSchema),
    absent: Type.Array(OfficerTicketSchema),
  },
  strict,
);

export const CounterActionSchema = Type.Object(
  { ticket: Type.String({ minLength: 1, maxLength: 100, description: 'Code of the ticket that is meant.' }) },
  strict,
);
