package org.midilake.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.RemoteIterator;

/**
 * Lists one folder of any Hadoop file system; local ones directly, which is ten times as fast.
 * Links to files are followed; links to folders are not, as they could lead in circles.
 */
final class FolderListing {
  private static final String LOCAL = "file:";

  private final Configuration hadoop;

  FolderListing(Configuration hadoop) {
    this.hadoop = hadoop;
  }

  /** What an entry of a folder is. */
  enum Kind {
    FILE,
    FOLDER,
    /** A device, a pipe, a link to a folder. */
    OTHER
  }

  /** One entry of a folder. */
  record Entry(String path, String name, Kind kind, long length, Instant modified) {}

  boolean isFolder(String path) {
    return file(path).kind() == Kind.FOLDER;
  }

  /** The entry of one path that exists. */
  Entry file(String path) {
    try {
      if (path.startsWith(LOCAL)) {
        Path local = Path.of(path.substring(LOCAL.length()));
        return local(local, Files.readAttributes(local, BasicFileAttributes.class));
      }

      org.apache.hadoop.fs.Path remote = new org.apache.hadoop.fs.Path(path);
      return remote(remote.getFileSystem(hadoop).getFileStatus(remote));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Entry> list(String folder) throws IOException {
    return folder.startsWith(LOCAL)
        ? listLocal(Path.of(folder.substring(LOCAL.length())))
        : listRemote(new org.apache.hadoop.fs.Path(folder));
  }

  private static List<Entry> listLocal(Path folder) throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (var children = Files.newDirectoryStream(folder)) {
      for (Path child : children) {
        BasicFileAttributes attributes =
            Files.readAttributes(child, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (attributes.isSymbolicLink()) {
          addLinked(child, entries);
        } else {
          entries.add(local(child, attributes));
        }
      }
    }

    return entries;
  }

  private static void addLinked(Path link, List<Entry> entries) throws IOException {
    if (Files.isRegularFile(link)) {
      entries.add(local(link, Files.readAttributes(link, BasicFileAttributes.class)));
    } else {
      FileTime modified = Files.getLastModifiedTime(link, LinkOption.NOFOLLOW_LINKS);
      entries.add(
          new Entry(LOCAL + link, link.getFileName().toString(), Kind.OTHER, 0, micros(modified)));
    }
  }

  private static Entry local(Path path, BasicFileAttributes attributes) {
    Kind kind =
        attributes.isDirectory()
            ? Kind.FOLDER
            : attributes.isRegularFile() ? Kind.FILE : Kind.OTHER;
    return new Entry(
        LOCAL + path,
        path.getFileName() == null ? "" : path.getFileName().toString(),
        kind,
        attributes.size(),
        micros(attributes.lastModifiedTime()));
  }

  private static Instant micros(FileTime time) {
    return time.toInstant().truncatedTo(ChronoUnit.MICROS);
  }

  private List<Entry> listRemote(org.apache.hadoop.fs.Path folder) throws IOException {
    FileSystem files = folder.getFileSystem(hadoop);
    List<Entry> entries = new ArrayList<>();
    RemoteIterator<FileStatus> children = files.listStatusIterator(folder);
    while (children.hasNext()) {
      entries.add(remote(children.next()));
    }

    return entries;
  }

  private static Entry remote(FileStatus status) {
    Kind kind = status.isDirectory() ? Kind.FOLDER : status.isFile() ? Kind.FILE : Kind.OTHER;
    return new Entry(
        status.getPath().toString(),
        status.getPath().getName(),
        kind,
        status.getLen(),
        Instant.ofEpochMilli(status.getModificationTime()));
  }
}
