package org.midilake.spark;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.spark.sql.Row;
import org.midilake.archive.ArchivePart;
import org.midilake.tables.LocationState;

/** A location with which something is to be done, from a row of {@link WorkColumns}. */
final class WorkItem {
  private final Row row;

  WorkItem(Row row) {
    this.row = row;
  }

  String path() {
    return row.getString(0);
  }

  long length() {
    return row.getLong(1);
  }

  Instant modified() {
    return (Instant) row.get(2);
  }

  LocationState state() {
    return LocationState.valueOf(row.getString(3).toUpperCase(Locale.ROOT));
  }

  Optional<String> reason() {
    return Optional.ofNullable(row.getString(4));
  }

  boolean isArchive() {
    return row.getBoolean(5);
  }

  OptionalLong previousFileId() {
    return row.isNullAt(6) ? OptionalLong.empty() : OptionalLong.of(row.getLong(6));
  }

  Optional<String> previousHash() {
    return Optional.ofNullable(row.getString(7));
  }

  Optional<String> archivePath() {
    return Optional.ofNullable(row.getString(8));
  }

  Optional<String> memberName() {
    return Optional.ofNullable(row.getString(9));
  }

  /** Whether it only says what is known of a member of an archive that is read again. */
  boolean isCarried() {
    return row.getBoolean(11);
  }

  /** Whether it says what is known of a member of an archive, or of that part of one. */
  boolean isKnownMemberOf(WorkItem archive) {
    return isCarried()
        && archivePath().equals(Optional.of(archive.path()))
        && part().equals(archive.part());
  }

  ArchivePart part() {
    return new ArchivePart(row.getInt(12), row.getInt(13));
  }
}
