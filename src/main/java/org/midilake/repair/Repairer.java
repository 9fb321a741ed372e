package org.midilake.repair;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.midilake.music.Song;
import org.midilake.music.SongBuilder;
import org.midilake.smf.Division;
import org.midilake.smf.EventBuffer;
import org.midilake.smf.Finding;
import org.midilake.smf.ReadStatus;
import org.midilake.smf.RunningStatus;
import org.midilake.smf.SmfFile;
import org.midilake.smf.SmfReader;
import org.midilake.smf.SmfWriter;

/**
 * Examines one file after the other and repairs what can be repaired. A repaired file is read back
 * before it is handed out: it has no finding that asks for a repair, and the very notes that could
 * be read of the damaged one. Full of buffers: one per thread.
 */
public final class Repairer {
  private final SmfReader reader;
  private final EventBuffer events = new EventBuffer();
  private final SongBuilder songs = new SongBuilder();

  private final EventBuffer repairedEvents = new EventBuffer();
  private final EventRepair eventRepair = new EventRepair(repairedEvents);
  private final SmfWriter writer = new SmfWriter(RunningStatus.USED);

  // What a repair adds, ends of notes and tracks, does not count against the limit of the reader.
  private final SmfReader checkReader = new SmfReader(Integer.MAX_VALUE);
  private final EventBuffer checkEvents = new EventBuffer();
  private final SongBuilder checkSongs = new SongBuilder();

  /**
   * @param maxEvents events of one file that are read; a file with more cannot be repaired
   */
  public Repairer(int maxEvents) {
    reader = new SmfReader(maxEvents);
  }

  /** Examines the first {@code length} bytes of an array, which are not changed. */
  public Diagnosis examine(byte[] bytes, int length) {
    SmfFile file = reader.read(bytes, length, events);
    if (file.status() == ReadStatus.REJECTED) {
      return diagnosis(file, file.findings(), 0, RepairPlan.of(file, file.findings()));
    }

    Song song = songs.build(file, events);
    List<Finding> findings = findings(file, song);
    RepairPlan plan = RepairPlan.of(file, findings);
    int notes = song.notes().size();
    if (plan.repairability() != Repairability.POSSIBLE) {
      return diagnosis(file, findings, notes, plan);
    }

    byte[] repaired = write(file);
    return isSoundAndSame(repaired, song)
        ? new Diagnosis(file.status(), file.kind(), findings, notes, plan, Optional.of(repaired))
        : diagnosis(file, findings, notes, RepairPlan.impossible(Obstacle.NOTES_CHANGED));
  }

  private static Diagnosis diagnosis(
      SmfFile file, List<Finding> findings, int notes, RepairPlan plan) {
    return new Diagnosis(file.status(), file.kind(), findings, notes, plan, Optional.empty());
  }

  private static List<Finding> findings(SmfFile file, Song song) {
    return Stream.concat(file.findings().stream(), song.findings().stream()).toList();
  }

  private byte[] write(SmfFile file) {
    Division division = file.division().orElseThrow();
    eventRepair.repair(division, events);
    return writer.write(EventRepair.format(file), EventRepair.division(division), repairedEvents);
  }

  private boolean isSoundAndSame(byte[] repaired, Song expected) {
    SmfFile file = checkReader.read(repaired, repaired.length, checkEvents);
    if (file.status() != ReadStatus.COMPLETE) {
      return false;
    }

    Song song = checkSongs.build(file, checkEvents);
    RepairPlan left = RepairPlan.of(file, findings(file, song));
    return left.repairability() == Repairability.NOT_NEEDED && SameNotes.test(expected, song);
  }
}
