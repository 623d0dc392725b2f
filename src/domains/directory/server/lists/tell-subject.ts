import type { ListSubject } from '../../lists.ts';
import { FeedUnreadable, readText } from '../read-feed.ts';
import type { NamedFile } from '../services/read-list.ts';

/** Names of fields that lists of the one kind have and the other never. */
const ofMeetings =
	/"(?:weekday_tinyint|id_bigint|conference_url|attendance_option|formatted_address|meeting_name)"\s*:/;
const ofServices =
	/"(?:service_at_locations|organization_id|services|typeFacility|type_facility|all_services|name1|street1|alternate_name|interpretation_services|service_areas|keywords|pharmacies|PHARMACY NAME|healthcare_facilities)"\s*:/;
const meetingColumns = ['name', 'day', 'time'];
const serviceColumns = ['name1', 'postal', 'testing_status', 'all services', 'type_facility'];

/** As much of a list as has to be looked at. */
const enough = 256 * 1024;

/** Of what a list is, by its content; null when it does not show. @throws FeedUnreadable when there is nothing to look at */
export function tellSubject(files: NamedFile[], limit: number): ListSubject | null {
	const [only] = files;
	if (!only) throw new FeedUnreadable({ code: 'no_file' });
	// Meetings come as one table or list.
	if (files.length > 1) return 'services';
	const text = readText(only.bytes, limit, []).slice(0, enough);
	if (/^[[{]/.test(text)) return inJson(text);
	const head = (text.split('\n', 1)[0] ?? '')
		.split(/[,;\t]/)
		.map((one) => one.replaceAll('"', '').trim().toLowerCase());
	if (meetingColumns.every((one) => head.includes(one))) return 'meetings';
	return serviceColumns.some((one) => head.includes(one)) ? 'services' : null;
}

function inJson(text: string): ListSubject | null {
	const meetings = ofMeetings.test(text) || (/"slug"\s*:/.test(text) && /"(?:day|time)"\s*:/.test(text));
	const services = ofServices.test(text) || (/"organization"\s*:/.test(text) && /"status"\s*:/.test(text));
	if (meetings === services) return null;
	return meetings ? 'meetings' : 'services';
}
