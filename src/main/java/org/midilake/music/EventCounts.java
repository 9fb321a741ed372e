package org.midilake.music;

/** How many events of each kind a file has. */
public record EventCounts(
    int noteOns,
    int noteOffs,
    int polyphonicPressures,
    int controlChanges,
    int programChanges,
    int channelPressures,
    int pitchBends,
    int sysexes,
    int metas) {}
