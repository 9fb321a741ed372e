package org.midilake.repair;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.midilake.smf.Finding;
import org.midilake.smf.ReadStatus;
import org.midilake.smf.SmfFile;

/**
 * What has to be done to a file so that it becomes a valid one, by its findings alone.
 *
 * @param repairs what is changed, in a fixed order; empty if nothing need be, or nothing can
 * @param obstacle why the file cannot be repaired
 */
public record RepairPlan(List<Repair> repairs, Optional<Obstacle> obstacle) {
  private static final RepairPlan NOTHING_TO_DO = new RepairPlan(List.of(), Optional.empty());

  public RepairPlan {
    repairs = List.copyOf(repairs);
  }

  /**
   * The plan for a file.
   *
   * @param findings those of the reader and those of the notes
   */
  public static RepairPlan of(SmfFile file, Collection<Finding> findings) {
    if (findings.isEmpty() && file.status() == ReadStatus.COMPLETE) {
      return NOTHING_TO_DO;
    }

    Set<Repair> repairs = EnumSet.noneOf(Repair.class);
    Set<Obstacle> obstacles = EnumSet.noneOf(Obstacle.class);
    for (Finding finding : findings) {
      Optional<Remedy> remedy = Remedies.of(finding.code());
      if (remedy.isPresent() && remedy.get() instanceof Repair repair) {
        repairs.add(repair);
      } else if (remedy.isPresent() && remedy.get() instanceof Obstacle obstacle) {
        obstacles.add(obstacle);
      }
    }

    boolean needed = repairs.stream().anyMatch(Repair::isNeeded);
    if (obstacles.isEmpty() && file.status() == ReadStatus.REJECTED) {
      obstacles.add(Obstacle.NOT_MIDI);
    } else if (obstacles.isEmpty() && needed && file.tracks().isEmpty()) {
      obstacles.add(Obstacle.NO_TRACKS);
    }

    return obstacles.isEmpty()
        ? new RepairPlan(needed ? List.copyOf(repairs) : List.of(), Optional.empty())
        : impossible(obstacles.iterator().next());
  }

  /** The plan for a file that cannot be repaired. */
  public static RepairPlan impossible(Obstacle obstacle) {
    return new RepairPlan(List.of(), Optional.of(obstacle));
  }

  public Repairability repairability() {
    if (obstacle.isPresent()) {
      return Repairability.IMPOSSIBLE;
    }

    return repairs.isEmpty() ? Repairability.NOT_NEEDED : Repairability.POSSIBLE;
  }
}
