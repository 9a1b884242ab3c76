import type { QueueDisplay, QueueMark, QueueOverview, QueueTicket } from '@motcua/gateway/api';
import { isFields, isListOf, isLocalText, isNamed, isText } from '../shapes.ts';
import type { Shape } from '../shapes.ts';

const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);

const isNumberOrNone = (value: unknown): boolean => value === undefined || isNumber(value);

const isService = (value: unknown): value is object =>
  isFields(value) &&
  isNamed(value, 'id') &&
  isLocalText(value['detail']) &&
  isListOf(isText)(value['procedures']) &&
  isListOf(isLocalText)(value['counters']) &&
  isNumber(value['waiting']) &&
  isNumberOrNone(value['minutes']);

export const isQueueOverview: Shape<QueueOverview> = (value): value is QueueOverview =>
  isFields(value) && isText(value['unit']) && isText(value['day']) && isListOf(isService)(value['services']);

const states: readonly unknown[] = ['waiting', 'called', 'served', 'absent', 'lapsed'];

export const isQueueTicket: Shape<QueueTicket> = (value): value is QueueTicket =>
  isFields(value) &&
  isText(value['code']) &&
  isText(value['number']) &&
  isNamed(value['service'], 'id') &&
  isListOf(isLocalText)(value['counters']) &&
  states.includes(value['state']) &&
  isText(value['takenAt']) &&
  isNumber(value['ahead']) &&
  isNumberOrNone(value['minutes']) &&
  (value['counter'] === undefined || isNamed(value['counter'], 'id'));

export const isQueueMark: Shape<QueueMark> = (value): value is QueueMark =>
  isFields(value) && isText(value['mark']) && isText(value['until']);

const isCall = (value: unknown): value is object =>
  isFields(value) &&
  isNumber(value['id']) &&
  isText(value['number']) &&
  isNamed(value['counter'], 'id') &&
  isText(value['at']);

export const isQueueDisplay: Shape<QueueDisplay> = (value): value is QueueDisplay =>
  isFields(value) && isText(value['day']) && isNumber(value['last']) && isListOf(isCall)(value['calls']);
