export { listRecordings, recordableSentences, recordingEndings } from './recordable.ts';
export type { RecordableSentence, RecordingList } from './recordable.ts';
