package org.midilake.smf;

import java.util.Arrays;

/**
 * The events of one file as parallel arrays, track after track, in file order. Meant to be reused:
 * {@link #clear} keeps the arrays. Payloads of meta and SysEx events stay where they are, in {@link
 * #bytes}, and are named by offset and length.
 */
public final class EventBuffer {
  /** No multiple of 512, so that no two arrays are a multiple of 4 KB apart ("4K aliasing"). */
  private static final int INITIAL_EVENTS = 4400;

  private static final byte[] NO_BYTES = {};

  // Open to the decoder, which fills them in its inner loop.
  long[] ticks = new long[INITIAL_EVENTS];

  /** Status byte, first and second data byte, in bits 16 to 23, 8 to 15 and 0 to 7. */
  int[] messages = new int[INITIAL_EVENTS];

  int[] byteOffsets = new int[INITIAL_EVENTS];

  /** Set for meta and SysEx events only. */
  int[] payloadLengths = new int[INITIAL_EVENTS];

  int size;

  private byte[] bytes = NO_BYTES;
  private int[] trackStarts = new int[64];
  private int trackCount;

  public void clear() {
    size = 0;
    trackCount = 0;
    bytes = NO_BYTES;
  }

  /**
   * The bytes that offsets refer to: those of the file, or of what was unpacked from it. They
   * belong to whoever read the file and are not changed.
   */
  public byte[] bytes() {
    return bytes;
  }

  /** Names the bytes that offsets refer to. */
  public void startFile(byte[] fileBytes) {
    clear();
    bytes = fileBytes;
  }

  /** Starts the next track: events added from here on belong to it. */
  public void beginTrack() {
    if (trackCount == trackStarts.length) {
      trackStarts = Arrays.copyOf(trackStarts, trackCount * 2);
    }

    trackStarts[trackCount++] = size;
  }

  /**
   * Adds a channel message.
   *
   * @param tick ticks since the start of the track
   * @param status 0x80..0xEF
   * @param data1 0..127
   * @param data2 0..127, 0 where unused
   * @param byteOffset where the event (its delta-time) starts in the file
   */
  public void addChannel(long tick, int status, int data1, int data2, int byteOffset) {
    add(tick, status << 16 | data1 << 8 | data2, byteOffset, 0);
  }

  /** Adds a meta event of a type, 0..255. */
  public void addMeta(long tick, int type, int payloadOffset, int payloadLength) {
    add(tick, 0xFF << 16 | type << 8, payloadOffset, payloadLength);
  }

  /** Adds a SysEx event: {@code status} is 0xF0, or 0xF7 for continuations and escapes. */
  public void addSysex(long tick, int status, int payloadOffset, int payloadLength) {
    add(tick, status << 16, payloadOffset, payloadLength);
  }

  private void add(long tick, int message, int byteOffset, int payloadLength) {
    if (size == ticks.length) {
      grow();
    }

    ticks[size] = tick;
    messages[size] = message;
    byteOffsets[size] = byteOffset;
    payloadLengths[size] = payloadLength;
    size++;
  }

  void grow() {
    int capacity = ticks.length * 2;
    ticks = Arrays.copyOf(ticks, capacity);
    messages = Arrays.copyOf(messages, capacity);
    byteOffsets = Arrays.copyOf(byteOffsets, capacity);
    payloadLengths = Arrays.copyOf(payloadLengths, capacity);
  }

  public int size() {
    return size;
  }

  public int trackCount() {
    return trackCount;
  }

  /** Index of the first event of a track. */
  public int trackStart(int track) {
    return trackStarts[track];
  }

  /** Index after the last event of a track. */
  public int trackEnd(int track) {
    return track + 1 < trackCount ? trackStarts[track + 1] : size;
  }

  /** Ticks since the start of the track. */
  public long tick(int event) {
    return ticks[event];
  }

  /** Status byte: 0x80..0xEF with the channel, 0xF0, 0xF7 or 0xFF. */
  public int status(int event) {
    return messages[event] >>> 16;
  }

  /** First data byte of a channel message, 0..127; the type of a meta event, 0..255. */
  public int data1(int event) {
    return messages[event] >>> 8 & 0xFF;
  }

  /** Second data byte of a channel message, 0..127. */
  public int data2(int event) {
    return messages[event] & 0xFF;
  }

  /** Status, first and second data byte in bits 16 to 23, 8 to 15 and 0 to 7. */
  public int message(int event) {
    return messages[event];
  }

  /**
   * Where a channel message (its delta-time), or the payload of another event, starts in the bytes.
   */
  public int byteOffset(int event) {
    return byteOffsets[event];
  }

  /** Where the payload of a meta or SysEx event starts in the bytes. */
  public int payloadOffset(int event) {
    return byteOffsets[event];
  }

  /** Length of the payload of a meta or SysEx event, in bytes; 0 for channel messages. */
  public int payloadLength(int event) {
    return messages[event] >= 0xF0 << 16 ? payloadLengths[event] : 0;
  }
}
