import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromHex, toHex } from '../bytes/bytes.ts';
import { deriveKey } from './derive-key.ts';
import { cmac, retailMac } from './mac.ts';

const key128 = fromHex('2b7e151628aed2a6abf7158809cf4f3c');
const key192 = fromHex('8e73b0f7da0e6452c810f32b809079e562f8ead2522c6b7b');
const key256 = fromHex('603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4');
const message = fromHex('6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e5130c81c46a35ce411');

test('AES-CMAC, the examples of NIST SP 800-38B', () => {
  assert.equal(toHex(cmac('aes-128', key128, new Uint8Array())), 'bb1d6929e95937287fa37d129b756746');
  assert.equal(toHex(cmac('aes-128', key128, message.subarray(0, 16))), '070a16b46b4d4144f79bdd9dd04a287c');
  assert.equal(toHex(cmac('aes-128', key128, message)), 'dfa66747de9ae63030ca32611497c827');
  assert.equal(toHex(cmac('aes-192', key192, message)), '8a1de5be2eb31aad089a82e6ee908b0e');
  assert.equal(toHex(cmac('aes-256', key256, message)), 'aaf3d8f1de5640c232f5b169b9c911e6');
});

test('retail MAC of secure messaging, ICAO 9303-11 Appendix D.4', () => {
  const key = fromHex('F1CB1F1FB5ADF208806B89DC579DC1F8');
  const padded = fromHex('887022120C06C2270CA4020C800000008709016375432908C044F68000000000');
  assert.equal(toHex(retailMac(key, padded)), 'bf8b92d635ff24f8');
});

test('key derivation for each cipher', () => {
  const secret = fromHex('7E2D2A41C74EA0B38CD36F863939BFA8E9032AAD');
  assert.equal(toHex(deriveKey(secret, 'password', 'aes-128')), '89ded1b26624ec1e634c1989302849dd');
  assert.equal(toHex(deriveKey(secret, 'password', '3des')), '89dfd0b36725ec1f624c1989312949dc');
  assert.equal(
    toHex(deriveKey(secret, 'encryption', 'aes-192')),
    '11504483f04a10a66a8fcd6d348c75a961809c54edaa2117',
  );
  assert.equal(
    toHex(deriveKey(secret, 'password', 'aes-256')),
    'd79a23c126202ac9051febfbc0e8a03b1c6645d85752b4b71408fa229ab6d56b',
  );
});
