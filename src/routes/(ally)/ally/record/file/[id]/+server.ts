import { recordFile } from '../../../../../record-pages/record-page.ts';

export const GET = recordFile('ally');
