export { openAccess } from './access/open-access.ts';
export type { AccessOptions, BacPolicy, OpenedAccess } from './access/open-access.ts';
export { openWithBac } from './access/bac.ts';
export type { MrzKey } from './access/mrz-key.ts';
export { canRunPace, openWithPace } from './access/pace.ts';
export type { PaceOptions } from './access/pace.ts';
export type { PacePassword } from './access/password.ts';
export { parseSecurityInfos } from './access/security-infos.ts';
export type { PaceInfo, SecurityInfo } from './access/security-infos.ts';
export type { CommandApdu } from './apdu/command.ts';
export { decodeCommand, encodeCommand } from './apdu/command.ts';
export type { ResponseApdu } from './apdu/response.ts';
export { decodeResponse, statusWords } from './apdu/response.ts';
export type { CardTransport, TransmitResult } from './apdu/transport.ts';
export type { ChipProof } from './authentication/active.ts';
export type { PassiveVerdict } from './authentication/passive.ts';
export type { ChannelOptions } from './channel/chip-channel.ts';
export { ChipChannel } from './channel/chip-channel.ts';
export type { ChipFailure, ChipFailureCode, ChipStep, Outcome } from './failure.ts';
export { chipFailureCodes } from './failure.ts';
export type { DataGroupName, FileName } from './files/elementary-files.ts';
export type { CommonData } from './lds/com.ts';
export { readCom } from './lds/com.ts';
export type { MrzField, MrzReading } from './lds/dg1.ts';
export { readDg1 } from './lds/dg1.ts';
export type { Dg11Field } from './lds/dg11.ts';
export { readDg11 } from './lds/dg11.ts';
export type { Dg12Field } from './lds/dg12.ts';
export { readDg12 } from './lds/dg12.ts';
export type { Dg13Field } from './lds/dg13.ts';
export { readDg13 } from './lds/dg13.ts';
export { readDg2 } from './lds/dg2.ts';
export { readDg7 } from './lds/dg7.ts';
export { pictureTypeOf } from './lds/picture-type.ts';
export type { Portrait } from './lds/picture-type.ts';
export type { MrzFormat } from './lds/mrz-layout.ts';
export type { SecurityObject } from './lds/sod.ts';
export { readSod } from './lds/sod.ts';
export type { Authenticity } from './reader/authenticity.ts';
export { pictureForScreen } from './picture/picture-for-screen.ts';
export type { PictureOptions, PictureResult, ScreenPicture } from './picture/picture-for-screen.ts';
export type { DocumentExpiry } from './reader/document-expiry.ts';
export { readChip } from './reader/read-chip.ts';
export type {
  ChipReading,
  PersonalData,
  ReadProgress,
  ReadRequest,
  ReadResult,
} from './reader/read-request.ts';
export { canOfIdNumber } from './reader/id-number.ts';
export type { TrustFiles, TrustProblem, TrustStore } from './trust/trust-store.ts';
export { createTrustStore } from './trust/trust-store.ts';
