package org.midilake.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.midilake.library.files.UniquePaths;

/**
 * Gives the files of a plan their new names, or their old ones back. It may be killed at any point:
 * each file is then under exactly one name, and the next run goes on from there.
 *
 * <p>A move is one rename of the file system, which happens or does not. The journal notes it
 * before and after. Files whose names are in each other's way (swapped, or one after the other)
 * first go aside, under names of their own; so of a move that was noted and not ended, one look at
 * the file system tells whether it happened.
 */
public final class RenameRun {
  /** Moves that share one write to the journal. */
  private static final int BATCH = 64;

  /** What is told while it goes on. */
  public interface Listener {
    void failed(Path from, Path to, String reason);
  }

  private final RenamePlan plan;
  private final Path journalFile;
  private final Listener listener;
  private final Whereabouts[] whereabouts;
  private final boolean[] inTheWay;

  /** The journal lies beside the plan, and is made with the first move. */
  public RenameRun(RenamePlan plan, Path planFile, Listener listener) {
    this.plan = plan;
    this.listener = listener;
    journalFile = planFile.resolveSibling(planFile.getFileName() + ".journal");
    whereabouts = new Whereabouts[plan.entries().size()];
    Arrays.fill(whereabouts, Whereabouts.SOURCE);
    inTheWay = overlaps(plan);
  }

  /** Entries whose source is another's target, or the other way round. */
  private static boolean[] overlaps(RenamePlan plan) {
    Set<String> sources = new HashSet<>();
    Set<String> targets = new HashSet<>();
    for (RenamePlan.Entry entry : plan.entries()) {
      sources.add(UniquePaths.folded(entry.source().toString()));
      targets.add(UniquePaths.folded(entry.target().toString()));
    }

    boolean[] overlaps = new boolean[plan.entries().size()];
    for (int i = 0; i < overlaps.length; i++) {
      RenamePlan.Entry entry = plan.entries().get(i);
      overlaps[i] =
          targets.contains(UniquePaths.folded(entry.source().toString()))
              || sources.contains(UniquePaths.folded(entry.target().toString()));
    }
    return overlaps;
  }

  /** Gives the files their new names. */
  public RenameSummary apply() throws IOException {
    return moveAll(Whereabouts.TARGET);
  }

  /** Gives the files their old names back. */
  public RenameSummary undo() throws IOException {
    return moveAll(Whereabouts.SOURCE);
  }

  /** What {@link #apply} would do: problems are told, nothing is moved. */
  public RenameSummary rehearse() throws IOException {
    recall();
    int moves = 0;
    int failures = 0;
    for (int i = 0; i < whereabouts.length; i++) {
      RenamePlan.Entry entry = plan.entries().get(i);
      if (whereabouts[i] == Whereabouts.SOURCE) {
        boolean missing = !Files.exists(entry.source(), LinkOption.NOFOLLOW_LINKS);
        boolean taken = !inTheWay[i] && Files.exists(entry.target(), LinkOption.NOFOLLOW_LINKS);
        if (missing || taken) {
          failures++;
          listener.failed(entry.source(), entry.target(), missing ? "is gone" : "target exists");
        } else {
          moves++;
        }
      }
    }
    return new RenameSummary(moves, whereabouts.length - moves - failures, failures);
  }

  /** What {@link #undo} would do: nothing is moved. */
  public RenameSummary rehearseUndo() throws IOException {
    recall();
    int there = count(Whereabouts.SOURCE);
    return new RenameSummary(whereabouts.length - there, there, 0);
  }

  private void recall() throws IOException {
    if (Files.exists(journalFile)) {
      try (RenameJournal journal = new RenameJournal(journalFile)) {
        recover(journal);
      }
    }
  }

