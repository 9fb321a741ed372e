package org.midilake.testing;

import static org.midilake.testing.SmfBuilder.format1;
import static org.midilake.testing.SmfBuilder.ppq;
import static org.midilake.testing.SmfBuilder.smf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A song of a seed: a melody, a bass, chords and drums over some bars, in a key and on the grid or
 * a little off it; and the same song changed in one respect.
 *
 * @param ticksPerQuarter resolution; times are written in 1/480 of a quarter note and scaled
 * @param microsPerQuarter tempo
 * @param transposition semitones that all parts but the drums are moved by
 * @param channels channel of each part, from 0
 * @param order order of the parts' tracks
 * @param texts number of text events in the first track
 */
public record RandomSong(
    long seed,
    int ticksPerQuarter,
    int microsPerQuarter,
    int transposition,
    List<Integer> channels,
    List<Integer> order,
    int texts) {
  private static final int RESOLUTION = 480;
  private static final int DRUMS = 9;
  private static final int[] SCALE = {0, 2, 4, 5, 7, 9, 11};

  private record Event(int tick, boolean start, int pitch, int velocity) {}

  public static RandomSong of(long seed) {
    return new RandomSong(
        seed, RESOLUTION, 500_000, 0, List.of(0, 1, 2, DRUMS), List.of(0, 1, 2, 3), 0);
  }

  public RandomSong transposed(int semitones) {
    return new RandomSong(
        seed, ticksPerQuarter, microsPerQuarter, semitones, channels, order, texts);
  }

  public RandomSong withTempo(int micros) {
    return new RandomSong(seed, ticksPerQuarter, micros, transposition, channels, order, texts);
  }

  public RandomSong withResolution(int ticks) {
    return new RandomSong(seed, ticks, microsPerQuarter, transposition, channels, order, texts);
  }

  public RandomSong onChannels(Integer... numbers) {
    return new RandomSong(
        seed, ticksPerQuarter, microsPerQuarter, transposition, List.of(numbers), order, texts);
  }

  public RandomSong inOrder(Integer... parts) {
    return new RandomSong(
        seed, ticksPerQuarter, microsPerQuarter, transposition, channels, List.of(parts), texts);
  }

  public RandomSong withTexts(int count) {
    return new RandomSong(
        seed, ticksPerQuarter, microsPerQuarter, transposition, channels, order, count);
  }

  public byte[] bytes() {
    SmfBuilder file =
        smf(format1(), ppq(ticksPerQuarter))
            .track(
                conductor -> {
                  // 2/2, as no estimate overrules it.
                  conductor.tempo(microsPerQuarter).timeSignature(2, 2);
                  IntStream.range(0, texts).forEach(i -> conductor.text(6, "marker " + i));
                });
    List<List<Event>> parts = parts();
    for (int part : order) {
      file.track(track -> write(track, channels.get(part), parts.get(part)));
    }

    return file.bytes();
  }

  private void write(TrackBuilder track, int channel, List<Event> events) {
    int shift = channel == DRUMS ? 0 : transposition;
    int scale = ticksPerQuarter / RESOLUTION;
    int now = 0;
    for (Event event : events) {
      track.wait((event.tick() - now) * scale);
      now = event.tick();
      if (event.start()) {
        track.on(channel, event.pitch() + shift, event.velocity());
      } else {
        track.off(channel, event.pitch() + shift);
      }
    }
  }

  private List<List<Event>> parts() {
    SplittableRandom random = new SplittableRandom(seed);
    int bars = 4 + random.nextInt(20);
    int jitter = random.nextInt(3) * 8;
    int tonic = random.nextInt(12);
    List<List<Event>> parts = List.of(list(), list(), list(), list());
    int degree = 7;
    for (int eighth = 0; eighth < bars * 8; eighth++) {
      int tick = eighth * RESOLUTION / 2;
      int root = SCALE[new int[] {0, 3, 4, 0, 5, 1, 4, 0}[eighth / 8 % 8]];
      if (random.nextInt(4) > 0) {
        degree = Math.max(4, Math.min(14, degree + random.nextInt(5) - 2));
        int pitch = 60 + tonic + SCALE[degree % 7] + 12 * (degree / 7 - 1);
        add(parts.get(0), tick + random.nextInt(jitter + 1), 200, pitch, 60 + random.nextInt(60));
      }

      if (eighth % 4 == 0) {
        add(parts.get(1), tick, 700, 36 + tonic + root, 90);
        for (int third = 0; third < 6; third += 2) {
          int pitch = 48 + tonic + root + new int[] {0, 0, 4, 4, 7}[third];
          add(parts.get(2), tick + random.nextInt(jitter + 1), 900, pitch, 50 + third);
        }
      }

      add(parts.get(3), tick + random.nextInt(jitter + 1), 60, 42, 60 + random.nextInt(40));
      add(parts.get(3), tick, 60, eighth % 4 == 2 ? 38 : 36, 100);
    }

    parts.forEach(
        part -> part.sort(Comparator.comparingInt(Event::tick).thenComparing(Event::start)));
    return parts;
  }

  private static List<Event> list() {
    return new ArrayList<>();
  }

  private static void add(List<Event> part, int tick, int length, int pitch, int velocity) {
    part.add(new Event(tick, true, pitch, velocity));
    part.add(new Event(tick + length, false, pitch, 0));
  }
}
