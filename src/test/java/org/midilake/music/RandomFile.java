package org.midilake.music;

import static org.midilake.testing.SmfBuilder.ppq;
import static org.midilake.testing.SmfBuilder.smf;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.midilake.testing.SmfBuilder;

/**
 * A valid file of random events, dense enough that notes of a pitch overlap, end twice or never,
 * and that tempos and programs change between, with what a reader should find in it.
 */
final class RandomFile {
  /** An event of a track: {@code message} holds status, first and second data byte. */
  record Event(long tick, int message) {}

  private static final int META = 0xFF;
  private static final int TEMPO = META << 16 | 0x51 << 8;
  private static final int END_OF_TRACK = META << 16 | 0x2F << 8;

  /** From one byte to four; the last is absurd at most divisions. */
  private static final int[] DELTA_LIMITS = {1, 2, 30, 400, 20_000, 3_000_000, 0x0FFF_FFFF};

  private final Random random;
  private final int format;
  private final List<List<Event>> tracks = new ArrayList<>();
  private final SmfBuilder file;

  RandomFile(long seed) {
    random = new Random(seed);
    format = random.nextInt(3);
    file = smf(new SmfBuilder.Format(format), ppq(1 + random.nextInt(960)));
    int trackCount = format == 0 ? 1 : random.nextInt(20);
    int largestDelta = DELTA_LIMITS[random.nextInt(DELTA_LIMITS.length)];
    for (int track = 0; track < trackCount; track++) {
      addTrack(random.nextInt(1 << random.nextInt(10)), largestDelta);
    }
  }

  byte[] bytes() {
    return file.bytes();
  }

  int format() {
    return format;
  }

  /** What is in the tracks, in file order. */
  List<List<Event>> tracks() {
    return tracks;
  }

  private void addTrack(int size, int largestDelta) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    List<Event> events = new ArrayList<>();
    long tick = 0;
    int status = 0;
    for (int i = 0; i <= size; i++) {
      int delta = random.nextInt(4) == 0 ? random.nextInt(largestDelta) : random.nextInt(1 + i % 2);
      tick += delta;
      writeQuantity(delta, bytes);
      int message = i < size ? randomMessage() : END_OF_TRACK;
      int next = message >>> 16;
      if (next != status || random.nextInt(4) == 0) {
        bytes.write(next);
      }

      status = next == META ? 0 : next;
      writeData(message, bytes);
      events.add(new Event(tick, message));
    }

    tracks.add(events);
    file.chunk("MTrk", bytes.toByteArray());
  }

  private int randomMessage() {
    int channel = random.nextInt(3) * 7;
    int pitch = 60 + random.nextInt(1 + random.nextInt(20));
    int value = random.nextInt(128);
    int kind = random.nextInt(10);
    return switch (kind) {
      case 0 -> TEMPO;
      case 1 -> (0xC0 | channel) << 16 | value << 8;
      case 2 -> (0xB0 | channel) << 16 | pitch << 8 | value;
      case 3 -> (0xD0 | channel) << 16 | value << 8;
      case 4 -> (0xE0 | channel) << 16 | pitch << 8 | value;
      case 5, 6 -> (0x80 | channel) << 16 | pitch << 8 | value;
      case 7 -> (0x90 | channel) << 16 | pitch << 8;
      default -> (0x90 | channel) << 16 | pitch << 8 | value;
    };
  }

  private void writeData(int message, ByteArrayOutputStream bytes) {
    bytes.write(message >>> 8 & 0xFF);
    if (message == TEMPO) {
      bytes.writeBytes(new byte[] {3, (byte) random.nextInt(20), (byte) random.nextInt(), 1});
    } else if ((message >>> 20 & 0xE) != 0xC) {
      bytes.write(message & 0xFF); // Of an end of track this is the length, 0.
    }
  }

  private static void writeQuantity(int value, ByteArrayOutputStream bytes) {
    for (int shift = 21; shift > 0; shift -= 7) {
      if (value >>> shift != 0) {
        bytes.write(0x80 | (value >>> shift & 0x7F));
      }
    }

    bytes.write(value & 0x7F);
  }
}
