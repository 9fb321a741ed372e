package org.midilake.repair;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MidiSystem;
import org.midilake.testing.SharedCorpora;

/**
 * What becomes of the malformed files, by class of damage. A file counts as mended if it is sound
 * as it is, or was repaired, and {@code javax.sound.midi}, an independent reader, then reads it.
 */
public final class RepairRates {
  /** Where the lower byte of the format is. */
  private static final int FORMAT = 9;

  private RepairRates() {}

  /** How many files of a class there are, and what became of them. */
  record Rate(int files, int sound, int repaired, int beyondRepair, int refused) {
    static final Rate NONE = new Rate(0, 0, 0, 0, 0);

    Rate plus(Rate other) {
      return new Rate(
          files + other.files,
          sound + other.sound,
          repaired + other.repaired,
          beyondRepair + other.beyondRepair,
          refused + other.refused);
    }

    /** Share of the files that are valid now, 0..1. */
    double mended() {
      return (double) (sound + repaired) / files;
    }
  }

  /** Prints the table of the page about repairs; the argument is the folder of the corpora. */
  public static void main(String[] arguments) {
    System.setProperty("midilake.shared", arguments[0]);
    System.out.println(
        "| class of damage | files | sound | repaired | beyond repair | valid now |");
    System.out.println("|---|---|---|---|---|---|");
    measure()
        .forEach(
            (damage, rate) ->
                System.out.printf(
                    Locale.ROOT,
                    "| %s | %d | %d | %d | %d | %.1f %% |%n",
                    damage,
                    rate.files(),
                    rate.sound(),
                    rate.repaired(),
                    rate.beyondRepair() + rate.refused(),
                    100 * rate.mended()));
  }

  /** The rate of each class; files that hold no MIDI are a class of their own. */
  static Map<String, Rate> measure() {
    Repairer repairer = new Repairer(1_000_000);
    Map<String, Rate> rates = new TreeMap<>();
    for (Map<String, String> row :
        SharedCorpora.rows(SharedCorpora.task("malformed").resolve("truth.csv"))) {
      byte[] bytes = SharedCorpora.bytes(SharedCorpora.task("malformed").resolve(row.get("path")));
      String damage = row.get("expect").equals("not_midi") ? "(holds no MIDI)" : row.get("class");
      rates.merge(damage, rate(repairer.examine(bytes, bytes.length), bytes), Rate::plus);
    }

    return rates;
  }

  private static Rate rate(Diagnosis diagnosis, byte[] bytes) {
    return switch (diagnosis.plan().repairability()) {
      case IMPOSSIBLE -> new Rate(1, 0, 0, 1, 0);
      case NOT_NEEDED -> isReadByOthers(bytes) ? new Rate(1, 1, 0, 0, 0) : new Rate(1, 0, 0, 0, 1);
      case POSSIBLE ->
          isReadByOthers(diagnosis.repaired().orElseThrow())
              ? new Rate(1, 0, 1, 0, 0)
              : new Rate(1, 0, 0, 0, 1);
    };
  }

  /** The other reader refuses format 2 for what it is: then it is shown as format 1. */
  private static boolean isReadByOthers(byte[] file) {
    byte[] bytes = file.clone();
    if (bytes[FORMAT] == 2) {
      bytes[FORMAT] = 1;
    }

    try {
      MidiSystem.getSequence(new ByteArrayInputStream(bytes));
      return true;
    } catch (InvalidMidiDataException | IOException e) {
      return false;
    }
  }

  /** The classes that hold MIDI at all. */
  static List<String> repairable(Map<String, Rate> rates) {
    List<String> classes = new ArrayList<>(rates.keySet());
    classes.removeIf(name -> name.startsWith("(") || name.equals("Made Zip"));
    return classes;
  }
}
