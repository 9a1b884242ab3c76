/** What this library uses of OpenJPEG compiled to WebAssembly; the package brings no types. */
declare module '@cornerstonejs/codec-openjpeg/decodewasmjs' {
  interface FrameInfo {
    readonly width: number;
    readonly height: number;
    readonly bitsPerSample: number;
    readonly componentCount: number;
    readonly isSigned: boolean;
  }
  interface Decoder {
    /** Memory inside the module for the encoded picture. */
    getEncodedBuffer(length: number): Uint8Array;
    decode(): void;
    /** A view of memory inside the module. */
    getDecodedBuffer(): Uint8Array;
    getFrameInfo(): FrameInfo;
    delete(): void;
  }
  interface OpenJpeg {
    readonly J2KDecoder: new () => Decoder;
    readonly HEAPU8: Uint8Array;
  }
  interface ModuleOptions {
    readonly print: (line: string) => void;
    readonly printErr: (line: string) => void;
  }
  const load: (options: ModuleOptions) => Promise<OpenJpeg>;
  export default load;
}
