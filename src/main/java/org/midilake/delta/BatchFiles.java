package org.midilake.delta;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.midilake.spark.parquet.DataFile;

/**
 * What the tasks of a batch have written, kept in a file until all tables have it: the commit to
 * the log makes the batch valid, and after a crash the next run commits the same files to the
 * tables that lack them.
 */
public final class BatchFiles {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final Configuration hadoop;

  /** {@code folder} begins with an underscore, so that Delta takes nothing in it for data. */
  BatchFiles(String folder, Configuration hadoop) {
    this.folder = new Path(folder);
    this.hadoop = hadoop;
  }

  private Path path(String token) {
    return new Path(folder, token + ".jsonl");
  }

  /** Keeps the files of the batch that has a token. */
  public void write(String token, List<DataFile> files) {
    Path unfinished = new Path(folder, "." + token);
    try {
      FileSystem system = folder.getFileSystem(hadoop);
      try (FSDataOutputStream out = system.create(unfinished, true)) {
        for (DataFile file : files) {
          out.write((JSON.writeValueAsString(file) + "\n").getBytes(StandardCharsets.UTF_8));
        }
      }

      if (!system.rename(unfinished, path(token))) {
        throw new IOException("can't rename " + unfinished + " to " + path(token));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("can't keep the list of written files: " + e.getMessage(), e);
    }
  }

  /** The files of a batch. */
  public List<DataFile> read(String token) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                folder.getFileSystem(hadoop).open(path(token)), StandardCharsets.UTF_8))) {
      List<DataFile> files = new ArrayList<>();
      String line;
      while ((line = lines.readLine()) != null) {
        files.add(JSON.readValue(line, DataFile.class));
      }

      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the list of files of a batch that is not in all tables can't be read: "
              + path(token)
              + ": "
              + e.getMessage(),
          e);
    }
  }

  /** Forgets a batch that all tables have. */
  public void delete(String token) {
    try {
      folder.getFileSystem(hadoop).delete(path(token), false);
    } catch (IOException e) {
      throw new UncheckedIOException("can't delete " + path(token) + ": " + e.getMessage(), e);
    }
  }
}
