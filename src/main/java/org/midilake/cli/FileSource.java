package org.midilake.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.midilake.files.LocalFacts;
import org.midilake.files.NamedFile;
import org.midilake.jobs.OutputFormat;
import org.midilake.settings.Settings;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which files a command works on: those below folders, or those that a query finds. */
final class FileSource {
  /** Everything that names can be made of, for the present files. */
  private static final String ALL_FILES =
      """
      SELECT l.path, n.title, m.final_key AS key, CAST(round(m.final_tempo_bpm) AS INT) AS bpm,
        m.final_time_signature AS meter, m.bar_count AS bars, m.usage, t.category, t.genre,
        coalesce(get(n.instruments, 0), t.instrument) AS instrument, n.part, n.variation,
        n.track_number AS track, n.vendor, n.pack, n.collection, substr(l.content_hash, 1, 8) AS id,
        l.folder, l.file_name, l.size_bytes, m.final_tempo_bpm, m.duration_seconds, m.note_count
      FROM file_location l
      JOIN musical_metadata m ON m.file_id = l.file_id
      LEFT JOIN name_fact n ON n.path = l.path
      LEFT JOIN (
        SELECT file_id,
          max(CASE WHEN category = 'file_category' THEN name END) AS category,
          max_by(name, CASE WHEN category = 'genre' THEN confidence END) AS genre,
          max_by(name, CASE WHEN category = 'instrument' THEN confidence END) AS instrument
        FROM file_tag GROUP BY file_id) t ON t.file_id = l.file_id
      WHERE l.state = 'present' AND NOT l.is_archive
      """;

  private static final String MEMBER = "!/";

  /** Whether the files may be members of archives. */
  enum Members {
    INCLUDED,
    LEFT_OUT
  }

  @Parameters(
      paramLabel = "INPUT",
      arity = "0..*",
      description = "Files or folders, which are analysed; without them the tables are asked.")
  private final List<String> inputs = new ArrayList<>();

  @Option(
      names = "--where",
      paramLabel = "CONDITION",
      description = "Files of the tables: a condition in SQL on the placeholders and on path.")
  private Optional<String> where = Optional.empty();

  @Option(
      names = "--query",
      paramLabel = "SQL",
      description =
          "Files of the tables: a query with the column path; its other columns are the"
              + " placeholders.")
  private Optional<String> query = Optional.empty();

  /** Local folders and files, if any are given. */
  List<Path> inputs() {
    return inputs.isEmpty() ? List.of() : FileOptions.existing(inputs);
  }

  /** Whether the placeholders are the columns of a query. */
  boolean hasOwnQuery() {
    return query.isPresent();
  }

  /** Gives the files one after the other; what can't be used is told. */
  void visit(
      Settings settings,
      Surroundings surroundings,
      JobRunner.Factory jobs,
      Members members,
      Consumer<NamedFile> files) {
    if (!inputs.isEmpty()) {
      if (where.isPresent() || query.isPresent()) {
        throw new UsageFault("Give files and folders, or --where, or --query: not both.");
      }

      new LocalFacts(
              settings.discover().names().extensions(),
              settings.ingest().maxFileBytes(),
              settings.analysis())
          .visit(
              inputs(), files, (path, reason) -> surroundings.err().println(path + ": " + reason));
      return;
    }

    LocalPaths.checkWarehouse(settings, surroundings);
    String sql =
        query.orElseGet(
            () ->
                "SELECT * FROM ("
                    + ALL_FILES
                    + (members == Members.LEFT_OUT ? " AND l.archive_path IS NULL" : "")
                    + ") WHERE "
                    + where.orElse("true")
                    + " ORDER BY path");
    try (JobRunner runner = jobs.forQuestion(settings, new SilentProgress())) {
      runner.query(
          sql,
          OutputFormat.JSON,
          new LineSink(line -> file(line, members, surroundings).ifPresent(files)));
    }
  }

  private static Optional<NamedFile> file(String json, Members members, Surroundings surroundings) {
    Map<String, String> values = JsonRow.values(json);
    String path =
        Optional.ofNullable(values.remove("path"))
            .orElseThrow(() -> new UsageFault("The query has no column path."));
    Optional<NamedFile> file =
        localPath(path)
            .map(local -> new NamedFile(local, values))
            .or(() -> member(path, values).filter(it -> members == Members.INCLUDED));
    if (file.isEmpty()) {
      surroundings.err().println(path + ": not a file of this machine, or not by itself");
    }

    return file;
  }

  /** A path of the tables is a scheme and plain letters, nothing escaped. */
  private static Optional<Path> localPath(String path) {
    Optional<Path> local =
        path.startsWith("file:")
            ? Optional.of(Path.of(path.substring("file:".length())))
            : LocalPaths.of(path);
    return local.filter(it -> !path.contains(MEMBER) || Files.exists(it));
  }

  /** A member of the first archive on its path; folders may have an exclamation mark, too. */
  private static Optional<NamedFile> member(String path, Map<String, String> values) {
    for (int at = path.indexOf(MEMBER); at >= 0; at = path.indexOf(MEMBER, at + 1)) {
      Optional<Path> archive = localPath(path.substring(0, at)).filter(Files::isRegularFile);
      if (archive.isPresent()) {
        String member = path.substring(at + MEMBER.length());
        return Optional.of(new NamedFile(archive.get(), Optional.of(member), values));
      }
    }

    return Optional.empty();
  }
}
