package org.midilake.testing;

import static org.midilake.testing.ByteEdits.cut;
import static org.midilake.testing.ByteEdits.insert;
import static org.midilake.testing.ByteEdits.random;
import static org.midilake.testing.ByteEdits.replace;

import java.util.Arrays;
import java.util.Random;

/** Ways in which a valid file gets broken, each at a random place of it. */
public enum Damage {
  TRUNCATED((song, random) -> song.place(random, at -> Arrays.copyOf(song.bytes(), at))),
  BYTE_CHANGED(
      (song, random) -> song.place(random, at -> replace(song.bytes(), at, random(random, 1)))),
  BYTE_OVER_127(
      (song, random) ->
          song.place(random, at -> replace(song.bytes(), at, song.bytes()[at] | 0x80))),
  STATUS_UNKNOWN(
      (song, random) ->
          song.place(random, at -> replace(song.bytes(), at, 0xF1 + random.nextInt(6)))),
  BYTES_REMOVED(
      (song, random) -> song.place(random, at -> cut(song.bytes(), at, 1 + random.nextInt(40)))),
  BYTES_INSERTED(
      (song, random) ->
          song.place(
              random, at -> insert(song.bytes(), at, random(random, 1 + random.nextInt(40))))),
  BYTES_OVERWRITTEN(
      (song, random) ->
          song.place(
              random, at -> replace(song.bytes(), at, random(random, 1 + random.nextInt(40))))),
  QUANTITY_OVERLONG(
      (song, random) ->
          song.place(random, at -> insert(song.bytes(), at, 0x80, 0x80, 0x80, 0x80, 0x80))),
  META_LENGTH_HUGE(
      (song, random) -> song.place(random, at -> insert(song.bytes(), at, 0, 0xFF, 1, 0xFF, 0x7F))),
  SYSEX_LENGTH_HUGE(
      (song, random) -> song.place(random, at -> insert(song.bytes(), at, 0, 0xF0, 0xFF, 0x7F))),
  DELTA_TIME_HUGE(
      (song, random) ->
          song.place(
              random, at -> insert(song.bytes(), at, 0xFF, 0xFF, 0xFF, 0x7F, 0xFF, 1, 1, 'x'))),
  ZEROS_FROM_THERE(
      (song, random) ->
          song.place(
              random, at -> Arrays.copyOf(Arrays.copyOf(song.bytes(), at), song.bytes().length))),

  // From here on no event is touched, and every note must be there.
  HEADER_LENGTH(
      (song, random) -> song.whole(replace(song.bytes(), 4, 0, 0, 0, random.nextInt(256)))),
  HEADER_REMOVED((song, random) -> song.whole(cut(song.bytes(), 0, 14))),
  JUNK_BEFORE_HEADER(
      (song, random) ->
          song.whole(insert(song.bytes(), 0, random(random, 1 + random.nextInt(200))))),
  FORMAT_UNKNOWN((song, random) -> song.whole(replace(song.bytes(), 8, random.nextInt(256), 3))),
  TRACK_COUNT((song, random) -> song.whole(replace(song.bytes(), 10, random(random, 2)))),
  DIVISION_ZERO((song, random) -> song.whole(replace(song.bytes(), 12, 0, 0))),
  TRAILING_BYTES(
      (song, random) ->
          song.whole(
              insert(song.bytes(), song.bytes().length, random(random, 1 + random.nextInt(99))))),
  CHUNK_LENGTH_SHORT(
      (song, random) -> song.chunkLength(random, real -> random.nextInt(Math.max(1, real)))),
  CHUNK_LENGTH_LONG(
      (song, random) -> song.chunkLength(random, real -> real + 1 + random.nextInt(300))),
  CHUNK_LENGTH_RANDOM((song, random) -> song.chunkLength(random, real -> random.nextInt())),
  END_OF_TRACK_REMOVED((song, random) -> song.withoutEndOfTrack(random)),
  FOREIGN_CHUNK(
      (song, random) ->
          song.whole(
              insert(
                  song.bytes(), song.chunk(random), 'X', 'F', 'I', 'H', 0, 0, 0, 3, 0x90, 60, 90))),
  SECOND_HEADER(
      (song, random) ->
          song.whole(insert(song.bytes(), song.chunk(random), Arrays.copyOf(song.bytes(), 14))));

  /** How a song is damaged. */
  @FunctionalInterface
  interface Way {
    DamagedSong apply(SoundSong song, Random random);
  }

  private final Way way;

  Damage(Way way) {
    this.way = way;
  }

  /** A valid file of {@link RandomFile} with this damage; the same for the same seed. */
  public DamagedSong of(long seed) {
    return way.apply(new SoundSong(RandomFile.of(seed).bytes()), new Random(seed));
  }
}
