import type { MediaType } from '@motcua/procedures';

/**
 * `POST /v1/uploads?procedure=ID&field=FIELD_ID` with a file's bytes as body: `201`. What the gateway found in the bytes;
 * together with a name it is the `FileReference` of an answer. Kept for 24 hours, longer only as part of a case,
 * or with `&hold=UUID`: for an application that may have to wait, until `DELETE /v1/file-holds/UUID`.
 *
 * `field` is the id of a field, or the path of an item's answer (`group.key.field`). `version` may name the version of
 * the definition; the one of today without it.
 */
export interface UploadAnswer {
  readonly id: string;
  readonly bytes: number;
  /** 64 hexadecimal digits, lower case. */
  readonly sha256: string;
  /** By the bytes, whatever the request called it. */
  readonly type: MediaType;
}
