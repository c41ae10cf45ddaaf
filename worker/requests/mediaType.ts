// Whether a Content-Type header names a media type, whatever its parameters.

export function hasMediaType(header: string | null, mediaType: string): boolean {
  return (header ?? '').split(';')[0]!.trim().toLowerCase() === mediaType;
}
