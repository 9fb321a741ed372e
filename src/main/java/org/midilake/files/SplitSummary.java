package org.midilake.files;

/**
 * What came of splitting.
 *
 * @param files files that were taken apart
 * @param links parts of all files: lines of the manifest
 * @param parts parts that were written: the others were the same as one of these
 * @param failures files that could not be read, parts that could not be written
 */
public record SplitSummary(long files, long links, long parts, long failures) {
  /** Counts. */
  static final class Builder {
    private long files;
    private long links;
    private long parts;
    private long failures;

    void file(int partCount) {
      files++;
      links += partCount;
    }

    void part() {
      parts++;
    }

    void failed() {
      failures++;
    }

    SplitSummary build() {
      return new SplitSummary(files, links, parts, failures);
    }
  }
}
