package org.midilake.smf;

import java.util.Arrays;

/**
 * The events of one file as parallel arrays, track after track, in file order. Meant to be reused:
 * {@link #clear} keeps the arrays. Payloads of meta and SysEx events stay in the file's bytes and
 * are named by offset and length.
 */
public final class EventBuffer {
  private static final int INITIAL_EVENTS = 4096;

  private long[] ticks = new long[INITIAL_EVENTS];
  private byte[] statuses = new byte[INITIAL_EVENTS];
  private byte[] data1s = new byte[INITIAL_EVENTS];
  private byte[] data2s = new byte[INITIAL_EVENTS];
  private int[] payloadOffsets = new int[INITIAL_EVENTS];
  private int[] payloadLengths = new int[INITIAL_EVENTS];
  private int size;
  private int[] trackStarts = new int[64];
  private int trackCount;

  public void clear() {
    size = 0;
    trackCount = 0;
  }

  /** Starts the next track: events added from here on belong to it. */
  public void beginTrack() {
    if (trackCount == trackStarts.length) {
      trackStarts = Arrays.copyOf(trackStarts, trackCount * 2);
    }

    trackStarts[trackCount++] = size;
  }

  /** Adds a channel message. {@code status} is 0x80..0xEF, data bytes 0..127 (0 where unused). */
  public void addChannel(long tick, int status, int data1, int data2) {
    add(tick, status, data1, data2, 0, 0);
  }

  /** Adds a meta event; its type is {@code data1}, its payload is in the file's bytes. */
  public void addMeta(long tick, int type, int payloadOffset, int payloadLength) {
    add(tick, 0xFF, type, 0, payloadOffset, payloadLength);
  }

  /** Adds a SysEx event: {@code status} is 0xF0, or 0xF7 for continuations and escapes. */
  public void addSysex(long tick, int status, int payloadOffset, int payloadLength) {
    add(tick, status, 0, 0, payloadOffset, payloadLength);
  }

  private void add(long tick, int status, int data1, int data2, int offset, int length) {
    if (size == ticks.length) {
      grow();
    }

    ticks[size] = tick;
    statuses[size] = (byte) status;
    data1s[size] = (byte) data1;
    data2s[size] = (byte) data2;
    payloadOffsets[size] = offset;
    payloadLengths[size] = length;
    size++;
  }

  private void grow() {
    int capacity = size * 2;
    ticks = Arrays.copyOf(ticks, capacity);
    statuses = Arrays.copyOf(statuses, capacity);
    data1s = Arrays.copyOf(data1s, capacity);
    data2s = Arrays.copyOf(data2s, capacity);
    payloadOffsets = Arrays.copyOf(payloadOffsets, capacity);
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
    return statuses[event] & 0xFF;
  }

  /** First data byte of a channel message, 0..127; the type of a meta event, 0..255. */
  public int data1(int event) {
    return data1s[event] & 0xFF;
  }

  /** Second data byte of a channel message, 0..127. */
  public int data2(int event) {
    return data2s[event] & 0xFF;
  }

  /** Where the payload of a meta or SysEx event starts in the file's bytes. */
  public int payloadOffset(int event) {
    return payloadOffsets[event];
  }

  /** Length of the payload of a meta or SysEx event, in bytes. */
  public int payloadLength(int event) {
    return payloadLengths[event];
  }
}