  private RenameSummary moveAll(Whereabouts goal) throws IOException {
    try (RenameJournal journal = new RenameJournal(journalFile)) {
      recover(journal);
      int before = count(goal);
      Whereabouts origin = goal == Whereabouts.TARGET ? Whereabouts.SOURCE : Whereabouts.TARGET;
      List<Integer> direct = new ArrayList<>();
      List<Integer> aside = new ArrayList<>();
      for (int i = 0; i < whereabouts.length; i++) {
        if (whereabouts[i] == origin) {
          (inTheWay[i] ? aside : direct).add(i);
        }
      }

      move(journal, aside, Whereabouts.ASIDE);
      move(journal, direct, goal);
      List<Integer> waiting = new ArrayList<>();
      for (int i = 0; i < whereabouts.length; i++) {
        if (whereabouts[i] == Whereabouts.ASIDE) {
          waiting.add(i);
        }
      }

      move(journal, waiting, goal);
      int reached = count(goal);
      return new RenameSummary(reached - before, before, whereabouts.length - reached);
    }
  }

  private int count(Whereabouts at) {
    int count = 0;
    for (Whereabouts one : whereabouts) {
      count += one == at ? 1 : 0;
    }
    return count;
  }

  /** Finds out where the files are: the journal knows, but for moves that it saw begin only. */
  private void recover(RenameJournal journal) throws IOException {
    Whereabouts[] underway = new Whereabouts[whereabouts.length];
    journal.replay(
        new RenameJournal.Reader() {
          @Override
          public void begun(int entry, Whereabouts from, Whereabouts to) {
            whereabouts[entry] = from;
            underway[entry] = to;
          }

          @Override
          public void ended(int entry, Whereabouts at) {
            whereabouts[entry] = at;
            underway[entry] = null;
          }
        });
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < underway.length; i++) {
      if (underway[i] != null) {
        whereabouts[i] = happened(i, underway[i]) ? underway[i] : whereabouts[i];
        lines.add(RenameJournal.ended(i, whereabouts[i]));
      }
    }

    if (!lines.isEmpty()) {
      journal.write(lines);
    }
  }

  /** Whether a move that had begun was done. Of two names, that aside is the entry's alone. */
  private boolean happened(int entry, Whereabouts to) {
    if (to == Whereabouts.ASIDE) {
      return isThere(path(entry, Whereabouts.ASIDE));
    }

    boolean fromAside = whereabouts[entry] == Whereabouts.ASIDE;
    return fromAside
        ? !isThere(path(entry, Whereabouts.ASIDE))
        : isThere(path(entry, to)) && !isThere(path(entry, whereabouts[entry]));
  }

  private void move(RenameJournal journal, List<Integer> entries, Whereabouts to)
      throws IOException {
    for (int start = 0; start < entries.size(); start += BATCH) {
      List<Integer> batch = entries.subList(start, Math.min(entries.size(), start + BATCH));
      List<String> begun = new ArrayList<>();
      batch.forEach(entry -> begun.add(RenameJournal.begun(entry, whereabouts[entry], to)));
      journal.write(begun);
      List<String> ended = new ArrayList<>();
      Set<Path> folders = new LinkedHashSet<>();
      for (int entry : batch) {
        if (move(path(entry, whereabouts[entry]), path(entry, to), folders)) {
          whereabouts[entry] = to;
        }

        ended.add(RenameJournal.ended(entry, whereabouts[entry]));
      }

      for (Path folder : folders) {
        force(folder);
      }

      journal.write(ended);
    }
  }

  private boolean move(Path from, Path to, Set<Path> folders) {
    try {
      if (!Files.isRegularFile(from, LinkOption.NOFOLLOW_LINKS)) {
        listener.failed(from, to, "is gone, or no file");
        return false;
      }

      Files.createDirectories(to.getParent());
      if (isThere(to) && !Files.isSameFile(from, to)) {
        listener.failed(from, to, "target exists");
        return false;
      }

      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
      folders.add(from.getParent());
      folders.add(to.getParent());
      return true;
    } catch (IOException e) {
      listener.failed(from, to, e.toString());
      return false;
    }
  }

  /** Without it, a power cut may forget a rename that the journal remembers. */
  private static void force(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private Path path(int entry, Whereabouts at) {
    RenamePlan.Entry planned = plan.entries().get(entry);
    return switch (at) {
      case SOURCE -> planned.source();
      case TARGET -> planned.target();
      case ASIDE ->
          planned
              .source()
              .resolveSibling(".midilake-" + journalFile.getFileName() + "-" + entry + ".aside");
    };
  }

  private static boolean isThere(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }
}
