package org.midilake.architecture;

import static org.midilake.architecture.Ring.PURE;
import static org.midilake.architecture.Ring.SHELL;
import static org.midilake.architecture.Ring.WIRING;

import java.util.List;
import java.util.stream.Stream;

/**
 * The packages below {@code org.midilake} and what each may use besides the JDK and itself.
 *
 * @param name its name below the root, sub-packages included
 * @param packages the project's own packages that it may use
 * @param libraries the package prefixes of the libraries that it may use
 */
record Packages(String name, Ring ring, List<String> packages, List<String> libraries) {
  private static final List<String> PLAIN_JAVA = List.of();
  private static final List<String> SPARK =
      List.of(
          "org.apache.spark",
          "org.apache.hadoop",
          "org.apache.parquet",
          "com.fasterxml.jackson",
          "io.delta",
          "scala",
          "org.slf4j");

  /** All packages, the inmost first. */
  static final List<Packages> ALL =
      List.of(
          // ICU4J recognises the character sets of texts.
          new Packages("smf", PURE, List.of(), List.of("com.ibm.icu")),
          new Packages("music", PURE, List.of("smf"), PLAIN_JAVA),
          new Packages("repair", PURE, List.of("smf", "music"), PLAIN_JAVA),
          new Packages("split", PURE, List.of("smf"), PLAIN_JAVA),
          // Of smf only the values that the musical view hands on.
          new Packages("analysis", PURE, List.of("music", "smf"), List.of("org.jtransforms")),
          // One pass over a path finds the names of all tags.
          new Packages("library", PURE, List.of(), List.of("org.ahocorasick")),
          // What is wrong with an archive is a finding like any other.
          new Packages(
              "archive",
              PURE,
              List.of("smf"),
              List.of("org.apache.commons.compress", "org.tukaani.xz", "com.github.junrar")),
          new Packages("hash", PURE, List.of(), List.of("jdk.incubator.vector")),
          new Packages("schema", PURE, List.of(), PLAIN_JAVA),
          // Statuses, severities, finding codes, whether a file can be repaired, categories of tags
          // and whether a name agrees are columns.
          new Packages("tables", PURE, List.of("schema", "smf", "repair", "library"), PLAIN_JAVA),
          new Packages("ingest", PURE, namesOfPure(), PLAIN_JAVA),
          new Packages(
              "settings", SHELL, List.of("analysis", "archive"), List.of("com.typesafe.config")),
          // Of postgres the source of rows that its encoder asks, and what copies a partition.
          new Packages(
              "spark", SHELL, with(namesOfPure(), "ingest", "settings", "postgres"), SPARK),
          new Packages("doctor", SHELL, List.of("smf", "repair"), PLAIN_JAVA),
          // Of doctor the walk over local files and safe writing, of archive the walk over members.
          new Packages(
              "files",
              SHELL,
              List.of(
                  "smf",
                  "split",
                  "library",
                  "archive",
                  "hash",
                  "doctor",
                  "analysis",
                  "ingest",
                  "tables"),
              PLAIN_JAVA),
          new Packages("delta", SHELL, with(namesOfPure(), "ingest", "settings", "spark"), SPARK),
          new Packages(
              "postgres",
              SHELL,
              List.of("schema", "tables", "settings"),
              List.of(
                  "org.postgresql",
                  "org.flywaydb",
                  "io.zonky",
                  "org.apache.commons.compress",
                  "org.tukaani.xz",
                  // How much memory the machine has: the embedded server's share depends on it.
                  "com.sun.management")),
          new Packages(
              "jobs",
              WIRING,
              with(namesOfPure(), "ingest", "settings", "spark", "delta", "postgres"),
              SPARK),
          new Packages(
              "cli",
              WIRING,
              with(
                  namesOfPure(),
                  "ingest",
                  "settings",
                  "spark",
                  "delta",
                  "postgres",
                  "doctor",
                  "files",
                  "jobs"),
              with(SPARK, "picocli")));

  private static List<String> namesOfPure() {
    return List.of(
        "smf",
        "music",
        "repair",
        "split",
        "analysis",
        "library",
        "archive",
        "hash",
        "schema",
        "tables");
  }

  private static List<String> with(List<String> names, String... more) {
    return Stream.concat(names.stream(), Stream.of(more)).toList();
  }
}
