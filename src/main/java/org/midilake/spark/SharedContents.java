package org.midilake.spark;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * The contents that more than one of the archives of a batch has, each with the location from which
 * it is analysed, and which archives were read to find that out: 16 bytes for each of them.
 */
public final class SharedContents implements Serializable {
  private static final long serialVersionUID = 1L;

  private final long[] fileIds;
  private final long[] owners;

  /** {@code contents} has the columns file_id and owner. */
  private SharedContents(List<Row> contents) {
    List<Row> sorted =
        contents.stream().sorted(Comparator.comparingLong(row -> row.getLong(0))).toList();
    fileIds = sorted.stream().mapToLong(row -> row.getLong(0)).toArray();
    owners = sorted.stream().mapToLong(row -> row.getLong(1)).toArray();
  }

  /** Where copies meet in one task, which sees them by itself. */
  public static SharedContents none() {
    return new SharedContents(List.of());
  }

  /** Of rows with the id of a content and the {@link #owner} that it falls to. */
  public static SharedContents of(List<Row> contents) {
    return new SharedContents(contents);
  }

  /** Stands for a location: FNV-1a of 64 bits (Fowler, Noll, Vo), over its characters. */
  static long owner(String path) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < path.length(); i++) {
      hash = (hash ^ path.charAt(i)) * 0x100000001B3L;
    }

    return hash;
  }

  /** Takes the place of a content's id, none of which is negative, for an archive that was read. */
  static long readArchive(String path) {
    return owner(path) | Long.MIN_VALUE;
  }

  /** Whether others may rely on an archive for a content. */
  boolean relyOn(String archivePath) {
    return Arrays.binarySearch(fileIds, readArchive(archivePath)) >= 0;
  }

  /** Whether a content is analysed at a location, as far as other tasks are concerned. */
  boolean areAt(String path, long fileId) {
    int index = Arrays.binarySearch(fileIds, fileId);
    return index < 0 || owners[index] == owner(path);
  }
}
