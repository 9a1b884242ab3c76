/** What the client needs of a WebSocket: the browser's, Node's and the one of `ws` all fit. */
export interface WebSocketLike {
  send(data: string): void;
  close(code?: number, reason?: string): void;
  addEventListener(type: 'open' | 'close' | 'error', listener: () => void): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

/** Opens a socket; it may throw, and must not wait. */
export type OpenWebSocket = (url: string) => WebSocketLike;
