package org.midilake.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.midilake.smf.EventBuffer;
import org.midilake.smf.SmfReader;
import org.midilake.testing.Damage;
import org.midilake.testing.DamagedSong;

/** A thousand valid files per kind of damage: what came before it is read, and can be repaired. */
class DamageTest {
  private static final int CASES = 1000;

  private final SmfReader reader = new SmfReader(100_000);
  private final EventBuffer events = new EventBuffer();
  private final Repairer repairer = new Repairer(100_000);

  @ParameterizedTest
  @EnumSource(Damage.class)
  void notesBeforeTheDamageAreKept(Damage damage) {
    for (long seed = 0; seed < CASES; seed++) {
      DamagedSong song = damage.of(seed);
      List<String> before = noteOns(song.sound(), song.intactUpTo());
      List<String> after = noteOns(song.damaged(), Integer.MAX_VALUE);

      assertThat(after).as("%s %s", damage, seed).hasSizeGreaterThanOrEqualTo(before.size());
      assertThat(after.subList(0, before.size())).as("%s %s", damage, seed).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @EnumSource(Damage.class)
  void whatIsReadOfDamagedFilesCanBeWritten(Damage damage) {
    for (long seed = 0; seed < CASES; seed++) {
      DamagedSong song = damage.of(seed);
      Diagnosis diagnosis = repairer.examine(song.damaged(), song.damaged().length);

      assertThat(diagnosis.plan().obstacle()).as("%s %s", damage, seed).isEmpty();
    }
  }

  /** The note-ons that end before a place, with their tracks and ticks. */
  private List<String> noteOns(byte[] bytes, int upTo) {
    reader.read(bytes, bytes.length, events);
    List<String> noteOns = new ArrayList<>();
    for (int track = 0; track < events.trackCount(); track++) {
      for (int event = events.trackStart(track); event < events.trackEnd(track); event++) {
        boolean noteOn = events.status(event) >> 4 == 9 && events.data2(event) > 0;
        if (noteOn && end(event) <= upTo) {
          noteOns.add(
              track + ":" + events.tick(event) + ":" + Integer.toHexString(events.message(event)));
        }
      }
    }

    return noteOns;
  }

  /** Where an event ends: its delta-time, its status if it has one, and two data bytes. */
  private int end(int event) {
    byte[] bytes = events.bytes();
    int at = events.byteOffset(event);
    while (bytes[at++] < 0) {
      // the delta-time goes on
    }

    return at + (bytes[at] < 0 ? 3 : 2);
  }
}
