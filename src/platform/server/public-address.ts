import { BlockList, isIP } from 'node:net';

// Everything in IANA's special-purpose registries that is not meant to be reached from outside.
const v4 = [
	'0.0.0.0/8', // this network
	'10.0.0.0/8', // private
	'100.64.0.0/10', // carrier-grade NAT
	'127.0.0.0/8', // loopback
	'169.254.0.0/16', // link-local, cloud metadata
	'172.16.0.0/12', // private
	'192.0.0.0/24', // protocol assignments
	'192.0.2.0/24', // documentation
	'192.88.99.0/24', // 6to4 relays
	'192.168.0.0/16', // private
	'198.18.0.0/15', // benchmarks
	'198.51.100.0/24', // documentation
	'203.0.113.0/24', // documentation
	'224.0.0.0/4', // multicast
	'240.0.0.0/4' // reserved, broadcast
];

// Only 2000::/3 is public at all; inside it, the ranges that carry or hide another address.
const v6 = [
	'2001::/23', // protocol assignments, Teredo
	'2001:db8::/32', // documentation
	'2002::/16', // 6to4, holds an IPv4 address
	'3fff::/20' // documentation
];

const blocked = new BlockList();
for (const range of v4) addTo(blocked, range, 'ipv4');
for (const range of v6) addTo(blocked, range, 'ipv6');
const publicV6 = new BlockList();
addTo(publicV6, '2000::/3', 'ipv6');

function addTo(list: BlockList, range: string, family: 'ipv4' | 'ipv6'): void {
	const [net = '', bits = ''] = range.split('/');
	list.addSubnet(net, Number(bits), family);
}

/**
 * True only for an address that anybody on the internet could call. IPv6 forms that carry an IPv4
 * address (mapped, NAT64, 6to4) lie outside the public range and are refused as a whole.
 */
export function isPublicAddress(address: string): boolean {
	const plain = address.split('%')[0] ?? '';
	if (isIP(plain) === 4) return !blocked.check(plain, 'ipv4');
	return isIP(plain) === 6 && publicV6.check(plain, 'ipv6') && !blocked.check(plain, 'ipv6');
}
