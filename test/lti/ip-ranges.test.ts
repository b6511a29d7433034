import { type AddressKind, kindOfAddress, rangeTest } from '../../src/lti/ip-ranges.ts';

const CASES: Readonly<Record<AddressKind, readonly string[]>> = {
  public: [
    '1.1.1.1',
    '93.184.216.34',
    '172.15.255.255',
    '172.32.0.1',
    '100.63.255.255',
    '100.128.0.1',
    '168.63.129.17',
    '2606:4700::1111',
    '::ffff:1.1.1.1',
    '64:ff9b::5db8:d822',
  ],
  loopback: ['127.0.0.1', '127.255.255.254', '::1', '::ffff:127.0.0.1', '::ffff:7f00:1', '64:ff9b::7f00:1'],
  private: [
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '100.64.0.1',
    'fc00::1',
    'fdff:ffff::1',
    '::ffff:10.0.0.1',
    '::ffff:c0a8:101',
    '64:ff9b::a00:1',
    '64:ff9b::10.0.0.1',
  ],
  reserved: [
    '0.0.0.0',
    '0.1.2.3',
    '169.254.169.254',
    '168.63.129.16',
    '100.100.100.200',
    '192.0.0.192',
    '192.0.2.1',
    '198.18.0.1',
    '198.51.100.1',
    '203.0.113.1',
    '224.0.0.1',
    '239.255.255.255',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::2',
    'fe80::1',
    'febf::1',
    'ff02::1',
    'fd00:ec2::254',
    '2001:db8::1',
    '2001::1',
    '2002:7f00:1::',
    '3fff::1',
    '64:ff9b:1::a00:1',
    '::ffff:169.254.169.254',
    '64:ff9b::a9fe:a9fe',
    '64:ff9b::',
    'not an address',
    '',
  ],
};

test.each(Object.entries(CASES))('%s', (kind, addresses) => {
  expect(addresses.map((address) => [address, kindOfAddress(address)])).toEqual(
    addresses.map((address) => [address, kind]),
  );
});

test('ranges an admin names hold the mapped form of their addresses too', () => {
  const isInside = rangeTest([
    ['10.1.0.0', 16],
    ['fd12::', 16],
  ]);

  const found = ['10.1.2.3', '::ffff:10.1.2.3', 'fd12::9', '10.2.0.1', 'fd13::1'].map(isInside);

  expect(found).toEqual([true, true, true, false, false]);
});
