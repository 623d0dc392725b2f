import { expect, test } from 'vitest';
import { demoFeed } from './demo-feed.ts';
import { readMeetings } from './read-meeting.ts';

test('the invented list is the same every time, whole and varied', () => {
	const feed = demoFeed();
	expect(demoFeed()).toEqual(feed);
	const read = readMeetings(feed, { timezone: 'America/Chicago', fellowship: null });
	expect(read.rejected).toEqual([]);
	expect(read.mended).toEqual([]);
	expect(read.meetings.length).toBeGreaterThan(140);
	expect(new Set(read.meetings.map((one) => one.fellowship)).size).toBeGreaterThan(10);
	expect(new Set(read.meetings.map((one) => one.attendance))).toEqual(
		new Set(['in_person', 'hybrid', 'online'])
	);
	for (const one of read.meetings.filter((meeting) => meeting.address))
		expect(one.timezone).toBe('America/New_York');
	expect(JSON.stringify(feed)).not.toMatch(/zoom|@/);
});
