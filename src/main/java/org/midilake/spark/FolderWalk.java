package org.midilake.spark;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.midilake.archive.FileNames;
import org.midilake.tables.LocationState;

/**
 * Walks folders and tells MIDI files and archives by their extensions. Names that begin with a dot
 * are left out with a reason, so that nothing is missing without being counted; names that begin
 * with an underscore are files like any other.
 */
final class FolderWalk {
  private final List<String> inputs;
  private final FileNames names;
  private final FolderListing listing;

  FolderWalk(List<String> inputs, FileNames names, Configuration hadoop) {
    this.inputs = inputs;
    this.names = names;
    listing = new FolderListing(hadoop);
  }

  /**
   * Lists folder by folder until enough folders are known that nobody has listed yet.
   *
   * @return the folders that are left to list
   */
  List<String> listUntil(int enough, Consumer<Row> files) {
    Deque<String> folders = new ArrayDeque<>();
    for (String input : inputs) {
      if (listing.isFolder(input)) {
        folders.add(input);
      } else {
        files.accept(row(listing.file(input)));
      }
    }

    while (!folders.isEmpty() && folders.size() < enough) {
      list(folders.poll(), folders, files);
    }

    return new ArrayList<>(folders);
  }

  /** Everything below a folder, listed as it is asked for. */
  Iterator<Row> lazily(String folder) {
    Deque<String> folders = new ArrayDeque<>(List.of(folder));
    Deque<Row> files = new ArrayDeque<>();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        while (files.isEmpty() && !folders.isEmpty()) {
          list(folders.pop(), folders, files::add);
        }

        return !files.isEmpty();
      }

      @Override
      public Row next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }

        return files.pop();
      }
    };
  }

  private void list(String folder, Collection<String> folders, Consumer<Row> files) {
    try {
      for (FolderListing.Entry entry : listing.list(folder)) {
        if (entry.kind() == FolderListing.Kind.FOLDER) {
          folders.add(entry.path());
        } else if (isWanted(entry)) {
          files.accept(row(entry));
        }
      }
    } catch (IOException e) {
      files.accept(
          RowFactory.create(
              folder,
              0L,
              Instant.EPOCH,
              stored(LocationState.UNREADABLE),
              "folder cannot be listed: " + e,
              false));
    }
  }

  private boolean isWanted(FolderListing.Entry entry) {
    return names.use(entry.name()) != FileNames.Use.OTHER;
  }

  private Row row(FolderListing.Entry entry) {
    String reason = skipReason(entry);
    return RowFactory.create(
        entry.path(),
        entry.length(),
        entry.modified(),
        stored(reason == null ? LocationState.PRESENT : LocationState.SKIPPED),
        reason,
        names.use(entry.name()) == FileNames.Use.ARCHIVE);
  }

  private String skipReason(FolderListing.Entry entry) {
    if (entry.kind() == FolderListing.Kind.OTHER) {
      return "neither file nor folder";
    }

    return FileNames.skipReason(belowItsInput(entry.path())).orElse(null);
  }

  /** What is hidden above an input says nothing about what is below it. */
  private String belowItsInput(String path) {
    for (String input : inputs) {
      if (path.startsWith(input)) {
        return path.substring(input.length());
      }
    }

    return path;
  }

  private static String stored(LocationState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
