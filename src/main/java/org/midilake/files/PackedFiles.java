package org.midilake.files;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.midilake.archive.ArchiveLimits;
import org.midilake.archive.ArchivePart;
import org.midilake.archive.ArchiveWalk;
import org.midilake.archive.FileNames;
import org.midilake.archive.Member;

/**
 * Unpacks members of archives. Those of one archive are collected and then unpacked in one walk, so
 * they should come one after the other, as they do in the order of paths.
 */
public final class PackedFiles {
  private final FileNames names;
  private final ArchiveLimits limits;
  private final int maxFileBytes;
  private final Target target;
  private final Map<String, List<NamedFile>> wanted = new LinkedHashMap<>();
  private Optional<Path> archive = Optional.empty();

  /** What becomes of members. */
  public interface Target {
    void unpacked(NamedFile file, byte[] bytes);

    void failed(NamedFile file, String reason);
  }

  /**
   * @param names which members count as files, and which as archives
   * @param maxFileBytes larger members are not unpacked
   */
  public PackedFiles(FileNames names, ArchiveLimits limits, int maxFileBytes, Target target) {
    this.names = names;
    this.limits = limits;
    this.maxFileBytes = maxFileBytes;
    this.target = target;
  }

  /** Adds a member; those of the archive before are unpacked. */
  public void add(NamedFile file) {
    if (archive.isPresent() && !archive.get().equals(file.path())) {
      unpack();
    }

    archive = Optional.of(file.path());
    wanted.computeIfAbsent(file.member().orElseThrow(), member -> new ArrayList<>()).add(file);
  }

  /** Unpacks what was added last. */
  public void unpack() {
    archive.ifPresent(this::unpack);
    archive = Optional.empty();
    wanted.clear();
  }

  private void unpack(Path path) {
    String reason = "not in the archive, or beyond what archives may cost";
    try (SeekableByteChannel channel = Files.newByteChannel(path)) {
      String name = path.getFileName().toString();
      ArchiveWalk walk =
          new ArchiveWalk(channel, name, ArchivePart.WHOLE, names, limits, maxFileBytes);
      while (!wanted.isEmpty() && walk.hasNext()) {
        Member member = walk.next();
        List<NamedFile> files = wanted.remove(member.path());
        if (files != null) {
          files.forEach(file -> give(file, member));
        }
      }
    } catch (IOException e) {
      reason = e.toString();
    }

    for (List<NamedFile> files : wanted.values()) {
      for (NamedFile file : files) {
        target.failed(file, reason);
      }
    }
  }

  private void give(NamedFile file, Member member) {
    if (member.state() == Member.State.READ) {
      target.unpacked(file, Arrays.copyOf(member.bytes(), member.length()));
    } else {
      target.failed(file, member.reason());
    }
  }
}
