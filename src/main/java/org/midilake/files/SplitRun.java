package org.midilake.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.midilake.doctor.FileBytes;
import org.midilake.doctor.LocalFile;
import org.midilake.doctor.LocalFiles;
import org.midilake.doctor.RepairedTree;
import org.midilake.doctor.WriteFault;
import org.midilake.hash.Blake3;
import org.midilake.hash.ContentHash;
import org.midilake.library.files.CsvLine;
import org.midilake.library.files.Template;
import org.midilake.library.files.UniquePaths;
import org.midilake.smf.EventBuffer;
import org.midilake.smf.ReadStatus;
import org.midilake.smf.Severity;
import org.midilake.smf.SmfFile;
import org.midilake.smf.SmfReader;
import org.midilake.split.Part;
import org.midilake.split.Splitter;

/**
 * Writes the parts of files below a folder. A part whose bytes were written before is not written
 * again; the manifest has a line for each part of each file nevertheless, so that no link is lost.
 */
public final class SplitRun {
  /** The columns of the manifest. */
  public static final List<String> COLUMNS =
      List.of(
          "source",
          "source_hash",
          "is_sound",
          "track",
          "channel",
          "name",
          "program",
          "notes",
          "part",
          "part_hash",
          "is_copy");

  /** What is told while it goes on. */
  public interface Listener {
    /** A file or folder can't be read, or its parts can't be written. */
    void failed(Path file, String reason);
  }

  /** Placeholders of the template. */
  public static final Set<String> PLACEHOLDERS =
      Set.of("folder", "file", "track", "channel", "name", "program", "notes", "hash");

  private final Set<String> extensions;
  private final FileBytes files;
  private final SmfReader reader;
  private final Template template;
  private final EventBuffer events = new EventBuffer();
  private final Splitter splitter = new Splitter();
  private final Blake3 blake3 = new Blake3();
  private final UniquePaths names = new UniquePaths();
  private final Map<String, String> written = new HashMap<>();

  /**
   * @param extensions of the files that are split, lower case, without the dot
   * @param maxFileBytes larger files are not read
   * @param maxEvents events of one file that are read
   */
  public SplitRun(Set<String> extensions, long maxFileBytes, int maxEvents, Template template) {
    this.extensions = Set.copyOf(extensions);
    files = new FileBytes(maxFileBytes);
    reader = new SmfReader(maxEvents);
    this.template = template;
  }

  /**
   * Splits all files of some inputs.
   *
   * @param tree where the parts go
   * @param manifest file that is written, replacing what is there
   */
  public SplitSummary run(List<Path> inputs, RepairedTree tree, Path manifest, Listener listener)
      throws IOException {
    SplitSummary.Builder summary = new SplitSummary.Builder();
    Files.createDirectories(manifest.toAbsolutePath().getParent());
    try (BufferedWriter lines = Files.newBufferedWriter(manifest, StandardCharsets.UTF_8)) {
      line(lines, COLUMNS);
      new LocalFiles(
              extensions,
              new LocalFiles.Visitor() {
                @Override
                public void file(LocalFile file) {
                  split(file, tree, lines, summary, listener);
                }

                @Override
                public void unreadable(Path folder, String reason) {
                  summary.failed();
                  listener.failed(folder, reason);
                }
              })
          .visit(inputs);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }

    return summary.build();
  }

  private void split(
      LocalFile file,
      RepairedTree tree,
      BufferedWriter lines,
      SplitSummary.Builder summary,
      Listener listener) {
    byte[] bytes;
    try {
      bytes = files.read(file.source());
    } catch (IOException e) {
      summary.failed();
      listener.failed(file.source(), e.toString());
      return;
    }

    SmfFile read = reader.read(bytes, bytes.length, events);
    if (read.status() == ReadStatus.REJECTED) {
      summary.failed();
      listener.failed(file.source(), "no MIDI: " + read.kind());
      return;
    }

    List<Part> parts = splitter.split(read, events);
    ContentHash hash = hash(bytes);
    summary.file(parts.size());
    for (Part part : parts) {
      try {
        write(file, hash, isSound(read), part, tree, lines, summary);
      } catch (WriteFault e) {
        summary.failed();
        listener.failed(file.source(), e.getMessage());
      }
    }
  }

  /** Whether nothing is wrong with it that readers may take differently. */
  private static boolean isSound(SmfFile file) {
    return file.status() == ReadStatus.COMPLETE
        && file.findings().stream().allMatch(it -> it.code().severity() == Severity.INFO);
  }

  private void write(
      LocalFile file,
      ContentHash source,
      boolean isSound,
      Part part,
      RepairedTree tree,
      BufferedWriter lines,
      SplitSummary.Builder summary)
      throws WriteFault {
    ContentHash hash = hash(part.bytes());
    String known = written.get(hash.hex());
    String path = known;
    if (known == null) {
      path = names.unique(template.path(values(file, part, hash), ".mid"));
      tree.write(Path.of(path), part.bytes());
      written.put(hash.hex(), path);
      summary.part();
    }

    line(
        lines,
        List.of(
            file.source().toString(),
            source.hex(),
            String.valueOf(isSound),
            String.valueOf(part.track()),
            String.valueOf(part.channel() + 1),
            part.name().orElse(""),
            part.program().isPresent() ? String.valueOf(part.program().getAsInt()) : "",
            String.valueOf(part.noteCount()),
            path,
            hash.hex(),
            String.valueOf(known != null)));
  }

  private static Map<String, String> values(LocalFile file, Part part, ContentHash hash) {
    Map<String, String> values = new TreeMap<>();
    Path folder = file.relative().getParent();
    String name = file.relative().getFileName().toString();
    int dot = name.lastIndexOf('.');
    values.put("folder", folder == null ? "" : folder.toString().replace('\\', '/'));
    values.put("file", dot > 0 ? name.substring(0, dot) : name);
    values.put("track", String.valueOf(part.track()));
    values.put("channel", String.valueOf(part.channel() + 1));
    values.put("name", part.name().orElse(""));
    part.program().ifPresent(program -> values.put("program", String.valueOf(program)));
    values.put("notes", String.valueOf(part.noteCount()));
    values.put("hash", hash.hex().substring(0, 8));
    return values;
  }

  private ContentHash hash(byte[] bytes) {
    return blake3.contentHash(bytes, 0, bytes.length);
  }

  private static void line(BufferedWriter lines, List<String> values) {
    try {
      lines.write(CsvLine.of(values));
      lines.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
