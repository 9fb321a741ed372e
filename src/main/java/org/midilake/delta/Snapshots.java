package org.midilake.delta;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.delta.Snapshot;
import org.apache.spark.sql.delta.VersionChecksum;
import org.apache.spark.sql.delta.actions.AddFile;
import org.apache.spark.sql.delta.actions.SetTransaction;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Answers from the checksum file that Delta writes beside a commit, where it has them: otherwise
 * each takes a Spark job over the table's whole log.
 */
final class Snapshots {
  private Snapshots() {}

  /** The last transaction of an application; 0 if there is none. */
  static long lastTransaction(Snapshot snapshot, String application) {
    Option<Seq<SetTransaction>> known = snapshot.setTransactionsIfKnown();
    if (known.isDefined()) {
      return CollectionConverters.asJava(known.get()).stream()
          .filter(transaction -> transaction.appId().equals(application))
          .mapToLong(SetTransaction::version)
          .findFirst()
          .orElse(0);
    }

    Option<Object> version = snapshot.transactions().get(application);
    return version.isDefined() ? (Long) version.get() : 0;
  }

  /** Number of rows, if the checksum file lists all data files with their numbers of rows. */
  static OptionalLong rowCount(Snapshot snapshot) {
    Optional<List<AddFile>> files = allFiles(snapshot);
    if (files.isEmpty()) {
      return OptionalLong.empty();
    }

    long rows = 0;
    for (AddFile file : files.get()) {
      Option<Object> count = file.numLogicalRecords();
      if (count.isEmpty()) {
        return OptionalLong.empty();
      }

      rows += (Long) count.get();
    }

    return OptionalLong.of(rows);
  }

  /** Paths of all data files, if the checksum file lists them and all of their rows count. */
  static Optional<List<String>> files(Snapshot snapshot) {
    return allFiles(snapshot)
        .filter(files -> files.stream().allMatch(file -> file.deletionVector() == null))
        .map(files -> files.stream().map(file -> path(snapshot, file)).toList());
  }

  private static String path(Snapshot snapshot, AddFile file) {
    return new Path(snapshot.dataPath(), new Path(URI.create(file.path()))).toString();
  }

  private static Optional<List<AddFile>> allFiles(Snapshot snapshot) {
    Option<VersionChecksum> checksum = snapshot.checksumOpt();
    return checksum.isEmpty() || checksum.get().allFiles().isEmpty()
        ? Optional.empty()
        : Optional.of(CollectionConverters.asJava(checksum.get().allFiles().get()));
  }
}
