package org.midilake.smf;

import java.util.List;
import java.util.Optional;

/**
 * What the reader found in one file; its events are in the {@link EventBuffer} that was passed in.
 * All offsets refer to {@link EventBuffer#bytes}: the file's own, or what was unpacked from it.
 *
 * @param status how much of the file could be read
 * @param kind what the file is: {@code smf}, {@code rmid}, or, when rejected, what its bytes look
 *     like
 * @param format 0, 1 or 2; 1 where the header says something else
 * @param declaredTracks number of tracks according to the header
 * @param division what a tick is; empty when rejected
 * @param tracks where the track chunks lie, in file order
 * @param findings the anomalies, in order of discovery
 */
public record SmfFile(
    ReadStatus status,
    String kind,
    int format,
    int declaredTracks,
    Optional<Division> division,
    List<TrackChunk> tracks,
    List<Finding> findings) {
  public SmfFile {
    tracks = List.copyOf(tracks);
    findings = List.copyOf(findings);
  }

  /** Where a track chunk lies: offset of its {@code MTrk}, bytes of content that belong to it. */
  public record TrackChunk(long byteOffset, long byteLength) {}
}
