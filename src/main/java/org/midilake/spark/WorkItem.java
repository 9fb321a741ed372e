package org.midilake.spark;

import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.spark.sql.Row;
import org.midilake.hash.ContentHash;
import org.midilake.ingest.AnalysedContent;
import org.midilake.ingest.ReadEventRow;
import org.midilake.tables.FileLocationRow;
import org.midilake.tables.LocationState;

/**
 * A location with which something is to be done, from a row of {@link DiscoveredFiles}' columns.
 */
final class WorkItem {
  static final String PREVIOUS_FILE_ID = "previous_file_id";
  static final String PREVIOUS_HASH = "previous_hash";

  private final Row row;

  /**
   * {@code row} has the columns of {@link DiscoveredFiles} and, after them, the previous content.
   */
  WorkItem(Row row) {
    this.row = row;
  }

  String path() {
    return row.getString(0);
  }

  long length() {
    return row.getLong(1);
  }

  LocationState state() {
    return LocationState.valueOf(row.getString(3).toUpperCase(Locale.ROOT));
  }

  /** It was read. */
  ReadEventRow read(long batch, ContentHash hash, Optional<AnalysedContent> content) {
    OptionalLong previous = previousFileId();
    return new ReadEventRow(
        batch,
        path(),
        location(
            LocationState.PRESENT,
            Optional.empty(),
            length(),
            OptionalLong.of(hash.fileId()),
            Optional.of(hash.hex())),
        previous.isPresent() && previous.getAsLong() != hash.fileId()
            ? previous
            : OptionalLong.empty(),
        content);
  }

  /** It can't be read; what it held before is kept. */
  ReadEventRow unreadable(long batch, IOException fault) {
    return event(batch, LocationState.UNREADABLE, Optional.of(message(fault)));
  }

  /** It is left out; what it held before is kept. */
  ReadEventRow skipped(long batch, String reason) {
    return event(batch, LocationState.SKIPPED, Optional.of(reason));
  }

  /** Its state is all that there is to note. */
  ReadEventRow unread(long batch) {
    return event(batch, state(), Optional.ofNullable(row.getString(4)));
  }

  private ReadEventRow event(long batch, LocationState state, Optional<String> reason) {
    return new ReadEventRow(
        batch,
        path(),
        location(state, reason, length(), previousFileId(), Optional.ofNullable(row.getString(6))),
        previousFileId(),
        Optional.empty());
  }

  private OptionalLong previousFileId() {
    return row.isNullAt(5) ? OptionalLong.empty() : OptionalLong.of(row.getLong(5));
  }

  private FileLocationRow location(
      LocationState state,
      Optional<String> reason,
      long length,
      OptionalLong fileId,
      Optional<String> hash) {
    String path = path();
    int slash = path.lastIndexOf('/');
    String name = path.substring(slash + 1);
    int dot = name.lastIndexOf('.');
    return new FileLocationRow(
        path,
        slash <= 0 ? "" : path.substring(0, slash),
        name,
        dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT),
        length,
        (Instant) row.get(2),
        state,
        reason,
        fileId,
        hash);
  }

  private static String message(IOException fault) {
    return fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
  }
}
