package org.midilake.testing;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/** A valid file that is about to be damaged, and where its chunks are. */
final class SoundSong {
  private static final int END_OF_TRACK_LENGTH = 4;

  private final byte[] bytes;
  private final List<Integer> chunks = new ArrayList<>();

  SoundSong(byte[] bytes) {
    this.bytes = bytes;
    int at = SmfBuilder.FIRST_TRACK;
    while (at < bytes.length) {
      chunks.add(at);
      at += 8 + length(at);
    }
  }

  byte[] bytes() {
    return bytes;
  }

  private int length(int chunk) {
    return ByteBuffer.wrap(bytes).getInt(chunk + 4);
  }

  /** Where a track chunk starts. */
  int chunk(Random random) {
    return chunks.get(random.nextInt(chunks.size()));
  }

  /** Damage at a random place inside the events of a track. */
  DamagedSong place(Random random, IntFunction<byte[]> damage) {
    int chunk = chunk(random);
    int at = chunk + 8 + random.nextInt(length(chunk));
    return new DamagedSong(bytes, damage.apply(at), at);
  }

  /** Damage that touches no event. */
  DamagedSong whole(byte[] damaged) {
    return new DamagedSong(bytes, damaged, bytes.length);
  }

  /** A chunk length that is wrong. */
  DamagedSong chunkLength(Random random, IntUnaryOperator wrong) {
    int chunk = chunk(random);
    byte[] damaged = bytes.clone();
    ByteBuffer.wrap(damaged).putInt(chunk + 4, wrong.applyAsInt(length(chunk)));
    return whole(damaged);
  }

  /** A track without its end of track event, with the length that it has then. */
  DamagedSong withoutEndOfTrack(Random random) {
    int chunk = chunk(random);
    int length = length(chunk) - END_OF_TRACK_LENGTH;
    byte[] damaged = ByteEdits.cut(bytes, chunk + 8 + length, END_OF_TRACK_LENGTH);
    ByteBuffer.wrap(damaged).putInt(chunk + 4, length);
    return whole(damaged);
  }
}
