package org.midilake.files;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.midilake.library.files.Template;
import org.midilake.library.files.UniquePaths;

/**
 * Gives files new names by a template. Names that would be the same, on any common file system, get
 * numbers in the order of the old paths; a file that is in the way and is not renamed itself is
 * stepped aside from likewise.
 */
public final class RenamePlanner {
  private final Path root;
  private final Template template;
  private final List<Wish> wishes = new ArrayList<>();
  private final Set<Path> sources = new HashSet<>();
  private int unfit;

  private record Wish(Path source, String target) {}

  /**
   * @param root absolute; new paths are below it
   */
  public RenamePlanner(Path root, Template template) {
    this.root = root;
    this.template = template;
  }

  /** Adds a file. A path that can't be written as a line of the plan is left as it is. */
  public void add(NamedFile file) {
    String path = file.path().toString();
    if (path.indexOf('\n') >= 0 || path.indexOf('\r') >= 0) {
      unfit++;
    } else if (sources.add(file.path())) {
      wishes.add(new Wish(file.path(), template.path(file.values(), file.extension())));
    }
  }

  /** Number of files that were left out for their paths. */
  public int unfit() {
    return unfit;
  }

  /** Number of files that were added. */
  public int size() {
    return wishes.size();
  }

  /** The plan; files that have their new names already are not in it. */
  public RenamePlan plan() {
    wishes.sort(Comparator.comparing(Wish::source));
    UniquePaths paths = new UniquePaths();
    List<RenamePlan.Entry> entries = new ArrayList<>();
    for (Wish wish : wishes) {
      Path target = root.resolve(paths.unique(wish.target()));
      while (isInTheWay(target)) {
        target = root.resolve(paths.unique(wish.target()));
      }

      if (!target.equals(wish.source())) {
        entries.add(new RenamePlan.Entry(wish.source(), target));
      }
    }

    return new RenamePlan(entries);
  }

  private boolean isInTheWay(Path target) {
    return !sources.contains(target) && Files.exists(target, LinkOption.NOFOLLOW_LINKS);
  }
}
