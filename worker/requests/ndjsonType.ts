// The media type of streams: one JSON value a line.

export const NDJSON_TYPE = 'application/x-ndjson';
